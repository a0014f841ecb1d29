"""The outbox: what transactions left to be told, until it has been."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from bot.model.notice import KINDS, Event, Notice, about
from bot.store.tables import outbox

URGENCY = {"DigestDue": 1}
"""Decisions go before digests; everything not named here goes first."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice that has not been told yet."""

    id: int
    notice: Notice
    tries: int


def add(connection: Connection, notice: Notice, at: datetime) -> None:
    """Leave a notice to be told once this transaction has happened."""
    connection.execute(
        insert(outbox).values(
            kind=type(notice).__name__,
            about=about(notice),
            payload=asdict(notice),
            at=at,
            not_before=at,
            tries=0,
            trouble="",
        )
    )


def due(connection: Connection, now: datetime, most: int = 50) -> tuple[Waiting, ...]:
    """Read what can be told now: of each thing only its first untold notice, so that stories keep their order."""
    first = (
        select(func.min(outbox.c.id).label("id")).where(outbox.c.sent_at.is_(None)).group_by(outbox.c.about).subquery()
    )
    query = (
        select(outbox.c.id, outbox.c.kind, outbox.c.payload, outbox.c.tries)
        .join(first, outbox.c.id == first.c.id)
        .where(outbox.c.not_before <= now)
        .order_by(outbox.c.id)
        .limit(most)
    )
    waiting = [Waiting(row[0], _notice(row[1], row[2]), row[3]) for row in connection.execute(query)]
    return tuple(sorted(waiting, key=lambda one: (URGENCY.get(type(one.notice).__name__, 0), one.id)))


def _notice(kind: str, payload: dict[str, Any]) -> Notice:
    event = {"event": Event(payload["event"])} if "event" in payload else {}
    return KINDS[kind](**(payload | event))


def take(connection: Connection, waiting: Waiting, now: datetime, until: datetime) -> bool:
    """Take a notice for telling, until a moment; False when another replica was quicker.

    It counts as a try at once: whoever takes it after a crash knows that it may have been told.
    """
    here = (outbox.c.id == waiting.id) & (outbox.c.tries == waiting.tries) & outbox.c.sent_at.is_(None)
    taken = update(outbox).where(here & (outbox.c.not_before <= now)).values(not_before=until, tries=waiting.tries + 1)
    return connection.execute(taken).rowcount == 1


def told(connection: Connection, notice_id: int, at: datetime) -> None:
    """Mark a notice as told."""
    connection.execute(update(outbox).where(outbox.c.id == notice_id).values(sent_at=at, trouble=""))


def put_off(connection: Connection, notice_id: int, not_before: datetime, trouble: str) -> None:
    """Try a notice again later, with what went wrong."""
    connection.execute(update(outbox).where(outbox.c.id == notice_id).values(not_before=not_before, trouble=trouble))


def untold(connection: Connection) -> int:
    """Count what is still to be told."""
    return int(connection.scalar(select(func.count()).where(outbox.c.sent_at.is_(None))) or 0)
