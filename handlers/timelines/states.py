"""How accounts' own timelines are watched, and what people write to them is read, for App Home."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from bot.model.inbox import pace
from bot.model.timeline_alarm import AlarmState
from bot.showing.timelines import TimelineState
from handlers.blocks import words
from handlers.blocks.blocks import escaped

MOST_NAMED = 5
REASON = 250


def urgent(states: Sequence[TimelineState], at: datetime) -> str:
    """What somebody should look at: alarms that have not ended, and accounts that can't be seen; "" for nothing."""
    return " ".join((*_alarms(states, at), *_unseen(states), *_unread(states)))


def in_short(states: Sequence[TimelineState], at: datetime) -> str:
    """How each account is watched, those alike together."""
    return " ".join((*_watched(states, at), *_not_watched(states), *_read(states), *_not_read(states)))


def _alarms(states: Sequence[TimelineState], at: datetime) -> Iterator[str]:
    """For each account a sentence for the posts that nobody has placed, and another for posts that are not ours."""
    for state in states:
        account, where = words.title(state.account), f"<#{state.account.channel}>"
        for several in state.alarms:
            first = f"{words.span(at - several.first_at)} ago"
            seen = f"{several.number} alarms, the first {first}" if several.number > 1 else f"Seen {first}"
            if several.state is AlarmState.NOT_OURS:
                yield f"Somebody else posted on {account}, and it is not dealt with yet. {seen}; see {where}."
            else:
                yield f"Somebody posted on {account} without Countersign: is it yours? {seen}; see {where}."


def _unseen(states: Sequence[TimelineState]) -> Iterator[str]:
    for state in states:
        if state.in_trouble and state.watch is not None:
            why = escaped(state.watch.trouble, REASON)
            yield f"We can't see what appears on {words.title(state.account)} just now. {why}"


def _unread(states: Sequence[TimelineState]) -> Iterator[str]:
    for state in states:
        if state.inbox is not None and state.inbox.in_trouble and state.inbox.watch is not None:
            why = escaped(state.inbox.watch.trouble, REASON)
            yield f"We can't read what people write to {words.title(state.account)} just now: look there. {why}"


def _watched(states: Sequence[TimelineState], at: datetime) -> Iterator[str]:
    watched = [state for state in states if not state.not_watched and not state.in_trouble]
    if watched:
        names = words.listed(words.fewer([words.title(state.account) for state in watched], MOST_NAMED))
        yield f"What others post is looked for every few minutes on {names}."
    for state in watched:
        if (since := state.passed_over(at)) is not None:
            zone = state.account.zone
            yield (
                f"On {words.title(state.account)} there were more posts after {words.on(since, zone)} than it lists: "
                "look there yourself."
            )


def _not_watched(states: Sequence[TimelineState]) -> Iterator[str]:
    by_reason = sorted((state for state in states if state.not_watched), key=lambda state: state.not_watched)
    for why, alike in groupby(by_reason, lambda state: state.not_watched):
        names = words.listed(words.fewer([words.title(state.account) for state in alike], MOST_NAMED))
        yield f"Not watched: {names} ({escaped(why, REASON)})."


def _read(states: Sequence[TimelineState]) -> Iterator[str]:
    read = [state.inbox for state in states if state.inbox and not state.inbox.not_read and not state.inbox.in_trouble]
    for every, alike in groupby(sorted(read, key=lambda state: state.every), lambda state: state.every):
        names = words.listed(words.fewer([words.title(state.account) for state in alike], MOST_NAMED))
        yield f"What people write to {names} is read {pace(every)}."


def _not_read(states: Sequence[TimelineState]) -> Iterator[str]:
    unread = [(state.inbox.not_read, state) for state in states if state.inbox and state.inbox.not_read]
    for why, alike in groupby(sorted(unread, key=lambda found: found[0]), lambda found: found[0]):
        names = words.listed(words.fewer([words.title(state.account) for _, state in alike], MOST_NAMED))
        yield f"Nobody reads for you what people write to {names} ({escaped(why, REASON)}): look there."
