"""Phrases to look for: how a list of them is written down, and how they are found."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from policy import text
from policy.sharing import shared
from policy.text import places_of

HEAD = re.compile(r"\(\?:([^()]*)\)(?!\?)|(?=\w)")
FIRST = re.compile(r"(\w+)(\??)(?:['-](\w+))?(?=$|[ ,:\[('’-])")
APOSTROPHE = "['’]?"


def unquoted(words: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those of some spans that do not stand within quotation marks: what is quoted is somebody else's."""
    quotations: tuple[tuple[int, int], ...] | None = None
    for span in spans:
        quotations = text.quotations(words) if quotations is None else quotations
        around = text.covering(quotations, span[0])
        if around is None or span[1] > around[1]:
            yield span


class Phrases:
    """A list of phrases, one a line, each a pattern in lower case.

    A space stands for any white space and an apostrophe for any or none. A phrase is looked for where its first word
    stands and nowhere else, so that most texts cost next to nothing; a line that begins with something else names
    after an arrow the words without which it is not looked for: `(?:new )?poll puts us <- poll`.

    Lists are made once and for good: every one that there is shares in one look at the words of a text.
    """

    def __init__(self, listed: str, *, before: str = r"(?<![\w@#/.&-])", after: str = r"(?!\w)") -> None:
        self.before, self.after = before, after
        given = [line.partition(" <- ") for line in text.lines(listed)]
        self.anchored = tuple(phrase for phrase, arrow, _ in given if not arrow)
        self.floating = tuple(phrase for phrase, arrow, _ in given if arrow)
        self.at_a_head = _by_head(self.anchored)
        self.hints = frozenset(hint for _, _, hints in given for hint in hints.split())
        self._compiled: dict[str, re.Pattern[str]] = {}
        _HEADS.add(self)

    def _beginning(self, head: str) -> re.Pattern[str]:
        """The phrases that may begin with a word, compiled when a text first has it: few, so it soon fails."""
        pattern = self._compiled.get(head)
        if pattern is None:
            pattern = self._compiled[head] = self._pattern(self.at_a_head[head])
        return pattern

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        """Compiled when a text first has one of the hints."""
        return self._pattern(self.floating)

    def _pattern(self, phrases: Iterable[str]) -> re.Pattern[str]:
        return re.compile(f"{self.before}(?:{_any_of(phrases)}){self.after}")

    def within(self, words: str) -> Iterator[tuple[int, int]]:
        """Where they stand, as offsets in the words as they were written; none inside another."""
        for span in text.apart(sorted(self._found(words))):
            yield text.fold(words).original(span)

    def _found(self, words: str) -> list[tuple[int, int]]:
        begun = _begun(words).get(self, ())
        hinted = self.hints and not places_of(words).keys().isdisjoint(self.hints)  # which looks the fewer up
        if not (begun or hinted):  # most lists, in most texts
            return []
        read = text.fold(words).text
        found = [self._beginning(head).match(read, place) for head, places in begun for place in places]
        return [one.span() for one in (*found, *(self._anywhere.finditer(read) if hinted else ())) if one]

    def seen_in(self, words: str) -> bool:
        """Whether any of them stands there."""
        return bool(self._found(words))


class _Heads:
    """The words that phrases of any list begin with: one look at a text tells which lists concern it at all."""

    def __init__(self) -> None:
        self.lists: dict[str, list[Phrases]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}

    def add(self, one: Phrases) -> None:
        """Know a list, too."""
        for head in one.at_a_head:
            self.lists.setdefault(head, []).append(one)
            self._compiled.pop(head, None)

    def beginning(self, head: str) -> re.Pattern[str]:
        """Whatever list they are in, the phrases that may begin with a word, and nothing of what is around them."""
        pattern = self._compiled.get(head)
        if pattern is None:
            every = dict.fromkeys(phrase for one in self.lists[head] for phrase in one.at_a_head[head])
            pattern = self._compiled[head] = re.compile(_any_of(every))
        return pattern


_HEADS = _Heads()


@shared
def _begun(words: str) -> Mapping[Phrases, Sequence[tuple[str, Sequence[int]]]]:
    """The lists of which a phrase seems to stand in a text, with the words that it begins with and where they are."""
    read = text.fold(words).text
    begun: dict[Phrases, list[tuple[str, Sequence[int]]]] = {}
    for head, places in places_of(words).items():
        if head in _HEADS.lists:
            match = _HEADS.beginning(head).match
            seem = [place for place in places if match(read, place)]
            if seem:
                for one in _HEADS.lists[head]:
                    begun.setdefault(one, []).append((head, seem))
    return begun


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern of phrases as they are written down."""
    return "|".join(
        phrase.replace("'", APOSTROPHE).replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}") for phrase in phrases
    )


def _by_head(phrases: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The phrases, in their order, by each word that they may begin with."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        for head in dict.fromkeys(_heads(phrase)):
            found.setdefault(head, []).append(phrase)
    return found


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
