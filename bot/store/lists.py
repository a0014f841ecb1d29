"""Lists of proposals and deliveries: light rows, a page at a time, in a few statements for any number of rows.

Each list is ordered by a key; a page begins after a row's key, or, going back, ends before the key. A moment in a key
is in microseconds since 1970.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    true,
    tuple_,
    union_all,
)

from bot.model.delivery import DeliveryState
from bot.model.list_row import Listed, ListedDelivery, Place
from bot.model.proposal_states import ENDED, ProposalState
from bot.model.when import WhenKind
from bot.store.list_rows import deliveries_listed, proposals_listed, read_deliveries, read_proposals
from bot.store.tables import UtcDateTime, approvals, contributors, deliveries, proposal_accounts, proposals

COUNTED = 1000
"""The highest count: counting stops here."""
RANKS = {
    ProposalState.NOT_YET: 0,
    ProposalState.PENDING: 1,
    ProposalState.APPROVED: 2,
    ProposalState.DRAFT: 3,
}
"""The order of a proposer's own proposals by state; ended proposals come last."""
LAST = 4
NEWEST = 2**31
"""More than any id: with ids subtracted, newer rows come first."""
WAITING, DELIVERY = 1, 0
"""The two kinds of rows of a calendar."""
OPEN = (ProposalState.PENDING, ProposalState.NOT_YET)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_P, _D = proposals.c, deliveries.c


@dataclass(frozen=True, slots=True)
class Whose:
    """A filter of rows: by department, by proposer, by accounts; a field left empty filters nothing out."""

    department: str = ""
    proposer: str = ""
    accounts: frozenset[str] | None = None
    """Rows on any of the accounts, or proposed by `or_by`."""
    or_by: str = ""


def waiting_for(
    connection: Connection,
    person: str,
    accounts: Collection[str],
    senior: Collection[str],
    *,
    place: Place | None,
    most: int,
) -> tuple[Listed, ...]:
    """Read the pending proposals that a person can approve, soonest first; key: moment, id.

    `accounts` are those the person approves for; `senior`, those as a senior approver.
    """
    ordered = paged(
        proposals_listed().where(_waits_for(person, accounts, senior)), (_P.when_instant, _P.id), place, most
    )
    return read_proposals(connection, ordered, back=_goes_back(place))


def count_waiting_for(connection: Connection, person: str, accounts: Collection[str], senior: Collection[str]) -> int:
    """Count the rows of `waiting_for`."""
    return _count(connection, select(_P.id).where(_waits_for(person, accounts, senior)))


def count_waiting_and_wrong(
    connection: Connection,
    person: str,
    accounts: Collection[str],
    senior: Collection[str],
    whose: Whose,
    since: datetime,
    now: datetime,
) -> tuple[int, int]:
    """Count the rows of `waiting_for` and those of `went_wrong`, in one statement."""
    waiting = _counting(select(_P.id).where(_waits_for(person, accounts, senior)))
    wrong = _counting(select(_D.id).where(_wrong(since, now), _of_a_post_seen_by(whose)))
    row = connection.execute(select(waiting.scalar_subquery(), wrong.scalar_subquery())).one()
    return row[0], row[1]


def of_proposer(
    connection: Connection, person: str, since: datetime, *, place: Place | None, most: int
) -> tuple[Listed, ...]:
    """Read a proposer's own proposals: first those the proposer is to act on, last those ended since a moment.

    Key: rank, and NEWEST less the id.
    """
    rank = rank_of(_P.state)
    here = select(_P.id).where(_P.proposer == person)
    ended = _P.state.in_([state.value for state in ENDED]) & (_P.when_instant >= since) & _P.edits.is_(None)
    # Two searches of an index; with an "or" SQLite reads all proposals ever made by the person.
    own = union_all(here.where(_P.state.in_([state.value for state in RANKS])), here.where(ended)).subquery()
    mine = select(_P.id).join(own, own.c.id == _P.id)
    key = (rank, literal(NEWEST) - _P.id)
    page = paged(mine, key, place, most).subquery()  # of all proposals ended lately, only the page's are read
    rows = proposals_listed().join(page, page.c.id == _P.id).order_by(*_in_order(key, place))
    return read_proposals(connection, rows, back=_goes_back(place))


def rank_of(state: ColumnElement[str]) -> ColumnElement[int]:
    """The rank of a proposal among the proposer's own, by state."""
    return case({ranked.value: rank for ranked, rank in RANKS.items()}, value=state, else_=LAST)


