"""What came of published posts, on the command line: a spreadsheet with a row for each look."""

import argparse
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from bot.cli import installation
from bot.cli.days import day_in
from bot.cli.named_files import export_for
from bot.clock import system_clock
from bot.errors import CountersignError
from bot.model.organisation import Organisation
from bot.model.tally import SAYS, After, PostTally, TallyState
from bot.networks import networks
from bot.outbound.network import NUMBERS
from bot.parsing.nearest import did_you_mean
from bot.parsing.spreadsheet import written
from bot.store import Store, tallies
from bot.store.tallies import Published

COLUMNS = ("proposal", "account", "network", "url", "published_at", "after", "looked_at", *NUMBERS, "note")
AT_ONCE = 1000
"""Posts in a statement."""
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
NONE = (
    "No post of these days has been out for a day yet, so there is nothing to tell but the names of the columns. "
    "What came of a post is looked at after a day and after a week."
)
NOT_LOOKED_AT = "not looked at in time"


def export(asked: argparse.Namespace) -> int:
    """Write what came of posts as a spreadsheet."""
    if asked.week:
        raise CountersignError("--week is for a content plan. With --results, say --from and --until.")
    config = installation.configured(asked)
    with installation.opened(config, system_clock) as store:
        sheet = results(
            config.organisation(system_clock), store, asked.since, asked.until, asked.account, asked.department
        )
        with export_for(asked.to) as out:
            out.write(sheet)
    if is_empty(sheet):
        sys.stderr.write(f"{NONE}\n")
    return 0


def is_empty(sheet: bytes) -> bool:
    """Whether a spreadsheet has no row below its columns."""
    return len(sheet.splitlines()) < 2


def results(
    organisation: Organisation,
    store: Store,
    since: str = "",
    until: str = "",
    accounts: Collection[str] = (),
    department: str = "",
) -> bytes:
    """Write the looks at the posts of some days, the last included, in the zone of the department or of the first.

    Raises CountersignError for a day, an account or a department that can't be read.
    """
    _known("account", accounts, organisation.accounts)
    _known("department", [department] if department else [], organisation.departments)
    here = organisation.departments.get(department) or next(iter(organisation.departments.values()))
    now = organisation.clock()
    today = now.astimezone(here.zone).date()
    begins = datetime.combine(day_in(since, today), time(), here.zone) if since else EARLIEST
    ends = datetime.combine(day_in(until, today) + timedelta(days=1), time(), here.zone) if until else now
    if begins >= ends:
        raise CountersignError("--from is after --until, so there is nothing between them.")
    posts = store.read(tallies.published, begins, ends, department=department, accounts=accounts)
    found = _looks(store, posts)
    rows = (
        _row(post, after, found.get((post.delivery, after)), organisation)
        for post in posts
        for after in After
        if now >= post.at + after.length
    )
    return written([COLUMNS, *rows])


def _looks(store: Store, posts: Sequence[Published]) -> dict[tuple[int, After], PostTally]:
    found: dict[tuple[int, After], PostTally] = {}
    for start in range(0, len(posts), AT_ONCE):
        found |= store.read(tallies.of_deliveries, [post.delivery for post in posts[start : start + AT_ONCE]])
    return found


def _row(post: Published, after: After, tally: PostTally | None, organisation: Organisation) -> Iterator[str]:
    account = organisation.accounts.get(post.account)
    yield str(post.proposal)
    yield post.account
    yield networks()[account.network].called(account.settings) if account else ""
    yield post.url
    yield _moment(post.at)
    yield after.value
    yield _moment(tally.at) if tally is not None and tally.at else ""
    for name in NUMBERS:
        number = getattr(tally.numbers, name) if tally is not None else None
        yield "" if number is None else str(number)
    yield _note(tally)


def _note(tally: PostTally | None) -> str:
    if tally is None:
        return NOT_LOOKED_AT
    if tally.state is TallyState.COUNTED:
        return tally.missing_parts
    return f"{SAYS[tally.state]}. {tally.trouble}" if tally.trouble else SAYS[tally.state]


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _known(kind: str, asked: Collection[str], known: Mapping[str, object]) -> None:
    for key in asked:
        if key not in known:
            near = did_you_mean(key, known) or f" There is {', '.join(known)}."
            raise CountersignError(f"There is no {kind} “{key}”.{near}")
