"""Fifty accounts on webhooks, approved posts for them, and the real bot that sends the posts to a local server."""

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, insert, literal, select, text, update

from bot.clock import Clock, system_clock
from bot.model.account import Account, Department
from bot.model.delivery import DeliveryState
from bot.model.organisation import Organisation
from bot.model.people import Person, Standing
from bot.model.permissions import Role
from bot.notices.pacing import Pacing
from bot.proposing.drafting import Wording
from bot.publishing.senders import FOR_EACH, Senders
from bot.running.jobs import scheduling
from bot.store import Store
from bot.store import deliveries as stored
from bot.store.engines import open_engines
from bot.store.tables import approvals, contributors, deliveries, proposals, revisions
from bot.wiring import Bot, build, connecting, reaching, telling
from policy.draft import AccountKind
from tests.fakes import FakeDirectory, FakeNotifier

ACCOUNTS, WRITERS = 50, 20
SAM = Person("U0SAM")
PROPOSERS = tuple(f"U0WRITER{number}" for number in range(WRITERS))
DEPARTMENT = "rivers"
RIVERS = Department(
    DEPARTMENT, "Rivers", "C0MEDIA", "C0DIGEST", ("U0MEDIA",), limits={"posts": 10_000, "open_posts": 10_000}
)
SECRET = "COUNTERSIGN_BENCH"  # noqa: S105 (the name of a variable)
REQUEST = "bench-"
"""The beginning of the names of the forms by which posts were proposed."""
LATER = 10_000_000
"""Ids of posts that are queued for later begin here, well apart from the ids that a database gives."""


def organisation(url: str) -> Organisation:
    """A department whose accounts all send to a server."""
    os.environ[SECRET] = "bench"
    every = {
        f"account{number}": Account(
            key=f"account{number}",
            department=DEPARTMENT,
            network="webhook",
            handle=f"@Account{number}",
            kind=AccountKind.CORPORATE,
            proposers=PROPOSERS,
            approvers=(SAM.id,),
            channel=f"C0APPROVE{number % 5}",
            settings={"url": f"{url}/{number}"},
            secrets={"signing": f"env:{SECRET}"},
        )
        for number in range(ACCOUNTS)
    }
    return Organisation(every, {DEPARTMENT: RIVERS}, system_clock)


def everybody() -> FakeDirectory:
    """Slack, which answers at once, from memory."""
    return FakeDirectory(dict.fromkeys((SAM.id, *PROPOSERS), Standing.MEMBER))


def a_bot(store: Store, url: str) -> Bot:
    """The real bot, for accounts that all send to a server."""
    return build(
        organisation(url),
        store=store,
        directory=everybody(),
        connect=connecting(reaching(system_clock)),
        reach=reaching(system_clock),
    )


def fill(url: str, posts: int, queued: int = 0) -> None:
    """Propose and approve posts for tomorrow, all different, account after account; copy one into as many as asked."""
    engines = open_engines(url)
    store = Store(engines, system_clock)
    bot = a_bot(store, "http://127.0.0.1:1")
    tomorrow = (system_clock() + timedelta(days=1)).date().isoformat()
    for number in range(posts):
        propose(bot, number, (f"account{number % ACCOUNTS}",), "https://www.gov.uk/check-flooding", tomorrow)
    with engines.writer.begin() as connection:
        put_off(connection, system_clock)
        if queued:
            _queue(connection, queued)
    engines.dispose()


def propose(bot: Bot, number: int, accounts: tuple[str, ...], link: str, day: str) -> None:
    """Propose a post for 11pm on a day, and approve it."""
    wording = Wording(
        accounts=accounts,
        text=f"River Example: level {number + 1}\n\nThe river is expected to peak at 6pm on Thursday. "
        f"Level {number + 1} is not in danger; check your area before you travel: {link}",
        day=day,
        time="23:00",
    )
    (proposal,) = bot.proposals.propose(wording, Person(f"U0WRITER{number % WRITERS}"), f"{REQUEST}{number}").proposals
    bot.approvals.approve(proposal.id, 1, SAM, reasons={r.key: "Announced." for r in proposal.still_to_let_go})


