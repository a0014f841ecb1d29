"""Words that went out: kept folded beside each published delivery, and searched, the newest posts first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Text,
    and_,
    cast,
    exists,
    or_,
    select,
    update,
)

from bot.model.delivery import DeliveryState
from bot.model.list_row import Place
from bot.model.published_post import PublishedPost
from bot.parsing.search_words import searchable
from bot.store.lists import only_on, paged
from bot.store.published_posts import published_listed, read_published
from bot.store.tables import deliveries, proposals, published_words, revisions
from bot.store.upserts import put_if_new
from policy.draft import Kind

_W, _D, _P = published_words.c, deliveries.c, proposals.c
_CORRECTS = and_(
    revisions.c.proposal_id == _D.proposal_id,
    revisions.c.number == _D.revision,
    revisions.c.corrects_delivery.is_not(None),
)


@dataclass(frozen=True, slots=True)
class Reader:
    """A person who searches, and what the person may read."""

    person: str
    departments: frozenset[str]
    restricted_on: tuple[frozenset[str], ...] = ()
    """Sets of accounts, one for each role: restricted posts wholly within a set are for the person, too."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a published delivery, as searched."""

    delivery: int
    department: str
    at: datetime
    words: str


def missing(connection: Connection, since: datetime, most: int) -> tuple[Words, ...]:
    """Read the words of deliveries published since a moment that are not kept yet, the newest first.

    Left out are private messages, which were never published. Archived words count as none.
    """
    kept = exists().where(_W.delivery_id == _D.id)
    query = (
        select(_D.id, _D.account, _D.changed_at, _P.department)
        .add_columns(revisions.c.rendered, revisions.c.pictures, revisions.c.archived)
        .join(proposals, _P.id == _D.proposal_id)
        .join(revisions, and_(revisions.c.proposal_id == _D.proposal_id, revisions.c.number == _D.revision))
        .where(_D.state == DeliveryState.PUBLISHED.value, _D.changed_at >= since, revisions.c.kind != Kind.DM.value)
        .where(~kept)
        .order_by(_D.changed_at.desc())
        .limit(most)
    )
    return tuple(
        Words(row["id"], row["department"], row["changed_at"], "" if row["archived"] else searchable(*_texts(row)))
        for row in connection.execute(query).mappings()
    )


def add(connection: Connection, several: Collection[Words]) -> None:
    """Keep words, unless another replica was quicker; none of what was archived since the words were read.

    The revisions are locked: whoever archives them meanwhile finds the words kept here, and empties them.
    """
    newest = (
        select(_D.id, revisions.c.archived)
        .join(revisions, and_(revisions.c.proposal_id == _D.proposal_id, revisions.c.number == _D.revision))
        .where(_D.id.in_([row.delivery for row in several]))
        .with_for_update(read=True, of=revisions)
    )
    archived = {row.id for row in connection.execute(newest) if row.archived}
    for row in several:
        put_if_new(
            connection,
            published_words,
            delivery_id=row.delivery,
            department=row.department,
            at=row.at,
            words="" if row.delivery in archived else row.words,
        )


def forget(connection: Connection, of_proposals: Collection[int]) -> None:
    """Empty the words of proposals' deliveries: they were archived."""
    of = select(_D.id).where(_D.proposal_id.in_(of_proposals))
    connection.execute(update(published_words).where(_W.delivery_id.in_(of)).values(words=""))


def some_archived(connection: Connection, departments: Collection[str]) -> bool:
    """Whether words of any published post of some departments were archived."""
    query = select(_W.delivery_id).where(_W.words == "", _W.department.in_(departments)).limit(1)
    return connection.execute(query).first() is not None


def found(
    connection: Connection, wanted: Collection[str], reader: Reader, *, place: Place | None, most: int
) -> tuple[PublishedPost, ...]:
    """Read the published posts that a reader may see with all of the folded words, each a beginning of a word.

    Found is a post by the words that it went out with, and by those of any correction since. Newest first; key:
    moment, delivery.
    """
    page = paged(_matching(wanted, reader), (_W.at, _W.delivery_id), place, most, newest=True).subquery()
    query = published_listed(page.c.at).join(page, page.c.delivery_id == _D.id)
    return read_published(connection, query.order_by(page.c.at.desc(), page.c.delivery_id.desc()))


def _matching(wanted: Collection[str], reader: Reader) -> Select[Any]:
    restricted = cast(_P.restricted_to, Text)
    mine = restricted.contains(f'"{reader.person}"', autoescape=True)
    may_read = or_(
        restricted == "[]", mine, _P.when_releaser == reader.person, *(only_on(some) for some in reader.restricted_on)
    )
    return (
        select(_W.delivery_id, _W.at)
        .join(deliveries, _D.id == _W.delivery_id)
        .join(proposals, _P.id == _D.proposal_id)
        .where(or_(_has(_W.words, wanted), _W.delivery_id.in_(_corrected(wanted))))
        .where(_W.delivery_id.not_in(select(_D.id).join(revisions, _CORRECTS)))
        .where(_W.department.in_(reader.departments), _D.state == DeliveryState.PUBLISHED.value, may_read)
    )


def _has(column: ColumnElement[str], wanted: Collection[str]) -> ColumnElement[bool]:
    return and_(*(column.contains(f" {word}", autoescape=True) for word in wanted))


def _corrected(wanted: Collection[str]) -> Select[Any]:
    """Select the deliveries of the posts with a correction that has all of the words."""
    of, words = deliveries.alias(), published_words.alias()
    sent = and_(revisions.c.proposal_id == of.c.proposal_id, revisions.c.number == of.c.revision)
    return (
        select(revisions.c.corrects_delivery)
        .join(of, sent)
        .join(words, words.c.delivery_id == of.c.id)
        .where(revisions.c.corrects_delivery.is_not(None), of.c.state == DeliveryState.PUBLISHED.value)
        .where(_has(words.c.words, wanted))
    )


def _texts(row: RowMapping) -> Iterable[str]:
    """The words that went out from an account: the parts as sent, and the descriptions of the pictures."""
    yield from (part for sent in row["rendered"] if sent.account == row["account"] for part in sent.parts)
    yield from (picture.alt for picture in row["pictures"])
