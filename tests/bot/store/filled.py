"""Values for round trips: every field differs from the default, and every word, number and moment from every other."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import count
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from bot.model.revision import RevisionId

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
UNKEPT = frozenset({"deeds", "before"})
_numbers = count(1)


def filled(of: Any, name: str = "", default: object = MISSING, **given: object) -> Any:
    """Make a value of a declared type, unlike `default`; fields named in `given` have what is given."""
    number = next(_numbers)
    if of is str:
        return f"{name} {number} “é”"
    if of is RevisionId:
        return RevisionId(number, next(_numbers))
    if of is int:
        return number
    if of is float:
        return number + 0.5
    if of is bool:
        return not default if isinstance(default, bool) else True
    if of is bytes:
        return f"{name} {number}".encode()
    if of is datetime:
        return START + timedelta(minutes=number, microseconds=number)
    if of is date:
        return date(2027, 1, 1) + timedelta(days=number)
    if isinstance(of, type) and issubclass(of, StrEnum):
        return [member for member in of if member is not default][-1]
    if isinstance(of, type) and is_dataclass(of):
        types = get_type_hints(of)
        made = {
            field.name: filled(types[field.name], field.name, field.default)
            for field in fields(of)
            if field.name not in UNKEPT and field.name not in given
        }
        return of(**made, **given)
    parts = [part for part in get_args(of) if part is not NoneType]
    if NoneType in get_args(of):
        return filled(parts[0], name)
    if parts[1:] == [...]:
        return (filled(parts[0], name), filled(parts[0], name))
    if get_origin(of) is tuple:
        return tuple(filled(part, name) for part in parts)
    if get_origin(of) is frozenset:
        return frozenset((filled(parts[0], name), filled(parts[0], name)))
    if get_origin(of) is Mapping:
        return {filled(parts[0], name): filled(parts[1], name)}
    raise TypeError(f"nothing says how to fill {of}")


def changes(value: Any) -> Iterator[tuple[str, Any]]:
    """Give the value with each field changed in turn, those of values within it too: (the field's path, the value)."""
    types = get_type_hints(type(value))
    for field in fields(value):
        now, of = getattr(value, field.name), types[field.name]
        if field.name in UNKEPT:
            continue
        if NoneType in get_args(of) and now is not None:
            yield field.name, replace(value, **{field.name: None})
        if is_dataclass(now):
            for path, other in changes(now):
                yield f"{field.name}.{path}", replace(value, **{field.name: other})
        else:
            yield field.name, replace(value, **{field.name: filled(of, field.name, now)})


def differing(written: Any, read: Any) -> list[str]:
    """The names of the fields that are not what was written."""
    kept = [field.name for field in fields(written) if field.name not in UNKEPT]
    return [name for name in kept if getattr(written, name) != getattr(read, name)]
