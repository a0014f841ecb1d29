"""A writing transaction, with the queries and writes open to use cases."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from bot.model.audit import Deed
from bot.model.delivery import Delivery
from bot.model.enquiry import Enquiry
from bot.model.inbox_notices import EnquiriesListed
from bot.model.notice import Notice
from bot.model.proposal import Proposal
from bot.model.referral_notices import ReferralChanged, ReferralRaised, ReferralsGathered
from bot.store import deliveries, enquiries, notices, proposals

Asked = ParamSpec("Asked")
Found = TypeVar("Found")


@dataclass(slots=True)
class Tx:
    """A writing transaction: `tx(deliveries.of_proposal, proposal_id)` asks a query of the store.

    Queries are the functions in `bot.store`'s modules with a connection as first parameter. A row to be changed is read
    with the module's `for_change`, never with `by_id`. A query that needs the time takes the moment as an argument:
    `tx.now`. Methods do more than ask a query: they write a value with the value's audit deeds, or tell people.
    """

    _connection: Connection
    now: datetime
    told: bool = False
    due: bool = False
    """Whether a delivery was written that waits for the scheduler, now or later."""
    deeds: list[Deed] = field(default_factory=list)
    """Deeds for the audit trail, appended last of all: appending lets in a single transaction at a time."""

    def __call__(
        self, query: Callable[Concatenate[Connection, Asked], Found], *args: Asked.args, **more: Asked.kwargs
    ) -> Found:
        """Ask a query within the transaction."""
        return query(self._connection, *args, **more)

    def add_proposal(self, proposal: Proposal, request: str) -> Proposal:
        """Write a new proposal; gives the proposal with the new id."""
        kept = replace(proposal, id=self(proposals.add, proposal, request)).drafted()
        self.record(kept.deeds)
        return replace(kept, deeds=())

    def save(self, proposal: Proposal) -> Proposal:
        """Write a changed proposal with the audit deeds of the transitions."""
        self(proposals.write, proposal)
        self.record(proposal.deeds)
        return replace(proposal, deeds=())

    def save_states(self, several: Sequence[Proposal]) -> None:
        """Write proposals, each once, whose words, authors and approvals are as read, with the deeds of transitions."""
        self(proposals.write_states, several)
        for proposal in several:
            self.record(proposal.deeds)

    def add_delivery(self, delivery: Delivery) -> Delivery:
        """Write a new delivery; gives the delivery with the new id."""
        kept = replace(delivery, id=self(deliveries.add, delivery, self.now))
        self.record(kept.came_into_being(self.now).deeds)
        self.due = True
        return kept

    def save_delivery(self, delivery: Delivery, *, fence: int | None = None) -> bool:
        """Write a changed delivery with the deeds, unless there was a later claim; says whether the write happened."""
        return self.save_deliveries(((delivery, delivery.fence if fence is None else fence),))

    def save_deliveries(self, several: Sequence[tuple[Delivery, int]]) -> bool:
        """Write changed deliveries with the deeds, each with the fence it had; says whether all were written.

        The caller of several holds their locks, so that none has a later claim.
        """
        written = self(deliveries.write, several, self.now)
        if written:
            for delivery, _ in several:
                self.record(delivery.deeds)
                self.due = self.due or delivery.needs_scheduler
        return written

    def add_enquiry(self, enquiry: Enquiry, request: str) -> Enquiry:
        """Write a new enquiry; gives the enquiry with the new id."""
        kept = replace(enquiry, id=self(enquiries.add, enquiry, request))
        self.record(kept.checked().deeds)
        return kept

    def save_enquiry(self, enquiry: Enquiry) -> Enquiry:
        """Write a changed enquiry with the deeds; one that waited in a list gets a card as soon as it wants one."""
        if enquiry.gathered:
            if enquiry.wants_a_card:
                enquiry = enquiry.with_card(self.now)
                self.tell(ReferralRaised(enquiry.id))
            self.tell(ReferralsGathered(enquiry.department))
        self(enquiries.write, enquiry)
        self.record(enquiry.deeds)
        if enquiry.account:
            self.tell(EnquiriesListed(enquiry.account))
        if enquiry.is_passed_on:
            self.tell(ReferralChanged(enquiry.id))
        return replace(enquiry, deeds=())

    def record(self, deeds: Iterable[Deed]) -> None:
        """Leave deeds for the audit trail."""
        self.deeds.extend(deeds)

    def tell(self, *several: Notice) -> None:
        """Leave notices in the outbox, to be told once the transaction is committed."""
        self(notices.add, several, self.now)
        self.told = self.told or bool(several)
