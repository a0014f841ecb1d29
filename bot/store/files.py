"""Files for the service's user alone: mode 0600 from the first byte, whatever the umask."""

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bot.errors import CountersignError

OWNER_ONLY = stat.S_IRUSR | stat.S_IWUSR
OTHERS = stat.S_IRWXG | stat.S_IRWXO


def open_private(path: Path, flags: int) -> int:
    """Open a file, made with mode 0600 if absent; gives the descriptor. Raises OSError as `os.open` does.

    A file already there keeps its contents and its mode.
    """
    try:
        descriptor = os.open(path, flags | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    except FileExistsError:
        if flags & os.O_EXCL:
            raise
        return os.open(path, flags)
    os.fchmod(descriptor, OWNER_ONLY)  # a umask may only have taken rights of the owner's own
    return descriptor


def make_private(path: Path) -> None:
    """Make an empty file with mode 0600, unless a file is there; a folder that allows none is left to SQLite to report.

    SQLite would make its file as the umask allows; `-wal` and `-shm` take after the file. A file that is there is not
    opened: closing any descriptor of a file gives up all POSIX locks of the process on the file, SQLite's among them,
    and the next process to leave would take the `-wal` away as if nobody were writing.
    """
    with suppress(OSError):
        os.close(open_private(path, os.O_RDWR | os.O_EXCL))


@contextmanager
def new_private(path: Path) -> Iterator[BinaryIO]:
    """Write a new file with mode 0600, on the disk by the end of the block; after an error no file is left.

    Raises CountersignError when a file has the name already, or when none can be made there.
    """
    try:
        written = os.fdopen(open_private(path, os.O_RDWR | os.O_EXCL), "wb")
    except FileExistsError:
        raise CountersignError(f"{path} is there already. Choose a new name: nothing is written over.") from None
    except OSError as error:
        raise CountersignError(f"{path} can't be made: {error.strerror}.") from None
    try:
        with written:
            yield written
            written.flush()
            os.fsync(written.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def new_private_whole(path: Path) -> Iterator[BinaryIO]:
    """Write a new file with mode 0600 that has its name only once all of the file, and the name, are on the disk.

    Until then the file is `part_of(path)`, which a killed process leaves behind for the next to write over. Raises
    CountersignError when a file has the name already, when none can be made there, and for a full disk.
    """
    part = part_of(path)
    try:
        with os.fdopen(open_private(part, os.O_RDWR | os.O_NOFOLLOW), "wb") as written:
            fcntl.flock(written, fcntl.LOCK_EX | fcntl.LOCK_NB)
            written.truncate()
            try:
                yield written
                written.flush()
                os.fsync(written.fileno())
                os.link(part, path)  # never over a file that is there
            finally:
                part.unlink()
            sync_folder(path)
    except BlockingIOError:
        raise CountersignError(f"{path} is being written by another command just now.") from None
    except FileExistsError:
        raise CountersignError(f"{path} is there already. Choose a new name: nothing is written over.") from None
    except OSError as error:
        raise CountersignError(f"{path} can't be made: {error.strerror}.") from None


def part_of(path: Path) -> Path:
    """The name of a file by `new_private_whole` until the file is whole."""
    return path.with_name(f".{path.name}.part")


def sync_folder(path: Path) -> None:
    """Have the name of a file on the disk. Raises OSError."""
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def open_to_others(path: Path) -> str:
    """How a file's mode lets other users of the machine in, as `ls` shows modes; "" when only the owner may."""
    mode = path.stat().st_mode
    return stat.filemode(mode) if mode & OTHERS else ""
