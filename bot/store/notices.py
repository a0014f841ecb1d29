"""The outbox table: the notices left to be told by transactions, and the progress of each."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Subquery,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    true,
    union_all,
    update,
)

from bot.model.notice import KINDS, Notice, about
from bot.model.notice_kind import LAST, TOGETHER, NoticeState
from bot.store.documents import document, read
from bot.store.tables import outbox

_WAITING, _BLOCKED = NoticeState.WAITING.value, NoticeState.BLOCKED.value
_OPEN = (_WAITING, _BLOCKED)
_TOGETHER = tuple(name for name, kind in KINDS.items() if kind.kind.several is TOGETHER)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice still to be told."""

    id: int
    notice: Notice
    tries: int
    blocked: bool = False
    """The place was closed to the bot at the last try."""
    bundle: int | None = None
    """The id of the first notice of the bundle, since the first try: the message's name for ever."""
    others: tuple["Waiting", ...] = ()
    """The other notices of the bundle, once taken."""

    @property
    def name(self) -> int:
        """The id that names the message."""
        return self.bundle or self.id

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices to be told in one message, in order."""
        return (self.notice, *(other.notice for other in self.others))

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of the notices to be told in one message."""
        return (self.id, *(other.id for other in self.others))


@dataclass(frozen=True, slots=True)
class Gathering:
    """The moments by which news gathers into bundles."""

    left_by: datetime
    """News left later than this waits for more."""
    told_by: datetime
    """Whoever was told news later than this hears no more yet."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The earliest moment for a notice in a place; news of a bundle waits longer, by when it was left and last told."""

    place: str
    not_before: datetime
    left_at: datetime | None = None
    last_told: datetime | None = None


@dataclass(frozen=True, slots=True)
class Untold:
    """Counts of untold notices: still to come, blocked by a place closed to the bot, given up."""

    waiting: int
    blocked: int
    given_up: int
    why: tuple[str, ...]
    """The reasons for the blocked and the given up, in Slack's codes, each with the place."""


def add(connection: Connection, several: Iterable[Notice], at: datetime) -> None:
    """Leave notices to be told once the transaction is committed, in order."""
    rows = [
        {
            "kind": type(notice).__name__,
            "about": about(notice),
            "payload": document(notice),
            "at": at,
            "not_before": at,
            "tries": 0,
            "urgency": notice.kind.urgency.value,
            "place": "",
            "state": _WAITING,
            "trouble": "",
        }
        for notice in several
    ]
    if rows:
        connection.execute(insert(outbox), rows)


def due(
    connection: Connection,
    now: datetime,
    resting: Collection[str] = (),
    most: int = 200,
    gathering: Gathering | None = None,
) -> tuple[Waiting, ...]:
    """Read the notices that can be told now, the most urgent first, leaving out places that rest and news that gathers.

    Of the untold notices about a subject only the first is read, so that stories keep their order, and at the
    urgency of the most urgent. A blocked notice holds up no other.
    """
    asked = {"now": now, "resting": list(resting), "most": most}
    if gathering is not None:
        asked |= {"told_by": gathering.told_by, "left_by": gathering.left_by}
    rows = connection.execute(_due(gathers=gathering is not None), asked)
    return tuple(Waiting(row[0], _notice(row[1], row[2]), row[3], row[4] == _BLOCKED, row[5]) for row in rows)


@cache
def _due(*, gathers: bool) -> Select[Any]:
    foremost = _foremost()
    columns = (outbox.c.id, outbox.c.kind, outbox.c.payload, outbox.c.tries, outbox.c.state, outbox.c.bundle)
    resting = bindparam("resting", type_=outbox.c.place.type, expanding=True)
    return (
        select(*columns)
        .select_from(foremost.join(outbox, outbox.c.id == foremost.c.id))
        .where(outbox.c.not_before <= bindparam("now"), outbox.c.place.not_in(resting))
        .where(_gathered() if gathers else true())
        .order_by(foremost.c.urgency, outbox.c.id)
        .limit(bindparam("most", type_=Integer))
    )


