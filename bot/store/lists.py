"""Lists of proposals and deliveries: light rows, a page at a time, in a few statements however many there are.

Each list has a key that orders it; a page begins after a row's key, or, going back, ends before it. A moment in a key
is its microseconds since 1970.
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
"""More than this is not counted out."""
RANKS = {
    ProposalState.DRAFT: 0,
    ProposalState.NOT_YET: 1,
    ProposalState.PENDING: 2,
    ProposalState.APPROVED: 3,
}
"""In which order somebody's own proposals are listed; what has ended comes last."""
LAST = 4
NEWEST = 2**31
"""More than any id: taken from it, newer ones come first."""
WAITING, DELIVERY = 1, 0
"""The two kinds of rows of a calendar."""
OPEN = (ProposalState.PENDING, ProposalState.NOT_YET)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_P, _D = proposals.c, deliveries.c


@dataclass(frozen=True, slots=True)
class Whose:
    """Which rows somebody is to see: of a department, of one proposer, on some accounts; what is named holds."""

    department: str = ""
    proposer: str = ""
    accounts: frozenset[str] | None = None
    """On any of these, or proposed by `or_by`."""
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
    """Read what waits for approval and one person can approve, soonest first; key: moment, id.

    `accounts` are those that they approve for, `senior` those that they do so for as a senior.
    """
    ordered = _paged(
        proposals_listed().where(_waits_for(person, accounts, senior)), (_P.when_instant, _P.id), place, most
    )
    return read_proposals(connection, ordered, back=_goes_back(place))


def count_waiting_for(connection: Connection, person: str, accounts: Collection[str], senior: Collection[str]) -> int:
    """Count what `waiting_for` lists."""
    return _count(connection, select(_P.id).where(_waits_for(person, accounts, senior)))


def of_proposer(
    connection: Connection, person: str, since: datetime, *, place: Place | None, most: int
) -> tuple[Listed, ...]:
    """Read somebody's own proposals, what they are to do first; what has ended, when its time was since a moment.

    Key: rank, and the id from above.
    """
    rank = rank_of(_P.state)
    here = select(_P.id).where(_P.proposer == person)
    ended = _P.state.in_([state.value for state in ENDED]) & (_P.when_instant >= since) & _P.edits.is_(None)
    # Two searches of an index; with an "or" SQLite reads everything that somebody ever proposed.
    every = union_all(here.where(_P.state.in_([state.value for state in RANKS])), here.where(ended)).subquery()
    mine = select(_P.id).join(every, every.c.id == _P.id)
    key = (rank, literal(NEWEST) - _P.id)
    page = _paged(mine, key, place, most).subquery()  # of all that ended lately, only these are read
    rows = proposals_listed().join(page, page.c.id == _P.id).order_by(*_in_order(key, place))
    return read_proposals(connection, rows, back=_goes_back(place))


def rank_of(state: ColumnElement[str]) -> ColumnElement[int]:
    """Where a proposal stands among its proposer's own."""
    return case({one.value: rank for one, rank in RANKS.items()}, value=state, else_=LAST)


def open_of(connection: Connection, whose: Whose, states: Iterable[ProposalState], *, most: int) -> tuple[Listed, ...]:
    """Read the proposals in some states, soonest first."""
    query = proposals_listed().where(_P.state.in_([state.value for state in states]), _seen_by(whose))
    return read_proposals(connection, _paged(query, (_P.when_instant, _P.id), None, most))


def count_open(connection: Connection, whose: Whose, states: Iterable[ProposalState]) -> int:
    """Count what `open_of` reads."""
    return _count(connection, select(_P.id).where(_P.state.in_([state.value for state in states]), _seen_by(whose)))


def went_wrong(
    connection: Connection, whose: Whose, since: datetime, *, place: Place | None, most: int
) -> tuple[ListedDelivery, ...]:
    """Read what waits for a person's decision, and what was refused since a moment, oldest first; key: moment, id."""
    query = deliveries_listed().where(_wrong(since), _of_a_post_seen_by(whose))
    return read_deliveries(connection, _paged(query, (_D.wakes_at, _D.id), place, most), back=_goes_back(place))


def count_wrong(connection: Connection, whose: Whose, since: datetime) -> int:
    """Count what `went_wrong` lists."""
    return _count(connection, select(_D.id).where(_wrong(since), _of_a_post_seen_by(whose)))


def scheduled(
    connection: Connection, whose: Whose, since: datetime, until: datetime, *, most: int
) -> tuple[ListedDelivery, ...]:
    """Read what is approved and goes out between two moments, soonest first."""
    query = deliveries_listed().where(_is_scheduled(since, until), _of_a_post_seen_by(whose))
    return read_deliveries(connection, _paged(query, (_D.wakes_at, _D.id), None, most))


def count_scheduled(connection: Connection, whose: Whose, since: datetime, until: datetime) -> int:
    """Count what `scheduled` reads."""
    return _count(connection, select(_D.id).where(_is_scheduled(since, until), _of_a_post_seen_by(whose)))


def under_mandate(
    connection: Connection, department: str, since: datetime, until: datetime, *, most: int
) -> tuple[Listed, ...]:
    """Read what a department's people sent under delegated authority between two moments, oldest first."""
    query = proposals_listed().where(_is_under_mandate(department, since, until))
    return read_proposals(connection, _paged(query, (_P.mandate_at, _P.id), None, most))


