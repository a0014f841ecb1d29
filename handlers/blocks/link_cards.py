"""Cards of links that posts bring, exactly as readers see them: the page's own words, inert, and the picture."""

from collections.abc import Iterator, Mapping, Sequence

from slack_sdk.models.blocks import Block, ImageBlock, PlainTextObject
from slack_sdk.models.blocks.basic_components import SlackFile

from bot.model.link_card import LinkCard
from bot.model.revision import MOST_CARDS
from bot.showing.shown_places import Place
from handlers.blocks import words
from handlers.blocks.blocks import Fold, clipped, context, quoted

MOST_NAMED = 3
NO_FILE = "The picture of the link card can't be shown here just now."


def link_cards(
    places: Sequence[Place], files: Mapping[str, str], fold: Fold, *, struck: bool = False
) -> Iterator[Block]:
    """Each card with the networks that get the card, as far as room is left; `files` are the pictures in Slack."""
    for number, (card, label) in enumerate(labelled(places)):
        if number >= MOST_CARDS:
            fold.folded += len(card.words)
            continue
        if fits := fold.of((card.words,)):
            yield quoted(*fits, struck=struck, label=f"{label}:")
        if picture := card.picture:
            file = files.get(picture.sha256)
            yield (
                ImageBlock(
                    alt_text="The picture of the link card",
                    title=PlainTextObject(text=f"Picture of the link card, {picture.width} × {picture.height}"),
                    slack_file=SlackFile(id=file),
                )
                if file
                else context(NO_FILE)
            )


def labelled(places: Sequence[Place]) -> Iterator[tuple[LinkCard, str]]:
    """Each card once, with a label for plain text."""
    for card in dict.fromkeys(place.card for place in places if place.card):
        names = dict.fromkeys(place.network for place in places if place.card == card)
        several = len({place.card for place in places if place.network in names}) > 1
        who = (f"{place.account.handle} on {place.network}" for place in places if place.card == card)
        where = words.listed(words.fewer([*(who if several else names)], MOST_NAMED))
        part = (
            f", on part {card.part + 1}" if card.part or any(len(p.parts) > 1 for p in places if p.card == card) else ""
        )
        without = "" if card.picture else ", without a picture"
        yield card, clipped(f"Link card on {where}{part}, in the page's words{without}", 300)
