"""The ways of hiding an offensive word: letters swapped, starred, spaced out, torn apart, run into a tag."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from policy.detectors.misspellings import (
    ANYWHERE,
    CLIPPED,
    COMMON,
    COMPOUNDS,
    DOUBLED,
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
    VOWELS,
    by_length,
    sound,
)
from policy.patterns import Quick
from policy.text import Folded, words
from policy.words.offensive_words import NEVER_INNOCENT, OFFENSIVE, OFFENSIVE_IN_DISGUISE

Span = tuple[int, int]

LEET_SYMBOLS = "@$!|€£¢©†+§¡®¥(<"
LEET = str.maketrans("0123456789" + LEET_SYMBOLS, "oizeasgtbg" + "asiielcctt" + "sirycc")

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
    r"(?P<word>fuck|cunt|shit(?!take|ake|ch|her)|bollock|arsehole|asshole|dickhead|knobhead|bellend|motherf|"
    r"(?<!s)nigg(?:er|a)|faggot|(?:(?<=[#@])(?:wank(?!hede|dorf|aner|el|low)|bitch(?!ute)|"
    r"slut|paki(?!s)|whore(?=house|bag|mong|ish))|"
    r"(?:wank(?:ers?|ing)?|twats?|bitch(?:es)?|sluts?|whores?|retards?|bastards?|tossers?)(?!\w)))"
)
RUN_INTO = frozenset("aeiurlf")
"""After these letters "shit" is more often the end of one word and the beginning of another: #PublishIt."""
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
"""Shiatsu's neighbours and other names that begin so: Shitō-ryū, the Shitzu, the Wankhede Stadium."""
BESIDE = frozenset("aiu")
NOT_TORN = words("a i as at be by do go he if in is it me my no of on or so to up us we the and")


def _skeleton(word: str) -> str:
    """One form for letters that stand in for each other: i, l and 1; w and vv."""
    return word.replace("l", "i").replace("vv", "w")


def _begins_so(word: str) -> bool:
    return word.startswith(PREFIXES) and not word.startswith(INNOCENT_PREFIXES)


SKELETONS = frozenset(map(_skeleton, HIDDEN | COMPOUNDS))
THREE = frozenset(word for word in SKELETONS if len(word) == 3)


@lru_cache(maxsize=8192)
def anywhere(word: str) -> bool:
    """Whether a word holds what no innocent word holds, with letters repeated or not."""
    once = DOUBLED.sub(r"\1", REPEATED.sub(r"\1", word))
    return any(stem in word or stem in once for stem in NEVER_INNOCENT)


@lru_cache(maxsize=8192)
def drawn_out(word: str) -> bool:
    """Whether a word is an offensive one with letters repeated or swapped for their like."""
    if word in OFFENSIVE_IN_DISGUISE or word in NOT_HEARD:  # a law centre; a branch of Islam
        return False
    if _begins_so(word) or word in COMPOUNDS or word in THINNED:
        return True
    if CLIPPED.fullmatch(word) or MOTHERS.fullmatch(word) or (len(word) > 3 and sound(word) in SOUNDS):
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
"""What is said before a number that has letters in it."""
DIGITS_AFTER = re.compile(r"[-/]\d{2,}(?![^\W_])")
LETTERED = re.compile(r"[-/]?\d{2}|[-/][a-z]?\d")


def in_code(folded: str, start: int, end: int) -> bool:
    """Whether a run of letters and digits is a serial number rather than a word: something before it says so."""
    if DIGITS_AFTER.match(folded, end) and folded[start:end].isalnum():
        return True
    return bool(NUMBERED.search(folded, max(0, start - 24), start)) and (
        bool(LETTERED.match(folded, end)) or any(map(str.isdigit, folded[start:end]))
    )


MEANT = re.compile(r"f\d{1,2}ck(?:s|ed|er|ers|ing|in)?|c[1-9]nts?|w[1-9]nk(?:er|ers|ing|ed)?")
"""Words in which any digit stands for the vowel: nobody means anything else."""


def in_leet(folded: str, written: Callable[[Span], str]) -> Iterator[Span]:
    """Words with digits and symbols for letters; how one was typed tells a short one from the number of a seat."""
    for found in RUN.finditer(folded):
        typed = written(found.span())
        if TIME.fullmatch(found[0]) or (typed == typed.upper() and in_code(folded, *found.span())):
            continue
        if MEANT.fullmatch(found[0]):
            yield found.span()
            continue
        for start, end in _readings(found[0]):
            letters = _skeleton(found[0][start:end].translate(LEET))
            # A55 is a road, 455 a number: three letters are not enough when all that follows or leads is digits.
            short = found[0].isalnum() and len(letters) < 4 and not (letters in THREE and LOWER.fullmatch(typed))
            enough = not short and not found[0][1:].isdigit()
            at = _skeleton(found[0][start:end].replace("@", "at").translate(LEET))
            readings = {letters, at, REPEATED.sub(r"\1", letters), letters.replace("ph", "f")}
            if (enough and (readings & KNOWN_IN_LEET or _begins_so(letters))) or (
                found[0][start] not in "(<" and anywhere(letters)  # (until Friday) only opens a bracket
            ):
                yield found.start() + start, found.start() + end
                break


LOWER = re.compile(r"[a-z]\d[a-z]")
KNOWN_IN_LEET = SKELETONS | frozenset(map(_skeleton, THINNED | STRONG | SPOKEN_WORDS))


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


