"""Records for reading: the names of authors at risk are withheld from proposals, revisions,
deliveries and take-downs.

Every value that leads to a card, a thread, a list or a message is made here or by `Listed.for_reading`.
"""

from collections.abc import Set
from dataclasses import replace

from bot.model.delivery import Delivery
from bot.model.people import as_read, without_names
from bot.model.proposal import Proposal
from bot.model.revision import Revision
from bot.model.take_down import TakeDown


def proposal_for_reading(proposal: Proposal, withheld: Set[str]) -> Proposal:
    """A proposal with WITHHELD in place of each withheld name."""

    def who(person: str) -> str:
        return as_read(person, withheld)

    return replace(
        proposal,
        proposer=who(proposal.proposer),
        contributors=frozenset(map(who, proposal.contributors)),
        put_off_by=who(proposal.put_off_by),
        mandate=replace(proposal.mandate, by=who(proposal.mandate.by)) if proposal.mandate else None,
        when=replace(proposal.when, releaser=who(proposal.when.releaser)),
        restricted_to=tuple(map(who, proposal.restricted_to)),
        shared_with=tuple(map(who, proposal.shared_with)),
        revision=revision_for_reading(proposal.revision, withheld),
        withheld=frozenset(),
        told="",
    )


def revision_for_reading(revision: Revision, withheld: Set[str]) -> Revision:
    """A revision with WITHHELD in place of an author whose name is withheld."""
    return replace(revision, author=as_read(revision.author, withheld))


def delivery_for_reading(delivery: Delivery, withheld: Set[str]) -> Delivery:
    """A delivery without mentions of people whose names are withheld."""
    return replace(delivery, detail=without_names(delivery.detail, withheld))


def take_down_for_reading(take_down: TakeDown, withheld: Set[str]) -> TakeDown:
    """A take-down with WITHHELD in place of each withheld name."""
    return replace(
        take_down,
        by=as_read(take_down.by, withheld),
        down_by=as_read(take_down.down_by, withheld),
        reviewed_by=as_read(take_down.reviewed_by, withheld),
    )
