"""Tone: calm, open to criticism, and without a sales pitch."""

from collections.abc import Iterator

from policy.detectors.tone import dismissed, exclaimed, promoted, shouted
from policy.draft import Draft
from policy.guidance import COMMENTARY_ENABLE, PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation

CONSISTENT = "2. Be consistent"


@rule(
    "CONS-01",
    title="Capitals throughout",
    question="Does it shout?",
    outcome=Outcome.ADVISE,
    cites=PRINCIPLES_2009.says("Be cordial, honest and professional at all times", section=CONSISTENT),
    passes=(
        "SEVERE FLOOD WARNING for the River Aire.",
        "DANGER: keep away. STOP. ROAD CLOSED.",
        "The NHS, DWP, HMRC, DVLA and Defra are hiring. HMS PRINCE OF WALES sails.",
    ),
    fails=("PLEASE STOP CALLING US ABOUT THIS", "This is THE BEST THING EVER MADE."),
)
def shouting(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Capitals read as shouting, and some screen readers spell them out letter by letter."""
    for start, end in shouted(draft.text):
        says = f"“{draft.text[start:end]}” is all in capitals. Small letters read more calmly, and more easily."
        yield Mark(says, (start, end), edit=draft.text[start:end].capitalize())


@rule(
    "CONS-02",
    title="Marks piled up",
    question="Would one mark do?",
    outcome=Outcome.ADVISE,
    cites=PRINCIPLES_2009.says("Be cordial, honest and professional at all times", section=CONSISTENT),
    passes=("Thank you! See you on Saturday.", "Who knew?"),
    fails=("Apply now!!!", "You did not get our letter???"),
)
def piled_marks(draft: Draft, _: Situation) -> Iterator[Mark]:
    """One mark is enough; three sound cross, or like an advertisement."""
    for start, end in exclaimed(draft.text):
        seen = draft.text[start:end]
        yield Mark(f"“{seen}” can be one mark.", (start, end), edit="?" if "?" in seen else "!")


@rule(
    "CONS-03",
    title="Brushing somebody off",
    question="Does it answer the point, and kindly?",
    outcome=Outcome.WARN,
    cites=PRINCIPLES_2009.says("Encourage constructive criticism and deliberation", section=CONSISTENT),
    passes=(
        "You may have the wrong address on your licence.",
        "Please read the guidance on filling in your return.",
        "It is nonsense poetry week at the library.",
        "Which part of the form is hard? Call us. For the last time this year, the ferry leaves at 6pm.",
    ),
    fails=(
        "Do your research.",
        "That is not our problem.",
        "You clearly haven't read our letter.",
        "I have answered that a dozen times.",
        "Did you even look at the form?",
        "What word is so hard to follow?",
        "Happy now?",
    ),
)
def brushed_off(draft: Draft, _: Situation) -> Iterator[Mark]:
    """People who complain tell us something: thank them for the point, and answer it."""
    for start, end in dismissed(draft.text):
        says = f"“{draft.text[start:end]}” brushes the reader off. Thank them for the point, and answer its substance."
        yield Mark(says, (start, end))


@rule(
    "CONS-04",
    title="Sales pitch",
    question="Does it state the fact and let readers judge?",
    outcome=Outcome.WARN,
    in_window=Outcome.SENIOR,
    cites=COMMENTARY_ENABLE.says("to market, promote or even", section="Responses"),
    passes=(
        "Book your free ticket: https://www.gov.uk/example",
        "Last day to register is Tuesday. Get your flu jab, it's free.",
        "The epic poem is on show.",
    ),
    fails=("Don't miss out on this amazing offer!", "You won't believe what we found.", "Click here to find out more."),
)
def sales_pitch(draft: Draft, _: Situation) -> Iterator[Mark]:
    """The department may well promote its work; the fact does so better than a pitch."""
    for start, end in promoted(draft.text):
        says = f"“{draft.text[start:end]}” sounds like an advertisement. State the fact and let readers judge."
        yield Mark(says, (start, end))