MIXED = re.compile(rf"(?<![^\W_])(?<![{SIGNS}*#%^~])[a-z](?:[a-z\d{SIGNS}*#%^~?_]){{3,19}}(?![^\W_])")
"""A word in which letters may be digits and others starred."""
MIXABLE = by_length({word for word in OFFENSIVE | COMPOUNDS if len(word) > 4} | STRONG)


def mixed(folded: str) -> Iterator[Span]:
    """Words with a digit for one letter and a star for another."""
    if not MASKING.search(folded) and "_" not in folded and "?" not in folded:
        return
    for found in MIXED.finditer(folded):
        run = found[0].rstrip("!?_")
        if run.isalnum() or not any(map(str.isdigit, run)) or sum(map(str.isalpha, run)) < max(2, len(run) // 3):
            continue
        known = re.compile(
            "".join(
                f"[{'il' if sign in '1il' else sign.translate(LEET)}]" if sign.isalnum() else "[a-z]" for sign in run
            )
        )
        if any(map(known.fullmatch, MIXABLE.get(len(run), ()))):
            yield found.start(), found.start() + len(run)


ONE_OFF = re.compile(r"(?<![\w-])[a-z]{1,14}[-_][a-z]{1,14}(?![\w-])")
"""A word with a dash for one of its letters, if it is one."""
DASHED = frozenset(
    f"{word[:at]}-{word[at + 1 :]}" for word in STRONG for at, letter in enumerate(word) if at and letter in VOWELS
)
RIDDLED = re.compile(r"(?<!\w)[a-z]{1,14}(?:[*#@%$_^~]{1,3}[a-z]{1,14}){2,4}(?!\w)")
"""A word with several of its letters starred, each by itself."""


def riddled(folded: str) -> Iterator[Span]:
    """Words with a dash for a vowel, and words with stars for several."""
    if "-" in folded or "_" in folded:
        yield from (found.span() for found in ONE_OFF.finditer(folded) if found[0].replace("_", "-") in DASHED)
    if not MASKING.search(folded):
        return
    for found in RIDDLED.finditer(folded):
        known = re.compile("".join(sign if sign.isalpha() else "[aeiou]" for sign in found[0]))
        if any(map(known.fullmatch, STRONG_BY_LENGTH.get(len(found[0]), ()))):
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


BEGUN_WEAKLY = HEADS | frozenset(
    word[:length] for word in OFFENSIVE if len(word) > 4 for length in range(2, len(word) - 1)
)


def _letters(written: str) -> str:
    return "".join(filter(str.isalpha, written.translate(LEET)))


def _said(run: str, letters: str) -> set[str]:
    """A run's letters as they are, in each stretch without a space, and without words of one letter at the ends."""
    stretches = {_letters(stretch) for stretch in run.split()}
    first, last = letters[:1] in BESIDE, letters[-1:] in BESIDE
    shorter = {letters[first:], letters[: len(letters) - last], letters[first : len(letters) - last]}
    return {letters} | {word for word in stretches if len(word) > 2} | {word for word in shorter if len(word) > 3}


HALVES = COMMON | words("""
    back backs bag bags ball balls bean beans bell bells cheese crap dick end ends eyes fanny flaps fudge god goat gob
    heads jack jap jerk knob licker lickers lifter lifters min muncher nut packer packers per rag rim sack shag shirt
    slant spot spots stain tit ties toss tow towel wet wipe zipper ed er ers es in ing s y
""")
"""Words of their own: with one of them for a half, a word is two words."""


def _in_halves(one: str, other: str) -> bool:
    """Whether two pieces that are no words make an offensive one."""
    return len(one) > 1 < len(other) and len(one + other) > 4 and one + other in OFFENSIVE and not {one, other} & HALVES


FILE = re.compile(r"\.(?:sh|py|js|txt|md|exe|json|html?)\b")


def torn(folded: str) -> Iterator[Span]:
    """Words in two with one sign between them, and words in pieces without a space."""
    for one, other in pairwise(WORD.finditer(folded)):
        if one[0] not in BEGUN and one[0] not in BEGUN_WEAKLY:
            continue
        apart = folded[one.end() : other.start()]
        joined = len(apart) == 1 and apart in " .-_*\n" and one[0] not in NOT_TORN
        possessive = one.start() > 0 and folded[one.start() - 1] in "'’-"  # the plan's hit; grep -c unt
        if FILE.match(folded, other.end()) or in_code(folded, one.start(), other.end()):
            continue
        if not joined or possessive:
            continue
        whole = one[0] + other[0]
        if whole in STRONG or _in_halves(one[0], other[0]) or (apart in "-_" and whole in COMPOUNDS):
            yield one.start(), other.end()
    for found in PIECES.finditer(folded):
        pieces = WORD.findall(found[0])
        whole = "".join(pieces)
        if whole in STRONG or (len(pieces) > 2 and len(whole) > 4 and whole in OFFENSIVE and HALVES.isdisjoint(pieces)):
            yield found.span()


def tagged(read: Folded, written: str, folded: str) -> Iterator[Span]:
    """Words run together in a hashtag or a handle; a capital says where a word begins."""
    if "#" not in folded and "@" not in folded:
        return
    for found in TAGGED.finditer(folded):
        start = found.start("word")
        typed = written[slice(*read.original((start, found.end())))]
        begins = typed[0].isupper()
        if not begins and not typed.islower():  # a capital says that another word begins in it: #LetsHitTheRoad
            continue
        if begins or found["word"] != "shit" or folded[start - 1] not in RUN_INTO or folded[:start].endswith("bull"):
            yield start, found.end()