def ahead(connection: Connection) -> tuple[Ahead, ...]:
    """The earliest moment at which a notice can be told in each place, and of each bundle of news that gathers."""
    foremost, told = _foremost(), outbox.alias("told")
    lately = (
        select(func.max(told.c.ended_at))
        .where(told.c.about == outbox.c.about, told.c.state == NoticeState.TOLD.value)
        .scalar_subquery()
    )
    those = foremost.join(outbox, outbox.c.id == foremost.c.id)
    gathers = and_(outbox.c.kind.in_(_TOGETHER), outbox.c.bundle.is_(None))
    single = select(outbox.c.place, func.min(outbox.c.not_before)).select_from(those).where(~gathers)
    bundles = select(outbox.c.place, outbox.c.not_before, outbox.c.at, lately).select_from(those).where(gathers)
    return (
        *(Ahead(row[0], row[1]) for row in connection.execute(single.group_by(outbox.c.place))),
        *(Ahead(*row) for row in connection.execute(bundles)),
    )


def _foremost() -> Subquery:
    """The notices that may be told next: the first about each subject, with the subject's urgency, and the blocked."""
    return union_all(
        select(func.min(outbox.c.id).label("id"), func.min(outbox.c.urgency).label("urgency"))
        .where(outbox.c.state == _WAITING)
        .group_by(outbox.c.about),
        select(outbox.c.id, outbox.c.urgency).where(outbox.c.state == _BLOCKED),
    ).subquery()


def _gathered() -> ColumnElement[bool]:
    """Whether a notice is told by itself, or its bundle is as full as it gets, or was tried already."""
    told = outbox.alias("told")
    lately = exists().where(
        told.c.about == outbox.c.about, told.c.state == NoticeState.TOLD.value, told.c.ended_at > bindparam("told_by")
    )
    ready = (outbox.c.at <= bindparam("left_by")) & ~lately
    return or_(outbox.c.kind.not_in(_TOGETHER), outbox.c.bundle.is_not(None), ready)


def _notice(kind: str, payload: dict[str, Any]) -> Notice:
    notice: Notice = read(KINDS[kind], payload)
    return notice


def take(connection: Connection, waiting: Waiting, now: datetime, until: datetime) -> Waiting | None:
    """Take a notice for telling, until a moment, with the others of its bundle.

    None when another replica was quicker, or a later notice is equal. Taking counts as a try at once, so that after a
    crash the next replica knows of a perhaps told notice. The first try says for ever who is in a bundle: a message
    that got through told of these and of no others.
    """
    kind = waiting.notice.kind
    perhaps_posted = waiting.tries and kind.remembered  # its mark finds the message, and no later notice's does
    if kind.several is LAST and not perhaps_posted and _skip_for_later(connection, waiting, now):
        return None
    here = _as_read(waiting) & outbox.c.state.in_(_OPEN) & (outbox.c.not_before <= now)
    tried = {"not_before": until, "tries": waiting.tries + 1, "bundle": waiting.name}
    if connection.execute(update(outbox).where(here).values(tried)).rowcount != 1:
        return None
    if waiting.notice.kind.several is not TOGETHER:
        return waiting
    alike = (outbox.c.about == about(waiting.notice)) & (outbox.c.state == _WAITING) & (outbox.c.id > waiting.id)
    others = alike & (outbox.c.bundle.is_(None) if waiting.bundle is None else outbox.c.bundle == waiting.bundle)
    connection.execute(update(outbox).where(others).values(tried))
    query = select(outbox.c.id, outbox.c.kind, outbox.c.payload).where(alike, outbox.c.bundle == waiting.name)
    rows = connection.execute(query.order_by(outbox.c.id))
    return replace(waiting, others=tuple(Waiting(row[0], _notice(row[1], row[2]), waiting.tries) for row in rows))


def _skip_for_later(connection: Connection, waiting: Waiting, now: datetime) -> bool:
    """Skip a refresh, and all equal to the refresh, for the last equal notice; says whether the refresh was skipped."""
    alike = and_(
        outbox.c.kind == type(waiting.notice).__name__,
        outbox.c.about == about(waiting.notice),
        outbox.c.state == _WAITING,
        outbox.c.id >= waiting.id,
    )
    query = select(outbox.c.id, outbox.c.payload).where(alike).order_by(outbox.c.id)
    same = [row[0] for row in connection.execute(query) if row[1] == document(waiting.notice)]
    if same[-1:] in ([], [waiting.id]):
        return False
    gone = update(outbox).where(outbox.c.id.in_(same[:-1]), outbox.c.state == _WAITING)
    connection.execute(gone.values(state=NoticeState.SKIPPED.value, ended_at=now))
    return True


