"""Whether a text, taken as a whole, is worded as campaigns word things: its words, weighed and added up."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import sqrt

from policy import text
from policy.detectors.sentences import sentences
from policy.words.argument_words import FIELD
from policy.words.leanings import LEANINGS, LITTLE_WORDS

TOKEN = re.compile(r"[a-z']+")
ENOUGH, ENOUGH_ELSEWHERE = 12.0, 16.0
"""Where governments, votes or money are spoken of, and elsewhere: what one official text in two hundred comes to."""
SPEAKS = re.compile(r"\b(?:said|says|added|adds|told us|statement|commented|explained)\b[^.!?\n]{0,60}$", re.IGNORECASE)
"""What comes before somebody's own words."""
A_PART = 600
"""Sentences are weighed together up to so many characters."""
FEWEST, SHORT = 9, 18
"""A text of fewer words says too little; one of few words is weighed as if it had eighteen."""


@cache
def _weights() -> dict[str, int]:
    lines = re.findall(r"(-?\d+): ([^:]*?)(?= -?\d+:|$)", " ".join(LEANINGS.split()))
    return {word: _tempered(word, int(weight)) for weight, listed in lines for word in listed.rstrip(",").split(", ")}


def _tempered(word: str, weight: int) -> int:
    """Little words that campaigns happened to use in the texts counted weigh half: any news paragraph has them."""
    return weight // 2 if weight > 0 and LITTLE_WORDS.issuperset(word.split()) else weight


def leaning(words: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that are worded like a campaign."""
    read = text.fold(words)
    said = _without_quotes(read.text)
    for start, end in _parts(read.text):
        part = said[start:end]
        weight = _weight(part)
        if weight > ENOUGH and (weight > ENOUGH_ELSEWHERE or not FIELD.isdisjoint(TOKEN.findall(part))):
            yield read.original((start, end))


def _without_quotes(words: str) -> str:
    """The words with blanks for what somebody named is quoted as saying: the account only reports it."""
    parts, past = [], 0
    for start, end in text.quotations(words):
        if start >= past and SPEAKS.search(words, max(0, start - 80), start):
            parts += [words[past:start], " " * (end - start)]
            past = end
    return "".join((*parts, words[past:]))


def _parts(words: str) -> Iterator[tuple[int, int]]:
    """Sentences together, up to so many characters; one that is longer stands alone."""
    begun = None
    last = 0
    for start, end in sentences(words):
        if begun is not None and end - begun > A_PART:
            yield begun, last
            begun = None
        begun = start if begun is None else begun
        last = end
    if begun is not None:
        yield begun, last


def _weight(part: str) -> float:
    found = TOKEN.findall(part.replace("’", "'"))
    if len(found) < FEWEST:
        return 0
    weights = _weights()
    seen = {*found, *map(" ".join, pairwise(found))}
    return sum(map(weights.__getitem__, weights.keys() & seen)) / sqrt(max(len(found), SHORT))
