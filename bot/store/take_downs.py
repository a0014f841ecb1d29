"""Take-downs of published posts."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, func, or_, select, update

from bot.model.take_down import TakeDown, TakeDownState
from bot.store.mapping import Rows
from bot.store.tables import deliveries, proposals, take_downs
from bot.store.upserts import put_new

TAKE_DOWNS = Rows(TakeDown, take_downs, unkept={"deeds"})


def add(connection: Connection, take_down: TakeDown) -> int:
    """Insert a take-down; gives the new id."""
    return put_new(connection, take_downs, **TAKE_DOWNS.columns(take_down))


def write(connection: Connection, take_down: TakeDown) -> None:
    """Write a changed take-down."""
    connection.execute(
        update(take_downs).where(take_downs.c.id == take_down.id).values(**TAKE_DOWNS.columns(take_down))
    )


def by_id(connection: Connection, take_down_id: int, *, lock: bool = False) -> TakeDown | None:
    """Read a take-down."""
    query = select(take_downs).where(take_downs.c.id == take_down_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return TAKE_DOWNS.value(row) if row else None


def for_change(connection: Connection, take_down_id: int) -> TakeDown | None:
    """Read a take-down for change: the row is locked until the transaction ends."""
    return by_id(connection, take_down_id, lock=True)


def of_deliveries(connection: Connection, ids: Collection[int]) -> dict[int, TakeDown]:
    """Read the take-downs of deliveries, by delivery."""
    rows = connection.execute(select(take_downs).where(take_downs.c.delivery.in_(ids))).mappings()
    return {row["delivery"]: TAKE_DOWNS.value(row) for row in rows}


def of_delivery(connection: Connection, delivery_id: int) -> TakeDown | None:
    """Read the take-down of a delivery."""
    return of_deliveries(connection, (delivery_id,)).get(delivery_id)


def due(connection: Connection, now: datetime) -> tuple[tuple[int, str], ...]:
    """The ids and accounts of take-downs with a call to the network due, soonest first."""
    query = (
        select(take_downs.c.id, deliveries.c.account)
        .join(deliveries, deliveries.c.id == take_downs.c.delivery)
        .where(take_downs.c.state == TakeDownState.ASKED.value, take_downs.c.try_at <= now)
        .order_by(take_downs.c.try_at, take_downs.c.id)
    )
    return tuple((row[0], row[1]) for row in connection.execute(query))


def next_try(connection: Connection, after: datetime | None = None) -> datetime | None:
    """When a network is next asked to take a post down; with a moment, when it is after that."""
    query = select(func.min(take_downs.c.try_at)).where(take_downs.c.state == TakeDownState.ASKED.value)
    if after is not None:
        query = query.where(take_downs.c.try_at > after)
    moment: datetime | None = connection.scalar(query)
    return moment


def waiting(connection: Connection, department: str) -> tuple[TakeDown, ...]:
    """The take-downs of a department that wait for a person: by hand, or for review; the oldest first."""
    query = (
        select(take_downs)
        .join(deliveries, deliveries.c.id == take_downs.c.delivery)
        .join(proposals, proposals.c.id == deliveries.c.proposal_id)
        .where(proposals.c.department == department)
        .where(
            or_(
                take_downs.c.state == TakeDownState.BY_HAND.value,
                (take_downs.c.state == TakeDownState.DOWN.value) & (take_downs.c.reviewed_by == ""),
            )
        )
        .order_by(take_downs.c.id)
    )
    return tuple(TAKE_DOWNS.value(row) for row in connection.execute(query).mappings())
