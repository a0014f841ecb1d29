"""The exact words of posts in a window: each wording once, within the room that Slack leaves."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block

from bot.showing.shown_places import Place
from handlers.blocks.blocks import LONGEST_SECTION, context, pieces, quoted, visible

MOST_OF_A_VIEW = 120_000
"""Bytes of a post's words in a view: Slack takes 250 kB in all."""

MOST_BLOCKS = 70
"""Blocks of a post's words, with their headings: Slack takes 100 in all."""


@dataclass(slots=True)
class WordsInView:
    """Room for exact words, in bytes and in blocks: whole or not at all."""

    left: int = MOST_OF_A_VIEW
    blocks: int = MOST_BLOCKS
    is_whole: bool = True
    """Whether everything asked for was shown."""

    def exact(self, parts: Sequence[str]) -> list[Block]:
        """The parts, inert; a sentence where the room is too small. A text from a form always fits."""
        whole = all(len(visible(part)) <= LONGEST_SECTION for part in parts)
        cut = [quoted(*parts)] if whole else [quoted(piece) for part in parts for piece in pieces(part)]
        size = sum(len(json.dumps(block.to_dict())) for block in cut)
        if size > self.left or len(cut) >= self.blocks:
            self.is_whole = False
            return [context("This is longer than a window here can show.")]
        self.left -= size
        self.blocks -= len(cut) + 1  # and a heading
        return [*cut]

    def has_room(self, text: str) -> bool:
        """Whether a text to begin a field with fits; the room is taken either way."""
        size = len(json.dumps(text))
        self.left -= size
        return self.left >= 0


def by_wording(places: Iterable[Place]) -> dict[tuple[str, ...], list[Place]]:
    """The places of each wording, in their order."""
    found = dict[tuple[str, ...], list[Place]]()
    for place in places:
        found.setdefault(place.parts, []).append(place)
    return found
