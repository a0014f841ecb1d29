"""The store: all SQL of the bot. Frozen values go in and come out."""

import logging
import threading
from collections.abc import Callable, Iterator, Set
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.clock import Clock
from bot.errors import CountersignError, NotNow, OutOfOrder
from bot.model.audit import Entry
from bot.model.head import Head
from bot.store import ledger
from bot.store.database_file import Trouble, damage_in, damaged, is_full, no_start, quick_check
from bot.store.engines import COMMITTED, UNDER_WAY, Engines, outcome, transaction_number
from bot.store.head_file import HeadFile
from bot.store.owner import Owner
from bot.store.tx import Tx
from bot.together import Alike

__all__ = ["Look", "Store", "Tx", "in_transaction"]

Asked = ParamSpec("Asked")
Found = TypeVar("Found")

_here = threading.local()
_inside: set[int] = set()
"""The threads in a transaction, or waiting for a connection."""
log = logging.getLogger(__name__)


LOOKS, PAUSE = 20, 0.25
"""How often to look whether a commit took effect, and the seconds between: the server may still be at it."""
LOCKED = "55P03"
"""PostgreSQL's code for a lock that was waited for too long."""
PERHAPS = (
    "Our records broke off just now, and we can't tell whether this has been done. Please look before you try again."
)


def _why(error: DatabaseError | NoConnection) -> str:
    if is_full(error):
        return "The disk with our records is full, and those who look after Countersign are told"
    busy = isinstance(error, NoConnection) or getattr(error.orig, "sqlstate", "") == LOCKED
    return "Our records are busy just now" if busy else "Our records can't be reached just now"


def in_transaction() -> bool:
    """Whether this thread holds a transaction open, during which no call may leave the machine."""
    return getattr(_here, "depth", 0) > 0


def threads_inside() -> frozenset[int]:
    """The threads in a transaction or waiting to begin: for how long, the database's time limits say."""
    return frozenset(_inside.copy())


@dataclass(frozen=True, slots=True)
class Look:
    """A read-only transaction: `look(deliveries.of_proposal, proposal_id)` asks a query of the store."""

    _connection: Connection

    def __call__(
        self, query: Callable[Concatenate[Connection, Asked], Found], *args: Asked.args, **more: Asked.kwargs
    ) -> Found:
        """Ask a query within the transaction."""
        return query(self._connection, *args, **more)


