"""The search for given phrases in a text, in any spelling: a hold asks whether a draft touches on a subject."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from policy.text import fold

ALIKE = ("o0", "il1!|¡", "e3€£", "a4@", "s5$§", "t7†+", "b8", "g69", "z2", "c¢©")
"""Signs interchangeable in words written with digits and symbols."""
LONG_ENOUGH = 4
"""The fewest letters for signs to be interchangeable and for a search inside hashtags.

In a shorter word digits are digits ("so" is not 50), and inside a hashtag the letters mostly belong to another word.
"""
ENDING = re.compile(r"(?:['’]?s|es)?(?![^\W_])")
RUN_TOGETHER = re.compile(r"[#@]\w+|https?://\S+|www\.\S+")
"""Hashtags, handles and addresses, in which words have no beginning and no end of their own."""
LONGEST_PHRASE = 60


def contained(words: str, phrases: tuple[str, ...]) -> str:
    """The first phrase found in a text, or an empty string.

    Phrases match as whole words in any case, with their plural, spelt out, torn apart, in other alphabets' letters or
    in digits; a phrase ending in `*` is the beginning of a word. In a hashtag, a handle or an address a phrase may
    stand anywhere. Linear: each character is read once, for all phrases together.
    """
    read, looking = fold(words).text, _looking_for(phrases)
    found = set(looking.within(read))
    for run in RUN_TOGETHER.finditer(read):
        found.update(looking.anywhere_in(run[0]))
    return next((phrase for place, phrase in enumerate(phrases) if place in found or _as_typed(phrase, read)), "")


@dataclass(frozen=True, slots=True)
class _Looking:
    """All phrases side by side in the bits of one number: a bit per letter, set while all letters before were seen."""

    signs: Mapping[str, int]
    """For each sign, the bits of the letters the sign may stand for."""
    first: int
    last: Mapping[int, int]
    """For the bit of each phrase's last letter, the phrase's place in the list."""
    begins: int
    """The last letters of phrases ending in `*`, after which a word may go on."""
    long: int
    """The last letters of phrases of at least LONG_ENOUGH letters."""

    def within(self, read: str) -> Iterator[int]:
        """Places in the list of the phrases found as words of their own."""
        for end, seen in self._walk(read, anywhere=False):
            ended = seen if ENDING.match(read, end) else seen & self.begins
            yield from (phrase for bit, phrase in self.last.items() if ended & bit)

    def anywhere_in(self, run: str) -> Iterator[int]:
        """Places in the list of the long enough phrases found anywhere in a run of letters, a hashtag for example."""
        for _, seen in self._walk(run, anywhere=True):
            yield from (phrase for bit, phrase in self.last.items() if seen & bit & self.long)

    def _walk(self, read: str, *, anywhere: bool) -> Iterator[tuple[int, int]]:
        """Places at which a phrase's last letter was seen: the offset after the letter, and the bits."""
        state, ends, may_begin = 0, sum(self.last), True
        for place, char in enumerate(read, 1):
            letter = char.isalnum()
            begun = self.first if may_begin or anywhere else 0
            on = (((state << 1) & ~self.first) | begun) & self.signs.get(char, 0)
            # A sign may stand for a letter; any other character is skipped, but only between two letters of a phrase.
            state = on if letter else on | (state & ~ends)
            if on & ends:
                yield place, on & ends
            may_begin = not letter


@lru_cache(maxsize=256)
def _looking_for(phrases: tuple[str, ...]) -> _Looking:
    signs: dict[str, int] = {}
    last: dict[int, int] = {}
    first = begins = long = 0
    bit = 1
    for place, phrase in enumerate(phrases):
        letters = _letters(phrase)
        if not letters:
            continue
        first |= bit
        for letter in letters:
            for sign in _alike(letter) if len(letters) >= LONG_ENOUGH else letter:
                signs[sign] = signs.get(sign, 0) | bit
            end, bit = bit, bit << 1
        last[end] = place
        begins |= end if phrase.rstrip().endswith("*") else 0
        long |= end if len(letters) >= LONG_ENOUGH else 0
    return _Looking(signs, first, last, begins, long)


def _as_typed(phrase: str, read: str) -> bool:
    """Whether a phrase without a letter, an emoji for example, stands in a text."""
    sign = fold(phrase).text.strip()
    return bool(sign) and not _letters(phrase) and sign in read


def _letters(phrase: str) -> str:
    return "".join(filter(str.isalnum, fold(phrase).text))


def _alike(letter: str) -> set[str]:
    return {letter} | {sign for signs in ALIKE if letter in signs for sign in signs}
