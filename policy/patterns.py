"""Patterns that cost next to nothing in texts without a match: RE2 filters, and Python's `re` decides.

RE2 has no lookarounds, but reads a long list of alternatives in one pass. So RE2 gets a looser pattern, made of the
same source without the unsupported parts; only texts with a loose match, a minority, are searched with the full
pattern.
"""

import re
from collections.abc import Iterator
from functools import cached_property

import re2
from re2 import _re2

from policy.cues import cues_of
from policy.sharing import shared
from policy.text import words_in_or_of

MEMORY = 16 << 20
DOTTED_OR_NOT = str.maketrans("İı", "ii")
UNANCHORED = _re2.RE2.Anchor.UNANCHORED
CLASSES = {
    "w": r"\pL\pM\pN_",
    "d": r"\pN",
    "s": r"\s\pZ\x{0b}\x{1c}-\x{1f}\x{85}",
}
"""Python's character classes, or slightly more, in RE2's syntax: RE2's own classes are ASCII only."""
ANYTHING = "(?s:.)"
TOKEN = re.compile(
    r"(?P<around>\(\?<?[=!])|(?P<named>\(\?P<\w+>)|(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<unicode>\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}))|(?P<escaped>\\.)|(?P<many>\{\d+,\d{2,}\})"
    r"|(?P<edge>[\^$])|(?P<other>.)",
    re.DOTALL,
)


@shared
def _in_utf_8(text: str) -> bytes:
    """A text in RE2's encoding: given a `str`, RE2 would encode anew for every pattern, and count characters.

    Where case is ignored, `re` takes the Turkish i's for an i, and RE2 doesn't.
    """
    return text.translate(DOTTED_OR_NOT).encode()


class Quick:
    """A pattern as `re.compile` makes, for searching whole texts; compiled at the first text with a loose match."""

    def __init__(self, source: str, flags: int = 0, *, cued: bool = False) -> None:
        """A cued pattern is tried only where its cue words stand, whole and in any case."""
        self.source, self.flags = source, flags
        self.cues = cues_of(source, flags) if cued else None

    @cached_property
    def full(self) -> re.Pattern[str]:
        """The pattern with the final say."""
        return re.compile(self.source, self.flags)

    @cached_property
    def _looks(self) -> "_re2.RE2":
        """RE2's own object: its Python wrapper would make a match object, which costs more than the search."""
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
        """Whether the full pattern is worth a search; never false for a text with a match."""
        if self.cues and not self.cues.among(words_in_or_of(text)):
            return False
        try:
            written = text.encode() if text.isascii() else _in_utf_8(text)
        except UnicodeEncodeError:  # half a surrogate pair: RE2 reads UTF-8, which has none
            return True
        ((start, _), *_) = self._looks.Match(UNANCHORED, written, 0, len(written))
        return bool(start >= 0)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match in a text."""
        if self.may_be_in(text):
            yield from self.full.finditer(text, start, len(text) if end is None else end)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.full.search(text) if self.may_be_in(text) else None


def loosened(source: str) -> str:
    """A pattern for RE2 with a match wherever the given pattern has a match, and perhaps elsewhere."""
    kept: list[str] = []
    around = 0  # depth inside a lookaround, which is left out
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
    if kind == "many":  # RE2 would write out every repetition
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
    """A character class in RE2's syntax; a class with a negated Python class inside becomes any character."""
    if (written.startswith("[^") and re.search(r"\\[wdsWDS]", written)) or re.search(r"\\[WDS]", written):
        return ANYTHING
    for letter, meant in CLASSES.items():
        written = written.replace(f"\\{letter}", meant)
    written = re.sub(r"\\[uU]([0-9a-fA-F]{4,8})", r"\\x{\1}", written)
    return f"{written[0]}{written[1:].replace('[', chr(92) + '[')}"
