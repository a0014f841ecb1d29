"""The length of a text, as networks count."""

from collections.abc import Iterator

import regex

LINK_COUNTS = 23

_GRAPHEME = regex.compile(r"\X")
_LINK = regex.compile(
    r"""https?://
        (?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+ \p{L}[\p{L}\p{N}-]*\p{L}  # a host with a dot in it
        (?::\d+)?
        (?:/ (?:[^\s()<>"“”«»、。「」]*\([^\s()]*\))*   # a path may hold balanced brackets …
             (?:[^\s()<>"“”«»、。「」]*[\p{L}\p{N}=_\#/+\-–~&@])? )?  # … and does not end in punctuation
        (?:\?[^\s()<>"“”«»、。「」]*[\p{L}\p{N}_&=\#/\-])?
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_EMOJI = regex.compile(r"[\p{Emoji}--[0-9\#*]]|\u20E3", regex.VERSION1)
"""A digit is an emoji on a keycap alone."""
_REMOTE_MENTION = regex.compile(
    r"(?<![=/\w])@(?P<user>[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?)@[\w-]+(?:[.:][\w-]+)*", regex.IGNORECASE
)


def graphemes(text: str) -> int:
    """Count characters as a reader would: a family emoji is one (Unicode UAX #29)."""
    return sum(1 for _ in _GRAPHEME.finditer(text))


def utf16_units(text: str) -> int:
    """Count as JavaScript does: the cautious choice for a network without a documented way of counting."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def links_shortened(text: str) -> str:
    """Put a stand-in of 23 characters for every http(s) link, as Mastodon does when counting."""
    return str(_LINK.sub("x" * LINK_COUNTS, text))


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Cut a text into pieces, and say of each whether it is an http(s) link, as Mastodon sees links."""
    done = 0
    for link in _LINK.finditer(text):
        yield text[done : link.start()], False
        yield link[0], True
        done = link.end()
    yield text[done:], False


def mentions_shortened(text: str) -> str:
    """Write `@user@host` as `@user`, as Mastodon does when counting and showing."""
    return str(_REMOTE_MENTION.sub(r"@\g<user>", text))


def emoji_as_bytes(text: str) -> int:
    """Count code points, and for a character with an emoji its UTF-8 bytes, as Threads does.

    Source: developers.facebook.com/documentation/threads/posts (14 April 2026), which leaves open what else counts as
    one character: code points are at least as many as readers see.
    """
    return sum(
        len(found.encode("utf-8", "replace")) if _EMOJI.search(found) else len(found)
        for found in _GRAPHEME.findall(text)
    )
