"""Posts of the same words as another: waiting, scheduled, out since a moment, or taken down since."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Text, and_, bindparam, cast, exists, or_, select

from bot.model.delivery import DeliveryState
from bot.model.people import Card
from bot.model.proposal_states import ProposalState
from bot.model.twin import Twin
from bot.model.when import WhenKind
from bot.store.tables import cards, deliveries, proposal_accounts, proposals, revisions, take_downs
from policy.same_words import Stands

_A, _P, _R, _D = proposal_accounts.c, proposals.c, revisions.c, deliveries.c
_LIVE = (
    DeliveryState.SCHEDULED,
    DeliveryState.SENDING,
    DeliveryState.HANDED_OVER,
    DeliveryState.STOPPED,
    DeliveryState.UNCONFIRMED,
)
"""Deliveries that may still go out, or may be out."""
_TIMED = (WhenKind.AT, WhenKind.SLOT)
MOST = 20
"""Posts of the same words to be told apart: the newest."""


def twins(
    connection: Connection, keys: Mapping[str, str], *, since: datetime, besides: Collection[int], before: int = 0
) -> tuple[Twin, ...]:
    """Read the other posts whose words on an account have the account's key, the newest proposal first.

    Left out are proposals `besides`, posts that were out before `since`, posts taken down, and, before they are out,
    restricted posts. With `before`, posts that are not out count only where proposed before that proposal.
    """
    asked = {**_asked(keys), "since": since, "besides": [*besides], "before": before}
    rows = connection.execute(_twins(len(keys), is_before=bool(before)), asked).mappings()
    return tuple(_twin(row) for row in rows)


def taken_down(
    connection: Connection, keys: Mapping[str, str], *, since: datetime, besides: Collection[int]
) -> tuple[Twin, ...]:
    """Read the posts of the same words that people had taken down since, the latest first.

    Left out are those whose words went out again on the account afterwards, and stayed: they were put right, or fine.
    """
    found = []
    asked = {**_asked(keys), "since": since, "besides": [*besides]}
    for row in connection.execute(_taken_down(len(keys)), asked).mappings():
        why = "" if row["restricted_to"] else row["reason"]
        down = Twin(row["id"], row["account"], Stands.TAKEN_DOWN, row["at"], _parts(row), card=_card(row), because=why)
        found.append(down)
    return tuple(found)


@cache
def _twins(accounts: int, *, is_before: bool) -> Select[Any]:
    out = _D.state == DeliveryState.PUBLISHED.value
    gone = exists().where(take_downs.c.delivery == _D.id)
    open_to_all = cast(_P.restricted_to, Text) == "[]"
    earlier = [_P.id < bindparam("before")] if is_before else []
    unsent = or_(_P.state == ProposalState.PENDING.value, _D.state.in_([state.value for state in _LIVE]))
    return (
        select(_A.account, _P.id, _P.when_kind, _P.when_instant, _R.rendered, cards.c.channel, cards.c.ts)
        .add_columns(_D.state.label("sent"), _D.due_at, _D.changed_at, _D.url)
        .join(proposals, _P.id == _A.proposal_id)
        .join(revisions, and_(_R.proposal_id == _P.id, _R.number == _P.revision))
        .outerjoin(deliveries, and_(_D.proposal_id == _P.id, _D.account == _A.account, _D.revision == _P.revision))
        .outerjoin(cards, _standing_card())
        .where(_same(accounts), _P.id.not_in(_besides()))
        .where(or_(and_(out, _D.changed_at >= bindparam("since"), ~gone), and_(unsent, open_to_all, *earlier)))
        .order_by(_P.id.desc(), _D.id.desc())
        .limit(MOST)
    )


@cache
def _taken_down(accounts: int) -> Select[Any]:
    again, later, fallen = proposal_accounts.alias(), deliveries.alias(), take_downs.alias()
    stayed = (
        exists()
        .where(again.c.account == _A.account, again.c.words == _A.words)
        .where(later.c.proposal_id == again.c.proposal_id, later.c.account == again.c.account)
        .where(later.c.state == DeliveryState.PUBLISHED.value, later.c.changed_at > take_downs.c.at)
        .where(~exists().where(fallen.c.delivery == later.c.id))
    )
    return (
        select(_A.account, _P.id, _P.restricted_to, _R.rendered, cards.c.channel, cards.c.ts)
        .add_columns(take_downs.c.at, take_downs.c.reason)
        .join(proposals, _P.id == _A.proposal_id)
        .join(revisions, and_(_R.proposal_id == _P.id, _R.number == _P.revision))
        .join(deliveries, and_(_D.proposal_id == _P.id, _D.account == _A.account, _D.revision == _P.revision))
        .join(take_downs, take_downs.c.delivery == _D.id)
        .outerjoin(cards, _standing_card())
        .where(_same(accounts), _P.id.not_in(_besides()), take_downs.c.at >= bindparam("since"), ~stayed)
        .order_by(take_downs.c.at.desc(), _D.id.desc())
        .limit(MOST)
    )


def _asked(keys: Mapping[str, str]) -> dict[str, object]:
    """Accounts and keys as the statements take them."""
    asked: dict[str, object] = {}
    for number, (account, key) in enumerate(keys.items()):
        asked |= {f"account_{number}": account, f"key_{number}": key}
    return asked


def _same(accounts: int) -> ColumnElement[bool]:
    return or_(
        *(
            and_(_A.account == bindparam(f"account_{number}"), _A.words == bindparam(f"key_{number}"))
            for number in range(accounts)
        )
    )


def _besides() -> ColumnElement[Any]:
    return bindparam("besides", type_=_P.id.type, expanding=True)


def _standing_card() -> ColumnElement[bool]:
    return and_(cards.c.proposal_id == _P.id, cards.c.revision == _P.revision, cards.c.gone_at.is_(None))


def _parts(row: RowMapping) -> tuple[str, ...]:
    return next((sent.parts for sent in row["rendered"] if sent.account == row["account"]), ())


def _card(row: RowMapping) -> Card | None:
    return Card(row["channel"], row["ts"]) if row["ts"] else None


def _twin(row: RowMapping) -> Twin:
    stands, at = _stands(row)
    return Twin(row["id"], row["account"], stands, at, _parts(row), row["url"] or "", _card(row))


def _stands(row: RowMapping) -> tuple[Stands, datetime | None]:
    if row["sent"] is DeliveryState.PUBLISHED:
        return Stands.OUT, row["changed_at"]
    if row["sent"] in _LIVE:
        return Stands.SCHEDULED, row["due_at"]
    return Stands.WAITING, row["when_instant"] if row["when_kind"] in _TIMED else None
