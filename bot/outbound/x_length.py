"""The length of a text as X counts, and the links that X shortens.

The rules are those of github.com/twitter/twitter-text @30e2430d: config/v3.json for the weights, js/src/regexp for
links, conformance/tlds.yml for the endings of hosts (`top_level_domains.txt` here; Apache-2.0, © Twitter, Inc.). X
counts the composed form of a text (docs.x.com/fundamentals/counting-characters).
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import regex

LINK_COUNTS = 23
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that count 1; others, and every emoji, count 2."""
LONGEST_LINK = 4096
LONGEST_SHORT_NAME = 40
"""Letters after t.co/ of an address shortened already."""

_DIRECTION = r"\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069"
_NO_CHARACTERS = r"\uFFFE\uFEFF\uFFFF"
_SPACES = r"\t-\r \x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"
_PUNCTUATION = r"!'#%&()*+,\\\-./:;<=>?@\[\]^_{|}~$"
_IN_HOST = rf"[^{_PUNCTUATION}{_SPACES}{_NO_CHARACTERS}{_DIRECTION}]"
_FEW = "{0,63}+"
"""Hyphens in a name of a host: names of more than 63 letters are none."""
_ACCENTED = (
    r"\xC0-\xD6\xD8-\xF6\xF8-\xFF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B"
    r"\u02BB\u0300-\u036F\u1E00-\u1EFF"
)
_IN_PATH = rf"[a-z\u0400-\u04FF0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{_ACCENTED}]"
_IN_BRACKETS = rf"\((?:{_IN_PATH}++|{_IN_PATH}*+\({_IN_PATH}++\){_IN_PATH}*+)\)"
_ENDS_PATH = rf"(?:[+\-a-z\u0400-\u04FF0-9=_#/{_ACCENTED}]|{_IN_BRACKETS})"
_QUERY = r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/]"
_ENDING = r"(?:\L<endings>(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)"
_PART_OF_SEQUENCE = r"(?:\p{EBase}\p{EMod}|[\p{Emoji}--[0-9\#*]--\p{RI}]\uFE0F?)"
_EMOJI = regex.compile(
    rf"""\p{{RI}}\p{{RI}}
    | [0-9\#*]\uFE0F?\u20E3
    | \U0001F3F4[\U000E0020-\U000E007E]+\U000E007F
    | {_PART_OF_SEQUENCE}(?:\u200D{_PART_OF_SEQUENCE})*""",
    regex.VERBOSE | regex.VERSION1,
)


def length(text: str) -> int:
    """Count a text by weights: an address counts 23, an emoji 2, and a letter of most alphabets 1."""
    text, counted, at = unicodedata.normalize("NFC", text), 0, 0
    for begins, ends in links(text):
        counted += _weight(text[at:begins]) + LINK_COUNTS
        at = ends
    return counted + _weight(text[at:])


def links(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses begin and end in a text, as X finds them: with https:// or without."""
    if "." not in text:
        return
    for found in _link().finditer(text):
        before, scheme, host, path = found.group("before", "scheme", "host", "path")
        begins, ends = found.start("link"), found.end()
        if not _can_be_called(found["link"], scheme or "https://", host):
            continue
        if scheme:
            yield from _whole(found["link"], begins)
        elif before not in {"-", "_", ".", "/"}:
            starts = found.start("host")
            hosts = [(starts + inner.start(), starts + inner.end()) for inner in _plain_host().finditer(host)]
            if hosts and path:
                hosts[-1] = (hosts[-1][0], ends)
            yield from hosts


def _whole(link: str, begins: int) -> Iterator[tuple[int, int]]:
    """A link with its scheme; an address on t.co ends after its short name."""
    short = _SHORTENED.match(link)
    if short is None:
        yield begins, begins + len(link)
    elif len(short["name"]) <= LONGEST_SHORT_NAME:
        yield begins, begins + short.end()


_SHORTENED = regex.compile(rf"https?://t\.co/(?<name>[a-z0-9]+)(?:{_QUERY})?", regex.IGNORECASE)


@cache
def _endings() -> frozenset[str]:
    return frozenset(files("bot.outbound").joinpath("top_level_domains.txt").read_text(encoding="utf-8").split())


@cache
def _link() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?<before>[^A-Za-z0-9@＠$#＃{_NO_CHARACTERS}]|^)"
        r"(?<link>(?<scheme>https?://)?"
        rf"(?<host>(?:{_IN_HOST}++(?:[_-]++{_IN_HOST}++){_FEW}\.)*{_IN_HOST}++(?:-++{_IN_HOST}++){_FEW}\.{_ENDING})"
        rf"(?::[0-9]+)?(?<path>/(?:(?:{_IN_PATH}|{_IN_BRACKETS})*{_ENDS_PATH})?)?(?:{_QUERY})?)",
        regex.IGNORECASE,
        endings=_endings(),
    )


@cache
def _plain_host() -> "regex.Pattern[str]":
    """A host in Latin letters within a run of others, as in “例example.com”."""
    return regex.compile(rf"(?:[\-a-z0-9{_ACCENTED}]+\.)+{_ENDING}", regex.IGNORECASE, endings=_endings())


def _can_be_called(link: str, scheme: str, host: str) -> bool:
    """Whether a host has an ASCII form, and the link is not too long with that form."""
    try:
        ascii_host = host.encode("idna")
    except UnicodeError:
        return False
    return len(scheme) + len(link) + len(ascii_host) - len(host) <= LONGEST_LINK


def _weight(text: str) -> int:
    emoji = sum(len(found[0]) for found in _EMOJI.finditer(text))
    if not emoji:
        return sum(1 if _is_light(ord(letter)) else 2 for letter in text)
    rest, number = _EMOJI.subn("", text)
    return 2 * int(number) + sum(1 if _is_light(ord(letter)) else 2 for letter in rest)


def _is_light(code: int) -> bool:
    return any(first <= code <= last for first, last in LIGHT)