def put_off(connection: Connection, clock: Clock) -> None:
    """Have nothing that is not out yet go out for a month."""
    far = clock() + timedelta(days=30)
    waiting = deliveries.c.state == DeliveryState.SCHEDULED.value
    connection.execute(update(deliveries).where(waiting).values(due_at=far, wakes_at=far))


def in_doubt(connection: Connection) -> set[str]:
    """The accounts with a post of which nobody knows whether it is out."""
    unsure = deliveries.c.state == DeliveryState.UNCONFIRMED.value
    return set(connection.scalars(select(deliveries.c.account).where(unsure)))


def soon(seconds: float, clock: Clock = system_clock) -> tuple[datetime, float]:
    """A moment to come, by both clocks."""
    return clock() + timedelta(seconds=seconds), time.monotonic() + seconds


def make_due(url: str, moments: list[datetime], skip: int = 0, clock: Clock = system_clock) -> tuple[int, ...]:
    """Give the first posts proposed, some skipped, these times, as an approver would; gives the deliveries' ids."""
    engines = open_engines(url)
    made = select(deliveries.c.id).join(proposals, proposals.c.id == deliveries.c.proposal_id)
    made = made.where(proposals.c.request.like(f"{REQUEST}%")).order_by(deliveries.c.id)
    with Store(engines, clock).begin() as tx:
        ids = tuple(tx(Connection.scalars, made.offset(skip).limit(len(moments))))
        for number, moment in zip(ids, moments, strict=True):
            delivery = tx(stored.for_change, number)
            assert delivery is not None
            latest = moment + timedelta(hours=4)
            tx.save_delivery(delivery.retimed(moment, latest, SAM.id, frozenset({Role.APPROVER}), tx.now))
    engines.dispose()
    return ids


@contextmanager
def at_work(url: str, server: str, senders: int = FOR_EACH) -> Iterator[Store]:
    """The bot's scheduler, its senders and its outbox, until the end of the block."""
    engines = open_engines(url)
    store = Store(engines, system_clock)
    bot = a_bot(store, server)
    with sending(bot, store, Senders(bot.organisation.network_of, senders)):
        yield store
    engines.dispose()


@contextmanager
def sending(bot: Bot, store: Store, senders: Senders) -> Iterator[None]:
    """A bot's scheduler, senders and outbox, until the end of the block; what is being sent then, is finished."""
    outbox = telling(bot, store, FakeNotifier(), Pacing())
    with ThreadPoolExecutor(1) as checkers:
        scheduler = scheduling(bot, store, senders, checkers, checkers, checkers)
        outbox.start()
        scheduler.start()
        try:
            yield
        finally:
            scheduler.stop()
            senders.shutdown()
            outbox.stop()


def _queue(connection: Connection, count: int) -> None:
    """Copy the first approved post, due in thirty days and later: no copy is ever taken up."""
    first = connection.scalar(select(proposals.c.id).order_by(proposals.c.id).limit(1))
    numbers = text(f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT i FROM n")  # noqa: S608
    numbered = numbers.columns(proposals.c.id.label("i")).subquery("numbered")  # an integer column's type
    fresh = numbered.c.i + LATER
    changes: dict[Table, dict[str, Any]] = {
        proposals: {"id": fresh, "request": literal("later-").concat(numbered.c.i)},
        revisions: {"proposal_id": fresh},
        contributors: {"proposal_id": fresh},
        approvals: {"proposal_id": fresh},
        deliveries: {"id": fresh, "proposal_id": fresh},
    }
    for table, changed in changes.items():
        columns: list[Any] = [changed.get(column.name, column) for column in table.columns]
        here = (table.c.id if table is proposals else table.c.proposal_id) == first
        query = select(*columns).select_from(table.join(numbered, here))
        connection.execute(insert(table).from_select([column.name for column in table.columns], query))
