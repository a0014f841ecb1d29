"""Constructions: a subject and a statement in one pattern, tried only on texts with one of the pattern's cue words."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from policy import text
from policy.cues import Cues, cues_of
from policy.detectors.phrases import unquoted
from policy.patterns import Quick
from policy.sharing import shared


@dataclass(frozen=True, slots=True, eq=False)
class Construction:
    """A pattern over the text as read, capitals kept, with its cue words."""

    pattern: Quick
    cues: Cues


BY_CUE: dict[str, set[Construction]] = {}
"""All constructions by cue, made at import; one look at the words of a text serves all."""
WITHOUT_CUES: set[Construction] = set()
"""Constructions that need no certain word, tried on every text."""


def constructions(*sources: str) -> tuple[Construction, ...]:
    """Make constructions of patterns; a space stands for any white space."""
    return tuple(map(_construction, sources))


def _construction(source: str) -> Construction:
    pattern = Quick(rf"(?<![\w@#/-])(?:{source})(?!\w)".replace(" ", r"\s"))
    made = Construction(pattern, cues_of(pattern.source, pattern.flags))
    if not made.cues.sets:
        WITHOUT_CUES.add(made)
    for cue in made.cues.sets[0] if made.cues.sets else ():
        BY_CUE.setdefault(cue, set()).add(made)
    return made


@shared
def _called_for(words: str) -> Set[Construction]:
    """The constructions whose cues are all among the words of a text."""
    present = text.words_of(words)
    called = {candidate for cue in BY_CUE.keys() & present for candidate in BY_CUE[cue]}
    return WITHOUT_CUES.union(candidate for candidate in called if candidate.cues.among(present))


def built(words: str, *listed: Sequence[Construction]) -> Iterator[tuple[int, int]]:
    """The spans of some lists' constructions in a text, in order and without overlaps, outside quotations."""
    called_for = _called_for(words)
    sought = [candidate for constructions in listed for candidate in constructions if candidate in called_for]
    if not sought:
        return
    read = text.plain(words)
    spans = sorted(found.span() for candidate in sought for found in candidate.pattern.finditer(read.text))
    yield from text.apart(unquoted(words, map(read.original, spans)))
