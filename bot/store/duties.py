"""Handings over of duty: each a row, the latest for a desk counting."""

from collections.abc import Mapping

from sqlalchemy import Connection, func, select

from bot.model.duty import Desk, Duty
from bot.store.mapping import Rows, Spread
from bot.store.tables import duties
from bot.store.upserts import put_new

DUTIES = Rows(Duty, duties, Spread(Desk).within("desk"), besides={"request"}, unkept={"deeds"})


def latest(connection: Connection) -> Mapping[Desk, Duty]:
    """Read the latest handing over for each desk."""
    last = select(func.max(duties.c.id)).group_by(duties.c.department, duties.c.account)
    rows = connection.execute(select(duties).where(duties.c.id.in_(last))).mappings()
    return {found.desk: found for found in map(DUTIES.value, rows)}


def by_id(connection: Connection, duty_id: int) -> Duty | None:
    """Read a handing over by id."""
    row = connection.execute(select(duties).where(duties.c.id == duty_id)).mappings().first()
    return DUTIES.value(row) if row else None


def by_request(connection: Connection, request: str) -> Duty | None:
    """Read the handing over made by a form."""
    row = connection.execute(select(duties).where(duties.c.request == request)).mappings().first()
    return DUTIES.value(row) if row else None


def add(connection: Connection, duty: Duty, request: str) -> int:
    """Insert a handing over; gives the new id."""
    return put_new(connection, duties, request=request, **DUTIES.columns(duty))
