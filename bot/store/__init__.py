"""The store: the only place that speaks SQL. Frozen values go in and come out."""

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
    """Leave word of what the database said: to whoever asked, a full disk and a stopped server are all one."""
    says = str(error.orig) if isinstance(error, OperationalError) else "no connection came free"
    log.error("the database does not let us in: %s", " ".join(says.split()))


def in_transaction() -> bool:
    """Whether this thread holds a transaction open: no call may leave the machine while it does."""
    return getattr(_here, "depth", 0) > 0


@dataclass(slots=True)
class Store:
    """The database. `begin` writes, `read` only reads; no transaction may be open while a network is called."""

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

    def read(
        self, query: Callable[Concatenate[Connection, Asked], Found], *args: Asked.args, **more: Asked.kwargs
    ) -> Found:
        """Ask a query in a transaction of its own that can only read: `store.read(holds.standing, department)`.

        The queries are the functions of this package's modules that take a connection first. One that needs the time
        takes the moment as an argument. Raises NotNow when the database does not let us in.
        """
        with self._reading() as connection:
            return query(connection, *args, **more)

    @contextmanager
    def audit_entries(self) -> Iterator[Iterator[Entry]]:
        """Read the whole audit trail in order, while the block runs.

        The trail is too long to be read at once, and a query's answer must be complete when `read` closes its
        transaction: hence a door of its own.
        """
        with self._reading() as connection, closing(ledger.entries(connection)) as entries:
            yield entries

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Open a transaction that can only read. Raises NotNow when the database does not let us in."""
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
