"""Engines for SQLite and PostgreSQL, opened so that both keep the same promises."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import OperationalError as SqliteError
from sqlite3 import connect, sqlite_version
from threading import Event

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, InvalidatePoolError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from bot.clock import elapsed
from bot.errors import CountersignError
from bot.store.database_file import DatabaseFile
from bot.store.dialects import reading, writing

_PRAGMAS = (
    "synchronous=FULL",  # an approval or a claim must not vanish with the power
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "mmap_size=0",
    "cell_size_check=ON",
    "secure_delete=ON",  # what people asked us to forget is not to be read out of the file's free pages
    "recursive_triggers=ON",  # a row replaced is a row deleted: the trail's trigger hears of both
)
_SESSION = (
    "-c lock_timeout=10s -c idle_in_transaction_session_timeout=10s -c client_connection_check_interval=5s "
    "-c statement_timeout=60s -c synchronous_commit=on"
)
"""No wait without an end on PostgreSQL: a replica that froze or was cut off in a transaction gives its locks back.

And no commit that a crash of the server could take back, whatever the server is set to.

`options` in the database's address come after these, and win.
"""
_READ_ONLY = "-c default_transaction_read_only=on"
_REACHABLE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
"""Seconds (the last in milliseconds) until a server that fell silent counts as gone."""
ASKED_AFTER = 1.0
"""Seconds of idleness after which a connection is asked whether the server is still there, before its next use."""
COMMITTED, UNDER_WAY = "committed", "in progress"
WAL_TRIES, WAL_PAUSE = 100, 0.05
CORRUPTION_FIXED_IN = (3, 51, 3)
"""SQLite before 3.51.3 can corrupt a WAL database when a checkpoint races a write on two connections (rare)."""


@dataclass(frozen=True, slots=True)
class Engines:
    """An engine for writing and an engine for reading only."""

    writer: Engine
    reader: Engine
    file: DatabaseFile | None = None
    """The file of an embedded database."""
    as_of_now: Engine | None = None
    """For reading a server as of a moment."""

    @property
    def snapshots(self) -> Engine:
        """The reading engine, with transactions that see the database as of their beginning; SQLite's always do."""
        return self.as_of_now or self.reader

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is an embedded file."""
        return self.file is not None

    def dispose(self) -> None:
        """Close every connection."""
        self.writer.dispose()
        self.reader.dispose()


def open_engines(url: str) -> Engines:
    """Open the database at `url`: sqlite:///path or postgresql://…

    Raises CountersignError for any other address, and for a folder that does not exist.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed.database or "")
    if parsed.get_backend_name() == "postgresql":
        # A read is a single statement, or several that may each see the moment: no transaction to begin and to end.
        readers = _server(parsed, _READ_ONLY)
        return Engines(
            _server(parsed),
            readers.execution_options(isolation_level="AUTOCOMMIT"),
            as_of_now=readers.execution_options(isolation_level="REPEATABLE READ"),
        )
    raise CountersignError(f"Countersign keeps its records in SQLite or PostgreSQL, not in {parsed.drivername}.")


def _server(url: URL, *options: str) -> Engine:
    """An engine with a pool of its own for a PostgreSQL server."""
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=5,
        max_overflow=5,
        pool_timeout=10,
        hide_parameters=True,
        connect_args={**_REACHABLE, "options": " ".join((_SESSION, str(url.query.get("options", "")), *options))},
    )
    event.listen(engine, "checkin", _note_use)
    event.listen(engine, "checkout", partial(_see_alive, engine))
    return engine


def _note_use(_: object, entry: ConnectionPoolEntry) -> None:
    entry.info["used"] = elapsed()


def _see_alive(engine: Engine, connection: DBAPIConnection, entry: ConnectionPoolEntry, _: object) -> None:
    """Ask a connection that was idle for long whether the server is still there; in a burst none is asked each time."""
    if elapsed() - entry.info.get("used", elapsed()) > ASKED_AFTER:
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError from error  # and a new connection is made


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):  # ValueError for a port that is no number
        raise CountersignError(
            "The database address can't be read. Use sqlite:///countersign.db or postgresql://user@host/name."
        ) from None


