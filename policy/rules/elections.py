"""Elections: official accounts say less beforehand, and never name candidates."""

from collections.abc import Iterator
from datetime import UTC, datetime

from policy.department import Window, WindowKind
from policy.detectors.named import named
from policy.draft import Draft, Kind
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.periods import strict_window, windows_over
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation

ETHICS = "3. Propriety and ethics"
NATIONS = {
    "England": ("England", "English"),
    "Scotland": ("Scotland", "Scottish", "Scots"),
    "Wales": ("Wales", "Welsh", "Cymru"),
    "Northern Ireland": ("Northern Ireland", "Northern Irish"),
}
"""The nations, each with the words for the place and its people."""
MINISTERS = (
    "Prime Minister", "Deputy Prime Minister", "First Minister", "Deputy First Minister", "Secretary of State",
    "Home Secretary", "Foreign Secretary", "Health Secretary", "Education Secretary", "Defence Secretary",
    "Chancellor of the Exchequer", "Minister for", "Minister of State", "Ministers", "the Minister", "the Chancellor",
)  # fmt: skip
OPENS, CLOSES = datetime(2026, 1, 1, 0, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)


GENERAL = Window("ge", WindowKind.GENERAL, OPENS, essential_tags=("safety",))
LOCAL = Window("local", WindowKind.LOCAL, OPENS, CLOSES, areas=("Ashby",))
DEVOLVED = Window("senedd", WindowKind.DEVOLVED, OPENS, CLOSES, nations=("Wales",))
OVER = Window("over", WindowKind.GENERAL, datetime(2025, 5, 1, tzinfo=UTC), datetime(2025, 7, 5, tzinfo=UTC))


def _in(window: Window, draft: Draft | str, *politicians: str) -> Example:
    settings = Settings(windows=(window,), political_names=politicians)
    return Example(draft if isinstance(draft, Draft) else Draft(draft), Situation(today=A_DAY, settings=settings))


@rule(
    "ELEC-01",
    title="Election window",
    question="Does it have to go out before the election?",
    outcome=Outcome.SENIOR,
    floor=Outcome.WARN,
    cites=GUIDANCE_2014.says("might be seen to compromise, our impartial service", section=ETHICS),
    passes=(
        "The new service is open.",
        _in(GENERAL, Draft("The Example is flooding. Move uphill.", tags=("safety",))),
        _in(OVER, "The new service is open."),
    ),
    fails=(
        _in(GENERAL, "The new service is open."),
        _in(LOCAL, "The new service is open."),
        _in(DEVOLVED, "Roads in Wales are better."),
    ),
)
def election_window(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Before an election only essential business goes out as usual; a local election asks for care, above all there."""
    for window in windows_over(draft, situation):
        place = next(_places(draft, window), None)
        limited = window.kind is WindowKind.LOCAL or bool(window.nations or window.areas)
        says = _in_words(window, essential=not limited or place is not None)
        raised_by = f"window:{window.id}"
        if limited and place is None:
            yield Mark(says, outcome=Outcome.WARN, about=raised_by, raised_by=raised_by)
        else:
            field, span = place or ("text", None)
            yield Mark(says, span, field, about=raised_by, raised_by=raised_by)


def _in_words(window: Window, *, essential: bool) -> str:
    until = f" until {window.until.day} {window.until:%B}" if window.until else ""
    tags = f" tag it {' or '.join(window.essential_tags)} if it is one of those;" if window.essential_tags else ""
    ask = "is this essential now? A senior approver decides;" if essential else "could this bear on the election?"
    link = f" {window.url}" if window.url else ""
    return f"The election window “{window.id}” is open{until}: {ask}{tags} otherwise it can wait.{link}"


def _places(draft: Draft, window: Window) -> Iterator[tuple[str, tuple[int, int]]]:
    """Mentions of the places of an election, as (field, span)."""
    places = (*window.areas, *(word for nation in window.nations for word in NATIONS.get(nation, (nation,))))
    for field, words in draft.worded():
        yield from ((field, span) for span in named(words, places))


@rule(
    "ELEC-02",
    title="Politician in an election window",
    question="Does it show or pass on a minister or a candidate before an election?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=GUIDANCE_2014.says("not to take part in any political or other public activity", section=ETHICS),
    passes=(
        "The Prime Minister visits Leeds.",
        _in(LOCAL, "The Prime Minister visits Leeds."),
        _in(GENERAL, Draft("The Prime Minister chairs COBR.", tags=("safety",))),
        _in(GENERAL, "Minister's Stack is a rock in Ashby."),
    ),
    fails=(
        _in(GENERAL, "The Prime Minister visits Leeds."),
        _in(DEVOLVED, "Alex Example opens the bridge.", "Alex Example"),
        _in(LOCAL, Draft("Great to see this.", kind=Kind.QUOTE, reply_to="Alex Example"), "Alex Example"),
    ),
)
def politician(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """In the weeks before an election, a politician on an official account is help that other candidates do not get."""
    window = next(iter(windows_over(draft, situation)), None)
    if window is None:
        return
    raised_by, names = f"window:{window.id}", situation.settings.political_names
    if draft.kind is Kind.QUOTE and any(named(draft.reply_to, names)):
        says = f"{draft.reply_to} is a politician, and an election is near: please don't pass their words on."
        yield Mark(says, about=draft.reply_to, raised_by=raised_by)
    strict = strict_window(draft, situation) is not None
    for field, words in draft.worded():
        for start, end in named(words, (*names, *MINISTERS) if strict else names):
            says = f"“{words[start:end]}” is a politician, and an election is near. Give the fact without the person."
            yield Mark(says, (start, end), field, outcome=None if strict else Outcome.SENIOR, raised_by=raised_by)
