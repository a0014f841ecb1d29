"""Offensive words and personal attacks."""

from collections.abc import Iterator

from policy import text
from policy.detectors.propriety.insults import attacks, attacks_on_bodies
from policy.detectors.propriety.offence import masked, offences
from policy.draft import Draft
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation

ETHICS = "3. Propriety and ethics"
A_QUOTATION = 2
"""The fewest words of a quotation; a single word in quotation marks is the writer's own."""


@rule(
    "PROP-02",
    title="Offensive word",
    question="Does it use a word that would offend, disguised or not?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=GUIDANCE_2014.says("tasteless or offensive remarks to individuals or groups", section=ETHICS),
    passes=(
        "Roadworks in Scunthorpe, Penistone and Cockermouth",
        "Faggots and peas, then Dick Whittington.",
        "The inquiry into Bloody Sunday",
        "Flame retardant sofas; the A55 is open; blue tits nest.",
        "Check for signs of breast or anal cancer.",
    ),
    fails=(
        "What a load of sh1t.",
        "F.U.C.K this",
        "Don't be a tw\u200bat",
        "You absolute wаnker",
        "This is b o l l o c k s",
        "f**k off",
    ),
)
def offensive_word(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Offensive words drown the message; words quoted from a speaker go to a senior approver."""
    for field, words in draft.worded():
        read, quotations = text.fold(words), text.quotations(words)
        for span in offences(read, words):
            start, end = read.original(span)
            shown = masked(read.text[slice(*span)])
            if _in_a_quotation(words, start, end, quotations):
                says = f"“{shown}” is in a quotation: a senior approver decides whether it is needed."
                yield Mark(says, (start, end), field, shown, outcome=Outcome.SENIOR)
            else:
                says = f"“{shown}” would offend some readers. Use another word; if it is a quotation, mark it as one."
                yield Mark(says, (start, end), field, shown)


@rule(
    "PROP-03",
    title="Personal attack",
    question="Does it attack somebody rather than answer the point?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=GUIDANCE_2014.says("avoid making any kind of personal attack", section=ETHICS),
    passes=(
        "Calling someone stupid is bullying. Words hurt.",
        "“You're an idiot” is what the scammer wrote.",
        "You're not stupid: anybody can be caught by a scam.",
        "Don't be fooled by fake texts.",
        "Sam Jones is the new Chief Engineer.",
    ),
    fails=(
        "@sam you are an idiot",
        "You're a complete clown.",
        "The Leader of the Opposition is a disgrace.",
        "What a moron.",
        "Mr Smith is clueless about this.",
        "Shut up, @sam.",
    ),
)
def personal_attack(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A point can be answered; a person who is attacked can only answer back."""
    for field, words in draft.worded():
        for start, end in attacks(words):
            says = f"“{words[start:end]}” reads as an attack on somebody. Answer the point instead."
            yield Mark(says, (start, end), field)
        for start, end in attacks_on_bodies(words):
            says = f"“{words[start:end]}” reads as an attack on an organisation. State the fact, with its source."
            yield Mark(says, (start, end), field, outcome=Outcome.WARN)


def _in_a_quotation(words: str, start: int, end: int, quotations: tuple[tuple[int, int], ...]) -> bool:
    around = text.covering(quotations, start)
    return (
        around is not None and end <= around[1] and len(words[slice(*around)].split(None, A_QUOTATION)) >= A_QUOTATION
    )
