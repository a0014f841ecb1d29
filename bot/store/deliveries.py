"""Deliveries, and the messages asking about their fate."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select, update

from bot.model.delivery import Delivery, DeliveryState, Lease
from bot.model.people import Card
from bot.model.revision import RevisionId
from bot.store.mapping import Rows
from bot.store.tables import deliveries, proposals, questions
from bot.store.upserts import put_if_new, put_new

DELIVERIES = Rows(
    Delivery,
    deliveries,
    computed={"wakes_at": lambda delivery: delivery.wakes_at},
    besides={"changed_at"},
    unkept={"deeds"},
)
_IDS = bindparam("ids", type_=deliveries.c.id.type, expanding=True)
_WRITE = update(deliveries).where(deliveries.c.id == bindparam("the_id"), deliveries.c.fence == bindparam("the_fence"))


def lock_proposal_of(connection: Connection, delivery_id: int) -> None:
    """Lock a delivery's proposal: always before the delivery, so that no two transactions deadlock."""
    of = select(deliveries.c.proposal_id).where(deliveries.c.id == delivery_id).scalar_subquery()
    connection.execute(select(proposals.c.id).where(proposals.c.id == of).with_for_update())


def by_id(connection: Connection, delivery_id: int, *, lock: bool = False) -> Delivery | None:
    """Read a delivery."""
    if lock:
        lock_proposal_of(connection, delivery_id)
    query = select(deliveries).where(deliveries.c.id == delivery_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return DELIVERIES.value(row) if row else None


def for_change(connection: Connection, delivery_id: int) -> Delivery | None:
    """Read a delivery for change: the delivery and the proposal are locked until the transaction ends."""
    return by_id(connection, delivery_id, lock=True)


def by_ids(connection: Connection, ids: Collection[int]) -> dict[int, Delivery]:
    """Read deliveries, by id."""
    rows = connection.execute(select(deliveries).where(deliveries.c.id.in_(ids))).mappings()
    return {row["id"]: DELIVERIES.value(row) for row in rows}


def of_proposals(connection: Connection, ids: Collection[int]) -> dict[int, list[Delivery]]:
    """Read the deliveries of each proposal, in the order they came into being."""
    found: dict[int, list[Delivery]] = {number: [] for number in ids}
    query = select(deliveries).where(deliveries.c.proposal_id.in_(ids)).order_by(deliveries.c.id)
    for row in connection.execute(query).mappings():
        found[row["proposal_id"]].append(DELIVERIES.value(row))
    return found


def of_proposal(connection: Connection, proposal_id: int) -> tuple[Delivery, ...]:
    """Read a proposal's deliveries, in the order they came into being."""
    query = select(deliveries).where(deliveries.c.proposal_id == proposal_id).order_by(deliveries.c.id)
    return tuple(DELIVERIES.value(row) for row in connection.execute(query).mappings())


def after(connection: Connection, delivery_id: int, most: int) -> tuple[Delivery, ...]:
    """Read the next deliveries by id, `most` at most."""
    query = select(deliveries).where(deliveries.c.id > delivery_id).order_by(deliveries.c.id).limit(most)
    return tuple(DELIVERIES.value(row) for row in connection.execute(query).mappings())


def in_states(connection: Connection, states: Iterable[DeliveryState]) -> tuple[Delivery, ...]:
    """Read every delivery in some states, soonest first."""
    query = select(deliveries).where(deliveries.c.state.in_([state.value for state in states]))
    return tuple(DELIVERIES.value(row) for row in connection.execute(query.order_by(deliveries.c.wakes_at)).mappings())


def waiting_for_a_person(connection: Connection) -> tuple[int, datetime | None]:
    """Count the posts that are stopped, or of unknown outcome after the last look; and since when the oldest waits."""
    unknown = (deliveries.c.state == DeliveryState.UNCONFIRMED.value) & deliveries.c.look_at.is_(None)
    waits = unknown | (deliveries.c.state == DeliveryState.STOPPED.value)
    query = select(func.count(deliveries.c.proposal_id.distinct()), func.min(deliveries.c.changed_at)).where(waits)
    count, since = connection.execute(query).one()
    return count, since


def due(connection: Connection, now: datetime, each: int) -> tuple[tuple[int, str], ...]:
    """The ids and accounts of deliveries due, soonest first: no more than `each` of an account."""
    columns = deliveries.c
    place = func.row_number().over(partition_by=columns.account, order_by=(columns.wakes_at, columns.id))
    ranked = (
        select(columns.id, columns.account, columns.wakes_at, place.label("place"))
        .where(columns.state == DeliveryState.SCHEDULED.value, columns.wakes_at <= now)
        .subquery()
    )
    query = select(ranked.c.id, ranked.c.account).where(ranked.c.place <= each).order_by(ranked.c.wakes_at, ranked.c.id)
    return tuple((row[0], row[1]) for row in connection.execute(query))


def revisions_due(connection: Connection, until: datetime) -> tuple[RevisionId, ...]:
    """The revisions with a part that waits to go out by a moment, in the order of their ids."""
    columns = deliveries.c
    query = (
        select(columns.proposal_id, columns.revision)
        .where(columns.state == DeliveryState.SCHEDULED.value, columns.due_at <= until)
        .distinct()
        .order_by(columns.proposal_id)
    )
    return tuple(RevisionId(*row) for row in connection.execute(query))


def revisions_waking(connection: Connection, until: datetime) -> tuple[RevisionId, ...]:
    """The revisions with a delivery to be taken up by a moment: few among all that wait, and found by an index."""
    columns = deliveries.c
    query = select(columns.proposal_id, columns.revision).where(
        columns.state == DeliveryState.SCHEDULED.value, columns.wakes_at <= until
    )
    return tuple(RevisionId(*row) for row in connection.execute(query.distinct()))


def claimable(connection: Connection, delivery_id: int) -> Delivery | None:
    """Read a delivery for claiming; None while another replica holds the row."""
    return all_claimable(connection, (delivery_id,)).get(delivery_id)


def all_claimable(
    connection: Connection, ids: Collection[int], *, waits: bool = True, for_result: bool = False
) -> dict[int, Delivery]:
    """Read deliveries for claiming, by id, without those whose row another replica holds.

    Their proposals are locked first, in an order that all share; without `waits`, left out if another holds them.
    `for_result` waits for the rows, too.
    """
    held = connection.scalars(_locking(skip_locked=not waits), {"ids": list(ids)}).all()
    asked = {"ids": list(ids), "held": held}
    rows = connection.execute(_claiming(skip_locked=not for_result), asked).mappings()
    return {row["id"]: DELIVERIES.value(row) for row in rows}


@cache
def _locking(*, skip_locked: bool) -> Select[Any]:
    of = select(deliveries.c.proposal_id).where(deliveries.c.id.in_(_IDS))
    lock = select(proposals.c.id).where(proposals.c.id.in_(of)).order_by(proposals.c.id)
    return lock.with_for_update(skip_locked=skip_locked)


@cache
def _claiming(*, skip_locked: bool) -> Select[Any]:
    held = bindparam("held", type_=proposals.c.id.type, expanding=True)
    query = select(deliveries).where(deliveries.c.id.in_(_IDS), deliveries.c.proposal_id.in_(held))
    return query.order_by(deliveries.c.id).with_for_update(skip_locked=skip_locked)


def leases(connection: Connection) -> tuple[Lease, ...]:
    """The lease of each delivery being sent."""
    query = select(deliveries.c.id, deliveries.c.fence, deliveries.c.lease_until).where(
        deliveries.c.state == DeliveryState.SENDING.value, deliveries.c.lease_until.is_not(None)
    )
    return tuple(Lease(row[0], row[1], row[2]) for row in connection.execute(query))


def to_look_at(connection: Connection, now: datetime) -> tuple[tuple[int, str], ...]:
    """The ids and accounts of deliveries of unknown outcome, with the next look due, soonest first."""
    query = (
        select(deliveries.c.id, deliveries.c.account)
        .where(deliveries.c.state == DeliveryState.UNCONFIRMED.value, deliveries.c.look_at <= now)
        .order_by(deliveries.c.look_at, deliveries.c.id)
    )
    return tuple((row[0], row[1]) for row in connection.execute(query))


def look_no_later(connection: Connection, latest: datetime, now: datetime) -> None:
    """Bring forward to now the looks set for after the latest moment: the clock was set back since."""
    far = (deliveries.c.state == DeliveryState.UNCONFIRMED.value) & (deliveries.c.look_at > latest)
    connection.execute(update(deliveries).where(far).values(look_at=now))


def reckoned_ahead(connection: Connection, now: datetime) -> tuple[tuple[int, datetime], ...]:
    """The ids of deliveries last written by a clock that was ahead and due after that writing, with the writing."""
    columns = deliveries.c
    query = select(columns.id, columns.changed_at).where(
        columns.state == DeliveryState.SCHEDULED.value, columns.changed_at > now, columns.due_at >= columns.changed_at
    )
    return tuple((row[0], row[1]) for row in connection.execute(query.order_by(columns.id)))


def next_wake(connection: Connection, after: datetime | None = None) -> datetime | None:
    """When the soonest delivery next needs the scheduler, or the soonest of those later than a moment."""
    columns = deliveries.c
    kinds = ((columns.wakes_at, DeliveryState.SCHEDULED), (columns.look_at, DeliveryState.UNCONFIRMED))
    queries = [select(func.min(moment)).where(columns.state == state.value) for moment, state in kinds]
    if after is not None:
        queries = [query.where(moment > after) for query, (moment, _) in zip(queries, kinds, strict=True)]
    moments = [connection.scalar(query) for query in queries]
    return min((moment for moment in moments if moment is not None), default=None)


def add(connection: Connection, delivery: Delivery, at: datetime) -> int:
    """Insert a delivery; gives the new id."""
    return put_new(connection, deliveries, changed_at=at, **DELIVERIES.columns(delivery))


def write(connection: Connection, several: Sequence[tuple[Delivery, int]], at: datetime) -> bool:
    """Write changed deliveries, each unless there was a later claim than its fence; says whether all were written."""
    rows = [
        {"the_id": delivery.id, "the_fence": fence, "changed_at": at, **DELIVERIES.columns(delivery)}
        for delivery, fence in several
    ]
    return not rows or connection.execute(_WRITE, rows).rowcount == len(rows)


def add_question(connection: Connection, delivery_id: int, card: Card) -> None:
    """Remember a message asking about a delivery."""
    put_if_new(connection, questions, channel=card.channel, ts=card.ts, delivery_id=delivery_id)


def questions_of(connection: Connection, delivery_id: int) -> tuple[Card, ...]:
    """Find the messages asking about a delivery."""
    query = select(questions.c.channel, questions.c.ts).where(questions.c.delivery_id == delivery_id)
    return tuple(Card(row[0], row[1]) for row in connection.execute(query))
