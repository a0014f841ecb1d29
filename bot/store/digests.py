"""Digests made for departments, each date's only once."""

from datetime import date, datetime

from sqlalchemy import Connection, select

from bot.store.tables import digests
from bot.store.upserts import put_if_new


def was_opened(connection: Connection, department: str, day: date) -> bool:
    """Whether a department's digest for a date has been made."""
    taken = (digests.c.department == department) & (digests.c.date == day)
    return connection.execute(select(digests.c.at).where(taken)).first() is not None


def was_opened_between(connection: Connection, department: str, since: date, until: date) -> bool:
    """Whether a department's digest for a date from `since` up to another date, not included, has been made."""
    made = (digests.c.department == department) & (digests.c.date >= since) & (digests.c.date < until)
    return connection.execute(select(digests.c.at).where(made).limit(1)).first() is not None


def open_once(connection: Connection, department: str, day: date, at: datetime) -> bool:
    """Claim a department's digest for a date; says whether the digest was still to be made."""
    return put_if_new(connection, digests, department=department, date=day, at=at)
