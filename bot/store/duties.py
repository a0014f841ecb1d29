"""Duties: rows to values and back."""

from collections.abc import Mapping

from sqlalchemy import Connection, RowMapping, func, select

from bot.model.duty import Desk, Duty
from bot.store.tables import duties
from bot.store.upserts import put_new


def latest(connection: Connection) -> Mapping[Desk, Duty]:
    """Read the last handing over of everything that there is duty for."""
    last = select(func.max(duties.c.id)).group_by(duties.c.department, duties.c.account)
    rows = connection.execute(select(duties).where(duties.c.id.in_(last))).mappings()
    return {found.desk: found for found in map(_duty, rows)}


def by_id(connection: Connection, duty_id: int) -> Duty | None:
    """Read one handing over."""
    row = connection.execute(select(duties).where(duties.c.id == duty_id)).mappings().first()
    return _duty(row) if row else None


def by_request(connection: Connection, request: str) -> Duty | None:
    """Read what one form handed over."""
    row = connection.execute(select(duties).where(duties.c.request == request)).mappings().first()
    return _duty(row) if row else None


def add(connection: Connection, duty: Duty, request: str) -> int:
    """Insert a handing over; gives its id."""
    return put_new(
        connection,
        duties,
        request=request,
        department=duty.desk.department,
        account=duty.desk.account,
        person=duty.person,
        until=duty.until,
        by=duty.by,
        at=duty.at,
    )


def _duty(row: RowMapping) -> Duty:
    return Duty(
        id=row["id"],
        desk=Desk(row["department"], row["account"]),
        person=row["person"],
        until=row["until"],
        by=row["by"],
        at=row["at"],
    )
