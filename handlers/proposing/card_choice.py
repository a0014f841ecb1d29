"""The cards of links in step two, and the choice to leave them out."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.outbound.feed import NoCard, look
from bot.showing.proposal_view import ShownProposal
from handlers.blocks.blocks import Button, Fold, actions
from handlers.blocks.link_cards import link_cards

CARD = "check_card"
WITH, WITHOUT = "with", "without"


def card_choice(shown: Sequence[ShownProposal]) -> Iterator[Block]:
    """Each card that the posts bring, and a button to leave the cards out, or to have them again."""
    places = [place for post in shown for place in post.places]
    files = {sha256: file for post in shown for sha256, file in post.files.items()}
    yield from link_cards(places, files, Fold())
    if any(place.card for place in places):
        yield from actions([Button(f"{CARD}:{WITHOUT}", "Leave out the link card", WITHOUT)])
    elif any(_is_left_out(post) for post in shown):
        yield from actions([Button(f"{CARD}:{WITH}", "Add the link card", WITH)])


def leaves_out(value: str) -> bool:
    """Read the choice of a button; any other value has the card, which people see before they send."""
    return value == WITHOUT


def _is_left_out(post: ShownProposal) -> bool:
    links, content = post.revision.links, post.revision.content
    every = (look(place.feed, place.parts, links, content, place.card) for place in post.places)
    return any(seen.no_card is NoCard.LEFT_OUT for seen in every)
