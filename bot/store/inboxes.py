"""The reading of accounts' inboxes, and the ordinary enquiries that came by them."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Text, cast, func, literal_column, select, update

from bot.model.delivery import DeliveryState
from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import LISTED
from bot.model.handling import ENDS, How
from bot.model.inbox import InboxWatch
from bot.model.people import SYSTEM, Card
from bot.model.proposal_states import ENDED, ProposalState
from bot.store.enquiries import ENQUIRIES, handle_key
from bot.store.mapping import Rows
from bot.store.tables import deliveries, enquiries, inbox_watches, proposals, revisions
from bot.store.upserts import put_if_new

UNDER_WAY = sorted(state.value for state in {*ProposalState} - ENDED - {ProposalState.DRAFT})
WATCHES = Rows(InboxWatch, inbox_watches, besides={"card_channel", "card_ts", "card_at"})
_E = enquiries.c


class Reply(NamedTuple):
    """A reply through Countersign to a message, the newest or an earlier, of somebody who waits in a list."""

    enquiry: int
    url: str
    """The address of the message."""
    proposal: int
    is_out: bool


def watches(connection: Connection) -> tuple[InboxWatch, ...]:
    """Read all watches, the longest due first."""
    query = select(inbox_watches).order_by(inbox_watches.c.read_at, inbox_watches.c.id)
    return tuple(WATCHES.value(row) for row in connection.execute(query).mappings())


def by_id(connection: Connection, watch_id: int, *, lock: bool = False) -> InboxWatch | None:
    """Read a watch."""
    query = select(inbox_watches).where(inbox_watches.c.id == watch_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return WATCHES.value(row) if row else None


def for_change(connection: Connection, watch_id: int) -> InboxWatch | None:
    """Read a watch for change, locked until the transaction ends."""
    return by_id(connection, watch_id, lock=True)


def begin(connection: Connection, account: str, at: datetime, handle: str) -> None:
    """Begin to read an account's inbox, unless another replica was quicker."""
    put_if_new(connection, inbox_watches, **WATCHES.columns(InboxWatch(0, account, at, at, handle)))


def write(connection: Connection, watch: InboxWatch) -> None:
    """Write a changed watch."""
    here = inbox_watches.c.id == watch.id
    connection.execute(update(inbox_watches).where(here).values(**WATCHES.columns(watch)))


def set_card(connection: Connection, account: str, card: Card, at: datetime) -> None:
    """Remember the message that lists an account's ordinary enquiries."""
    here = inbox_watches.c.account == account
    connection.execute(update(inbox_watches).where(here).values(card_channel=card.channel, card_ts=card.ts, card_at=at))


def card_of(connection: Connection, account: str) -> tuple[Card, datetime] | None:
    """Find the message that lists an account's ordinary enquiries, and when the message was posted."""
    columns = inbox_watches.c
    query = select(columns.card_channel, columns.card_ts, columns.card_at).where(columns.account == account)
    row = connection.execute(query).first()
    return (Card(row[0], row[1]), row[2]) if row and row[1] else None


def known(connection: Connection, requests: Collection[str]) -> frozenset[str]:
    """Those requests that have made an enquiry."""
    return frozenset(connection.execute(select(_E.request).where(_E.request.in_(requests))).scalars())


def listed(connection: Connection, account: str, since: datetime, *, most: int) -> tuple[Enquiry, ...]:
    """Read the ordinary enquiries of an account that wait for its own people, the newest first."""
    query = select(enquiries).where(_listed(), ~_passed_on(), _E.account == account, _E.at >= since)
    ordered = query.order_by(_E.at.desc(), _E.id.desc()).limit(most)
    return tuple(ENQUIRIES.value(row) for row in connection.execute(ordered).mappings())


def count_listed(connection: Connection, account: str, since: datetime) -> tuple[int, int]:
    """Count the ordinary enquiries of an account that wait for its own people, and who wrote them."""
    both = select(func.count(), func.count(_E.handle_key.distinct()))
    query = both.where(_listed(), ~_passed_on(), _E.account == account, _E.at >= since)
    count, people = connection.execute(query).one()
    return count, people


def passed_on(connection: Connection, account: str, since: datetime) -> tuple[Enquiry, ...]:
    """Read what came by an account's inbox and waits with those who deal with people of an office, the newest first."""
    query = select(enquiries).where(_listed(), _passed_on(), _E.account == account, _E.at >= since)
    ordered = query.order_by(_E.at.desc(), _E.id.desc())
    return tuple(ENQUIRIES.value(row) for row in connection.execute(ordered).mappings())


def listed_with(connection: Connection, enquiry: Enquiry) -> tuple[Enquiry, ...]:
    """Read for change what else waits among the ordinary enquiries from a person: as public or as private, as that."""
    same_person = (_E.network == enquiry.network) & (_E.handle_key == handle_key(enquiry.handle))
    alike = same_person & (_E.account == enquiry.account) & _E.private.is_(enquiry.private)
    query = select(enquiries).where(_listed(), alike)
    rows = connection.execute(query.order_by(_E.id).with_for_update()).mappings()
    return tuple(ENQUIRIES.value(row) for row in rows)


