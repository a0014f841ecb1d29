"""Lists of posts that are out, and of take-downs that wait for a person."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, exists, or_, select, union

from bot.model.delivery import DeliveryState
from bot.model.list_row import Place
from bot.model.published_post import Change, PublishedPost
from bot.model.take_down import TakeDown, TakeDownState
from bot.model.withheld import take_down_for_reading
from bot.store.corrections import last_of
from bot.store.list_rows import deliveries_listed, delivery_in, read_rows
from bot.store.lists import micros, paged
from bot.store.tables import contributors, deliveries, revisions, steps, take_downs
from bot.store.take_downs import TAKE_DOWNS
from policy.draft import Kind

_D, _T = deliveries.c, take_downs.c
_PREFIX = "take_down_"


def published_listed(at: ColumnElement[datetime]) -> Select[Any]:
    """Select posts that are out with their words and take-downs, for `read_published`; `at` is the moment shown.

    Corrections are no posts of their own.
    """
    return (
        deliveries_listed()
        .add_columns(at.label("out_at"), revisions.c.rendered, revisions.c.pictures)
        .add_columns(*(column.label(f"{_PREFIX}{column.name}") for column in _T))
        .where(_D.state == DeliveryState.PUBLISHED.value, revisions.c.corrects_delivery.is_(None))
    )


def read_published(connection: Connection, query: Select[Any], *, back: bool = False) -> tuple[PublishedPost, ...]:
    """Read published posts with their present words; a page selected backwards (`back`) is turned round."""
    posts = read_rows(connection, query, _post, back=back)
    changed = last_of(connection, [post.row.id for post in posts])
    return tuple(_corrected(post, changed.get(post.row.id)) for post in posts)


def lately(
    connection: Connection, accounts: Collection[str], since: datetime, *, place: Place | None, most: int
) -> tuple[PublishedPost, ...]:
    """Read the posts published on some accounts since a moment, the newest first; key: moment, delivery.

    Private messages are left out: they are out for nobody else.
    """
    query = published_listed(_D.changed_at).where(
        _D.changed_at >= since, _D.account.in_(accounts), revisions.c.kind != Kind.DM.value
    )
    ordered = paged(query, (_D.changed_at, _D.id), place, most, newest=True)
    return read_published(connection, ordered, back=place is not None and place.back)


def to_be_seen_to(
    connection: Connection, person: str, confirms: Collection[str], reviews: Collection[str], *, most: int
) -> tuple[PublishedPost, ...]:
    """Read the posts whose take-down waits for an act that a person can do, the oldest take-down first.

    `confirms` are the accounts whose posts the person may say to be down, beside the person's own; `reviews`, those
    whose take-downs, asked for by others, the person looks at afterwards.
    """
    wrote = exists().where(contributors.c.proposal_id == _D.proposal_id, contributors.c.person == person)
    by_hand = and_(_T.state == TakeDownState.BY_HAND.value, or_(_D.account.in_(confirms), wrote))
    unseen = and_(_T.state == TakeDownState.DOWN.value, _T.reviewed_by == "", _T.by != person)
    query = published_listed(_D.changed_at).where(or_(by_hand, unseen & _D.account.in_(reviews)))
    return read_published(connection, query.order_by(_T.id).limit(most))


def at_address(connection: Connection, accounts: Collection[str], url: str) -> PublishedPost | None:
    """Read the post of some accounts that is out at an address, of whatever part of a thread."""
    here = union(select(_D.id).where(_D.url == url), select(steps.c.delivery_id).where(steps.c.url == url))
    ids = [*connection.scalars(here)]  # first: planned with the rest, SQLite reads all posts for their order
    if not ids:
        return None
    query = published_listed(_D.changed_at).where(_D.account.in_(accounts), _D.id.in_(ids))
    return next(iter(read_published(connection, query.order_by(_D.id.desc()).limit(1))), None)


def newest_key(post: PublishedPost) -> tuple[int, ...]:
    """The key of a row of a list of published posts, the newest first."""
    return (micros(post.at), post.row.id)


def _post(row: RowMapping, accounts: tuple[str, ...]) -> PublishedPost:
    parts = next((sent.parts for sent in row["rendered"] if sent.account == row["account"]), ())
    alts = tuple(picture.alt for picture in row["pictures"])
    return PublishedPost(delivery_in(row, accounts), row["out_at"], parts, alts, _take_down(row))


def _corrected(post: PublishedPost, last: Change | None) -> PublishedPost:
    return replace(post, parts=(last.words,), changed=last) if last else post


def _take_down(row: RowMapping) -> TakeDown | None:
    """The take-down in a row, for people to read: the names of authors at risk are withheld."""
    if row[f"{_PREFIX}id"] is None:
        return None
    found = TAKE_DOWNS.value({column.name: row[f"{_PREFIX}{column.name}"] for column in _T})
    return take_down_for_reading(found, row["withheld"])
