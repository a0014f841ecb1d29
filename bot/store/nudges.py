"""What waits for approval, as reminding sees it, and which reminders there have been."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, func, select

from bot.model.proposal_states import ProposalState
from bot.model.when import WhenKind
from bot.store.tables import cards, nudges, proposals
from bot.store.upserts import put_if_new


@dataclass(frozen=True, slots=True)
class Awaited:
    """A proposal that waits for approval: since when its card stands, when it goes out, the last reminder's stage."""

    proposal: int
    revision: int
    kind: WhenKind
    since: datetime
    due: datetime
    zone: str
    stage: int


def awaited(connection: Connection, now: datetime) -> tuple[Awaited, ...]:
    """Read what waits for approval with its card in its channel, and whose time is still to come; soonest first."""
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
    this, known = proposals.c, and_(last.c.proposal_id == proposals.c.id, last.c.revision == proposals.c.revision)
    query = (
        select(
            this.id,
            this.revision,
            this.when_kind,
            posted.c.since,
            this.when_instant,
            this.when_zone,
            func.coalesce(last.c.stage, 0),
        )
        .join(posted, and_(posted.c.proposal_id == this.id, posted.c.revision == this.revision))
        .outerjoin(last, known)
        .where(this.state == ProposalState.PENDING.value, this.when_instant > now)
        .order_by(this.when_instant, this.id)
    )
    rows = connection.execute(query)
    return tuple(Awaited(*row) for row in rows)


def add(connection: Connection, proposal_id: int, revision: int, stage: int, at: datetime) -> bool:
    """Note that a reminder is given; says whether it had not been."""
    return put_if_new(connection, nudges, proposal_id=proposal_id, revision=revision, stage=stage, at=at)
