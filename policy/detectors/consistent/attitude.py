"""Attitude: words and idioms of judgement in place of information."""

from collections.abc import Iterator

from policy import text
from policy.detectors.phrases import Phrases, unquoted
from policy.detectors.sentences import sentence_at
from policy.patterns import Quick
from policy.text import places_of
from policy.words.attitude_words import ATTITUDE, COLOURED, IDIOMS
from policy.words.spoken_of import ABROAD, BODY, PUBLIC, WORKERS

TURNS = Phrases(IDIOMS)
OTHER_BODIES = (
    r"(?i:the sentence|that sentence|coroner|judges?|jury|jurors|verdict|magistrates|figures|statistics|"
    r"numbers|union bosses|"
    r"inflation|the bill|white paper|green paper|ministers?|mps|politicians|councillors|teenagers|kids|youths|"
    r"children|officials)"
)
"""Further subjects: courts, statistics, the young, politicians."""
SPOKEN_OF = Quick(rf"(?<![\w@#/-])(?:{ABROAD}|{BODY}|{OTHER_BODIES}|(?i:{PUBLIC}|{WORKERS}))(?!\w)".replace(" ", r"\s"))
MOST = 8
"""The most words to look at; a text with more has shown its attitude."""


def attitudes(words: str) -> Iterator[tuple[int, int]]:
    """Telling words, idioms, and coloured words in a sentence about bodies or people."""
    yield from unquoted(words, sorted({*TURNS.within(words), *_telling(words)}))


def _telling(words: str) -> Iterator[tuple[int, int]]:
    places = places_of(words)
    read = text.fold(words)
    for word in sorted(ATTITUDE.intersection(places))[:MOST]:
        yield read.original((places[word][0], places[word][0] + len(word)))
    coloured = sorted(COLOURED.intersection(places))[:MOST]
    if coloured and SPOKEN_OF.may_be_in(words):
        for word in coloured:
            span = read.original((places[word][0], places[word][0] + len(word)))
            start, end = sentence_at(words, span[0])
            if SPOKEN_OF.search(words[start:end]):
                yield span
