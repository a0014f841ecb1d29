"""Enquiries, referral cards and confirmed contacts."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, bindparam, delete, exists, func, select, update

from bot.model.enquiry import UNCLEAR, Enquiry
from bot.model.enquiry_parts import Asking, Contact
from bot.model.enquiry_states import OPEN, EnquiryState
from bot.model.listed_referral import ListedReferral
from bot.model.people import Card
from bot.store.engines import one_at_a_time
from bot.store.lists import micros
from bot.store.mapping import Rows
from bot.store.tables import contacts, enquiries, gatherings
from bot.store.upserts import put, put_new


def handle_key(handle: str) -> str:
    """Fold a handle so that @Rosa.Lane and rosa.lane are one person."""
    return handle.strip().removeprefix("@").casefold()


ENQUIRIES = Rows(
    Enquiry,
    enquiries,
    computed={"handle_key": lambda enquiry: handle_key(enquiry.handle)},
    besides={"request", "card_channel", "card_ts"},
    unkept={"deeds"},
)
CONTACTS = Rows(
    Contact, contacts, computed={"handle_key": lambda known: handle_key(known.handle)}, besides={"department"}
)


def alone_with(connection: Connection, *several: Enquiry) -> None:
    """Make other transactions about the same people wait until the current ends; everybody waits in the same order."""
    for name in sorted({f"enquirer:{each.department}:{handle_key(each.handle)}" for each in several}):
        one_at_a_time(connection, name)


def by_id(connection: Connection, enquiry_id: int, *, lock: bool = False) -> Enquiry | None:
    """Read an enquiry."""
    query = select(enquiries).where(enquiries.c.id == enquiry_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return ENQUIRIES.value(row) if row else None


def for_change(connection: Connection, enquiry_id: int) -> Enquiry | None:
    """Read an enquiry for change, locked until the transaction ends."""
    return by_id(connection, enquiry_id, lock=True)


def by_request(connection: Connection, request: str) -> Enquiry | None:
    """Read for change the enquiry made by a submission; a repeat of the submission waits until the transaction ends."""
    one_at_a_time(connection, request)
    row = connection.execute(select(enquiries).where(enquiries.c.request == request)).mappings().first()
    return ENQUIRIES.value(row) if row else None


def of_handle(
    connection: Connection, department: str, handle: str, since: datetime, *, most: int = 50
) -> tuple[Enquiry, ...]:
    """Read the checks of a handle in a department since a moment, newest first."""
    query = (
        select(enquiries)
        .where(enquiries.c.department == department, enquiries.c.handle_key == handle_key(handle))
        .where(enquiries.c.at >= since)
        .order_by(enquiries.c.at.desc(), enquiries.c.id.desc())
        .limit(most)
    )
    return tuple(ENQUIRIES.value(row) for row in connection.execute(query).mappings())


def open_press(connection: Connection, department: str) -> tuple[Asking, ...]:
    """Read the press with an open referral in a department, the newest question first."""
    return tuple(
        Asking(row.handle, url, row.settled_by, row.settled_at)
        if row.state is EnquiryState.TAKEN
        else Asking(row.handle, url, "", row.at)
        for row in connection.execute(_open_press(), {"of": department})
        for url in dict.fromkeys((row.url, *(wrote.url for wrote in row.again)))
    )


@cache
def _open_press() -> Select[Any]:
    columns = enquiries.c
    return (
        select(
            columns.handle,
            columns.url,
            columns.state,
            columns.settled_by,
            columns.settled_at,
            columns.at,
            columns.again,
        )
        .where(columns.department == bindparam("of"), _is_open(), columns.refer)
        .order_by(columns.at.desc(), columns.id.desc())
    )


def open_for_change(connection: Connection, department: str, handle: str) -> tuple[Enquiry, ...]:
    """Read the open referrals of a handle in a department for change, locked until the transaction ends."""
    query = (
        select(enquiries)
        .where(enquiries.c.department == department, enquiries.c.handle_key == handle_key(handle), _is_open())
        .order_by(enquiries.c.id)
    )
    return tuple(ENQUIRIES.value(row) for row in connection.execute(query.with_for_update()).mappings())


def newest_for_change(connection: Connection, department: str, handle: str) -> Enquiry | None:
    """Read for change the newest enquiry of a handle in a department, locked until the transaction ends."""
    query = (
        select(enquiries)
        .where(enquiries.c.department == department, enquiries.c.handle_key == handle_key(handle))
        .order_by(enquiries.c.at.desc(), enquiries.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query.with_for_update()).mappings().first()
    return ENQUIRIES.value(row) if row else None


def with_line(connection: Connection, department: str, handle: str, proposal: int) -> tuple[int, ...]:
    """Find the referrals of a handle to which an agreed line was sent by a proposal."""
    here = (enquiries.c.department == department) & (enquiries.c.handle_key == handle_key(handle))
    found = connection.execute(select(enquiries.c.id, enquiries.c.lines_sent).where(here).order_by(enquiries.c.id))
    return tuple(row.id for row in found if any(sent.proposal == proposal for sent in row.lines_sent))


def over_for_change(connection: Connection, department: str, before: datetime, most: int) -> tuple[Enquiry, ...]:
    """Read for change a department's enquiries that were over before a moment and still have words; `most` at most.

    A message that joined a referral has its words as long as the referral has.
    """
    columns, referral = enquiries.c, enquiries.alias("referral")
    joins = exists().where(referral.c.id == columns.joins, referral.c.handle_key != "")
    query = (
        select(enquiries)
        .where(columns.department == department, columns.handle_key > "", ~_is_open(), ~joins)
        .where(func.coalesce(columns.settled_at, columns.at) < before)
        .order_by(columns.id)
        .limit(most)
    )
    return tuple(ENQUIRIES.value(row) for row in connection.execute(query.with_for_update()).mappings())


def between(connection: Connection, department: str, since: datetime, until: datetime) -> tuple[Enquiry, ...]:
    """Read the enquiries that came to a department from a moment on and before another; not those that joined one."""
    columns = enquiries.c
    query = select(enquiries).where(columns.department == department, columns.joins == 0)
    query = query.where(columns.at >= since, columns.at < until).order_by(columns.id)
    return tuple(ENQUIRIES.value(row) for row in connection.execute(query).mappings())


def unclear(connection: Connection, department: str, since: datetime, most: int) -> tuple[tuple[Enquiry, ...], int]:
    """Read the enquirers who wait for a look since a moment, the nearest deadline first, then the oldest without.

    `most` at most, and the number of all: each once, and nobody who has an open referral.
    """
    columns, referral = enquiries.c, enquiries.alias("referral")
    asks_press = exists().where(
        referral.c.department == department,
        referral.c.handle_key == columns.handle_key,
        referral.c.state.in_([state.value for state in sorted(OPEN)]),
    )
    waits = (columns.verdict == UNCLEAR) & (columns.state == EnquiryState.CHECKED.value) & (columns.joins == 0)
    here = (columns.department == department) & (columns.handle_key > "") & (columns.at >= since) & waits & ~asks_press
    urgency = (columns.deadline.is_(None), func.coalesce(columns.deadline, columns.at), columns.id)
    place = func.row_number().over(partition_by=columns.handle_key, order_by=urgency)
    ranked = select(columns.id, place.label("place")).where(here).subquery()
    first = columns.id.in_(select(ranked.c.id).where(ranked.c.place == 1))
    rows = connection.execute(select(enquiries).where(first).order_by(*urgency).limit(most)).mappings()
    total = connection.scalar(select(func.count(columns.handle_key.distinct())).where(here))
    return tuple(map(ENQUIRIES.value, rows)), total or 0


def waiting(connection: Connection, department: str) -> tuple[Enquiry, ...]:
    """Read the referrals of a department that nobody has taken, oldest first."""
    here = (enquiries.c.department == department) & (enquiries.c.state == EnquiryState.WAITING)
    query = select(enquiries).where(here).order_by(enquiries.c.id)
    return tuple(ENQUIRIES.value(row) for row in connection.execute(query).mappings())


def count_waiting(connection: Connection, department: str) -> int:
    """Count the referrals of a department that nobody has taken."""
    here = (enquiries.c.department == department) & (enquiries.c.state == EnquiryState.WAITING)
    return connection.scalar(select(func.count()).where(here)) or 0


def waiting_for_change(connection: Connection, department: str) -> tuple[Enquiry, ...]:
    """Read for change the referrals that nobody has taken, oldest first; without those in another's hand just now."""
    here = (enquiries.c.department == department) & (enquiries.c.state == EnquiryState.WAITING)
    query = select(enquiries).where(here).order_by(enquiries.c.id).with_for_update(skip_locked=True)
    return tuple(ENQUIRIES.value(row) for row in connection.execute(query).mappings())


