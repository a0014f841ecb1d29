"""The words of a text in HTML, and plain text as HTML."""

import html
from html.parser import HTMLParser

from bot.outbound.counting import pieces


class _Shown(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (HTMLParser says so)
        if tag in {"br", "p"}:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def shown_text(content: str) -> str:
    """Read the words off a post's HTML, the hidden ends of shortened links included."""
    parser = _Shown()
    parser.feed(content)
    parser.close()
    return "".join(parser.pieces).strip()


def linked_html(text: str) -> str:
    """Write plain text as HTML: everything escaped, a line break for each new line, and addresses as links."""
    return "".join(_link(piece) if is_link else _plain(piece) for piece, is_link in pieces(text))


def _plain(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")


def _link(address: str) -> str:
    return f'<a href="{html.escape(address)}">{html.escape(address, quote=False)}</a>'
