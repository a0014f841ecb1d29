"""Enquiries, referral cards and confirmed contacts: rows to values and back."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, RowMapping, select, update

from bot.model.enquiry import Contact, Enquiry, EnquiryState, Reason
from bot.model.people import Card
from bot.store.engines import one_at_a_time
from bot.store.tables import contacts, enquiries
from bot.store.upserts import put, put_new


def handle_key(handle: str) -> str:
    """Fold a handle so that @Rosa.Lane and rosa.lane are one person."""
    return handle.strip().removeprefix("@").casefold()


def by_id(connection: Connection, enquiry_id: int, *, lock: bool = False) -> Enquiry | None:
    """Read one enquiry."""
    query = select(enquiries).where(enquiries.c.id == enquiry_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return _enquiry(row) if row else None


def for_change(connection: Connection, enquiry_id: int) -> Enquiry | None:
    """Read an enquiry for change: nobody else changes it until the end."""
    return by_id(connection, enquiry_id, lock=True)


def by_request(connection: Connection, request: str) -> Enquiry | None:
    """Read for change the enquiry that one submission made; a second submission like it waits until the end."""
    one_at_a_time(connection, request)
    row = connection.execute(select(enquiries).where(enquiries.c.request == request)).mappings().first()
    return _enquiry(row) if row else None


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
    return tuple(_enquiry(row) for row in connection.execute(query).mappings())


def waiting(connection: Connection, department: str) -> tuple[Enquiry, ...]:
    """Read the referrals that nobody has taken, oldest first."""
    query = select(enquiries).where(
        enquiries.c.department == department, enquiries.c.state == EnquiryState.WAITING.value
    )
    return tuple(_enquiry(row) for row in connection.execute(query.order_by(enquiries.c.at)).mappings())


def add(connection: Connection, enquiry: Enquiry, request: str) -> int:
    """Insert an enquiry; gives its id."""
    return put_new(connection, enquiries, request=request, card_channel="", card_ts="", **_columns(enquiry))


def write(connection: Connection, enquiry: Enquiry) -> None:
    """Write a changed enquiry."""
    connection.execute(update(enquiries).where(enquiries.c.id == enquiry.id).values(**_columns(enquiry)))


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


def contact(connection: Connection, department: str, network: str, handle: str, now: datetime) -> Contact | None:
    """Find what a person confirmed about a handle, while it is remembered."""
    query = select(contacts).where(_contact(department, network, handle), contacts.c.until > now)
    row = connection.execute(query).mappings().first()
    if row is None:
        return None
    return Contact(row["network"], row["handle"], row["verdict"], row["by"], row["at"], row["until"])


def remember(connection: Connection, department: str, known: Contact) -> None:
    """Remember a confirmed verdict in place of any earlier one."""
    put(connection, contacts, department=department, handle_key=handle_key(known.handle), **asdict(known))


def _contact(department: str, network: str, handle: str):  # type: ignore[no-untyped-def]  # an SQL expression
    columns = contacts.c
    return (
        (columns.department == department) & (columns.network == network) & (columns.handle_key == handle_key(handle))
    )


def _enquiry(row: RowMapping) -> Enquiry:
    return Enquiry(
        id=row["id"],
        department=row["department"],
        network=row["network"],
        handle=row["handle"],
        name=row["name"],
        message=row["message"],
        verdict=row["verdict"],
        confidence=row["confidence"],
        refer=row["refer"],
        life_at_risk=row["life_at_risk"],
        evidence=tuple(Reason(**reason) for reason in row["evidence"]),
        state=EnquiryState(row["state"]),
        asked_by=row["asked_by"],
        at=row["at"],
        settled_by=row["settled_by"],
    )


def _columns(enquiry: Enquiry) -> dict[str, object]:
    return {
        "department": enquiry.department,
        "network": enquiry.network,
        "handle": enquiry.handle,
        "handle_key": handle_key(enquiry.handle),
        "name": enquiry.name,
        "message": enquiry.message,
        "verdict": enquiry.verdict,
        "confidence": enquiry.confidence,
        "refer": enquiry.refer,
        "life_at_risk": enquiry.life_at_risk,
        "evidence": [asdict(reason) for reason in enquiry.evidence],
        "state": enquiry.state.value,
        "asked_by": enquiry.asked_by,
        "settled_by": enquiry.settled_by,
        "at": enquiry.at,
    }
