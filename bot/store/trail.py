"""The deeds of given subjects in the audit trail, found by the subject in each row's bytes."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, bindparam, select

from bot.model.audit import Deed, Entry, deed_of
from bot.model.trail import Linked
from bot.store.tables import audit

_BEFORE, _AFTER = audit.alias(), audit.alias()
_ABOUT = (
    select(
        audit.c.subject, audit.c.seq, audit.c.body, audit.c.previous, audit.c.hash, _BEFORE.c.hash, _AFTER.c.previous
    )
    .outerjoin(_BEFORE, _BEFORE.c.seq == audit.c.seq - 1)
    .outerjoin(_AFTER, _AFTER.c.seq == audit.c.seq + 1)
    .where(audit.c.subject.in_(bindparam("subjects", expanding=True)))
    .order_by(audit.c.seq)
)
"""Made once: the gate asks it in each claim."""


def about(connection: Connection, subjects: Iterable[str]) -> tuple[Linked, ...]:
    """Read the entries about subjects in the trail's order, each with what the rows beside it say of it."""
    rows = connection.execute(_ABOUT, {"subjects": [*subjects]})
    return tuple(Linked(row[0], Entry(*row[1:5]), *row[5:]) for row in rows)


def deeds_about(connection: Connection, subjects: Iterable[str]) -> dict[str, list[Deed]]:
    """Read the deeds about subjects, by subject, in the trail's order. Raises ValueError for a row that is no deed."""
    query = select(audit.c.subject, audit.c.body).where(audit.c.subject.in_([*subjects])).order_by(audit.c.seq)
    found: dict[str, list[Deed]] = {}
    for subject, body in connection.execute(query):
        found.setdefault(subject, []).append(deed_of(body))
    return found


def subjects(connection: Connection, kind: str) -> Iterator[str]:
    """Every subject of a kind ("proposal", "hold" …) in the trail, once."""
    here = audit.c.subject.startswith(f"{kind}:", autoescape=True)
    yield from connection.scalars(select(audit.c.subject).where(here).distinct())
