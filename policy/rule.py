"""A rule, its marks in a draft, and the findings made of them."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from policy import text
from policy.department import Window
from policy.draft import Draft
from policy.outcome import Outcome, graver, lighter
from policy.periods import strict_window
from policy.sharing import one_check
from policy.situation import Override, Settings, Situation

__all__ = ["Citation", "Example", "Finding", "Mark", "Outcome", "Rule", "could_not_run", "rule"]

A_DAY = date(2026, 1, 5)
"""The day on which examples are read by default."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Up to twelve words, verbatim, of a document on which a rule rests."""

    document: str
    section: str
    words: str
    file: str

    def __str__(self) -> str:
        return f"{self.document}: “{self.words}”"


@dataclass(frozen=True, slots=True)
class Mark:
    """A rule's observation in a draft: the place, a message with the next step, exceptions to the rule's defaults."""

    says: str
    span: tuple[int, int] | None = None
    """Offsets in the field as written."""
    field: str = "text"
    shown: str = ""
    """Masked words to show instead of the words at the span: for personal data, secrets and slurs."""
    edit: str | None = None
    """Words to put in place of the span."""
    outcome: Outcome | None = None
    """An outcome other than the rule's usual outcome."""
    about: str = ""
    """The subject of the mark, when larger than the words at the span; the finding's key is made of the subject."""
    raised_by: str = ""
    """The cause of a graver outcome than on other days: `window:ge-2029`."""
    why: str = ""
    """The reason, where another than the rule's citation: a network's own limit."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's statement about a draft."""

    rule: str
    title: str
    outcome: Outcome
    field: str
    start: int | None
    end: int | None
    shown: str
    says: str
    why: str
    key: str
    edit: str | None = None
    raised_by: str = ""
    """The cause of a graver outcome than the rule's own: `window:ge-2029`."""
    waivable: bool = True
    """Whether people may let the finding go with a reason."""


@dataclass(frozen=True, slots=True)
class Example:
    """A draft in its situation, as an example for a rule."""

    draft: Draft
    situation: Situation = field(default_factory=lambda: Situation(today=A_DAY))

    def __str__(self) -> str:
        return self.draft.text


Check = Callable[[Draft, Situation], Iterable[Mark]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One question about a draft, with a citation, examples and the function with the answer."""

    code: str
    title: str
    outcome: Outcome
    question: str
    cites: Citation
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]
    floor: Outcome | None
    """The lightest outcome open to departments; `None` when a department may turn the rule off."""
    fine: str
    """The word for the thing found in order when the rule finds no fault."""
    check: Check
    since: str
    """The first version of Countersign with the rule."""
    waivable: bool = True
    """Whether people may let a finding go with a reason; never for personal data and secrets."""
    in_window: Outcome | None = None
    """The least outcome in an open window before the election of a parliament; `None` for no change."""

    @property
    def family(self) -> str:
        """The rule's family in words: the name of its file or folder in `policy/rules`."""
        return self.check.__module__.removeprefix("policy.rules.").partition(".")[0].replace("_", " ")

    @property
    def explained(self) -> str:
        """The reason for the rule, for people: the first line of the check function's docstring."""
        return (self.check.__doc__ or "").strip().partition("\n")[0]

    def outcome_under(self, settings: Settings, today: date) -> Outcome | None:
        """The rule's outcome in a department on a day; `None` when turned off."""
        said = settings.override(self.code) if settings.outcomes else None
        if said is None or (self._lowered(said) and said.review is not None and said.review < today):
            return self.outcome
        if said.outcome is None:
            return self.floor
        return graver(said.outcome, self.floor) if self.floor else said.outcome

    def problem_with(self, said: Override) -> str | None:
        """The fault in a department's override of the rule, in a sentence, or `None`."""
        if self.floor and (said.outcome is None or said.outcome.gravity < self.floor.gravity):
            return f"{self.code} ({self.title}) cannot go below “{self.floor}”."
        unfounded = not (said.reason and said.agreed_by and said.review)
        if self.outcome is Outcome.BLOCK and self._lowered(said) and unfounded:
            return f"{self.code} ({self.title}) blocks: to lighten it, give a reason, who agreed and a review date."
        return None

    def findings(self, draft: Draft, situation: Situation) -> tuple[Finding, ...]:
        """The findings in a draft in a situation; none when the rule is turned off."""
        with one_check():
            return self.within_a_check(draft, situation)

    def within_a_check(self, draft: Draft, situation: Situation) -> tuple[Finding, ...]:
        """The findings, for callers that have opened a check for many rules already."""
        usual = self.outcome_under(situation.settings, situation.today)
        if usual is None:
            return ()
        marks = tuple(self.check(draft, situation))
        if not marks:  # most rules in most drafts
            return ()
        found = tuple(self._finding(mark, draft, usual) for mark in marks)
        window = strict_window(draft, situation) if self.in_window else None
        return tuple(self._raised(finding, window) for finding in found) if window else found

    def _raised(self, found: Finding, window: Window) -> Finding:
        """A finding raised to the least outcome in a window; a finding as grave already is unchanged."""
        least = self.in_window or found.outcome
        if found.outcome.gravity >= least.gravity:
            return found
        return replace(found, outcome=least, raised_by=f"window:{window.id}")

    def _lowered(self, said: Override) -> bool:
        return said.outcome is None or said.outcome.gravity < self.outcome.gravity

    def _finding(self, mark: Mark, draft: Draft, usual: Outcome) -> Finding:
        start, end = mark.span or (None, None)
        words = draft.field(mark.field)[start:end] if mark.span else ""
        about = mark.about or words or mark.shown
        outcome = usual
        if mark.outcome is not None:
            outcome = mark.outcome if usual is self.outcome else lighter(mark.outcome, usual)
        return Finding(
            rule=self.code, title=self.title, outcome=outcome, field=mark.field, start=start, end=end,
            shown=mark.shown or words, says=mark.says, why=mark.why or str(self.cites),
            key=key_of(self.code, mark.field, text.fold(about).text), edit=mark.edit,
            raised_by=mark.raised_by, waivable=self.waivable,
        )  # fmt: skip


def key_of(*parts: str) -> str:
    """A short name that is stable while a finding's words are: sixteen hex digits of SHA-256."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def could_not_run(broken: Rule) -> Finding:
    """The finding in place of a rule that failed: never silence."""
    return Finding(
        rule=broken.code, title=broken.title, outcome=Outcome.SENIOR, field="text", start=None, end=None, shown="",
        says="This check could not run; your words are kept. Ask a senior approver to look at this point.",
        why=str(broken.cites), key=key_of(broken.code, "could not run"),
        waivable=broken.waivable,
    )  # fmt: skip


def rule(
    code: str, *, title: str, question: str, outcome: Outcome, cites: Citation,
    passes: tuple[str | Draft | Example, ...], fails: tuple[str | Draft | Example, ...],
    floor: Outcome | None = None, fine: str = "", since: str = "0.1", waivable: bool = True,
    in_window: Outcome | None = None,
) -> Callable[[Check], Rule]:  # fmt: skip
    """Make a rule of a function that yields marks."""

    def made(check: Check) -> Rule:
        return Rule(
            code=code, title=title, outcome=outcome, question=question, cites=cites, floor=floor, fine=fine,
            passes=tuple(map(_example, passes)), fails=tuple(map(_example, fails)), check=check,
            since=since, waivable=waivable, in_window=in_window,
        )  # fmt: skip

    return made


def _example(given: str | Draft | Example) -> Example:
    if isinstance(given, Example):
        return given
    return Example(given if isinstance(given, Draft) else Draft(given))
