"""Blame, mockery and menace towards readers, colleagues and other bodies, and words of opinion."""

from collections.abc import Iterable, Iterator

from policy.detectors.allegations import ON_RECORD
from policy.detectors.conduct import BLAMED_TOO, MENACED_TOO, MOCKED_TOO
from policy.detectors.consistent.attitude import attitudes
from policy.detectors.constructions import built
from policy.detectors.judging import BLAMED as FAULTED
from policy.detectors.judging import MENACED, MOCKED
from policy.detectors.phrases import Phrases, unquoted
from policy.draft import Draft
from policy.guidance import PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation
from policy.words import conduct_words

BLAMES, LAUGHS = Phrases(conduct_words.BLAMED), Phrases(conduct_words.MOCKED)


@rule(
    "CONS-05",
    title="Blame, mockery or menace",
    question="Does it blame, mock or threaten somebody?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says("Be cordial, honest and professional at all times", section="2. Be consistent"),
    passes=(
        "The delay was our fault, and we are sorry.",
        "The council should have your letter by Friday.",
        "“They made a pig's ear of it,” said the resident.",
        "Nobody is to blame when a storm brings a tree down.",
        "The weather is terrible and the roads are worse: leave early.",
        "It is not your fault if you were scammed.",
        "If HMRC owes you a refund, you'll get a letter. The lifeboat is down to the sea again.",
    ),
    fails=(
        "Blame the council next door.",
        "The contractor has let residents down.",
        "The strike is pure greed.",
        "Some idiot's put diesel in the gritter.",
        "Well, somebody hasn't read the guidance.",
        "Example Ltd's call handling has been abysmal.",
        "If only the Treasury had listened.",
        "Drivers only have themselves to blame.",
        "We know where you live.",
        "The backlog is down to Capita again.",
        "Give that driver a medal.",
        "If Ofsted had read the form, nobody would be writing this.",
        "The crew forgot to shut the valve.",
        "We saw a pitch from Example Cloud. Dire.",
    ),
)
def blame(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People who are blamed or laughed at answer back, and the news is lost in the quarrel."""
    for field, words in draft.worded():
        faulted = tuple(built(words, FAULTED, BLAMED_TOO))
        for start, end in _all(words, BLAMES, () if faulted and ON_RECORD.search(words) else faulted):
            says = f"“{words[start:end]}” finds fault with others. Say what is wrong and what happens next."
            yield Mark(says, (start, end), field)
        for start, end in _all(words, LAUGHS, built(words, MOCKED, MOCKED_TOO)):
            says = f"“{words[start:end]}” laughs at somebody. Would you say it to them at the counter?"
            yield Mark(says, (start, end), field)
        for start, end in built(words, MENACED, MENACED_TOO):
            says = f"“{words[start:end]}” may frighten whoever reads it. Say what happens next, and where help is."
            yield Mark(says, (start, end), field)


@rule(
    "CONS-06",
    title="Sounds like an opinion",
    question="Does it inform, or does it judge?",
    outcome=Outcome.ADVISE,
    cites=PRINCIPLES_2009.says("Be cordial, honest and professional at all times", section="2. Be consistent"),
    passes=(
        "Sadly, the pool in Leeds stays closed this week.",
        "The council is slow to answer? Here is how to complain.",
        "Thanks to everybody who came.",
    ),
    fails=(
        "The Treasury sat on it for eight months.",
        "Mark our words: heads will roll.",
        "Example Council Services must have been asleep.",
        "What hogwash.",
    ),
)
def sounds_like_an_opinion(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Plain words leave readers to judge for themselves; a colourful word is the word they will quote."""
    for field, words in draft.worded():
        found = next(attitudes(words), None)
        if found:
            says = f"“{words[slice(*found)]}” sounds like an opinion. A plainer word leaves readers to judge."
            yield Mark(says, found, field)


def _all(words: str, listed: Phrases, made: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The listed phrases and the constructions found, in order, without overlaps."""
    found = sorted((*unquoted(words, listed.within(words)), *made))
    yield from (span for n, span in enumerate(found) if n == 0 or span[0] >= found[n - 1][1])
