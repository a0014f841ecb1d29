"""Phrases to look for: how a list of them is written down, and how they are found."""

import re
from collections.abc import Iterator
from functools import cached_property

from policy import text
from policy.sharing import shared

WORD = re.compile(r"\w+")
HEAD = re.compile(r"\(\?:([^()]*)\)(?!\?)|(?=\w)")
FIRST = re.compile(r"(\w+)(\??)(?:['-](\w+))?(?=$|[ ,:\[('’-])")
APOSTROPHE = "['’]?"


@shared
def words_of(words: str) -> frozenset[str]:
    """Every word of a text as it reads, in lower case."""
    return frozenset(WORD.findall(text.fold(words).text))


class Phrases:
    """A list of phrases, one a line, each a pattern in lower case.

    A space stands for any white space and an apostrophe for any or none. The words that the lines begin with are
    looked up first, so that most texts cost next to nothing; a line that begins with something else names the words
    to look up after an arrow: `(?:new )?poll puts us <- poll`.
    """

    def __init__(self, listed: str, *, before: str = r"(?<![\w@#/.&-])", after: str = r"(?!\w)") -> None:
        given = [line.partition(" <- ") for line in text.lines(listed)]
        written = "|".join(phrase.replace("'", APOSTROPHE).replace(" ", r"\s{1,3}") for phrase, _, _ in given)
        self.source = f"{before}(?:{written}){after}"
        self.cues = frozenset(cue for phrase, _, cues in given for cue in cues.split() or _heads(phrase))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All of them in one, compiled when a text first has one of their words."""
        return re.compile(self.source)

    def within(self, words: str) -> Iterator[tuple[int, int]]:
        """Where they stand, as offsets in the words as they were written."""
        if not self.cues.isdisjoint(words_of(words)):
            read = text.fold(words)
            for found in self.pattern.finditer(read.text):
                yield read.original(found.span())

    def seen_in(self, words: str) -> bool:
        """Whether any of them stands there."""
        return next(self.within(words), None) is not None


def _heads(phrase: str) -> Iterator[str]:
    """The words that a phrase may begin with; raises ValueError for one that begins with something else."""
    found = HEAD.match(phrase)
    if found is None:
        raise ValueError(f"“{phrase}” begins with no word to look up: name it after an arrow.")
    group, rest = found[1], phrase[found.end() :]
    for head in (f"{one}{rest}" for one in group.split("|")) if group else (phrase,):
        first = FIRST.match(head)
        if first is None:
            raise ValueError(f"“{phrase}” may begin with no word to look up: name it after an arrow.")
        word, optional, contracted = first.groups()
        yield word
        if optional:
            yield word[:-1]
        if contracted:
            yield word + contracted
