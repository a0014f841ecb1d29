"""The leaning of a text as a whole towards campaign wording: its words, weighed and added up."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import sqrt

from policy import text
from policy.detectors.sentences import sentences
from policy.text import words_of
from policy.words.leanings import CUES, EVERYDAY, LEANINGS, TOPICS

TOKEN = re.compile(r"[a-z']+")
ENOUGH, ENOUGH_ON_A_TOPIC = 4.0, 6.0
"""Thresholds: where politics is named, and where only a topic shared with departments is named."""
FEWEST_NAMED, FEWEST_ON_A_TOPIC = 2, 3
"""The fewest words to show: people should see the reason."""
MOST_SHOWN = 4
ORDINARY_SENSE = re.compile(EVERYDAY)
SPEAKS = re.compile(r"\b(?:said|says|added|adds|told us|statement|commented|explained)\b[^.!?\n]{0,60}$", re.IGNORECASE)
"""Words before a quotation by a speaker."""
A_PART = 600
"""The most characters of sentences weighed together."""
FEWEST, SHORT = 9, 18
"""The fewest words to weigh at all, and the fewest to divide by: a short text counts as eighteen words."""
CUES_ALONE = frozenset(cue for cue in CUES | TOPICS if " " not in cue)
CUES_IN_PAIRS = tuple(frozenset(cue.split()) for cue in CUES | TOPICS if " " in cue)


@dataclass(frozen=True, slots=True)
class Leaning:
    """A part of a text worded like a campaign, and the words behind the verdict."""

    span: tuple[int, int]
    words: tuple[str, ...]


@cache
def _weights() -> dict[str, int]:
    lines = re.findall(r"(-?\d+): ([^:]*?)(?= -?\d+:|$)", " ".join(LEANINGS.split()))
    return {word: int(weight) for weight, listed in lines for word in listed.rstrip(",").split(", ")}


def leaning(words: str) -> Iterator[Leaning]:
    """The parts of a text worded like a campaign."""
    present = words_of(words)
    if present.isdisjoint(CUES_ALONE) and not any(pair <= present for pair in CUES_IN_PAIRS):
        return
    read = text.fold(words)
    said = _without_quotes(read.text)
    for start, end in _parts(read.text):
        telling = _telling(said[start:end])
        if telling:
            yield Leaning(read.original((start, end)), telling)


def _without_quotes(words: str) -> str:
    """The text with blanks for quotations by a named speaker, which the account only reports."""
    parts, past = [], 0
    for start, end in text.quotations(words):
        if start >= past and SPEAKS.search(words, max(0, start - 80), start):
            parts += [words[past:start], " " * (end - start)]
            past = end
    return "".join((*parts, words[past:]))


def _parts(words: str) -> Iterator[tuple[int, int]]:
    """Spans of consecutive sentences up to A_PART characters; a longer sentence stands alone."""
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


def _telling(part: str) -> tuple[str, ...]:
    """The telling words of a part, in their order there, if heavy enough together; otherwise none."""
    found = TOKEN.findall(ORDINARY_SENSE.sub(" ", part.replace("’", "'")))
    seen = {*found, *map(" ".join, pairwise(found))}
    named, topics = CUES & seen, TOPICS & seen
    if len(found) < FEWEST or not (named or topics):
        return ()
    weights = _weights()
    weighed = {word: weights[word] for word in weights.keys() & seen}
    weight = sum(weighed.values()) / sqrt(max(len(found), SHORT))
    telling = _longest({*named, *topics, *(word for word, score in weighed.items() if score > 0)})
    enough, fewest = (ENOUGH, FEWEST_NAMED) if named else (ENOUGH_ON_A_TOPIC, FEWEST_ON_A_TOPIC)
    if weight <= enough or len(telling) < fewest:
        return ()
    heaviest = sorted(telling, key=lambda word: (-weighed.get(word, 0), word))[:MOST_SHOWN]
    return tuple(sorted(heaviest, key=part.find))


def _longest(telling: Set[str]) -> Set[str]:
    """Drop words contained in a pair: “tax” adds no meaning beside “tax on”."""
    in_a_pair = {word for pair in telling if " " in pair for word in pair.split()}
    return telling - in_a_pair
