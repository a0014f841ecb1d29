"""Mandating: whether what is about to be sent needs no second person, because authority for it was delegated."""

from datetime import datetime

from bot.model.mandate import Mandate, MandateKind
from bot.model.permissions import Role
from bot.model.proposal import Proposal
from policy.department import Delegation

BY_DELEGATION = frozenset({Role.MEMBER, Role.DELEGATE})
"""What somebody is to a reply for which they hold delegated authority."""


def mandated(proposal: Proposal, given: Delegation, by: str, at: datetime) -> Mandate:
    """The mandate for exactly these words, under authority that was delegated."""
    return Mandate(
        kind=MandateKind.DELEGATION,
        by=by,
        about=given.topic,
        given_by=given.given_by,
        until=given.until,
        digest=proposal.revision.digest,
        at=at,
    )
