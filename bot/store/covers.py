"""Covers, in which a person stands in for another for some time: written, and found by id or state."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, RowMapping, select, update

from bot.model.cover import Cover, CoverState
from bot.store.mapping import Rows
from bot.store.tables import covers
from bot.store.upserts import put_new

COVERS = Rows(Cover, covers, unkept={"deeds"})


def add(connection: Connection, cover: Cover) -> int:
    """Insert a cover; gives the new id."""
    return put_new(connection, covers, **COVERS.columns(cover))


def write(connection: Connection, cover: Cover) -> None:
    """Write a changed cover."""
    connection.execute(update(covers).where(covers.c.id == cover.id).values(**COVERS.columns(cover)))


def by_id(connection: Connection, cover_id: int, *, lock: bool = False) -> Cover | None:
    """Read a cover."""
    query = select(covers).where(covers.c.id == cover_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return COVERS.value(row) if row else None


def for_change(connection: Connection, cover_id: int) -> Cover | None:
    """Read a cover for change, locked until the transaction ends."""
    return by_id(connection, cover_id, lock=True)


def after(connection: Connection, cover_id: int, most: int) -> tuple[Cover, ...]:
    """Read the next covers by id, `most` at most."""
    query = select(covers).where(covers.c.id > cover_id).order_by(covers.c.id).limit(most)
    return _all(connection.execute(query).mappings())


def standing(connection: Connection, now: datetime, *, person: str = "") -> tuple[Cover, ...]:
    """Read the covers that stand now, soonest to end first; only those of `person` as stand-in, if given."""
    query = select(covers).where(covers.c.state == CoverState.STANDING.value, covers.c.until > now)
    return _all(connection.execute(_of(query, person).order_by(covers.c.until, covers.c.id)).mappings())


def over(connection: Connection, now: datetime) -> tuple[Cover, ...]:
    """Read the covers past their end but still standing: people are yet to be told."""
    here = (covers.c.state == CoverState.STANDING.value) & (covers.c.until <= now)
    return _all(connection.execute(select(covers).where(here).order_by(covers.c.id)).mappings())


def _of(query, person: str):  # type: ignore[no-untyped-def]  # an SQL expression
    return query.where(covers.c.person == person) if person else query


def _all(rows: Iterable[RowMapping]) -> tuple[Cover, ...]:
    return tuple(COVERS.value(row) for row in rows)
