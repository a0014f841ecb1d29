"""Facets: where links, mentions and hashtags stand in a text, for networks that are told so (the AT Protocol).

Places are counted in bytes of UTF-8 (docs.bsky.app/docs/advanced-guides/post-richtext). Servers take places outside
the text as they come, so that a wrong count would show to readers only.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import regex

from bot.outbound.at_protocol import is_handle

_LINK = regex.compile(
    r"""(?<![\w@./:-])(?:
        https?://[^\s<>"“”]+
      | (?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+
        (?:uk|scot|wales|cymru|london|com|org|net|eu|ie|gov|edu)
        (?![\p{L}\p{N}_@-]|\.[\p{L}\p{N}])(?::\d+)?(?:[/?\#][^\s<>"“”]*)?
    )""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""Links, with their scheme or without: then only under endings that no other word has."""
_MENTION = regex.compile(r"(?<![\w@./-])@(?P<handle>[a-z0-9][a-z0-9.-]*[a-z0-9])", regex.IGNORECASE | regex.ASCII)
_HIDDEN = r"\u00ad\u2060\u200a-\u200d\u20e2"
_TAG = regex.compile(rf"(?<!\S)[#＃](?P<tag>(?!\ufe0f|\u20e3)[^\s{_HIDDEN}]+)")
_TELLS = regex.compile(r"[^\d\s\p{P}]")
"""A character that a hashtag needs: figures and punctuation alone make none."""
_STOPS = regex.compile(r"[.,;:!?…'’]+\Z")
_PUNCTUATION = regex.compile(r"\p{P}+\Z")
_GRAPHEME = regex.compile(r"\X")
LONGEST_TAG, MOST_TAG_BYTES = 64, 640
"""Of graphemes, and of bytes (app.bsky.richtext.facet#tag)."""

Kind = Literal["link", "mention", "tag"]


@dataclass(frozen=True, slots=True)
class Facet:
    """A stretch of a text that readers can open: `start` and `end` in bytes, and the address, handle or tag."""

    start: int
    end: int
    kind: Kind
    value: str


def facets(text: str) -> tuple[Facet, ...]:
    """Find the facets of a text, in their order: none overlaps another."""
    found = sorted([*_links(text), *_mentions(text), *_tags(text)])
    several, free = [], 0
    for start, end, kind, value in found:
        if start >= free:
            several.append(Facet(_bytes(text[:start]), _bytes(text[:end]), kind, value))
            free = end
    return tuple(several)


def facets_of_records(found: tuple[Facet, ...], dids: Mapping[str, str]) -> list[dict[str, object]]:
    """Write facets as records have them (app.bsky.richtext.facet); a mention of a handle without DID stays text."""
    named: Mapping[Kind, str] = {"link": "uri", "mention": "did", "tag": "tag"}
    return [
        {
            "index": {"byteStart": facet.start, "byteEnd": facet.end},
            "features": [{"$type": f"app.bsky.richtext.facet#{facet.kind}", named[facet.kind]: value}],
        }
        for facet in found
        if (value := dids.get(facet.value, "") if facet.kind == "mention" else facet.value)
    ]


_Stretch = tuple[int, int, Kind, str]


def _links(text: str) -> Iterator[_Stretch]:
    for found in _LINK.finditer(text):
        shown = _STOPS.sub("", found[0])
        while shown.endswith(")") and shown.count("(") < shown.count(")"):
            shown = _STOPS.sub("", shown[:-1])
        scheme, _, rest = shown.partition("://")
        if not rest:
            yield found.start(), found.start() + len(shown), "link", f"https://{shown}"
        elif regex.match(r"[^/?#]*\p{L}", rest) and "." in rest:
            yield found.start(), found.start() + len(shown), "link", f"{scheme.lower()}://{rest}"


def _mentions(text: str) -> Iterator[_Stretch]:
    for found in _MENTION.finditer(text):
        if is_handle(found["handle"]) and text[found.end() : found.end() + 1] != "@":
            yield found.start(), found.end(), "mention", found["handle"].lower()


def _tags(text: str) -> Iterator[_Stretch]:
    for found in _TAG.finditer(text):
        tag = _PUNCTUATION.sub("", found["tag"])
        short = len(_GRAPHEME.findall(tag)) <= LONGEST_TAG and _bytes(tag) <= MOST_TAG_BYTES
        if short and _TELLS.search(tag) and not tag.startswith("#"):
            yield found.start(), found.start("tag") + len(tag), "tag", tag


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
