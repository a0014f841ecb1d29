"""The lists of App Home: a line for each post, with what its reader can do about it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.account import in_use
from bot.model.list_row import Listed, ListedDelivery
from bot.model.proposal_states import ProposalState
from bot.model.when import WhenKind, clock_time
from bot.showing.home import Page, Tab
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import Button, actions, clipped, context, ids, section
from handlers.blocks.times import CHANGE_TIME
from handlers.cards import EDIT
from handlers.duty.covers import sentence
from handlers.holding import holds
from handlers.home.digest import answers, opening
from handlers.slack.archive import Archive
from handlers.slack.refusals import because, what_to_do

LINE = 600
MOST = 20
"""Holds, covers or windows in one list."""
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
    """The list that somebody chose."""
    match page.where.tab:
        case Tab.WEEK:
            shown = [*_week(page, archive), *([] if page.rows else [section(NOTHING[Tab.WEEK])])]
        case Tab.HOLDS:
            shown = list(_holds(page))
        case Tab.COVER:
            shown = [*([] if page.covers else [section(NOTHING[Tab.COVER])]), *_cover(page)]
        case Tab.WRONG if page.closed:
            shown = [*_closed(page), *(block for one in page.rows for block in _row(page, one, archive))]
        case _:
            shown = [block for one in page.rows for block in _row(page, one, archive)]
    yield from shown or [section(NOTHING[page.where.tab])]


def _closed(page: Page) -> Iterator[Block]:
    """Where nothing can be decided just now, and what to do about it."""
    for channel, why in page.closed[:MOST]:
        yield section(f"Nothing can be decided in <#{channel}> just now: {because(why)}. {what_to_do(why, channel)}")


def _row(page: Page, one: Listed | ListedDelivery, archive: Archive) -> Iterator[Block]:
    if isinstance(one, ListedDelivery):
        yield section(
            clipped(
                f"{list_rows.named(one.of)}, *{list_rows.account(one.account, page.accounts)}*, {list_rows.asks(one)}",
                LINE,
            )
        )
        yield from actions(answers(one, archive, label="Open the card"), named=f"delivery:{one.id}")
    elif page.where.tab is Tab.WAITING:
        url = archive.link(one.card)
        says = f"{_headed(page, one)}\n{_capital(list_rows.waits(one, page.at))}."
        yield section(clipped(says, LINE), next(opening(url, "Open the card"), None))
    else:
        yield section(clipped(f"{_headed(page, one, own=True)}\n{_stands(one)}.", LINE))
        yield from actions(_mine(one, archive, page.at), named=f"proposal:{one.id}")


def _headed(page: Page, one: Listed, *, own: bool = False) -> str:
    where = list_rows.on(one, page.accounts)
    return f"{list_rows.named(one, own=own)}, {where or 'no account chosen yet'}"


def _stands(one: Listed) -> str:
    """How one's own proposal stands, in words."""
    says = words.when(one.when)
    when = says if one.when.kind is WhenKind.AT else f"{says[0].lower()}{says[1:]}"
    match one.state:
        case ProposalState.PENDING:
            return f"{_capital(list_rows.lacks(one))}; {when}"
        case ProposalState.NOT_YET:
            return f"Told “not yet” by {words.mention(one.put_off_by)}" if one.put_off_by else "Told “not yet”"
        case ProposalState.APPROVED if one.when.kind is not WhenKind.SOON:
            return f"Approved; {when}"
        case _:
            return STATES[one.state]


def _mine(one: Listed, archive: Archive, now: datetime) -> Iterator[Button]:
    value, url = ids(one.id, one.revision), archive.link(one.card)
    match one.state:
        case ProposalState.DRAFT:
            yield Button(EDIT, "Go on writing", value, style="primary")
        case ProposalState.PENDING | ProposalState.APPROVED:
            yield from opening(url, "Open the card")
            yield Button(EDIT, "Edit", value)
            if one.state is ProposalState.PENDING or (one.when.kind is WhenKind.AT and now < one.when.instant):
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
    """A calendar: by day, and for each account what goes out when."""
    zone = page.department.zone
    if page.monday:
        sunday = page.monday + timedelta(days=6)
        yield context(
            f"{words.date(page.monday)} to {words.date(sunday)}. The times are those of {words.town(zone.key)}."
        )
    for day, several in groupby(page.rows, lambda one: _moment(one).astimezone(zone).date()):
        today = ", today" if day == page.at.astimezone(zone).date() else ""
        yield section(f"*{day:%A} {day.day} {day:%B}{today}*")
        for one in several:
            post = one.of if isinstance(one, ListedDelivery) else one
            url = archive.link(post.card)
            yield section(clipped(_entry(page, one, zone), LINE), next(opening(url), None))


def _moment(one: Listed | ListedDelivery) -> datetime:
    return one.due_at if isinstance(one, ListedDelivery) else one.when.instant


def _entry(page: Page, one: Listed | ListedDelivery, zone: ZoneInfo) -> str:
    at = clock_time(_moment(one).astimezone(zone))
    if isinstance(one, ListedDelivery):
        where, post, stands = list_rows.account(one.account, page.accounts), one.of, list_rows.stands(one)
    else:
        where, post = list_rows.on(one, page.accounts), one
        stands = "told “not yet”" if one.state is ProposalState.NOT_YET else "*waits for approval*"
    return f"{at}  *{where}*  {list_rows.named(post)}: {stands}"


def _holds(page: Page) -> Iterator[Block]:
    for one in page.holds[:MOST]:
        sure = Button(holds.LIFT, "Lift the hold", ids(one.hold.id), sure=holds.SURE)
        yield section(clipped(holds.line(one), LINE), sure, named=f"hold:{one.hold.id}")
    if len(page.holds) > MOST:
        yield context(f"… and {len(page.holds) - MOST} more. /hold-posts has them all.")
    for ahead in page.ahead[:MOST]:
        yield section(clipped(f"📅 {list_rows.period(ahead, page.department.zone, page.at)}.", LINE))


def _cover(page: Page) -> Iterator[Block]:
    for one in page.covers[:MOST]:
        yield section(clipped(sentence(one, in_use(page.accounts, one.accounts)), LINE))
    if len(page.covers) > MOST:
        yield context(f"… and {len(page.covers) - MOST} more.")
    yield context("A digital lead sets and ends cover with /cover. Who is on duty: /on-duty.")


def _capital(says: str) -> str:
    return says[:1].upper() + says[1:]