def open_of(connection: Connection, whose: Whose, states: Iterable[ProposalState], *, most: int) -> tuple[Listed, ...]:
    """Read the proposals in some states, soonest first."""
    query = proposals_listed().where(_P.state.in_([state.value for state in states]), _seen_by(whose))
    return read_proposals(connection, paged(query, (_P.when_instant, _P.id), None, most))


def count_open(connection: Connection, whose: Whose, states: Iterable[ProposalState]) -> int:
    """Count the rows of `open_of`."""
    return _count(connection, select(_P.id).where(_P.state.in_([state.value for state in states]), _seen_by(whose)))


def went_wrong(
    connection: Connection, whose: Whose, since: datetime, now: datetime, *, place: Place | None, most: int
) -> tuple[ListedDelivery, ...]:
    """Read deliveries waiting for a person's decision, overdue, or refused since a moment, oldest first.

    Key: moment, id.
    """
    query = deliveries_listed().where(_wrong(since, now), _of_a_post_seen_by(whose))
    return read_deliveries(connection, paged(query, (_D.wakes_at, _D.id), place, most), back=_goes_back(place))


def count_wrong(connection: Connection, whose: Whose, since: datetime, now: datetime) -> int:
    """Count the rows of `went_wrong`."""
    return _count(connection, select(_D.id).where(_wrong(since, now), _of_a_post_seen_by(whose)))


def deliveries_of_proposals(connection: Connection, ids: Collection[int]) -> tuple[ListedDelivery, ...]:
    """Read what became of the current revisions of some proposals, in the order of the deliveries' ids."""
    query = deliveries_listed().where(_D.proposal_id.in_(ids), _D.revision == _P.revision).order_by(_D.id)
    return read_deliveries(connection, query)


def deliveries_by_ids(connection: Connection, ids: Collection[int]) -> tuple[ListedDelivery, ...]:
    """Read deliveries, in the order of their ids."""
    query = deliveries_listed().where(_D.id.in_(ids)).order_by(_D.id)
    return read_deliveries(connection, query)


def scheduled(
    connection: Connection, whose: Whose, since: datetime, until: datetime, *, most: int
) -> tuple[ListedDelivery, ...]:
    """Read the deliveries scheduled between two moments, soonest first."""
    query = deliveries_listed().where(_is_scheduled(since, until), _of_a_post_seen_by(whose))
    return read_deliveries(connection, paged(query, (_D.wakes_at, _D.id), None, most))


def count_scheduled(connection: Connection, whose: Whose, since: datetime, until: datetime) -> int:
    """Count the rows of `scheduled`."""
    return _count(connection, select(_D.id).where(_is_scheduled(since, until), _of_a_post_seen_by(whose)))


def under_mandate(
    connection: Connection, department: str, since: datetime, until: datetime, *, most: int
) -> tuple[Listed, ...]:
    """Read a department's proposals sent under delegated authority between two moments, oldest first."""
    query = proposals_listed().where(_is_under_mandate(department, since, until))
    return read_proposals(connection, paged(query, (_P.mandate_at, _P.id), None, most))


def count_under_mandate(connection: Connection, department: str, since: datetime, until: datetime) -> int:
    """Count the rows of `under_mandate`."""
    return _count(connection, select(_P.id).where(_is_under_mandate(department, since, until)))


def calendar(
    connection: Connection, whose: Whose, since: datetime, until: datetime, *, place: Place | None, most: int
) -> tuple[Listed | ListedDelivery, ...]:
    """Read the deliveries, and the proposals waiting for approval, with a time between two moments; soonest first.

    Key: moment, kind, id.
    """
    going = deliveries_listed().where(
        _D.due_at >= since, _D.due_at < until, _D.state != DeliveryState.CANCELLED.value, _of_a_post_seen_by(whose)
    )
    waiting = proposals_listed().where(
        _P.state.in_([state.value for state in OPEN]),
        _P.when_kind == WhenKind.AT.value,
        _P.when_instant >= since,
        _P.when_instant < until,
        _seen_by(whose),
    )
    rows: list[Listed | ListedDelivery] = [
        *read_deliveries(
            connection, paged(going, (_D.due_at, literal(DELIVERY), _D.id), place, most), back=_goes_back(place)
        ),
        *read_proposals(
            connection, paged(waiting, (_P.when_instant, literal(WAITING), _P.id), place, most), back=_goes_back(place)
        ),
    ]
    rows.sort(key=calendar_key)
    return tuple(rows[-most:] if _goes_back(place) else rows[:most])


def calendar_key(row: Listed | ListedDelivery) -> tuple[int, ...]:
    """The key of a row of a calendar."""
    if isinstance(row, ListedDelivery):
        return (micros(row.due_at), DELIVERY, row.id)
    return (micros(row.when.instant), WAITING, row.id)


