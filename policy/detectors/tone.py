"""The tone of a text: loud, dismissive, selling, personal, or cheerful in the wrong place."""

import re
from collections.abc import Iterator

from policy import text
from policy.detectors import links
from policy.detectors.conduct import EXASPERATED
from policy.detectors.constructions import built
from policy.detectors.phrases import Phrases, unquoted
from policy.patterns import Quick
from policy.words.tone_words import (
    ACRONYM_LIKE,
    CHEERFUL,
    CHEERFUL_EMOJI,
    DISMISSIVE,
    PERSONAL,
    PROMOTIONAL,
    SAD,
    STANDS_IN_CAPITALS,
)

CAPITALS = Quick(r"(?<![\w#@])[A-Z][A-Z'’&]{0,30}(?:[ ,]{1,2}[A-Z][A-Z'’&]{0,30}){1,60}(?![\w])")
MARKS = Quick(r"!(?: ?!){1,50}|[?!]{2,50}(?<=[?!]{2})|\?(?: ?\?){1,50}")
ENOUGH_WORDS = 3
SHIPS = frozenset({"hms", "rfa", "rrs", "hmp"})
"""Prefixes of names set in capitals."""
DISMISSED, PROMOTED, PRIVATE = Phrases(DISMISSIVE), Phrases(PROMOTIONAL), Phrases(PERSONAL)
GRIEF, JOY = Phrases(SAD), Phrases(CHEERFUL)
FACES = Quick(f"[{CHEERFUL_EMOJI}]")


def shouted(words: str) -> Iterator[tuple[int, int]]:
    """Runs of three or more ordinary words in capitals, except acronyms, signs and warnings."""
    for found in CAPITALS.finditer(words):
        run = [word.strip("'’&").casefold() for word in re.findall(r"[A-Z'’&]+", found[0])]
        if SHIPS & set(run):
            continue
        loud = [word for word in run if len(word) > 1 and word not in ACRONYM_LIKE]
        if (
            len(loud) >= ENOUGH_WORDS
            and any(word not in STANDS_IN_CAPITALS for word in loud)
            and len(run) > ENOUGH_WORDS
        ):
            yield found.span()


def exclaimed(words: str) -> Iterator[tuple[int, int]]:
    """Piled-up exclamation and question marks."""
    if "!" in words or "?" in words:
        addresses = links.spans(words)
        yield from (found.span() for found in MARKS.finditer(words) if text.covering(addresses, found.start()) is None)


def dismissed(words: str) -> Iterator[tuple[int, int]]:
    """Phrases that brush people off."""
    yield from sorted({*unquoted(words, DISMISSED.within(words)), *built(words, EXASPERATED)})


def promoted(words: str) -> Iterator[tuple[int, int]]:
    """Phrases that sell rather than tell."""
    yield from unquoted(words, PROMOTED.within(words))


def private(words: str) -> Iterator[tuple[int, int]]:
    """Phrases of a personal account, outside quotations."""
    yield from unquoted(words, PRIVATE.within(words))


def cheerful_in_grief(words: str) -> tuple[int, int] | None:
    """The first cheerful face or word in a text about death or injury."""
    if not GRIEF.seen_in(words):
        return None
    face = FACES.search(words)
    return face.span() if face else next(JOY.within(words), None)


def cheerful(words: str) -> tuple[int, int] | None:
    """The first cheerful face or word."""
    face = FACES.search(words)
    return face.span() if face else next(JOY.within(words), None)
