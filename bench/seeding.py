"""A database with many stored posts: made by the product, then copied in bulk; all but 500 are over."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.model.account import Account
from bot.store import Store
from bot.store.engines import open_engines
from policy.draft import AccountKind
from tests.databases import sqlite_in
from tests.fakes import FRIDAY_AT_NINE, FakeClock
from tests.world import a_world

NOW = FRIDAY_AT_NINE
ACCOUNTS, WRITERS, YEARS = 12, 30, 5
OVER = (*["done"] * 93, *["withdrawn"] * 3, *["rejected"] * 2, *["expired"] * 2)
"""How a hundred posts end."""
STATES = (
    (200, "pending", "", None),
    (50, "draft", "", None),
    (150, "approved", "scheduled", None),
    (70, "approved", "stopped", "late"),
    (30, "approved", "unconfirmed", None),
)
"""The open posts, newest first: how many, the proposals' state, the deliveries' state, and the reason of stops."""
OPEN = sum(state[0] for state in STATES)

Row = dict[str, object]
Changes = tuple[dict[str, str], str]
"""The differences between posts, as SQL over `posts` (? is the sample's value), with the posts concerned."""
SENT = "delivery IN ('published', 'failed', 'unconfirmed')"
COPIED: Mapping[str, Changes] = {
    "proposals": (
        {
            "id": "n", "request": "'form-' || n", "together": "'form-' || n", "state": "proposal", "proposer": "person",
            "when_kind": "'at'", "when_instant": "moment", "created_at": "moment", "frozen": "proposal = 'done'",
            "when_wall": "substr(moment, 1, 10) || 'T' || substr(moment, 12, 5)",
        },
        "1",
    ),
    "revisions": (
        {"proposal_id": "n", "author": "person", "rendered": """replace(?, '"news"', '"' || account || '"')"""}, "1"
    ),
    "contributors": ({"proposal_id": "n", "person": "person"}, "1"),
    "approvals": ({"proposal_id": "n"}, "proposal IN ('approved', 'done')"),
    "proposal_accounts": ({"proposal_id": "n", "account": "account"}, "1"),
    "cards": ({"proposal_id": "n", "ts": "'1700000000.' || n"}, "proposal <> 'draft'"),
    "deliveries": (
        {
            "id": "n", "proposal_id": "n", "account": "account", "state": "delivery", "why": "why", "due_at": "moment",
            "wakes_at": "moment", "latest_by": "moment", "changed_at": "moment", "remote_id": "'post-' || n",
        },
        "delivery <> ''",
    ),
    "attempts": ({"delivery_id": "n", "key": "'key-' || n", "began_at": "moment"}, SENT),
    "steps": (
        {"delivery_id": "n", "at": "moment", "account": "account", "remote_id": "'post-' || n"},
        "delivery = 'published'",
    ),
    "outbox": ({"id": "n * 100 + ?", "about": "'proposal:' || n", "at": "moment"}, "1"),
    "audit": ({"seq": "n * 100 + ?"}, "1"),
}  # fmt: skip


def accounts() -> dict[str, Account]:
    """The accounts of the posts; Sam approves for half of them."""
    return {
        f"account{number}": Account(
            key=f"account{number}",
            department="rivers",
            network="mastodon",
            handle=f"@Account{number}",
            kind=AccountKind.CORPORATE,
            proposers=("U1", *(f"U0WRITER{number}" for number in range(WRITERS))),
            approvers=("U0SAM",) if number % 2 else ("U0JO",),
            channel="C0APPROVE",
            rota=("U0SAM",),
        )
        for number in range(ACCOUNTS)
    }


def seeded(folder: Path, posts: int) -> str:
    """Make a database of posts, spread over five years, the open posts now; gives the address."""
    url = sqlite_in(folder)
    samples = _samples(url)
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as connection:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000")
        query = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
        aside = connection.execute(query).fetchall()
        for kind, name, _ in aside:  # made again at the end: indexes far quicker, and a copied trail has gaps
            connection.execute(f'DROP {kind} "{name}"')
        connection.execute(
            "CREATE TEMP TABLE posts (n INTEGER PRIMARY KEY, proposal, delivery, why, moment, account, person)"
        )
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO posts VALUES (?, ?, ?, ?, ?, ?, ?)", _posts(posts))
        for table, rows in samples.items():
            changes, which = COPIED[table]
            for sample in rows[-1:]:  # of the audit trail and the outbox one row each: no list reads them
                chosen = ", ".join(changes.get(column, "?") for column in sample)
                values = [value for column, value in sample.items() if "?" in changes.get(column, "?")]
                connection.execute(f"INSERT INTO {table} SELECT {chosen} FROM posts WHERE {which}", values)  # noqa: S608
        connection.execute("COMMIT")
        for _, _, sql in aside:
            connection.execute(sql)
        connection.execute("PRAGMA journal_mode=WAL")
    return url


def _samples(url: str) -> Mapping[str, list[Row]]:
    """All rows that the product writes for a post, from the form to the timeline."""
    engines, clock = open_engines(url), FakeClock(NOW)
    world = a_world(Store(engines, clock), clock)
    world.under_way("The River Example is expected to peak at 6pm. Check your area: https://www.gov.uk/floods")
    world.publishes()
    world.tells()
    engines.dispose()
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        connection.row_factory = sqlite3.Row
        every = {table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")] for table in COPIED}  # noqa: S608
    for row in every["audit"]:
        del row["subject"]  # the database's own to compute
    assert all(every.values()), [table for table, rows in every.items() if not rows]
    return every


def _posts(posts: int) -> Iterator[tuple[object, ...]]:
    for number in range(2, posts + 2):
        left = posts + 1 - number
        proposal, delivery, why = _state(left, number)
        open_at, over_at = timedelta(minutes=20 * left + 5), timedelta(days=365 * YEARS) * (left / posts)
        moment = NOW + open_at if left < OPEN else NOW - over_at
        at = f"{moment:%Y-%m-%d %H:%M:%S.%f}"
        yield number, proposal, delivery, why, at, f"account{number % ACCOUNTS}", f"U0WRITER{number % WRITERS}"


def _state(left: int, number: int) -> tuple[str, str, str | None]:
    """The state of a post by the number of newer posts: proposal, delivery, and the reason of a stop."""
    for count, proposal, delivery, why in STATES:
        if left < count:
            return proposal, delivery, why
        left -= count
    over = OVER[number % 100]
    ended = "failed" if number % 500 == 0 else "published"
    return over, ended if over == "done" else "", None
