"""Commitments of government, promised outcomes, and opinions in the first person."""

import re
from collections.abc import Iterator

from policy import text
from policy.detectors import links
from policy.detectors.civil_servant.commitments import commitments, reported
from policy.detectors.constructions import built
from policy.detectors.contested import contested
from policy.detectors.presuming import ASSURED
from policy.detectors.telling import PROMISED
from policy.draft import AccountKind, Draft, Kind
from policy.guidance import PRINCIPLES_2009
from policy.outcome import Outcome
from policy.patterns import Quick
from policy.periods import strict_window
from policy.rule import Mark, rule
from policy.situation import Situation

OPINION = Quick(
    r"(?<![\w#@])(?:I (?:(?:really|honestly|personally|still|also|do|just|don['’]t|truly|firmly|strongly|"
    r"totally) ){0,2}"
    r"(?:think|believe|feel|reckon|disagree|agree|doubt|love|hate|prefer|hope|suspect|support|oppose|fear|wish)(?!\w)"
    r"|I(?:['’]ve| have) (?:never|rarely|seldom) (?:seen|heard|known|met|read|understood|thought|come across)"
    r"|I(?:['’]d| would) (?:scrap|rather|argue|vote|bet|ban|hate)|I for one|I can['’]t (?:stand|see (?:why|the point))"
    r"|I['’]m (?:convinced|against|in favour|glad|sad|angry|fed up|delighted|proud|disappointed|not a fan|sure that)"
    r"|(?i:in my (?:humble |personal |honest )?(?:opinion|view|book)|imho(?!\w)|imo(?= )|if you ask me|(?:my|"
    r"a) personal (?:view|opinion)|"
    r"(?:not|hardly|never) a fan of [^.!?\n]{2,60} (?:myself|personally)(?!\w)|if it were up to me(?!\w)|"
    r"my (?:own )?(?:view|opinion|take) (?:is|on)|to my mind|speaking personally(?!\w)|personally,? i(?!\w)))",
    cued=True,
)
VOICED = re.compile(
    r"(?:^|\n)[^\n:.!?]{2,60}:\s*$|\b(?:says?|said|adds?|added|told us|writes?|explains?)\b[^.!?\n]{0,60}$"
)
"""A name and a colon, or "says": another person is speaking."""
STOP = re.compile(r"[.!?\n]")
LONGEST_QUESTION = 300
FIRST_PERSON_ACCOUNTS = frozenset({AccountKind.MINISTERIAL})


@rule(
    "CIV-01",
    title="Commitment without an announcement",
    question="Does it commit government to something that no published announcement says?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=PRINCIPLES_2009.says(
        "make commitments or engage in activities on behalf of Government", section="How the Code applies"
    ),
    passes=(
        "We will be closed on Monday.",
        "We'll be live at 3pm.",
        "You will need your passport.",
        "We will build 300 homes: https://www.gov.uk/government/news/example",
        Draft("We will cut waiting times.", links=("https://www.gov.uk/government/news/example",)),
        "We will close the road at 6pm.",
    ),
    fails=(
        "We will cut waiting times.",
        "The consultation response sets out how the government will invest £2bn in rail.",
        "The government will invest £2bn in rail.",
        "We guarantee that nobody will lose out.",
        "Ministers will introduce a new law next year.",
        "Good news: we're going to scrap the fee.",
        "We will build 300 homes: https://www.gov.uk.example/news",
    ),
)
def commitment(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A promise on an official account is a promise by government: the announcement shows that government made it.

    A post on a corporate account that only retells a publication, in the third person and without any sign of party
    politics, asks the approver to take notice, and no senior.
    """
    given = (*links.addresses(draft.text), *draft.links, draft.goes_with)
    if any(links.trusted(address, situation.settings.trusted_domains) for address in given):
        return
    read = text.plain(draft.text)
    found = tuple(commitments(read.text))
    retold = {span for span in found if reported(read.text, span)}
    plain_news = bool(retold) and _is_plain_news(draft, situation)
    for span in found:
        start, end = read.original(span)
        seen = draft.text[start:end]
        if plain_news and span in retold:
            says = f"“{seen} …” is what a publication says. Link the publication, so that readers see who says so."
            yield Mark(says, (start, end), outcome=Outcome.WARN)
        else:
            says = f"“{seen} …” commits government. Link the published announcement, or ask a senior approver."
            yield Mark(says, (start, end))


def _is_plain_news(draft: Draft, situation: Situation) -> bool:
    """Whether a draft is a post on a corporate account, outside an election window, with no sign of party politics."""
    return (
        draft.account_kind is AccountKind.CORPORATE
        and draft.kind is Kind.POST
        and strict_window(draft, situation) is None
        and not any(contested(words, situation.settings.political_names) for _, words in draft.worded())
    )


@rule(
    "CIV-14",
    title="Promise of an outcome",
    question="Does it promise an outcome that somebody has still to decide?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says(
        "make commitments or engage in activities on behalf of Government", section="How the Code applies"
    ),
    passes=(
        "You'll get a letter within ten days.",
        "The inquiry into the fire opens on Monday.",
        "You will be told what was decided.",
        "HMRC will never text you for your PIN again. No one will ever ask for it.",
        "Every household will receive a letter. Your application will be approved if you qualify.",
    ),
    fails=(
        "You'll definitely get your refund before Christmas.",
        "Your visa will be approved, no question.",
        "Expect a public inquiry into the deaths.",
        "No patient here will wait in a corridor again.",
        "Swimming will be free forever.",
        "Every farm in the valley will have broadband.",
        "As long as I'm in charge, the baths stay.",
    ),
)
def promised_outcome(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People count on a promise; the person who decides was not asked."""
    for field, words in draft.worded():
        for start, end in built(words, PROMISED, ASSURED):
            says = f"“{words[start:end]}” promises what is not decided yet. Say what happens next, and by when."
            yield Mark(says, (start, end), field)


@rule(
    "CIV-02",
    title="First-person opinion",
    question="Whose opinion is it, on an account that speaks for the department?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says(
        "Remember that you are an ambassador for your organisation", section="5. Be a civil servant"
    ),
    passes=(
        "How do I apply? I think I may be entitled?",
        "“I think it went well,” said the Chief Engineer.",
        "Dr Example says: I believe in good data.",
        Draft("I believe this is right.", account_kind=AccountKind.MINISTERIAL),
    ),
    fails=(
        "I think this is the best policy.",
        "In my opinion the law is fine.",
        "Personally, I love this one.",
        "I have rarely read a stranger circular.",
    ),
)
def first_person_opinion(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A department's account has no "I": the department says "we", or a named person is quoted."""
    if draft.account_kind in FIRST_PERSON_ACCOUNTS:
        return
    for found in OPINION.finditer(draft.text):
        if not _somebody_elses(draft.text, *found.span()):
            says = (
                f"“{found[0]}” is one person's view; this account speaks for all. Use “we”, or quote somebody by name."
            )
            yield Mark(says, found.span())


def _somebody_elses(words: str, start: int, end: int) -> bool:
    """Whether an opinion is quoted, has a named speaker, or is a question as readers might ask."""
    if text.quoted(words, start, end) or VOICED.search(words, max(0, start - 80), start):
        return True
    stop = STOP.search(words, end, end + LONGEST_QUESTION)
    return stop is not None and stop[0] == "?"
