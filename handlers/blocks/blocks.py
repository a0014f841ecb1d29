"""Pieces of Block Kit: the words of a post shown inertly, our own sentences, buttons."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
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
    RichTextElement,
    RichTextElementParts,
    RichTextQuoteElement,
    RichTextSectionElement,
    SectionBlock,
)

from bot.errors import Unusable
from bot.model.revision import ALL_SHOWN_WHOLE, HIDING, MOST_PARTS, OPENS_A_NUMBER, SHOWN_WHOLE, RevisionId, room
from policy.detectors.credible.unseen import unseen

WORN_OUT = "That button no longer works. Please use the newest message."
LONGEST_SECTION = 2900
"""Slack's limit is 3,000 characters."""
LONGEST_CELL = 1900
"""Slack's limit of a field is 2,000 characters."""
ROWS_AT_ONCE = 5
"""Slack's limit is ten fields of a section."""
_JOINERS = "\u200c\u200d"
_FLAGS = re.compile("\U0001f3f4[\U000e0061-\U000e007a]{3,6}\U000e007f")
"""The flags of England, Scotland and Wales: written with characters that elsewhere are only used to hide."""
_LINK = re.compile(r"<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>")
_MENTIONS = re.compile(r"<@[UW][A-Z0-9]+>(?:(?:, | and )<@[UW][A-Z0-9]+>)*")


def escaped(words: str, most: int = LONGEST_SECTION) -> str:
    """Make people's words harmless inside mrkdwn, on a single line: no mention, formatting or imitation of our lines.

    A bare link stays as typed: Slack makes bare links clickable. Escaped text longer than `most` is cut, with a "…".
    """
    safe, left = [], most
    for word in words.split():
        safe.append(_escaped_link(word) if _is_link(word) else _escaped_word(word))
        left -= len(safe[-1]) + 1
        if left < -1:  # too long by now, whatever follows
            break
    return clipped(" ".join(safe), most)


def lines(words: str, most: int = LONGEST_SECTION) -> str:
    """Make somebody's words harmless inside mrkdwn, keeping their lines."""
    return clipped("\n".join(escaped(line, most) for line in words.splitlines()), most)


def said(words: str, most: int = LONGEST_SECTION) -> str:
    """Make a sentence of the bot's own ready for mrkdwn; it may quote people, and may begin by naming colleagues.

    Quoted words never begin a sentence, so a mention at the very beginning is ours, and any other is not.
    """
    ours = _MENTIONS.match(words)
    names = ours[0] if ours else ""
    return names + (" " if words[len(names) :].startswith(" ") else "") + escaped(words[len(names) :], most)


def plainly(words: str) -> str:
    """Make a sentence of the bot's own ready for plain text, where a mention would show as an id."""
    return _MENTIONS.sub("Somebody", words, count=1) if _MENTIONS.match(words) else words


def visible(words: str) -> str:
    """Show hidden characters: invisible or direction-changing characters by number, except within emoji.

    No two texts come out alike, so the text shown says exactly what is sent.
    """
    if words.isascii() and words.isprintable():
        return words
    odd = {place for row in unseen(words) for place in range(*row.span)}
    flags = {place for flag in _FLAGS.finditer(words) for place in range(*flag.span())}
    return "".join(
        f"⟦U+{ord(char):04X}⟧" if place in odd or (place not in flags and _hides(words, place)) else char
        for place, char in enumerate(words)
    )


def _hides(words: str, place: int) -> bool:
    char = words[place]
    if char == OPENS_A_NUMBER:
        return True
    if char == "\n" or unicodedata.category(char) not in HIDING:
        return False
    if char not in _JOINERS:
        return True
    around = words[max(0, place - 2) : place] + words[place + 1 : place + 2]
    return not any(_is_joined(neighbour) for neighbour in around)


def _is_joined(char: str) -> bool:
    """Whether joiners belong beside a character: emoji, and letters of joining scripts (Arabic, scripts of India)."""
    return unicodedata.category(char) == "So" or "\u0600" <= char <= "\u0dff"


def _is_link(word: str) -> bool:
    return (
        word.startswith(("https://", "http://")) and not any(char in "<>|" for char in word) and visible(word) == word
    )


def _escaped_link(word: str) -> str:
    return word.replace("&", "&amp;")


