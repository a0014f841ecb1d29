"""Text as read rather than as typed, with a way back to the typed characters."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from policy.sharing import shared
from policy.words.lookalikes import LATIN, UNSEEN


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and for each of its characters the offset of the character written."""

    text: str
    origins: Sequence[int]

    def original(self, span: tuple[int, int]) -> tuple[int, int]:
        """The span in the text as written for a span of the folded text; an empty span stays empty."""
        start, end = span
        if start >= end:
            at = self.origins[start] if start < len(self.origins) else (self.origins[-1] + 1 if self.origins else 0)
            return at, at
        return self.origins[start], self.origins[end - 1] + 1

    def typed(self, written: str, span: tuple[int, int]) -> str:
        """The characters written for a span of the folded text."""
        return written[slice(*self.original(span))]


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """One character as read: compatibility forms, marks and hidden characters gone, lookalikes in Latin."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return "".join(
        LATIN.get(part, part)
        for part in unicodedata.normalize("NFKD", LATIN.get(character, character))
        if part not in UNSEEN and unicodedata.category(part) not in {"Cf", "Mn", "Me"}
    )


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    """One character as read, in lower case; Cherokee is folded to its capitals, which read as Latin ones."""
    return "".join(map(_plain, _plain(character).casefold())).lower()


@shared
def plain(text: str) -> Folded:
    """The text as read, capitals kept. Linear."""
    if text.isascii():
        return Folded(text, range(len(text)))
    return _mapped(text, _plain)


@shared
def fold(text: str) -> Folded:
    """The text as read, in lower case. Linear."""
    if text.isascii():
        return Folded(text.lower(), range(len(text)))
    return _mapped(text, _folded)


def _mapped(text: str, reads: Callable[[str], str]) -> Folded:
    """Replace each character by its reading; distinct characters, few in most texts, are looked up once."""
    table = {character: reads(character) for character in set(text)}
    if all(len(piece) == 1 for piece in table.values()):
        return Folded(text.translate({ord(character): piece for character, piece in table.items()}), range(len(text)))
    pieces = [table[character] for character in text]
    origins = tuple(at for at, piece in enumerate(pieces) for _ in piece)
    return Folded("".join(pieces), origins)


WORD, DIGIT = re.compile(r"\w+"), re.compile(r"\d")


@shared
def places_of(words: str) -> Mapping[str, Sequence[int]]:
    """Every word of a text as read, in lower case, with the offsets of its beginnings in the folded text."""
    read, at = fold(words).text, 0
    places: dict[str, list[int]] = {}
    for word in WORD.findall(read):
        at = read.index(word, at)  # only signs stand between two words, so the next occurrence is the word itself
        places.setdefault(word, []).append(at)
        at += len(word)
    return places


A_BEGINNING = 4


@shared
def beginnings_of(words: str) -> Set[str]:
    """The first four letters (or all, of shorter words) of each word of a text, in lower case."""
    return {word[:A_BEGINNING] for word in places_of(words)}


def words_of(words: str) -> Set[str]:
    """Every word of a text as read, in lower case."""
    return places_of(words).keys()


@lru_cache(maxsize=4096)
def _parts_words_alike(character: str) -> bool:
    """Whether a character is part of a word as read exactly if part of a word as written."""
    reads = _folded(character)
    return bool(reads) and all((WORD.match(letter) is None) is (WORD.match(character) is None) for letter in reads)


@shared
def words_in_or_of(words: str) -> Set[str]:
    """Every word of a text, as read and as written: a combining mark may hide the end of a word."""
    if words.isascii() or all(map(_parts_words_alike, set(words))):
        return words_of(words)
    return {*words_of(words), *(fold(word).text for word in WORD.findall(words))}


USUAL = (
    frozenset(map(chr, range(0x20, 0x7F)))
    | frozenset("\t\n\r“”‘’–—…£€\u00a0")
    | (frozenset(map(chr, range(0xC0, 0x100))) - frozenset("×÷"))
)


@shared
def unusual_in(words: str) -> Set[str]:
    """The characters of a text foreign to well-set English and its neighbours: drawn, hidden, from other alphabets."""
    return set(words) - USUAL


@shared
def digits_in(words: str) -> int:
    """The number of digits in a text; few identifying numbers have fewer than six."""
    return len(DIGIT.findall(words))


SAID = r"(?=\w)[^‘’'\n]{1,400}(?:[’'](?=\w)[^‘’'\n]{1,400}){0,20}[’'](?!\w)"
QUOTATION = re.compile(
    r"“[^“”]{1,4000}(?:”|(?=\n\n)|$)|\"(?<!\w\")[^\"\n]{1,4000}\"|«[^«»]{1,4000}»"
    rf"|‘(?<!\w‘){SAID}|'(?<!\w'){SAID}"
)
"""Every alternative begins with a mark of its own, so that no other place is tried."""


@shared
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text in quotation marks; an apostrophe inside a word is no quotation mark."""
    return tuple(found.span() for found in QUOTATION.finditer(text))


def quoted(text: str, start: int, end: int) -> bool:
    """Whether a span stands within quotation marks."""
    around = covering(quotations(text), start)
    return around is not None and end <= around[1]


def covering(spans: tuple[tuple[int, int], ...], at: int) -> tuple[int, int] | None:
    """The span around an offset, among ordered spans without overlaps, or `None`."""
    n = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return spans[n] if n >= 0 and at < spans[n][1] else None


def blank(found: re.Match[str]) -> str:
    """Spaces instead of a match, for patterns that should not see its words; all offsets stay."""
    return " " * len(found[0])


def apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Drop from ordered spans all that begin inside an earlier span."""
    past = 0
    for start, end in spans:
        if start >= past:
            past = end
            yield start, end


def touching(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether any of some ordered spans without overlaps shares a character with a stretch."""
    n = bisect_left(spans, end, key=lambda span: span[0]) - 1
    return n >= 0 and spans[n][1] > start


def words(listed: str) -> frozenset[str]:
    """The words of a list set as running text."""
    return frozenset(listed.split())


def lines(listed: str) -> tuple[str, ...]:
    """The lines of a list with one entry a line."""
    return tuple(line.strip() for line in listed.splitlines() if line.strip())
