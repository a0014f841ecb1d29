"""By whom a web page is, and what the page says of its owner: from the head, the structured data and the first words.

Read are the title, `og:site_name`, `meta name="author"`, `article:author`, links with `rel="author"` and `rel="me"`
(microformats.org/wiki/rel-me), JSON-LD (schema.org, json-ld.org), and the words that readers see first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model.post import storable
from bot.outbound.page_head import Reader, decoded, feed

MOST_WORDS, MOST_NAMES, LONGEST_NAME, LONGEST_ADDRESS = 1_000, 5, 200, 500
_TITLES = ("og:title", "twitter:title")
_SITES = ("og:site_name", "application-name")
_AUTHORS = ("author", "article:author", "og:article:author", "parsely-author", "dc.creator", "byl")
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "nav", "footer", "form", "button", "select"})
"""Elements whose words tell nothing of a page's owner."""
_BREAKS = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "section", "article", "header", "tr"})
_JSON_LD = "application/ld+json"


def facts_of(page: bytes, kind: str) -> Mapping[str, object]:
    """Read the beginning of a page, for `policy.pages.read`; `kind` is the answer's `Content-Type`. Never raises."""
    parser = _Parser()
    feed(parser, decoded(page, kind))
    given = parser.given
    named = [given[name] for name in _AUTHORS if name in given and "://" not in given[name]]
    return {
        "title": _line(next((given[name] for name in _TITLES if name in given), "") or "".join(parser.title)),
        "site": _line(next((given[name] for name in _SITES if name in given), "")),
        "author": [_line(name) for name in dict.fromkeys((*named, *parser.authors))][:MOST_NAMES],
        "rel_me": [url for url in dict.fromkeys(parser.own) if len(url) <= LONGEST_ADDRESS][: 2 * MOST_NAMES],
        "text": _words("".join(parser.words)),
        "json_ld": ["".join(data) for data in parser.data],
    }


@dataclass(eq=False)
class _Parser(Reader):
    """Gathers what a page says of itself; is over when enough words were read."""

    given: dict[str, str] = field(default_factory=dict)
    title: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    """The addresses that the page calls its owner's own."""
    words: list[str] = field(default_factory=list)
    data: list[list[str]] = field(default_factory=list)
    is_over: bool = False
    _into: list[str] | None = None
    """Where the words of the element go that is open."""
    _author: list[str] | None = None
    _unseen: int = 0
    _length: int = 0
    _in_body: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in reversed(attrs)}
        rels = {*said.get("rel", "").casefold().split()}
        if tag == "meta":
            name = (said.get("property") or said.get("name") or "").strip().casefold()
            if content := said.get("content", "").strip():
                self.given.setdefault(name, content)
        elif tag == "title" and not self.title and not self._in_body:
            self._into = self.title
        elif tag == "script" and said.get("type", "").strip().casefold() == _JSON_LD:
            self.data.append([])
            self._into = self.data[-1]
        elif tag == "body":
            self._in_body = True
        if tag in {"a", "link"} and "me" in rels and (url := said.get("href", "").strip()):
            self.own.append(url)
        if tag == "a" and "author" in rels:
            self._into = self._author = []
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if tag == "a" and self._author is not None:
            self.authors.append("".join(self._author))
            self._author = None
        if tag in {"title", "script", "a"}:
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into.append(data)
        if self._in_body and not self._unseen:
            self.words.append(data)
            self._length += len(data.strip())
            self.is_over = self._length > 2 * MOST_WORDS


def _line(words: str) -> str:
    return " ".join(storable(words).split())[:LONGEST_NAME]


def _words(text: str) -> str:
    lines = (" ".join(line.split()) for line in storable(text).splitlines())
    return "\n".join(line for line in lines if line)[:MOST_WORDS]
