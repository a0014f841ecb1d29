"""Lengths as X counts them, and the links that X wraps.

Source: github.com/twitter/twitter-text @30e2430d, config/v3.json (weights, 280, URLs 23, every emoji 2) and
docs.x.com/fundamentals/counting-characters (NFC). Written apart from the bot's own counter, on purpose.
Not true to the last letter: twitter-text knows every top-level domain; a link without http:// is known here by the
endings in ENDINGS alone.
"""

import unicodedata
from collections.abc import Iterator

import regex

LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that weigh 1; all others weigh 2 (v3.json, `ranges`)."""
URL_LENGTH = 23
ENDINGS = "uk|com|org|net|eu|int|gov|edu|info|io|co|me|scot|wales|cymru|london|de|fr|ie|tv"
_BEFORE = r"(?<![\p{L}\p{N}@＠$#＃.\-_/\u202A-\u202E])"
_HOST = r"(?:[\p{L}\p{N}](?:[\p{L}\p{N}_\-]{0,61}[\p{L}\p{N}])?\.)+"
_PATH = r"(?:/(?:[\p{L}\p{N}!*';:=+,.$/%#\[\]\-_~@|&()]*[\p{L}\p{N}=_#/+\-])?)?"
_QUERY = r"(?:\?[\p{L}\p{N}!?*'();:&=+$/%#\[\]\-_.,~|@]*[\p{L}\p{N}\-_&=#/])?"
_TAIL = rf"(?::\d+)?{_PATH}{_QUERY}"
_LINK = regex.compile(
    rf"{_BEFORE}(?:https?://{_HOST}\p{{L}}{{2,}}{_TAIL}|{_HOST}(?:{ENDINGS})(?![\p{{L}}\p{{N}}@]){_TAIL})",
    regex.IGNORECASE,
)
_ONE_EMOJI = r"\p{Emoji}(?:\p{EMod}|\uFE0F)?\u20E3?[\U000E0020-\U000E007F]*"
_EMOJI = regex.compile(rf"\p{{RI}}\p{{RI}}|{_ONE_EMOJI}(?:\u200D{_ONE_EMOJI})*")


def links(text: str) -> Iterator[tuple[int, int]]:
    """Where the links of a text begin and end."""
    for match in _LINK.finditer(text):
        yield match.span()


def weighted_length(text: str) -> int:
    """The length of a text by X's weights."""
    text, total, at = unicodedata.normalize("NFC", text), 0, 0
    for begins, ends in links(text):
        total += _weight(text[at:begins]) + URL_LENGTH
        at = ends
    return total + _weight(text[at:])


def _weight(text: str) -> int:
    total, at = 0, 0
    while at < len(text):
        emoji = _EMOJI.match(text, at)
        if emoji and not (emoji[0].isascii() or (len(emoji[0]) == 1 and ord(emoji[0]) < 4352)):
            total, at = total + 2, emoji.end()
        else:
            code = ord(text[at])
            total += 1 if any(low <= code <= high for low, high in LIGHT) else 2
            at += 1
    return total
