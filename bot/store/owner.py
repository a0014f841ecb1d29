"""The owner of a SQLite file: the only bot at work there, by a lock beside the file and a fence within."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from sqlalchemy import Connection

from bot.errors import CountersignError
from bot.store.database_file import Fault, Trouble
from bot.store.engines import Engines
from bot.store.files import open_private


@dataclass(frozen=True, slots=True)
class Owner:
    """A bot's hold on a SQLite file.

    The lock keeps others out. Where somebody deleted the lock's file and let a second bot in, the second has raised the
    fence: a number in the file's header, which is part of every transaction and of every copy.
    """

    database: Path
    lock: Path
    fence: int
    held: TextIO

    def trouble(self) -> Trouble | None:
        """Look whether the lock's name is still that of the file we hold."""
        held = os.fstat(self.held.fileno())
        try:
            named = self.lock.stat()
        except OSError:
            named = None
        if named is not None and (held.st_dev, held.st_ino) == (named.st_dev, named.st_ino):
            return None
        return Trouble(Fault.OVERTAKEN, f"{self.lock} was taken away, so a second bot may be at work on the same file.")

    def overtaken(self, connection: Connection) -> Trouble | None:
        """Look, within a transaction, whether another bot has raised the fence, or another's copy was put in place."""
        found = _fence(connection)
        if found == self.fence:
            return None
        return Trouble(
            Fault.OVERTAKEN,
            f"Another bot has taken over {self.database}, or other records were put into the same file (its fence is "
            f"{found}, ours was {self.fence}).",
        )


@contextmanager
def alone(engines: Engines) -> Iterator[Owner | None]:
    """Keep a second bot off the same SQLite file; on PostgreSQL any number may run, and nobody is the owner.

    Raises CountersignError when another bot is running, or when no lock can be kept beside the file.
    """
    if engines.file is None:
        yield None
        return
    database = engines.file.path
    lock = Path(f"{database.resolve()}.lock")  # the same lock by any link to the file
    try:
        held = os.fdopen(open_private(lock, os.O_RDWR), "r+")
    except OSError as error:
        raise CountersignError(
            f"{lock} can't be written: {error.strerror}. Countersign keeps it to see that it runs once; let it write "
            "in the folder of its database."
        ) from None
    with held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CountersignError(
                f"Another Countersign is running on {database}. Stop it first, or use PostgreSQL to run several."
            ) from None
        with engines.writer.begin() as connection:
            fence = _fence(connection) + 1
            connection.exec_driver_sql(f"PRAGMA user_version={fence:d}")
        yield Owner(database, lock, fence, held)


def _fence(connection: Connection) -> int:
    driver = connection.connection.cursor()  # a quarter of what SQLAlchemy's own way costs, in each transaction
    return int(driver.execute("PRAGMA user_version").fetchone()[0])
