"""Proof of archives: each line held against the digest that the audit trail has of the line."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from bot.archiving.records import EndedPost, Line, Unfit, posts, read
from bot.model.acts import Act
from bot.model.archived import Archived
from bot.model.audit import deed_of
from bot.model.trail import Linked
from bot.store import Store, archives, trail

AT_ONCE = 50


def is_proven(line: Line, about: Iterable[Linked]) -> bool:
    """Whether a deed in the trail took out just what a line says."""
    digests = {
        dict(deed.details).get("sha256")
        for row in about
        if row.subject == f"proposal:{line.post}" and row.fits
        for deed in (deed_of(row.entry.body),)
        if deed.act == Act.ARCHIVE
    }
    return line.sha256 in digests


def archived(store: Store) -> Iterator[tuple[int, Archived]]:
    """Every archived proposal by id, with the place of the words."""
    last = 0
    while some := store.read(archives.archived, last, AT_ONCE):
        yield from some
        last = some[-1][0]


def faults(store: Store, file: Path) -> Iterator[str]:
    """Hold each line of a file against the audit trail; gives what does not fit, in sentences."""
    names, seen = set[str](), set[int]()
    with file.open("rb") as lines:
        numbered = enumerate(lines, 1)
        while some := [*islice(numbered, AT_ONCE)]:
            good: list[Line] = []
            for number, raw in some:
                try:
                    good.append(read(number, raw, besides=seen))
                    seen.add(good[-1].post)
                except Unfit as error:
                    yield f"Line {number}: {error}."
            with store.unchanging() as look:
                found = posts(look, {line.post for line in good})
                about = look(trail.about, [f"proposal:{line.post}" for line in good])
            for line in good:
                post = found.get(line.post)
                if says := _fault(line, post, about):
                    yield f"Line {line.number}: {says}."
                elif post is not None and (place := post.proposal.revision.archived):
                    names.add(place.file)
    for number, place in archived(store):
        if place.file in names and number not in seen:
            yield f"Post {number} was archived in this file, and has no line here."


def _fault(line: Line, post: EndedPost | None, about: Iterable[Linked]) -> str:
    if post is None or post.proposal.revision.archived is None:
        return f"post {line.post} has not been archived, by this database"
    return "" if is_proven(line, about) else f"it is not what the audit trail has of post {line.post}"
