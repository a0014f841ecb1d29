"""Alarms about posts that somebody made on an account without Countersign."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, select, update

from bot.model.people import Card
from bot.model.timeline_alarm import AlarmState, ListedAlarm, TimelineAlarm
from bot.store.mapping import Rows
from bot.store.tables import timeline_alarms
from bot.store.upserts import put_new

PERHAPS_NOT_OURS = timeline_alarms.c.state.in_([AlarmState.OPEN.value, AlarmState.NOT_OURS.value])
NOT_ENDED = PERHAPS_NOT_OURS & timeline_alarms.c.dealt_at.is_(None)
ALARMS = Rows(TimelineAlarm, timeline_alarms, besides={"card_channel", "card_ts"}, unkept={"deeds"})


def add(connection: Connection, alarm: TimelineAlarm) -> int:
    """Insert an alarm; gives the new id."""
    return put_new(connection, timeline_alarms, card_channel="", card_ts="", **ALARMS.columns(alarm))


def by_id(connection: Connection, alarm_id: int, *, lock: bool = False) -> TimelineAlarm | None:
    """Read an alarm."""
    query = select(timeline_alarms).where(timeline_alarms.c.id == alarm_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return ALARMS.value(row) if row else None


def for_change(connection: Connection, alarm_id: int) -> TimelineAlarm | None:
    """Read an alarm for change, locked until the transaction ends."""
    return by_id(connection, alarm_id, lock=True)


def unsettled(connection: Connection, account: str, since: datetime) -> tuple[TimelineAlarm, ...]:
    """Read the alarms of an account since a moment of which nobody has said that the posts are ours, oldest first."""
    query = select(timeline_alarms).where(
        PERHAPS_NOT_OURS,
        timeline_alarms.c.account == account,
        timeline_alarms.c.at > since,
    )
    return tuple(ALARMS.value(row) for row in connection.execute(query.order_by(timeline_alarms.c.id)).mappings())


def not_ended(connection: Connection, accounts: Collection[str]) -> tuple[ListedAlarm, ...]:
    """Read the alarms of accounts that wait for somebody, with their messages, oldest first.

    Nobody has said whose the posts are; or they are not ours, and nobody has said that they are dealt with.
    """
    here = timeline_alarms.c.account.in_(accounts) & NOT_ENDED
    rows = connection.execute(select(timeline_alarms).where(here).order_by(timeline_alarms.c.id)).mappings()
    return tuple(
        ListedAlarm(ALARMS.value(row), Card(row["card_channel"], row["card_ts"]) if row["card_ts"] else None)
        for row in rows
    )


def write(connection: Connection, alarm: TimelineAlarm) -> None:
    """Write a changed alarm."""
    here = timeline_alarms.c.id == alarm.id
    connection.execute(update(timeline_alarms).where(here).values(**ALARMS.columns(alarm)))


def set_message(connection: Connection, alarm_id: int, message: Card) -> None:
    """Remember the message about an alarm."""
    here = timeline_alarms.c.id == alarm_id
    connection.execute(update(timeline_alarms).where(here).values(card_channel=message.channel, card_ts=message.ts))


def message(connection: Connection, alarm_id: int) -> Card | None:
    """Find the message about an alarm."""
    columns = timeline_alarms.c
    row = connection.execute(select(columns.card_channel, columns.card_ts).where(columns.id == alarm_id)).first()
    return Card(row[0], row[1]) if row and row[1] else None
