"""The approvers' channels: private or not when first seen, and opened to others since or not."""

from datetime import datetime

from sqlalchemy import Connection, select

from bot.store.tables import channels
from bot.store.upserts import put


def known(connection: Connection, channel: str) -> tuple[bool, str] | None:
    """Read a channel: whether private at first, and how opened to others since (empty: not opened)."""
    row = connection.execute(
        select(channels.c.private, channels.c.exposed).where(channels.c.channel == channel)
    ).first()
    return (bool(row[0]), str(row[1])) if row else None


def exposed(connection: Connection, channel: str) -> str:
    """Read how a channel was opened to others since first seen; empty if not opened."""
    found = known(connection, channel)
    return found[1] if found else ""


def remember(connection: Connection, channel: str, *, private: bool, exposed: str, at: datetime) -> None:
    """Keep whether a channel is private, and how the channel was opened."""
    put(connection, channels, channel=channel, private=private, exposed=exposed, at=at)
