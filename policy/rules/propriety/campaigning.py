"""Campaigns, politicians, the opposition, and governments past and future."""

from collections.abc import Iterable, Iterator, Sequence

from policy.detectors.constructions import built
from policy.detectors.propriety.argument import argument
from policy.detectors.propriety.campaigning import campaigning, historical, opposition, other_governments
from policy.detectors.propriety.electioneering import ELECTIONEERING
from policy.detectors.propriety.leaning import leaning
from policy.detectors.propriety.partisan import PARTISAN
from policy.detectors.propriety.politicians import politicians
from policy.draft import AccountKind, Draft
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation
from policy.text import apart

ETHICS = "3. Propriety and ethics"
NAMES = Situation(today=A_DAY, settings=Settings(political_names=("Alex Example",)))


def _named_once(
    words: str, weighed: Sequence[tuple[int, int, Outcome | None]]
) -> Iterator[tuple[int, int, Outcome | None]]:
    """Each name once, without those that end a longer name just as grave: a surname after the whole."""
    whole = [(words[start:end].split(), outcome) for start, end, outcome in weighed]
    told = {(" ".join(parts[n:]), outcome) for parts, outcome in whole for n in range(1, len(parts))}
    for start, end, outcome in weighed:
        if (words[start:end], outcome) not in told:
            told.add((words[start:end], outcome))
            yield start, end, outcome


def _weighed(words: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, Outcome | None]]:
    """Each span with an outcome: lighter in a historical text, otherwise `None` for the rule's own."""
    outcome, looked = None, False
    for start, end in spans:
        if not looked:
            outcome, looked = Outcome.WARN if historical(words) else None, True
        yield start, end, outcome


@rule(
    "PROP-05",
    title="Campaigning",
    question="Does it campaign for votes, or speak as a party does?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    in_window=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("not to take part in any political or other public activity", section=ETHICS),
    passes=(
        "Register to vote by midnight on 16 April.",
        "Polling stations are open from 7am to 10pm.",
        "Vote for your favourite photo.",
        "Doorstep crime is on the rise. Don't let bogus callers in.",
        "Exam candidates get their results on Thursday.",
        "Our new campaign helps people stop smoking.",
        "Voters will elect a new councillor; nomination papers go to the returning officer.",
        "Only one candidate has been nominated, so there will be no poll.",
        "Remember to bring photo ID to the polling station on Thursday.",
        "Wales Rally GB: roads near Betws-y-Coed are closed. The water fell under the bridge.",
        "Change is coming to how you pay. Give us a call, and we'll help.",
    ),
    fails=(
        "Vote for change on 4 July.",
        "Brilliant morning on the doorstep in Harlow.",
        "Out canvassing with our fantastic candidate.",
        "Take back control.",
        "Promoted by A Jones on behalf of B Brown.",
        "#GE2029 is here",
        "Her victory rally filled the hall.",
        "Win us a mandate and we'll mend the roads.",
        "Think who shut the baths when you vote; remember who sold them on polling day.",
        "Of all of them, only one candidate lives in the valley.",
        "Violence rose under them. It fell under us.",
        "Get Sam elected!",
        "Back Jo Example for council leader.",
        "#SamForMayor #NeverTrustStarmer",
    ),
)
def campaign(draft: Draft, _: Situation) -> Iterator[Mark]:
    """How to vote is information; whom to vote for is a campaign, and official accounts are in none."""
    for field, words in draft.worded():
        found = sorted((*campaigning(words), *built(words, ELECTIONEERING)))
        for start, end, outcome in _weighed(words, apart(found)):
            says = f"“{words[start:end]}” reads as campaigning. Keep to facts that hold whoever wins."
            yield Mark(says, (start, end), field, outcome=outcome)