def told(connection: Connection, waiting: Waiting, at: datetime) -> None:
    """Mark a taken notice, with its bundle, as told, even when another replica has taken the notice since."""
    done = update(outbox).where(outbox.c.id.in_(waiting.ids))
    connection.execute(done.values(state=NoticeState.TOLD.value, ended_at=at, trouble=""))


def put_off(connection: Connection, waiting: Waiting, not_before: datetime, trouble: str) -> None:
    """Let a taken notice be tried again later, and note the trouble, unless another replica has taken the notice."""
    here = _as_taken(waiting) & outbox.c.state.in_(_OPEN)
    connection.execute(update(outbox).where(here).values(not_before=not_before, trouble=trouble))


def let_wait(connection: Connection, several: Iterable[Waiting], place: str) -> None:
    """Note the place whose rest notices wait for."""
    here = (outbox.c.id == bindparam("the_id")) & (outbox.c.tries == bindparam("the_tries"))
    rows = [{"the_id": waiting.id, "the_tries": waiting.tries, "place": place} for waiting in several]
    if rows:
        connection.execute(update(outbox).where(here), rows)


def block(connection: Connection, waiting: Waiting, not_before: datetime, why: str, place: str) -> bool:
    """Keep a taken notice whose place is closed to the bot; says whether the closing is news."""
    here = _as_taken(waiting) & outbox.c.state.in_(_OPEN)
    before = connection.execute(select(outbox.c.state, outbox.c.trouble).where(here)).first()
    change = update(outbox).where(here).values(state=_BLOCKED, not_before=not_before, trouble=why, place=place)
    return connection.execute(change).rowcount == 1 and before is not None and tuple(before) != (_BLOCKED, why)


def give_up(connection: Connection, waiting: Waiting, at: datetime, why: str, place: str) -> None:
    """Give up a taken notice for good."""
    done = update(outbox).where(_as_taken(waiting) & outbox.c.state.in_(_OPEN))
    connection.execute(done.values(state=NoticeState.GIVEN_UP.value, ended_at=at, trouble=why, place=place))


def unblock(connection: Connection, place: str, now: datetime) -> int:
    """Let blocked notices be tried at once when their place is open again; gives how many."""
    here = (outbox.c.state == _BLOCKED) & (outbox.c.place == place)
    return connection.execute(update(outbox).where(here).values(not_before=now)).rowcount


def wait_no_longer(connection: Connection, now: datetime) -> None:
    """Let every notice put off be tried now: a clock that was set back would have the notice wait for hours."""
    waits = outbox.c.state.in_(_OPEN) & (outbox.c.not_before > now)
    connection.execute(update(outbox).where(waits).values(not_before=now))


def forget_ended(connection: Connection, before: datetime, most: int) -> int:
    """Forget notices told, skipped or given up before a moment, `most` at most; gives the number.

    The newest notice of all stays: no later notice may have the id of a forgotten one.
    """
    newest = select(func.max(outbox.c.id)).scalar_subquery()
    over = outbox.c.state.not_in(_OPEN) & (outbox.c.ended_at < before) & (outbox.c.id < newest)
    ids = [*connection.scalars(select(outbox.c.id).where(over).order_by(outbox.c.id).limit(most))]
    return connection.execute(delete(outbox).where(outbox.c.id.in_(ids))).rowcount if ids else 0


def untold(connection: Connection) -> int:
    """Count the notices still to be told."""
    return int(connection.scalar(select(func.count()).where(outbox.c.state.in_(_OPEN))) or 0)


def troubles(connection: Connection, since: datetime) -> Untold:
    """Count the untold notices: all that wait or are blocked, and those given up since a moment."""
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
    return and_(outbox.c.id.in_(waiting.ids), outbox.c.tries == waiting.tries + 1)