def still_waiting(connection: Connection, several: Collection[int]) -> tuple[ListedReferral, ...]:
    """Read those of several referrals that nobody has taken, with their cards, the most urgent first."""
    here = enquiries.c.id.in_(several) & (enquiries.c.state == EnquiryState.WAITING)
    return _listed(connection, here)


def taken_with_a_deadline(connection: Connection, department: str) -> tuple[Enquiry, ...]:
    """Read the referrals of a department that somebody has taken, and that have a deadline, the nearest first."""
    here = (enquiries.c.department == department) & (enquiries.c.state == EnquiryState.TAKEN)
    query = select(enquiries).where(here, enquiries.c.deadline.is_not(None)).order_by(enquiries.c.deadline)
    return tuple(ENQUIRIES.value(row) for row in connection.execute(query).mappings())


def unanswered(connection: Connection, department: str) -> tuple[ListedReferral, ...]:
    """Read the open referrals of a department with their cards, the most urgent first."""
    return _listed(connection, (enquiries.c.department == department) & _is_open())


def urgency_key(referral: ListedReferral) -> tuple[int, ...]:
    """The key of a referral in a list, the most urgent first."""
    *first, at = referral.enquiry.urgency
    return (int("".join(str(int(later)) for later in first), 2), micros(at), referral.enquiry.id)


