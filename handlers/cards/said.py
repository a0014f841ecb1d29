"""The words and pictures on a card, exactly as they go out, and warnings about deceptive characters."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.showing.proposal_view import ShownProposal
from handlers.blocks import changes, words
from handlers.blocks.blocks import Fold, clipped, context, escaped, quoted, section
from handlers.blocks.hidden_characters import noted
from handlers.blocks.link_cards import link_cards
from handlers.blocks.pictures import pictures

LONGEST_QUESTION = 300
"""Characters shown of the message that a reply answers: a few lines."""
ROOM_FOR_QUESTION = 900
"""Characters of the whole line, at most; left out where the words of the reply leave less of a card's room."""


def question(shown: ShownProposal) -> Iterator[Block]:
    """The message that a reply answers, shortened, with the link; in small print, and no quotation as the post is."""
    answers, wrote = shown.revision.content.answers, shown.question
    if answers is None or wrote is None or shown.revision.room_left < ROOM_FOR_QUESTION:
        return
    who, when = escaped(answers.handle, words.SHORT), words.on(wrote.wrote_at or wrote.at, shown.department.zone)
    said = escaped(words.shortened(wrote.message, LONGEST_QUESTION), LONGEST_QUESTION)
    link = words.link(wrote.url, "Open it")
    line = f"*{who} wrote*, {when}: “{said}”"
    yield context(f"{line} {link}." if len(line) + len(link) < ROOM_FOR_QUESTION else line)


def said_there(shown: ShownProposal) -> Iterator[Block]:
    """Each variant of the text once, with the names of the accounts where texts differ; pictures; cards of links."""
    variants, post = shown.variants, shown.revision.content.corrects
    fold = Fold()
    if post:
        yield from changes.before(post, fold, struck=not shown.is_current)
    for parts, places in variants.items():
        fits = fold.of(parts)
        if fits:
            if len(variants) > 1:
                yield context(clipped(words.listed([words.where(place) for place in places]), 300))
            label = changes.AFTER if post else ""
            yield quoted(*fits, struck=not shown.is_current, of=len(parts), label=label)
    yield from pictures(shown.revision.content.pictures, shown.files, fold, struck=not shown.is_current)
    yield from link_cards(shown.places, shown.files, fold, struck=not shown.is_current)
    if fold.folded:
        yield section(f"… and {fold.folded:,} more characters. Open the whole text before you decide.")
    replaced = [post.words] if post else []
    alts = [picture.alt for picture in shown.revision.content.pictures]
    cards = [card.words for card in shown.revision.cards]
    yield from noted([*(part for parts in variants for part in parts), *replaced, *alts, *cards])
