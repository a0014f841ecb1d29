"""The audit trail: rows appended in the transaction of the act, each chained to the row before."""

from collections.abc import Generator, Iterable
from datetime import datetime

from sqlalchemy import Connection, insert, select, text

from bot.model.audit import GENESIS, Deed, Entry, body_of, link
from bot.model.chain import read_back
from bot.store.mapping import Rows
from bot.store.tables import audit

ENTRIES = Rows(Entry, audit, besides={"subject"})

_HEAD = select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)
_LOCK = 0x436F756E7465725F  # a single writer of the chain at a time, as SQLite has anyway


def append(connection: Connection, deeds: Iterable[Deed]) -> tuple[int, str] | None:
    """Append deeds to the chain; gives the new last row's number and hash, or None without deeds."""
    waiting = list(deeds)
    if not waiting:
        return None
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    seq, previous = head(connection)
    rows = []
    for deed in waiting:
        seq += 1
        body = body_of(deed, seq)
        entry = Entry(seq, body, previous, link(previous, body))
        rows.append(ENTRIES.columns(entry))
        previous = entry.hash
    connection.execute(insert(audit), rows)
    return seq, previous


def head(connection: Connection) -> tuple[int, str]:
    """The last row's number and hash; before the first, (0, GENESIS)."""
    row = connection.execute(_HEAD).first()
    return (row[0], row[1]) if row else (0, GENESIS)


def has(connection: Connection, seq: int, digest: str) -> bool:
    """Whether the trail has a row with a number and a hash; row 0 is the beginning."""
    if seq == 0:
        return digest == GENESIS
    return connection.scalar(select(audit.c.hash).where(audit.c.seq == seq)) == digest


def moment_before(connection: Connection, moment: datetime) -> datetime | None:
    """The time of the last row that is dated no later than a moment; None without such a row."""
    query = select(audit.c.body).order_by(audit.c.seq.desc())
    with connection.execution_options(yield_per=100).execute(query) as rows:
        for body in rows.scalars():
            if (read := read_back(body)) is not None and read[1] <= moment:
                return read[1]
    return None


def last_at(connection: Connection) -> datetime | None:
    """When the last deed was done, by the clock of the machine that recorded the deed; None when no row says so."""
    body = connection.scalar(select(audit.c.body).order_by(audit.c.seq.desc()).limit(1))
    read = read_back(body) if body else None
    return read[1] if read else None


def entries(connection: Connection) -> Generator[Entry, None, None]:
    """Read the whole chain in order, a thousand rows at a time. Close the generator unless read to the end."""
    query = select(audit).order_by(audit.c.seq)
    with connection.execution_options(yield_per=1000).execute(query) as rows:
        yield from map(ENTRIES.value, rows.mappings())
