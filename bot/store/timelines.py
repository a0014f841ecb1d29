"""Watches over accounts' own timelines, and the posts seen there."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from bot.model.timeline import Sighting, SightingState, TimelineWatch
from bot.model.timeline_alarm import AlarmsOpen
from bot.store.mapping import Rows
from bot.store.tables import sightings, timeline_alarms, timeline_watches
from bot.store.timeline_alarms import NOT_ENDED
from bot.store.upserts import put_if_new

WATCHES = Rows(TimelineWatch, timeline_watches)
SIGHTINGS = Rows(Sighting, sightings)


def watches(connection: Connection) -> tuple[TimelineWatch, ...]:
    """Read all watches, the longest due first."""
    query = select(timeline_watches).order_by(timeline_watches.c.look_at, timeline_watches.c.id)
    return tuple(WATCHES.value(row) for row in connection.execute(query).mappings())


def watches_with_alarms(
    connection: Connection, accounts: Collection[str]
) -> tuple[tuple[TimelineWatch, AlarmsOpen | None], ...]:
    """Read the watches over accounts with the alarms that have not ended: a row for each state of these, or a row."""
    columns = timeline_alarms.c
    counted = (
        select(
            columns.account.label("of"), columns.state, func.count().label("number"), func.min(columns.at).label("at")
        )
        .where(NOT_ENDED)
        .group_by(columns.account, columns.state)
        .subquery()
    )
    here = timeline_watches.c.account.in_(accounts)
    query = (
        select(timeline_watches, counted)
        .outerjoin_from(timeline_watches, counted, counted.c.of == timeline_watches.c.account)
        .where(here)
        .order_by(timeline_watches.c.id, counted.c.at)
    )
    return tuple(
        (WATCHES.value(row), AlarmsOpen(row["state"], row["number"], row["at"]) if row["state"] else None)
        for row in connection.execute(query).mappings()
    )


def by_id(connection: Connection, watch_id: int, *, lock: bool = False) -> TimelineWatch | None:
    """Read a watch."""
    query = select(timeline_watches).where(timeline_watches.c.id == watch_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return WATCHES.value(row) if row else None


def for_change(connection: Connection, watch_id: int) -> TimelineWatch | None:
    """Read a watch for change, locked until the transaction ends."""
    return by_id(connection, watch_id, lock=True)


def begin(connection: Connection, account: str, at: datetime, handle: str) -> None:
    """Begin to watch an account, unless another replica was quicker."""
    put_if_new(connection, timeline_watches, **WATCHES.columns(TimelineWatch(0, account, at, handle=handle)))


def write(connection: Connection, watch: TimelineWatch) -> None:
    """Write a changed watch."""
    here = timeline_watches.c.id == watch.id
    connection.execute(update(timeline_watches).where(here).values(**WATCHES.columns(watch)))


def seen(connection: Connection, account: str, ids: Collection[str]) -> dict[str, Sighting]:
    """Read what is known of posts on an account, by the network's id."""
    query = select(sightings).where(sightings.c.account == account, sightings.c.remote_id.in_(ids))
    return {row["remote_id"]: SIGHTINGS.value(row) for row in connection.execute(query).mappings()}


def in_state(
    connection: Connection, account: str, state: SightingState, since: datetime, until: datetime
) -> tuple[Sighting, ...]:
    """Read the posts of an account in a state, by their moments on the network, the oldest first."""
    query = (
        select(sightings)
        .where(
            sightings.c.account == account,
            sightings.c.state == state.value,
            sightings.c.at >= since,
            sightings.c.at <= until,
        )
        .order_by(sightings.c.at, sightings.c.id)
    )
    return tuple(SIGHTINGS.value(row) for row in connection.execute(query).mappings())


def of_alarms(connection: Connection, alarms: Collection[int]) -> tuple[Sighting, ...]:
    """Read the posts that alarms tell of, the oldest first."""
    query = select(sightings).where(sightings.c.alarm.in_(alarms)).order_by(sightings.c.at, sightings.c.id)
    return tuple(SIGHTINGS.value(row) for row in connection.execute(query).mappings())


def of_delivery(connection: Connection, delivery_id: int) -> tuple[Sighting, ...]:
    """Read the posts of a delivery, the oldest first."""
    query = select(sightings).where(sightings.c.delivery == delivery_id).order_by(sightings.c.at, sightings.c.id)
    return tuple(SIGHTINGS.value(row) for row in connection.execute(query).mappings())


def add(connection: Connection, several: Sequence[Sighting]) -> None:
    """Insert posts that were not known."""
    if several:
        connection.execute(insert(sightings), [SIGHTINGS.columns(sighting) for sighting in several])


def change(connection: Connection, several: Sequence[Sighting]) -> None:
    """Write changed posts."""
    rows = [{"the_id": sighting.id, **SIGHTINGS.columns(sighting)} for sighting in several]
    if rows:
        connection.execute(update(sightings).where(sightings.c.id == bindparam("the_id")), rows)


def forget(connection: Connection, account: str, before: datetime) -> int:
    """Delete the posts of an account that were made and seen before a moment; gives how many."""
    old = (sightings.c.account == account) & (sightings.c.at < before) & (sightings.c.seen_at < before)
    return connection.execute(delete(sightings).where(old)).rowcount
