"""Constructions: who is spoken of, and what is said of them, each looked for only where one of its words stands."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from policy import text
from policy.detectors.phrases import unquoted
from policy.patterns import Quick
from policy.sharing import shared


@dataclass(frozen=True, slots=True, eq=False)
class Construction:
    """A pattern in the text as it reads, capitals kept, and the words without one of which it is not looked for."""

    cues: Set[str]
    also: Set[str]
    """Where there are any, one of these has to stand there as well: who is spoken of, and what is said."""
    pattern: Quick


EVERY: list[Construction] = []
"""Every one there is: they are made once and for good, and share in one look at the words of a text."""


def construction(cues: str | Set[str], *sources: str, also: str = "") -> Construction:
    """One made of some patterns, of which any will do; a space stands for any white space."""
    listed = text.words(cues) if isinstance(cues, str) else cues
    whole = "|".join(sources).replace(" ", r"\s")
    EVERY.append(Construction(listed, text.words(also), Quick(rf"(?<![\w@#/-])(?:{whole})(?!\w)")))
    return EVERY[-1]


@lru_cache(maxsize=1)
def _by_cue(how_many: int) -> Mapping[str, Set[Construction]]:
    found: dict[str, set[Construction]] = {}
    for one in EVERY[:how_many]:
        for cue in one.cues:
            found.setdefault(cue, set()).add(one)
    return found


@shared
def _called_for(words: str) -> frozenset[Construction]:
    """Those that the words of a text are cues for."""
    by_cue, present = _by_cue(len(EVERY)), text.words_of(words)
    called = {one for cue in by_cue.keys() & present for one in by_cue[cue]}
    return frozenset(one for one in called if not (one.also and one.also.isdisjoint(present)))


def built(constructions: Sequence[Construction], words: str) -> Iterator[tuple[int, int]]:
    """Where they stand, in order, none inside another; what stands in quotation marks is somebody else's."""
    called_for = _called_for(words)
    sought = called_for.intersection(constructions) if called_for else called_for
    if not sought:
        return
    read, past = text.plain(words), 0
    spans = sorted(found.span() for one in sought for found in one.pattern.finditer(read.text))
    for start, end in unquoted(words, (read.original(span) for span in spans)):
        if start >= past:
            past = end
            yield start, end
