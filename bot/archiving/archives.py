"""Archives: ended posts written to a file, and only then, in small transactions, their words taken out of the database.

Each step can be repeated: what a file says is held against the database again in the transaction that removes.
"""

import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

from bot.archiving.obstacles import YOUNG, in_the_way
from bot.archiving.proof import archived, is_proven
from bot.archiving.records import EndedPost, Line, Unfit, line_of, posts, read, record_of, same
from bot.errors import CountersignError
from bot.proposing.pictures import UNUSED_FOR
from bot.store import Store, archives, notices, pictures, trail
from bot.store.files import new_private_whole, part_of, sync_folder

AT_ONCE = 50
"""Posts in a transaction."""
NOTICES_AT_ONCE = 500


@dataclass(slots=True)
class Outcome:
    """What became of a run: posts written, taken out now, taken out before; and those left as they are, with why."""

    written: int = 0
    removed: int = 0
    before: int = 0
    pictures: int = 0
    notices: int = 0
    left: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Archives:
    """Writes archives, and empties the database of what they hold."""

    store: Store
    at_once: int = AT_ONCE

    def write(self, before: datetime, to: Path, outcome: Outcome) -> None:
        """Write the posts that ended before a moment to a new file; without such a post there is no file.

        Raises CountersignError where the file can't be written, or has a name that an earlier archive had.
        """
        if to.name in {place.file for _, place in archived(self.store)}:
            raise CountersignError(
                f"Posts were archived in a file called {to.name} before, and are looked up by that name. "
                "Choose another."
            )
        found = self._lines(before, outcome)
        first = next(found, None)
        if first is None:
            return
        with new_private_whole(to) as out:
            for line in (first, *found):
                out.write(line)
                outcome.written += 1

    def remove(self, before: datetime, file: Path, outcome: Outcome) -> None:
        """Take the words of the posts in a file out of the database, and forget what was told before the moment.

        Raises CountersignError for a file that is no whole archive: then nothing is removed.
        """
        with file.open("rb") as lines:
            for _ in _read(file, lines):
                pass  # the whole file, before the first post goes
            sync_folder(file)
            os.fsync(lines.fileno())
            part_of(file).unlink(missing_ok=True)
            lines.seek(0)
            several = _read(file, lines)
            while some := [*islice(several, self.at_once)]:
                self._empty(some, before, file.name, outcome)
        with self.store.begin() as tx:
            outcome.pictures = tx(pictures.forget_unused, tx.now - UNUSED_FOR)
        forgotten = NOTICES_AT_ONCE
        while forgotten == NOTICES_AT_ONCE:
            with self.store.begin() as tx:
                forgotten = tx(notices.forget_ended, before, NOTICES_AT_ONCE)
            outcome.notices += forgotten

    def _lines(self, before: datetime, outcome: Outcome) -> Iterator[bytes]:
        """The lines of all posts that ended before a moment, with nothing in the way."""
        last = 0
        while ids := self.store.read(archives.ended_after, last, before, self.at_once):
            last = ids[-1]
            with self.store.unchanging() as look:
                found = posts(look, ids)
                obstacles = in_the_way(look, [*found.values()], before, self.store.clock())
                for number, post in found.items():
                    if says := obstacles.get(number):
                        if says != YOUNG:
                            outcome.left[number] = says
                        continue
                    shown = [(picture, look(pictures.exact, picture.sha256)) for picture in post.pictures]
                    whole = [(picture, data) for picture, data in shown if data is not None]
                    if len(whole) < len(shown):
                        outcome.left[number] = "a picture of it is missing, or is not what it was"
                        continue
                    yield line_of(record_of(post), whole, secrets.token_hex(16))

    def _empty(self, some: Sequence[Line], before: datetime, file: str, outcome: Outcome) -> None:
        """Take the words of some posts out of the database, in a transaction that looks at everything once more."""
        with self.store.begin() as tx:
            found = posts(tx, {line.post for line in some}, lock=True)
            about = tx(trail.about, [f"proposal:{line.post}" for line in some])
            with_words = [post for post in found.values() if post.proposal.revision.archived is None]
            obstacles = in_the_way(tx, with_words, before, tx.now)
            emptied: list[EndedPost] = []
            for line in some:
                post = found.get(line.post)
                if post is None:
                    outcome.left[line.post] = "this database has no such post"
                elif place := post.proposal.revision.archived:
                    if is_proven(line, about):
                        outcome.before += 1
                    else:
                        outcome.left[line.post] = f"it was archived in {place.file}, by another line"
                elif says := obstacles.get(line.post):
                    outcome.left[line.post] = says
                elif not same(post, line):
                    outcome.left[line.post] = "it has changed since the file was written"
                else:
                    tx.save(post.proposal.archived(file, line.sha256, tx.now))
                    emptied.append(post)
            tx(
                archives.write_emptied,
                {post.proposal.id: [revision.emptied(tx.now, file) for revision in post.revisions] for post in emptied},
            )
            tx(archives.release_pictures, {picture.sha256 for post in emptied for picture in post.pictures})
            outcome.removed += len(emptied)


def _read(file: Path, lines: Iterable[bytes]) -> Iterator[Line]:
    """The lines of an archive, each of another post. Raises CountersignError for any other file."""
    seen: set[int] = set()
    for number, raw in enumerate(lines, 1):
        try:
            line = read(number, raw, besides=seen)
        except Unfit as error:
            raise CountersignError(
                f"{file} is there already, and is no archive that could be gone on with (line {number}: {error}). "
                "Nothing was removed. Choose a new name: nothing is written over."
            ) from None
        seen.add(line.post)
        yield line