def add(connection: Connection, enquiry: Enquiry, request: str) -> int:
    """Insert an enquiry; gives the new id."""
    return put_new(connection, enquiries, request=request, card_channel="", card_ts="", **ENQUIRIES.columns(enquiry))


def write(connection: Connection, enquiry: Enquiry) -> None:
    """Write a changed enquiry; of a person forgotten, the request goes too, as a network's id may name the person."""
    changed = update(enquiries).where(enquiries.c.id == enquiry.id).values(**ENQUIRIES.columns(enquiry))
    connection.execute(changed.values(request=f"forgotten:{enquiry.id}") if enquiry.is_forgotten else changed)


def set_card(connection: Connection, enquiry_id: int, card: Card) -> None:
    """Remember the referral card of an enquiry."""
    here = enquiries.c.id == enquiry_id
    connection.execute(update(enquiries).where(here).values(card_channel=card.channel, card_ts=card.ts))


def card_of(connection: Connection, enquiry_id: int) -> Card | None:
    """Find the referral card of an enquiry."""
    row = connection.execute(
        select(enquiries.c.card_channel, enquiries.c.card_ts).where(enquiries.c.id == enquiry_id)
    ).first()
    return Card(row[0], row[1]) if row and row[1] else None


def is_shown(connection: Connection, enquiry_id: int) -> bool:
    """Whether a referral has a card, or stands in the message that gathers several."""
    return any(referral.card is not None for referral in _listed(connection, enquiries.c.id == enquiry_id))


def contact(connection: Connection, department: str, network: str, handle: str, now: datetime) -> Contact | None:
    """Find the verdict that a person confirmed for a handle, until the verdict is to be forgotten."""
    query = select(contacts).where(_contact(department, network, handle), contacts.c.until > now)
    row = connection.execute(query).mappings().first()
    return CONTACTS.value(row) if row else None


def remember(connection: Connection, department: str, known: Contact) -> None:
    """Remember a confirmed verdict in place of any earlier one."""
    put(connection, contacts, department=department, **CONTACTS.columns(known))


def forget_contacts(connection: Connection, department: str, now: datetime) -> int:
    """Delete the confirmed verdicts of a department that are remembered no longer; gives how many."""
    over = (contacts.c.department == department) & (contacts.c.until <= now)
    return connection.execute(delete(contacts).where(over)).rowcount


def _listed(connection: Connection, here: ColumnElement[bool]) -> tuple[ListedReferral, ...]:
    """Referrals with where they are shown, the most urgent first: the card, or the message that gathers several."""
    gathers = gatherings.c
    place = (gathers.card_channel.label("list_channel"), gathers.card_ts.label("list_ts"))
    query = select(enquiries, *place).outerjoin(gatherings, gathers.department == enquiries.c.department)
    rows = connection.execute(query.where(here).order_by(enquiries.c.id)).mappings()
    found = [ListedReferral(ENQUIRIES.value(row), _place(row)) for row in rows]
    return tuple(sorted(found, key=lambda referral: referral.enquiry.urgency))


def _place(row: RowMapping) -> Card | None:
    if row["card_ts"]:
        return Card(row["card_channel"], row["card_ts"])
    return Card(row["list_channel"], row["list_ts"]) if row["gathered"] and row["list_ts"] else None


def _is_open() -> ColumnElement[bool]:
    return enquiries.c.state.in_([state.value for state in sorted(OPEN)])


def _contact(department: str, network: str, handle: str):  # type: ignore[no-untyped-def]  # an SQL expression
    columns = contacts.c
    return (
        (columns.department == department) & (columns.network == network) & (columns.handle_key == handle_key(handle))
    )
