"""The ways of hiding an offensive word: letters swapped, starred, spaced out, torn apart, run into a tag."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from policy.patterns import Quick
from policy.text import Folded, words
from policy.words.offensive_words import NEVER_INNOCENT, OFFENSIVE, OFFENSIVE_IN_DISGUISE

Span = tuple[int, int]

LEET_SYMBOLS = "@$!|€£¢©†+§¡®¥(<"
LEET = str.maketrans("0123456789" + LEET_SYMBOLS, "oizeasgtbg" + "asiielcctt" + "sirycc")
LONGEST = 40
"""No offensive word is longer; a longer run is only searched for what is offensive anywhere."""

WORD = re.compile(r"[^\W\d_]+")
SIGNS = re.escape(LEET_SYMBOLS)
RUN = re.compile(rf"(?<![^\W_])(?<![{SIGNS}])[^\W\d_]*[\d{SIGNS}](?:[^\W_]|[{SIGNS}])*")
"""A word as somebody might write it with digits and symbols for letters."""
MASKED = re.compile(r"(?<!\w)([a-z]{1,14})([^\w\s'’.,;:/()-]{1,8}|[-_]{2,8})([a-z]{0,14})(?!\w)")
MASKING = re.compile(r"[^\w\s'’.,;:/()-]|[-_]{2}|[^\x00-\x7f]")
SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[\s.,\-_*/\\~·•+|()\[\]{}<>]{1,3}[\w@$!](?![^\W_])){2,}")
"""Single letters with something between them."""
PIECES = Quick(r"(?<![\w.])[a-z]{1,8}(?:[-._*~|+·•'’]{1,2}[a-z]{1,8}){1,6}(?!\w)")
"""A word in pieces, with no space between them."""
TAGGED = re.compile(
    r"[#@](?=[a-z0-9_]{4,60}(?!\w))(?P<before>[a-z0-9_]{0,40}?)"
    r"(?P<word>fuck|cunt|shit(?!take|ake)|bollock|arsehole|asshole|dickhead|knobhead|bellend|motherf|"
    r"(?<!s)nigg(?:er|a)|faggot|(?:(?<=[#@])(?:wank|bitch|slut|paki(?!s)|whore)|"
    r"(?:wank(?:ers?|ing)?|twats?|bitch(?:es)?|sluts?|whores?|retards?|bastards?|tossers?)(?!\w)))"
)
RUN_INTO = frozenset("aeiurlf")
"""After these letters "shit" is more often the end of one word and the beginning of another: #PublishIt."""
FOREIGN = re.compile(r"[^\W\d_a-z]|—")
REPEATED = re.compile(r"([^\W\d_])\1{2,}")
DOUBLED = re.compile(r"([^\W\d_])\1")

HIDDEN = OFFENSIVE | OFFENSIVE_IN_DISGUISE
STEMS = (
    "fuck", "cunt", "motherf", "shit", "twat", "wank", "bitch", "nigg", "fagg", "bast", "boll", "arseh", "whore",
    "slut", "dickh", "asshol", "paki", "bulls",
)  # fmt: skip
STRONG = {word for word in OFFENSIVE if word.startswith(STEMS)} | {
    stem + ending for stem in NEVER_INNOCENT for ending in ("", "s", "ed", "er", "ers", "ing", "in", "y")
}
"""Recognised even when letters are missing or torn apart."""
ANYWHERE = (
    "fuck",
    "cunt",
    "shit",
    "twat",
    "wank",
    "bitch",
    "nigger",
    "faggot",
    "bastard",
    "whore",
    "bollocks",
    "asshole",
)
"""Recognised within a row of single letters."""


def _by_length(listed: frozenset[str] | set[str]) -> dict[int, tuple[str, ...]]:
    return {length: tuple(word for word in listed if len(word) == length) for length in set(map(len, listed))}


STRONG_BY_LENGTH, HIDDEN_BY_LENGTH = _by_length(STRONG), _by_length(HIDDEN | STRONG)
HEADLESS = re.compile(r"(?<![\w*])\*([a-z]{3,14})(?![\w*])")
TAILS = frozenset(word[1:] for word in STRONG)
PREFIXES = (
    "shit",
    "bollock",
    "wank",
    "dickh",
    "arseh",
    "bullsh",
    "whore",
    "gobsh",
    "cocksu",
    "motherf",
    "nigger",
    "faggot",
)
INNOCENT_PREFIXES = ("shita", "shitt", "shitl", "wanke", "wankl", "wankd", "wankie", "faggoti", "bollocku")
BESIDE = frozenset("aiu")
NOT_TORN = words("a i as at be by do go he if in is it me my no of on or so to up us we the and")


def _skeleton(word: str) -> str:
    """One form for letters that stand in for each other: i, l and 1; w and vv."""
    return word.replace("l", "i").replace("vv", "w")


def _begins_so(word: str) -> bool:
    return word.startswith(PREFIXES) and not word.startswith(INNOCENT_PREFIXES)


SKELETONS = frozenset(map(_skeleton, HIDDEN))


@lru_cache(maxsize=8192)
def anywhere(word: str) -> bool:
    """Whether a word holds what no innocent word holds, with letters repeated or not."""
    once = DOUBLED.sub(r"\1", REPEATED.sub(r"\1", word))
    return any(stem in word or stem in once for stem in NEVER_INNOCENT)


