"""The moments at which a person made each kind of thing that is limited, oldest first."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, or_, select

from bot.model.plan import PlanState
from bot.model.proposal_states import ProposalState
from bot.store.tables import (
    askings,
    covers,
    enquiries,
    holds,
    lines,
    plan_rows,
    plans,
    press_lists,
    proposals,
    revisions,
    settings,
)

Moments = tuple[datetime, ...]
MadeBy = Callable[[Connection, str, datetime], Moments]
"""The moments at which a person made things of a kind since a moment."""


def _made(at: Column[datetime], by: Column[str], *of_the_kind: ColumnElement[bool]) -> MadeBy:
    query = select(at).where(*of_the_kind).order_by(at)

    def moments(connection: Connection, person: str, since: datetime) -> Moments:
        return tuple(connection.scalars(query.where(by == person, at >= since)))

    return moments


_WAITING = proposals.c.state.in_((ProposalState.PENDING.value, ProposalState.NOT_YET.value))
_UNSENT = proposals.c.state.in_((ProposalState.DRAFT.value, ProposalState.WITHDRAWN.value))
_BY_ITSELF = proposals.c.edits.is_(None) & proposals.c.id.not_in(select(plan_rows.c.proposal_id))
"""Neither an edit nor a row of a plan: the cards of a plan share a thread."""
_LATER = or_(
    revisions.c.number > 1, revisions.c.proposal_id.in_(select(proposals.c.id).where(proposals.c.edits.is_not(None)))
)

posts = _made(proposals.c.created_at, proposals.c.proposer, proposals.c.state != ProposalState.DRAFT.value, _BY_ITSELF)
"""The proposals sent for approval, without those of plans."""
drafts = _made(proposals.c.created_at, proposals.c.proposer, _UNSENT, _BY_ITSELF)
"""The drafts that were not sent, withdrawn ones included, without those of plans."""
open_posts = _made(proposals.c.created_at, proposals.c.proposer, _WAITING)
"""The posts waiting for approval, whenever proposed."""
edits = _made(revisions.c.at, revisions.c.author, _LATER)
"""The revisions written after the first of a post; the first of an edit counts, too."""
questions = _made(askings.c.at, askings.c.person)
"""The questions to approvers about drafts, one for each group of approvers asked."""
checks = _made(enquiries.c.at, enquiries.c.asked_by)
"""The checks of enquirers, referrals included."""
placed_holds = _made(holds.c.at, holds.c.by)
"""The holds placed."""
asked_settings = _made(settings.c.asked_at, settings.c.asked_by)
"""The settings put to a second person: sensitive days, windows, published contacts."""
proposed_lines = _made(lines.c.at, lines.c.author)
"""The versions of lines put to a second person."""
set_covers = _made(covers.c.at, covers.c.set_by)
"""The covers set."""
brought_plans = _made(plans.c.at, plans.c.person)
"""The plans brought."""
brought_press_lists = _made(press_lists.c.at, press_lists.c.person)
"""The press lists brought."""
unchecked_plans = _made(plans.c.at, plans.c.person, plans.c.state == PlanState.WAITING.value, plans.c.report.is_(None))
"""The plans that wait for their check, whenever brought."""
