"""Hidden characters, and characters that turn text round, where no script or emoji needs them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from policy.text import unusual_in


class Sort(Enum):
    """The effects of hidden characters."""

    TURNS = "turns the text round, so that it reads differently from what is sent"
    HIDES = "is not seen by a reader"
    CONTROL = "is a control character"
    PRIVATE = "shows as a box or as anything at all: its meaning is private to one font"
    SPACE = "is an unusual space"
    LOST = "stands for a character that was lost on the way"


@dataclass(frozen=True, slots=True)
class Unseen:
    """One or more hidden characters in a row."""

    span: tuple[int, int]
    sort: Sort
    names: str
    grave: bool
    """Whether the reading changes or a message could be smuggled, rather than residue of copying."""


SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000\u2001\u2004-\u2006\u2008\u200b-\u200f\u2028-\u202e"
    "\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ufdd0-\ufdef\ue000-\uf8ff\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]+"
)
OVERRIDES = frozenset("\u202d\u202e")
MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
"""Marks needed in text of mixed direction."""
SPACES = frozenset("\u1680\u2000\u2001\u2004\u2005\u2006\u2008\u205f\u3000")
"""Spaces of unusual widths; thin, hair and no-break spaces are good typography."""
SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
JOINERS = frozenset("\u200c\u200d")
LEFT_OVER = frozenset("\u00ad\ufeff\u2028\u2029\x0b\x0c\x85\u2060\ufffc\ufffd\ufe0e\ufe0f")
"""Residue of copying from word processors and web pages."""
RIGHT_TO_LEFT = frozenset({"R", "AL"})
JOINING = re.compile("[\u0600-\u07ff\u0840-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\ua87f\ufb50-\ufdff\ufe70-\ufefc]")
"""Scripts in which a joiner changes the letters: Arabic, Syriac, the scripts of India, Tibetan, Khmer, Mongolian."""
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")
"""Scripts without spaces, in which a zero-width space marks a possible line break."""
FLAG = re.compile("\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{3,6}\U000e007f")
"""A black flag and a region's letters: the flags of England, Scotland and Wales."""
DRAWN = frozenset({"So", "Sk", "Sm"})


def unseen(text: str) -> Iterator[Unseen]:
    """The hidden characters of a text, each row once; characters needed by a script or an emoji are left out."""
    if not unusual_in(text):
        return
    flags = {found.start() + 1: found.end() for found in FLAG.finditer(text)}
    for found in SUSPECT.finditer(text):
        start = flags.get(found.start(), found.start())
        needed = all(_needed(text, at) for at in range(start, min(found.end(), start + 4)))
        if start >= found.end() or (needed and found.end() - start <= 3):
            continue
        row = text[start : found.end()]
        sort = _sort(row)
        inside = start > 0 and found.end() < len(text) and text[start - 1].isalnum() and text[found.end()].isalnum()
        grave = (len(row) > 2 and sort is not Sort.SPACE) or not (
            set(row) <= LEFT_OVER or sort in {Sort.PRIVATE, Sort.LOST, Sort.SPACE}
        )
        if set(row) <= {"\u200b", "\u200c", "\u200d", "\u200e", "\u2060", "\ufeff", "\u200f"} and len(row) <= 2:
            grave = inside
        yield Unseen((start, found.end()), sort, _names(row), grave)


def _needed(text: str, at: int) -> bool:
    """Whether the character at an offset belongs to the script or the emoji around."""
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if sign in SELECTORS:
        return bool(before) and (
            _drawn(before) or (before in "0123456789#*" and sign in "\ufe0e\ufe0f" and after == "\u20e3")
        )
    if sign == "\u3000":
        return bool(UNSPACED.match(before) or UNSPACED.match(after) or "\uff00" <= before <= "\uffef")
    if sign in JOINERS:
        joins = bool(JOINING.match(before) and (JOINING.match(after) or sign == "\u200d" or not after.strip()))
        emoji = sign == "\u200d" and bool(after) and _drawn(after) and (_drawn(before) or before == "\ufe0f")
        return joins or emoji
    if sign == "\u200b":
        return bool(UNSPACED.match(before) and UNSPACED.match(after))
    if sign in MARKS:
        return _right_to_left(text, at)
    if sign in "\u180b\u180c\u180d":
        return "\u1800" <= before <= "\u18af"
    return "\U000e0100" <= sign <= "\U000e01ef" and bool(re.match("[\u3400-\u9fff\uf900-\ufaff]", before))


def _drawn(sign: str) -> bool:
    if not sign:
        return False
    return unicodedata.category(sign) in DRAWN or sign in "\u203c\u2049\u3030\u303d\u2122\u00a9\u00ae\u2139〰"


def _right_to_left(text: str, at: int) -> bool:
    """Whether right-to-left letters stand near."""
    return any(
        unicodedata.bidirectional(sign) in RIGHT_TO_LEFT and sign.isalpha() for sign in text[max(0, at - 40) : at + 40]
    )


def _sort(row: str) -> Sort:
    if set(row) <= SPACES:
        return Sort.SPACE
    if any(sign in OVERRIDES or sign in MARKS for sign in row):
        return Sort.TURNS
    if "\ufffd" in row or "\ufffc" in row:
        return Sort.LOST
    categories = {unicodedata.category(sign) for sign in row}
    if "Co" in categories:
        return Sort.PRIVATE
    return Sort.CONTROL if categories & {"Cc", "Cs", "Cn"} else Sort.HIDES


def _names(row: str) -> str:
    """The first three code points: `U+202E, U+200B`."""
    return ", ".join(f"U+{ord(sign):04X}" for sign in row[:3]) + (" …" if len(row) > 3 else "")
