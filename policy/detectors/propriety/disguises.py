"""Disguises of offensive words: letters swapped, starred, spaced out, torn apart, run into a tag."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from policy.detectors.propriety.misspellings import (
    ANYWHERE,
    CLIPPED,
    COMPOUNDS,
    DOUBLED,
    HALVES,
    HEADS,
    HIDDEN,
    HIDDEN_BY_LENGTH,
    LONGEST,
    MOTHERS,
    NOT_HEARD,
    SOUNDS,
    SPOKEN_WORDS,
    STRONG,
    STRONG_BY_LENGTH,
    THINNED,
    sound,
)
from policy.patterns import Quick
from policy.text import words
from policy.words.offensive_words import NEVER_INNOCENT, OFFENSIVE, OFFENSIVE_IN_DISGUISE

Span = tuple[int, int]

LEET_SYMBOLS = "@$!|€£¢©†+§¡®¥(<"
LEET = str.maketrans("0123456789" + LEET_SYMBOLS, "oizeasgtbg" + "asiielcctt" + "sirycc")

WORD = re.compile(r"[^\W\d_]+")
SIGNS = re.escape(LEET_SYMBOLS)
RUN = re.compile(rf"(?<![^\W_])(?<![{SIGNS}])[^\W\d_]*[\d{SIGNS}](?:[^\W_]|[{SIGNS}])*")
"""A word with digits and symbols among its letters."""
MASKED = re.compile(r"(?<!\w)([a-z]{1,14})([^\w\s'’.,;:/()-]{1,8}|[-_]{2,8})([a-z]{0,14})(?!\w)")
MASKING = re.compile(
    r"[^a-zA-Z0-9\s'’.,;:/()“”—–…\"](?:(?<=[a-z][^\w\s'’.,;:/()\-“”—–…\"])|(?<=[a-z][^\x00-\x7f“”’‘—–…])|"
    r"(?<=[a-z][-_])[-_])[^\s.,;:]"
)
"""A sign after a letter, with more to come; the sign stands first, so that no other place is tried."""
SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[\s.,\-_*/\\~·•+|()\[\]{}<>]{1,3}[\w@$!](?![^\W_])){2,}")
"""Single letters with separators between them."""
SINGLE = re.compile(r"[\s.,\-_*/\\~·•+|()\[\]{}<>][\w@$!](?=[\s.,\-_*/\\~·•+|()\[\]{}<>]{1,3}[\w@$!](?![^\W_]))")
"""The second and the third of such letters; the sign stands first, so that no other place is tried."""
PIECES = Quick(r"(?<![\w.])[a-z]{1,8}(?:[-._*~|+·•'’]{1,2}[a-z]{1,8}){1,6}(?!\w)")
"""A word in pieces, without a space between."""
FOREIGN = re.compile(r"[^\W\d_a-z]|—")
REPEATED = re.compile(r"([^\W\d_])\1{2,}")

HEADLESS = re.compile(r"(?<![\w*])\*([a-z]{3,14})(?![\w*]|-\w+\*)")
TAILS = frozenset(word[1:] for word in STRONG)
PREFIXES = (
    "shit",
    "bollock",
    "wank",
    "dickh",
    "arseh",
    "bullsh",
    "gobsh",
    "cocksu",
    "motherf",
    "nigger",
    "faggot",
)
INNOCENT_PREFIXES = (
    "shita", "shitt", "shitl", "shito", "shitu", "shitz", "wanka", "wanke", "wankl", "wankd", "wankie", "wankhede",
    "wankow", "faggoti", "bollocku",
)  # fmt: skip
"""Innocent words that begin alike, Shiatsu's neighbours and names: Shitō-ryū, the Shitzu, the Wankhede Stadium."""
BESIDE = frozenset("aiu")
NOT_TORN = words("a i as at be by do go he if in is it me my no of on or so to up us we the and")


def _skeleton(word: str) -> str:
    """A word with interchangeable letters made equal: l becomes i, vv becomes w."""
    return word.replace("l", "i").replace("vv", "w")


def _begins_so(word: str) -> bool:
    return word.startswith(PREFIXES) and not word.startswith(INNOCENT_PREFIXES)


