"""The moments at which a person made each kind of thing that is limited, oldest first."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, or_, select

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
    proposals,
    revisions,
    settings,
)

Moments = tuple[datetime, ...]
MadeBy = Callable[[Connection, str, datetime], Moments]
"""The moments at which a person made things of a kind since a moment."""
_WAITING = (ProposalState.PENDING.value, ProposalState.NOT_YET.value)
_UNSENT = (ProposalState.DRAFT.value, ProposalState.WITHDRAWN.value)


def posts(connection: Connection, person: str, since: datetime) -> Moments:
    """The proposals sent for approval, without those of plans: the cards of a plan share a thread."""
    return _proposed(connection, person, since, proposals.c.state != ProposalState.DRAFT.value)


def drafts(connection: Connection, person: str, since: datetime) -> Moments:
    """The drafts that were not sent, withdrawn ones included, without those of plans."""
    return _proposed(connection, person, since, proposals.c.state.in_(_UNSENT))


def open_posts(connection: Connection, person: str, since: datetime) -> Moments:
    """The posts waiting for approval, whenever proposed."""
    here = (proposals.c.proposer == person) & proposals.c.state.in_(_WAITING) & (proposals.c.created_at >= since)
    return _moments(connection, select(proposals.c.created_at).where(here).order_by(proposals.c.created_at))


def edits(connection: Connection, person: str, since: datetime) -> Moments:
    """The revisions written after the first of a post; the first of an edit counts, too."""
    of_edits = select(proposals.c.id).where(proposals.c.edits.is_not(None))
    later = or_(revisions.c.number > 1, revisions.c.proposal_id.in_(of_edits))
    here = (revisions.c.author == person) & (revisions.c.at >= since) & later
    return _moments(connection, select(revisions.c.at).where(here).order_by(revisions.c.at))


def questions(connection: Connection, person: str, since: datetime) -> Moments:
    """The questions to approvers about drafts, one for each group of approvers asked."""
    here = (askings.c.person == person) & (askings.c.at >= since)
    return _moments(connection, select(askings.c.at).where(here).order_by(askings.c.at))


def checks(connection: Connection, person: str, since: datetime) -> Moments:
    """The checks of enquirers, referrals included."""
    here = (enquiries.c.asked_by == person) & (enquiries.c.at >= since)
    return _moments(connection, select(enquiries.c.at).where(here).order_by(enquiries.c.at))


def placed_holds(connection: Connection, person: str, since: datetime) -> Moments:
    """The holds placed."""
    here = (holds.c.by == person) & (holds.c.at >= since)
    return _moments(connection, select(holds.c.at).where(here).order_by(holds.c.at))


def asked_settings(connection: Connection, person: str, since: datetime) -> Moments:
    """The settings put to a second person: sensitive days, windows, published contacts."""
    here = (settings.c.asked_by == person) & (settings.c.asked_at >= since)
    return _moments(connection, select(settings.c.asked_at).where(here).order_by(settings.c.asked_at))


def proposed_lines(connection: Connection, person: str, since: datetime) -> Moments:
    """The versions of lines put to a second person."""
    here = (lines.c.author == person) & (lines.c.at >= since)
    return _moments(connection, select(lines.c.at).where(here).order_by(lines.c.at))


def set_covers(connection: Connection, person: str, since: datetime) -> Moments:
    """The covers set."""
    here = (covers.c.set_by == person) & (covers.c.at >= since)
    return _moments(connection, select(covers.c.at).where(here).order_by(covers.c.at))


def brought_plans(connection: Connection, person: str, since: datetime) -> Moments:
    """The plans brought."""
    here = (plans.c.person == person) & (plans.c.at >= since)
    return _moments(connection, select(plans.c.at).where(here).order_by(plans.c.at))


def unchecked_plans(connection: Connection, person: str, since: datetime) -> Moments:
    """The plans that wait for their check, whenever brought."""
    waits = (plans.c.state == PlanState.WAITING.value) & plans.c.report.is_(None)
    here = (plans.c.person == person) & waits & (plans.c.at >= since)
    return _moments(connection, select(plans.c.at).where(here).order_by(plans.c.at))


def _proposed(connection: Connection, person: str, since: datetime, state: ColumnElement[bool]) -> Moments:
    planned = select(plan_rows.c.proposal_id)
    here = (proposals.c.proposer == person) & (proposals.c.created_at >= since) & state & proposals.c.edits.is_(None)
    query = select(proposals.c.created_at).where(here, proposals.c.id.not_in(planned))
    return _moments(connection, query.order_by(proposals.c.created_at))


def _moments(connection: Connection, query: Select[tuple[datetime]]) -> Moments:
    return tuple(connection.scalars(query))
