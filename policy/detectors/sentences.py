"""Sentences, as far as punctuation and lines tell."""

import re
from bisect import bisect_right
from itertools import pairwise

from policy.sharing import shared

END = re.compile(r"[.!?…\n](?:(?<=\n)|[.!?…]*[\"”’')\]]{0,3}(?=\s|$))")
"""A line's end, or a sentence's marks; the class stands first, so that no other place is tried."""


@shared
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The span of each sentence, its end mark included; blank sentences are left out."""
    ends = [found.end() for found in END.finditer(text)]
    bounds = [0, *ends, len(text)]
    return tuple((start, end) for start, end in pairwise(bounds) if text[start:end].strip())


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """The sentence around an offset, or an empty span at the offset."""
    every = sentences(text)
    n = bisect_right(every, at, key=lambda span: span[0]) - 1
    return every[n] if n >= 0 and at < every[n][1] else (at, at)
