"""Political argument: phrases that take a side, and words that do so together, on the field of politics."""

from collections.abc import Iterator

from policy import text
from policy.detectors.phrases import Phrases, unquoted
from policy.detectors.sentences import sentences
from policy.text import WORD, words_of
from policy.words.argument_words import CHARGED, FIELD, SIDES, WEAK

SIDED = Phrases(SIDES)
STRONG = CHARGED - WEAK
ENOUGH = 4
"""Two strong words, or one with two faint ones: what a paragraph about policy hardly ever has in two sentences."""


def argument(words: str) -> Iterator[tuple[int, int]]:
    """Where a text takes a political side: by a phrase, or by charged words in two sentences about politics."""
    sides = tuple(unquoted(words, SIDED.within(words)))
    yield from sides
    present = words_of(words)
    if not (sides or FIELD.isdisjoint(present) or STRONG.isdisjoint(present)):
        read = text.fold(words)
        found = next(unquoted(read.text, _charged_sentences(read.text)), None)
        if found:
            yield read.original(found)


def _charged_sentences(words: str) -> Iterator[tuple[int, int]]:
    """The first strong word of every two sentences in a row that have enough of them."""
    every = sentences(words)
    for (start, end), (_, after) in zip(every, (*every[1:], (0, 0)), strict=True):
        span = _charged(words[start : max(end, after)])
        if span:
            yield start + span[0], start + span[1]


def _charged(words: str) -> tuple[int, int] | None:
    """The first strong word of two sentences that have enough of them, on the field of politics."""
    found = {one[0]: one.span() for one in reversed(list(WORD.finditer(words)))}
    strong, faint = STRONG.intersection(found), WEAK.intersection(found)
    if FIELD.isdisjoint(found) or not strong or 2 * len(strong) + len(faint) < ENOUGH:
        return None
    return min(found[word] for word in strong)
