r"""LinkedIn's little text: words written so that readers see them as typed, and read back as readers see them.

Each of \ | { } @ [ ] ( ) < > # * _ ~ has a backslash before it, or LinkedIn cuts the text there without a word; a plain
hashtag keeps its #, and can be opened. Sources: learn.microsoft.com/en-us/linkedin/marketing/community-management/
shares/little-text-format; the cut: github.com/alexey-pelykh/linkedctl/issues/194 and github.com/ComposioHQ/composio/
issues/2710.
"""

import re

from bot.outbound.counting import utf16_units
from policy.draft import Kind

COMMENT = 1250
"""Characters of a comment (widely quoted; comments-api names none)."""
_RESERVED = re.compile(r"[\\|{}@\[\]()<>#*_~]")
_HASHTAG = re.compile(r"(?<![\w&/#@])#(?=[^\W_]*[^\W\d_])[^\W_]+(?![\w#])")
"""Letters and digits alone: others are shown as typed, too, and can't be opened."""
_ELEMENT = re.compile(
    r"\\(?P<plain>[\\|{}@\[\]()<>#*_~])"
    r"|\{hashtag\|\\?#\|(?P<tag>(?:[^\\|{}]|\\.)+)\}"
    r"|@\[(?P<name>(?:[^\\\]]|\\.)+)\]\(urn:li:\w+:[\w-]+\)"
)


def written(text: str) -> str:
    """Write a text as little text: the same text always gives the same."""
    pieces, at = [], 0
    for tag in _HASHTAG.finditer(text):
        pieces += [_escaped(text[at : tag.start()]), tag[0]]
        at = tag.end()
    return "".join([*pieces, _escaped(text[at:])])


def shown(commentary: str) -> str:
    """Read little text as readers see it."""

    def plain(found: re.Match[str]) -> str:
        if found["tag"]:
            return "#" + shown(found["tag"])
        return shown(found["name"]) if found["name"] else found["plain"]

    return _ELEMENT.sub(plain, commentary)


def length(text: str) -> int:
    """Count UTF-16 units as sent: characters that LinkedIn reserves have a backslash before them, and count 2."""
    return utf16_units(written(text))


def text_fault(text: str, kind: Kind) -> str:
    """Say how a text is too long for a comment, which a reply is."""
    long = utf16_units(text)
    if kind is not Kind.REPLY or long <= COMMENT:
        return ""
    return f"has {long:,} characters, and a reply on LinkedIn is a comment of {COMMENT:,} at most: shorten it."


def _escaped(text: str) -> str:
    return _RESERVED.sub(r"\\\g<0>", text)
