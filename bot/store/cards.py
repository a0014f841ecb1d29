"""Cards: the messages that show revisions, with the cards since gone and the thumbs refused on them."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from bot.model.people import Card
from bot.model.proposal import ProposalState
from bot.model.revision import RevisionId
from bot.store.tables import cards, proposals, refused_thumbs
from bot.store.upserts import put_if_new


def shown_on(connection: Connection, card: Card) -> RevisionId | None:
    """Find the revision shown on a card; None for a message that is no card, or no longer."""
    here = (cards.c.channel == card.channel) & (cards.c.ts == card.ts) & cards.c.gone_at.is_(None)
    row = connection.execute(select(cards.c.proposal_id, cards.c.revision).where(here)).first()
    return RevisionId(*row) if row else None


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
    """Remember the card of a revision: the first, should a second be posted."""
    place = {"channel": card.channel, "ts": card.ts}
    put_if_new(connection, cards, **place, proposal_id=proposal_id, revision=number, at=at, gone_at=None)


def lose(connection: Connection, card: Card, at: datetime) -> None:
    """Note that a card is gone, so that no act on the card counts any more."""
    here = (cards.c.channel == card.channel) & (cards.c.ts == card.ts)
    connection.execute(update(cards).where(here & cards.c.gone_at.is_(None)).values(gone_at=at))


def lost(connection: Connection, proposal_id: int, number: int) -> int:
    """Count the cards of a revision that are gone."""
    here = (cards.c.proposal_id == proposal_id) & (cards.c.revision == number) & cards.c.gone_at.is_not(None)
    return int(connection.scalar(select(func.count()).where(here)) or 0)


def standing_in(connection: Connection, channel: str) -> tuple[tuple[Card, int], ...]:
    """Read a channel's cards of proposals still open, each with the proposal's id."""
    open_states = [state.value for state in (ProposalState.PENDING, ProposalState.NOT_YET, ProposalState.APPROVED)]
    query = (
        select(cards.c.channel, cards.c.ts, proposals.c.id)
        .join(proposals, (cards.c.proposal_id == proposals.c.id) & (cards.c.revision == proposals.c.revision))
        .where(cards.c.channel == channel, cards.c.gone_at.is_(None), proposals.c.state.in_(open_states))
        .order_by(proposals.c.id)
    )
    return tuple((Card(row[0], row[1]), row[2]) for row in connection.execute(query))


def thumb_was_refused(connection: Connection, card: Card, person: str) -> bool:
    """Whether a person's thumb on a card was answered with a refusal."""
    return connection.execute(select(refused_thumbs).where(_thumb(card, person))).first() is not None


def refuse_thumb(connection: Connection, card: Card, person: str) -> None:
    """Remember a refused thumb, so that reading the reactions again never counts the thumb."""
    put_if_new(connection, refused_thumbs, channel=card.channel, ts=card.ts, person=person)


def forget_refused_thumb(connection: Connection, card: Card, person: str) -> None:
    """Forget a refusal, once the thumb itself is gone."""
    connection.execute(delete(refused_thumbs).where(_thumb(card, person)))


def _thumb(card: Card, person: str) -> ColumnElement[bool]:
    columns = refused_thumbs.c
    return (columns.channel == card.channel) & (columns.ts == card.ts) & (columns.person == person)
