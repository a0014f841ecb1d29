"""Holds, the deliveries stopped by holds, and the messages about holds."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, RowMapping, and_, select, update

from bot.model.delivery import DeliveryState
from bot.model.hold import Held, Hold, Range, covering, words_of
from bot.model.people import Card
from bot.model.proposal import ProposalState
from bot.store.engines import one_at_a_time, several_at_once
from bot.store.mapping import Rows, Spread
from bot.store.tables import deliveries, held, hold_messages, holds, proposals, revisions
from bot.store.upserts import put_if_new, put_new

LIVE = (ProposalState.PENDING, ProposalState.NOT_YET, ProposalState.APPROVED)
HOLDS = Rows(Hold, holds, Spread(Range).within("on"), besides={"request"}, unkept={"deeds"})
_NAME = "holds"


def stand_still(connection: Connection) -> None:
    """Let no hold be placed or lifted until the transaction ends; claims don't wait for each other here."""
    several_at_once(connection, _NAME)


def change(connection: Connection) -> None:
    """Wait until no claim is being made, and let none be made, nor another hold change, until the end."""
    one_at_a_time(connection, _NAME)


def add(connection: Connection, hold: Hold, request: str) -> int:
    """Insert a hold; gives the new id."""
    return put_new(connection, holds, request=request, **HOLDS.columns(hold))


def write(connection: Connection, hold: Hold) -> None:
    """Write a changed hold."""
    connection.execute(update(holds).where(holds.c.id == hold.id).values(**HOLDS.columns(hold)))


def by_id(connection: Connection, hold_id: int) -> Hold | None:
    """Read a hold."""
    row = connection.execute(select(holds).where(holds.c.id == hold_id)).mappings().first()
    return HOLDS.value(row) if row else None


def by_request(connection: Connection, request: str) -> Hold | None:
    """Read the hold placed by a form."""
    row = connection.execute(select(holds).where(holds.c.request == request)).mappings().first()
    return HOLDS.value(row) if row else None


def after(connection: Connection, hold_id: int, most: int) -> tuple[Hold, ...]:
    """Read the next holds by id, `most` at most."""
    query = select(holds).where(holds.c.id > hold_id).order_by(holds.c.id).limit(most)
    return tuple(HOLDS.value(row) for row in connection.execute(query).mappings())


def standing(connection: Connection, department: str = "") -> tuple[Hold, ...]:
    """Read the standing holds, the oldest first; if a department is given, only holds in reach of the department."""
    query = select(holds).where(holds.c.lifted_at.is_(None)).order_by(holds.c.id)
    if department:
        query = query.where(holds.c.department.in_(("", department)))
    return tuple(HOLDS.value(row) for row in connection.execute(query).mappings())


def lifted_since(connection: Connection, moment: datetime, department: str) -> tuple[Hold, ...]:
    """Read the holds lifted since a moment that were in reach of a department, the oldest first."""
    query = select(holds).where(holds.c.lifted_at >= moment, holds.c.department.in_(("", department)))
    return tuple(HOLDS.value(row) for row in connection.execute(query.order_by(holds.c.id)).mappings())


def let_through(connection: Connection, delivery_id: int) -> frozenset[int]:
    """The ids of the holds that a senior approver let a delivery through."""
    query = select(held.c.hold_id).where(held.c.delivery_id == delivery_id, held.c.through_at.is_not(None))
    return frozenset(connection.scalars(query))


def on_delivery(connection: Connection, delivery_id: int, held_: Held) -> tuple[Hold, ...]:
    """The standing holds that stop a delivery, except those the delivery was let through."""
    found = covering(standing(connection, held_.department), held_)
    if not found:
        return ()
    through = let_through(connection, delivery_id)
    return tuple(hold for hold in found if hold.id not in through)


def note_held(connection: Connection, found: Iterable[Hold], delivery_id: int, at: datetime) -> None:
    """Note that holds have stopped a delivery."""
    for hold in found:
        put_if_new(connection, held, hold_id=hold.id, delivery_id=delivery_id, at=at, through_by="", through_reason="")


def note_let_through(
    connection: Connection, hold_id: int, delivery_id: int, by: str, reason: str, at: datetime
) -> None:
    """Note that a senior approver let a delivery through a hold."""
    put_if_new(connection, held, hold_id=hold_id, delivery_id=delivery_id, at=at, through_by="", through_reason="")
    here = (held.c.hold_id == hold_id) & (held.c.delivery_id == delivery_id)
    connection.execute(update(held).where(here).values(through_by=by, through_reason=reason, through_at=at))