@rule(
    "PROP-06",
    title="Governments before or after this one",
    question="Does it compare governments, or count on the next one?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    in_window=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("government of the day or any future government", section=ETHICS),
    passes=(
        "The previous government office in Station Road is now flats.",
        "After the election in Example, demonstrations are expected. Check travel advice.",
        "In 1945 the previous government had fallen.",
        "Elections for parent governors close on Friday.",
    ),
    fails=(
        "We are clearing up the mess left by the last government.",
        "Waiting lists grew under the previous government.",
        "After the election we will scrap this.",
        "Our manifesto promised this.",
    ),
)
def other_government(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Officials serve this government and the next as they served the last: the fact and its date say enough."""
    for field, words in draft.worded():
        found = tuple(other_governments(words))
        past = bool(found) and historical(words)
        for start, end in found:
            if not (past and words[start:end].casefold().startswith("the previous")):
                says = f"“{words[start:end]}” reads as politics. Give the fact and its date instead."
                yield Mark(says, (start, end), field, outcome=Outcome.WARN if past else None)


@rule(
    "PROP-07",
    title="The opposition",
    question="Does it speak of the opposition?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    in_window=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("might be seen to compromise, our impartial service", section=ETHICS),
    passes=(
        "Opposition to the planning application must reach us by Friday.",
        "The opposition goalkeeper visits the school.",
        "The shadow of the moon crosses Cornwall.",
    ),
    fails=(
        "The opposition has no answers.",
        "The Leader of the Opposition voted against it.",
        "The Shadow Chancellor is wrong about this.",
    ),
)
def the_opposition(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Those who may govern next must be able to trust the officials who speak today."""
    for field, words in draft.worded():
        for start, end, outcome in _weighed(words, opposition(words)):
            says = f"“{words[start:end]}” brings in the opposition. Say what the department does, and leave them out."
            yield Mark(says, (start, end), field, outcome=outcome)


@rule(
    "PROP-08",
    title="Politician without an office",
    question="Does it name a politician who is not here as a minister?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    in_window=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("might be seen to compromise, our impartial service", section=ETHICS),
    passes=(
        "Prime Minister Keir Starmer met the President of France.",
        "The Chancellor, Rachel Reeves, is in Washington.",
        Example(Draft("Alex Example, Minister for Rivers, opened the lock."), NAMES),
        "Badenoch Way is closed. A truss bridge crosses the Sturgeon pool.",
    ),
    fails=(
        "Nigel Farage is in Clacton today.",
        "Starmer has no plan.",
        "Donate today to stop Farage.",
        Example(Draft("Great to see Alex Example at our stand."), NAMES),
    ),
)
def politician(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A minister is named by the office held; other politicians are named by campaigners."""
    for field, words in draft.worded():
        weighed = tuple(_weighed(words, politicians(words, situation.settings.political_names)))
        for start, end, outcome in _named_once(words, weighed):
            says = f"“{words[start:end]}” is named without an office. Give the office, or leave the name out."
            yield Mark(says, (start, end), field, outcome=outcome)


@rule(
    "PROP-09",
    title="Political argument",
    question="Does it take a side in politics?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    in_window=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("might be seen to compromise, our impartial service", section=ETHICS),
    passes=(
        "The Chancellor delivers the Budget at 12.30pm.",
        "The disaster fund for flooded farms is open. Ministers visited Cumbria.",
        "Fire crews are fighting to save the pier.",
        "Keir, 8, from Cardiff won the reading medal. Rachel from our Leeds office answers your tax questions.",
        "The other side of the house may need its own alarm. Snowflakes are forecast.",
        "Leave the EU lane at Dover if you drive a lorry. Stop railway trespass.",
        "Thank you to the mayor and all the volunteers.",
    ),
    fails=(
        "The elite in London want to ban your car.",
        "Call an election. Nobody voted for this.",
        "A scandalous betrayal of every taxpayer.",
        "Humza's legacy speaks for itself.",
        "Abolish the Lords!",
        "The woke brigade won't like this bin.",
        "Hats off to a chancellor who truly listens.",
        "The finest home secretary of my lifetime.",
        "Strange how the gritters come out when there are elections.",
        "What a hall at the party conference.",
    ),
)
def political_argument(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Readers who vote otherwise should find no words written against them."""
    for field, words in draft.worded():
        found = next(argument(words), None) or next(built(words, PARTISAN), None)
        if found:
            says = f"“{words[slice(*found)]}” takes a side. Say what is done, for whom and when; leave the rest out."
            yield Mark(says, found, field, outcome=Outcome.WARN if historical(words) else None)


@rule(
    "PROP-10",
    title="Worded like a campaign",
    question="Is it worded as parties word things?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=GUIDANCE_2014.says("might be seen to compromise, our impartial service", section=ETHICS),
    passes=(
        "Polling stations are open from 7am to 10pm today.",
        "The Minister for Schools visited Bury to see how brownfield land is put to use.",
        "Gatherings and house parties may not be all they seem for young people. If you don't know, don't go.",
        "We want Britain to be the best place in the world to start and scale a business. Tell us what's in your way.",
    ),
    fails=(
        "We believe in Britain, and only we can deliver the change that working people deserve: lower taxes, our plan.",
        "Local councillors voted to cut your services, and the administration has wasted your money.",
    ),
)
def worded_like_a_campaign(draft: Draft, _: Situation) -> Iterator[Mark]:
    """No single word gives a campaign away; together the words are those of campaigns, not of departments."""
    if draft.account_kind is AccountKind.SERVICE:
        return
    for field, words in draft.worded():
        found = next(leaning(words), None)
        if found and not historical(words):
            shown = " … ".join(found.words)
            says = f"“{shown}”: together, these words read like a party's. Say what is done, for whom and when."
            yield Mark(says, found.span, field, shown=shown)
