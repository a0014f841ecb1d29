"""The store: all SQL of the bot. Frozen values go in and come out."""

import logging
import threading
from collections.abc import Callable, Iterator, Set
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.clock import Clock
from bot.errors import NotNow
from bot.model.audit import Entry
from bot.store import ledger
from bot.store.engines import Engines
from bot.store.tx import Tx

__all__ = ["Store", "Tx", "in_transaction"]

Asked = ParamSpec("Asked")
Found = TypeVar("Found")

_here = threading.local()
log = logging.getLogger(__name__)


def _note(error: OperationalError | NoConnection) -> None:
    """Log the database's own words: the person is told the same for a full disk as for a stopped server."""
    says = str(error.orig) if isinstance(error, OperationalError) else "no connection came free"
    log.error("the database does not let us in: %s", " ".join(says.split()))


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

    @contextmanager
    def begin(self) -> Iterator[Tx]:
        """Open a writing transaction: committed whole, or not at all.

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
            _note(error)
            raise NotNow("Our records can't be reached just now. Please try again.") from error

    @contextmanager
    def _marked(self) -> Iterator[None]:
        _here.depth = getattr(_here, "depth", 0) + 1
        try:
            yield
        finally:
            _here.depth -= 1
