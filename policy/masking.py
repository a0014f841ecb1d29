"""Masking of personal data, secrets and slurs throughout a report: words hidden in one finding are hidden in all."""

import re
from dataclasses import replace

from policy.draft import Draft
from policy.rule import Finding

SHORTEST = 3
"""The fewest characters to mask throughout; shorter words are masked in their own finding only."""
MOST = 50
"""The most words to mask throughout; a text with more is no post."""


def masked(findings: tuple[Finding, ...], draft: Draft) -> tuple[Finding, ...]:
    """Replace, in all other findings' words, each character of masked words by a dot."""
    hidden = dict.fromkeys(words for found in findings if len(words := _masked_by(found, draft)) >= SHORTEST)
    if not hidden:
        return findings
    longest_first = sorted(list(hidden)[:MOST], key=len, reverse=True)
    anywhere = re.compile("|".join(map(re.escape, longest_first)))
    return tuple(found if _masked_by(found, draft) else _without(found, anywhere) for found in findings)


def _masked_by(found: Finding, draft: Draft) -> str:
    """The words at a finding's span when the finding shows others in their place; otherwise an empty string."""
    words = draft.field(found.field)[found.start : found.end] if found.start is not None else ""
    return words if found.shown and found.shown != words else ""


def _without(found: Finding, anywhere: re.Pattern[str]) -> Finding:
    def dots(seen: re.Match[str]) -> str:
        return "•" * len(seen[0])

    return replace(found, shown=anywhere.sub(dots, found.shown), says=anywhere.sub(dots, found.says))
