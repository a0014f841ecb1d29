"""The outbox: what transactions left to be told, until it has been."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from bot.model.notice import KINDS, REFRESHES, Event, Notice, NoticeState, about, urgency
from bot.store.tables import outbox

_WAITING, _BLOCKED = NoticeState.WAITING.value, NoticeState.BLOCKED.value
_OPEN = (_WAITING, _BLOCKED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice that has not been told yet."""

    id: int
    notice: Notice
    tries: int
    blocked: bool = False
    """Its place was closed to us when it was last tried."""


@dataclass(frozen=True, slots=True)
class Untold:
    """How many notices are not told: those still to come, those whose place is closed to us, those given up."""

    waiting: int
    blocked: int
    given_up: int
    why: tuple[str, ...]
    """What stood in the way of the last two kinds, in Slack's words, and where."""


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
            urgency=urgency(notice).value,
            place="",
            state=_WAITING,
            trouble="",
        )
    )


def due(connection: Connection, now: datetime, resting: Collection[str] = (), most: int = 50) -> tuple[Waiting, ...]:
    """Read what can be told now, the most urgent first, but for what goes to places that rest.

    Of each thing only its first untold notice, so that stories keep their order: it goes when the most urgent of them
    would. One whose place is closed to us holds up no other.
    """
    first = (
        select(func.min(outbox.c.id).label("id"), func.min(outbox.c.urgency).label("urgency"))
        .where(outbox.c.state == _WAITING)
        .group_by(outbox.c.about)
        .subquery()
    )
    query = (
        select(outbox.c.id, outbox.c.kind, outbox.c.payload, outbox.c.tries, outbox.c.state)
        .outerjoin(first, outbox.c.id == first.c.id)
        .where(outbox.c.state.in_(_OPEN), outbox.c.not_before <= now, outbox.c.place.not_in(tuple(resting)))
        .where(or_(first.c.id.is_not(None), outbox.c.state == _BLOCKED))
        .order_by(func.coalesce(first.c.urgency, outbox.c.urgency), outbox.c.id)
        .limit(most)
    )
    rows = connection.execute(query)
    return tuple(Waiting(row[0], _notice(row[1], row[2]), row[3], row[4] == _BLOCKED) for row in rows)


def _notice(kind: str, payload: dict[str, Any]) -> Notice:
    event = {"event": Event(payload["event"])} if "event" in payload else {}
    return KINDS[kind](**(payload | event))


def take(connection: Connection, waiting: Waiting, now: datetime, until: datetime) -> bool:
    """Take a notice for telling, until a moment; False when another replica was quicker, or a later one says it all.

    It counts as a try at once: whoever takes it after a crash knows that it may have been told.
    """
    if _says_nothing_more(connection, waiting, now):
        return False
    here = _as_read(waiting) & outbox.c.state.in_(_OPEN) & (outbox.c.not_before <= now)
    taken = update(outbox).where(here).values(not_before=until, tries=waiting.tries + 1)
    return connection.execute(taken).rowcount == 1


def _says_nothing_more(connection: Connection, waiting: Waiting, now: datetime) -> bool:
    """Skip refreshes that a later one like them makes needless; says whether this is one of them."""
    if not isinstance(waiting.notice, REFRESHES):
        return False
    alike = and_(
        outbox.c.kind == type(waiting.notice).__name__,
        outbox.c.about == about(waiting.notice),
        outbox.c.state == _WAITING,
        outbox.c.id >= waiting.id,
    )
    query = select(outbox.c.id, outbox.c.payload).where(alike).order_by(outbox.c.id)
    same = [row[0] for row in connection.execute(query) if row[1] == asdict(waiting.notice)]
    if same[-1:] in ([], [waiting.id]):
        return False
    gone = update(outbox).where(outbox.c.id.in_(same[:-1]), outbox.c.state == _WAITING)
    connection.execute(gone.values(state=NoticeState.SKIPPED.value, ended_at=now))
    return True


def told(connection: Connection, waiting: Waiting, at: datetime) -> None:
    """Mark a notice that was taken as told, whoever has taken it since: it is."""
    done = update(outbox).where(outbox.c.id == waiting.id)
    connection.execute(done.values(state=NoticeState.TOLD.value, ended_at=at, trouble=""))


def put_off(connection: Connection, waiting: Waiting, not_before: datetime, trouble: str) -> None:
    """Try a notice that was taken again later, with what went wrong; nothing when it was taken anew meanwhile."""
    here = _as_taken(waiting) & outbox.c.state.in_(_OPEN)
    connection.execute(update(outbox).where(here).values(not_before=not_before, trouble=trouble))


def let_wait(connection: Connection, waiting: Waiting, place: str) -> None:
    """Note where a notice goes that waits for its place."""
    connection.execute(update(outbox).where(_as_read(waiting)).values(place=place))


def block(connection: Connection, waiting: Waiting, not_before: datetime, why: str, place: str) -> bool:
    """Keep a notice that was taken, whose place is closed to us; says whether that is news."""
    here = _as_taken(waiting) & outbox.c.state.in_(_OPEN)
    before = connection.execute(select(outbox.c.state, outbox.c.trouble).where(here)).first()
    change = update(outbox).where(here).values(state=_BLOCKED, not_before=not_before, trouble=why, place=place)
    return connection.execute(change).rowcount == 1 and before is not None and tuple(before) != (_BLOCKED, why)


def give_up(connection: Connection, waiting: Waiting, at: datetime, why: str, place: str) -> None:
    """Give up a notice that was taken and can't be told."""
    done = update(outbox).where(_as_taken(waiting) & outbox.c.state.in_(_OPEN))
    connection.execute(done.values(state=NoticeState.GIVEN_UP.value, ended_at=at, trouble=why, place=place))


def unblock(connection: Connection, place: str, now: datetime) -> int:
    """Let be tried at once what waits for a place that is open again; gives how many."""
    here = (outbox.c.state == _BLOCKED) & (outbox.c.place == place)
    return connection.execute(update(outbox).where(here).values(not_before=now)).rowcount


def untold(connection: Connection) -> int:
    """Count what is still to be told."""
    return int(connection.scalar(select(func.count()).where(outbox.c.state.in_(_OPEN))) or 0)


def troubles(connection: Connection, since: datetime) -> Untold:
    """Count what is not told: what is given up since a moment, and all of the rest."""
    given_up = and_(outbox.c.state == NoticeState.GIVEN_UP.value, outbox.c.ended_at >= since)
    query = select(outbox.c.state, func.count()).where(or_(outbox.c.state.in_(_OPEN), given_up))
    counted = {row[0]: int(row[1]) for row in connection.execute(query.group_by(outbox.c.state))}
    known = or_(outbox.c.state == _BLOCKED, given_up)
    why = connection.execute(select(outbox.c.trouble, outbox.c.place).where(known).distinct().limit(10))
    return Untold(
        counted.get(_WAITING, 0),
        counted.get(_BLOCKED, 0),
        counted.get(NoticeState.GIVEN_UP.value, 0),
        tuple(sorted(f"{row[0]} ({row[1]})" if row[1] else str(row[0]) for row in why)),
    )


def _as_read(waiting: Waiting) -> ColumnElement[bool]:
    return and_(outbox.c.id == waiting.id, outbox.c.tries == waiting.tries)


def _as_taken(waiting: Waiting) -> ColumnElement[bool]:
    return and_(outbox.c.id == waiting.id, outbox.c.tries == waiting.tries + 1)
