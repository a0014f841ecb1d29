"""Masking: what one finding must not repeat, no other finding repeats either."""

import re
from dataclasses import replace

from policy.draft import Draft
from policy.rule import Finding

SHORTEST = 3
"""Shorter words are masked by nobody's wish but their own finding's."""
MOST = 50
"""Words masked throughout; a text with more than that is no post."""


def masked(findings: tuple[Finding, ...], draft: Draft) -> tuple[Finding, ...]:
    """The findings, with a dot for each character of what any of them masks, in what the others show and say."""
    hidden = dict.fromkeys(words for found in findings if len(words := _masked_by(found, draft)) >= SHORTEST)
    if not hidden:
        return findings
    longest_first = sorted(list(hidden)[:MOST], key=len, reverse=True)
    anywhere = re.compile("|".join(map(re.escape, longest_first)))
    return tuple(found if _masked_by(found, draft) else _without(found, anywhere) for found in findings)


def _masked_by(found: Finding, draft: Draft) -> str:
    """The words that a finding points at and does not show as they are; nothing for any other finding."""
    words = draft.field(found.field)[found.start : found.end] if found.start is not None else ""
    return words if found.shown and found.shown != words else ""


def _without(found: Finding, anywhere: re.Pattern[str]) -> Finding:
    def dots(seen: re.Match[str]) -> str:
        return "•" * len(seen[0])

    return replace(found, shown=anywhere.sub(dots, found.shown), says=anywhere.sub(dots, found.says))
