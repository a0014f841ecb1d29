"""Press lists, the people on those in use, and the look-up of people by their keys."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, func, insert, select, update

from bot.model.people import Card
from bot.model.press_list import Found, PressList, PressListState
from bot.store.engines import one_at_a_time
from bot.store.mapping import Rows
from bot.store.tables import listed_keys, listed_people, press_lists
from bot.store.upserts import put_new
from policy import press_keys
from policy.press_list import Listing


def source_key(source: str) -> str:
    """Fold a source so that “Example  Media” and “example media” are one source."""
    return " ".join(source.casefold().split())


PRESS_LISTS = Rows(
    PressList,
    press_lists,
    computed={"source_key": lambda made: source_key(made.source)},
    besides={"request", "card_channel", "card_ts"},
    unkept={"deeds"},
)
LISTED = Rows(Listing, listed_people, besides={"list_id"}, unkept={"source"})
AT_ONCE = 1000
"""Rows in a statement."""
MOST_FOUND = 50
"""Most rows compared with an enquirer: a handle such as “news” may be on every row."""
MOST_OF_A_DOMAIN = 3
"""Most rows for an employer's domain: every row of an outlet says the same."""
_IN_USE = press_lists.c.state == PressListState.IN_USE.value


def add(connection: Connection, brought: PressList, request: str) -> int:
    """Write a list down, once for each file and department; gives the new id, or 0 for a repeat."""
    if is_known(connection, request):
        return 0
    return put_new(
        connection, press_lists, request=request, card_channel="", card_ts="", **PRESS_LISTS.columns(brought)
    )


def is_known(connection: Connection, request: str) -> bool:
    """Whether a file was brought before; a repeat of the file waits until the transaction ends."""
    one_at_a_time(connection, f"press list:{request}")
    return connection.execute(select(press_lists.c.id).where(press_lists.c.request == request)).first() is not None


def by_id(connection: Connection, list_id: int, *, lock: bool = False) -> PressList | None:
    """Read a list, without the people on it."""
    query = select(press_lists).where(press_lists.c.id == list_id)
    return _first(connection, query.with_for_update() if lock else query)


def for_change(connection: Connection, list_id: int) -> PressList | None:
    """Read a list for change, locked until the transaction ends."""
    return by_id(connection, list_id, lock=True)


def write(connection: Connection, changed: PressList) -> None:
    """Write a changed list."""
    here = press_lists.c.id == changed.id
    connection.execute(update(press_lists).where(here).values(**PRESS_LISTS.columns(changed)))


def in_use(connection: Connection, department: str = "") -> tuple[PressList, ...]:
    """The lists in use, of a department or of all, newest first."""
    query = select(press_lists).where(_IN_USE)
    if department:
        query = query.where(press_lists.c.department == department)
    return tuple(
        PRESS_LISTS.value(row)
        for row in connection.execute(query.order_by(press_lists.c.at.desc(), press_lists.c.id.desc())).mappings()
    )


def of_source(connection: Connection, department: str, source: str, *, lock: bool = False) -> PressList | None:
    """The list in use from a source."""
    query = select(press_lists).where(
        press_lists.c.department == department, _IN_USE, press_lists.c.source_key == source_key(source)
    )
    return _first(connection, query.with_for_update() if lock else query)


def source_alone(connection: Connection, department: str, source: str) -> PressList | None:
    """The list in use from a source, for change; no other list of the source is taken into use until the end."""
    one_at_a_time(connection, f"press list:{department}:{source_key(source)}")
    return of_source(connection, department, source, lock=True)


def waiting_since(connection: Connection, before: datetime) -> tuple[int, ...]:
    """Lists waiting for a word since before a moment."""
    query = select(press_lists.c.id).where(
        press_lists.c.state == PressListState.WAITING.value, press_lists.c.at < before
    )
    return tuple(connection.scalars(query))


def over(connection: Connection, now: datetime) -> tuple[int, ...]:
    """Lists in use whose last day is over."""
    return tuple(connection.scalars(select(press_lists.c.id).where(_IN_USE, press_lists.c.until <= now)))


def ending(connection: Connection, before: datetime) -> tuple[int, ...]:
    """Lists in use that end before a moment, of whose end nobody was told."""
    return tuple(
        connection.scalars(
            select(press_lists.c.id).where(_IN_USE, press_lists.c.until <= before, press_lists.c.end_said_at.is_(None))
        )
    )


def people(connection: Connection, list_id: int) -> tuple[Listing, ...]:
    """Everybody on a list, by row."""
    query = select(listed_people).where(listed_people.c.list_id == list_id).order_by(listed_people.c.row)
    return tuple(LISTED.value(row) for row in connection.execute(query).mappings())


def count_people(connection: Connection, list_id: int) -> int:
    """How many people are on a list."""
    query = select(func.count()).select_from(listed_people).where(listed_people.c.list_id == list_id)
    return connection.scalar(query) or 0


def counts_of_people(connection: Connection, list_ids: Collection[int]) -> Mapping[int, int]:
    """How many people are on each of the lists; a list without anybody is left out."""
    here = listed_people.c.list_id
    query = select(here, func.count()).where(here.in_(sorted(list_ids))).group_by(here)
    return {row[0]: row[1] for row in connection.execute(query)}


