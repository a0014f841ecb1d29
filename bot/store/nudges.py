"""Reminders given, and the proposals that wait for approval with the stage of the last reminder."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, func, select

from bot.model.proposal_states import ProposalState
from bot.model.when import WhenKind
from bot.store.tables import cards, nudges, proposals
from bot.store.upserts import put_if_new


@dataclass(frozen=True, slots=True)
class Awaited:
    """A proposal waiting for approval: the moment of the card, the time to go out, the last reminder's stage."""

    proposal: int
    revision: int
    kind: WhenKind
    since: datetime
    due: datetime
    zone: str
    stage: int


def awaited(connection: Connection, now: datetime) -> tuple[Awaited, ...]:
    """Read the pending proposals with a card posted and a time still to come, soonest first."""
    posted = (
        select(cards.c.proposal_id, cards.c.revision, func.min(cards.c.at).label("since"))
        .group_by(cards.c.proposal_id, cards.c.revision)
        .subquery()
    )
    last = (
        select(nudges.c.proposal_id, nudges.c.revision, func.max(nudges.c.stage).label("stage"))
        .group_by(nudges.c.proposal_id, nudges.c.revision)
        .subquery()
    )
    columns, known = proposals.c, and_(last.c.proposal_id == proposals.c.id, last.c.revision == proposals.c.revision)
    query = (
        select(
            columns.id,
            columns.revision,
            columns.when_kind,
            posted.c.since,
            columns.when_instant,
            columns.when_zone,
            func.coalesce(last.c.stage, 0),
        )
        .join(posted, and_(posted.c.proposal_id == columns.id, posted.c.revision == columns.revision))
        .outerjoin(last, known)
        .where(columns.state == ProposalState.PENDING.value, columns.when_instant > now)
        .order_by(columns.when_instant, columns.id)
    )
    rows = connection.execute(query)
    return tuple(Awaited(*row) for row in rows)


def add(connection: Connection, proposal_id: int, revision: int, stage: int, at: datetime) -> bool:
    """Note that a reminder is given; says whether the reminder is the first of the stage."""
    return put_if_new(connection, nudges, proposal_id=proposal_id, revision=revision, stage=stage, at=at)
