"""Political argument: phrases that take a side, and words that do so together, on the field of politics."""

from collections.abc import Iterator

from policy import text
from policy.detectors.phrases import WORD, Phrases, words_of
from policy.detectors.sentences import sentences
from policy.words.argument_words import CHARGED, FIELD, SIDES, WEAK

SIDED = Phrases(SIDES)
STRONG = CHARGED - WEAK
ENOUGH = 4
"""Two strong words, or one with two faint ones: what a paragraph about policy hardly ever has in two sentences."""


def argument(words: str) -> Iterator[tuple[int, int]]:
    """Where a text takes a political side: by a phrase, or by charged words in two sentences about politics."""
    sides = [span for span in SIDED.within(words) if not text.quoted(words, *span)]
    yield from sides
    present = words_of(words)
    if sides or FIELD.isdisjoint(present) or STRONG.isdisjoint(present):
        return
    read = text.fold(words)
    every = [read.text[start:end] for start, end in sentences(read.text)]
    at = 0
    for one, following in zip(every, (*every[1:], ""), strict=True):
        at = read.text.index(one, at)
        span = _charged(f"{one} {following}")
        if span and not text.quoted(read.text, at + span[0], at + span[1]):
            yield read.original((at + span[0], min(at + span[1], len(read.text))))
            return


def _charged(words: str) -> tuple[int, int] | None:
    """The first strong word of two sentences that have enough of them, on the field of politics."""
    found = {one[0]: one.span() for one in reversed(list(WORD.finditer(words)))}
    strong, faint = STRONG & found.keys(), WEAK & found.keys()
    if FIELD.isdisjoint(found) or not strong or 2 * len(strong) + len(faint) < ENOUGH:
        return None
    return min(found[word] for word in strong)
