"""The store: the only place that speaks SQL. Frozen values go in and come out."""

import logging
import threading
from collections.abc import Callable, Collection, Iterator, Set
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.clock import Clock
from bot.errors import NotNow
from bot.model.audit import Entry
from bot.model.complaint import Complaint
from bot.model.delivery import Delivery, DeliveryState
from bot.model.enquiry import Contact, Enquiry
from bot.model.people import Card, Seen
from bot.model.post import Receipt
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Revision
from bot.store import cards, deliveries, enquiries, ledger, notices, people, proposals
from bot.store.engines import Engines, database_time
from bot.store.notices import Waiting
from bot.store.tables import digests
from bot.store.tx import Tx

__all__ = ["Store", "Tx", "in_transaction"]

Asked = ParamSpec("Asked")
Found = TypeVar("Found")

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
class Store:
    """The database. `begin` writes, `reading` only reads; neither may be open while a network is called."""

    engines: Engines
    clock: Clock
    on_told: list[Callable[[], None]] = field(default_factory=list)
    """Called after a transaction that left something to be told."""
    on_change: list[Callable[[], None]] = field(default_factory=list)
    """Called after every transaction that wrote."""
    on_deed: list[Callable[[Set[str]], None]] = field(default_factory=list)
    """Called after a transaction that recorded deeds, with whose they were."""

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
        for tell in self.on_deed if tx.acted else ():
            tell(tx.acted)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that can only read. Raises NotNow when the database does not let us in."""
        try:
            with self._marked(), self.engines.reader.begin() as connection:
                yield connection
        except (OperationalError, NoConnection) as error:
            _note(error)
            raise NotNow("Our records can't be reached just now. Please try again.") from error

    def read(
        self, query: Callable[Concatenate[Connection, Asked], Found], *args: Asked.args, **more: Asked.kwargs
    ) -> Found:
        """Ask one of the store's queries, such as `bot.store.holds.standing`, in a transaction of its own."""
        with self.reading() as connection:
            return query(connection, *args, **more)

    def proposal(self, proposal_id: int) -> Proposal | None:
        """Read a proposal."""
        with self.reading() as connection:
            return proposals.by_id(connection, proposal_id)

    def shown_on(self, card: Card) -> tuple[int, int] | None:
        """Find what a card shows: (proposal id, revision number)."""
        with self.reading() as connection:
            return cards.shown_on(connection, card)

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
            return cards.of_revision(connection, proposal_id, revision)

    def live_cards(self) -> tuple[Card, ...]:
        """Read the cards on which a thumb can still count or be taken away, newest first."""
        with self.reading() as connection:
            return cards.live(connection)

    def thumb_was_refused(self, card: Card, person: str) -> bool:
        """Whether a thumb was answered with a refusal."""
        with self.reading() as connection:
            return cards.thumb_was_refused(connection, card, person)

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

    def notices_due(self, resting: Collection[str] = ()) -> tuple[Waiting, ...]:
        """Read what can be told now, but for what goes to places that rest."""
        with self.reading() as connection:
            return notices.due(connection, self.clock(), resting)

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

    def enquiries_of(self, department: str, handle: str, since: datetime) -> tuple[Enquiry, ...]:
        """Read the checks of a handle in a department since a moment, newest first."""
        with self.reading() as connection:
            return enquiries.of_handle(connection, department, handle, since)

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
