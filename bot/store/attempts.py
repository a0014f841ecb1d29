"""Attempts at sending deliveries: their outcomes, the parts that are out, and what was prepared for a part."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, insert, select, update

from bot.model.delivery import Delivery
from bot.model.post import Receipt
from bot.store.mapping import Rows, renamed
from bot.store.tables import attempts, preparations, steps

TOLD_TO_WAIT = "told to wait"
"""The outcome of a try when the network asked for a later try, and may have taken the post all the same."""
STEPS = Rows(
    Receipt, steps, renamed("id", "remote_id"), besides={"delivery_id", "epoch", "part", "account", "fence", "at"}
)


def begin(connection: Connection, several: Sequence[tuple[Delivery, str]], at: datetime) -> None:
    """Record tries before the calls, each with its key."""
    rows = [
        {"delivery_id": delivery.id, "fence": delivery.fence, "key": key, "began_at": at, "outcome": ""}
        for delivery, key in several
    ]
    if rows:
        connection.execute(insert(attempts), rows)


def end(connection: Connection, delivery: Delivery, outcome: str, at: datetime) -> None:
    """Record the outcome of a try."""
    end_several(connection, ((delivery, outcome),), at)


def end_several(connection: Connection, several: Sequence[tuple[Delivery, str]], at: datetime) -> None:
    """Record the outcomes of tries."""
    here = (attempts.c.delivery_id == bindparam("the_id")) & (attempts.c.fence == bindparam("the_fence"))
    rows = [
        {"the_id": delivery.id, "the_fence": delivery.fence, "outcome": outcome, "ended_at": at}
        for delivery, outcome in several
    ]
    if rows:
        connection.execute(update(attempts).where(here), rows)


def failed_tries(connection: Connection, delivery_id: int) -> int:
    """Count the tries with no part sent that are made again."""
    tried = ["unreached", TOLD_TO_WAIT]
    query = select(func.count()).where(attempts.c.delivery_id == delivery_id, attempts.c.outcome.in_(tried))
    return int(connection.scalar(query) or 0)


def told_to_wait(connection: Connection, delivery: Delivery) -> bool:
    """Whether a network asked for a later try, and nobody has looked since whether the post is out all the same."""
    return connection.execute(select(attempts.c.fence).where(_told_to_wait(delivery))).first() is not None


def looked_after_waiting(connection: Connection, delivery: Delivery) -> None:
    """Record that a look after a wait found no post: the tries before it sent none."""
    connection.execute(update(attempts).where(_told_to_wait(delivery)).values(outcome="unreached"))


def _told_to_wait(delivery: Delivery) -> ColumnElement[bool]:
    return and_(
        attempts.c.delivery_id == delivery.id,
        attempts.c.began_at >= (delivery.sent_at or delivery.due_at),
        attempts.c.outcome == TOLD_TO_WAIT,
    )


def may_be_out(connection: Connection, delivery: Delivery) -> bool:
    """Whether parts are out, or may be by a try of the current epoch, which a person's "post it again" ends."""
    return bool(steps_of(connection, delivery)) or outcome_unknown(connection, delivery)


def outcome_unknown(connection: Connection, delivery: Delivery) -> bool:
    """Whether a try of the current epoch ended so that more parts may be out than the known steps."""
    if delivery.sent_at is None:
        return False
    query = select(attempts.c.fence).where(attempts.c.began_at >= delivery.sent_at, _unknown(delivery))
    return connection.execute(query).first() is not None


def was_in_doubt(connection: Connection, delivery: Delivery) -> bool:
    """Whether the outcome of an earlier try was unknown, also of a try before a person's "post it again"."""
    return connection.execute(select(attempts.c.fence).where(_unknown(delivery))).first() is not None


def _unknown(delivery: Delivery) -> ColumnElement[bool]:
    return and_(
        attempts.c.delivery_id == delivery.id,
        attempts.c.outcome.not_in(["", "unreached", "refused", "held"]),  # a try under way has no outcome yet
    )


def add_step(connection: Connection, delivery: Delivery, part: int, receipt: Receipt, at: datetime) -> None:
    """Record a published part."""
    add_steps(connection, ((delivery, part, receipt),), at)


def add_steps(connection: Connection, several: Sequence[tuple[Delivery, int, Receipt]], at: datetime) -> None:
    """Record published parts, each with its place."""
    rows = [
        {
            "delivery_id": delivery.id,
            "epoch": delivery.epoch,
            "part": part,
            "account": delivery.account,
            "fence": delivery.fence,
            "at": at,
            **STEPS.columns(receipt),
        }
        for delivery, part, receipt in several
    ]
    if rows:
        connection.execute(insert(steps), rows)


def steps_of(connection: Connection, delivery: Delivery) -> tuple[Receipt, ...]:
    """Read the published parts, in order. A part that is out stays out when a person has the rest posted again."""
    query = (
        select(steps.c.part, steps.c.remote_id, steps.c.url)
        .where(steps.c.delivery_id == delivery.id)
        .order_by(steps.c.part, steps.c.epoch)
    )
    newest = {row["part"]: STEPS.value(row) for row in connection.execute(query).mappings()}
    return tuple(newest.values())


def add_preparation(connection: Connection, delivery: Delivery, part: int, prepared: str) -> None:
    """Keep what a network needs kept before a part is published."""
    row = {"delivery_id": delivery.id, "epoch": delivery.epoch, "part": part, "prepared": prepared}
    connection.execute(insert(preparations), [row])


def prepared_for(connection: Connection, delivery: Delivery, part: int) -> str:
    """Read what was kept before a part of the current epoch was published; "" if nothing was."""
    columns = preparations.c
    here = (columns.delivery_id == delivery.id) & (columns.epoch == delivery.epoch) & (columns.part == part)
    return connection.scalar(select(columns.prepared).where(here)) or ""
