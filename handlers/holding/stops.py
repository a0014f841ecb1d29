"""Posts that a day, a window or a hold will stop, or no longer stops: a list for forms, answers and messages."""

from collections.abc import Callable, Iterator, Sequence
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.errors import CountersignError, Unusable
from bot.stopping.ahead import WillStop
from handlers.blocks import words
from handlers.blocks.blocks import clipped, context, said, section

MOST_LISTED = 10
MOST_ACCOUNTS = 3
IN_A_SECTION = 5
WHAT_NOW = (
    "Bring them forward, change their time or their words, or ask a senior approver. What is stopped waits in its "
    "card's thread; nothing is lost."
)
WHEN_HELD = "If the hold still stands when they come due, they wait, and you are asked. Nothing is lost."
BY_HAND = "Whoever was asked to post by hand is told so by name, in the thread of the card."
NEWS = "News of posts of yours that were queued"
"""The line for notifications, without any of the posts' words."""
NONE = "None of the posts that are queued now is stopped by it."


def listed(
    stops: Sequence[WillStop], zone: ZoneInfo, head: str, *, quoting: bool = True, channel: str = ""
) -> Iterator[Block]:
    """A heading and ten posts at most; `quoting` shows the first words of posts that are not restricted.

    With a channel, only words of posts decided there are shown: others may not be for its members.
    """
    if not stops:
        return
    yield section(clipped(head))
    here = [quoting and (not channel or any(to.channel == channel for to in post.accounts)) for post in stops]
    lines = [_line(post, zone, quoting=may) for post, may in zip(stops[:MOST_LISTED], here, strict=False)]
    for first in range(0, len(lines), IN_A_SECTION):
        yield section(clipped("\n".join(f"• {line}" for line in lines[first : first + IN_A_SECTION])))
    if any(post.by_hand for post in stops):
        yield context(BY_HAND)
    if len(stops) > MOST_LISTED:
        yield context(f"And {len(stops) - MOST_LISTED} more: /pending-posts lists them.")


def preview(ask: Callable[[], Sequence[WillStop]], zone: ZoneInfo, *, quoting: bool = True) -> list[Block]:
    """What a form would stop, as filled in so far; empty while a field is missing. `ask` gives the posts."""
    try:
        found = ask()
    except Unusable:
        return []
    except CountersignError as error:
        return [context(said(str(error)))]
    if not found:
        return [context("As filled in, this stops none of the posts that are queued now.")]
    return [*listed(found, zone, f"⚠️ As filled in, this stops {counted(found)}:", quoting=quoting)]


def counted(stops: Sequence[WillStop]) -> str:
    """The number of posts: 3 queued posts, 1 of them not approved yet; 2 queued posts, not approved yet."""
    waiting = sum(not post.is_approved for post in stops)
    of_them = f"{waiting} of them " if waiting < len(stops) else ""
    return f"{words.counted(len(stops), 'queued post')}{f', {of_them}not approved yet' if waiting else ''}"


def _line(post: WillStop, zone: ZoneInfo, *, quoting: bool) -> str:
    proposal = post.proposal
    handles = words.fewer([words.handle(account) for account in post.accounts], MOST_ACCOUNTS)
    if proposal.restricted_to:
        which = "a restricted post"
    else:
        which = words.first_words(proposal.revision.content.text) if quoting else "a post"
    whose = f"{words.mention(proposal.proposer)}: {which} for {words.listed(handles)}"
    return f"{whose}, {_when(post, zone)}{'' if post.is_approved else '; not approved yet'}."


def _when(post: WillStop, zone: ZoneInfo) -> str:
    moment = words.on(post.due, zone)
    if post.by_hand:
        does = "sent privately" if post.proposal.revision.content.is_private else "posted"
        return f"*waiting to be {does} by hand* since {moment}"
    if post.has_a_time:
        return moment
    if post.awaits_go:
        return f"waiting for {words.mention(post.proposal.when.releaser)}'s go-ahead, until {moment}"
    return f"until {moment}" if post.is_approved else f"as soon as it is approved; approve by {moment}"
