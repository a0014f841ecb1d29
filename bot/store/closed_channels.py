"""Which channels are closed to us: archived, deleted, or without us in them."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from bot.store.tables import closed_channels
from bot.store.upserts import put_if_new


def close(connection: Connection, channel: str, why: str, at: datetime) -> bool:
    """Note that a channel is closed to us; says whether that is news."""
    return put_if_new(connection, closed_channels, channel=channel, why=why, at=at)


def open_again(connection: Connection, channel: str) -> bool:
    """Note that a channel is open to us; says whether that is news."""
    here = closed_channels.c.channel == channel
    return connection.execute(delete(closed_channels).where(here)).rowcount > 0


def closed(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Read the channels that are closed to us, and why."""
    rows = connection.execute(select(closed_channels.c.channel, closed_channels.c.why))
    return tuple((row[0], row[1]) for row in rows)
