"""The calendar of App Home: a grid of the week by account and day, then each day's posts with their buttons."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ActionsBlock, Block, Option, PlainTextObject, StaticSelectElement

from bot.model.account import Account
from bot.model.delivery import DeliveryState
from bot.model.list_row import Listed, ListedDelivery
from bot.model.proposal_states import ProposalState
from bot.model.when import WhenKind
from bot.showing.grid import Grid
from bot.showing.home import Page
from handlers.blocks import forms, list_rows, words
from handlers.blocks.blocks import Button, actions, clipped, context, ids, section
from handlers.blocks.times import CHANGE_TIME
from handlers.home.digest import opening
from handlers.home.where import packed
from handlers.slack.archive import Archive
from policy.times import clock_time

ONLY, APPROVE_ROW = "home_only", "home_approve"
LINE = 600
NAME = 15
"""Characters of an account's name in the grid: with seven days, a line takes the 36 that fit a telephone."""
MOST_ACCOUNTS = 24
NONE = "·"


def week(page: Page, archive: Archive) -> Iterator[Block]:
    """The grid, the choice of an account, and the days."""
    if page.monday is None or page.grid is None:
        return
    zone = page.department.zone
    sunday = page.monday + timedelta(days=6)
    yield context(f"{words.date(page.monday)} to {words.date(sunday)}. {words.zone_of(zone.key)}.")
    yield section(_drawn(page, page.grid))
    if len(page.grid.counts) > 1:
        yield ActionsBlock(elements=[_choice(page, page.grid)], block_id="home:only")
    whole = page.before is None and page.after is None
    by_day = {page.monday + timedelta(days=day): list[Listed | ListedDelivery]() for day in range(7)}
    for row in page.rows:
        by_day.setdefault(_moment(row).astimezone(zone).date(), []).append(row)
    for day, rows in by_day.items():
        if rows or whole:
            today = ", today" if day == page.at.astimezone(zone).date() else ""
            yield section(f"*{day:%A} {day.day} {day:%B}{today}*" + ("" if rows else ": nothing"))
        for row in rows:
            yield from _entry(page, row, archive, zone)


def _drawn(page: Page, grid: Grid) -> str:
    """The grid in letters of a single width: a line for each account, a column for each day."""
    names = _names(page, grid)
    days = [page.monday + timedelta(days=day) for day in range(7)] if page.monday else []
    lines = [
        " " * NAME + "".join(f" {day:%a}"[:3] for day in days),
        " " * NAME + "".join(f"{day.day:3}" for day in days),
    ]
    for key in [*grid.counts][:MOST_ACCOUNTS]:
        counts = "".join(f"{count or NONE:>3}" for count in grid.counts[key])
        lines.append(f"{names[key]:<{NAME}}{counts}")
    left = len(grid.counts) - MOST_ACCOUNTS
    more = [f"… and {left} more accounts"] if left > 0 else []
    counted = ["More posts than are counted here."] if grid.more else []
    return f"```{escaped_lines([*lines, *more, *counted])}```"


def escaped_lines(lines: list[str]) -> str:
    """Lines inside a code block, where only three characters and the block's own marks do harm."""
    safe = (line.replace("`", "'").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in lines)
    return "\n".join(safe)


def _names(page: Page, grid: Grid) -> dict[str, str]:
    """Short names of accounts: the handle, or the key where several accounts have the same handle."""
    handles = {key: _handle(page.accounts.get(key), key) for key in grid.counts}
    often = Counter(handles.values())
    return {key: (handle if often[handle] == 1 else key)[:NAME] for key, handle in handles.items()}


def _handle(account: Account | None, key: str) -> str:
    return " ".join((account.handle if account else key).split())


def _choice(page: Page, grid: Grid) -> StaticSelectElement:
    """The choice of a single account, or all."""
    here = page.where
    names = {0: "All accounts"} | {
        number: _handle(page.accounts.get(key), key) + f" ({key})" for number, key in enumerate(grid.counts, 1)
    }
    options = [
        Option(
            value=packed(type(here)(here.tab, None, here.monday, number)),
            text=PlainTextObject(text=clipped(name, forms.LONGEST_OPTION)),
        )
        for number, name in [*names.items()][: forms.MOST_OPTIONS]
    ]
    chosen = options[here.account] if here.account < len(options) else options[0]
    return StaticSelectElement(action_id=ONLY, options=options, initial_option=chosen)


def _moment(row: Listed | ListedDelivery) -> datetime:
    return row.due_at if isinstance(row, ListedDelivery) else row.when.instant


def _entry(page: Page, row: Listed | ListedDelivery, archive: Archive, zone: ZoneInfo) -> Iterator[Block]:
    post = row.of if isinstance(row, ListedDelivery) else row
    url = archive.link(post.card)
    name = f"delivery:{row.id}" if isinstance(row, ListedDelivery) else f"proposal:{row.id}"
    yield section(clipped(_says(page, row, zone), LINE), next(opening(url), None))
    yield from actions(_acts(page, row), named=f"week:{name}")


def _says(page: Page, row: Listed | ListedDelivery, zone: ZoneInfo) -> str:
    at = clock_time(_moment(row).astimezone(zone))
    if isinstance(row, ListedDelivery):
        where, post, stands = list_rows.account(row.account, page.accounts), row.of, list_rows.stands(row)
    else:
        where, post = list_rows.on(row, page.accounts), row
        stands = "told “not yet”" if row.state is ProposalState.NOT_YET else "*waits for approval*"
    return f"{at}  *{where}*  {list_rows.named(post)}: {stands}"


def _acts(page: Page, row: Listed | ListedDelivery) -> Iterator[Button]:
    """Approve and Change the time, for people who probably may: each press asks afresh."""
    post = row.of if isinstance(row, ListedDelivery) else row
    if post.hidden:
        return
    value, theirs = ids(post.id, post.revision), frozenset(post.accounts)
    if isinstance(row, Listed) and row.state is ProposalState.PENDING and post.proposer != page.person:
        seniors = row.wants_senior and row.needed == 1
        if theirs <= (page.senior if seniors else page.approves):
            yield Button(APPROVE_ROW, "Approve", value, style="primary")
    waits = isinstance(row, Listed) or (row.state is DeliveryState.SCHEDULED and page.at < row.due_at)
    if (
        waits
        and post.when.kind is WhenKind.AT
        and (post.proposer == page.person or theirs <= page.approves | page.owns)
    ):
        yield Button(CHANGE_TIME, "Change the time", value)