@lru_cache(maxsize=8192)
def drawn_out(word: str) -> bool:
    """Whether a word is an offensive one with letters repeated or swapped for their like."""
    if word in OFFENSIVE_IN_DISGUISE or word == "splc":  # a law centre
        return False
    if _begins_so(word):
        return True
    twice, once = REPEATED.sub(r"\1\1", word), DOUBLED.sub(r"\1", REPEATED.sub(r"\1", word))
    if word != twice and {twice, REPEATED.sub(r"\1", word)} & HIDDEN:
        return True
    if word.startswith("ph") and f"f{word[2:]}" in STRONG:
        return True
    return once in STRONG or (("l" in word or "vv" in word) and len(word) > 3 and _skeleton(word) in SKELETONS)


def in_leet(folded: str) -> Iterator[Span]:
    """Words with digits and symbols for letters."""
    for found in RUN.finditer(folded):
        for start, end in _readings(found[0]):
            letters = _skeleton(found[0][start:end].translate(LEET))
            # A55 is a road, 455 a number: three letters are not enough when all that follows or leads is digits.
            enough = (len(letters) > 3 or not found[0].isalnum()) and not found[0][1:].isdigit()
            readings = {letters, REPEATED.sub(r"\1", letters), letters.replace("ph", "f")}
            if (enough and (readings & SKELETONS or _begins_so(letters))) or anywhere(letters):
                yield found.start() + start, found.start() + end
                break


def _readings(run: str) -> tuple[Span, ...]:
    """A run as a word, with and without the symbols at its ends: "$hit!" is a word and an exclamation mark."""
    if len(run) > LONGEST or run.isdigit() or run.isalpha():
        return ()
    lead, tail = len(run) - len(run.lstrip(LEET_SYMBOLS)), len(run.rstrip(LEET_SYMBOLS))
    ends = ((0, len(run)), (0, tail), (lead, len(run)), (lead, tail))
    return tuple((start, end) for start, end in ends if start < end and not run[start:end].isalpha())


def starred(folded: str) -> Iterator[Span]:
    """Words with a star or another sign for some of their letters."""
    if not MASKING.search(folded):
        return
    for found in MASKED.finditer(folded if folded.isascii() else FOREIGN.sub("*", folded)):
        head, gap, tail = found.groups()
        if not tail and (gap.strip("*") or len(gap) < 2 or (len(head) == 1 and head not in "fcsnw")):
            continue
        known = HIDDEN_BY_LENGTH if tail and not gap.strip("*") else STRONG_BY_LENGTH
        if any(word.startswith(head) and word.endswith(tail) for word in known.get(len(found[0]), ())):
            yield found.span()


def headless(folded: str) -> Iterator[Span]:
    """Words whose first letter is a star."""
    if "*" in folded:
        yield from (found.span() for found in HEADLESS.finditer(folded) if found[1] in TAILS)


def spaced(folded: str) -> Iterator[Span]:
    """Words spelled out letter by letter; an "a" or an "I" may stand before and after."""
    for found in SPACED.finditer(folded):
        letters = _letters(found[0])
        if (len(found[0]) <= 3 * LONGEST and _said(found[0], letters) & HIDDEN) or any(
            stem in letters for stem in ANYWHERE
        ):
            yield found.span()


BEGUN = frozenset(word[:length] for word in STRONG for length in range(1, len(word)))
"""What an offensive word may begin with when it is torn in two."""


def _letters(written: str) -> str:
    return "".join(filter(str.isalpha, written.translate(LEET)))


def _said(run: str, letters: str) -> set[str]:
    """A run's letters as they are, in each stretch without a space, and without words of one letter at the ends."""
    stretches = {_letters(stretch) for stretch in run.split()}
    first, last = letters[:1] in BESIDE, letters[-1:] in BESIDE
    shorter = {letters[first:], letters[: len(letters) - last], letters[first : len(letters) - last]}
    return {letters} | {word for word in stretches if len(word) > 2} | {word for word in shorter if len(word) > 3}


def torn(folded: str) -> Iterator[Span]:
    """Words in two with one sign between them, and words in pieces without a space."""
    for one, other in pairwise(WORD.finditer(folded)):
        if one[0] not in BEGUN:
            continue
        apart = folded[one.end() : other.start()]
        joined = len(apart) == 1 and apart in " .-_*\n" and one[0] not in NOT_TORN
        possessive = one.start() > 0 and folded[one.start() - 1] in "'’"  # the plan's hit
        if joined and not possessive and len(one[0]) <= LONGEST and one[0] + other[0] in STRONG:
            yield one.start(), other.end()
    for found in PIECES.finditer(folded):
        if "".join(filter(str.isalpha, found[0])) in STRONG:
            yield found.span()


def tagged(read: Folded, written: str, folded: str) -> Iterator[Span]:
    """Words run together in a hashtag or a handle; a capital says where a word begins."""
    if "#" not in folded and "@" not in folded:
        return
    for found in TAGGED.finditer(folded):
        start = found.start("word")
        begins = written[read.original((start, start + 1))[0]].isupper()
        if begins or found["word"] != "shit" or folded[start - 1] not in RUN_INTO or folded[:start].endswith("bull"):
            yield start, found.end()
