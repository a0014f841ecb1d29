"""Posts of the same words as another: waiting, scheduled, or out since a moment."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Text, and_, bindparam, cast, exists, or_, select

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
    asked: dict[str, object] = {"since": since, "besides": [*besides], "before": before}
    for number, (account, key) in enumerate(keys.items()):
        asked |= {f"account_{number}": account, f"key_{number}": key}
    rows = connection.execute(_twins(len(keys), is_before=bool(before)), asked).mappings()
    return tuple(_twin(row) for row in rows)


@cache
def _twins(accounts: int, *, is_before: bool) -> Select[Any]:
    out = _D.state == DeliveryState.PUBLISHED.value
    gone = exists().where(take_downs.c.delivery == _D.id)
    open_to_all = cast(_P.restricted_to, Text) == "[]"
    earlier = [_P.id < bindparam("before")] if is_before else []
    unsent = or_(_P.state == ProposalState.PENDING.value, _D.state.in_([state.value for state in _LIVE]))
    same = or_(
        *(
            and_(_A.account == bindparam(f"account_{number}"), _A.words == bindparam(f"key_{number}"))
            for number in range(accounts)
        )
    )
    besides = bindparam("besides", type_=_P.id.type, expanding=True)
    return (
        select(_A.account, _P.id, _P.when_kind, _P.when_instant, _R.rendered, cards.c.channel, cards.c.ts)
        .add_columns(_D.state.label("sent"), _D.due_at, _D.changed_at, _D.url)
        .join(proposals, _P.id == _A.proposal_id)
        .join(revisions, and_(_R.proposal_id == _P.id, _R.number == _P.revision))
        .outerjoin(deliveries, and_(_D.proposal_id == _P.id, _D.account == _A.account, _D.revision == _P.revision))
        .outerjoin(
            cards,
            and_(cards.c.proposal_id == _P.id, cards.c.revision == _P.revision, cards.c.gone_at.is_(None)),
        )
        .where(same, _P.id.not_in(besides))
        .where(or_(and_(out, _D.changed_at >= bindparam("since"), ~gone), and_(unsent, open_to_all, *earlier)))
        .order_by(_P.id.desc(), _D.id.desc())
        .limit(MOST)
    )


def _twin(row: RowMapping) -> Twin:
    parts = next((sent.parts for sent in row["rendered"] if sent.account == row["account"]), ())
    card = Card(row["channel"], row["ts"]) if row["ts"] else None
    stands, at = _stands(row)
    return Twin(row["id"], row["account"], stands, at, parts, row["url"] or "", card)


def _stands(row: RowMapping) -> tuple[Stands, datetime | None]:
    if row["sent"] is DeliveryState.PUBLISHED:
        return Stands.OUT, row["changed_at"]
    if row["sent"] in _LIVE:
        return Stands.SCHEDULED, row["due_at"]
    return Stands.WAITING, row["when_instant"] if row["when_kind"] in _TIMED else None
