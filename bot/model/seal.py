"""Seals: salted digests of whole records, by which the audit trail tells a record that was changed by hand."""

import hashlib
import json
from collections.abc import Hashable, Set
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache


def salted(salt: str, words: str) -> str:
    """SHA-256, in hex, over a salt and words that the trail must not hold, nor give away to guessing."""
    return hashlib.sha256(f"{salt}:{words}".encode()).hexdigest()


def sealed(record: object, salt: str, without: Set[str] = frozenset()) -> str:
    """SHA-256, in hex, over a salt and the canonical form of a record's fields, less those in `without`.

    A field that has its default leaves no trace, so that a field added later changes no seal written before. A default,
    once released, therefore stays. Raises TypeError for a value that has no canonical form.
    """
    return salted(salt, _canonical(record, without))


def _canonical(value: object, without: Set[str] = frozenset()) -> str:
    """A value as JSON: a moment in UTC, a set in order, a dataclass by the fields not at a default, by name."""
    if value is None or isinstance(value, (str, int)):
        return json.dumps(value)
    if isinstance(value, datetime):
        return f'"{value.astimezone(UTC).isoformat(timespec="microseconds")}"'
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    if isinstance(value, tuple):
        return f"[{','.join(_part(part) for part in value)}]"
    if isinstance(value, frozenset):
        return f"[{','.join(_canonical(part) for part in sorted(value))}]"
    if is_dataclass(value):
        known = (
            (name, default, getattr(value, name)) for name, default in _fields(value.__class__) if name not in without
        )
        return f"{{{','.join(f'{json.dumps(name)}:{_part(has)}' for name, default, has in known if has != default)}}}"
    raise TypeError(f"a seal can't hold {type(value).__name__}")


def _part(value: object) -> str:
    return _of_part(value) if is_dataclass(value) and isinstance(value, Hashable) else _canonical(value)


@lru_cache(maxsize=512)
def _of_part(value: Hashable) -> str:
    """A frozen part of a record: a post is sealed several times on its way out, and its revision stays as it is."""
    return _canonical(value)


@cache
def _fields(of: type) -> tuple[tuple[str, object], ...]:
    """The names and defaults of a dataclass's fields, in order of name; MISSING equals no value."""
    return tuple(sorted(((field.name, field.default) for field in fields(of)), key=lambda field: field[0]))
