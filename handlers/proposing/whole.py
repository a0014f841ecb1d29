"""Whole texts: every word of a long one, and what no form holds given back."""

import json
from collections.abc import Iterator

from slack_bolt import Respond
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.showing import ShownProposal
from handlers import forms
from handlers.blocks import LONGEST_SECTION, as_dicts, pieces, quoted, section, visible

MOST_OF_A_VIEW = 200_000
"""Bytes of words in one view: Slack takes 250 kB of it all."""
TOO_LONG = "That is longer than a form takes, so it holds only the beginning. Here is all of it; nothing has been sent."
LONGEST_ANSWER = 9000
"""Characters of one private answer."""
MOST_ANSWERS = 4
"""Slack takes five at one address."""


def whole_text(shown: ShownProposal) -> View:
    """Every word of a long text."""
    variants = dict.fromkeys(place.parts for place in shown.places)
    alts = [f"Picture {number}, alt text: {one.alt}" for number, one in enumerate(shown.revision.content.pictures, 1)]
    texts = (*(part for parts in variants for part in parts), *alts)
    cut = [piece for text in texts for piece in pieces(text)]
    fits, left = [], MOST_OF_A_VIEW
    for piece in cut:
        left -= len(json.dumps(visible(piece)))
        if left < 0:
            break
        fits.append(piece)
    blocks: list[Block] = [quoted(piece) for piece in fits]
    if len(cut) > len(fits):
        blocks.append(section("There is more than a window here can show."))
    return forms.modal("whole_text", "The whole text", blocks)


def give_back(respond: Respond, text: str, says: str = "Here are your words; nothing has been sent.") -> None:
    """Give back what was typed after a command and went no further."""
    for blocks in all_of(text, says):
        respond(text=says, blocks=as_dicts(blocks), response_type="ephemeral")


def all_of(text: str, says: str) -> Iterator[list[Block]]:
    """A text that no form holds, in as few messages as it takes."""
    rest = pieces(text)
    size = LONGEST_ANSWER // LONGEST_SECTION
    for start in range(0, min(len(rest), MOST_ANSWERS * size), size):
        first = [section(says)] if start == 0 else []
        yield [*first, *(quoted(piece) for piece in rest[start : start + size])]
