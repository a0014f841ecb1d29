"""Posts on our accounts that our records know, or may stand for: what else is there is not ours."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, false, or_, select

from bot.model.delivery import Delivery, DeliveryState
from bot.store.corrections import is_correction
from bot.store.deliveries import DELIVERIES
from bot.store.tables import deliveries, steps


def recorded(connection: Connection, account: str, since: datetime) -> frozenset[str]:
    """Find the ids and addresses of the posts to an account that were recorded since a moment."""
    return frozenset(recorded_as(connection, account, since))


def recorded_as(connection: Connection, account: str, since: datetime) -> dict[str, int]:
    """Find the deliveries with posts to an account that were recorded since a moment, by ids and addresses there."""
    sent = select(steps.c.delivery_id, steps.c.remote_id, steps.c.url).where(
        steps.c.account == account, steps.c.at >= since
    )
    by_hand = select(deliveries.c.id, deliveries.c.remote_id, deliveries.c.url).where(
        deliveries.c.account == account,
        deliveries.c.state == DeliveryState.PUBLISHED.value,
        deliveries.c.changed_at >= since,
        ~is_correction(),
    )
    rows = [row for query in (sent, by_hand) for row in connection.execute(query)]
    return {name: row[0] for row in rows for name in row[1:] if name}


def perhaps_there(connection: Connection, account: str) -> tuple[Delivery, ...]:
    """Read the deliveries that may stand on an account without being recorded: under way, unsure, or with a person."""
    states = (DeliveryState.SENDING, DeliveryState.UNCONFIRMED, DeliveryState.HANDED_OVER)
    tried = (deliveries.c.state == DeliveryState.SCHEDULED.value) & deliveries.c.sent_at.is_not(None)
    query = select(deliveries).where(
        deliveries.c.account == account,
        or_(deliveries.c.state.in_([state.value for state in states]), tried),
        ~is_correction(),  # a change makes no new post
    )
    return tuple(DELIVERIES.value(row) for row in connection.execute(query.order_by(deliveries.c.id)).mappings())


def is_out_at(connection: Connection, accounts: Collection[str], url: str) -> bool:
    """Whether a post to one of the accounts is recorded at an address."""
    sent = select(steps.c.part).where(steps.c.account.in_(accounts), steps.c.url == url).limit(1)
    published = select(deliveries.c.id).where(
        deliveries.c.account.in_(accounts),
        deliveries.c.state == DeliveryState.PUBLISHED.value,
        deliveries.c.url == url,
    )
    return any(connection.execute(query).first() is not None for query in (sent, published.limit(1)))


def is_recorded(connection: Connection, account: str, remote_id: str) -> bool:
    """Whether a post of an account, by its id there, is recorded."""
    return (account, remote_id) in recorded_of(connection, ((account, remote_id),))


def recorded_of(connection: Connection, several: Collection[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Those posts, each an account with the post's id there, that are recorded."""
    by_account: dict[str, set[str]] = {}
    for account, remote_id in several:
        if remote_id:
            by_account.setdefault(account, set()).add(remote_id)
    these = [(steps.c.account == account) & steps.c.remote_id.in_(ids) for account, ids in by_account.items()]
    query = select(steps.c.account, steps.c.remote_id).where(or_(false(), *these))
    return frozenset((row[0], row[1]) for row in connection.execute(query)) if these else frozenset()
