"""Mentions of accounts that did not write to us."""

import re
from collections.abc import Iterator

from policy.detectors import links
from policy.draft import Draft, Kind
from policy.patterns import Quick

HANDLE = re.compile(r"(?<![\w@./])@([\w-]{2,60}(?:\.[\w-]{1,60}){0,5}(?:@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5})?)")
TO_THEM = re.compile(r"(?i:\b(?:your|you['’]re|you|sorry)\b)")
CLOSE_TO_THEM = Quick(
    r"(?i:\b(?:diagnos\w+|illness|cancer|condolences|your loss|bereave\w+|passed away|abuse\w*|benefits?|"
    r"your (?:claim|case|"
    r"mum|dad|husband|wife|child|son|daughter|health|visa|debt)|hospital|depress\w+|suicid\w+)\b)"
)
"""Health, grief, money: private subjects."""


def mentions(draft: Draft, trusted: tuple[str, ...]) -> Iterator[tuple[str, tuple[int, int]]]:
    """In an answer, every handle but the enquirer's; in a post, the handles addressed about a private subject."""
    if "@" not in draft.text or draft.kind is Kind.DM:
        return
    close = draft.kind is Kind.POST and TO_THEM.search(draft.text) and CLOSE_TO_THEM.search(draft.text)
    if draft.kind is Kind.POST and not (close and draft.text.lstrip().startswith("@")):
        return
    answered = draft.reply_to.removeprefix("@").casefold()
    for found in HANDLE.finditer(draft.text):
        handle = found[1].casefold()
        if handle != answered and not links.trusted(handle.rpartition("@")[2], trusted):
            yield found[0], found.span()
