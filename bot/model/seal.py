"""Seals: salted digests of whole records, by which the audit trail tells a record that was changed by hand."""

import hashlib
import json
from collections.abc import Set
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any


def salted(salt: str, words: str) -> str:
    """SHA-256, in hex, over a salt and words that the trail must not hold, nor give away to guessing."""
    return hashlib.sha256(f"{salt}:{words}".encode()).hexdigest()


def sealed(record: object, salt: str, without: Set[str] = frozenset()) -> str:
    """SHA-256, in hex, over a salt and the canonical form of a record's fields, less those in `without`.

    A field that has its default leaves no trace, so that a field added later changes no seal written before. A default,
    once released, therefore stays. Raises TypeError for a value that has no canonical form.
    """
    return salted(salt, json.dumps(_form(record, without), sort_keys=True, separators=(",", ":")))


def _form(value: object, without: Set[str] = frozenset()) -> Any:
    """A value in the terms of JSON: a moment in UTC, a set in order, a dataclass by the fields not at a default."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_form(part) for part in value]
    if isinstance(value, frozenset):
        return sorted(_form(part) for part in value)
    if is_dataclass(value):
        known = (
            (name, default, getattr(value, name)) for name, default in _fields(value.__class__) if name not in without
        )
        return {name: _form(has) for name, default, has in known if has != default}
    raise TypeError(f"a seal can't hold {type(value).__name__}")


@cache
def _fields(of: type) -> tuple[tuple[str, object], ...]:
    """The names and defaults of a dataclass's fields; MISSING equals no value."""
    return tuple((field.name, field.default) for field in fields(of))
