"""Lines put in order by the words that a question shares with them."""

from collections.abc import Sequence

from bot.model.line import Line
from bot.parsing.search_words import words_in

SHORTEST = 4
"""Letters of a word that says something: shorter ones are in every text."""
ENDING = 3
"""Most letters by which two forms of a word differ: flood and flooding."""


def scores(lines: Sequence[Line], asked: str) -> tuple[float, ...]:
    """How much of a question each line is about: each shared word counts the less, the more lines have the word."""
    wanted = _telling(asked)
    told = [_telling(f"{line.name} {line.terms.purpose} {line.text}") for line in lines]
    shared = [{word for word in wanted if any(_alike(word, own) for own in words)} for words in told]
    return tuple(sum(1 / sum(word in other for other in shared) for word in found) for found in shared)


def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in words_in(text) if len(word) >= SHORTEST)


def _alike(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= ENDING
