"""The lists of App Home: a line for each post, with buttons for the reader's possible acts."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.account import in_use
from bot.model.list_row import Listed, ListedDelivery
from bot.model.proposal_states import ProposalState
from bot.model.when import WhenKind
from bot.showing.home import Page, Tab
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import Button, actions, clipped, context, ids, section
from handlers.blocks.times import CHANGE_TIME
from handlers.cards import EDIT
from handlers.duty.covers import sentence
from handlers.holding import holds
from handlers.home.digest import Answering, opening
from handlers.slack.archive import Archive
from handlers.slack.refusals import because, what_to_do
from policy.times import clock_time

LINE = 600
MOST = 20
"""The most holds, covers or windows in a list."""
NOTHING = {
    Tab.WAITING: "Nothing waits for your approval.",
    Tab.MINE: "You have proposed nothing lately. “Propose a post” above begins one.",
    Tab.WEEK: "Nothing goes out in this week.",
    Tab.HOLDS: "Nothing is on hold.",
    Tab.COVER: "Nobody stands in for anybody.",
    Tab.WRONG: "Nothing went wrong lately.",
}
STATES = {
    ProposalState.DRAFT: "A draft: nobody else decides about it yet",
    ProposalState.APPROVED: "Approved",
    ProposalState.DONE: "Finished: nothing more of it will be sent",
    ProposalState.REJECTED: "Rejected; its card's thread says why",
    ProposalState.WITHDRAWN: "Withdrawn",
    ProposalState.EXPIRED: "Expired: its time passed without an approval",
}


def blocks(page: Page, archive: Archive) -> Iterator[Block]:
    """The list on the chosen tab."""
    match page.where.tab:
        case Tab.WEEK:
            shown = [*_week(page, archive), *([] if page.rows else [section(NOTHING[Tab.WEEK])])]
        case Tab.HOLDS:
            shown = list(_holds(page))
        case Tab.COVER:
            shown = [*([] if page.covers else [section(NOTHING[Tab.COVER])]), *_cover(page)]
        case Tab.WRONG if page.closed:
            shown = [*_closed(page), *(block for row in page.rows for block in _row(page, row, archive))]
        case _:
            shown = [block for row in page.rows for block in _row(page, row, archive)]
    yield from shown or [section(NOTHING[page.where.tab])]


def _closed(page: Page) -> Iterator[Block]:
    """Channels closed to decisions just now, each with the remedy."""
    for channel, why in page.closed[:MOST]:
        yield section(f"Nothing can be decided in <#{channel}> just now: {because(why)}. {what_to_do(why, channel)}")


def _row(page: Page, row: Listed | ListedDelivery, archive: Archive) -> Iterator[Block]:
    if isinstance(row, ListedDelivery):
        yield section(
            clipped(
                f"{list_rows.named(row.of)}, *{list_rows.account(row.account, page.accounts)}*, {list_rows.asks(row)}",
                LINE,
            )
        )
        here = Answering(archive, page.accounts, page.at, page.holds)
        yield from actions(here.buttons(row, label="Open the card"), named=f"delivery:{row.id}")
    elif page.where.tab is Tab.WAITING:
        url = archive.link(row.card)
        says = f"{_headed(page, row)}\n{_capital(list_rows.waits(row, page.at))}."
        yield section(clipped(says, LINE), next(opening(url, "Open the card"), None))
    else:
        yield section(clipped(f"{_headed(page, row, own=True)}\n{_stands(row)}.", LINE))
        yield from actions(_mine(row, archive, page.at), named=f"proposal:{row.id}")


def _headed(page: Page, post: Listed, *, own: bool = False) -> str:
    where = list_rows.on(post, page.accounts)
    return f"{list_rows.named(post, own=own)}, {where or 'no account chosen yet'}"


def _stands(post: Listed) -> str:
    """How one's own proposal stands, in words."""
    says = words.when(post.when)
    when = says if post.when.kind is WhenKind.AT else f"{says[0].lower()}{says[1:]}"
    match post.state:
        case ProposalState.PENDING:
            return f"{_capital(list_rows.lacks(post))}; {when}"
        case ProposalState.NOT_YET:
            return f"Told “not yet” by {words.mention(post.put_off_by)}" if post.put_off_by else "Told “not yet”"
        case ProposalState.APPROVED if post.when.kind is not WhenKind.SOON:
            return f"Approved; {when}"
        case _:
            return STATES[post.state]


