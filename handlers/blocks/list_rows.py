"""A line of a list, for the digest and App Home: a post's name, accounts and state."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.model.account import Account
from bot.model.delivery import DeliveryState
from bot.model.list_row import Listed, ListedDelivery
from bot.model.proposal_states import ProposalState
from bot.model.take_down import TakeDownState
from bot.model.when import WhenKind
from handlers.blocks import words
from handlers.blocks.blocks import escaped, said
from policy.department import SensitiveDay, Window, WindowKind

FIRST_WORDS = 48
"""Characters of a post's beginning, enough to recognise the post."""
SHORT_HANDLE = 60
REASON = 200
RESTRICTED = "A restricted post"

WINDOWS = {
    WindowKind.GENERAL: "General election period",
    WindowKind.LOCAL: "Local election period",
    WindowKind.DEVOLVED: "Devolved election period",
}

CHANGED_SINCE = "live, with its words changed since"
DOWN = {
    TakeDownState.ASKED: "being taken down",
    TakeDownState.BY_HAND: "still up: somebody has to take it down there by hand",
    TakeDownState.DOWN: "taken down",
}
MOST_PLACES = 4
Accounts = Mapping[str, Account]


def named(post: Listed, *, own: bool = False, most: int = FIRST_WORDS) -> str:
    """A post by first words, whom it answers, and author; a restricted post by none of these."""
    if post.hidden:
        return RESTRICTED
    start = escaped(words.shortened(post.first, most), 120)
    to = f" to {escaped(post.answers, SHORT_HANDLE)}" if post.answers else ""
    thread = f" ({words.thread(post.parts)})" if post.parts > 1 else ""
    change = "a change of a post: " if post.changes else ""
    return f"{change}“{start}”{to}{thread}" + ("" if own else f" by {words.mention(post.proposer)}")


def on(post: Listed, accounts: Accounts) -> str:
    """The accounts of a post."""
    several = [account(key, accounts) for key in post.accounts[:MOST_PLACES]]
    return words.listed(several) + _more(len(post.accounts) - MOST_PLACES)


def account(key: str, accounts: Accounts) -> str:
    """An account by handle, with the network where other accounts have the same; or by key when no longer set up."""
    found = accounts.get(key)
    if found is None:
        return escaped(key, words.SHORT)
    alone = sum(other.handle == found.handle for other in accounts.values()) == 1
    return words.handle(found) if alone else words.title(found)


def waits(post: Listed, now: datetime) -> str:
    """A waiting post in a line: approvals missing, time left, age."""
    return f"{lacks(post)}; {left(post, now)}, {words.span(now - post.created_at)} old"


def lacks(post: Listed) -> str:
    """The approvals that a waiting post lacks."""
    if post.state is ProposalState.NOT_YET:
        return "told “not yet”"
    given = f"{post.given} of {post.needed} approvals" if post.given else "not yet approved"
    return f"{given}, asks for a senior approver" if post.wants_senior else given


def left(post: Listed, now: datetime) -> str:
    """The time left for a waiting post."""
    time_left = post.when.instant - now
    if time_left.total_seconds() <= 0:
        return "its time has come"
    until = {WhenKind.SOON: "approve by", WhenKind.RELEASE: "go-ahead by"}
    return f"{until.get(post.when.kind, 'due')} {words.at(post.when.instant, ZoneInfo(post.when.zone), now)}"


def asks(item: ListedDelivery, *, held: bool = False) -> str:
    """The trouble of a delivery that waits for a person, or was refused; `held`: a hold stops the whole account."""
    why = said(item.detail, REASON)
    match item.state:
        case DeliveryState.UNCONFIRMED:
            what = "be made" if item.of.changes else "be out"
            return f"may or may not {what}. We looked and can't tell."
        case DeliveryState.HANDED_OVER if held:
            does = "send it privately" if item.of.private else "post it by hand"
            return f"is on hold: whoever is to {does} is asked to wait."
        case DeliveryState.HANDED_OVER:
            return f"waits for somebody to {'send it privately' if item.of.private else 'post it'} by hand."
        case DeliveryState.FAILED:
            return f"was refused. {why}".strip()
        case DeliveryState.SCHEDULED:
            return "should have gone out by now, and nobody was asked. Please tell whoever runs Countersign."
        case _:
            return f"is stopped. {why or 'It needs a new time, or to be dropped.'}"


def in_short(item: ListedDelivery) -> str:
    """The same in two or three words."""
    match item.state:
        case DeliveryState.UNCONFIRMED:
            return "may be made" if item.of.changes else "may be out"
        case DeliveryState.HANDED_OVER:
            return "to be sent privately by hand" if item.of.private else "to be posted by hand"
        case DeliveryState.FAILED:
            return "refused"
        case DeliveryState.SCHEDULED:
            return "overdue"
        case _:
            return "stopped"


def stands(item: ListedDelivery) -> str:
    """How a delivery in a calendar stands, in a word or two."""
    match item.state:
        case DeliveryState.SCHEDULED:
            return "approved"
        case DeliveryState.SENDING:
            return "being sent"
        case DeliveryState.PUBLISHED if item.of.private:
            return "sent privately"
        case DeliveryState.PUBLISHED if item.take_down:
            return DOWN[item.take_down]
        case DeliveryState.PUBLISHED:
            live = "changed" if item.of.changes else CHANGED_SINCE if item.changed_since else "live"
            return words.link(item.url, live) if item.url else live
        case DeliveryState.HANDED_OVER:
            return "to be sent privately by hand" if item.of.private else "to be posted by hand"
        case DeliveryState.STOPPED:
            return "*stopped*"
        case DeliveryState.UNCONFIRMED:
            return "*not confirmed*"
        case DeliveryState.FAILED:
            return "*refused*"
        case DeliveryState.CANCELLED:
            return "cancelled"


def came_of(items: Sequence[ListedDelivery], accounts: Accounts) -> str:
    """What became of a finished post: how each delivery stands and, of several, where."""
    if len(items) < 2:
        return "".join(stands(item) for item in items)
    places = [f"{account(item.account, accounts)} {stands(item)}" for item in items[:MOST_PLACES]]
    return "; ".join(places) + _more(len(items) - MOST_PLACES)


def period(what: Window | SensitiveDay, zone: ZoneInfo, now: datetime) -> str:
    """An election window or sensitive days, and when."""
    if isinstance(what, Window):
        name, is_on = WINDOWS[what.kind], what.start <= now
        begins, ends = (
            words.on(what.start, zone),
            words.on(what.until, zone) if what.until else "a government is formed",
        )
    else:
        name, is_on = f"Sensitive: {escaped(what.reason, REASON)}", what.start <= now.astimezone(zone).date()
        begins, ends = words.date(what.start), f"the end of {words.date(what.until)}"
    return f"{name}: {'on now' if is_on else f'from {begins}'}, until {ends}"


def linked(says: str, url: str) -> str:
    """A line with a link to the card, if a card exists."""
    return f"{says} {words.link(url, 'Open')}" if url else says


def _more(number: int) -> str:
    return f" and {number} more" if number > 0 else ""