def count_known_otherwise(connection: Connection, in_use: PressList) -> int:
    """How many people of a list are on another list of the department: by handle, by address, or by name and outlet."""
    mine, others, mine_on, other_on = (
        listed_keys.alias("mine"), listed_keys.alias("others"),
        listed_people.alias("mine_on"), listed_people.alias("other_on"),
    )  # fmt: skip
    is_a_name = mine.c.key.startswith("name ", autoescape=True)
    is_theirs = mine.c.key.startswith("handle ", autoescape=True) | mine.c.key.startswith("email ", autoescape=True)
    same_outlet = (mine_on.c.outlet != "") & (func.lower(mine_on.c.outlet) == func.lower(other_on.c.outlet))
    query = (
        select(func.count(mine.c.row.distinct()))
        .join(others, (others.c.key == mine.c.key) & (others.c.list_id != mine.c.list_id))
        .join(press_lists, press_lists.c.id == others.c.list_id)
        .join(mine_on, (mine_on.c.list_id == mine.c.list_id) & (mine_on.c.row == mine.c.row))
        .join(other_on, (other_on.c.list_id == others.c.list_id) & (other_on.c.row == others.c.row))
        .where(mine.c.list_id == in_use.id, press_lists.c.department == in_use.department, _IN_USE)
        .where(is_theirs | (is_a_name & same_outlet))
    )
    return connection.scalar(query) or 0


def add_people(connection: Connection, list_id: int, several: Collection[Listing]) -> None:
    """Write the people on a list, with the keys by which they are found."""
    _insert_many(connection, listed_people, [{"list_id": list_id, **LISTED.columns(person)} for person in several])
    keys = [
        {"key": key, "list_id": list_id, "row": person.row}
        for person in several
        for key in sorted(press_keys.of_row(person))
    ]
    _insert_many(connection, listed_keys, keys)


def forget_people(connection: Connection, list_id: int) -> int:
    """Delete everybody on a list; gives how many."""
    connection.execute(delete(listed_keys).where(listed_keys.c.list_id == list_id))
    return connection.execute(delete(listed_people).where(listed_people.c.list_id == list_id)).rowcount


def matching(
    connection: Connection, department: str, keys: Collection[str], domains: Collection[str], now: datetime
) -> tuple[Found, ...]:
    """The rows of a department's lists in use that have one of the keys, and some under one of the domains."""
    here = (press_lists.c.department == department) & (press_lists.c.until > now)
    found = _having(connection, keys, MOST_FOUND, here)
    known = {(row.list_id, row.listing.row) for row in found}
    under = _having(connection, domains, MOST_OF_A_DOMAIN, here)
    return (*found, *(row for row in under if (row.list_id, row.listing.row) not in known))


def with_keys(connection: Connection, department: str, keys: Collection[str]) -> tuple[Found, ...]:
    """Every row of a department's lists in use that has one of the keys, whatever the last day."""
    return _having(connection, keys, None, press_lists.c.department == department)


def set_card(connection: Connection, list_id: int, card: Card) -> None:
    """Remember the message about a list."""
    here = press_lists.c.id == list_id
    connection.execute(update(press_lists).where(here).values(card_channel=card.channel, card_ts=card.ts))


def card_of(connection: Connection, list_id: int) -> Card | None:
    """The message about a list."""
    query = select(press_lists.c.card_channel, press_lists.c.card_ts).where(press_lists.c.id == list_id)
    row = connection.execute(query).first()
    return Card(row[0], row[1]) if row and row[1] else None


def _having(
    connection: Connection, keys: Collection[str], most: int | None, here: ColumnElement[bool]
) -> tuple[Found, ...]:
    if not keys:
        return ()
    rows = (
        select(listed_keys.c.list_id, listed_keys.c.row)
        .join(press_lists, press_lists.c.id == listed_keys.c.list_id)
        .where(listed_keys.c.key.in_(sorted(keys)), _IN_USE, here)
        .distinct()
        .order_by(listed_keys.c.list_id.desc(), listed_keys.c.row)
        .limit(most)
        .subquery()
    )
    lists = press_lists.c
    query = (
        select(listed_people, lists.department, lists.source, lists.at, lists.until)
        .join(rows, (rows.c.list_id == listed_people.c.list_id) & (rows.c.row == listed_people.c.row))
        .join(press_lists, lists.id == listed_people.c.list_id)
        .order_by(listed_people.c.list_id.desc(), listed_people.c.row)
    )
    return tuple(
        Found(row["list_id"], row["department"], row["source"], row["at"], row["until"], LISTED.value(row))
        for row in connection.execute(query).mappings()
    )


def _first(connection: Connection, query: Select[Any]) -> PressList | None:
    row = connection.execute(query).mappings().first()
    return PRESS_LISTS.value(row) if row else None


def _insert_many(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    for start in range(0, len(rows), AT_ONCE):
        connection.execute(insert(table), rows[start : start + AT_ONCE])