def _mine(post: Listed, archive: Archive, now: datetime) -> Iterator[Button]:
    value, url = ids(post.id, post.revision), archive.link(post.card)
    match post.state:
        case ProposalState.DRAFT:
            yield Button(EDIT, "Go on writing", value, style="primary")
        case ProposalState.PENDING | ProposalState.APPROVED:
            yield from opening(url, "Open the card")
            yield Button(EDIT, "Edit", value)
            if post.state is ProposalState.PENDING or (post.when.kind is WhenKind.AT and now < post.when.instant):
                yield Button(CHANGE_TIME, "Change the time", value)
        case ProposalState.NOT_YET:
            yield Button(EDIT, "Edit and send again", value, style="primary")
            yield from opening(url, "Open the card")
        case ProposalState.DONE:
            yield from opening(url, "Open the card")
        case _:
            yield Button(EDIT, "Propose again with these words", value)
            yield from opening(url, "Open the card")


def _week(page: Page, archive: Archive) -> Iterator[Block]:
    """A calendar: by day, the posts of each account and their times."""
    zone = page.department.zone
    if page.monday:
        sunday = page.monday + timedelta(days=6)
        yield context(f"{words.date(page.monday)} to {words.date(sunday)}. {words.zone_of(zone.key)}.")
    for day, several in groupby(page.rows, lambda row: _moment(row).astimezone(zone).date()):
        today = ", today" if day == page.at.astimezone(zone).date() else ""
        yield section(f"*{day:%A} {day.day} {day:%B}{today}*")
        for row in several:
            post = row.of if isinstance(row, ListedDelivery) else row
            url = archive.link(post.card)
            yield section(clipped(_entry(page, row, zone), LINE), next(opening(url), None))


def _moment(row: Listed | ListedDelivery) -> datetime:
    return row.due_at if isinstance(row, ListedDelivery) else row.when.instant


def _entry(page: Page, row: Listed | ListedDelivery, zone: ZoneInfo) -> str:
    at = clock_time(_moment(row).astimezone(zone))
    if isinstance(row, ListedDelivery):
        where, post, stands = list_rows.account(row.account, page.accounts), row.of, list_rows.stands(row)
    else:
        where, post = list_rows.on(row, page.accounts), row
        stands = "told “not yet”" if row.state is ProposalState.NOT_YET else "*waits for approval*"
    return f"{at}  *{where}*  {list_rows.named(post)}: {stands}"


def _holds(page: Page) -> Iterator[Block]:
    for named in page.holds[:MOST]:
        sure = Button(holds.LIFT, "Lift the hold", ids(named.hold.id), sure=holds.SURE)
        yield section(clipped(holds.line(named), LINE), sure, named=f"hold:{named.hold.id}")
    if len(page.holds) > MOST:
        yield context(f"… and {len(page.holds) - MOST} more. /hold-posts has them all.")
    for ahead in page.ahead[:MOST]:
        yield section(clipped(f"📅 {list_rows.period(ahead, page.department.zone, page.at)}.", LINE))


def _cover(page: Page) -> Iterator[Block]:
    for cover in page.covers[:MOST]:
        yield section(clipped(sentence(cover, in_use(page.accounts, cover.accounts)), LINE))
    if len(page.covers) > MOST:
        yield context(f"… and {len(page.covers) - MOST} more.")
    yield context("A digital lead sets and ends cover with /cover. Who is on duty: /on-duty.")


def _capital(says: str) -> str:
    return says[:1].upper() + says[1:]
