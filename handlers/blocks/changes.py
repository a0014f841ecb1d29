"""A post that is out and to be changed: the words before, above those after."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.content import Corrected
from handlers.blocks import words
from handlers.blocks.blocks import Fold, quoted, section

BEFORE, AFTER = "Before", "After"


def before(post: Corrected, fold: Fold, *, struck: bool = False) -> Iterator[Block]:
    """The post, by its link, and its words as far as there is room."""
    there = words.link(post.url, "a post that is out")
    yield section(f"*This changes {there}.* No new post is made; readers may not notice the change.")
    yield quoted(*fold.of([post.words]), struck=struck, label=BEFORE)
