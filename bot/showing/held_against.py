"""The stored records that posts rest on, held against the audit trail: all of them, for an auditor."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bot.model.trail import Kept, disagreement
from bot.store import Look, Store, covers, deliveries, holds, lines, proposals, trail

AT_ONCE = 500
"""Records held against their deeds at once, at most."""
GONE = "the audit trail has it, and it is no longer stored"


@dataclass(frozen=True, slots=True)
class Match:
    """How many records were held against the trail, and how many disagree: the first of these in words, or ""."""

    records: int
    disagree: int = 0
    first: str = ""


def records_and_trail(store: Store) -> Match:
    """Hold every stored record of these KINDS against the deeds about it, and the deeds against the records.

    For a trail with a whole chain: see auditing.py. Reads the database as of one moment, so that the bot may run.
    """
    records = 0
    found: list[tuple[str, str]] = []
    with store.unchanging() as look:
        for kind, after in KINDS.items():
            known: set[str] = set()
            for some in _pages(look, after):
                deeds = look(trail.deeds_about, [record.subject for record in some])
                known.update(record.subject for record in some)
                found += [
                    (record.subject, says)
                    for record in some
                    if (says := disagreement(record, deeds.get(record.subject, ())))
                ]
            records += len(known)
            found += [(subject, GONE) for subject in look(trail.subjects, kind) if subject not in known]
    first = f"{found[0][0].replace(':', ' ')}: {found[0][1]}" if found else ""
    return Match(records, len(found), first)


def _pages(look: Look, after: Callable[[Look, int], Sequence[Kept]]) -> Iterator[Sequence[Kept]]:
    """The records by id, page by page; `after` gives those that follow an id."""
    last = 0
    while some := after(look, last):
        yield some
        last = some[-1].id


def _proposals(look: Look, last: int) -> Sequence[Kept]:
    return look(proposals.after, last)


def _deliveries(look: Look, last: int) -> Sequence[Kept]:
    return look(deliveries.after, last, AT_ONCE)


def _lines(look: Look, last: int) -> Sequence[Kept]:
    return look(lines.after, last, AT_ONCE)


def _holds(look: Look, last: int) -> Sequence[Kept]:
    return look(holds.after, last, AT_ONCE)


def _covers(look: Look, last: int) -> Sequence[Kept]:
    return look(covers.after, last, AT_ONCE)


KINDS: Mapping[str, Callable[[Look, int], Sequence[Kept]]] = MappingProxyType(
    {"proposal": _proposals, "delivery": _deliveries, "line": _lines, "hold": _holds, "cover": _covers}
)
"""How the records of each kind are read, by the kind's name in the trail."""
