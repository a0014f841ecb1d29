"""What came of published deliveries, and the messages that say so."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, select, true, update

from bot.model.delivery import DeliveryState
from bot.model.people import Card
from bot.model.post import Tally
from bot.model.tally import After, PostTally, TallyState
from bot.store.mapping import Rows, Spread
from bot.store.tables import deliveries, proposals, revisions, steps, tallies, tally_messages
from bot.store.upserts import put_if_new
from policy.draft import Kind

TALLIES = Rows(PostTally, tallies, Spread(Tally).within("numbers"))
_D, _T = deliveries.c, tallies.c
_FIRST_PART = select(func.min(steps.c.at)).where(steps.c.delivery_id == _D.id).scalar_subquery()
_PUBLISHED_AT = func.coalesce(_FIRST_PART, _D.sent_at, _D.changed_at)
"""When the first part was out; of a post that a person found out there, when the try began; by hand, when told."""


@dataclass(frozen=True, slots=True)
class Published:
    """A published delivery, and when the first part was out."""

    delivery: int
    proposal: int
    revision: int
    account: str
    url: str
    at: datetime


def fresh(
    connection: Connection, after: After, now: datetime, most: int, *, account: str = ""
) -> tuple[Published, ...]:
    """The published deliveries due for a look that nobody has begun, the oldest first, `most` at most.

    An account narrows the list down.
    """
    since = now - after.length - after.still_taken
    begun = exists().where(_T.delivery == _D.id, _T.after == after.value)
    query = _published(since, now - after.length + timedelta.resolution).where(~begun)
    return _read(connection, query.where(_is_on(account)).limit(most))


def waiting(connection: Connection, now: datetime, most: int, *, account: str = "") -> tuple[PostTally, ...]:
    """The looks to be tried again, soonest first, `most` at most; an account narrows the list down."""
    on = exists().where(_D.id == _T.delivery, _is_on(account)) if account else true()
    query = select(tallies).where(_T.state == TallyState.WAITING.value, _T.try_at <= now, on)
    rows = connection.execute(query.order_by(_T.try_at, _T.delivery).limit(most)).mappings()
    return tuple(TALLIES.value(row) for row in rows)


def begin(connection: Connection, tally: PostTally) -> bool:
    """Insert a look; False when another replica was quicker."""
    return put_if_new(connection, tallies, **TALLIES.columns(tally))


def take_again(connection: Connection, before: PostTally, tally: PostTally) -> bool:
    """Take a waiting look for another try; False when another replica was quicker."""
    as_read = and_(_key(before), _T.state == TallyState.WAITING.value, _T.try_at == before.try_at)
    query = update(tallies).where(as_read).values(**TALLIES.columns(tally))
    return connection.execute(query).rowcount == 1


def by_id(connection: Connection, delivery: int, after: After, *, lock: bool = False) -> PostTally | None:
    """Read a look."""
    query = select(tallies).where(_T.delivery == delivery, _T.after == after.value)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return TALLIES.value(row) if row else None


def for_change(connection: Connection, delivery: int, after: After) -> PostTally | None:
    """Read a look for change: the row is locked until the transaction ends."""
    return by_id(connection, delivery, after, lock=True)


def write(connection: Connection, tally: PostTally) -> None:
    """Write a changed look."""
    connection.execute(update(tallies).where(_key(tally)).values(**TALLIES.columns(tally)))


def of_deliveries(connection: Connection, ids: Collection[int]) -> dict[tuple[int, After], PostTally]:
    """Read the looks at deliveries, by delivery and time."""
    rows = connection.execute(select(tallies).where(_T.delivery.in_(ids))).mappings()
    return {(row["delivery"], row["after"]): TALLIES.value(row) for row in rows}


def published(
    connection: Connection,
    since: datetime,
    until: datetime,
    *,
    department: str = "",
    accounts: Collection[str] = (),
) -> tuple[Published, ...]:
    """The deliveries published between two moments, the oldest first; private messages are left out.

    A department or accounts narrow the list down; empty, neither does.
    """
    query = _published(since, until)
    if department:
        query = query.where(exists().where(proposals.c.id == _D.proposal_id, proposals.c.department == department))
    return _read(connection, query.where(_D.account.in_(accounts) if accounts else true()))


def add_message(connection: Connection, proposal_id: int, after: After, card: Card) -> None:
    """Remember the message with the numbers of a proposal."""
    put_if_new(connection, tally_messages, channel=card.channel, ts=card.ts, proposal_id=proposal_id, after=after.value)


def message(connection: Connection, proposal_id: int, after: After) -> Card | None:
    """Find the message with the numbers of a proposal."""
    query = select(tally_messages.c.channel, tally_messages.c.ts).where(
        tally_messages.c.proposal_id == proposal_id, tally_messages.c.after == after.value
    )
    row = connection.execute(query.order_by(tally_messages.c.ts)).first()
    return Card(row[0], row[1]) if row else None


def _is_on(account: str) -> ColumnElement[bool]:
    """Whether a delivery is on an account; without an account, any is."""
    return _D.account == account if account else true()


def _key(tally: PostTally) -> ColumnElement[bool]:
    return and_(_T.delivery == tally.delivery, _T.after == tally.after.value)


def _listed() -> Select[Any]:
    at = _PUBLISHED_AT.label("at")
    return select(_D.id, _D.proposal_id, _D.revision, _D.account, _D.url, at).order_by(at, _D.id)


def _published(since: datetime, until: datetime) -> Select[Any]:
    """The posts published in the moments from one up to another: no delivery was written before it was out.

    Corrections have no numbers of their own: readers answer and like the post.
    """
    own = and_(revisions.c.proposal_id == _D.proposal_id, revisions.c.number == _D.revision)
    return _listed().where(
        _D.state == DeliveryState.PUBLISHED.value,
        _D.changed_at >= since,
        _PUBLISHED_AT.between(since, until - timedelta.resolution),
        exists().where(own, revisions.c.kind != Kind.DM.value, revisions.c.corrects_delivery.is_(None)),
    )


def _read(connection: Connection, query: Select[Any]) -> tuple[Published, ...]:
    return tuple(Published(*row) for row in connection.execute(query))
