"""Duties."""

from collections.abc import Mapping

from sqlalchemy import Connection, func, select

from bot.model.duty import Desk, Duty
from bot.store.mapping import Rows, Spread
from bot.store.tables import duties
from bot.store.upserts import put_new

DUTIES = Rows(Duty, duties, Spread(Desk).within("desk"), besides={"request"}, unkept={"deeds"})


def latest(connection: Connection) -> Mapping[Desk, Duty]:
    """Read the last handing over of everything that there is duty for."""
    last = select(func.max(duties.c.id)).group_by(duties.c.department, duties.c.account)
    rows = connection.execute(select(duties).where(duties.c.id.in_(last))).mappings()
    return {found.desk: found for found in map(DUTIES.value, rows)}


def by_id(connection: Connection, duty_id: int) -> Duty | None:
    """Read one handing over."""
    row = connection.execute(select(duties).where(duties.c.id == duty_id)).mappings().first()
    return DUTIES.value(row) if row else None


def by_request(connection: Connection, request: str) -> Duty | None:
    """Read what one form handed over."""
    row = connection.execute(select(duties).where(duties.c.request == request)).mappings().first()
    return DUTIES.value(row) if row else None


def add(connection: Connection, duty: Duty, request: str) -> int:
    """Insert a handing over; gives its id."""
    return put_new(connection, duties, request=request, **DUTIES.columns(duty))
