"""The store: the only place that speaks SQL. Frozen values go in and come out."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.clock import Clock
from bot.errors import NotNow
from bot.model.audit import Deed
from bot.model.delivery import Delivery
from bot.model.enquiry import Contact, Enquiry
from bot.model.notice import Notice
from bot.model.people import Card, Seen
from bot.model.proposal import Proposal
from bot.ports import Receipt
from bot.store import deliveries, enquiries, ledger, notices, people, proposals
from bot.store.engines import Engines, database_time
from bot.store.tables import digests

_here = threading.local()


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

    def add_delivery(self, delivery: Delivery, deed: Callable[[Delivery], Deed]) -> Delivery:
        """Write a new delivery; gives it with its id."""
        kept = replace(delivery, id=deliveries.add(self.connection, delivery, self.now))
        self.record((deed(kept),))
        return kept

    def save_delivery(self, delivery: Delivery, *, fence: int | None = None) -> bool:
        """Write a changed delivery with its deeds, unless a later claim was made; says whether it was written."""
        expected = delivery.fence if fence is None else fence
        written = deliveries.write(self.connection, delivery, self.now, fence=expected)
        if written:
            self.record(delivery.deeds)
        return written

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
        taken = (digests.c.department == department) & (digests.c.date == day)
        if self.connection.execute(select(digests.c.at).where(taken)).first():
            return False
        try:
            with self.connection.begin_nested():
                self.connection.execute(insert(digests).values(department=department, date=day, at=self.now))
        except IntegrityError:  # another replica was quicker
            return False
        return True

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
        except OperationalError as error:
            raise NotNow("Our records can't be reached just now, so nothing has changed. Please try again.") from error
        for call in (*self.on_change, *(self.on_told if tx.told else ())):
            call()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that can only read."""
        with self._marked(), self.engines.reader.begin() as connection:
            yield connection

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

    def steps(self, delivery: Delivery) -> tuple[Receipt, ...]:
        """Read the parts of a delivery that are out."""
        with self.reading() as connection:
            return deliveries.steps_of(connection, delivery)

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
