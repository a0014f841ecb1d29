"""A transaction that writes: what use cases may do within one."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy import Connection

from bot.model.audit import Deed
from bot.model.complaint import Complaint
from bot.model.delivery import Delivery
from bot.model.enquiry import Contact, Enquiry
from bot.model.notice import Notice
from bot.model.people import Card, Seen
from bot.model.post import Receipt
from bot.model.proposal import Proposal
from bot.store import cards, deliveries, enquiries, ledger, notices, people, proposals
from bot.store.engines import database_time, one_at_a_time
from bot.store.notices import Waiting
from bot.store.tables import digests
from bot.store.upserts import put_if_new


@dataclass(slots=True)
class Tx:
    """A transaction that can write. What people must be told is left with `tell`, in the same transaction."""

    connection: Connection
    now: datetime
    told: bool = False
    acted: set[str] = field(default_factory=set)
    """Whose deeds it records."""

    def proposal(self, proposal_id: int) -> Proposal | None:
        """Read a proposal for change: its row is locked until the end."""
        return proposals.by_id(self.connection, proposal_id, lock=True)

    def proposals_of(self, request: str) -> tuple[Proposal, ...]:
        """Read for change the proposals that one submission made; a second one like it waits until the end."""
        one_at_a_time(self.connection, request)
        return proposals.by_request(self.connection, request)

    def delivery(self, delivery_id: int) -> Delivery | None:
        """Read a delivery for change."""
        return deliveries.by_id(self.connection, delivery_id, lock=True)

    def enquiry(self, enquiry_id: int) -> Enquiry | None:
        """Read an enquiry for change."""
        return enquiries.by_id(self.connection, enquiry_id, lock=True)

    def deliveries(self, proposal_id: int) -> tuple[Delivery, ...]:
        """Read a proposal's deliveries."""
        return deliveries.of_proposal(self.connection, proposal_id)

    def add_proposal(self, proposal: Proposal, request: str) -> Proposal:
        """Write a new proposal; gives it with its id."""
        kept = replace(proposal, id=proposals.add(self.connection, proposal, request))
        self.record(kept.drafted().deeds)
        return kept

    def save(self, proposal: Proposal) -> Proposal:
        """Write a changed proposal with the audit deeds that its transitions carry."""
        proposals.write(self.connection, proposal)
        self.record(proposal.deeds)
        return replace(proposal, deeds=())

    def add_delivery(self, delivery: Delivery) -> Delivery:
        """Write a new delivery; gives it with its id."""
        kept = replace(delivery, id=deliveries.add(self.connection, delivery, self.now))
        self.record(kept.came_into_being(self.now).deeds)
        return kept

    def save_delivery(self, delivery: Delivery, *, fence: int | None = None) -> bool:
        """Write a changed delivery with its deeds, unless a later claim was made; says whether it was written."""
        expected = delivery.fence if fence is None else fence
        written = deliveries.write(self.connection, delivery, self.now, fence=expected)
        if written:
            self.record(delivery.deeds)
        return written

    def claimable(self, delivery_id: int) -> Delivery | None:
        """Read a delivery for claiming; None when another replica holds it."""
        return deliveries.claimable(self.connection, delivery_id)

    def begin_attempt(self, delivery: Delivery, key: str) -> None:
        """Record a try before the call."""
        deliveries.begin_attempt(self.connection, delivery, key, self.now)

    def end_attempt(self, delivery: Delivery, outcome: str) -> None:
        """Record what became of a try."""
        deliveries.end_attempt(self.connection, delivery.id, delivery.fence, outcome, self.now)

    def tries_in_vain(self, delivery: Delivery) -> int:
        """Count the tries that reached nobody."""
        return deliveries.failed_tries(self.connection, delivery.id)

    def may_be_out(self, delivery: Delivery) -> bool:
        """Whether some of it is out, or a try ended so that it may be; until a person says "post it again"."""
        return deliveries.may_be_out(self.connection, delivery)

    def outcome_unknown(self, delivery: Delivery) -> bool:
        """Whether more of it may be out than the parts we know of."""
        return deliveries.outcome_unknown(self.connection, delivery)

    def parts_out(self, delivery: Delivery) -> int:
        """Count the parts of this epoch that are out."""
        return len(deliveries.steps_of(self.connection, delivery))

    def add_step(self, delivery: Delivery, part: int, receipt: Receipt) -> None:
        """Record a part that is out."""
        deliveries.add_step(self.connection, delivery, part, receipt, self.now)

    def card_of(self, proposal_id: int, revision: int) -> Card | None:
        """Find the card of a revision."""
        return cards.of_revision(self.connection, proposal_id, revision)

    def refuse_thumb(self, card: Card, person: str) -> None:
        """Remember that a thumb was refused."""
        cards.refuse_thumb(self.connection, card, person)

    def forget_refused_thumb(self, card: Card, person: str) -> None:
        """Forget a refusal, once the thumb is gone."""
        cards.forget_refused_thumb(self.connection, card, person)

    def add_complaint(self, complaint: Complaint) -> bool:
        """Note that a finding was called wrong; says whether it is new."""
        return proposals.add_complaint(self.connection, complaint)

    def remember_card(self, card: Card, proposal_id: int, revision: int) -> None:
        """Remember which message shows a revision."""
        cards.add(self.connection, card, proposal_id, revision, self.now)

    def remember_question(self, card: Card, delivery_id: int) -> None:
        """Remember which message asks about a delivery."""
        deliveries.add_question(self.connection, delivery_id, card)

    def remember_referral(self, card: Card, enquiry_id: int) -> None:
        """Remember which message refers an enquiry."""
        enquiries.set_card(self.connection, enquiry_id, card)

    def take_notice(self, waiting: Waiting, until: datetime) -> bool:
        """Take a notice for telling; False when another replica was quicker, or a later one like it says it all."""
        return notices.take(self.connection, waiting, self.now, until)

    def told_notice(self, waiting: Waiting) -> None:
        """Mark a notice as told."""
        notices.told(self.connection, waiting, self.now)

    def put_notice_off(self, waiting: Waiting, not_before: datetime, trouble: str) -> None:
        """Tell a notice later."""
        notices.put_off(self.connection, waiting, not_before, trouble)

    def enquiry_of(self, request: str) -> Enquiry | None:
        """Read the enquiry that one submission made; a second submission like it waits until the end."""
        one_at_a_time(self.connection, request)
        return enquiries.by_request(self.connection, request)

    def add_enquiry(self, enquiry: Enquiry, request: str) -> Enquiry:
        """Write a new enquiry; gives it with its id."""
        kept = replace(enquiry, id=enquiries.add(self.connection, enquiry, request))
        self.record(kept.checked().deeds)
        return kept

    def save_enquiry(self, enquiry: Enquiry) -> Enquiry:
        """Write a changed enquiry with its deeds."""
        enquiries.write(self.connection, enquiry)
        self.record(enquiry.deeds)
        return replace(enquiry, deeds=())

    def remember_contact(self, department: str, known: Contact) -> None:
        """Remember a verdict that a person confirmed."""
        enquiries.remember(self.connection, department, known)

    def remember_seen(self, seen: Seen) -> None:
        """Keep what the workspace says of a person."""
        people.remember(self.connection, seen)

    def open_digest(self, department: str, day: date) -> bool:
        """Claim a department's digest for a date; says whether it was still to be had."""
        return put_if_new(self.connection, digests, department=department, date=day, at=self.now)

    def record(self, deeds: Iterable[Deed]) -> None:
        """Write to the audit trail."""
        every = tuple(deeds)
        ledger.append(self.connection, every)
        self.acted |= {deed.by for deed in every}

    def tell(self, *several: Notice) -> None:
        """Leave it to the outbox to tell people, once this has happened."""
        for notice in several:
            notices.add(self.connection, notice, self.now)
        self.told = self.told or bool(several)

    def database_time(self) -> datetime:
        """The database's own clock, for leases."""
        return database_time(self.connection)
