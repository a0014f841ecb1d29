"""The top of the form for a post proposed again: the post that the words are copied from."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.delivery import DeliveryState
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import words
from handlers.blocks.blocks import context


def blocks(shown: ShownProposal) -> Iterator[Block]:
    """Which post the words are copied from, and where that post is."""
    out = [place for place in shown.places if place.delivery and place.delivery.state is DeliveryState.PUBLISHED]
    heads = [f"A copy of the post on {words.where(place)}{_since(place)}" for place in out[:1]] or ["A copy of a post"]
    others = f", and on {words.counted(len(out) - 1, 'other account')}" if len(out) > 1 else ""
    yield context(f"*{heads[0]}*{others}. That post stays as it is; this is a new proposal, for you to change.")


def _since(place: Place) -> str:
    """The day on which a post went out, and the way there."""
    sent = place.delivery
    if sent is None:
        return ""
    day = (sent.sent_at or sent.due_at).astimezone(place.account.zone)
    says = f"{day.day} {day:%B %Y}"
    return f" from {words.link(sent.url, says) if sent.url else says}"
