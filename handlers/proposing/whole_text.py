"""Whole texts: a long post page by page, and typed words given back when no form can hold them."""

import json
from collections.abc import Iterator, Sequence

from slack_bolt import Respond
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.showing.proposal_view import ShownProposal
from handlers.blocks import changes, forms, words
from handlers.blocks.blocks import (
    LONGEST_SECTION,
    Button,
    actions,
    as_dicts,
    clipped,
    context,
    ids,
    numbers,
    pieces,
    quoted,
    section,
    visible,
)
from handlers.blocks.hidden_characters import noted, noted_by_hand
from handlers.blocks.link_cards import labelled

EARLIER, LATER = "whole_earlier", "whole_later"
PAGE_OF_A_TEXT = 100_000
"""Bytes of words in a view: Slack takes 250 kB in all."""
PIECES_ON_A_PAGE = 30
TOO_LONG = "That is longer than a form takes, so it holds only the beginning. Here is all of it; nothing has been sent."
LONGEST_ANSWER = 9000
"""Characters of a private answer."""
MOST_ANSWERS = 4
"""Private answers to a command: Slack takes five per address."""


def whole_text(shown: ShownProposal, page: int = 1, *, to_copy: bool = False) -> View:
    """A page of a long text; `to_copy` leaves hidden characters in place, for posting by hand."""
    texts = list(_texts(shown))
    pages = _pages(texts)
    page = min(max(page, 1), len(pages))
    about = shown.proposal.id, shown.revision.number
    turns = [
        Button(action, label, ids(*about, other, int(to_copy) + 1))
        for action, label, other in ((EARLIER, "Earlier", page - 1), (LATER, "Later", page + 1))
        if 1 <= other <= len(pages)
    ]
    which = [context(f"Part {page} of {len(pages)}")] if len(pages) > 1 else []
    exact = [quoted(piece, label=label, to_copy=to_copy) for label, piece in pages[page - 1]]
    notes = noted_by_hand if to_copy else noted
    blocks: list[Block] = [*which, *exact, *notes([text for _, text in texts]), *actions(turns)]
    return forms.modal("whole_text", "The whole text", blocks)


def page_in(value: str) -> tuple[int, int, int, bool]:
    """Unpack (proposal, number of the revision, page, to_copy). Raises Unusable for any other value."""
    proposal, number, page, way = numbers(value, 4)
    return proposal, number, page, way == 2


def _texts(shown: ShownProposal) -> Iterator[tuple[str, str]]:
    """(label, text) of every part, alt text and link's card; labels tell several texts apart."""
    variants, post = shown.variants, shown.revision.content.corrects
    if post:
        yield changes.BEFORE, post.words
    for parts, places in variants.items():
        where = words.listed([f"{place.account.handle} on {place.network}" for place in places])
        for number, part in enumerate(parts, 1):
            which = [clipped(where, 300)] if len(variants) > 1 else []
            which += [f"{number} of {len(parts)}"] if len(parts) > 1 else []
            which += [changes.AFTER] if post else []
            yield ", ".join(which), part
    for number, picture in enumerate(shown.revision.content.pictures, 1):
        yield f"Alt text of picture {number}", picture.alt
    yield from ((label, card.words) for card, label in labelled(shown.places))


def _pages(texts: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """(label, piece) of all texts, on pages that each fit a view; a text's label is on its first piece."""
    pages: list[list[tuple[str, str]]] = [[]]
    left = PAGE_OF_A_TEXT
    for label, text in texts:
        for place, piece in enumerate(pieces(text)):
            size = len(json.dumps(visible(piece)))
            if pages[-1] and (size > left or len(pages[-1]) == PIECES_ON_A_PAGE):
                pages.append([])
                left = PAGE_OF_A_TEXT
            pages[-1].append((label if place == 0 else "", piece))
            left -= size
    return pages


def give_back(respond: Respond, text: str, says: str = "Here are your words; nothing has been sent.") -> None:
    """Give back the words typed after a command that went no further."""
    for blocks in all_of(text, says):
        respond(text=says, blocks=as_dicts(blocks), response_type="ephemeral")


def all_of(text: str, says: str) -> Iterator[list[Block]]:
    """A text too long for a form, in as few messages as possible."""
    rest = pieces(text)
    size = LONGEST_ANSWER // LONGEST_SECTION
    for start in range(0, min(len(rest), MOST_ANSWERS * size), size):
        first = [section(says)] if start == 0 else []
        yield [*first, *(quoted(piece) for piece in rest[start : start + size])]
