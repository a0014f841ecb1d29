"""The words of a post as X's API gives them back, compared with ours.

X puts its own short address in the place of each link, adds an address for pictures, writes & < and > as HTML does, and
begins a reply with the handles of those replied to (docs.x.com/x-api/fundamentals/data-dictionary).
"""

import html
from collections.abc import Iterator, Mapping

import regex

from bot.outbound.x_length import links
from policy.draft import Kind

_SHORT = regex.compile(r"https?://t\.co/\w+")
_HANDLES = regex.compile(r"^(?:@\w+\s+)+")
_A_LINK = "\0"
_CASHTAG = regex.compile(r"(?<!\w)\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?(?!\w)")
"""docs.x.com/x-api/posts/manage-tweets/integrate: one a post, but on Enterprise plans."""
_NO_CHARACTER = regex.compile(r"[\uFFFE\uFEFF\uFFFF]")
"""Refused by X (twitter-text, invalidCharsGroup)."""


def text_fault(text: str, _: Kind) -> str:
    """Say how X would refuse a text for another reason than length."""
    if _NO_CHARACTER.search(text):
        return "holds a hidden character that X refuses: delete what was pasted, and type it anew."
    if len(cashtags := [found[0] for found in _CASHTAG.finditer(text)]) > 1:
        return f"has the cashtags {', '.join(cashtags)}, and X takes one from an app: leave the $ out of the others."
    return ""


def shown_text(text: str, links_in: Mapping[str, str]) -> str:
    """The words as readers see them; `links_in` has the addresses behind X's short ones."""
    return str(_SHORT.sub(lambda found: links_in.get(found[0]) or found[0], html.unescape(text)))


def same_words(ours: str, theirs: str, links_in: Mapping[str, str], *, pictures: bool, reply: bool) -> bool:
    """Whether a post of X's has our words and our links; a link that X doesn't name counts as ours."""
    theirs = html.unescape(theirs)
    shorts = [found[0] for found in _SHORT.finditer(theirs)]
    our_links = [ours[begins:ends] for begins, ends in links(ours)]
    if pictures and len(shorts) > len(our_links):
        theirs, shorts = theirs[: theirs.rindex(shorts[-1])], shorts[:-1]
    if _folded(_without_links(ours), reply=reply) != _folded(_SHORT.sub(_A_LINK, theirs), reply=reply):
        return False
    there = [links_in.get(short, "") for short in shorts]
    pairs = zip(our_links, there, strict=False)
    return all(not its or _bare(its) == _bare(our) for our, its in pairs)


def _without_links(text: str) -> str:
    return "".join(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    at = 0
    for begins, ends in links(text):
        yield text[at:begins] + _A_LINK
        at = ends
    yield text[at:]


def _folded(text: str, *, reply: bool) -> str:
    text = " ".join(text.split())
    return str(_HANDLES.sub("", text)) if reply else text


def _bare(link: str) -> str:
    """An address without its scheme and a last slash: X adds both to a bare host."""
    return link.casefold().removeprefix("https://").removeprefix("http://").rstrip("/")
