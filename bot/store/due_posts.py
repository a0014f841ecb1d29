"""Deliveries together with their proposals, as read before a claim."""

from collections.abc import Sequence

from sqlalchemy import Connection

from bot.model.delivery import Delivery
from bot.model.proposal import Proposal
from bot.store import deliveries, proposals

DuePost = tuple[Delivery, Proposal]


def by_ids(connection: Connection, ids: Sequence[int]) -> list[DuePost | None]:
    """Read deliveries by id, each with its proposal; None for a delivery that is not there."""
    found = deliveries.by_ids(connection, ids)
    of = proposals.by_ids(connection, {delivery.proposal_id for delivery in found.values()})
    return [(delivery, of[delivery.proposal_id]) if delivery else None for delivery in map(found.get, ids)]
