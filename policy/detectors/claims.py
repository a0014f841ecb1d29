"""Boasts, doubts, quotations without a speaker, and long words with plainer ones."""

import re
from collections.abc import Iterator

from policy import text
from policy.detectors.constructions import built
from policy.detectors.overstating import OUTRUN
from policy.detectors.phrases import Phrases, unquoted
from policy.detectors.presuming import SURMISED, UNSUPPORTED
from policy.detectors.telling import GUESSED
from policy.patterns import Quick
from policy.text import A_BEGINNING, beginnings_of
from policy.words.claim_words import HEDGES, JARGON, SUPERLATIVES

BOASTED, DOUBTED = Phrases(SUPERLATIVES), Phrases(HEDGES)
SPOKEN = re.compile(
    r"(?i:\b(?:said|says|say|writes?|wrote|told|adds?|added|explains?|explained|according to|asks?|asked|tweeted|"
    r"posted|"
    r"calls?|called|reads?|quote[sd]?|titled|entitled|named|by|song|poem|line|chapter|speech|words of)\b)"
    r"|[:–—-] ?$|\b[A-Z][\w'’-]+ [A-Z][\w'’-]+|^(?:[A-Z][\w'’-]+)[,:]"
)
BY_SOMEBODY = re.compile(
    r"^[,.]? ?(?:[-–—~|•] ?|by |\(|said|says|[A-Z][\w'’-]+,? |as )|^\s{0,3}\n? ?[-–—~] ?\w|"
    r"(?i:\b(?:said|says|writes?|wrote|told|explains?|adds?)\b)"
)
LONG_QUOTATION = 12
"""The fewest words of a quotation that needs a speaker."""
PLAINER = tuple((re.compile(rf"(?<![\w-])(?:{long})(?!\w)"), short) for long, short in JARGON)
LONG_ONES = Quick("|".join(long for long, _ in JARGON).replace("(?P<s>", "(?:"))
BEGINNINGS = tuple(re.split(r"[^a-z]", long)[0][:A_BEGINNING] for long, _ in JARGON)
NEAR = 120


def boasts(words: str) -> Iterator[tuple[int, int]]:
    """Claims to the most or the best, and claims beyond the evidence, outside quotations."""
    yield from unquoted(words, BOASTED.within(words))
    yield from built(words, OUTRUN, UNSUPPORTED)


def doubts(words: str) -> Iterator[tuple[int, int]]:
    """Expressions of doubt, in order and without overlaps."""
    found = sorted({*unquoted(words, DOUBTED.within(words)), *built(words, GUESSED, SURMISED)})
    yield from (span for n, span in enumerate(found) if n == 0 or span[0] >= found[n - 1][1])


def unattributed(words: str) -> Iterator[tuple[int, int]]:
    """Long quotations without a speaker."""
    for start, end in text.quotations(words):
        if len(words[start:end].split()) >= LONG_QUOTATION:
            before, after = words[max(0, start - NEAR) : start], words[end : end + NEAR]
            if not SPOKEN.search(before) and not BY_SOMEBODY.search(after):
                yield start, end


def long_words(words: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Long words, each with a plainer word."""
    if not LONG_ONES.may_be_in(text.fold(words).text):
        return
    read, present = text.fold(words), beginnings_of(words)
    likely = (PLAINER[n] for n, letters in enumerate(BEGINNINGS) if len(letters) < A_BEGINNING or letters in present)
    for pattern, short in likely:
        for found in pattern.finditer(read.text):
            start, end = read.original(found.span())
            plain = short.capitalize() if words[start].isupper() else short
            yield (start, end), plain
