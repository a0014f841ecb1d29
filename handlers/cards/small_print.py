"""The small print of a card, below the buttons: whether 👍 counts, the authors, lengths, clocks, the author's note."""

from collections.abc import Iterator
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.model.delivery import DeliveryState
from bot.model.proposal import ProposalState
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import times, words
from handlers.blocks.blocks import clipped, context, escaped
from handlers.cards.judged import fine, nothing_found
from policy.tags import TAGS

MOST_COUNTS = 10
MOST_LINKED = 8
MOST_OF_AN_ANNOUNCEMENT = 500


def small_print(shown: ShownProposal) -> Iterator[Block]:
    """One paragraph of administration, and the author's note."""
    says = " ".join(part for part in _parts(shown) if part)
    note = shown.revision.content.note
    yield context(clipped(says, 1300), f"Note: “{escaped(note, 1000)}”" if note else "")


def _parts(shown: ShownProposal) -> Iterator[str]:
    yield _how_to_approve(shown)
    yield _written(shown)
    yield nothing_found(shown)
    yield fine(shown)
    yield _lengths(shown)
    yield _clocks(shown)
    for other in shown.also[:MOST_LINKED]:
        there = words.listed([words.where(place) for place in other.places])
        yield clipped(f"Also goes to {there}, as a card of its own in <#{other.channel}>.", 300)


def _how_to_approve(shown: ShownProposal) -> str:
    """Whether a 👍 is enough."""
    if not shown.is_current or shown.proposal.state is not ProposalState.PENDING:
        return ""
    return "👍 approves." if shown.proposal.thumb_is_enough else "A 👍 is not enough here: please use the button."


def _written(shown: ShownProposal) -> str:
    """The authors of the words, the person who cleared the facts, and the author's own remarks."""
    content = shown.revision.content
    writers = words.listed([words.mention(person) for person in sorted(shown.writers)])
    cleared = f"; facts cleared by {escaped(content.cleared_by, 300)}" if content.cleared_by else ""
    says = f"{clipped(f'Written by {writers}', 300)}{cleared}."
    if kinds := [TAGS.get(tag, tag) for tag in content.tags] + [f"about {topic}" for topic in content.topics]:
        says += f" Its author says: {escaped('; '.join(kinds), 300)}."
    if content.goes_with:
        says += f" Part of the announcement {_announcement(content.goes_with)}."
    return says


def _announcement(typed: str) -> str:
    """An announcement as its author named it; addresses lead there, for the approver to compare."""
    return " ".join(words.link(word, escaped(word)) for word in typed[:MOST_OF_AN_ANNOUNCEMENT].split())


def _lengths(shown: ShownProposal) -> str:
    """The length of the text as each network counts: 214 of 500 characters."""
    lengths = {f"{_counts(place)} of {place.limit}": place for place in shown.places}
    if len(lengths) < 2:
        return "".join(f"{length} characters {_thread(place)}".strip() + "." for length, place in lengths.items())
    every = [
        " ".join(filter(None, (escaped(place.network, words.SHORT), _thread(place), length)))
        for length, place in lengths.items()
    ]
    return f"{words.listed(words.fewer(every, MOST_COUNTS))} characters."


def _thread(place: Place) -> str:
    return f"(a thread of {len(place.counted)})" if len(place.counted) > 1 else ""


def _counts(place: Place) -> str:
    if len(place.counted) > MOST_COUNTS:
        return f"{max(place.counted)} at most"
    return words.listed([str(count) for count in place.counted])


def _clocks(shown: ShownProposal) -> str:
    """The zone of a moment above, and the same moment on each reader's own clock."""
    moment = _moment(shown)
    zone = words.zone_of(shown.proposal.when.zone)
    return f"{zone}; on your own clock {words.on_your_clock(moment)}." if moment else ""


def _moment(shown: ShownProposal) -> datetime | None:
    """The moment most easily misread in another zone: publication, or the deadline for approval or release."""
    if shown.waits or times.awaits_go(shown):
        return shown.proposal.when.instant
    due = [
        place.delivery.due_at
        for place in shown.places
        if place.delivery and place.delivery.state is DeliveryState.SCHEDULED
    ]
    return min(due) if due and shown.is_current else None
