"""The file with the heads of the audit trail: outside the database, and so not restored together with it.

Heads are kept for ever in the file itself, a line each. The newest head stands alone in a second file beside it,
written over after each commit with deeds, without waiting for the disk: after a power cut it may be old, which harms
nothing.
"""

import fcntl
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.errors import CountersignError
from bot.model.head import Head, read_head
from bot.store.files import open_private

WIDTH = 512
"""Bytes of the newest head, filled up with blanks: a single write, within a sector of the disk."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class HeadFile:
    """The heads kept for a database. `sign` is None in a process that only notes how far the trail has gone."""

    path: Path
    sign: Callable[[Head], Head] | None = None
    _last: Head | None = field(default=None, init=False)

    @property
    def newest_path(self) -> Path:
        """The file with the newest head."""
        return self.path.with_name(f"{self.path.name}.newest")

    @property
    def is_there(self) -> bool:
        """Whether heads are kept already."""
        return self.path.exists()

    def kept(self) -> tuple[Head, ...]:
        """Read the heads that are kept for ever, the oldest first. Raises CountersignError for a line that is none."""
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ()
        except (OSError, UnicodeDecodeError) as error:
            raise CountersignError(f"The heads of the audit trail in {self.path} can't be read: {error}.") from None
        lines = text.splitlines()
        heads = [read_head(line) for line in lines]
        if None in heads:
            raise CountersignError(
                f"Line {heads.index(None) + 1} of {self.path} is not a head of the audit trail: the file was changed. "
                "Put a copy of it back; or keep it aside, run “countersign hold --everything”, and start without it."
            )
        return tuple(head for head in heads if head is not None)

    def newest(self) -> Head | None:
        """Read how far the trail was known to go; None if no head is kept. Raises as `kept` does."""
        kept = self.kept()
        try:
            noted = read_head(self.newest_path.read_text(encoding="utf-8", errors="replace").strip())
        except FileNotFoundError:
            noted = None
        except OSError as error:
            raise CountersignError(f"{self.newest_path} can't be read: {error.strerror}.") from None
        last = kept[-1] if kept else None
        if noted is None or (last is not None and noted.seq < last.seq):
            return last
        return noted

    def begin(self, head: Head) -> None:
        """Keep the first head, and make the file. Raises CountersignError when none can be made there."""
        try:
            self._keep(head)
            with self._newest() as descriptor:
                _write(descriptor, head)
        except OSError as error:
            raise CountersignError(
                f"The heads of the audit trail can't be kept in {self.path}: {error.strerror}. Let Countersign write "
                "there, or name another file as `heads` under [audit]."
            ) from None

    def note(self, seq: int, digest: str, at: datetime) -> None:
        """Note how far the trail goes now, and keep the head if another is due. Logs what can't be written."""
        if not self.is_there:
            return
        head = Head(seq, digest, at)
        try:
            with self._newest() as descriptor:
                if (before := _read(descriptor)) is None or before.seq < seq:
                    _write(descriptor, head)
            if self.sign is not None and ((last := self._last_kept()) is None or last.asks_for_another(seq, at)):
                self._keep(head)
        except (OSError, CountersignError) as error:
            log.warning("the head of the audit trail could not be written to %s: %s", self.path, error)

    def keep(self, seq: int, digest: str, at: datetime) -> None:
        """Keep the head now, unless the last that was kept is of the same row."""
        if self.sign is None or not self.is_there:
            return
        try:
            if (last := self._last_kept()) is None or last.seq < seq:
                self._keep(Head(seq, digest, at))
        except (OSError, CountersignError) as error:
            log.warning("the head of the audit trail could not be kept in %s: %s", self.path, error)

    def last_kept(self) -> Head | None:
        """The last head that was kept; None if there is none, or none can be read."""
        try:
            return self._last_kept()
        except CountersignError as error:
            log.warning("%s", error)
            return None

    def _last_kept(self) -> Head | None:
        if self._last is None:
            self._last = next(reversed(self.kept()), None)
        return self._last

    def _keep(self, head: Head) -> None:
        signed = self.sign(head) if self.sign else head
        descriptor = open_private(self.path, os.O_WRONLY | os.O_APPEND)
        try:
            os.write(descriptor, f"{signed.line}\n".encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        self._last = signed

    @contextmanager
    def _newest(self) -> Iterator[int]:
        """Open the newest head, alone among threads and processes."""
        descriptor = open_private(self.newest_path, os.O_RDWR)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield descriptor
        finally:
            os.close(descriptor)


def _read(descriptor: int) -> Head | None:
    return read_head(os.pread(descriptor, WIDTH, 0).decode(errors="replace").strip())


def _write(descriptor: int, head: Head) -> None:
    os.pwrite(descriptor, head.line.encode().ljust(WIDTH - 1) + b"\n", 0)