SKELETONS = frozenset(map(_skeleton, HIDDEN | COMPOUNDS))
THREE = frozenset(word for word in SKELETONS if len(word) == 3)


@lru_cache(maxsize=8192)
def anywhere(word: str) -> bool:
    """Whether a word contains a stem absent from all innocent words, with letters repeated or not."""
    once = DOUBLED.sub(r"\1", REPEATED.sub(r"\1", word))
    return any(stem in word or stem in once for stem in NEVER_INNOCENT)


@lru_cache(maxsize=8192)
def drawn_out(word: str) -> bool:
    """Whether a word is offensive with letters repeated or swapped for similar letters."""
    if word in OFFENSIVE_IN_DISGUISE or word in NOT_HEARD:  # a law centre; a branch of Islam
        return False
    if _begins_so(word) or word in COMPOUNDS or word in THINNED:
        return True
    if CLIPPED.fullmatch(word) or MOTHERS.fullmatch(word) or (len(word) > 3 and sound(word) in SOUNDS):
        return True
    if len(word) > 7 and word[::2] == word[1::2] and word[::2] in HIDDEN:
        return True
    twice, once = REPEATED.sub(r"\1\1", word), DOUBLED.sub(r"\1", REPEATED.sub(r"\1", word))
    if word != twice and {twice, REPEATED.sub(r"\1", word)} & HIDDEN:
        return True
    if word.startswith("ph") and f"f{word[2:]}" in STRONG:
        return True
    return once in STRONG or (("l" in word or "vv" in word) and len(word) > 3 and _skeleton(word) in SKELETONS)


TIME = re.compile(r"\d{1,2}h\d\d")
NUMBERED = re.compile(
    r"\b(?:serial|part|parts|model|batch|lot|ref|reference|code|sku|order|postcode|type|unit|asset|product|item|train|"
    r"flight|form|ref|job|case|claim|bin|bay|plot|tag|box|chassis|engine)(?: (?:no\.?|number|code|nos\.?))?[ .:#]{1,3}$"
)
"""Words before a code of letters and digits."""
DIGITS_AFTER = re.compile(r"[-/]\d{2,}(?![^\W_])")
LETTERED = re.compile(r"[-/]?\d{2}|[-/][a-z]?\d")
NUMBER_OF = (
    r"(?:serial|parts?|models?|batch|lots?|refs?|reference|codes?|sku|postcodes?|type|asset|variables?|samples?|"
    r"isotopes?|genes?|strains?|motherboard|registration|identifier|call ?signs?|prefix|hash|password|passcode|"
    r"starting|beginning|boilers?|bulbs?|fuses?|batter(?:y|ies)|valves?|bearings?|connectors?|proteins?|receptors?|specimens?)"
)
SAID_A_NUMBER = re.compile(rf"\b{NUMBER_OF}\b(?: no\.)?[^.!?\n]{{0,28}}$")
THEN_A_NUMBER = re.compile(
    rf"[-/\w]{{0,12}},? (?:\w{{1,12}} ){{0,2}}{NUMBER_OF}\b|"
    r"[-/\w]{0,12} (?:is|are|was|were|has been|have been)? ?(?:not )?(?:"
    r"recalled|affected|withdrawn|compliant|certified|discontinued|obsolete|tested|sold|issued|allocated|meets|complies)"
)
GROUPS = re.compile(r"[a-z0-9]*\d[a-z0-9]*[-/]$")
GROUPED = re.compile(r"[-/][a-z0-9]*\d")


def in_code(folded: str, start: int, end: int) -> bool:
    """Whether a run of letters and digits is a serial number rather than a word, by the words around."""
    run = folded[start:end]
    digits = any(map(str.isdigit, run))
    if DIGITS_AFTER.match(folded, end) and run.isalnum():
        return True
    if digits and (GROUPED.match(folded, end) or GROUPS.search(folded, max(0, start - 12), start)):
        return True
    if digits and run.replace("-", "").replace("/", "").isalnum():
        before = SAID_A_NUMBER.search(folded, max(0, start - 44), start)
        if before or THEN_A_NUMBER.match(folded, end, end + 50):
            return True
        if sum(any(map(str.isdigit, group)) for group in re.split("[-/]", run)) > 1:
            return True
    return bool(NUMBERED.search(folded, max(0, start - 24), start)) and (bool(LETTERED.match(folded, end)) or digits)


