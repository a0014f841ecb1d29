"""Counting as Mastodon does: graphemes; a web address is 23 whatever its length; of @user@host only @user counts."""

import re
import unicodedata

URL = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
MENTION = re.compile(r"(?<![\w/])@([\w.-]+)@[\w.-]*\w")
URL_LENGTH = 23
JOINER = "\u200d"
EXTENDING = ("Mn", "Me", "Mc")
SKIN_TONES = range(0x1F3FB, 0x1F400)
REGIONAL = range(0x1F1E6, 0x1F200)
TAGS = range(0xE0020, 0xE0080)


def length(text: str) -> int:
    """The characters a post counts for."""
    return graphemes(MENTION.sub(r"@\1", URL.sub("x" * URL_LENGTH, text)))


def graphemes(text: str) -> int:
    """The number of characters seen by a person: marks, joined emoji, flags and CR LF are one each."""
    count, before, flags = 0, "", 0
    for char in text:
        point = ord(char)
        is_flag = point in REGIONAL
        joined = (
            char == JOINER
            or unicodedata.category(char) in EXTENDING
            or point in SKIN_TONES
            or point in TAGS
            or 0xFE00 <= point <= 0xFE0F
            or (before == JOINER and point > 0x2000)
            or (before == "\r" and char == "\n")
            or (is_flag and flags % 2 == 1)
        )
        flags = flags + 1 if is_flag else 0
        if not joined or not before:
            count += 1
        before = char
    return count
