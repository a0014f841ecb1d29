"""Posts that wait to go out, account by account: approved and due at a time, waiting for a Go, or still to approve."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model.delivery import Delivery, DeliveryState
from bot.model.hold import Held, says
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import WhenKind
from bot.scheduling.deliveries import is_released
from bot.store import Store, deliveries, proposals

WAITING = (ProposalState.PENDING, ProposalState.APPROVED)


@dataclass(frozen=True, slots=True)
class Queued:
    """A proposal that waits to go out on an account."""

    proposal: Proposal
    account: str
    delivery: Delivery | None = None
    """None before an approval, and before a Go."""

    @property
    def due(self) -> datetime:
        """When the post goes out (UTC); without a time of its own: until when."""
        return self.delivery.wakes_at if self.delivery else self.proposal.when.instant

    @property
    def has_a_time(self) -> bool:
        """Whether the post goes out at `due`, and not at some moment before: once approved, or at a Go."""
        return self.delivery is not None or self.proposal.when.kind is WhenKind.AT

    @property
    def by_hand(self) -> bool:
        """Whether a person is asked to post the words, and may at any moment."""
        return self.delivery is not None and self.delivery.state is DeliveryState.HANDED_OVER

    @property
    def words(self) -> Held:
        """The words as holds see them."""
        due = self.delivery.due_at if self.delivery else self.due
        proposal = self.proposal
        return says(proposal.revision, self.account, proposal.department, due if self.has_a_time else None)


def queue(store: Store, department: str = "", *, by_hand: bool = False) -> Iterator[Queued]:
    """Every post that waits to go out, of one department or of all; with `by_hand`, those with a person, too."""
    found = [
        proposal for proposal in store.read(proposals.in_states, WAITING) if department in ("", proposal.department)
    ]
    approved = [proposal.id for proposal in found if proposal.state is ProposalState.APPROVED]
    sent = store.read(deliveries.of_proposals, approved)
    for proposal in found:
        yield from _queued(proposal, sent.get(proposal.id, ()), by_hand=by_hand)


def queued(store: Store, proposal: Proposal) -> Iterator[Queued]:
    """The accounts on which a proposal waits to go out."""
    is_approved = proposal.state is ProposalState.APPROVED
    yield from _queued(proposal, store.read(deliveries.of_proposal, proposal.id) if is_approved else ())


def _queued(proposal: Proposal, sent: Sequence[Delivery], *, by_hand: bool = False) -> Iterator[Queued]:
    waiting = {DeliveryState.SCHEDULED, *([DeliveryState.HANDED_OVER] if by_hand else [])}
    if proposal.state is ProposalState.PENDING:
        yield from (Queued(proposal, account) for account in proposal.revision.accounts)
    if proposal.state is not ProposalState.APPROVED:
        return
    if proposal.when.kind is WhenKind.RELEASE and not is_released(proposal, sent):
        yield from (Queued(proposal, account) for account in proposal.revision.accounts)
    for delivery in sent:
        if delivery.state in waiting and delivery.revision == proposal.revision.number:
            yield Queued(proposal, delivery.account, delivery)
