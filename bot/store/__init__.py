"""The store: the only place that speaks SQL. Frozen values go in and come out."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy import Connection, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.clock import Clock
from bot.errors import NotNow
from bot.model.audit import Deed, Entry
from bot.model.complaint import Complaint
from bot.model.delivery import Delivery, DeliveryState
from bot.model.enquiry import Contact, Enquiry
from bot.model.notice import Notice
from bot.model.people import Card, Seen
from bot.model.post import Receipt
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Revision
from bot.store import deliveries, enquiries, ledger, notices, people, proposals
from bot.store.engines import Engines, database_time, one_at_a_time
from bot.store.notices import Waiting
from bot.store.putting import put_if_new
from bot.store.tables import digests

_here = threading.local()
log = logging.getLogger(__name__)


def _note(error: OperationalError | NoConnection) -> None:
    """Leave word of what the database said: to whoever asked, a full disk and a stopped server are all one."""
    says = str(error.orig) if isinstance(error, OperationalError) else "no connection came free"
    log.error("the database does not let us in: %s", " ".join(says.split()))


def in_transaction() -> bool:
    """Whether this thread holds a transaction open: no call may leave the machine while it does."""
    return getattr(_here, "depth", 0) > 0


@dataclass(slots=True)
class Tx:
    """A transaction that can write. What people must be told is left with `tell`, in the same transaction."""

    connection: Connection
    now: datetime
    told: bool = False

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

    def add_step(self, delivery: Delivery, part: int, receipt: Receipt) -> None:
        """Record a part that is out."""
        deliveries.add_step(self.connection, delivery, part, receipt, self.now)

    def refuse_thumb(self, card: Card, person: str) -> None:
        """Remember that a thumb was refused."""
        proposals.refuse_thumb(self.connection, card, person)

    def forget_refused_thumb(self, card: Card, person: str) -> None:
        """Forget a refusal, once the thumb is gone."""
        proposals.forget_refused_thumb(self.connection, card, person)

    def add_complaint(self, complaint: Complaint) -> bool:
        """Note that a finding was called wrong; says whether it is new."""
        return proposals.add_complaint(self.connection, complaint)

    def remember_card(self, card: Card, proposal_id: int, revision: int) -> None:
        """Remember which message shows a revision."""
        proposals.add_card(self.connection, card, proposal_id, revision)

    def remember_question(self, card: Card, delivery_id: int) -> None:
        """Remember which message asks about a delivery."""
        deliveries.add_question(self.connection, delivery_id, card)

    def remember_referral(self, card: Card, enquiry_id: int) -> None:
        """Remember which message refers an enquiry."""
        enquiries.set_card(self.connection, enquiry_id, card)

    def take_notice(self, waiting: Waiting, until: datetime) -> bool:
        """Take a notice for telling; False when another replica was quicker."""
        return notices.take(self.connection, waiting, self.now, until)

    def told_notice(self, notice_id: int) -> None:
        """Mark a notice as told."""
        notices.told(self.connection, notice_id, self.now)

    def put_notice_off(self, notice_id: int, not_before: datetime, trouble: str) -> None:
        """Tell a notice later."""
        notices.put_off(self.connection, notice_id, not_before, trouble)

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
        ledger.append(self.connection, deeds)

    def tell(self, *several: Notice) -> None:
        """Leave it to the outbox to tell people, once this has happened."""
        for notice in several:
            notices.add(self.connection, notice, self.now)
        self.told = True

    def database_time(self) -> datetime:
        """The database's own clock, for leases."""
        return database_time(self.connection)


