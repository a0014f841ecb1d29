"""The head of a web page: the title, description and picture that networks show beside a link."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

AT_ONCE = 4096
"""Characters given to the parser at a time."""
LONGEST_TAG = 8192
"""Characters that a tag may have: the parser begins an unfinished tag anew each time (142 s for 128 kB of `<a `)."""
LONGEST_TITLE, LONGEST_DESCRIPTION, LONGEST_ADDRESS = 300, 500, 2000

_TITLES = ("og:title", "twitter:title")
_DESCRIPTIONS = ("og:description", "twitter:description", "description")
_PICTURES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image")
_CHARSET = re.compile(
    r"charset\s*=\s*[\"']?\s*(utf-16(?:le|be)?|utf-8|iso-8859-1?\d|windows-125\d|latin1|us-ascii)\b", re.IGNORECASE
)
"""The charsets read; a page in any other is read as UTF-8."""
_AS_BROWSERS_DO = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
"""encoding.spec.whatwg.org, "names and labels"."""
TOLD_WITHIN = 1024
"""Bytes of a page in which its charset is told (html.spec.whatwg.org, "the encoding declaration")."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself. Fields are empty where the page says nothing."""

    title: str = ""
    description: str = ""
    image: str = ""
    """The address of the picture, as written in the page."""


def head_of(page: bytes, kind: str) -> Head:
    """Read the beginning of a page; `kind` is the answer's `Content-Type`. Never raises, whatever the bytes."""
    parser = _Parser()
    feed(parser, decoded(page, kind))
    given = parser.given
    return Head(
        _plain(_first(given, _TITLES) or "".join(parser.title), LONGEST_TITLE),
        _plain(_first(given, _DESCRIPTIONS), LONGEST_DESCRIPTION),
        _first(given, _PICTURES)[:LONGEST_ADDRESS],
    )


class Reader(HTMLParser):
    """A parser that says when enough was read."""

    is_over: bool


def feed(parser: Reader, text: str) -> None:
    """Give a page's text to a parser, piece by piece, until enough was read or nothing more can be. Never raises."""
    for start in range(0, len(text), AT_ONCE):
        try:
            parser.feed(text[start : start + AT_ONCE])
        except AssertionError:  # what the parser raises for some malformed declarations
            break
        if parser.is_over or (len(parser.rawdata) > LONGEST_TAG and parser.cdata_elem is None):
            break


def shortened(line: str, most: int) -> str:
    """A line cut to a number of characters, with "…" at the end where words are missing."""
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


@dataclass(eq=False)
class _Parser(Reader):
    """Gathers the first title and the meta tags."""

    given: dict[str, str] = field(default_factory=dict)
    title: list[str] = field(default_factory=list)
    is_over: bool = False
    _in_title: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.is_over:
            return
        said = {name: value or "" for name, value in reversed(attrs)}  # of an attribute given twice, the first counts
        if tag == "meta":
            name = (said.get("property") or said.get("name") or "").strip().casefold()
            if content := said.get("content", "").strip():
                self.given.setdefault(name, content)
        self._in_title = tag == "title" and not self.title
        self.is_over = tag == "body"

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        self.is_over = self.is_over or tag == "head"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)


def _first(given: dict[str, str], names: tuple[str, ...]) -> str:
    return next((given[name] for name in names if name in given), "")


def _plain(words: str, most: int) -> str:
    """Words on one line, without characters that have no place in a line, cut short where long."""
    whole = "".join(char if char.isprintable() else " " for char in words[: 4 * most])
    return shortened(" ".join(whole.split()), most)


def decoded(page: bytes, kind: str) -> str:
    """The text of a page, in the charset told by the page or its server."""
    told = _CHARSET.search(kind) or _CHARSET.search(page[:TOLD_WITHIN].decode("latin-1"))
    name = told[1].casefold() if told else "utf-8"
    try:
        return page.decode(_AS_BROWSERS_DO.get(name, name), errors="replace")
    except LookupError:  # iso-8859-12 was never made
        return page.decode("utf-8", errors="replace")
