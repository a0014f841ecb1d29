"""Pictures before publication: the very bytes, and the words for people who cannot see them."""

from collections.abc import Iterator, Mapping, Sequence

from slack_sdk.models.blocks import Block, ImageBlock, PlainTextObject
from slack_sdk.models.blocks.basic_components import SlackFile

from bot.model.content import Picture
from handlers.blocks.blocks import Fold, clipped, context, quoted, visible

LONGEST_ALT = 300
"""Characters of the alt text in Slack, for Slack's limit; the whole alt text stands below the picture."""


def pictures(
    shown: Sequence[Picture], files: Mapping[str, str], fold: Fold, *, struck: bool = False, to_copy: bool = False
) -> Iterator[Block]:
    """Each picture with the alt text below, inert, as far as room is left."""
    for number, picture in enumerate(shown, 1):
        only = len(shown) == 1
        which = "Picture" if only else f"Picture {number} of {len(shown)}"
        file = files.get(picture.sha256)
        if file is None:
            yield context(f"{which} can't be shown here just now.")
        else:
            yield ImageBlock(
                alt_text=clipped(visible(picture.alt), LONGEST_ALT) or "There is no alt text yet.",
                title=PlainTextObject(text=f"{which}, {picture.width} × {picture.height}"),
                slack_file=SlackFile(id=file),
            )
        words = fold.of((picture.alt,))
        if words:
            label = "Alt text:" if only else f"Alt text of picture {number}:"
            yield quoted(*words, struck=struck, label=label, to_copy=to_copy)
        elif not picture.alt:
            yield context(f"{which} has no alt text yet.")
