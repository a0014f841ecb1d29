"""Checks in a department's policy tables for which several values are compared."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from bot.config.problems import Problem
from bot.config.secrets import shown
from bot.config.toml_lines import Key
from policy.detectors.own_patterns import fault

Raw = Mapping[str, Any]
UNIQUE = (
    ("windows", "id"),
    ("patterns", "name"),
    ("blocked_words", "word"),
    ("controversial", "topic"),
    ("suppliers", "name"),
)
"""Lists, and the key that must differ between their tables."""


def tables_crossed(policy: Raw, at: Key) -> Iterator[Problem]:
    """Every problem in a department's lists, windows, days and patterns."""
    for name, key in UNIQUE:
        yield from _once(policy, name, key, at)
    for name in ("windows", "sensitive_days"):
        for place, row in rows(policy, name):
            yield from _ends_after_it_starts(row, (*at, name, place))
    for place, row in rows(policy, "patterns"):
        pattern = row.get("pattern")
        if isinstance(pattern, str) and pattern.strip() and (says := fault(pattern)):
            yield Problem((*at, "patterns", place, "pattern"), f"the pattern {shown(pattern)} {says}")


def rows(policy: Raw, name: str) -> Iterator[tuple[int, Raw]]:
    """The tables of a list, each with its position from 0."""
    listed = policy.get(name)
    for place, row in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(row, dict):
            yield place, row


def _once(policy: Raw, name: str, key: str, at: Key) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, row in rows(policy, name):
        word = row.get(key)
        if isinstance(word, str) and word.strip():
            plain = " ".join(word.casefold().split())
            if plain in seen:
                yield Problem((*at, name, place, key), f"{shown(word)} is there already. Keep one of the two.")
            seen.add(plain)


def _ends_after_it_starts(row: Raw, at: Key) -> Iterator[Problem]:
    start, until = row.get("from"), row.get("until")
    if isinstance(start, datetime) and isinstance(until, datetime):
        if bool(start.tzinfo) != bool(until.tzinfo):
            start, until = start.replace(tzinfo=None), until.replace(tzinfo=None)
        ends_first = until <= start
    elif type(start) is date and type(until) is date:
        ends_first = until < start
    else:
        return
    if ends_first:
        yield Problem((*at, "until"), '"until" is before "from": it would never be in force.')