MEANT = re.compile(r"f\d{1,2}ck(?:s|ed|er|ers|ing|in)?|c[1-9]nts?|w[1-9]nk(?:er|ers|ing|ed)?")
"""Words in which any digit stands for the vowel, without another meaning."""


BESIDE_A_LETTER = re.compile(rf"[\d{SIGNS}](?:(?<=[^\W\d_].)|[^\W\d_])")
IN_RUNS = frozenset(LEET_SYMBOLS)


def _run(folded: str, at: int) -> re.Match[str] | None:
    """The run around an offset; `None` when the run begins too far before to be a word."""
    start = at
    while start and at - start <= LONGEST and (folded[start - 1].isalnum() or folded[start - 1] in IN_RUNS):
        start -= 1
    return RUN.match(folded, start)


def in_leet(folded: str, written: Callable[[Span], str]) -> Iterator[Span]:
    """Words with digits and symbols for letters; the case as typed tells a short word from the number of a seat."""
    done = 0
    for beside in BESIDE_A_LETTER.finditer(folded):
        if beside.start() < done or (found := _run(folded, beside.start())) is None:
            continue
        done = found.end()
        typed = written(found.span())
        if TIME.fullmatch(found[0]):
            continue
        span = found.span() if MEANT.fullmatch(found[0]) else _leet(found, typed)
        if span and (typed != typed.upper() or not in_code(folded, *found.span())):
            yield span


def _leet(found: re.Match[str], typed: str) -> Span | None:
    """The part of a run that is offensive after replacing digits and symbols by letters."""
    for start, end in _readings(found[0]):
        letters = _skeleton(found[0][start:end].translate(LEET))
        # A55 is a road, 455 a number: three letters are too few when all others before or after are digits.
        short = found[0].isalnum() and len(letters) < 4 and not (letters in THREE and LOWER.fullmatch(typed))
        enough = not short and not found[0][1:].isdigit()
        at = _skeleton(found[0][start:end].replace("@", "at").translate(LEET))
        drawn = len(letters) > SHORTEST_DRAWN
        readings = {letters, at, REPEATED.sub(r"\1", letters) if drawn else letters, letters.replace("ph", "f")}
        if (enough and (readings & KNOWN_IN_LEET or _begins_so(letters))) or (
            found[0][start] not in "(<" and anywhere(letters)  # (until Friday) only opens a bracket
        ):
            return found.start() + start, found.start() + end
    return None


LOWER = re.compile(r"[a-z]\d[a-z]")
SHORTEST_DRAWN = 4
"""The length that even a word of three letters exceeds once a letter is tripled."""
KNOWN_IN_LEET = SKELETONS | frozenset(map(_skeleton, THINNED | STRONG | SPOKEN_WORDS))


def _readings(run: str) -> tuple[Span, ...]:
    """A run as a word, with and without the symbols at its ends: "$hit!" is a word and an exclamation mark."""
    if len(run) > LONGEST or run.isdigit() or run.isalpha():
        return ()
    lead, tail = len(run) - len(run.lstrip(LEET_SYMBOLS)), len(run.rstrip(LEET_SYMBOLS))
    ends = ((0, len(run)), (0, tail), (lead, len(run)), (lead, tail))
    return tuple((start, end) for start, end in dict.fromkeys(ends) if start < end and not run[start:end].isalpha())


DASHED = re.compile(
    r"(?<![\w-])(?:f(?:—+|--+)(?:c?k|c?king|c?kers?|c?ked)|c(?:—+|--+)n?ts?|s(?:—+|--+)t(?:ty|e)?|"
    r"w(?:—+|--+)n?k(?:er|ers|y)?|b(?:—+|--+)(?:tch|ch|llocks|st?ards?)|tw?(?:—+|--+)ts?)(?![\w-])"
)
"""A word as printed in novels: its ends, and a dash for the letters between."""


def starred(folded: str) -> Iterator[Span]:
    """Words with a star or another sign for some letters."""
    if "—" in folded or "--" in folded:
        yield from (found.span() for found in DASHED.finditer(folded))
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
    """Words with a star for the first letter."""
    if "*" in folded:
        yield from (found.span() for found in HEADLESS.finditer(folded) if found[1] in TAILS)


