"""The SQLite file under a running bot: still the file that was opened, whole, in its place.

Files are told apart by inode and never opened here: closing any descriptor of a file gives up all POSIX locks of the
process on the file, SQLite's among them.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from os import stat_result
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from bot.store.files import make_private

WRITABLE = 0o222
DAMAGE = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_READONLY_DBMOVED,
}
"""SQLite's codes, and beginnings of longer codes, for a file that can't be relied on any more.

After a failed fsync the system may have dropped what was to be written, and succeed the next time.
"""
NO_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE}
"""SQLite's codes for a full disk, and for a quota that is used up."""


class Fault(StrEnum):
    """The ways in which records can no longer be kept, until a person has seen to them."""

    GONE = "gone"
    REPLACED = "replaced"
    PARTED = "parted"
    """A companion was taken away: SQLite writes on into a file without a name."""
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    OVERTAKEN = "overtaken"
    """Another bot has taken over the same file."""

    @property
    def leaves_records_without_a_name(self) -> bool:
        """Whether all records are whole, but part of them in files that only open connections reach."""
        return self in {Fault.GONE, Fault.REPLACED, Fault.PARTED}


@dataclass(frozen=True, slots=True)
class Trouble:
    """A fault, in words for whoever runs the bot."""

    fault: Fault
    says: str


Inode = tuple[int, int]
Shape = tuple[int, int, int, int, int]


@dataclass(slots=True)
class DatabaseFile:
    """A SQLite file and its companions, known by their inodes while a connection of this process is open."""

    path: Path
    _companions: tuple[Path, ...] = ()
    _known: dict[Path, Inode] = field(default_factory=dict)
    _size: int = 0
    _connections: set[int] = field(default_factory=set)

    def connecting(self) -> None:
        """Prepare for a connection. Raises sqlite3.OperationalError where the name is another file's by now."""
        if self._connections:
            if (trouble := self.trouble()) is not None:
                raise sqlite3.OperationalError(trouble.says)  # SQLite would make another file, or mix in another
            return
        real = self.path.resolve()
        self._companions = (Path(f"{real}-wal"), Path(f"{real}-shm"))
        make_private(real)

    def connected(self, connection: sqlite3.Connection) -> None:
        """Note a new connection: by the first we know which files are ours."""
        self._connections.add(id(connection))
        self.trouble()

    def closed(self, connection: sqlite3.Connection) -> None:
        """Note the end of a connection: with the last, SQLite tidies the companions away."""
        self._connections.discard(id(connection))
        if not self._connections:
            self._known.clear()
            self._size = 0

    def trouble(self) -> Trouble | None:
        """Look whether the names are still those of our files: three calls of `stat`, some microseconds."""
        if not self._connections:
            return None
        found = _stat(self.path)
        if found is None:
            return Trouble(Fault.GONE, f"The database file {self.path} is gone.")
        if not self._is_ours(self.path, found):
            return Trouble(Fault.REPLACED, f"Another file has taken the place of the database file {self.path}.")
        if not found.st_mode & WRITABLE:
            return Trouble(Fault.READ_ONLY, f"The database file {self.path} may not be written.")
        if found.st_size < self._size:
            found = _stat(self.path) or found  # another thread may have seen a file that has grown since
            if found.st_size < self._size and (says := quick_check(self.path)):
                return damaged(self.path, says)
        self._size = found.st_size
        for companion in self._companions:
            beside = _stat(companion)
            if companion in self._known if beside is None else not self._is_ours(companion, beside):
                return Trouble(Fault.PARTED, f"{companion}, which holds the newest records, was taken away.")
        return None

    def refusal(self) -> str:
        """The reason why no bot would start on the file that has the name now; "" for a sound file."""
        found = _stat(self.path)
        if found is not None and not found.st_mode & WRITABLE:
            return "it may not be written"
        return quick_check(self.path)

    def shape(self) -> Shape | None:
        """What tells the file of the name from any other, and from itself after a change; None where there is none."""
        found = _stat(self.path)
        return found and (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_mode)

    def put_aside(self, ending: str) -> tuple[Path, ...]:
        """Rename companions of the file that was opened; gives their new names.

        SQLite would take an old `-wal` for the newest records of any other file that has the database's name.
        """
        ours = {name: found for name in self._companions if (found := _stat(name)) and self._is_ours(name, found)}
        return tuple(name.rename(f"{name}{ending}") for name in ours)

    def _is_ours(self, name: Path, found: stat_result) -> bool:
        inode = (found.st_dev, found.st_ino)
        return self._known.setdefault(name, inode) == inode


def no_start(trouble: Trouble) -> str:
    """A trouble found at a start, with the way on."""
    if trouble.fault is Fault.READ_ONLY:
        return f"{trouble.says} Nothing was started. Give the service's user the right to write it (chmod u+w)."
    return (
        f"{trouble.says} Nothing was started, and nothing was changed. Check that this is the right file. If it is, "
        "keep it, and put the newest backup in its place: docs/running.md, “Restore”."
    )


def damaged(path: Path, says: str) -> Trouble:
    """The trouble of a file in which SQLite finds a fault."""
    return Trouble(Fault.DAMAGED, f"The database file {path} is damaged: {says}.")


def code_of(error: Exception) -> int:
    """SQLite's own code for an error; 0 for errors that brought none."""
    return int(getattr(error.orig, "sqlite_errorcode", 0)) if isinstance(error, DatabaseError) else 0


def is_full(error: Exception) -> bool:
    """Whether SQLite found no room on the disk."""
    return code_of(error) in NO_ROOM


def damage_in(error: Exception, path: Path) -> Trouble | None:
    """The trouble that an error of SQLite's tells of, if the file can't be relied on any more."""
    code = code_of(error)
    if not isinstance(error, DatabaseError) or not {code, code & 0xFF} & DAMAGE:
        return None
    return damaged(path, " ".join(str(error.orig).split()))


def _stat(path: Path) -> stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def quick_check(path: Path) -> str:
    """Run SQLite's quick check over a file; gives the first fault, or "".

    By a connection of its own, whose empty cache hides nothing that changed on the disk. Two seconds for 1 GB in the
    system's memory, eleven from a disk (measured); SQLite 3.40 can't be interrupted meanwhile.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA cell_size_check=ON")
            says = " ".join(str(connection.execute("PRAGMA quick_check(1)").fetchone()[0]).split())
    except sqlite3.Error as error:
        says = "ok" if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY else str(error)
    return "" if says == "ok" else says
