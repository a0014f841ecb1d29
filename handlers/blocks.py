"""Pieces of Block Kit: the words of a post shown inertly, our own sentences, buttons."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    DividerBlock,
    MarkdownTextObject,
    PlainTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextQuoteElement,
    SectionBlock,
)

LONGEST_SECTION = 2900
"""Slack's limit is 3,000 characters."""
_JOINS_EMOJI = "\u200d"
_SHOWN = {"\n"}


def escaped(words: str) -> str:
    """Make somebody's words harmless inside mrkdwn: no mention, no link, no formatting that was not theirs."""
    safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\u2060{char}" if char in "*_~`" else char for char in visible(safe))


def visible(words: str) -> str:
    """Show characters that hide: each invisible or direction-changing one by its number, emoji joiners left alone."""
    return "".join(f"⟦U+{ord(char):04X}⟧" if _hides(words, place) else char for place, char in enumerate(words))


def _hides(words: str, place: int) -> bool:
    char = words[place]
    if char in _SHOWN or unicodedata.category(char) not in {"Cf", "Cc", "Zl", "Zp", "Co", "Cs"}:
        return False
    if char != _JOINS_EMOJI:
        return True
    around = words[max(0, place - 2) : place] + words[place + 1 : place + 2]
    return not any(unicodedata.category(one) == "So" for one in around)


def quoted(words: str, *, struck: bool = False) -> RichTextBlock:
    """Show a post's exact words: nothing in them does anything."""
    style = RichTextElementParts.TextStyle(strike=True) if struck else None
    text = RichTextElementParts.Text(text=visible(words) or " ", style=style)
    return RichTextBlock(elements=[RichTextQuoteElement(elements=[text])])


def section(words: str, block_id: str | None = None) -> SectionBlock:
    """Our own sentence, in mrkdwn."""
    return SectionBlock(text=MarkdownTextObject(text=clipped(words)), block_id=block_id)


def context(*lines: str) -> ContextBlock:
    """Small print, in mrkdwn."""
    return ContextBlock(elements=[MarkdownTextObject(text=clipped(line)) for line in lines if line][:10])


def divider() -> DividerBlock:
    """A line between things."""
    return DividerBlock()


def clipped(words: str, limit: int = LONGEST_SECTION) -> str:
    """Keep our own sentences within Slack's limit; a post's words are never clipped."""
    return words if len(words) <= limit else f"{words[: limit - 1]}…"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: its id, its label, and the ids of what it is about."""

    action: str
    label: str
    value: str
    style: str = ""
    sure: str = ""
    """What to ask before it acts, where it cannot be taken back."""


def actions(buttons: Iterable[Button]) -> list[Block]:
    """A row of buttons, or nothing."""
    row = [_button(one) for one in buttons]
    return [ActionsBlock(elements=row)] if row else []


def _button(button: Button) -> ButtonElement:
    confirm = (
        ConfirmObject(
            title=PlainTextObject(text="Are you sure?"),
            text=PlainTextObject(text=button.sure),
            confirm=PlainTextObject(text=button.label),
            deny=PlainTextObject(text="Go back"),
        )
        if button.sure
        else None
    )
    return ButtonElement(
        text=PlainTextObject(text=button.label),
        action_id=button.action,
        value=button.value,
        style=button.style or None,
        confirm=confirm,
    )


def as_dicts(blocks: Sequence[Block]) -> list[dict[str, object]]:
    """Give blocks as Slack takes them, checked by the SDK's own rules."""
    for block in blocks:
        block.validate_json()
    return [block.to_dict() for block in blocks]


def ids(*numbers: int | str) -> str:
    """Pack ids into a button's value or a modal's private metadata."""
    return json.dumps(numbers, separators=(",", ":"))


def unpacked(value: str) -> list[int | str]:
    """Unpack what `ids` packed; whatever else it is comes out empty."""
    try:
        found = json.loads(value)
    except ValueError:
        return []
    return found if isinstance(found, list) else []
