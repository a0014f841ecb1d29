"""Every field of every stored value is written and read back, and every column of every table is somebody's."""

from collections.abc import Collection, Iterator
from dataclasses import field, make_dataclass, replace
from typing import Any

import pytest
from sqlalchemy import Column, MetaData, Table, Text

from bot.model.hold import Hold
from bot.model.notice import KINDS
from bot.model.revision import Revision
from bot.store import (
    Store,
    holds,
    notices,
)
from bot.store.mapping import Part, Rows
from bot.store.upserts import put_new
from tests.bot.store.filled import START, changes, differing, filled
from tests.bot.store.kept import KEPT, Kept, mappings, newest_row, table_of


@pytest.mark.both_databases
@pytest.mark.parametrize("name", KEPT)
def test_every_field_that_is_written_is_read_back(store: Store, name: str) -> None:
    kept, rows = KEPT[name], mappings()[table_of(name)]
    with store.begin() as tx:
        made = tx(kept.add, tx(kept.value))
        read_back = tx(kept.read, made)
        row = tx(newest_row, rows.table)
    assert type(made) is rows.of
    assert differing(made, read_back) == []
    assert {column: row[column] for column in (*rows.besides, *rows.computed)} == kept.columns(made)


@pytest.mark.both_databases
@pytest.mark.parametrize("name", [name for name, kept in KEPT.items() if kept.write])
def test_every_field_that_changes_is_read_back_changed(store: Store, name: str) -> None:
    kept, rows = KEPT[name], mappings()[table_of(name)]
    assert kept.write is not None
    with store.begin() as tx:
        was = made = tx(kept.add, tx(kept.value))
        each = dict(changed_paths(made, kept))
        assert set(each).isdisjoint(kept.fixed)
        for path, changed in each.items():
            tx(kept.write, was, changed)
            was = changed
            assert differing(changed, tx(kept.read, changed)) == [], path
            row = tx(newest_row, rows.table)
            assert {column: row[column] for column in rows.computed} == {
                column: compute(changed) for column, compute in kept.computed.items()
            }, path


def changed_paths(value: Any, kept: Kept) -> Iterator[tuple[str, Any]]:
    """The value with each field changed in turn, unchanging fields left out."""
    for path, changed in changes(value):
        if not any(path == name or path.startswith(f"{name}.") for name in (*kept.fixed, *kept.others)):
            yield path, changed
    for path, other in kept.others.items():
        yield path, replace(value, **{path: other(value)})


@pytest.mark.both_databases
def test_every_kind_of_notice_is_read_back(store: Store) -> None:
    every = [filled(kind) for kind in KINDS.values()]
    for notice in every:
        with store.begin() as tx:
            tx(notices.add, (notice,), START)
            (waiting,) = tx(notices.due, START)
            tx(notices.told, waiting, START)
        assert waiting.notice == notice
        assert differing(notice, waiting.notice) == []


# What is planted is found


@pytest.mark.parametrize("name", sorted(mappings()))
def test_a_column_that_a_mapping_forgets_is_refused(name: str) -> None:
    rows = mappings()[name]
    table = rows.table.to_metadata(MetaData())
    table.append_column(Column("planted", Text))
    with pytest.raises(TypeError, match=f"{name}.planted: the mapping forgets the column"):
        made_anew(rows, table=table)


@pytest.mark.parametrize("name", sorted(mappings()))
def test_a_field_without_a_column_is_refused(name: str) -> None:
    rows = mappings()[name]
    planted = make_dataclass(
        "Planted", [("planted", str, field(default=""))], bases=(rows.of,), frozen=True, slots=True
    )
    with pytest.raises(TypeError, match=f"{name} has no column planted"):
        made_anew(rows, of=planted)


def test_a_name_that_a_mapping_says_twice_or_wrongly_is_refused() -> None:
    rows = mappings()["holds"]
    with pytest.raises(TypeError, match=r"holds\.reason: the mapping names the column twice"):
        made_anew(rows, besides={*rows.besides, "reason"})
    with pytest.raises(TypeError, match="Hold has no field gone"):
        made_anew(rows, unkept={*rows.unkept, "gone"})
    with pytest.raises(TypeError, match=r"Proposal: .* are read elsewhere, not \['revision'\]"):
        mappings()["proposals"].value({}, revision=filled(Revision))


def made_anew(rows: Rows[Any], *, of: Any = None, table: Table | None = None, **names: Collection[str]) -> Rows[Any]:
    """The same mapping, slightly changed."""
    said: dict[str, Any] = {name: getattr(rows, name) for name in ("computed", "besides", "elsewhere", "unkept")}
    return Rows(of or rows.of, rows.table if table is None else table, *rows.parts, **said | names)


@pytest.mark.both_databases
def test_a_part_that_loses_a_field_is_found(store: Store) -> None:
    rows = mappings()["holds"]
    loses = Part(("reason",), ("reason",), lambda _: ("",), lambda stored: (stored,))
    planted = Rows(Hold, rows.table, *rows.parts, loses, besides=rows.besides, unkept=rows.unkept)
    made = filled(Hold)
    with store.begin() as tx:
        made = replace(made, id=tx(lambda c: put_new(c, rows.table, request="request", **planted.columns(made))))
        assert differing(made, tx(holds.by_id, made.id)) == ["reason"]
