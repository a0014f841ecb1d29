"""The approvers' channels: what they were like when they were first seen, and whether they were opened since."""

from datetime import datetime

from sqlalchemy import Connection, select

from bot.store.tables import channels
from bot.store.upserts import put


def known(connection: Connection, channel: str) -> tuple[bool, str] | None:
    """Read a channel: whether it was private at first, and how it was opened to others since (empty: it was not)."""
    row = connection.execute(
        select(channels.c.private, channels.c.exposed).where(channels.c.channel == channel)
    ).first()
    return (bool(row[0]), str(row[1])) if row else None


def exposed(connection: Connection, channel: str) -> str:
    """Read how a channel was opened to others; empty while it is as it was."""
    found = known(connection, channel)
    return found[1] if found else ""


def remember(connection: Connection, channel: str, *, private: bool, exposed: str, at: datetime) -> None:
    """Keep what a channel is like."""
    put(connection, channels, channel=channel, private=private, exposed=exposed, at=at)
