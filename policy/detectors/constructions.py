"""Constructions: who is spoken of, and what is said of them, each looked for only where one of its words stands."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from policy import text
from policy.detectors.phrases import unquoted
from policy.patterns import Quick
from policy.text import words_of


@dataclass(frozen=True, slots=True)
class Construction:
    """A pattern in the text as it reads, capitals kept, and the words without one of which it is not looked for."""

    cues: Set[str]
    pattern: Quick


def construction(cues: str | Set[str], *sources: str) -> Construction:
    """One made of some patterns, of which any will do; a space stands for any white space."""
    listed = text.words(cues) if isinstance(cues, str) else cues
    whole = "|".join(sources).replace(" ", r"\s")
    return Construction(listed, Quick(rf"(?<![\w@#/-])(?:{whole})(?!\w)"))


def built(constructions: Sequence[Construction], words: str) -> Iterator[tuple[int, int]]:
    """Where they stand, in order, none inside another; what stands in quotation marks is somebody else's."""
    present = words_of(words)
    sought = [one.pattern for one in constructions if not present.isdisjoint(one.cues)]
    if not sought:
        return
    read, past = text.plain(words), 0
    spans = sorted(found.span() for pattern in sought for found in pattern.finditer(read.text))
    for start, end in unquoted(words, (read.original(span) for span in spans)):
        if start >= past:
            past = end
            yield start, end
