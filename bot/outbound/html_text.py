"""The words of a text in HTML, and plain text as HTML."""

import html
from html.parser import HTMLParser

from bot.outbound.counting import pieces

NAMES_AND_TAGS = frozenset({"mention", "hashtag"})
"""The classes of links that stand for people and hashtags (docs.joinmastodon.org/spec/activitypub)."""


class _Shown(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"br", "p"}:
            self.pieces.append("\n")
        if tag == "a":
            said = dict(attrs)
            if not NAMES_AND_TAGS & {*(said.get("class") or "").split()} and (url := said.get("href")):
                self.links.append(url)

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def shown_text(content: str) -> str:
    """Read the words off a post's HTML, the hidden ends of shortened links included."""
    return "".join(_read(content).pieces).strip()


def links_of(content: str) -> tuple[str, ...]:
    """The web addresses that a text in HTML links to, without people and hashtags."""
    return tuple(url for url in _read(content).links if url.startswith(("https://", "http://")))


def _read(content: str) -> _Shown:
    parser = _Shown()
    parser.feed(content)
    parser.close()
    return parser


def linked_html(text: str) -> str:
    """Write plain text as HTML: everything escaped, a line break for each new line, and addresses as links."""
    return "".join(_link(piece) if is_link else _plain(piece) for piece, is_link in pieces(text))


def _plain(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")


def _link(address: str) -> str:
    return f'<a href="{html.escape(address)}">{html.escape(address, quote=False)}</a>'
