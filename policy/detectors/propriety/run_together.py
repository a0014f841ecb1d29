"""Offensive words in a hashtag or a handle, with words run together."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from math import inf

from policy.detectors.propriety.misspellings import COMPOUNDS, HIDDEN
from policy.detectors.propriety.readings import offending
from policy.patterns import Quick
from policy.text import Folded, plain, words
from policy.words.common_words import LONG_WORDS, SHORT_WORDS
from policy.words.offensive_words import INNOCENT, OFFENSIVE

Span = tuple[int, int]

TAGGED = re.compile(
    r"[#@](?=[a-z0-9_]{4,60}(?!\w))(?P<before>[a-z0-9_]{0,40}?)"
    r"(?P<word>fuck|cunt|shit(?!take|ake|ch|her)|bollock|arsehole|asshole|dickhead|knobhead|bellend|motherf|"
    r"(?<!s)nigg(?:er|a)|faggot|(?:(?<=[#@])(?:wank(?!hede|dorf|aner|el|low)|bitch(?!ute)|"
    r"slut|paki(?!s)|whore(?=house|bag|mong|ish))|"
    r"(?:wank(?:ers?|ing)?|twats?|bitch(?:es)?|sluts?|whores?|retards?|bastards?|tossers?)(?![a-z])))"
)
RUN_INTO = frozenset("aeiurlf")
"""Letters before "shit" that mostly end another word: #PublishIt."""

TAG = re.compile(r"(?<![\w@#])[#@]([a-z0-9_]{4,60})(?!\w)")
LOWER_TAG = re.compile(r"[a-z]{4,60}(?!\w)")
PART = re.compile(r"[A-Z0-9]+(?![A-Za-z0-9])|[A-Z]+(?=[A-Z][a-z])|[A-Z][a-z0-9]+|[a-z0-9]+|[A-Z0-9]+")
"""A word of a capitalised tag."""
NO_LETTERS = re.compile(r"[_\d]+")
DIGITS = str.maketrans("0134578", "oieastb")
TWO_PLACES = words("bellend bellends asshat prats pisss cockup")
"""Offensive words that two innocent words make: Bell End is in Worcestershire."""
IN_TAGS = OFFENSIVE - words("crap craps coon coons jap mong mongs prat prats homo homos shat fml jfc fubar abos darky")
SAID_IN_TAGS = (
    SHORT_WORDS
    | LONG_WORDS
    | words("""
    a am an as boss bosses bunch cyclist cyclists dont driver drivers fan fans fc full getting girls got guys hes i im
    its lads landlord landlords lord lords lot la men mp mps nice pack real still stop such thats these those too ur u
    van vans very was were whats wheres whos yall yer youre load total absolute utter complete proper right days faced
    boys bloke blokes bag neighbour parker parkers parking council weather hot big fat dirty lazy scum alert alerts
    everywhere again brigade nation central mode week weekend mondays monday tuesday wednesday thursday friday
    saturday sunday hat hats shower tories tory labour brexit bus buses rail head heads up assess assist class pass
    grass mass brass essex sussex scrap wrap hearse hearses coarse sparse parse rehearse tissue issue issues cockpit
    cocktail peacock hancock spice
""")
)
INNOCENT_IN_TAGS = SAID_IN_TAGS | {f"{word}s" for word in SAID_IN_TAGS if len(word) > 2} | {"_"}
TAGGABLE = frozenset(word for word in IN_TAGS | COMPOUNDS if len(word) > 3) - words("turd turds spic")
LONGEST_PART = max(map(len, TAGGABLE | INNOCENT_IN_TAGS))
INNOCENTLY = Quick(rf"\b(?:{'|'.join(INNOCENT)})")


def tagged(
    read: Folded, written: str, folded: str,
    plainly: Callable[[str], bool], phrase: Callable[[str], object],
) -> Iterator[Span]:  # fmt: skip
    """Offensive words in hashtags and handles; a capital marks the beginning of a word."""
    if "#" not in folded and "@" not in folded:
        return
    yield from _rooted(read, written, folded)
    for found in TAG.finditer(folded):
        start, end = found.span(1)
        typed = plain(read.typed(written, (start, end))).text
        if len(typed) == end - start and not typed.islower():
            yield from ((start + a, start + b) for a, b in _by_capitals(typed, plainly, phrase))
        if typed.islower() or typed.isupper():
            told = {found[1], found[1].translate(DIGITS), *NO_LETTERS.split(found[1])}
            if THROWN.fullmatch(found[1]) or any(map(_offends, told)):
                yield start, end


