"""Political argument: phrases that take a side, and charged words together on a political subject."""

from collections.abc import Iterator

from policy import text
from policy.detectors.phrases import Phrases, unquoted
from policy.detectors.sentences import sentences
from policy.text import WORD, words_of
from policy.words.argument_words import CHARGED, FIELD, SIDES, WEAK

SIDED = Phrases(SIDES)
STRONG = CHARGED - WEAK
ENOUGH = 4
"""Two strong words, or one strong and two faint: two sentences of a paragraph about policy hardly ever have so many."""


def argument(words: str) -> Iterator[tuple[int, int]]:
    """Phrases that take a political side, or else the first charged word of two sentences about politics."""
    sides = tuple(unquoted(words, SIDED.within(words)))
    yield from sides
    present = words_of(words)
    if not (sides or FIELD.isdisjoint(present) or STRONG.isdisjoint(present)):
        read = text.fold(words)
        found = next(unquoted(read.text, _charged_sentences(read.text)), None)
        if found:
            yield read.original(found)


def _charged_sentences(words: str) -> Iterator[tuple[int, int]]:
    """The first strong word of every two consecutive sentences with enough charged words."""
    every = sentences(words)
    for (start, end), (_, after) in zip(every, (*every[1:], (0, 0)), strict=True):
        span = _charged(words[start : max(end, after)])
        if span:
            yield start + span[0], start + span[1]


def _charged(words: str) -> tuple[int, int] | None:
    """The first strong word of a stretch about politics with enough charged words."""
    found = {match[0]: match.span() for match in reversed(list(WORD.finditer(words)))}
    strong, faint = STRONG.intersection(found), WEAK.intersection(found)
    if FIELD.isdisjoint(found) or not strong or 2 * len(strong) + len(faint) < ENOUGH:
        return None
    return min(found[word] for word in strong)
