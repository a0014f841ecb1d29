"""The words and pictures on a card, exactly as they go out, and warnings about deceptive characters."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.showing.proposal_view import Place, ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import Fold, clipped, context, escaped, quoted, section
from handlers.blocks.hidden_characters import noted
from handlers.blocks.pictures import pictures

MOST_COUNTS = 10


def said_there(shown: ShownProposal) -> Iterator[Block]:
    """Each variant of the text once, with the names of the accounts where texts differ; then the pictures."""
    variants = shown.variants
    fold = Fold()
    for parts, places in variants.items():
        fits = fold.of(parts)
        if fits:
            names = words.listed([words.where(place) for place in places]) if len(variants) > 1 else ""
            yield context(*([clipped(names, 300)] if names else []), clipped(_lengths(places), 300))
            yield quoted(*fits, struck=not shown.is_current, of=len(parts))
    yield from pictures(shown.revision.content.pictures, shown.files, fold, struck=not shown.is_current)
    if fold.folded:
        yield section(f"… and {fold.folded:,} more characters. Open the whole text before you decide.")
    alts = [picture.alt for picture in shown.revision.content.pictures]
    yield from noted([*(part for parts in variants for part in parts), *alts])


def _lengths(places: Sequence[Place]) -> str:
    """The length of a text for each network: 214 of 500 characters."""
    lengths = {f"{_counts(place)} of {place.limit}": place for place in places}
    if len(lengths) == 1:
        return f"{next(iter(lengths))} characters"
    every = (f"{escaped(place.network, words.SHORT)}: {length}" for length, place in lengths.items())
    return f"{' · '.join(every)} characters"


def _counts(place: Place) -> str:
    if len(place.counted) > MOST_COUNTS:
        return f"{len(place.counted)} parts, {max(place.counted)} at most"
    return words.listed([str(count) for count in place.counted])
