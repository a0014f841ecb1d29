"""The speaker: the department, disclosed, with authority for the topic."""

from collections.abc import Iterator
from datetime import date

from policy.department import Delegation, Spokesperson
from policy.detectors.conduct import UNDISCLOSED
from policy.detectors.constructions import built
from policy.detectors.tone import private
from policy.draft import AccountKind, Draft, Kind
from policy.guidance import GUIDANCE_2014, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.patterns import Quick
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation
from policy.tags import AT_RISK

ETHICS = "3. Propriety and ethics"
"""The tag for writers at risk when named."""
DISCLOSED = Quick(
    r"(?i:\b(?:(?:i|we) (?:work|write|speak|am writing|are writing|post) (?:for|from|on behalf of|at|as)|"
    r"i['’]m (?:from|at|with|a)|"
    r"we(?:['’]re| are) the|from the|here at|on behalf of|here from|speaking for|official (?:account|reply|response)|"
    r"(?:this|it) is the|posted by the|reply from)\b)"
)
COLLEAGUE = Quick(
    r"\b(?:(?i:our|my) (?:(?:lovely|wonderful|brilliant|own|new|amazing) )?(?i:colleague|caseworker|case worker|"
    r"case officer|"
    r"adviser|advisor|call handler|officer on duty|social media (?:officer|manager)|intern|work coach|team member))"
    r",? (?P<name>[A-Z][a-z'’-]{1,20} [A-Z][\w'’-]{1,25})",
    cued=True,
)
EXPERT = Situation(
    today=A_DAY,
    topics=("flood safety",),
    proposer="U2",
    settings=Settings(
        spokespeople=(Spokesperson("U1", "Sam Jones", "Chief Engineer", ("flood safety",), date(2027, 1, 1)),)
    ),
)


@rule(
    "CIV-07",
    title="Spokesperson's topic",
    question="May the proposer speak on this topic?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=GUIDANCE_2014.says("should not do so without the proper authorisation", section=ETHICS),
    passes=(
        "The river is high tonight.",
        Example(Draft("The river is high."), Situation(today=A_DAY, topics=("rivers",), proposer="U2")),
        Example(
            Draft("The river is high."),
            Situation(today=A_DAY, topics=("flood safety",), proposer="U1", settings=EXPERT.settings),
        ),
    ),
    fails=(Example(Draft("The river is high."), EXPERT),),
)
def spokesperson(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Some topics have their own speakers, who know what was said before, and what comes next."""
    for topic in situation.topics:
        speakers = [speaker for speaker in situation.settings.spokespeople if _speaks(speaker, topic, situation.today)]
        may = {speaker.person for speaker in speakers} | {
            person
            for given in situation.settings.delegations
            if _given(given, topic, draft.kind, situation.today)
            for person in given.to
        }
        if speakers and situation.proposer not in may:
            names = ", ".join(f"{speaker.name} ({speaker.role})" for speaker in speakers)
            says = f"A spokesperson for {topic} needs to agree to this: {names}. Ask, or hand it over."
            yield Mark(says, about=topic)


def _speaks(speaker: Spokesperson, topic: str, today: date) -> bool:
    return today <= speaker.until and topic.casefold() in map(str.casefold, speaker.topics)


def _given(delegation: Delegation, topic: str, kind: Kind, today: date) -> bool:
    return today <= delegation.until and topic.casefold() == delegation.topic.casefold() and kind in delegation.kinds


@rule(
    "CIV-08",
    title="Say who is speaking",
    question="Does a comment elsewhere say whom it comes from?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says("Disclose your position as a representative", section="How the Code applies"),
    passes=(
        "The form is on GOV.UK.",
        Draft("I work for the Department for Example. The form is on GOV.UK.", kind=Kind.EXTERNAL),
        "As a parent, you can apply for 30 hours of childcare.",
        "Reviews of our service help us improve. Don't mention your bank details to cold callers.",
    ),
    fails=(
        Draft("The form is on GOV.UK.", kind=Kind.EXTERNAL),
        Draft("The form is on GOV.UK.", kind=Kind.EXTERNAL, tags=(AT_RISK,)),
        "Speaking as a proud local dad, I can say the pool is a joy.",
        "Team, please leave us a glowing rating.",
        "No need to say where you work.",
    ),
)
def disclosure(draft: Draft, _: Situation) -> Iterator[Mark]:
    """On a department's own account the name tells who is speaking; anywhere else, a line does."""
    for start, end in built(draft.text, UNDISCLOSED):
        says = f"“{draft.text[start:end]}” hides who is speaking. Say it as the department, or leave it out."
        yield Mark(says, (start, end))
    if draft.kind is not Kind.EXTERNAL or DISCLOSED.search(draft.text):
        return
    if AT_RISK in draft.tags:
        says = "It does not say who is speaking, for personal security: a senior approver can agree to that."
        yield Mark(says, about=AT_RISK, outcome=Outcome.SENIOR)
    else:
        yield Mark("Say who you are: add your role or department, such as “I work for …”.", about="disclosure")


@rule(
    "CIV-09",
    title="Reads as personal",
    question="Was it meant for this account?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("boundaries between professional and personal are often more blurred", section=ETHICS),
    passes=(
        "Our apprentice says: “I can't wait for the weekend shifts.”",
        "Is your son or daughter starting school in September?",
        "Planning a weekend away? Check your tyres.",
        Draft("Great to meet my kids' teachers.", account_kind=AccountKind.MINISTERIAL),
    ),
    fails=("Off to the pub with the kids, see you Monday!", "Can't wait for the weekend!", "Posting as a local mum."),
)
def reads_as_personal(draft: Draft, _: Situation) -> Iterator[Mark]:
    """The wrong account in the right app: an easy slip for people who have two."""
    if draft.account_kind is not AccountKind.MINISTERIAL:
        found = next(private(draft.text), None)
        if found:
            yield Mark(f"“{draft.text[slice(*found)]}” reads as personal. Is this the right account?", found)


@rule(
    "CIV-10",
    title="Named colleague",
    question="Has a colleague who is named agreed to it?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says(
        "this may attract media interest in you as an individual", section="How the Code applies"
    ),
    passes=(
        "Meet Priya, who fosters in Leeds.",
        "Our new Permanent Secretary, Dame Sarah Example, starts today.",
        Example(Draft("Ask our adviser Sam Jones about floods."), EXPERT),
    ),
    fails=("Our case officer Priya Shah will sort it out.", "My colleague Tom Reed wrote this."),
)
def named_colleague(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Colleagues who do not speak in public for a living can be found, and written to, by name."""
    published = {spokesperson.name.casefold() for spokesperson in situation.settings.spokespeople}
    for field, words in draft.worded():
        for found in COLLEAGUE.finditer(words):
            if found["name"].casefold() not in published:
                says = f"This names a colleague, {found['name']}. Have they agreed, and does the press office know?"
                yield Mark(says, found.span("name"), field)
