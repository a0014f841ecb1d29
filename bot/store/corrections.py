"""Corrections: deliveries that change the words of a post that is out, and belong to the post's own delivery."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, and_, exists, select

from bot.model.delivery import DeliveryState
from bot.model.proposal_states import ProposalState
from bot.model.published_post import Change
from bot.model.revision import RevisionId
from bot.store.tables import deliveries, proposals, revisions

OPEN = (ProposalState.PENDING, ProposalState.NOT_YET, ProposalState.APPROVED)
UNDER_WAY = (DeliveryState.SENDING, DeliveryState.UNCONFIRMED)
_D, _P, _R = deliveries.c, proposals.c, revisions.c
_SENT = and_(_R.proposal_id == _D.proposal_id, _R.number == _D.revision)


def is_correction() -> ColumnElement[bool]:
    """Whether a selected delivery changes a post that has a delivery of its own."""
    return exists().where(_SENT, _R.corrects_delivery.is_not(None))


def last_of(connection: Connection, ids: Collection[int]) -> dict[int, Change]:
    """Read the last published correction of each delivery's post; a post never changed is left out."""
    if not ids:
        return {}
    query = (
        select(_R.corrects_delivery, _D.account, _R.rendered, _D.proposal_id, _D.revision, _D.changed_at)
        .select_from(deliveries)
        .join(revisions, _SENT)
        .where(_R.corrects_delivery.in_(ids), _D.state == DeliveryState.PUBLISHED.value)
        .order_by(_D.changed_at, _D.id)
    )
    return {
        row.corrects_delivery: Change(RevisionId(row.proposal_id, row.revision), row.changed_at, rendered.parts[0])
        for row in connection.execute(query)
        for rendered in row.rendered
        if rendered.account == row.account
    }


def under_way(connection: Connection, delivery_id: int, *, besides: int) -> bool:
    """Whether another correction of a delivery's post is being made, or may have been made."""
    query = (
        select(_D.id)
        .join(revisions, _SENT)
        .where(_R.corrects_delivery == delivery_id, _D.id != besides)
        .where(_D.state.in_([state.value for state in UNDER_WAY]))
    )
    return connection.execute(query.limit(1)).first() is not None


def take(connection: Connection, delivery_id: int) -> bool:
    """Lock a delivery's row until the transaction ends; False while another transaction holds the row.

    Whoever claims a correction of the delivery's post comes here: two corrections are never made at the same time.
    """
    query = select(_D.id).where(_D.id == delivery_id).with_for_update(skip_locked=True)
    return connection.execute(query).first() is not None


def open_of(connection: Connection, ids: Collection[int]) -> tuple[int, ...]:
    """Find the proposals to change some deliveries' posts that were sent and have not ended, in the order of ids."""
    newest = and_(_R.proposal_id == _P.id, _R.number == _P.revision)
    here = (_R.corrects_delivery.in_(ids), _P.state.in_([state.value for state in OPEN]))
    return tuple(connection.scalars(select(_P.id).join(revisions, newest).where(*here).order_by(_P.id)))


def made_of(connection: Connection, delivery_id: int) -> tuple[RevisionId, ...]:
    """Find the revisions by which a delivery's post was changed, the oldest first."""
    query = (
        select(_D.proposal_id, _D.revision)
        .join(revisions, _SENT)
        .where(_R.corrects_delivery == delivery_id, _D.state == DeliveryState.PUBLISHED.value)
    )
    return tuple(RevisionId(*row) for row in connection.execute(query.order_by(_D.changed_at, _D.id)))
