"""How accounts' own timelines are watched, for App Home."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from bot.showing.timelines import TimelineState
from handlers.blocks import words
from handlers.blocks.blocks import escaped

MOST_NAMED = 5
REASON = 250


def urgent(states: Sequence[TimelineState]) -> str:
    """What somebody should look at: alarms that nobody has settled, and accounts that can't be seen; "" for nothing."""
    return " ".join((*_alarms(states), *_unseen(states)))


def in_short(states: Sequence[TimelineState], at: datetime) -> str:
    """How each account is watched, those alike together."""
    return " ".join((*_watched(states, at), *_not_watched(states)))


def _alarms(states: Sequence[TimelineState]) -> Iterator[str]:
    for state in states:
        if state.unsettled:
            where = f"<#{state.account.channel}>"
            yield f"Somebody posted on {words.title(state.account)} without Countersign: is it yours? See {where}."


def _unseen(states: Sequence[TimelineState]) -> Iterator[str]:
    for state in states:
        if state.in_trouble and state.watch is not None:
            why = escaped(state.watch.trouble, REASON)
            yield f"We can't see what appears on {words.title(state.account)} just now. {why}"


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
