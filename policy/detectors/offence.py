"""Offensive words in a text, however they are disguised."""

import re
from collections.abc import Iterator
from itertools import pairwise

from policy.detectors.links import spans as links
from policy.text import words
from policy.words.offensive_words import INNOCENT, NEVER_INNOCENT, OFFENSIVE, OFFENSIVE_IN_DISGUISE, OFFENSIVE_PHRASES

Span = tuple[int, int]

LEET_SYMBOLS = "@$!|€£¢©†+§¡®¥(<"
LEET = str.maketrans("0123456789" + LEET_SYMBOLS, "oizeasgtbg" + "asiielcctt" + "sirycc")
LONGEST = 40
"""No offensive word is longer; a longer run is only searched for what is offensive anywhere."""

WORD = re.compile(r"[^\W\d_]+")
RUN = re.compile(rf"(?:[^\W_]|[{re.escape(LEET_SYMBOLS)}])+")
"""A word as somebody might write it with digits and symbols for letters."""
MASKED = re.compile(r"(?<!\w)([a-z]{1,14})([^\w\s'’.,;:/()-]{1,8}|[-_]{2,8})([a-z]{0,14})(?!\w)")
SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[\s.,\-_*/\\~·•+|()\[\]{}<>]{1,3}[\w@$!](?![^\W_])){2,}")
"""Single letters with something between them."""
FOREIGN = re.compile(r"[^\W\d_a-z]|—")
REPEATED = re.compile(r"([^\W\d_])\1{2,}")
DOUBLED = re.compile(r"([^\W\d_])\1")
PHRASE = re.compile(rf"\b(?:{'|'.join(OFFENSIVE_PHRASES)})\b")
INNOCENTLY = re.compile(rf"\b(?:{'|'.join(INNOCENT)})")

HIDDEN = OFFENSIVE | OFFENSIVE_IN_DISGUISE
STEMS = (
    "fuck", "cunt", "motherf", "shit", "twat", "wank", "bitch", "nigg", "fagg", "bast", "boll", "arseh", "whore",
    "slut",
)  # fmt: skip
STRONG = {word for word in OFFENSIVE if word.startswith(STEMS)} | {
    stem + ending for stem in NEVER_INNOCENT for ending in ("", "s", "ed", "er", "ers", "ing", "in", "y")
}
"""Recognised even when letters are missing or torn apart."""
BY_LENGTH = {length: tuple(word for word in STRONG if len(word) == length) for length in set(map(len, STRONG))}
NOT_TORN = words("a i as at be by do go he if in is it me my no of on or so to up us we the and")


def _skeleton(word: str) -> str:
    """One form for letters that stand in for each other: i, l and 1."""
    return word.replace("l", "i")


SKELETONS = frozenset(map(_skeleton, HIDDEN))


def offences(folded: str) -> tuple[Span, ...]:
    """Where a folded text would offend, in order; each pass looks at every character a fixed number of times."""
    readable = _without(folded, [found.span() for found in INNOCENTLY.finditer(folded)] + list(links(folded)))
    found = (
        *_plainly(readable), *_in_leet(readable), *_masked(readable), *_spaced(readable), *_torn(readable),
        *(found.span() for found in PHRASE.finditer(readable)),
    )  # fmt: skip
    return _merged(found)


def masked(word: str) -> str:
    """A word as it may be shown: its first letter and stars."""
    return word[:1] + "*" * max(len(word) - 1, 2)


def _plainly(folded: str) -> Iterator[Span]:
    for found in WORD.finditer(folded):
        word = found[0]
        if _anywhere(word) or (len(word) <= LONGEST and _is_offensive(word)):
            yield found.span()


def _anywhere(word: str) -> bool:
    """Whether a word holds what no innocent word holds, with letters repeated or not."""
    once = DOUBLED.sub(r"\1", REPEATED.sub(r"\1", word))
    return any(stem in word or stem in once for stem in NEVER_INNOCENT)


def _is_offensive(word: str) -> bool:
    if word in OFFENSIVE:
        return True
    if word in OFFENSIVE_IN_DISGUISE or word == "splc":  # a law centre
        return False
    twice, once = REPEATED.sub(r"\1\1", word), DOUBLED.sub(r"\1", REPEATED.sub(r"\1", word))
    if word != twice and {twice, REPEATED.sub(r"\1", word)} & HIDDEN:
        return True
    return once in STRONG or ("l" in word and len(word) > 3 and _skeleton(word) in SKELETONS)


def _in_leet(folded: str) -> Iterator[Span]:
    for found in RUN.finditer(folded):
        for start, end in _readings(found[0]):
            letters = _skeleton(found[0][start:end].translate(LEET))
            # A55 is a road, 455 a number: three letters are not enough when all that follows or leads is digits.
            enough = len(letters) > 3 or not found[0].isalnum()
            if (enough and {letters, REPEATED.sub(r"\1", letters)} & SKELETONS) or _anywhere(letters):
                yield found.start() + start, found.start() + end
                break


def _readings(run: str) -> tuple[Span, ...]:
    """A run as a word, with and without the symbols at its ends: "$hit!" is a word and an exclamation mark."""
    if len(run) > LONGEST or run.isdigit():
        return ()
    lead, tail = len(run) - len(run.lstrip(LEET_SYMBOLS)), len(run.rstrip(LEET_SYMBOLS))
    ends = ((0, len(run)), (0, tail), (lead, len(run)), (lead, tail))
    return tuple((start, end) for start, end in ends if start < end and not run[start:end].isalpha())


def _masked(folded: str) -> Iterator[Span]:
    for found in MASKED.finditer(FOREIGN.sub("*", folded)):
        head, gap, tail = found.groups()
        if not tail and (gap.strip("*") or len(gap) < 2 or (len(head) == 1 and head not in "fcsnw")):
            continue
        if any(word.startswith(head) and word.endswith(tail) for word in BY_LENGTH.get(len(found[0]), ())):
            yield found.span()


def _spaced(folded: str) -> Iterator[Span]:
    for found in SPACED.finditer(folded):
        letters = "".join(filter(str.isalpha, found[0].translate(LEET)))
        if letters in HIDDEN or any(stem in letters for stem in (*STEMS[:7], "nigger", "faggot", "bastard", "whore")):
            yield found.span()


def _torn(folded: str) -> Iterator[Span]:
    for one, other in pairwise(WORD.finditer(folded)):
        apart = folded[one.end() : other.start()]
        joined = len(apart) == 1 and apart in " .-_*\n" and one[0] not in NOT_TORN
        possessive = one.start() > 0 and folded[one.start() - 1] in "'’"  # the plan's hit
        if joined and not possessive and len(one[0]) <= LONGEST and one[0] + other[0] in STRONG:
            yield one.start(), other.end()


def _without(folded: str, spans: list[Span]) -> str:
    """The text with the spans blanked, every other character where it was."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            pieces += [folded[at:start], " " * (end - start)]
            at = end
    return "".join((*pieces, folded[at:]))


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
