"""Hashtags, and the words run together in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy.words.common_words import LONG_WORDS, SHORT_WORDS

TAG = re.compile(r"#(?<![\w&/]#)([^\W_][\w]{0,99})")
SHORTEST = 9
"""The fewest letters; shorter tags are read out well enough."""
NOT_ONE_WORD = 16
"""Letters from which a tag of unknown words is hardly a single word."""


@dataclass(frozen=True, slots=True)
class RunTogether:
    """A hashtag of several words in one case, and its form with capitals if all its words are known."""

    span: tuple[int, int]
    tag: str
    capitalised: str | None


def run_together(text: str) -> Iterator[RunTogether]:
    """Hashtags whose words a screen reader cannot tell apart."""
    for found in TAG.finditer(text):
        letters = found[1].rstrip("0123456789")
        if len(letters) < SHORTEST or not letters.isalpha() or not (letters.islower() or letters.isupper()):
            continue
        word = letters.casefold()
        if word in LONG_WORDS or word.removesuffix("s") in LONG_WORDS:
            continue
        parts = _parts(word)
        if len(parts) > 1:
            capitals = "".join(part.capitalize() for part in parts)
            yield RunTogether(found.span(), found[0], f"#{capitals}{found[1][len(letters) :]}")
        elif len(letters) >= NOT_ONE_WORD:
            yield RunTogether(found.span(), found[0], None)


def _parts(word: str) -> tuple[str, ...]:
    """The fewest known words that make up a word, or none. Each step tries at most 20 letters."""
    best: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(word) + 1):
        ways = [
            (*before, word[start:end])
            for start in range(max(0, end - 20), end)
            if (before := best[start]) is not None and _known(word[start:end])
        ]
        best.append(min(ways, key=len, default=None))
    return best[-1] or ()


def _known(part: str) -> bool:
    return part in SHORT_WORDS or part in LONG_WORDS
