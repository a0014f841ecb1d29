"""Cards: which messages show which revisions, which of them are gone, and the thumbs on them that were refused."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from bot.model.people import Card
from bot.model.proposal import ProposalState
from bot.store.tables import cards, proposals, refused_thumbs
from bot.store.upserts import put_if_new


def shown_on(connection: Connection, card: Card) -> tuple[int, int] | None:
    """Find what a card shows: (proposal id, revision number); nothing for one that was posted anew since."""
    here = (cards.c.channel == card.channel) & (cards.c.ts == card.ts) & cards.c.gone_at.is_(None)
    row = connection.execute(select(cards.c.proposal_id, cards.c.revision).where(here)).first()
    return (row[0], row[1]) if row else None


def of_revision(connection: Connection, proposal_id: int, number: int) -> Card | None:
    """Find the card of a revision."""
    here = (cards.c.proposal_id == proposal_id) & (cards.c.revision == number) & cards.c.gone_at.is_(None)
    row = connection.execute(select(cards.c.channel, cards.c.ts).where(here)).first()
    return Card(row[0], row[1]) if row else None


def live(connection: Connection) -> tuple[Card, ...]:
    """Read the cards on which a thumb can still count or be taken away, newest first."""
    query = (
        select(cards.c.channel, cards.c.ts)
        .join(proposals, (cards.c.proposal_id == proposals.c.id) & (cards.c.revision == proposals.c.revision))
        .where(proposals.c.state.in_([ProposalState.PENDING.value, ProposalState.APPROVED.value]))
        .where(proposals.c.frozen.is_(False), cards.c.gone_at.is_(None))
        .order_by(cards.c.at.desc(), proposals.c.id.desc())
    )
    return tuple(Card(row[0], row[1]) for row in connection.execute(query))


def add(connection: Connection, card: Card, proposal_id: int, number: int, at: datetime) -> None:
    """Remember the card of a revision; the first one, should a second have been posted."""
    place = {"channel": card.channel, "ts": card.ts}
    put_if_new(connection, cards, **place, proposal_id=proposal_id, revision=number, at=at, gone_at=None)


def lose(connection: Connection, card: Card, at: datetime) -> None:
    """Note that a card is gone: nothing counts on it any more."""
    here = (cards.c.channel == card.channel) & (cards.c.ts == card.ts)
    connection.execute(update(cards).where(here & cards.c.gone_at.is_(None)).values(gone_at=at))


def lost(connection: Connection, proposal_id: int, number: int) -> int:
    """Count the cards of a revision that are gone."""
    here = (cards.c.proposal_id == proposal_id) & (cards.c.revision == number) & cards.c.gone_at.is_not(None)
    return int(connection.scalar(select(func.count()).where(here)) or 0)


def standing_in(connection: Connection, channel: str) -> tuple[tuple[Card, int], ...]:
    """Read the cards in a channel on which something is still open, with the proposals that they show."""
    open_states = [state.value for state in (ProposalState.PENDING, ProposalState.NOT_YET, ProposalState.APPROVED)]
    query = (
        select(cards.c.channel, cards.c.ts, proposals.c.id)
        .join(proposals, (cards.c.proposal_id == proposals.c.id) & (cards.c.revision == proposals.c.revision))
        .where(cards.c.channel == channel, cards.c.gone_at.is_(None), proposals.c.state.in_(open_states))
        .order_by(proposals.c.id)
    )
    return tuple((Card(row[0], row[1]), row[2]) for row in connection.execute(query))


def thumb_was_refused(connection: Connection, card: Card, person: str) -> bool:
    """Whether this person's thumb on this card was answered with a refusal."""
    return connection.execute(select(refused_thumbs).where(_thumb(card, person))).first() is not None


def refuse_thumb(connection: Connection, card: Card, person: str) -> None:
    """Remember that a thumb was refused, so that reconciling never counts it."""
    put_if_new(connection, refused_thumbs, channel=card.channel, ts=card.ts, person=person)


def forget_refused_thumb(connection: Connection, card: Card, person: str) -> None:
    """Forget a refusal, once the thumb itself is gone."""
    connection.execute(delete(refused_thumbs).where(_thumb(card, person)))


def _thumb(card: Card, person: str) -> ColumnElement[bool]:
    columns = refused_thumbs.c
    return (columns.channel == card.channel) & (columns.ts == card.ts) & (columns.person == person)