def held_by(connection: Connection, hold_id: int) -> tuple[int, ...]:
    """The ids of the deliveries that a hold has stopped, in their order."""
    return tuple(
        connection.scalars(select(held.c.delivery_id).where(held.c.hold_id == hold_id).order_by(held.c.delivery_id))
    )


def accounts_held(connection: Connection, hold_id: int) -> tuple[str, ...]:
    """The account of each delivery that a hold has stopped."""
    query = select(deliveries.c.account).join(held, held.c.delivery_id == deliveries.c.id)
    return tuple(connection.scalars(query.where(held.c.hold_id == hold_id)))


def fell_due(connection: Connection, now: datetime) -> tuple[tuple[int, Held], ...]:
    """Scheduled deliveries past their time, taken up or not: the delivery's id and words."""
    query = (
        select(deliveries.c.id, deliveries.c.account, deliveries.c.due_at, proposals.c.department, *_SAID)
        .join(proposals, deliveries.c.proposal_id == proposals.c.id)
        .join(
            revisions,
            and_(revisions.c.proposal_id == deliveries.c.proposal_id, revisions.c.number == deliveries.c.revision),
        )
        .where(deliveries.c.state == DeliveryState.SCHEDULED.value, deliveries.c.due_at <= now)
        .order_by(deliveries.c.proposal_id, deliveries.c.id)
    )
    return tuple((row["id"], _held(row, row["account"], row["due_at"])) for row in connection.execute(query).mappings())


def live(connection: Connection) -> tuple[tuple[int, int, tuple[Held, ...]], ...]:
    """Every proposal that may still go out: the id, the revision's number and the words for each account."""
    query = (
        select(proposals.c.id, proposals.c.revision, proposals.c.department, *_SAID)
        .join(revisions, and_(revisions.c.proposal_id == proposals.c.id, revisions.c.number == proposals.c.revision))
        .where(proposals.c.state.in_([state.value for state in LIVE]))
        .order_by(proposals.c.id)
    )
    return tuple(
        (row["id"], row["revision"], tuple(_held(row, rendered.account) for rendered in row["rendered"]))
        for row in connection.execute(query).mappings()
    )


def add_message(connection: Connection, hold_id: int, page: int, card: Card) -> None:
    """Remember a message about a hold."""
    put_if_new(connection, hold_messages, channel=card.channel, ts=card.ts, hold_id=hold_id, page=page)


def messages(connection: Connection, hold_id: int) -> tuple[tuple[Card, int], ...]:
    """Find the messages about a hold, each with the page."""
    query = select(hold_messages).where(hold_messages.c.hold_id == hold_id).order_by(hold_messages.c.ts)
    return tuple((Card(row["channel"], row["ts"]), row["page"]) for row in connection.execute(query).mappings())


def lists_with(connection: Connection, delivery_id: int) -> tuple[tuple[int, Card, int], ...]:
    """Find the lists of stopped posts that may show a delivery: the hold's id, the message, the page."""
    query = (
        select(hold_messages)
        .join(held, held.c.hold_id == hold_messages.c.hold_id)
        .where(held.c.delivery_id == delivery_id, hold_messages.c.page > 0)
    )
    return tuple(
        (row["hold_id"], Card(row["channel"], row["ts"]), row["page"]) for row in connection.execute(query).mappings()
    )


def ending(connection: Connection, now: datetime) -> tuple[int, ...]:
    """The ids of the standing holds whose end has come."""
    query = select(holds.c.id).where(holds.c.lifted_at.is_(None), holds.c.until <= now)
    return tuple(connection.scalars(query))


_SAID = (
    revisions.c.rendered,
    revisions.c.text,
    revisions.c.wordings,
    revisions.c.pictures,
    revisions.c.answers_handle,
)


def _held(row: RowMapping, account: str, due: datetime | None = None) -> Held:
    rendered = [rendered for rendered in row["rendered"] if rendered.account == account]
    alts = [picture.alt for picture in row["pictures"]]
    text = dict(row["wordings"]).get(account, row["text"])
    return Held(row["department"], account, words_of(rendered, text, alts, row["answers_handle"]), due)