@lru_cache(maxsize=4096)
def _by_capitals(
    typed: str, plainly: Callable[[str], bool], phrase: Callable[[str], object]
) -> tuple[Span, ...]:  # fmt: skip
    """The offensive spans of a tag whose words have capitals."""
    return tuple(_among(typed, plainly, phrase))


def _among(typed: str, plainly: Callable[[str], bool], phrase: Callable[[str], object]) -> Iterator[Span]:
    """The offensive words of a tag, offensive pairs of its words, and the whole tag if a phrase."""
    parts = [found.span() for found in PART.finditer(typed)]
    apart = " ".join(typed[start:end] for start, end in parts).lower()
    if INNOCENTLY.search(apart):
        return
    if phrase(apart) or THROWN_APART.search(apart):
        yield 0, len(typed)
    for n, (start, end) in enumerate(parts):
        word = typed[start:end].lower()
        if word.isalpha():
            rude = word in IN_TAGS or plainly(word)
        else:
            letters = word.translate(DIGITS)
            rude = (
                word[0].isalpha()
                and len(word) > 3
                and (letters in HIDDEN or letters in OFFENSIVE or bool(offending(word)))
            )
        if rude:
            yield start, end
        elif n + 1 < len(parts):
            two = typed[start : parts[n + 1][1]].lower().translate(DIGITS)
            if len(two) > 5 and two not in TWO_PLACES and (two in COMPOUNDS or two in OFFENSIVE):
                yield start, parts[n + 1][1]


THROWN_APART = re.compile(
    r"\b(?:of|you|total|absolute|utter|such an?|what an?|complete|useless|stupid|lying|lazy) "
    r"(?:cock|dick|prick|knob|tit|slag|poof|fag|gimp|wog|coon|jap|yid|mong|spic)s?$"
)
THROWN = re.compile(
    r"(?:you|your|youre|yourea|youarea|youabsolute|youtotal|whata|sucha|total|absolute|utter|complete|bunchof|these|those)"
    r"(?:prick|dick|cock|knob|tit|slag|fag|poof|gimp|arse|spic|wog|coon|mong|yid|jap|pikey|shit|wank|git|prat)s?"
)
"""A tag in small letters that is an insult from end to end."""


@lru_cache(maxsize=4096)
def _offends(tag: str) -> bool:
    """Whether the shortest split of small letters into words has an offensive word."""
    clean, rude = _fewest_words(tag)
    return rude < clean


@lru_cache(maxsize=4096)
def _fewest_words(tag: str) -> tuple[float, float]:
    """The fewest words small letters split into, without an offensive word and with; infinite for no split."""
    clean, rude = [0.0] + [inf] * len(tag), [inf] * (len(tag) + 1)
    for end in range(1, len(tag) + 1):
        for start in range(max(0, end - LONGEST_PART), end):
            if min(clean[start], rude[start]) < inf:
                part = tag[start:end]
                if part in INNOCENT_IN_TAGS:
                    clean[end] = min(clean[end], clean[start] + 1)
                    rude[end] = min(rude[end], rude[start] + 1)
                if part in TAGGABLE:
                    rude[end] = min(rude[end], clean[start] + 1, rude[start] + 1)
    return clean[-1], rude[-1]


def _reads_well(folded: str, at: int, rude_from: int) -> bool:
    """Whether a tag in small letters splits into innocent words, no more than with an offensive word.

    A tag with unknown words is judged by its beginning: #itshittheroad has “its” before “hit”.
    """
    whole = LOWER_TAG.match(folded, at)
    clean, rude = _fewest_words(whole[0]) if whole else (inf, inf)
    if min(clean, rude) < inf:
        return clean <= rude
    return folded.startswith("shit", rude_from) and _fewest_words(f"{folded[at:rude_from]}s")[0] < inf


def _rooted(read: Folded, written: str, folded: str) -> Iterator[Span]:
    for found in TAGGED.finditer(folded):
        start = found.start("word")
        typed = read.typed(written, (start, found.end()))
        begins = typed[0].isupper()
        if not begins and not typed.islower():  # a capital inside marks another word's beginning: #LetsHitTheRoad
            continue
        if not begins and _reads_well(folded, found.start() + 1, start):
            continue
        if begins or found["word"] != "shit" or folded[start - 1] not in RUN_INTO or folded[:start].endswith("bull"):
            yield start, found.end()
