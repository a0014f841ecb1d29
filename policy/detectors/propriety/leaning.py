"""Whether a text, taken as a whole, is worded as campaigns word things: its words, weighed and added up."""

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
"""Where politics is named, and where only a topic is that departments write of too."""
FEWEST_NAMED, FEWEST_ON_A_TOPIC = 2, 3
"""So many words have to be there to be shown: a person should see why."""
MOST_SHOWN = 4
ORDINARY_SENSE = re.compile(EVERYDAY)
SPEAKS = re.compile(r"\b(?:said|says|added|adds|told us|statement|commented|explained)\b[^.!?\n]{0,60}$", re.IGNORECASE)
"""What comes before somebody's own words."""
A_PART = 600
"""Sentences are weighed together up to so many characters."""
FEWEST, SHORT = 9, 18
"""A text of fewer words says too little; one of few words is weighed as if it had eighteen."""
CUES_ALONE = frozenset(cue for cue in CUES | TOPICS if " " not in cue)
CUES_IN_PAIRS = tuple(frozenset(cue.split()) for cue in CUES | TOPICS if " " in cue)


@dataclass(frozen=True, slots=True)
class Leaning:
    """A part of a text that is worded like a campaign, and the words that make it so."""

    span: tuple[int, int]
    words: tuple[str, ...]


@cache
def _weights() -> dict[str, int]:
    lines = re.findall(r"(-?\d+): ([^:]*?)(?= -?\d+:|$)", " ".join(LEANINGS.split()))
    return {word: int(weight) for weight, listed in lines for word in listed.rstrip(",").split(", ")}


def leaning(words: str) -> Iterator[Leaning]:
    """The parts of a text that are worded like a campaign."""
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


def _telling(part: str) -> tuple[str, ...]:
    """The words that tell, as they stand there, when they weigh enough together; none otherwise."""
    found = TOKEN.findall(ORDINARY_SENSE.sub(" ", part.replace("’", "'")))
    seen = {*found, *map(" ".join, pairwise(found))}
    named, topics = CUES & seen, TOPICS & seen
    if len(found) < FEWEST or not (named or topics):
        return ()
    weights = _weights()
    weighed = {word: weights[word] for word in weights.keys() & seen}
    weight = sum(weighed.values()) / sqrt(max(len(found), SHORT))
    telling = _longest({*named, *topics, *(word for word, one in weighed.items() if one > 0)})
    enough, fewest = (ENOUGH, FEWEST_NAMED) if named else (ENOUGH_ON_A_TOPIC, FEWEST_ON_A_TOPIC)
    if weight <= enough or len(telling) < fewest:
        return ()
    heaviest = sorted(telling, key=lambda word: (-weighed.get(word, 0), word))[:MOST_SHOWN]
    return tuple(sorted(heaviest, key=part.find))


def _longest(telling: Set[str]) -> Set[str]:
    """Without the words that stand in a pair: “tax” says nothing beside “tax on”."""
    in_a_pair = {word for pair in telling if " " in pair for word in pair.split()}
    return telling - in_a_pair
