"""Mappings of values to rows: the columns of each field, said once for writing and reading.

A column or a field forgotten by a mapping is a TypeError when the store is imported.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from sqlalchemy import Table

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

V = TypeVar("V", bound="DataclassInstance")
NOTHING: Mapping[str, Callable[[Any], object]] = MappingProxyType({})


class Row(Protocol):
    """A row: the stored values by the names of their columns."""

    def __getitem__(self, column: str, /) -> Any: ...


@dataclass(frozen=True, slots=True)
class Part:
    """Fields kept otherwise than each in the column of the same name, and the columns used instead.

    `write` turns the fields' values into the columns', in the orders named; `read` is the way back.
    """

    fields: tuple[str, ...]
    columns: tuple[str, ...]
    write: Callable[..., Iterable[object]]
    read: Callable[..., Iterable[object]]


def renamed(field: str, column: str) -> Part:
    """A field kept unchanged in a column of another name."""
    return Part((field,), (column,), lambda value: (value,), lambda stored: (stored,))


class Spread(Generic[V]):
    """The columns for values of a class: each field in the column of the same name, but for `parts`.

    `prefix` stands before the columns' names. Fields in `elsewhere` are kept in other tables, and given to `value` by
    the caller. Fields in `unkept` are not kept at all.
    """

    def __init__(
        self,
        of: type[V],
        *parts: Part,
        prefix: str = "",
        elsewhere: Collection[str] = (),
        unkept: Collection[str] = (),
    ) -> None:
        self.of = of
        self.parts = parts
        self.elsewhere = frozenset(elsewhere)
        self.unkept = frozenset(unkept)
        named = [*elsewhere, *unkept, *(name for part in parts for name in part.fields)]
        names = [field.name for field in fields(of)]
        _each_once(of.__name__, "field", names, [*named, *(name for name in names if name not in named)])
        self.plain = tuple((name, prefix + name) for name in names if name not in named)
        self.names = (*(column for _, column in self.plain), *(name for part in parts for name in part.columns))

    def columns(self, value: V) -> dict[str, object]:
        """The columns of a value, by name."""
        found = {column: getattr(value, name) for name, column in self.plain}
        for part in self.parts:
            stored = part.write(*(getattr(value, name) for name in part.fields))
            found.update(zip(part.columns, stored, strict=True))
        return found

    def value(self, row: Row, **elsewhere: object) -> V:
        """The value in a row, given the fields kept elsewhere."""
        if elsewhere.keys() != self.elsewhere:
            raise TypeError(f"{self.of.__name__}: {sorted(self.elsewhere)} are read elsewhere, not {sorted(elsewhere)}")
        found = {name: row[column] for name, column in self.plain}
        for part in self.parts:
            read = part.read(*(row[column] for column in part.columns))
            found.update(zip(part.fields, read, strict=True))
        return self.of(**found, **elsewhere)

    def within(self, field: str) -> Part:
        """The same columns as a part of a larger value, with the class in a field."""
        return Part(
            (field,),
            self.names,
            lambda value: self.columns(value).values(),
            lambda *stored: (self.value(dict(zip(self.names, stored, strict=True))),),
        )


class Rows(Spread[V]):
    """The mapping of a class to a table, a row for each value; an id given by the database is read, never written.

    `computed` columns are written for queries and never read. Columns in `besides` are no part of the value: queries of
    their own write and read them.
    """

    def __init__(
        self,
        of: type[V],
        table: Table,
        *parts: Part,
        computed: Mapping[str, Callable[[V], object]] = NOTHING,
        besides: Collection[str] = (),
        elsewhere: Collection[str] = (),
        unkept: Collection[str] = (),
    ) -> None:
        super().__init__(of, *parts, elsewhere=elsewhere, unkept=unkept)
        self.table = table
        self.computed = computed
        self.besides = frozenset(besides)
        _each_once(table.name, "column", table.columns.keys(), [*self.names, *computed, *besides])
        self._given = table.autoincrement_column

    def columns(self, value: V) -> dict[str, object]:
        """The columns to write for a value, without an id given by the database."""
        found = super().columns(value) | {name: compute(value) for name, compute in self.computed.items()}
        if self._given is not None:
            found.pop(self._given.name, None)
        return found


def _each_once(owner: str, kind: str, known: Collection[str], named: Collection[str]) -> None:
    """Raise TypeError unless `named` holds each of `known`, a field or a column by `kind`, once, and no other name."""
    for name in (*known, *named):
        if name not in named:
            raise TypeError(f"{owner}.{name}: the mapping forgets the {kind}")
        if name not in known:
            raise TypeError(f"{owner} has no {kind} {name}")
        if [*named].count(name) > 1:
            raise TypeError(f"{owner}.{name}: the mapping names the {kind} twice")
