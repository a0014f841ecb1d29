"""Lines: each version of a line a row, found by id, family, form or last day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update

from bot.model.line import OPEN, Line, LineState, Terms
from bot.model.people import Card
from bot.store.documents import document, read
from bot.store.engines import one_at_a_time
from bot.store.mapping import Part, Rows
from bot.store.tables import lines
from bot.store.upserts import put_new


def _terms_columns(terms: Terms) -> tuple[dict[str, Any], date]:
    """The document without the last day, kept in a column of its own for queries."""
    stored = document(terms)
    del stored["review_on"]
    return stored, terms.review_on


def _terms(stored: dict[str, Any], review_on: date) -> tuple[Terms]:
    return (read(Terms, {**stored, "review_on": document(review_on)}),)


LINES = Rows(
    Line,
    lines,
    Part(("terms",), ("terms", "review_on"), _terms_columns, _terms),
    besides={"request", "review_told", "card_channel", "card_ts"},
    unkept={"deeds"},
)


def open_of(connection: Connection, departments: Iterable[str], *, most: int) -> tuple[Line, ...]:
    """Read the lines that stand or wait for approvals, by name: the newest version first."""
    states = [state.value for state in OPEN]
    query = select(lines).where(lines.c.state.in_(states), lines.c.department.in_([*departments]))
    ordered = query.order_by(lines.c.name, lines.c.family, lines.c.version.desc()).limit(most)
    return _all(connection.execute(ordered).mappings())


def by_id(connection: Connection, line_id: int, *, lock: bool = False) -> Line | None:
    """Read a version of a line."""
    query = select(lines).where(lines.c.id == line_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return LINES.value(row) if row else None


def for_change(connection: Connection, line_id: int) -> Line | None:
    """Read a version of a line for change, locked until the transaction ends."""
    return by_id(connection, line_id, lock=True)


def by_ids(connection: Connection, ids: Iterable[int]) -> dict[int, Line]:
    """Read versions of lines, by id."""
    stored = _all(connection.execute(select(lines).where(lines.c.id.in_([*ids]))).mappings())
    return {line.id: line for line in stored}


def after(connection: Connection, line_id: int, most: int) -> tuple[Line, ...]:
    """Read the next versions by id, `most` at most."""
    query = select(lines).where(lines.c.id > line_id).order_by(lines.c.id).limit(most)
    return _all(connection.execute(query).mappings())


def by_request(connection: Connection, request: str) -> Line | None:
    """Read for change the version proposed by a form; a repeat of the form waits until the transaction ends."""
    one_at_a_time(connection, request)
    row = connection.execute(select(lines).where(lines.c.request == request)).mappings().first()
    return LINES.value(row) if row else None


def of_family(connection: Connection, family: int) -> tuple[Line, ...]:
    """Read for change every version of a line, the oldest first; a second reader waits until the transaction ends."""
    one_at_a_time(connection, f"line:{family}")
    query = select(lines).where(lines.c.family == family).order_by(lines.c.version).with_for_update()
    return _all(connection.execute(query).mappings())


def running_out(connection: Connection, last: date, department: str = "", *, untold: bool = False) -> tuple[Line, ...]:
    """Read the standing lines with a last day on or before `last`, the soonest first.

    Only a department's lines, if a department is given; with `untold`, only lines whose last day was not told yet.
    """
    query = select(lines).where(lines.c.state == LineState.STANDING.value, lines.c.review_on <= last)
    if department:
        query = query.where(lines.c.department == department)
    if untold:
        query = query.where(lines.c.review_told.is_(False))
    return _all(connection.execute(query.order_by(lines.c.review_on, lines.c.id)).mappings())


def add(connection: Connection, line: Line, request: str) -> int:
    """Insert a version; gives the new id, also the family's for a first version."""
    own = {"request": request, "review_told": False, "card_channel": "", "card_ts": ""}
    line_id = put_new(connection, lines, **own, **LINES.columns(line))
    if not line.family:
        connection.execute(update(lines).where(lines.c.id == line_id).values(family=line_id))
    return line_id


def write(connection: Connection, line: Line) -> None:
    """Write a version whose state or approvals have changed."""
    connection.execute(update(lines).where(lines.c.id == line.id).values(**LINES.columns(line)))


def claim_telling(connection: Connection, line_id: int) -> bool:
    """Claim the telling that a line's last day is near; says whether the telling was still to do."""
    here = (lines.c.id == line_id) & lines.c.review_told.is_(False)
    return connection.execute(update(lines).where(here).values(review_told=True)).rowcount == 1


def set_card(connection: Connection, line_id: int, card: Card) -> None:
    """Remember the message showing a version."""
    here = lines.c.id == line_id
    connection.execute(update(lines).where(here).values(card_channel=card.channel, card_ts=card.ts))


def card_of(connection: Connection, line_id: int) -> Card | None:
    """Find the message showing a version."""
    row = connection.execute(select(lines.c.card_channel, lines.c.card_ts).where(lines.c.id == line_id)).first()
    return Card(row[0], row[1]) if row and row[1] else None


def _all(rows: Iterable[RowMapping]) -> tuple[Line, ...]:
    return tuple(LINES.value(row) for row in rows)
