"""The choice of a thread in step two, for words that are too long for a post or divided by their author."""

from collections.abc import Iterator, Mapping, Sequence

from slack_sdk.models.blocks import Block

from bot.checking.threads import PossibleThread
from bot.model.content import Thread
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, context, escaped, section

THREAD = "check_thread"
OFFERED = (
    "It can go out as a thread, each part in reply to the one before. You see every part here before you send it, and "
    "so does whoever approves it."
)
DIVIDED = "Lines of --- go out as you typed them, unless it is a thread: then it is divided there."
MOST_NAMED = 3
"""The accounts named for which words are too long; the rest are counted."""
PICTURES = "Pictures go with the first part."


def for_too_long(shown: Sequence[ShownProposal], possible: Mapping[str, PossibleThread]) -> Iterator[Block]:
    """The way forward for words that are too long, above the words; `possible` has the threads that could be."""
    over = [place for place in _places(shown) if max(place.counted, default=0) > place.limit]
    if over and (numbers := _numbers(shown, possible)):
        too_long = words.listed(words.fewer([words.where(place) for place in over], MOST_NAMED))
        yield section(f"*Too long for one post* for {too_long}. {OFFERED}")
        yield from actions([_button(Thread.PLAIN, _named(numbers))])


def thread(shown: Sequence[ShownProposal], possible: Mapping[str, PossibleThread]) -> Iterator[Block]:
    """The choices between a post and a thread, below the words; `possible` has the threads that could be, by account.

    Words that are too long have their choice above (`for_too_long`).
    """
    content, places = shown[0].revision.content, _places(shown)
    if content.thread is Thread.NO:
        fit = all(count <= place.limit for place in places for count in place.counted)
        if fit and (numbers := _numbers(shown, possible)):
            yield context(f"{OFFERED} {DIVIDED}")
            yield from actions([_button(Thread.PLAIN, _named(numbers))])
        elif possible and fit:
            yield context(f"{escaped(next(iter(possible.values())).why_not)} Until then, lines of --- go out as typed.")
    elif any(len(place.parts) > 1 for place in places):
        if content.pictures:
            yield context(PICTURES)
        number = (
            _button(Thread.NUMBERED, "Number the parts")
            if content.thread is Thread.PLAIN
            else _button(Thread.PLAIN, "Leave out the numbers")
        )
        yield from actions([number, _button(Thread.NO, "Send as one post")])


def chosen_in(value: str) -> Thread:
    """Read the choice of a button; any other value is no thread, which people see before they send."""
    return Thread(value) if value in {*Thread} else Thread.NO


def _places(shown: Sequence[ShownProposal]) -> list[Place]:
    return [place for post in shown for place in post.places]


def _numbers(shown: Sequence[ShownProposal], possible: Mapping[str, PossibleThread]) -> list[int]:
    """The numbers of parts of the threads that could be chosen; none once a thread is chosen."""
    is_thread = shown[0].revision.content.thread is not Thread.NO
    return [] if is_thread else sorted({found.parts for found in possible.values() if found.parts})


def _named(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"Send as a thread of {numbers[0]}"
    return f"Send as threads of {numbers[0]} to {numbers[-1]}"


def _button(chosen: Thread, label: str) -> Button:
    return Button(f"{THREAD}:{chosen}", label, chosen.value)
