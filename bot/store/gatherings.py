"""Referrals without a card of their own, and the message of each department that lists them."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, select

from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState
from bot.model.people import Card
from bot.store.enquiries import ENQUIRIES
from bot.store.tables import enquiries, gatherings
from bot.store.upserts import put

_E, _G = enquiries.c, gatherings.c


def cards_since(connection: Connection, department: str, since: datetime) -> int:
    """Count the cards of a department's referrals that are younger than a moment."""
    return connection.scalar(select(func.count()).where(_E.department == department, _E.card_at > since)) or 0


def waiting(connection: Connection, department: str, most: int) -> tuple[tuple[Enquiry, ...], int]:
    """Read the referrals of a department that wait without a card, the longest waiting first, and count them all."""
    query = select(enquiries).where(_gathered(department)).order_by(_E.at, _E.id).limit(most)
    found = tuple(ENQUIRIES.value(row) for row in connection.execute(query).mappings())
    return found, connection.scalar(select(func.count()).where(_gathered(department))) or 0


def newest(connection: Connection, department: str) -> datetime | None:
    """The moment of the newest question among those that wait without a card."""
    moment: datetime | None = connection.scalar(select(func.max(_E.at)).where(_gathered(department)))
    return moment


def set_card(connection: Connection, department: str, card: Card, at: datetime) -> None:
    """Remember a department's message."""
    put(connection, gatherings, department=department, card_channel=card.channel, card_ts=card.ts, card_at=at)


def card_of(connection: Connection, department: str) -> tuple[Card, datetime] | None:
    """Find a department's message, and when the message was posted."""
    row = connection.execute(select(gatherings).where(_G.department == department)).first()
    return (Card(row.card_channel, row.card_ts), row.card_at) if row else None


def lose(connection: Connection, card: Card) -> str:
    """Forget a message that is gone; gives the department, "" for any other message."""
    here = (_G.card_channel == card.channel) & (_G.card_ts == card.ts)
    gone = connection.execute(delete(gatherings).where(here).returning(_G.department)).scalar()
    return gone or ""


def _gathered(department: str) -> ColumnElement[bool]:
    return (_E.department == department) & (_E.state == EnquiryState.WAITING) & _E.gathered.is_(True)
