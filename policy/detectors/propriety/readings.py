"""Offensive words with signs for letters: every reading of a run of letters, digits and signs at once.

A run is walked through a tree of the offensive words. A sign may be the letter it looks like, a mask for any letter, or
nothing; a letter may be drawn out. So two disguises at once need no pattern of their own.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from policy.detectors.propriety.misspellings import COMPOUNDS, HALVES, NOT_HEARD, STRONG
from policy.text import words
from policy.words.offensive_words import OFFENSIVE, OFFENSIVE_IN_DISGUISE

Span = tuple[int, int]

LETTERS_OF = {
    "0": "o", "1": "il", "2": "z", "3": "e", "4": "a", "5": "s", "6": "gb", "7": "t", "8": "b", "9": "g", "@": "a",
    "$": "s", "!": "il", "|": "il", "€": "e", "£": "le", "¢": "c", "©": "c", "†": "t", "+": "t", "§": "s", "¡": "i",
    "®": "r", "¥": "y", "(": "c", "<": "c", "^": "a", "#": "h", "{": "c", "[": "c", "/": "il", "\\": "il",
    "v": "u", "z": "s", "k": "c", "y": "i", "q": "k",
}  # fmt: skip
"""The letters a sign looks or sounds like."""
MASKS = frozenset("*#@$%&^?_=•●○◦■□▪█▇░▒▓…×¤☆★")
"""Signs that stand for any letter."""
VOWEL_SIGNS = frozenset("0123456789-.'’!|+x")
"""Signs that stand for a vowel other than their lookalike."""
GAPS = frozenset("*.-_'’~+/\\|•·,:;=^")
"""Signs used between letters."""
VOWELS = frozenset("aeiou")
LONGEST, MOST_STARTS, MOST_WAYS = 40, 6, 400
CHUNK = re.compile(r"[^\s“”\"…—–]+")
ENDS = "!?.,;:’'\"()[]*_~-–—‘"
CONTRACTED = re.compile(r"['’](?:s|re|ve|ll|d|t|m|n|em|all|er|un)(?![a-z])")
SUM = re.compile(r"^\d\*|\*\*\d|^\*")
PARTS = re.compile(r"[^\W\d_]+")
THRICE = re.compile(r"([a-z])\1\1")
LETTER = re.compile(r"[^\W\d_]")
HARD = MASKS - frozenset("_=?^&")
"""Signs never found inside an innocent word."""

Node = dict[str, object]


class _Way(NamedTuple):
    """One reading of a run so far, with counts of letters plain, alike and masked, and of gaps between."""

    node: Node
    last: str = ""
    plain: int = 0
    alike: int = 0
    masked: int = 0
    gaps: int = 0


WORDS = OFFENSIVE | COMPOUNDS | OFFENSIVE_IN_DISGUISE | STRONG
NOT_MASKED = words("homo homos japs coons crap crapo prat prats mong mongs cums poof shag shags thot mings todger")
"""Words too close to innocent words with a letter gone."""
FIRM = frozenset(word for word in WORDS if len(word) > 3) - NOT_MASKED


@cache
def _tree() -> Node:
    root: Node = {}
    for word in WORDS:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})  # type: ignore[assignment]  # a letter leads to a node
        node[""] = word
    return root


def readings(folded: str, written: Callable[[Span], str], is_code: Callable[[str, int, int], bool]) -> Iterator[Span]:
    """Offensive words read through their signs; a run that is a code is left out."""
    drawn = THRICE.search(folded) is not None
    found = {run: spans for run in set(CHUNK.findall(folded)) if _is_signed(run, drawn) and (spans := offending(run))}
    if not found:
        return
    for chunk in CHUNK.finditer(folded):
        for start, end in found.get(chunk[0], ()):
            span = chunk.start() + start, chunk.start() + end
            typed = written(span)
            if typed != typed.upper() or not is_code(folded, *span):
                yield span


def _is_signed(run: str, drawn: bool) -> bool:
    """Whether a run has signs among its letters, or a letter drawn out; an apostrophe or a full stop is not enough.

    `drawn` says whether any letter of the text is drawn out.
    """
    bare = run.strip(ENDS)
    if bare.isalpha():
        return (bare is not run and run[0] == "*") or (drawn and bool(THRICE.search(bare)))
    return 3 < len(run) <= 3 * LONGEST and bool(LETTER.search(bare))


@lru_cache(maxsize=8192)
def offending(run: str) -> tuple[Span, ...]:
    """The first offensive span of a run, or none."""
    starts = [0, *(at for at in range(1, len(run)) if not run[at - 1].isalnum())][:MOST_STARTS]
    for start in starts:
        if (end := _walked(run, start)) is not None:
            return ((start, end),)
    return ()


def _walked(run: str, start: int) -> int | None:
    """The end of an offensive word, however disguised, beginning at an offset."""
    ways = {id(_tree()): _Way(_tree())}
    for at in range(start, min(len(run), start + LONGEST)):
        after: dict[int, _Way] = {}
        for way in ways.values():
            for step in _steps(way, run[at]):
                known = after.get(id(step.node))
                if known is None or (step.masked + step.gaps, step.alike) < (known.masked + known.gaps, known.alike):
                    after[id(step.node)] = step
        if not after or len(after) > MOST_WAYS:
            return None
        ways = after
        if at + 1 == len(run) or not run[at + 1].isalnum():
            for way in ways.values():
                if "" in way.node and _means(str(way.node[""]), way, run[start : at + 1]):
                    return at + 1
    return None


def _steps(way: _Way, sign: str) -> Iterator[_Way]:
    node, last, plain, alike, masked, gaps = way
    if sign in node:
        yield _Way(node[sign], sign, plain + 1, alike, masked, gaps)  # type: ignore[arg-type]
    if sign == last:
        yield way
    like = LETTERS_OF.get(sign, "")
    for letter in like:
        if letter in node:
            yield _Way(node[letter], letter, plain, alike + 1, masked, gaps)  # type: ignore[arg-type]
        if letter == last:
            yield way
    if last and sign in GAPS:
        yield _Way(node, last, plain, alike, masked, gaps + 1)
    hidden = sign in MASKS or not (sign.isascii() or sign.isalpha())
    if last and (hidden or sign in VOWEL_SIGNS) and masked < plain + alike + 4:
        if hidden and last == "*":
            yield way
        for letter, following in node.items():
            if letter and (hidden or letter in VOWELS) and letter not in like:
                yield _Way(following, "*" if hidden else letter, plain, alike, masked + 1, gaps)  # type: ignore[arg-type]
                if hidden and last == "*":
                    for further, beyond in following.items():  # type: ignore[attr-defined]
                        if further:
                            yield _Way(beyond, "*", plain, alike, masked + 2, gaps)


def _means(word: str, way: _Way, run: str) -> bool:
    """Whether a reading is meant: enough of the word is present, and its pieces are no words of their own."""
    if len(word) < 4 or way.plain == 0 or run[1:].isdigit() or "".join(PARTS.findall(run)) in NOT_HEARD:
        return False
    if not (way.alike or way.masked or way.gaps):
        return bool(THRICE.search(run)) and not word.startswith("ass")
    if CONTRACTED.search(run) or SUM.search(run):
        return False
    pieces = PARTS.findall(run)
    if (way.gaps or way.masked) and (HALVES.issuperset(pieces) or (len(word) < 5 and not HALVES.isdisjoint(pieces))):
        return False
    if way.masked:
        return word in FIRM and _masked_enough(word, way, run)
    if way.gaps:
        return way.gaps < 4 or way.gaps >= len(word) - 1
    return any(not sign.isalpha() for sign in run) or bool(THRICE.search(run))


def _masked_enough(word: str, way: _Way, run: str) -> bool:
    """Whether the letters left identify a masked word: a sum or a pattern has many signs and few letters."""
    signs = {sign for sign in run if not sign.isalnum()}
    hard = bool(signs & HARD) or any(not sign.isascii() for sign in signs)
    known = way.plain + way.alike
    if way.plain < 2 or (len(signs) > 2 and way.plain < 4):
        return False
    if not hard:
        return way.masked == 1 and (word in STRONG or len(word) > 4) and way.plain > way.alike
    return way.masked <= known + 1 or (word in STRONG and way.masked <= 4)
