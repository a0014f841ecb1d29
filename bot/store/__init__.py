"""The store: all SQL of the bot. Frozen values go in and come out."""

import logging
import threading
from collections.abc import Callable, Iterator, Set
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.clock import Clock
from bot.errors import NotNow
from bot.model.audit import Entry
from bot.store import ledger
from bot.store.engines import COMMITTED, UNDER_WAY, Engines, outcome, transaction_number
from bot.store.tx import Tx

__all__ = ["Store", "Tx", "in_transaction"]

Asked = ParamSpec("Asked")
Found = TypeVar("Found")

_here = threading.local()
log = logging.getLogger(__name__)


LOOKS, PAUSE = 20, 0.25
"""How often to look whether a commit took effect, and the seconds between: the server may still be at it."""
LOCKED = "55P03"
"""PostgreSQL's code for a lock that was waited for too long."""


def _why(error: OperationalError | NoConnection) -> str:
    busy = isinstance(error, NoConnection) or getattr(error.orig, "sqlstate", "") == LOCKED
    return "Our records are busy just now" if busy else "Our records can't be reached just now"


def in_transaction() -> bool:
    """Whether this thread holds a transaction open, during which no call may leave the machine."""
    return getattr(_here, "depth", 0) > 0


@dataclass(slots=True)
class Store:
    """The database. `begin` writes, `read` only reads; no transaction may be open while a network is called."""

    engines: Engines
    clock: Clock
    on_told: list[Callable[[], None]] = field(default_factory=list)
    """Called after a transaction that left notices to be told."""
    on_change: list[Callable[[], None]] = field(default_factory=list)
    """Called after every writing transaction."""
    on_deed: list[Callable[[Set[str]], None]] = field(default_factory=list)
    """Called after a transaction that recorded deeds, with the deeds' authors."""
    refusals: int = 0
    """How often the database did not let us in."""

    @contextmanager
    def begin(self) -> Iterator[Tx]:
        """Open a writing transaction: committed whole, or not at all.

        Raises NotNow when the database does not let us in. A commit whose answer is lost is looked up: the transaction
        ends well if it took effect, and the words of NotNow say so when that can't be found out.
        """
        number, whole = None, False
        try:
            with self._marked(), self.engines.writer.begin() as connection:
                number = transaction_number(connection)
                tx = Tx(connection, self.clock())
                yield tx
                tx(ledger.append, tx.deeds)
                whole = True
        except (OperationalError, NoConnection) as error:
            self._note(error)
            if not (whole and self._took_effect(number)):
                raise NotNow(f"{_why(error)}, so nothing has changed. Please try again.") from error
        for call in (*self.on_change, *(self.on_told if tx.told else ())):
            call()
        for tell in self.on_deed if tx.deeds else ():
            tell({deed.by for deed in tx.deeds})

    def read(
        self, query: Callable[Concatenate[Connection, Asked], Found], *args: Asked.args, **more: Asked.kwargs
    ) -> Found:
        """Ask a query in a read-only transaction of its own: `store.read(holds.standing, department)`.

        Queries are the functions in this package's modules with a connection as first parameter. A query that needs
        the time takes the moment as an argument. Raises NotNow when the database does not let us in.
        """
        with self._reading() as connection:
            return query(connection, *args, **more)

    @contextmanager
    def audit_entries(self) -> Iterator[Iterator[Entry]]:
        """Read the whole audit trail in order, while the block runs.

        `read` closes the transaction before the caller sees the answer, and the trail is too long for a single answer.
        """
        with self._reading() as connection, closing(ledger.entries(connection)) as entries:
            yield entries

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Open a read-only transaction. Raises NotNow when the database does not let us in."""
        try:
            with self._marked(), self.engines.reader.begin() as connection:
                yield connection
        except (OperationalError, NoConnection) as error:
            self._note(error)
            raise NotNow(f"{_why(error)}. Please try again.") from error

    def _note(self, error: OperationalError | NoConnection) -> None:
        """Log the database's own words: the person is told the same for a full disk as for a stopped server."""
        self.refusals += 1
        says = str(error.orig) if isinstance(error, OperationalError) else "no connection came free"
        log.error("the database does not let us in, %s since the start: %s", self.refusals, " ".join(says.split()))

    def _took_effect(self, number: str | None) -> bool:
        """Whether a transaction with a lost answer was committed. Raises NotNow when that can't be found out."""
        if number is None:  # SQLite: a commit that fails is rolled back
            return False
        for _ in range(LOOKS):
            with suppress(OperationalError, NoConnection), self.engines.reader.begin() as connection:
                came_to = outcome(connection, number)
                if came_to != UNDER_WAY:
                    log.warning("the database broke off while committing; it was %s", came_to)
                    return came_to == COMMITTED
            Event().wait(PAUSE)
        raise NotNow(
            "Our records broke off just now, and we can't tell whether this has been done. Please look before you try "
            "again."
        )

    @contextmanager
    def _marked(self) -> Iterator[None]:
        _here.depth = getattr(_here, "depth", 0) + 1
        try:
            yield
        finally:
            _here.depth -= 1