def seen_to(
    connection: Connection, account: str, since: datetime, *, wrote_since: datetime, most: int
) -> tuple[Enquiry, ...]:
    """Read what colleagues took off an account's list since a moment, the newest act first: it can be put back."""
    query = select(enquiries).where(_over(wrote_since), _E.account == account, _E.settled_at >= since)
    ordered = query.order_by(_E.settled_at.desc(), _E.id).limit(most)
    found = map(ENQUIRIES.value, connection.execute(ordered).mappings())
    return tuple(enquiry for enquiry in found if enquiry.before_the_end is not None)


def seen_to_before(connection: Connection, before: datetime, *, wrote_since: datetime) -> tuple[int, ...]:
    """Find what colleagues took off a list before a moment, and still has words."""
    words = (_E.message != "") | _E.looked_up.is_not(None)
    query = select(enquiries).where(_over(wrote_since), words, _E.settled_at < before).order_by(_E.id)
    found = map(ENQUIRIES.value, connection.execute(query).mappings())
    return tuple(enquiry.id for enquiry in found if enquiry.before_the_end is not None)


def replies(connection: Connection, since: datetime) -> tuple[Reply, ...]:
    """Read the replies, under way or out, to whoever waits in a list: of each the newest last, and those that are out.

    Messages that a line took up have rows of their own, with their addresses and without words.
    """
    message = enquiries.alias("message")
    same_person = (
        (message.c.department == _E.department)
        & (message.c.handle_key == _E.handle_key)
        & (message.c.network == _E.network)
        & (message.c.account == _E.account)
        & (message.c.private == _E.private)
        & ((message.c.id == _E.id) | (message.c.joins != 0))
    )
    out = (
        select(deliveries.c.id)
        .where(
            deliveries.c.proposal_id == proposals.c.id,
            deliveries.c.revision == revisions.c.number,
            deliveries.c.state == DeliveryState.PUBLISHED.value,
        )
        .exists()
    )
    under_way = (proposals.c.revision == revisions.c.number) & proposals.c.state.in_(UNDER_WAY)
    query = (
        select(_E.id, message.c.url, proposals.c.id, out)
        .join(message, same_person)
        .join(revisions, (revisions.c.answers_url == message.c.url) & (revisions.c.answers_url != ""))
        .join(proposals, proposals.c.id == revisions.c.proposal_id)
        .where(_listed(), _E.at >= since, out | under_way)
        .order_by(_E.id, out, proposals.c.id)
    )
    return tuple(Reply(*row) for row in connection.execute(query))


def with_replies(connection: Connection, since: datetime) -> tuple[Enquiry, ...]:
    """Read the ordinary enquiries that wait, and have a reply under way as last noted."""
    query = select(enquiries).where(_listed(), _E.at >= since, _E.reply != 0)
    return tuple(ENQUIRIES.value(row) for row in connection.execute(query).mappings())


def looks_due(connection: Connection, now: datetime) -> tuple[int, ...]:
    """Find the ordinary enquiries whose writers are to be looked up, the longest due first."""
    query = select(_E.id).where(_listed(), _E.look_at <= now).order_by(_E.look_at, _E.id)
    return tuple(connection.execute(query).scalars())


def put_looks_off(connection: Connection, account: str, until: datetime) -> None:
    """Let nobody who wrote to an account be looked up before a moment, but who is in another's hand just now."""
    waits = (_E.account == account) & (_E.look_at < until)
    query = select(_E.id).where(_listed(), waits).with_for_update(skip_locked=True)
    found = list(connection.execute(query).scalars())
    connection.execute(update(enquiries).where(_E.id.in_(found)).values(look_at=until))


def too_old(connection: Connection, before: datetime) -> tuple[str, ...]:
    """Forget the words and profiles of ordinary enquiries that waited since before a moment; gives their accounts.

    Those who deal with people of an office have the words as long as the department keeps enquiries.
    """
    kept = (_E.message != "") | _E.looked_up.is_not(None)
    old = _listed() & ~_passed_on() & (_E.at < before) & kept
    accounts = tuple(connection.execute(select(_E.account).where(old).distinct()).scalars())
    if accounts:
        connection.execute(update(enquiries).where(old).values(message="", again=(), looked_up=None, look_at=None))
    return accounts


def _over(wrote_since: datetime) -> ColumnElement[bool]:
    """Enquiries of inboxes that are over; `asked_by` and `at` have an index."""
    came = (_E.asked_by == SYSTEM) & (_E.at >= wrote_since) & (_E.account != "")
    return came & (_E.joins == 0) & (_E.handle_key != "") & _E.state.in_([state.value for state in ENDS.values()])


def _passed_on() -> ColumnElement[bool]:
    """The rows of `Enquiry.is_passed_on`: of the few that wait, whose acts are a short document."""
    return cast(_E.handled, Text).like(f'%"{How.PASSED_ON.value}"%')


def _listed() -> ColumnElement[bool]:
    """The rows of the index: SQLite uses a partial index only where the query has the same constants."""
    states: list[ColumnElement[str]] = [literal_column(f"'{state.value}'") for state in sorted(LISTED)]
    nothing: ColumnElement[str] = literal_column("''")
    known = (_E.account != nothing) & (_E.handle_key != nothing)
    return known & (_E.joins == literal_column("0")) & _E.state.in_(states)
