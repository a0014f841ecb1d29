"""Cue words: the words without which a pattern has no match, looked up in a list that `make docs` derives."""

from collections.abc import Set
from dataclasses import dataclass
from hashlib import blake2b

from policy.text import lines, words
from policy.words.cues import DERIVED

BETWEEN = " | "
SOUGHT: dict[str, tuple[str, int]] = {}
"""The source and flags of each pattern with cue words, by its key in the list; filled at import."""
_DERIVED = dict(line.split(" ", 1) for line in lines(DERIVED))


def key_of(source: str, flags: int) -> str:
    """The key of a pattern in the list: any change of the pattern changes the key."""
    return blake2b(f"{int(flags)} {source}".encode(), digest_size=5).hexdigest()


@dataclass(frozen=True, slots=True)
class Cues:
    """Sets of words, as read: a text in which the pattern has a match has a word of each."""

    sets: tuple[Set[str], ...]

    def among(self, present: Set[str]) -> bool:
        """Whether a text with these words may have a match; always, for a pattern without cues."""
        return not any(present.isdisjoint(listed) for listed in self.sets)


def cues_of(source: str, flags: int = 0) -> Cues:
    """The cues of a pattern; a pattern not yet in the list has none, and is slower but never silent."""
    key = key_of(source, flags)
    SOUGHT[key] = source, int(flags)
    listed = _DERIVED.get(key)
    return Cues(tuple(map(words, listed.split(BETWEEN))) if listed else ())
