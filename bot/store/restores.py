"""Restores: gaps in the records, and the deliveries that may have gone out in them."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, func, select

from bot.model.delivery import DeliveryState
from bot.model.restore import Gap, Restore
from bot.store.mapping import Rows
from bot.store.tables import deliveries, proposals, restores
from bot.store.upserts import put_new

RESTORES = Rows(Restore, restores, unkept={"deeds"})


def add(connection: Connection, restore: Restore) -> int:
    """Insert a restore; gives the new id."""
    return put_new(connection, restores, **RESTORES.columns(restore))


def latest(connection: Connection) -> Restore | None:
    """Read the restore that was found last."""
    row = connection.execute(select(restores).order_by(restores.c.id.desc()).limit(1)).mappings().first()
    return RESTORES.value(row) if row else None


def gap_of(connection: Connection, proposal_id: int) -> Gap | None:
    """The gaps in which posts of a proposal may have gone out; None if there was none since the proposal was made."""
    return gaps_of(connection, (proposal_id,)).get(proposal_id)


def gaps_of(connection: Connection, proposal_ids: Collection[int]) -> dict[int, Gap]:
    """The gaps of each proposal that has some, as `gap_of` gives them; there are few restores, if any."""
    found = [*connection.execute(select(restores.c.last_proposal, restores.c.since, restores.c.at))]
    gaps = {}
    for proposal_id in proposal_ids if found else ():
        if mine := [(since, at) for last, since, at in found if last >= proposal_id]:
            gaps[proposal_id] = Gap(min(since for since, _ in mine), max(at for _, at in mine))
    return gaps


def last_proposal(connection: Connection) -> int:
    """The highest id of a proposal; 0 without any."""
    return int(connection.scalar(select(func.max(proposals.c.id))) or 0)


def perhaps_out(connection: Connection, until: datetime) -> tuple[int, ...]:
    """The ids of the scheduled deliveries that were due up to a moment."""
    query = select(deliveries.c.id).where(
        deliveries.c.state == DeliveryState.SCHEDULED.value, deliveries.c.due_at <= until
    )
    return tuple(connection.scalars(query.order_by(deliveries.c.proposal_id, deliveries.c.id)))
