"""Patterns that cost next to nothing where they find nothing: RE2 looks first, and Python's `re` decides.

RE2 knows no looking around, but takes a long list of alternatives in one pass. So it gets a looser pattern, made of the
same source without what it does not know; only a text in which that is found is worth the full one. Most texts are not.
"""

import re
from collections.abc import Iterator
from functools import cached_property

import re2
from re2 import _re2

from policy.sharing import shared
from policy.text import words, words_in_or_of

MEMORY = 16 << 20
UNANCHORED = _re2.RE2.Anchor.UNANCHORED
CLASSES = {
    "w": r"\pL\pM\pN_",
    "d": r"\pN",
    "s": r"\s\pZ\x{0b}\x{1c}-\x{1f}\x{85}",
}
"""What Python means by its classes, or a little more: RE2 has ASCII in mind."""
ANYTHING = "(?s:.)"
TOKEN = re.compile(
    r"(?P<around>\(\?<?[=!])|(?P<named>\(\?P<\w+>)|(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<unicode>\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}))|(?P<escaped>\\.)|(?P<many>\{\d+,\d{2,}\})"
    r"|(?P<edge>[\^$])|(?P<other>.)",
    re.DOTALL,
)


@shared
def _in_utf_8(text: str) -> bytes:
    """A text as RE2 reads it: given a `str`, it would encode it for every pattern, and count characters besides."""
    return text.encode()


class Quick:
    """A pattern as `re.compile` makes it, for searching whole texts; compiled when a text first calls for it."""

    def __init__(self, source: str, flags: int = 0, *, cues: str = "") -> None:
        """`cues` are words: without one of them, whole and in any case, the pattern is nowhere."""
        self.source, self.flags, self.cues = source, flags, words(cues)

    @cached_property
    def full(self) -> re.Pattern[str]:
        """The pattern that decides."""
        return re.compile(self.source, self.flags)

    @cached_property
    def _looks(self) -> "_re2.RE2":
        """RE2's own object: its wrapper would make a match of what it finds, which costs more than to find it."""
        options = re2.Options()
        options.log_errors = False
        options.max_mem = MEMORY
        options.never_capture = True
        options.case_sensitive = not self.flags & re.IGNORECASE
        made = _re2.RE2(loosened(self.source).encode(), options)
        if not made.ok():
            raise re2.error(made.error())
        return made

    def may_be_in(self, text: str) -> bool:
        """Whether it is worth looking; never false where the pattern would be found."""
        if self.cues and words_in_or_of(text).isdisjoint(self.cues):
            return False
        try:
            written = text.encode() if text.isascii() else _in_utf_8(text)
        except UnicodeEncodeError:  # half a surrogate pair: RE2 reads UTF-8, which has none
            return True
        ((start, _), *_) = self._looks.Match(UNANCHORED, written, 0, len(written))
        return bool(start >= 0)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every place where it is found."""
        if self.may_be_in(text):
            yield from self.full.finditer(text, start, len(text) if end is None else end)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it is found."""
        return self.full.search(text) if self.may_be_in(text) else None


def loosened(source: str) -> str:
    """A pattern for RE2 that is found wherever the given one is, and perhaps elsewhere."""
    kept: list[str] = []
    around = 0  # how deep we are inside something that looks around: it is left out
    for token in TOKEN.finditer(source):
        kind, written = token.lastgroup, token[0]
        if around:
            around += (kind in {"around", "named"} or written == "(") - (written == ")")
        elif kind == "around":
            around = 1
        elif kind != "edge":
            kept.append(_for_re2(str(kind), written))
    return "".join(kept)


def _for_re2(kind: str, written: str) -> str:
    if kind == "named":
        return "(?:"
    if kind == "unicode":
        return rf"\x{{{written[2:]}}}"
    if kind == "class":
        return _class(written)
    if kind == "many":  # RE2 would write each of them out
        return f"{written.partition(',')[0]},}}"
    if kind != "escaped":
        return written
    letter = written[1]
    if letter in "bBAZ":
        return ""
    if letter in CLASSES:
        return f"[{CLASSES[letter]}]"
    return ANYTHING if letter in "WDS" else f"{ANYTHING}{{0,40}}" if letter.isdigit() else written


def _class(written: str) -> str:
    """A class as RE2 has it; one that leaves out a class of Python's becomes anything."""
    if (written.startswith("[^") and re.search(r"\\[wdsWDS]", written)) or re.search(r"\\[WDS]", written):
        return ANYTHING
    for letter, meant in CLASSES.items():
        written = written.replace(f"\\{letter}", meant)
    written = re.sub(r"\\[uU]([0-9a-fA-F]{4,8})", r"\\x{\1}", written)
    return f"{written[0]}{written[1:].replace('[', chr(92) + '[')}"