@dataclass(slots=True)
class Store:
    """The database. `begin` writes, `read` only reads; no transaction may be open while a network is called."""

    engines: Engines
    clock: Clock
    on_told: list[Callable[[], None]] = field(default_factory=list)
    """Called after a transaction that left notices to be told."""
    on_due: list[Callable[[], None]] = field(default_factory=list)
    """Called after a transaction that left a delivery for the scheduler."""
    on_deed: list[Callable[[Set[str]], None]] = field(default_factory=list)
    """Called after a transaction that recorded deeds, with the deeds' authors."""
    heads: HeadFile | None = None
    """Where it is noted, outside the database, how far the audit trail has gone."""
    refusals: int = 0
    """How often the database did not let us in."""
    is_full: bool = False
    """Whether the disk had no room for the last transaction."""
    owner: Owner | None = None
    """Our hold on a SQLite file, of a bot at work; commands beside the bot have none."""
    trouble: Trouble | None = None
    """The reason why nothing is read or written any more: never taken back, as another start has to look first."""
    _alike: Alike[tuple[object, ...], Any] = field(default_factory=Alike)

    @contextmanager
    def begin(self) -> Iterator[Tx]:
        """Open a writing transaction: committed whole, or not at all.

        Raises NotNow when the database does not let us in. A commit whose answer is lost is looked up: the transaction
        ends well if it took effect, and the words of NotNow say so when that can't be found out. OutOfOrder, a NotNow,
        when the file of the records was taken away, damaged, or taken over by another bot.
        """
        number, whole, head = None, False, None
        if self.look() is not None:
            raise OutOfOrder
        try:
            with self._marked(), self.engines.writer.begin() as connection:
                if self.owner is not None and (taken := self.owner.overtaken(connection)) is not None:
                    self.give_up(taken)
                    raise OutOfOrder
                number = transaction_number(connection)
                tx = Tx(connection, self.clock())
                yield tx
                head = tx(ledger.append, tx.deeds)
                whole = True
        except (DatabaseError, NoConnection) as error:
            self._note(error)
            if not (whole and self._took_effect(number)):
                raise NotNow(f"{_why(error)}, so nothing has changed. Please try again.") from error
        if self.heads is not None and head is not None:
            self.heads.note(*head, tx.now)  # before a network is called: a restored database must not forget the call
        if self.look() is not None:
            raise OutOfOrder(PERHAPS)  # written, perhaps into a file that nobody will read
        self.is_full = False
        for call in (*(self.on_due if tx.due else ()), *(self.on_told if tx.told else ())):
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

    def read_together(
        self, query: Callable[Concatenate[Connection, Asked], Found], *args: Asked.args, **more: Asked.kwargs
    ) -> Found:
        """Ask a query as `read` does; callers in several threads who ask the same at the same time share the answer.

        For questions about few things (a department, a channel), as each is remembered. The answer is no older than the
        question.
        """
        found: Found = self._alike((query, *args, *more.items()), lambda: self.read(query, *args, **more))
        return found

    def begin_heads(self) -> None:
        """Keep the first head of the audit trail, unless heads are kept already. Raises CountersignError."""
        if self.heads is not None and not self.heads.is_there:
            self.heads.begin(Head(*self.read(ledger.head), self.clock()))

    def note_head(self) -> None:
        """Note how far the audit trail has gone, by the deeds of other replicas, too."""
        if self.heads is not None:
            self.heads.note(*self.read(ledger.head), self.clock())

    @contextmanager
    def unchanging(self) -> Iterator[Look]:
        """Give a view of the database as of now to ask several queries of, whatever others write meanwhile."""
        with self._reading(as_of_now=True) as connection:
            yield Look(connection)

    @contextmanager
    def audit_entries(self) -> Iterator[Iterator[Entry]]:
        """Read the whole audit trail in order, while the block runs.

        `read` closes the transaction before the caller sees the answer, and the trail is too long for a single answer.
        """
        with self._reading(as_of_now=True) as connection, closing(ledger.entries(connection)) as entries:
            yield entries

    @contextmanager
    def _reading(self, *, as_of_now: bool = False) -> Iterator[Connection]:
        """Open a read-only transaction. Raises NotNow when the database does not let us in."""
        if self.trouble is not None:
            raise OutOfOrder
        try:
            with self._marked(), (self.engines.snapshots if as_of_now else self.engines.reader).begin() as connection:
                yield connection
        except (DatabaseError, NoConnection) as error:
            self._note(error)
            raise NotNow(f"{_why(error)}. Please try again.") from error

    def look(self) -> Trouble | None:
        """Look whether the file of the records is ours and in its place; costs some microseconds."""
        for part in (self.engines.file, self.owner):
            if self.trouble is None and part is not None and (found := part.trouble()) is not None:
                self.give_up(found)
        return self.trouble

    def check_file(self, within: float) -> None:
        """Check the file of the records at a start, for `within` seconds; the rest of a large file beside the work.

        Raises CountersignError for a damaged file, and for a file that may not be written. Damage found later ends the
        work as any other trouble does.
        """
        file = self.engines.file
        if file is None:
            return

        def check() -> None:
            if says := quick_check(file.path):
                self.give_up(damaged(file.path, says))

        checker = threading.Thread(target=check, name="file-check", daemon=True)
        checker.start()
        checker.join(within)
        if (found := self.look()) is not None:
            raise CountersignError(no_start(found))
        if checker.is_alive():
            log.info("the database file is large: its check goes on beside the work")

    def give_up(self, trouble: Trouble) -> None:
        """Read and write no more."""
        if self.trouble is None:
            self.trouble = trouble
            log.error("%s Nothing is taken, claimed or sent.", trouble.says)

    def _note(self, error: DatabaseError | NoConnection) -> None:
        """Log the database's own words, as the person is told little of them. Raises OutOfOrder for a damaged file.

        Raises the error itself where the statement was at fault: a mistake of ours.
        """
        if self.engines.file is not None and (found := damage_in(error, self.engines.file.path)) is not None:
            self.give_up(found)
        if self.look() is not None:
            raise OutOfOrder from error
        if not isinstance(error, OperationalError | NoConnection):
            raise error
        self.refusals += 1
        self.is_full = is_full(error)
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
        raise NotNow(PERHAPS)

    @contextmanager
    def _marked(self) -> Iterator[None]:
        _here.depth = getattr(_here, "depth", 0) + 1
        _inside.add(threading.get_ident())
        try:
            yield
        finally:
            _here.depth -= 1
            if not _here.depth:
                _inside.discard(threading.get_ident())
