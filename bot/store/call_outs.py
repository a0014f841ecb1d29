"""Call-outs: calls on the rota that go out beside Slack; and the last shared call on each person."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, exists, func, select, update

from bot.model.call_out import CallOut, CallOutState
from bot.model.enquiry_states import EnquiryState
from bot.store.mapping import Rows
from bot.store.tables import call_outs, enquiries, shared_calls
from bot.store.upserts import put, put_new

CALL_OUTS = Rows(CallOut, call_outs, unkept={"deeds"})
_C = call_outs.c


def add(connection: Connection, several: Sequence[CallOut]) -> None:
    """Insert call-outs."""
    for call_out in several:
        put_new(connection, call_outs, **CALL_OUTS.columns(call_out))


def by_id(connection: Connection, call_out_id: int, *, lock: bool = False) -> CallOut | None:
    """Read a call_out."""
    query = select(call_outs).where(_C.id == call_out_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return CALL_OUTS.value(row) if row else None


def for_change(connection: Connection, call_out_id: int) -> CallOut | None:
    """Read a call-out for change: the row is locked until the transaction ends."""
    return by_id(connection, call_out_id, lock=True)


def write(connection: Connection, call_out: CallOut) -> None:
    """Write a changed call_out."""
    connection.execute(update(call_outs).where(_C.id == call_out.id).values(**CALL_OUTS.columns(call_out)))


def due(connection: Connection, now: datetime) -> tuple[CallOut, ...]:
    """Read the call-outs to be taken up, soonest first."""
    rows = connection.execute(select(call_outs).where(_C.try_at <= now).order_by(_C.try_at, _C.id)).mappings()
    return tuple(CALL_OUTS.value(row) for row in rows)


def next_try(connection: Connection, after: datetime | None = None) -> datetime | None:
    """The soonest moment at which a call-out is taken up, or the soonest after a given moment."""
    query = select(func.min(_C.try_at))
    moment: datetime | None = connection.scalar(query.where(_C.try_at > after) if after else query)
    return moment


def of_enquiry(connection: Connection, enquiry_id: int, called: Collection[datetime] = ()) -> tuple[CallOut, ...]:
    """Read the call-outs about a referral, in order: its own, and those of the moments at which others were, too."""
    query = select(call_outs).where((_C.enquiry == enquiry_id) | _C.at.in_(called)).order_by(_C.id)
    found = (CALL_OUTS.value(row) for row in connection.execute(query).mappings())
    return tuple(call_out for call_out in found if enquiry_id in call_out.enquiries)


def failed_before(connection: Connection, call_out: CallOut, *, life_at_risk: bool) -> bool:
    """Tell whether the media team has heard of an earlier failure on the same way to the same person.

    About all of the same referrals; or within the same hour of the clock, about a referral that still waits: of one
    that was taken before the telling nobody heard. Of a life at risk only the same referrals count.
    """
    alike = (_C.department == call_out.department) & (_C.person == call_out.person) & (_C.way == call_out.way)
    failed = (_C.id < call_out.id) & (_C.state == CallOutState.FAILED.value)
    rows = connection.execute(select(call_outs).where(alike, failed)).mappings()
    earlier = [CALL_OUTS.value(row) for row in rows]
    if set(call_out.enquiries) <= {enquiry for each in earlier for enquiry in each.enquiries}:
        return True
    this_hour = call_out.at.replace(minute=0, second=0, microsecond=0)
    lately = [each.enquiry for each in earlier if each.at >= this_hour]
    waits = (enquiries.c.id.in_(lately)) & (enquiries.c.state == EnquiryState.WAITING)
    return not life_at_risk and bool(lately) and bool(connection.scalar(select(exists().where(waits))))


def failed_since(connection: Connection, since: datetime) -> tuple[CallOut, ...]:
    """Read the call-outs that failed since a moment, newest first."""
    query = (
        select(call_outs)
        .where(_C.state == CallOutState.FAILED.value, _C.at >= since)
        .order_by(_C.at.desc(), _C.id.desc())
    )
    return tuple(CALL_OUTS.value(row) for row in connection.execute(query).mappings())


def forget(connection: Connection) -> None:
    """Delete the call-outs about forgotten enquiries, but for those under way: these go a later time."""
    forgotten = exists().where(enquiries.c.id == _C.enquiry, enquiries.c.handle == "")
    connection.execute(delete(call_outs).where(_C.try_at.is_(None), forgotten))


def shared(connection: Connection, department: str) -> Mapping[str, datetime]:
    """Read when each person was last called for a department, but about a life at risk."""
    columns = shared_calls.c
    rows = connection.execute(select(columns.person, columns.at).where(columns.department == department))
    return {row.person: row.at for row in rows}


def note_shared(connection: Connection, department: str, person: str, at: datetime) -> None:
    """Write down a call on a person for a department."""
    put(connection, shared_calls, department=department, person=person, at=at)
