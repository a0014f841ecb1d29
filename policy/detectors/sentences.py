"""Sentences, as far as punctuation and lines tell."""

import re
from bisect import bisect_right
from itertools import pairwise

from policy.sharing import shared

END = re.compile(r"[.!?…\n](?:(?<=\n)|[.!?…]*[\"”’')\]]{0,3}(?=\s|$))")
"""A line's end, or a sentence's marks; the class stands first so that nothing is tried anywhere else."""


@shared
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence stands, its end mark included; blank ones are none."""
    ends = [found.end() for found in END.finditer(text)]
    bounds = [0, *ends, len(text)]
    return tuple((start, end) for start, end in pairwise(bounds) if text[start:end].strip())


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """The sentence in which an offset lies; an empty span there when it lies in none."""
    every = sentences(text)
    n = bisect_right(every, at, key=lambda span: span[0]) - 1
    return every[n] if n >= 0 and at < every[n][1] else (at, at)
