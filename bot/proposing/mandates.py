"""Mandates by delegation: authority under which a reply goes out without a second person."""

from datetime import datetime

from bot.model.mandate import Mandate, MandateKind
from bot.model.permissions import Role
from bot.model.proposal import Proposal
from policy.department import Delegation

BY_DELEGATION = frozenset({Role.MEMBER, Role.DELEGATE})
"""Roles towards a reply of a person with delegated authority for the reply."""


def mandated(proposal: Proposal, given: Delegation, by: str, at: datetime) -> Mandate:
    """The mandate for exactly the words of a proposal, under delegated authority."""
    return Mandate(
        kind=MandateKind.DELEGATION,
        by=by,
        about=given.topic,
        given_by=given.given_by,
        until=given.until,
        digest=proposal.revision.digest,
        at=at,
    )