def _escaped_word(word: str) -> str:
    safe = visible(word).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\u2060{char}" if char in "*_~`" else char for char in safe)


def quoted(*parts: str, struck: bool = False, of: int = 0, label: str = "", to_copy: bool = False) -> RichTextBlock:
    """Show exact words, as a post's, inert. Several parts are numbered, with `of` as the total.

    `label`, our own words, introduces the quotation. Words `to_copy` keep hidden characters in place.
    """
    style = RichTextElementParts.TextStyle(strike=True) if struck else None
    elements: list[RichTextElement] = []
    if label:
        elements.append(RichTextSectionElement(elements=[RichTextElementParts.Text(text=label)]))
    for number, part in enumerate(parts, 1):
        if max(of, len(parts)) > 1:
            place = RichTextElementParts.Text(text=f"{number} of {max(of, len(parts))}")
            elements.append(RichTextSectionElement(elements=[place]))
        text = RichTextElementParts.Text(text=(part if to_copy else visible(part)) or " ", style=style)
        elements.append(RichTextQuoteElement(elements=[text]))
    return RichTextBlock(elements=elements)


@dataclass(slots=True)
class Fold:
    """Room for several texts in a message: whole parts while room is left, then a beginning."""

    left: int = ALL_SHOWN_WHOLE
    parts: int = MOST_PARTS
    folded: int = 0
    """Characters left out."""

    def of(self, parts: Sequence[str]) -> tuple[str, ...]:
        """Take the parts, or beginnings of parts, for which room is left."""
        return tuple(fits for part in parts if (fits := self._of(part)))

    def _of(self, part: str) -> str:
        most = min(self.left, SHOWN_WHOLE) if self.parts else 0
        fits = part if room(part) <= most else "".join(_beginning(part, most))
        self.left -= room(fits)
        self.parts = max(0, self.parts - 1)
        self.folded += len(part) - len(fits)
        return fits


def _beginning(words: str, most: int) -> Iterator[str]:
    for char in words:
        most -= room(char)
        if most < 0:
            return
        yield char


def pieces(words: str, size: int = LONGEST_SECTION) -> list[str]:
    """Cut a long text into pieces that each fit a block, with hidden characters shown."""
    found: list[str] = []
    rest = words
    while rest:
        piece = rest[:size] if len(visible(rest[:size])) <= size else "".join(_beginning(rest, size))
        found.append(piece)
        rest = rest[len(piece) :]
    return found


def as_typed(text: str) -> str:
    """Read a message's text as typed: Slack escapes three characters and puts links between brackets."""
    plain = _LINK.sub(r"\1", text)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def section(words: str, button: "Button | None" = None, *, named: str = "") -> SectionBlock:
    """A sentence of ours, in mrkdwn, perhaps with a button beside; `named` is the block id."""
    beside = _button(button) if button else None
    return SectionBlock(text=_mrkdwn(words), accessory=beside, block_id=named or None)


def table(rows: Sequence[tuple[str, str]]) -> list[Block]:
    """Rows of two cells of ours, in mrkdwn: side by side, and one below the other on a phone."""
    some = [rows[start : start + ROWS_AT_ONCE] for start in range(0, len(rows), ROWS_AT_ONCE)]
    return [
        SectionBlock(fields=[_mrkdwn(clipped(cell, LONGEST_CELL)) for row in part for cell in row]) for part in some
    ]


def context(*lines: str) -> ContextBlock:
    """Small print, in mrkdwn."""
    return ContextBlock(elements=[_mrkdwn(line) for line in lines if line][:10])


def _mrkdwn(words: str) -> MarkdownTextObject:
    """A text of ours, in which Slack makes no link of an address or a name that somebody typed."""
    return MarkdownTextObject(text=clipped(words), verbatim=True)


def divider() -> DividerBlock:
    """A line between things."""
    return DividerBlock()


def clipped(words: str, limit: int = LONGEST_SECTION) -> str:
    """Keep our own sentences within Slack's limit, never cutting an escaped character in two."""
    if len(words) <= limit:
        return words
    kept = words[: limit - 1]
    return re.sub(r"&[a-z]{0,3}$|<[^>]*$", "", kept) + "…"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: action id, label, and the packed ids of its subject."""

    action: str
    label: str
    value: str
    style: str = ""
    sure: str = ""
    """The question before an act that cannot be taken back."""
    url: str = ""
    """The address that a button only opens."""


def actions(buttons: Iterable[Button], *, named: str = "") -> list[Block]:
    """A row of buttons, or no block without buttons; `named` is the block id."""
    row = [_button(button) for button in buttons]
    return [ActionsBlock(elements=row, block_id=named or None)] if row else []


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
        value=button.value or None,
        url=button.url or None,
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


def revision_in(value: str) -> RevisionId:
    """Unpack a revision's ids. Raises Unusable for any other value."""
    return RevisionId(*numbers(value, 2))


def numbers(value: str, count: int) -> tuple[int, ...]:
    """Unpack `count` numbers packed by `ids`. Raises Unusable for any other value."""
    found = _unpacked(value)
    if len(found) != count or not all(map(_is_id, found)):
        raise Unusable(WORN_OUT)
    return tuple(int(number) for number in found)


def finding_of(value: str) -> tuple[int, int, str]:
    """Unpack (proposal, number of the revision, key of a finding). Raises Unusable for any other value."""
    match _unpacked(value):
        case [proposal, number, str() as key] if _is_id(proposal) and _is_id(number):
            return int(proposal), int(number), key
    raise Unusable(WORN_OUT)


def whole_numbers(value: str, *, below: int = 2**31) -> list[int]:
    """Unpack whole numbers from 0, of any count; an empty list for any other value."""
    found = _unpacked(value)
    return (
        [int(number) for number in found]
        if all(type(number) is int and 0 <= number < below for number in found)
        else []
    )


def _unpacked(value: str) -> list[int | str]:
    try:
        found = json.loads(value)
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _is_id(found: object) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and 0 < found < 2**31