@dataclass(slots=True)
class Store:
    """The database. `begin` writes, `reading` only reads; neither may be open while a network is called."""

    engines: Engines
    clock: Clock
    on_told: list[Callable[[], None]] = field(default_factory=list)
    """Called after a transaction that left something to be told."""
    on_change: list[Callable[[], None]] = field(default_factory=list)
    """Called after every transaction that wrote."""

    @contextmanager
    def begin(self) -> Iterator[Tx]:
        """Open a transaction that writes; it happens whole or not at all.

        Raises NotNow when the database does not let us in.
        """
        try:
            with self._marked(), self.engines.writer.begin() as connection:
                tx = Tx(connection, self.clock())
                yield tx
        except (OperationalError, NoConnection) as error:
            _note(error)
            raise NotNow("Our records can't be reached just now, so nothing has changed. Please try again.") from error
        for call in (*self.on_change, *(self.on_told if tx.told else ())):
            call()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that can only read. Raises NotNow when the database does not let us in."""
        try:
            with self._marked(), self.engines.reader.begin() as connection:
                yield connection
        except (OperationalError, NoConnection) as error:
            _note(error)
            raise NotNow("Our records can't be reached just now. Please try again.") from error

    def proposal(self, proposal_id: int) -> Proposal | None:
        """Read a proposal."""
        with self.reading() as connection:
            return proposals.by_id(connection, proposal_id)

    def shown_on(self, card: Card) -> tuple[int, int] | None:
        """Find what a card shows: (proposal id, revision number)."""
        with self.reading() as connection:
            return proposals.shown_on(connection, card)

    def delivery(self, delivery_id: int) -> Delivery | None:
        """Read a delivery."""
        with self.reading() as connection:
            return deliveries.by_id(connection, delivery_id)

    def deliveries(self, proposal_id: int) -> tuple[Delivery, ...]:
        """Read a proposal's deliveries, in the order they came into being."""
        with self.reading() as connection:
            return deliveries.of_proposal(connection, proposal_id)

    def due_deliveries(self, each: int) -> tuple[tuple[int, str], ...]:
        """The ids of the deliveries that are due, so many of each account, soonest first: (id, account)."""
        with self.reading() as connection:
            return deliveries.due(connection, self.clock(), each)

    def abandoned_deliveries(self) -> tuple[int, ...]:
        """The ids of the deliveries whose claimer's lease ran out."""
        with self.reading() as connection:
            return deliveries.abandoned(connection, database_time(connection))

    def deliveries_to_look_at(self) -> tuple[tuple[int, str], ...]:
        """The ids of the deliveries to look for now, soonest first: (id, account)."""
        with self.reading() as connection:
            return deliveries.to_look_at(connection, self.clock())

    def deliveries_in(self, *states: DeliveryState) -> tuple[Delivery, ...]:
        """Read every delivery in these states, soonest first."""
        with self.reading() as connection:
            return deliveries.in_states(connection, states)

    def failed_since(self, moment: datetime) -> tuple[Delivery, ...]:
        """Read the deliveries that a network has refused since."""
        with self.reading() as connection:
            return deliveries.failed_since(connection, moment)

    def digest_was_opened(self, department: str, day: date) -> bool:
        """Whether a department's digest for a date has been made."""
        with self.reading() as connection:
            taken = (digests.c.department == department) & (digests.c.date == day)
            return connection.execute(select(digests.c.at).where(taken)).first() is not None

    def next_wake(self) -> datetime | None:
        """When the soonest delivery next needs the scheduler."""
        with self.reading() as connection:
            return deliveries.next_wake(connection)

    def questions_of(self, delivery_id: int) -> tuple[Card, ...]:
        """Find the messages that asked about a delivery."""
        with self.reading() as connection:
            return deliveries.questions_of(connection, delivery_id)

    def stored_digest(self, proposal_id: int, revision: int) -> str:
        """Read the digest that was stored with a revision."""
        with self.reading() as connection:
            return proposals.stored_digest(connection, proposal_id, revision)

    def revision(self, proposal_id: int, number: int) -> Revision | None:
        """Read any revision of a proposal."""
        with self.reading() as connection:
            return proposals.revision(connection, proposal_id, number)

    def complaints(self) -> tuple[Complaint, ...]:
        """Read what was called wrong, newest first."""
        with self.reading() as connection:
            return proposals.complaints(connection)

    def card_of(self, proposal_id: int, revision: int) -> Card | None:
        """Find the card of a revision."""
        with self.reading() as connection:
            return proposals.card_of(connection, proposal_id, revision)

    def live_cards(self) -> tuple[Card, ...]:
        """Read the cards on which a thumb can still count or be taken away."""
        with self.reading() as connection:
            return proposals.live_cards(connection)

    def thumb_was_refused(self, card: Card, person: str) -> bool:
        """Whether a thumb was answered with a refusal."""
        with self.reading() as connection:
            return proposals.thumb_was_refused(connection, card, person)

    def referral_card(self, enquiry_id: int) -> Card | None:
        """Find the referral card of an enquiry."""
        with self.reading() as connection:
            return enquiries.card_of(connection, enquiry_id)

    def referrals_waiting(self, department: str) -> tuple[Enquiry, ...]:
        """Read the referrals that nobody has taken, oldest first."""
        with self.reading() as connection:
            return enquiries.waiting(connection, department)

    def contact(self, department: str, network: str, handle: str) -> Contact | None:
        """Find what a person confirmed about a handle, while it is remembered."""
        with self.reading() as connection:
            return enquiries.contact(connection, department, network, handle, self.clock())

    def notices_due(self) -> tuple[Waiting, ...]:
        """Read what can be told now."""
        with self.reading() as connection:
            return notices.due(connection, self.clock())

    def untold(self) -> int:
        """Count what is still to be told."""
        with self.reading() as connection:
            return notices.untold(connection)

    def audit_head(self) -> tuple[int, str]:
        """The audit trail's last row: its number and hash."""
        with self.reading() as connection:
            return ledger.head(connection)

    @contextmanager
    def audit_entries(self) -> Iterator[Iterator[Entry]]:
        """Read the whole audit trail in order."""
        with self.reading() as connection, closing(ledger.entries(connection)) as entries:
            yield entries

    def steps(self, delivery: Delivery) -> tuple[Receipt, ...]:
        """Read the parts of a delivery that are out."""
        with self.reading() as connection:
            return deliveries.steps_of(connection, delivery)

    def open_proposals(
        self, *states: ProposalState, proposer: str = "", before: datetime | None = None
    ) -> tuple[Proposal, ...]:
        """Read the proposals in these states, soonest first; of one proposer, or whose time is before a moment."""
        with self.reading() as connection:
            return proposals.in_states(connection, states, proposer=proposer, before=before)

    def newest_enquiry(self, department: str, handle: str) -> Enquiry | None:
        """Read the last check of a handle in a department."""
        with self.reading() as connection:
            return enquiries.newest(connection, department, handle)

    def enquiry(self, enquiry_id: int) -> Enquiry | None:
        """Read an enquiry."""
        with self.reading() as connection:
            return enquiries.by_id(connection, enquiry_id)

    def last_seen(self, person: str) -> Seen | None:
        """Read the last snapshot of a person."""
        with self.reading() as connection:
            return people.last_seen(connection, person)

    @contextmanager
    def _marked(self) -> Iterator[None]:
        _here.depth = getattr(_here, "depth", 0) + 1
        try:
            yield
        finally:
            _here.depth -= 1
