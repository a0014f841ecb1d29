"""Constructions: a subject and a statement in one pattern, tried only on texts with one of the pattern's cue words."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from policy import text
from policy.detectors.phrases import unquoted
from policy.patterns import Quick
from policy.sharing import shared


@dataclass(frozen=True, slots=True, eq=False)
class Construction:
    """A pattern over the text as read, capitals kept, with its cue words."""

    cues: Set[str]
    also: Set[str]
    """Further words, if any, of which a text needs one besides a cue: subject and statement have a set each."""
    pattern: Quick


BY_CUE: dict[str, set[Construction]] = {}
"""All constructions by cue, made at import; one look at the words of a text serves all."""


def construction(cues: str | Set[str], *sources: str, also: str = "") -> Construction:
    """Make a construction of alternative patterns; a space stands for any white space."""
    listed = text.words(cues) if isinstance(cues, str) else cues
    whole = "|".join(sources).replace(" ", r"\s")
    made = Construction(listed, text.words(also), Quick(rf"(?<![\w@#/-])(?:{whole})(?!\w)"))
    for cue in listed:
        BY_CUE.setdefault(cue, set()).add(made)
    return made


@shared
def _called_for(words: str) -> frozenset[Construction]:
    """The constructions with a cue among the words of a text."""
    present = text.words_of(words)
    called = {candidate for cue in BY_CUE.keys() & present for candidate in BY_CUE[cue]}
    return frozenset(candidate for candidate in called if not (candidate.also and candidate.also.isdisjoint(present)))


def built(words: str, *listed: Sequence[Construction]) -> Iterator[tuple[int, int]]:
    """The spans of some lists' constructions in a text, in order and without overlaps, outside quotations."""
    called_for = _called_for(words)
    sought = (
        [candidate for constructions in listed for candidate in constructions if candidate in called_for]
        if called_for
        else ()
    )
    if not sought:
        return
    read = text.plain(words)
    spans = sorted(found.span() for candidate in sought for found in candidate.pattern.finditer(read.text))
    yield from text.apart(unquoted(words, map(read.original, spans)))
