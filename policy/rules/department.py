"""A department's own patterns, beyond the guidance."""

from collections.abc import Iterator

from policy import text
from policy.department import OwnPattern
from policy.detectors.own_patterns import matches
from policy.draft import Draft
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation

CASE_NUMBERS = Situation(
    today=A_DAY,
    settings=Settings(
        own_patterns=(
            OwnPattern(
                name="case number",
                pattern=r"\bEX-[0-9]{6}\b",
                outcome=Outcome.BLOCK,
                say="Take the case number out.",
                why="It leads to one person's case.",
            ),
        )
    ),
)


@rule(
    "DEPT-01",
    title="The department's own pattern",
    question="Does it match a pattern that the department looks for?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("comply with any departmental restrictions", section="3. Propriety and ethics"),
    passes=("Quote EX-123456 when you write.", Example(Draft("Form EX-12 is out."), CASE_NUMBERS)),
    fails=(
        Example(Draft("Your case is EX-123456."), CASE_NUMBERS),
        Example(Draft("Your case is EX-\u200b123456."), CASE_NUMBERS),
    ),
)
def own_pattern(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A department knows best which of its own words lead to a person, or to news not yet out."""
    for own in situation.settings.own_patterns:
        for field, words in draft.worded():
            read = text.plain(words)
            for span in matches(own.pattern, read.text):
                says = " ".join(filter(None, (f"This matches “{own.name}”.", own.why, own.say)))
                yield Mark(says, read.original(span), field, outcome=own.outcome)
