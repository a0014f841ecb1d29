"""Values as JSON documents and back, by the declared types of their fields."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

AS_THEY_ARE = (str, int, float, bool, NoneType)


def document(value: object) -> Any:
    """Write a value in the terms of JSON: a dataclass as its fields by name, a set in order.

    Raises TypeError for a value of any other type.
    """
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, AS_THEY_ARE):
        return value
    if isinstance(value, date):  # a moment is a date too
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [document(part) for part in value]
    if isinstance(value, (frozenset, set)):
        return sorted(document(part) for part in value)
    if is_dataclass(value):
        return {field.name: document(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"a document can't hold {type(value).__name__}")


def read(of: Any, stored: Any) -> Any:
    """Read a value of a declared type from a document: the way back from `document`.

    A field missing from the document gets the default. Raises KeyError for a key without a field, TypeError for a type
    unknown to documents.
    """
    return _reader(of)(stored)


@cache
def _reader(of: Any) -> Callable[[Any], Any]:
    """Make the reader of documents of a declared type, once for each type."""
    if of in AS_THEY_ARE:
        return lambda stored: stored
    if of in (date, datetime):
        return of.fromisoformat  # type: ignore[no-any-return]  # `of` is a class known only at run time
    if isinstance(of, type) and issubclass(of, StrEnum):
        return of
    if isinstance(of, type) and is_dataclass(of):
        types = get_type_hints(of)
        by_name = {field.name: _reader(types[field.name]) for field in fields(of)}
        return lambda stored: of(**{name: by_name[name](part) for name, part in stored.items()})
    parts = get_args(of)
    if get_origin(of) is frozenset or parts[1:] == (...,):
        gather, each = get_origin(of), _reader(parts[0])
        return lambda stored: gather(each(part) for part in stored)
    if get_origin(of) is tuple:
        readers = [_reader(part) for part in parts]
        return lambda stored: tuple(reader(part) for reader, part in zip(readers, stored, strict=True))
    if len(parts) == 2 and NoneType in parts:
        (present,) = (_reader(part) for part in parts if part is not NoneType)
        return lambda stored: None if stored is None else present(stored)
    raise TypeError(f"a document can't hold {of}")