def count_under_mandate(connection: Connection, department: str, since: datetime, until: datetime) -> int:
    """Count what `under_mandate` reads."""
    return _count(connection, select(_P.id).where(_is_under_mandate(department, since, until)))


def calendar(
    connection: Connection, whose: Whose, since: datetime, until: datetime, *, place: Place | None, most: int
) -> tuple[Listed | ListedDelivery, ...]:
    """Read what goes out, or went out, between two moments, and what waits for approval to; soonest first.

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
    every: list[Listed | ListedDelivery] = [
        *read_deliveries(
            connection, _paged(going, (_D.due_at, literal(DELIVERY), _D.id), place, most), back=_goes_back(place)
        ),
        *read_proposals(
            connection, _paged(waiting, (_P.when_instant, literal(WAITING), _P.id), place, most), back=_goes_back(place)
        ),
    ]
    every.sort(key=calendar_key)
    return tuple(every[-most:] if _goes_back(place) else every[:most])


def calendar_key(one: Listed | ListedDelivery) -> tuple[int, ...]:
    """The key of a row of a calendar."""
    if isinstance(one, ListedDelivery):
        return (micros(one.due_at), DELIVERY, one.id)
    return (micros(one.when.instant), WAITING, one.id)


def soonest_key(one: Listed) -> tuple[int, ...]:
    """The key of a row of `waiting_for`."""
    return (micros(one.when.instant), one.id)


def own_key(one: Listed) -> tuple[int, ...]:
    """The key of a row of `of_proposer`."""
    return (RANKS.get(one.state, LAST), NEWEST - one.id)


def wrong_key(one: ListedDelivery) -> tuple[int, ...]:
    """The key of a row of `went_wrong`."""
    return (micros(one.wakes_at), one.id)


def micros(moment: datetime) -> int:
    """A moment as a key holds it."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


# What is filtered


def _waits_for(person: str, accounts: Collection[str], senior: Collection[str]) -> ColumnElement[bool]:
    return and_(
        _P.state == ProposalState.PENDING.value,
        _only_on(accounts),
        ~exists().where(contributors.c.proposal_id == _P.id, contributors.c.person == person),
        ~exists().where(approvals.c.proposal_id == _P.id, approvals.c.person == person),
        or_(_P.asks_for_senior.is_(False), _P.needed > 1, _only_on(senior)),
    )


def _only_on(accounts: Collection[str]) -> ColumnElement[bool]:
    """Whether a proposal is for these accounts and no other."""
    if not accounts:
        return false()
    here = proposal_accounts.c.proposal_id == _P.id
    return exists().where(here) & ~exists().where(here, proposal_accounts.c.account.not_in(accounts))


def _wrong(since: datetime) -> ColumnElement[bool]:
    return or_(
        _D.state.in_([DeliveryState.STOPPED.value, DeliveryState.HANDED_OVER.value]),
        and_(_D.state == DeliveryState.UNCONFIRMED.value, _D.look_at.is_(None)),
        and_(_D.state == DeliveryState.FAILED.value, _D.changed_at >= since),
    )


def _is_scheduled(since: datetime, until: datetime) -> ColumnElement[bool]:
    return and_(_D.state == DeliveryState.SCHEDULED.value, _D.wakes_at >= since, _D.wakes_at < until)


def _is_under_mandate(department: str, since: datetime, until: datetime) -> ColumnElement[bool]:
    return and_(_P.department == department, _P.mandate_at >= since, _P.mandate_at < until)


def _seen_by(whose: Whose, its: FromClause = proposals) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = [true()]
    if whose.department:
        found.append(its.c.department == whose.department)
    if whose.proposer:
        found.append(its.c.proposer == whose.proposer)
    if whose.accounts is not None:
        here = (proposal_accounts.c.proposal_id == its.c.id) & proposal_accounts.c.account.in_(whose.accounts)
        found.append(exists().where(here) | (its.c.proposer == whose.or_by))
    return and_(*found)


def _of_a_post_seen_by(whose: Whose) -> ColumnElement[bool]:
    """The same of a delivery's proposal, asked of each delivery: few are open, and a proposer has many proposals."""
    its = proposals.alias()
    return exists().where(its.c.id == _D.proposal_id, _seen_by(whose, its))


# Pages


def _paged(query: Select[Any], key: Sequence[ColumnElement[Any]], place: Place | None, most: int) -> Select[Any]:
    """One page of a list in the order of its key."""
    if place is not None:
        bound = tuple_(*(_bound(column, part) for column, part in zip(key, place.key, strict=True)))
        query = query.where(tuple_(*key) < bound if place.back else tuple_(*key) > bound)
    return query.order_by(*_in_order(key, place)).limit(most)


def _in_order(key: Sequence[ColumnElement[Any]], place: Place | None) -> list[ColumnElement[Any]]:
    return [column.desc() for column in key] if _goes_back(place) else list(key)


def _goes_back(place: Place | None) -> bool:
    return place is not None and place.back


def _bound(column: ColumnElement[Any], part: int) -> ColumnElement[Any]:
    if isinstance(column.type, UtcDateTime):
        return literal(_EPOCH + timedelta(microseconds=part), UtcDateTime())
    return literal(part)


def _count(connection: Connection, query: Select[Any]) -> int:
    return int(connection.scalar(select(func.count()).select_from(query.limit(COUNTED).subquery())) or 0)
