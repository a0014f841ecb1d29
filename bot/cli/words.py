"""Findings of the checks, in words for a terminal."""

from collections.abc import Iterable, Iterator

from policy.outcome import Outcome
from policy.report import NOTHING_FOUND, Report
from policy.rule import Finding

SHOWN = 5
"""Findings shown; longer lists are not read."""
SAID = {
    Outcome.BLOCK: ("⛔", "Stops here", "31"),
    Outcome.SENIOR: ("◆", "Needs a senior approver", "35"),
    Outcome.WARN: ("▲", "The approver must take notice", "33"),
    Outcome.ATTEST: ("☐", "Please confirm", "36"),
    Outcome.ADVISE: ("·", "Worth a look", "2"),
}
JOINS = {"\u200d"}
"""Invisible characters to be left in, since they join emoji."""


def report_in_words(report: Report, lengths: Iterable[str], *, colour: bool) -> str:
    """Say first what is fine, then each finding, most grave first, with its reason and the next step."""
    return "\n".join([*_lines(report, lengths, colour=colour), ""])


def _lines(report: Report, lengths: Iterable[str], *, colour: bool) -> Iterator[str]:
    yield from lengths
    if report.fine:
        yield f"Fine as it is: {', '.join(report.fine)}."
    for found in report.findings[:SHOWN]:
        yield from _finding(found, colour=colour)
    folded = len(report.findings) - SHOWN
    if folded > 0:
        yield f"And {folded} more that weigh{'s' if folded == 1 else ''} no more than these; --jsonl has them all."
    if not report.findings:
        yield NOTHING_FOUND


def _finding(found: Finding, *, colour: bool) -> Iterator[str]:
    icon, word, shade = SAID[found.outcome]
    label = f"\x1b[{shade}m{icon} {word}\x1b[0m" if colour else f"{icon} {word}"
    quoted = f"“{visible(found.shown)}” — " if found.shown and found.shown not in found.says else ""
    yield f"{label} ({found.rule}): {quoted}{visible(found.says)}"
    if found.edit is not None:
        yield f"    Instead: {visible(found.edit)}"
    yield f"    Why: {found.why}"


def visible(words: str) -> str:
    """Show characters that a terminal would obey or hide: control, zero-width and direction characters."""
    return "".join(char if char.isprintable() or char in JOINS else f"⟨U+{ord(char):04X}⟩" for char in words)
