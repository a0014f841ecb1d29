"""The lists of App Home: a line for each post, with buttons for the reader's possible acts."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

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
from handlers.home import out
from handlers.home.digest import LIFE_AT_RISK, Answering, is_first, is_held, opening, referral_line
from handlers.home.week import week
from handlers.proposing import own_drafts
from handlers.slack.archive import Archive
from handlers.slack.refusals import because, what_to_do

LINE = 600
ON_THEIR_WAY, DRAFTS, OVER = "Waiting, or on their way", "Drafts", "Out, or ended"
MOST = 20
"""The most holds, covers or windows in a list."""
GROUPS = dict.fromkeys((ProposalState.NOT_YET, ProposalState.PENDING, ProposalState.APPROVED), ON_THEIR_WAY) | {
    ProposalState.DRAFT: DRAFTS
}
NOTHING = {
    Tab.WAITING: "Nothing waits for your approval.",
    Tab.MINE: "You have proposed nothing lately. “Propose a post” above begins one.",
    Tab.REFERRALS: "No question waits for the media team.",
    Tab.HOLDS: "Nothing is on hold.",
    Tab.COVER: "Nobody stands in for anybody.",
    Tab.WRONG: "Nothing went wrong lately.",
    Tab.OUT: "Nothing of yours went out in the last seven days.",
}
MEDIA_TEAM_ONLY = "The media team has this list: whoever is in the team, or on its rota, sees here what waits."
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
            shown = list(week(page, archive))
        case Tab.REFERRALS:
            shown = list(_referrals(page, archive))
        case Tab.MINE:
            shown = list(_own(page, archive))
        case Tab.HOLDS:
            shown = list(_holds(page))
        case Tab.COVER:
            shown = [*([] if page.covers else [section(NOTHING[Tab.COVER])]), *_cover(page)]
        case Tab.OUT:
            shown = list(out.blocks(page, archive))
        case Tab.WRONG if page.closed:
            shown = [*_closed(page), *(block for row in page.rows for block in _row(page, row, archive))]
        case _:
            shown = [block for row in page.rows for block in _row(page, row, archive)]
    yield from shown or [section(NOTHING[page.where.tab or page.tabs[0]])]


def _own(page: Page, archive: Archive) -> Iterator[Block]:
    """A person's own posts in three groups: on their way, drafts, ended."""
    posts = [row for row in page.rows if isinstance(row, Listed)]
    for heading, several in groupby(posts, lambda post: GROUPS.get(post.state, OVER)):
        group = list(several)
        clear = own_drafts.delete_all() if heading == DRAFTS and len(group) > 1 else None
        yield section(f"*{heading}*", clear, named=f"own:{heading}")
        for post in group:
            yield from _row(page, post, archive)


def _closed(page: Page) -> Iterator[Block]:
    """Channels closed to decisions just now, each with the remedy."""
    for channel, why in page.closed[:MOST]:
        yield section(f"Nothing can be decided in <#{channel}> just now: {because(why)}. {what_to_do(why, channel)}")


def _row(page: Page, row: Listed | ListedDelivery, archive: Archive) -> Iterator[Block]:
    if isinstance(row, ListedDelivery):
        yield section(
            clipped(
                f"{list_rows.named(row.of)}, *{list_rows.account(row.account, page.accounts)}*, "
                f"{list_rows.asks(row, held=is_held(row, page.holds))}",
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
        yield section(clipped(f"{_headed(page, row, own=True)}\n{_stands(page, row)}.", LINE))
        yield from actions(_mine(row, archive, page.at), named=f"proposal:{row.id}")


def _headed(page: Page, post: Listed, *, own: bool = False) -> str:
    where = list_rows.on(post, page.accounts)
    return f"{list_rows.named(post, own=own)}, {where or 'no account chosen yet'}"


def _stands(page: Page, post: Listed) -> str:
    """How one's own proposal stands, in words."""
    says = words.when(post.when)
    when = says if post.when.kind is WhenKind.AT else f"{says[0].lower()}{says[1:]}"
    match post.state:
        case ProposalState.PENDING:
            return f"{_capital(list_rows.lacks(post))}; {when}"
        case ProposalState.NOT_YET:
            return f"Told “not yet” by {words.mention(post.put_off_by)}" if post.put_off_by else "Told “not yet”"
        case ProposalState.APPROVED if post.stopped:
            return "Approved, and *stopped*: it goes out only if somebody decides so in the thread of its card"
        case ProposalState.APPROVED if post.when.kind is not WhenKind.SOON:
            return f"Approved; {when}"
        case ProposalState.DONE if post.id in page.ended:
            return f"Finished: {list_rows.came_of(page.ended[post.id], page.accounts)}"
        case _:
            return STATES[post.state]


def _mine(post: Listed, archive: Archive, now: datetime) -> Iterator[Button]:
    value, url = ids(post.id, post.revision), archive.link(post.card)
    match post.state:
        case ProposalState.DRAFT:
            yield from own_drafts.buttons(post.id, post.revision, edits=post.edits)
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


def _referrals(page: Page, archive: Archive) -> Iterator[Block]:
    if not page.keeps_press_lists:
        yield section(MEDIA_TEAM_ONLY)
    for referral, department in page.asked:
        life = f"*{LIFE_AT_RISK}.* " if is_first(referral) else ""
        says = f"{life}{referral_line(referral, department.zone, page.at)}"
        button = next(opening(archive.link(referral.card), "Open the card"), None)
        yield section(clipped(says, LINE), button, named=f"referral:{referral.enquiry.id}")


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
