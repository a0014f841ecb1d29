"""The words of a blog post: title, body, slug and HTML, made from a plain text in one way only."""

import html
import re
import unicodedata
from collections.abc import Sequence
from hashlib import sha256

from bot.model.post import Attached, Outgoing
from bot.outbound.feed import Feed, Fold
from bot.outbound.html_text import linked_html
from policy.draft import Kind

LONGEST_TITLE = 150
"""Characters. WordPress takes any title (measured: 5,000); a whole paragraph in the first line is a mistake."""
LONGEST_SLUG = 60
FEED = Feed(
    fold=Fold(words=55, opens="[…]", where="in lists of posts"),
    replies=False,
    source="wp_trim_excerpt in WordPress's formatting.php: 55 words unless the blog's theme shows more, or whole posts",
)
A_FIGURE = re.compile(r"<!-- wp:image .*?<!-- /wp:image -->", re.DOTALL)


def title_and_body(text: str) -> tuple[str, str]:
    """Part a text: its first line, and the rest."""
    title, _, body = text.partition("\n")
    return title.strip(), body.strip()


def text_fault(text: str, kind: Kind) -> str:
    """Say how a text makes no post: without a body, or with a first line that is no title. A comment needs no title."""
    if kind is Kind.REPLY:
        return ""
    title, body = title_and_body(text)
    if len(title) > LONGEST_TITLE:
        return (
            f"begins with a line of {len(title)} characters. The first line is the post's title: write a short title, "
            f"{LONGEST_TITLE} characters at most, and the rest below."
        )
    return "" if body else "has one line only. The first line is the post's title: write below it what the post says."


def slug_of(text: str, key: str) -> str:
    """Give the last part of a post's address, at most 60 of a-z, 0-9 and -: the title, and an end that is the key's."""
    plain = unicodedata.normalize("NFKD", title_and_body(text)[0]).encode("ascii", "ignore").decode().lower()
    ending = sha256(key.encode()).hexdigest()[:10]
    room = LONGEST_SLUG - len(ending) - 1
    words = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", ""))) or "post"
    short = words if len(words) <= room else words[: room + 1].rpartition("-")[0] or words[:room]
    return f"{short}-{ending}"


def title_and_content(part: Outgoing, figures: Sequence[str] | None = None) -> dict[str, object]:
    """Make title and content as HTML from a part; `figures`, if given, are kept in place of the part's pictures."""
    title, body = title_and_body(part.text)
    paragraphs = (words.strip("\n") for words in re.split(r"\n[ \t]*\n+", body))
    blocks = [_block("paragraph", f"<p>{_inert(linked_html(words))}</p>") for words in paragraphs if words.strip()]
    below = [_figure(picture) for picture in part.pictures] if figures is None else figures
    return {"title": html.escape(title, quote=False), "content": "\n\n".join([*blocks, *below])}


def figures_in(content: str) -> list[str]:
    """Find the pictures in a post's content as they stand there."""
    return A_FIGURE.findall(content)


def comment_html(text: str) -> str:
    """Write a comment: WordPress makes its lines and links itself."""
    return html.escape(text, quote=False)


def bare(text: str) -> str:
    """Keep letters and digits only: blogs show quotation marks, dashes and smileys in their own way."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


def _figure(picture: Attached) -> str:
    """Write a picture; its id is its number at WordPress, a space, and its address."""
    number, _, address = picture.id.partition(" ")
    src, alt = html.escape(address), _inert(html.escape(picture.alt))
    img = f'<img src="{src}" alt="{alt}" class="wp-image-{number}"/>'
    return _block("image", f'<figure class="wp-block-image">{img}</figure>', f'{{"id":{number}}} ')


def _block(kind: str, content: str, about: str = "") -> str:
    """Mark a block as WordPress's own editor does, which keeps WordPress from adding paragraphs of its own."""
    return f"<!-- wp:{kind} {about}-->\n{content}\n<!-- /wp:{kind} -->"


def _inert(markup: str) -> str:
    """Keep WordPress from reading square brackets as a shortcode (codex.wordpress.org/Shortcode, "Escaping")."""
    return markup.replace("[", "&#091;").replace("]", "&#093;")
