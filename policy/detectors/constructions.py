"""Constructions: who is spoken of, and what is said of them, each looked for only where one of its words stands."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

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


BY_CUE: dict[str, set[Construction]] = {}
"""Every one there is, by its cues: they are made once and for good, and share in one look at the words of a text."""


def construction(cues: str | Set[str], *sources: str, also: str = "") -> Construction:
    """One made of some patterns, of which any will do; a space stands for any white space."""
    listed = text.words(cues) if isinstance(cues, str) else cues
    whole = "|".join(sources).replace(" ", r"\s")
    made = Construction(listed, text.words(also), Quick(rf"(?<![\w@#/-])(?:{whole})(?!\w)"))
    for cue in listed:
        BY_CUE.setdefault(cue, set()).add(made)
    return made


@shared
def _called_for(words: str) -> frozenset[Construction]:
    """Those that the words of a text are cues for."""
    present = text.words_of(words)
    called = {one for cue in BY_CUE.keys() & present for one in BY_CUE[cue]}
    return frozenset(one for one in called if not (one.also and one.also.isdisjoint(present)))


def built(words: str, *listed: Sequence[Construction]) -> Iterator[tuple[int, int]]:
    """Where those of some lists stand, in order, none inside another; what is quoted is somebody else's."""
    called_for = _called_for(words)
    sought = [one for constructions in listed for one in constructions if one in called_for] if called_for else ()
    if not sought:
        return
    read = text.plain(words)
    spans = sorted(found.span() for one in sought for found in one.pattern.finditer(read.text))
    yield from text.apart(unquoted(words, map(read.original, spans)))
