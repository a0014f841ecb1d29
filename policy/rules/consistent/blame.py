"""Blame and mockery: what makes somebody small, whether it is a reader, a colleague or another body."""

from collections.abc import Iterator

from policy.detectors.phrases import Phrases, unquoted
from policy.draft import Draft
from policy.guidance import PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation
from policy.words.conduct_words import BLAMED, MOCKED

BLAMES, MOCKS = Phrases(BLAMED), Phrases(MOCKED)


@rule(
    "CONS-05",
    title="Blame or mockery",
    question="Does it blame or mock somebody?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says("Be cordial, honest and professional at all times", section="2. Be consistent"),
    passes=(
        "The delay was our fault, and we are sorry.",
        "The council should have your letter by Friday.",
        "“They made a pig's ear of it,” said the resident.",
        "Nobody is to blame when a storm brings a tree down.",
    ),
    fails=(
        "Blame the council next door.",
        "The contractor has let residents down.",
        "The strike is pure greed.",
        "Some idiot's put diesel in the gritter.",
        "Well, somebody hasn't read the guidance.",
    ),
)
def blame(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Whoever is blamed or laughed at answers, and the news is lost in the quarrel."""
    for field, words in draft.worded():
        for start, end in unquoted(words, BLAMES.within(words)):
            says = f"“{words[start:end]}” finds fault with others. Say what is wrong and what happens next."
            yield Mark(says, (start, end), field)
        for start, end in unquoted(words, MOCKS.within(words)):
            says = f"“{words[start:end]}” laughs at somebody. Would you say it to them at the counter?"
            yield Mark(says, (start, end), field)
