"""Channels closed to the bot: archived, deleted, or without the bot as a member."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from bot.store.tables import closed_channels
from bot.store.upserts import put_if_new


def close(connection: Connection, channel: str, why: str, at: datetime) -> bool:
    """Note that a channel is closed to the bot; says whether the closing is news."""
    return put_if_new(connection, closed_channels, channel=channel, why=why, at=at)


def open_again(connection: Connection, channel: str) -> bool:
    """Note that a channel is open to the bot again; says whether the opening is news."""
    here = closed_channels.c.channel == channel
    return connection.execute(delete(closed_channels).where(here)).rowcount > 0


def closed(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Read the channels closed to the bot, each with the reason."""
    rows = connection.execute(select(closed_channels.c.channel, closed_channels.c.why))
    return tuple((row[0], row[1]) for row in rows)
