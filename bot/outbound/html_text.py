"""The words of a text in HTML."""

from html.parser import HTMLParser


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