def _sqlite(path: str) -> Engines:
    if not path or path == ":memory:":
        raise CountersignError("SQLite needs a file: use sqlite:///countersign.db or an absolute sqlite:////path.")
    if not Path(path).absolute().parent.is_dir():
        raise CountersignError(
            f"The folder for the database, {Path(path).absolute().parent}, doesn't exist. Create it."
        )
    file, name = DatabaseFile(Path(path)), Path(path).absolute()

    def connection() -> SqliteConnection:
        file.connecting()
        return connect(name, check_same_thread=False)

    # One pooled writer: deferred or concurrent writers starve each other for seconds (measured).
    writer = create_engine(
        writing(path),
        creator=connection,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=30,
        hide_parameters=True,  # errors would carry the words of drafts into the log
    )
    reader = create_engine(
        reading(path),
        creator=connection,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=8,
        hide_parameters=True,  # errors would carry the words of drafts into the log
    )
    event.listen(writer, "connect", _set_up_writer)
    event.listen(reader, "connect", _set_up_reader)
    for engine in (writer, reader):
        event.listen(engine, "connect", lambda connection, _: file.connected(connection))
        event.listen(engine, "close", lambda connection, _: file.closed(connection))
    return Engines(writer, reader, file)


def _set_up_writer(connection: SqliteConnection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # BEGIN is ours to say: see bot/store/dialects.py
    connection.execute("PRAGMA busy_timeout=10000")
    _write_ahead(connection)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _write_ahead(connection: SqliteConnection) -> None:
    """Turn a new file to WAL, again and again: if others do the same, SQLite says "locked" despite the time-out."""
    for _ in range(WAL_TRIES):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except SqliteError as error:
            if "locked" not in str(error):
                raise
            Event().wait(WAL_PAUSE)
        else:
            return
    connection.execute("PRAGMA journal_mode=WAL")


def _set_up_reader(connection: SqliteConnection, entry: ConnectionPoolEntry) -> None:
    _set_up_writer(connection, entry)
    connection.execute("PRAGMA query_only=ON")


def database_time(connection: Connection) -> datetime:
    """The database's own clock, to measure leases by: the machines' clocks may differ."""
    if connection.dialect.name == "sqlite":
        stamp = connection.scalar(text("SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now')"))
        return datetime.fromisoformat(str(stamp)).replace(tzinfo=UTC)
    moment = connection.scalar(text("SELECT clock_timestamp()"))
    assert isinstance(moment, datetime)  # noqa: S101 - PostgreSQL gives a timestamptz
    return moment.astimezone(UTC)


def one_at_a_time(connection: Connection, name: str) -> None:
    """Make other transactions wait here under the same name until the current ends; SQLite has a single writer."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})


def several_at_once(connection: Connection, name: str) -> None:
    """Make `one_at_a_time` wait under the same name until the current transaction ends; `several_at_once` goes on."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock_shared(hashtextextended(:name, 0))"), {"name": name})


def transaction_number(connection: Connection) -> str | None:
    """The number by which PostgreSQL tells the outcome of a transaction; None on SQLite."""
    if connection.dialect.name != "postgresql":
        return None
    return str(connection.scalar(text("SELECT pg_current_xact_id()::text")))


def outcome(connection: Connection, number: str) -> str:
    """The state of a transaction on PostgreSQL: COMMITTED, "aborted" or UNDER_WAY."""
    return str(connection.scalar(text("SELECT pg_xact_status(CAST(:number AS xid8))"), {"number": number}))


def role_of(url: str) -> str:
    """The role that an address on PostgreSQL names, or ""."""
    return _parsed(url).username or ""


def file_of(url: str) -> Path | None:
    """The file of a SQLite database; None for a server. Raises CountersignError for an address that can't be read."""
    parsed = _parsed(url)
    return Path(parsed.database or "") if parsed.get_backend_name() == "sqlite" else None


def is_there(engines: Engines) -> bool:
    """Whether the database file exists; always true of a server, as a missing database refuses the connection."""
    return engines.file is None or engines.file.path.exists()


def sqlite_warning() -> str:
    """The known fault of the machine's SQLite library, or ""."""
    if tuple(int(part) for part in sqlite_version.split(".")) >= CORRUPTION_FIXED_IN:
        return ""
    return (
        f"SQLite {sqlite_version} has a rare corruption bug under concurrent checkpoints, mended in 3.51.3. "
        "Countersign writes through one connection, which avoids it; upgrade when you can."
    )