def soonest_key(row: Listed) -> tuple[int, ...]:
    """The key of a row of `waiting_for`."""
    return (micros(row.when.instant), row.id)


def own_key(row: Listed) -> tuple[int, ...]:
    """The key of a row of `of_proposer`."""
    return (RANKS.get(row.state, LAST), NEWEST - row.id)


def wrong_key(row: ListedDelivery) -> tuple[int, ...]:
    """The key of a row of `went_wrong`."""
    return (micros(row.wakes_at), row.id)


def micros(moment: datetime) -> int:
    """A moment in microseconds since 1970, for a key."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


# Filters


def _waits_for(person: str, accounts: Collection[str], senior: Collection[str]) -> ColumnElement[bool]:
    return and_(
        _P.state == ProposalState.PENDING.value,
        only_on(accounts),
        ~exists().where(contributors.c.proposal_id == _P.id, contributors.c.person == person),
        ~exists().where(approvals.c.proposal_id == _P.id, approvals.c.person == person),
        or_(_P.asks_for_senior.is_(False), _P.needed > 1, only_on(senior)),
    )


def only_on(accounts: Collection[str]) -> ColumnElement[bool]:
    """Whether a proposal is for some of the accounts and for no other account."""
    if not accounts:
        return false()
    here = proposal_accounts.c.proposal_id == _P.id
    return exists().where(here) & ~exists().where(here, proposal_accounts.c.account.not_in(accounts))


def _wrong(since: datetime, now: datetime) -> ColumnElement[bool]:
    return or_(
        and_(_D.state == DeliveryState.SCHEDULED.value, _D.latest_by < now),
        _D.state.in_([DeliveryState.STOPPED.value, DeliveryState.HANDED_OVER.value]),
        and_(_D.state == DeliveryState.UNCONFIRMED.value, _D.look_at.is_(None)),
        and_(_D.state == DeliveryState.FAILED.value, _D.changed_at >= since),
    )


def _is_scheduled(since: datetime, until: datetime) -> ColumnElement[bool]:
    return and_(_D.state == DeliveryState.SCHEDULED.value, _D.wakes_at >= since, _D.wakes_at < until)


def _is_under_mandate(department: str, since: datetime, until: datetime) -> ColumnElement[bool]:
    return and_(_P.department == department, _P.mandate_at >= since, _P.mandate_at < until)


def _seen_by(whose: Whose, table: FromClause = proposals) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = [true()]
    if whose.department:
        found.append(table.c.department == whose.department)
    if whose.proposer:
        found.append(table.c.proposer == whose.proposer)
    if whose.accounts is not None:
        here = (proposal_accounts.c.proposal_id == table.c.id) & proposal_accounts.c.account.in_(whose.accounts)
        found.append(exists().where(here) | (table.c.proposer == whose.or_by))
    return and_(*found)


def _of_a_post_seen_by(whose: Whose) -> ColumnElement[bool]:
    """`_seen_by` for a delivery's proposal, asked of each delivery: few are open, and a proposer has many proposals."""
    table = proposals.alias()
    return exists().where(table.c.id == _D.proposal_id, _seen_by(whose, table))


# Pages


def paged(
    query: Select[Any], key: Sequence[ColumnElement[Any]], place: Place | None, most: int, *, newest: bool = False
) -> Select[Any]:
    """A page of a list in the order of the key; with `newest`, in the opposite order."""
    if place is not None:
        bound = tuple_(*(_bound(column, part) for column, part in zip(key, place.key, strict=True)))
        query = query.where(tuple_(*key) < bound if place.back is not newest else tuple_(*key) > bound)
    return query.order_by(*_in_order(key, place, newest=newest)).limit(most)


def _in_order(
    key: Sequence[ColumnElement[Any]], place: Place | None, *, newest: bool = False
) -> list[ColumnElement[Any]]:
    return [column.desc() for column in key] if _goes_back(place) is not newest else list(key)


def _goes_back(place: Place | None) -> bool:
    return place is not None and place.back


def _bound(column: ColumnElement[Any], part: int) -> ColumnElement[Any]:
    if isinstance(column.type, UtcDateTime):
        return literal(_EPOCH + timedelta(microseconds=part), UtcDateTime())
    return literal(part)


def _count(connection: Connection, query: Select[Any]) -> int:
    return int(connection.scalar(_counting(query)) or 0)


def _counting(query: Select[Any]) -> Select[Any]:
    return select(func.count()).select_from(query.limit(COUNTED).subquery())
