"""Pages that were fetched from the links of a profile, read into values whatever their facts are called."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from policy.detectors import links

KEYS: Mapping[str, tuple[str, ...]] = {
    "url": ("url", "href", "link", "address", "final_url"),
    "title": ("title", "headline", "heading", "og:title"),
    "site": ("site", "site_name", "publisher", "og:site_name", "publication", "outlet"),
    "author": ("author", "authors", "byline", "by", "creator", "article:author"),
    "rel_me": ("rel_me", "rel=me", "relme", "rel-me", "me", "same_as", "sameas"),
    "text": ("text", "body", "description", "content", "excerpt", "words"),
    "seen": ("seen", "fetched", "fetched_at", "at", "date"),
    "json_ld": ("json_ld", "jsonld", "json-ld", "ld_json", "ld+json", "schema"),
}
BYLINE = re.compile(r"^(?:by|words by|written by|gan)\s+", re.IGNORECASE)
LONGEST = 4_000
"""The letters of a page's text that are read."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that a profile links to, as fetched."""

    url: str
    title: str = ""
    site: str = ""
    authors: tuple[str, ...] = ()
    rel_me: tuple[str, ...] = ()
    """Addresses, or handles, that the page calls its owner's own."""
    text: str = ""
    seen: str = ""
    """When the page was fetched; empty when not known."""

    @property
    def host(self) -> str:
        """The host of the page's address."""
        return links.host(self.url).removeprefix("www.")

    def shown(self, words: str = "") -> str:
        """The page, for people to open, with a few words from the page."""
        quoted = f": “{words[:120]}”" if words else ""
        return f"{self.url or self.site or 'a linked page'}{f', seen {self.seen}' if self.seen else ''}{quoted}"


def read(pages: Iterable[Mapping[str, object]]) -> tuple[Page, ...]:
    """The facts of fetched pages as values, in their order."""
    return tuple(_page(page) for page in pages)


def _page(found: Mapping[str, object]) -> Page:
    facts = {str(key).casefold(): value for key, value in found.items()}

    def of(kind: str) -> Iterator[str]:
        for key in KEYS[kind]:
            yield from _texts(facts.get(key))

    structured = list(_structured([facts[key] for key in KEYS["json_ld"] if key in facts]))
    authors = [*of("author"), *(name for data in structured for name in _authors(data))]
    rel_me = [*of("rel_me"), *(text for data in structured for text in _texts(data.get("sameAs")))]
    site = next(of("site"), "") or next((text for data in structured for text in _texts(data.get("publisher"))), "")
    return Page(
        url=next(of("url"), ""),
        title=next(of("title"), ""),
        site=site,
        authors=tuple(dict.fromkeys(BYLINE.sub("", author.strip()) for author in authors if author.strip())),
        rel_me=tuple(dict.fromkeys(rel_me)),
        text=" ".join(of("text"))[:LONGEST],
        seen=next(of("seen"), ""),
    )


def _texts(value: object) -> Iterator[str]:
    """The texts in a value: itself, those of a list, or the name in an object."""
    if isinstance(value, Mapping):
        for key in ("name", "headline", "url", "href"):
            if isinstance(value.get(key), str):
                yield str(value[key])
                return
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str) and value.strip():
        yield value


def _structured(value: object) -> Iterator[Mapping[str, object]]:
    """Every object of a page's structured data (schema.org), as given or as text."""
    if isinstance(value, str):
        try:
            yield from _structured(json.loads(value))
        except (ValueError, RecursionError):
            return
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _structured(inner)
    elif isinstance(value, Mapping):
        yield value
        if "@graph" in value:
            yield from _structured(value["@graph"])


def _authors(data: Mapping[str, object]) -> Iterator[str]:
    yield from _texts(data.get("author"))
    if data.get("@type") == "Person":
        yield from _texts(data.get("name"))
    for main in _structured(data.get("mainEntity")):
        yield from _authors(main)