SPELLED_OUT = HIDDEN | OFFENSIVE | words("buggeroff pissoff sodoff hun huns bender benders bummer bummers")
ITS_END = re.compile(r"[\s.,\-_*/]{1,3}([a-z]{2,4})(?!\w)")
"""The rest of a word that is spelled out only at first: F. U. C. Kin'."""
WIDE = re.compile(r"\s{2,}")
"""A wider gap, between two words spelled out."""


def spaced(folded: str) -> Iterator[Span]:
    """Words spelled out letter by letter; an "a" or an "I" may stand before and after."""
    for found in SPACED.finditer(folded) if SINGLE.search(folded) else ():
        letters = _letters(found[0])
        if (len(found[0]) <= 3 * LONGEST and _said(found[0], letters) & SPELLED_OUT) or any(
            stem in letters for stem in ANYWHERE
        ):
            yield found.span()
        elif (after := ITS_END.match(folded, found.end())) and f"{letters}{after[1]}" in STRONG:
            yield found.start(), after.end()


BEGUN = frozenset(word[:length] for word in STRONG for length in range(1, len(word)))
"""Beginnings of offensive words torn in two."""


BEGUN_WEAKLY = HEADS | frozenset(
    word[:length] for word in OFFENSIVE if len(word) > 4 for length in range(2, len(word) - 1)
)


BEGINNINGS = BEGUN | BEGUN_WEAKLY


def _letters(written: str) -> str:
    return "".join(filter(str.isalpha, written.translate(LEET)))


def _said(run: str, letters: str) -> set[str]:
    """A run's letters as they are, in each stretch without a space, and without words of one letter at the ends."""
    stretches = {_letters(stretch) for stretch in (*run.split(), *WIDE.split(run))}
    first, last = letters[:1] in BESIDE, letters[-1:] in BESIDE
    shorter = {letters[first:], letters[: len(letters) - last], letters[first : len(letters) - last]}
    return {letters} | {word for word in stretches if len(word) > 2} | {word for word in shorter if len(word) > 3}


def _in_halves(head: str, tail: str) -> bool:
    """Whether two pieces, neither a word, make an offensive word."""
    return len(head) > 1 < len(tail) and len(head + tail) > 4 and head + tail in OFFENSIVE and not {head, tail} & HALVES


def _in_two(word: str, after: str) -> bool:
    """Whether two consecutive words may be an offensive word."""
    if word not in BEGINNINGS or word in NOT_TORN:
        return False
    whole = word + after
    return whole in STRONG or whole in COMPOUNDS or _in_halves(word, after)


def _in_twos(folded: str) -> Iterator[Span]:
    for before, after in pairwise(WORD.finditer(folded)):
        apart = folded[before.end() : after.start()]
        if len(apart) != 1 or apart not in " .-_*\n" or not _in_two(before[0], after[0]):
            continue
        whole = before[0] + after[0]
        if not (whole in STRONG or _in_halves(before[0], after[0]) or apart in "-_"):
            continue
        start, end = before.start(), after.end()
        if apart == " " and AGAIN.match(folded, after.start()):  # people who re-apply
            continue
        possessive = start > 0 and folded[start - 1] in "'’-"  # the plan's hit; grep -c unt
        if not (possessive or FILE.match(folded, end) or in_code(folded, start, end)):
            yield start, end


AGAIN = re.compile(r"(?:re|co|un)-[a-z]")
FILE = re.compile(r"\.(?:sh|py|js|txt|md|exe|json|html?)\b")


def torn(folded: str, said: list[str]) -> Iterator[Span]:
    """Words torn in two by a single sign, and words in pieces without a space."""
    if any(_in_two(word, after) for word, after in pairwise(said)):
        yield from _in_twos(folded)
    for found in PIECES.finditer(folded):
        pieces = WORD.findall(found[0])
        whole = "".join(pieces)
        if whole in STRONG or (len(pieces) > 2 and len(whole) > 4 and whole in OFFENSIVE and HALVES.isdisjoint(pieces)):
            yield found.span()
