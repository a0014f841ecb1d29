"""What the checks found, in words for a terminal."""

from collections.abc import Iterator

from bot.networks import networks
from policy.draft import Length
from policy.outcome import Outcome
from policy.report import NOTHING_FOUND, Report
from policy.rule import Finding

SHOWN = 5
"""More than this is not read."""
SAID = {
    Outcome.BLOCK: ("⛔", "Stops here", "31"),
    Outcome.SENIOR: ("◆", "Needs a senior approver", "35"),
    Outcome.WARN: ("▲", "The approver must take notice", "33"),
    Outcome.ATTEST: ("☐", "Please confirm", "36"),
    Outcome.ADVISE: ("·", "Worth a look", "2"),
}
JOINS = {"\u200d"}
"""Joins emoji: to be left in."""


def report_in_words(report: Report, lengths: tuple[Length, ...], *, colour: bool) -> str:
    """Say what is fine, then what was found, most grave first, each with why and what next."""
    return "\n".join([*_lines(report, lengths, colour=colour), ""])


def _lines(report: Report, lengths: tuple[Length, ...], *, colour: bool) -> Iterator[str]:
    for length in lengths:
        yield f"{networks()[length.network].title}: {length.counted:,} of {length.limit:,} characters."
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
    """Show what a terminal would obey or hide: control characters, and those without a width or with a direction."""
    return "".join(one if one.isprintable() or one in JOINS else f"⟨U+{ord(one):04X}⟩" for one in words)
