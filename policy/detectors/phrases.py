"""Phrases: the notation for lists of patterns, and the search for them."""

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
    """The given spans outside quotation marks: a quotation is the speaker's, not the account's."""
    quotations: tuple[tuple[int, int], ...] | None = None
    for span in spans:
        quotations = text.quotations(words) if quotations is None else quotations
        around = text.covering(quotations, span[0])
        if around is None or span[1] > around[1]:
            yield span


class Phrases:
    """A list of phrases, one a line, each a pattern in lower case.

    A space stands for any white space and an apostrophe for any or none. A phrase is tried only where its first word
    stands, so that most texts cost next to nothing; a line that begins otherwise gives, after an arrow, the words of
    which a text must have at least one: `(?:new )?poll puts us <- poll`. Lists are made at import and share one look at
    the words of a text.
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
        """The phrases beginning with a word, compiled at the first text with the word: few, so a match soon fails."""
        pattern = self._compiled.get(head)
        if pattern is None:
            pattern = self._compiled[head] = self._pattern(self.at_a_head[head])
        return pattern

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        """The phrases without a first word, compiled at the first text with a hint."""
        return self._pattern(self.floating)

    def _pattern(self, phrases: Iterable[str]) -> re.Pattern[str]:
        return re.compile(f"{self.before}(?:{_any_of(phrases)}){self.after}")

    def within(self, words: str) -> Iterator[tuple[int, int]]:
        """The spans of phrases in the words as written, in order and without overlaps."""
        for span in text.apart(sorted(self._found(words))):
            yield text.fold(words).original(span)

    def _found(self, words: str) -> list[tuple[int, int]]:
        begun = _begun(words).get(self, ())
        hinted = self.hints and not places_of(words).keys().isdisjoint(self.hints)  # few look-ups
        if not (begun or hinted):  # most lists, in most texts
            return []
        read = text.fold(words).text
        found = [self._beginning(head).match(read, place) for head, places in begun for place in places]
        return [match.span() for match in (*found, *(self._anywhere.finditer(read) if hinted else ())) if match]

    def seen_in(self, words: str) -> bool:
        """Whether any phrase of the list stands in a text."""
        return bool(self._found(words))


class _Heads:
    """The first words of all lists' phrases: one look at a text tells which lists to try."""

    def __init__(self) -> None:
        self.lists: dict[str, list[Phrases]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}

    def add(self, phrases: Phrases) -> None:
        """Add a list."""
        for head in phrases.at_a_head:
            self.lists.setdefault(head, []).append(phrases)
            self._compiled.pop(head, None)

    def beginning(self, head: str) -> re.Pattern[str]:
        """The phrases of all lists that begin with a word, without the lists' conditions on the text around."""
        pattern = self._compiled.get(head)
        if pattern is None:
            every = dict.fromkeys(phrase for listed in self.lists[head] for phrase in listed.at_a_head[head])
            pattern = self._compiled[head] = re.compile(_any_of(every))
        return pattern


_HEADS = _Heads()


@shared
def _begun(words: str) -> Mapping[Phrases, Sequence[tuple[str, Sequence[int]]]]:
    """The lists with a likely match in a text, each with the first words found and their places."""
    read = text.fold(words).text
    begun: dict[Phrases, list[tuple[str, Sequence[int]]]] = {}
    for head, places in places_of(words).items():
        if head in _HEADS.lists:
            match = _HEADS.beginning(head).match
            seem = [place for place in places if match(read, place)]
            if seem:
                for listed in _HEADS.lists[head]:
                    begun.setdefault(listed, []).append((head, seem))
    return begun


def _any_of(phrases: Iterable[str]) -> str:
    """A regular expression for phrases in this notation."""
    return "|".join(
        phrase.replace("'", APOSTROPHE).replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}") for phrase in phrases
    )


def _by_head(phrases: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The phrases, in their order, by each possible first word."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        for head in dict.fromkeys(_heads(phrase)):
            found.setdefault(head, []).append(phrase)
    return found


def _heads(phrase: str) -> Iterator[str]:
    """The possible first words of a phrase; raises ValueError for a phrase without any."""
    found = HEAD.match(phrase)
    if found is None:
        raise ValueError(f"“{phrase}” begins with no word to look up: name it after an arrow.")
    group, rest = found[1], phrase[found.end() :]
    for head in (f"{beginning}{rest}" for beginning in group.split("|")) if group else (phrase,):
        first = FIRST.match(head)
        if first is None:
            raise ValueError(f"“{phrase}” may begin with no word to look up: name it after an arrow.")
        word, optional, contracted = first.groups()
        yield word
        if optional:
            yield word[:-1]
        if contracted:
            yield word + contracted
