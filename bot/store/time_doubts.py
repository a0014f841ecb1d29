"""Anchors of the machines' time, doubts about the time, and the messages about doubts."""

from datetime import datetime

from sqlalchemy import Connection, select, update

from bot.model.people import Card
from bot.model.time_doubt import TimeDoubt
from bot.store.mapping import Rows
from bot.store.tables import anchors, time_doubts, time_messages
from bot.store.upserts import put, put_if_new, put_new

DOUBTS = Rows(TimeDoubt, time_doubts, unkept={"deeds"})


def anchor(connection: Connection, boot: str) -> datetime | None:
    """The origin last believed of a machine's run; None for a run not seen before."""
    return connection.scalar(select(anchors.c.origin).where(anchors.c.boot == boot))


def set_anchor(connection: Connection, boot: str, origin: datetime, at: datetime) -> None:
    """Remember the origin believed of a machine's run."""
    put(connection, anchors, boot=boot, origin=origin, at=at)


def add(connection: Connection, doubt: TimeDoubt) -> int:
    """Insert a doubt; gives the new id."""
    return put_new(connection, time_doubts, **DOUBTS.columns(doubt))


def write(connection: Connection, doubt: TimeDoubt) -> None:
    """Write a changed doubt."""
    connection.execute(update(time_doubts).where(time_doubts.c.id == doubt.id).values(**DOUBTS.columns(doubt)))


def by_id(connection: Connection, doubt_id: int, *, lock: bool = False) -> TimeDoubt | None:
    """Read a doubt."""
    query = select(time_doubts).where(time_doubts.c.id == doubt_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return DOUBTS.value(row) if row else None


def for_change(connection: Connection, doubt_id: int) -> TimeDoubt | None:
    """Read a doubt for change, locked until the transaction ends."""
    return by_id(connection, doubt_id, lock=True)


def standing(connection: Connection) -> tuple[TimeDoubt, ...]:
    """Read the doubts that stand, of every machine, the oldest first."""
    query = select(time_doubts).where(time_doubts.c.ended_at.is_(None)).order_by(time_doubts.c.id)
    return tuple(DOUBTS.value(row) for row in connection.execute(query).mappings())


def told(connection: Connection) -> bool:
    """Whether people were told of a doubt that stands."""
    query = select(time_doubts.c.id).where(time_doubts.c.ended_at.is_(None), time_doubts.c.told_at.is_not(None))
    return connection.scalar(query.limit(1)) is not None


def add_message(connection: Connection, doubt_id: int, message: Card) -> None:
    """Remember a message about a doubt."""
    put_if_new(connection, time_messages, channel=message.channel, ts=message.ts, doubt_id=doubt_id)


def message(connection: Connection, doubt_id: int, channel: str) -> Card | None:
    """Find the message about a doubt in a channel."""
    here = (time_messages.c.doubt_id == doubt_id) & (time_messages.c.channel == channel)
    row = connection.execute(select(time_messages.c.channel, time_messages.c.ts).where(here)).first()
    return Card(row[0], row[1]) if row else None
