"""Light rows of proposals and deliveries for lists, read in two statements for a whole page."""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Select, and_, delete, exists, func, insert, select

from bot.model.delivery import DeliveryState
from bot.model.list_row import Listed, ListedDelivery
from bot.model.people import Card, without_names
from bot.model.revision import Revision
from bot.store.contents import WHEN
from bot.store.tables import approvals, cards, deliveries, proposal_accounts, proposals, revisions, take_downs
from policy.draft import Kind

FIRST_WORDS = 200
"""Characters of a post read for a list."""
DETAIL = 500

_P, _D = proposals.c, deliveries.c
Row = TypeVar("Row")

_CARD = and_(
    cards.c.proposal_id == revisions.c.proposal_id,
    cards.c.revision == revisions.c.number,
    cards.c.gone_at.is_(None),
)
_GIVEN = select(func.count()).where(approvals.c.proposal_id == _P.id).scalar_subquery()
_SENT = deliveries.alias("sent")
_STOPPED = exists().where(
    _SENT.c.proposal_id == _P.id, _SENT.c.revision == _P.revision, _SENT.c.state == DeliveryState.STOPPED.value
)
_OF = (
    _P.id.label("proposal"),
    revisions.c.number,
    _P.department,
    _P.state.label("proposal_state"),
    _P.proposer,
    func.substr(revisions.c.text, 1, FIRST_WORDS).label("first"),
    revisions.c.answers_handle,
    revisions.c.kind,
    revisions.c.parts,
    revisions.c.corrects_delivery,
    _P.when_kind,
    _P.when_instant,
    _P.when_wall,
    _P.when_zone,
    _P.when_releaser,
    _P.created_at,
    _P.needed,
    _GIVEN.label("given"),
    _P.asks_for_senior,
    _P.put_off_by,
    _P.restricted_to,
    _P.withheld,
    _P.edits,
    _STOPPED.label("stopped"),
    cards.c.channel,
    cards.c.ts,
)


def proposals_listed() -> Select[Any]:
    """Select proposals at their current revision, for `read_proposals`."""
    current = and_(revisions.c.proposal_id == _P.id, revisions.c.number == _P.revision)
    return select(*_OF).select_from(proposals).join(revisions, current).outerjoin(cards, _CARD)


def deliveries_listed() -> Select[Any]:
    """Select deliveries with their proposals and take-downs, for `read_deliveries`.

    With a change of a post goes the take-down of that post.
    """
    sent = and_(revisions.c.proposal_id == _D.proposal_id, revisions.c.number == _D.revision)
    own = (_D.id, _D.account, _D.state, _D.due_at, _D.wakes_at, _D.why, _D.url, _D.look_at)
    detail = func.substr(_D.detail, 1, DETAIL).label("detail")
    down = take_downs.c.delivery == func.coalesce(revisions.c.corrects_delivery, _D.id)
    return (
        select(*own, detail, take_downs.c.state.label("take_down"), *_OF)
        .select_from(deliveries)
        .join(proposals, _P.id == _D.proposal_id)
        .join(revisions, sent)
        .outerjoin(cards, _CARD)
        .outerjoin(take_downs, down)
    )


def read_proposals(connection: Connection, query: Select[Any], *, back: bool = False) -> tuple[Listed, ...]:
    """Read proposals; a page selected backwards (`back`) is turned the right way round."""
    return read_rows(connection, query, proposal_in, back=back)


def read_deliveries(connection: Connection, query: Select[Any], *, back: bool = False) -> tuple[ListedDelivery, ...]:
    """Read deliveries; a page selected backwards (`back`) is turned the right way round."""
    return read_rows(connection, query, delivery_in, back=back)


def name_accounts(connection: Connection, proposal_id: int, new: Revision) -> None:
    """Keep the accounts of a proposal's current revision in a table, for lists and for posts of the same words."""
    connection.execute(delete(proposal_accounts).where(proposal_accounts.c.proposal_id == proposal_id))
    if new.accounts:
        connection.execute(
            insert(proposal_accounts),
            [{"proposal_id": proposal_id, "account": key, "words": new.content.words_key(key)} for key in new.accounts],
        )


def read_rows(
    connection: Connection,
    query: Select[Any],
    make: Callable[[RowMapping, tuple[str, ...]], Row],
    *,
    back: bool = False,
) -> tuple[Row, ...]:
    """Read rows, each made from a row of the query and the accounts of its proposal."""
    rows = list(connection.execute(query).mappings())
    if not rows:
        return ()
    named: dict[int, list[str]] = {row["proposal"]: [] for row in rows}
    columns = proposal_accounts.c
    accounts_of = select(columns.proposal_id, columns.account).where(columns.proposal_id.in_(named))
    for proposal, account in connection.execute(accounts_of.order_by(columns.account)):
        named[proposal].append(account)
    return tuple(make(row, tuple(named[row["proposal"]])) for row in (reversed(rows) if back else rows))


def proposal_in(row: RowMapping, accounts: tuple[str, ...]) -> Listed:
    """The proposal in a row of `proposals_listed`."""
    listed = Listed(
        id=row["proposal"],
        revision=row["number"],
        department=row["department"],
        state=row["proposal_state"],
        proposer=row["proposer"],
        first=row["first"],
        when=WHEN.value(row),
        created_at=row["created_at"],
        needed=row["needed"],
        given=row["given"],
        wants_senior=row["asks_for_senior"],
        put_off_by=row["put_off_by"],
        restricted_to=row["restricted_to"],
        accounts=accounts,
        card=Card(row["channel"], row["ts"]) if row["ts"] else None,
        answers=row["answers_handle"],
        private=row["kind"] is Kind.DM,
        edits=row["edits"] is not None,
        changes=row["corrects_delivery"] is not None,
        stopped=bool(row["stopped"]),
        parts=row["parts"],
    )
    return listed.for_reading(row["withheld"])


def delivery_in(row: RowMapping, accounts: tuple[str, ...]) -> ListedDelivery:
    """The delivery in a row of `deliveries_listed`."""
    return ListedDelivery(
        id=row["id"],
        account=row["account"],
        state=row["state"],
        due_at=row["due_at"],
        wakes_at=row["wakes_at"],
        why=row["why"],
        detail=without_names(row["detail"], row["withheld"]),
        url=row["url"],
        look_at=row["look_at"],
        of=proposal_in(row, accounts),
        take_down=row["take_down"],
    )
