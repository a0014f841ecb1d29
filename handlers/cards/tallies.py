"""What came of a post, in words: a small table for the thread of its card, and cells for the digest's."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.afterwards.tallies import Line
from bot.model.tally import SAYS, After, PostTally, TallyState
from bot.showing.digests import CameOf
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import context, said, section, table
from handlers.cards import stories

TROUBLE = 300
HEADINGS = {After.DAY: "What came of it, after a day", After.WEEK: "What came of it, after a week"}
OF_A_THREAD = (
    "Of a thread: the replies, reposts and likes of all its parts, without our own parts, and the views of the first."
)


def message(shown: ShownProposal, after: After, lines: Sequence[Line]) -> list[Block]:
    """The message for the thread: a row for each account."""
    rows = [(f"*{_where(shown, line)}*", _cell(shown, line)) for line in lines]
    thread = any(line.tally.parts > 1 for line in lines)
    return [
        section(f"*{stories.named(shown, HEADINGS[after])}*"),
        *table(rows),
        *([context(OF_A_THREAD)] if thread else []),
    ]


def summary(shown: ShownProposal, after: After, lines: Sequence[Line]) -> str:
    """The message in a sentence, for notifications."""
    told = "; ".join(f"{_where(shown, line)}, {outcome(line.tally)}" for line in lines)
    return f"{stories.named(shown, HEADINGS[after])}: {told}"


def outcome(tally: PostTally) -> str:
    """What came of a post on an account: 12 replies · 40 reposts · 230 likes · views not offered there."""
    if tally.state is TallyState.COUNTED:
        return " · ".join(_numbers(tally))
    why = f". {said(tally.trouble, TROUBLE)}" if tally.state is TallyState.FAILED else ""
    return SAYS[tally.state] + why


def came_of(post: CameOf, now: datetime) -> str:
    """What came of a post by the last look, for a list of numbers after a day."""
    if post.tally is None:
        return "not a day old yet" if now < post.at + After.DAY.length else "not looked at"
    after_a_week = post.tally.after is After.WEEK and post.tally.state is TallyState.COUNTED
    return f"{outcome(post.tally)}, after a week" if after_a_week else outcome(post.tally)


def _numbers(tally: PostTally) -> Iterator[str]:
    numbers = tally.numbers
    named = {"reply": numbers.replies, "repost": numbers.reposts, "like": numbers.likes, "view": numbers.views}
    missing = [plural(name) for name, number in named.items() if number is None]
    yield from (counted(number, name) for name, number in named.items() if number is not None)
    if missing:
        yield f"{words.listed(missing)} {SAYS[TallyState.NOT_OFFERED]}"
    if tally.missing_parts:
        yield tally.missing_parts


def counted(number: int, name: str) -> str:
    """A number with its name: 1 reply, 1,204 likes."""
    return f"{number:,} {name if number == 1 else plural(name)}"


def plural(name: str) -> str:
    """The plural of a number's name."""
    return {"reply": "replies"}.get(name, f"{name}s")


def _where(shown: ShownProposal, line: Line) -> str:
    place = next((place for place in shown.places if place.account.key == line.account), None)
    return words.where(place) if place else list_rows.account(line.account, {})


def _cell(shown: ShownProposal, line: Line) -> str:
    tally = line.tally
    if tally.is_late and tally.at is not None and tally.state is not TallyState.TAKEN_DOWN:
        return f"{outcome(tally)} (looked at on {words.on(tally.at, shown.department.zone)})"
    return outcome(tally)
