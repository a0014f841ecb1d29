"""Phrases: the notation for lists of patterns, and the search for them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from policy import text
from policy.cues import cues_of
from policy.patterns import Quick
from policy.sharing import shared
from policy.text import places_of

CERTAIN = re.compile(r"\w+(?=$| (?!\?))")
"""A first word with nothing optional in or after it, as of most phrases."""
PIECE = re.compile(
    r"(?P<letters>\w(?![?*+{])(?:\w(?![?*+{]))*)|(?P<letter>\w)\?|(?P<apostrophe>')(?![?*+{])"
    r"|(?P<sign>\\\W|\[[ ,.!-]+\]|[ ,:.-])(?P<optional>\??)(?![*+{])|\((?P<kind>\?[:=!])"
)
"""The next piece of a phrase, of which the first words are followed; no other piece has a certain first word."""
MOST_HEADS = 80
OPEN = "\\w*"
WHOLE = r"(?!\w)"
"""The usual end of a phrase: the end of a word."""
GAP = re.compile(r"\[[^\]]*\]| \??|'")
"""The parts of a phrase that stand for other characters than their own; a space in a class stands for any as well."""
GAPS = {" ": r"\s{1,3}", " ?": r"\s{0,3}", "'": "['’]?"}


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
    stands, so that most texts cost next to nothing; a phrase that begins otherwise, `(?:new )?poll puts us`, is tried
    where its cue words stand. Lists are made at import and share one look at the words of a text.
    """

    def __init__(self, listed: str, *, before: str = r"(?<![\w@#/.&-])", after: str = WHOLE) -> None:
        self.before, self.after = before, after
        heads = {phrase: _heads(phrase, ends=after == WHOLE) for phrase in text.lines(listed)}
        self.at_a_head = _by_head(heads)
        self.floating = tuple(phrase for phrase, words in heads.items() if not words)
        self.anywhere = Quick(self.source_of(self.floating)) if self.floating else None
        self.cues = cues_of(self.anywhere.source) if self.anywhere else None
        self._compiled: dict[str, re.Pattern[str]] = {}
        _HEADS.add(self)

    def _beginning(self, head: str) -> re.Pattern[str]:
        """The phrases beginning with a word, compiled at the first text with the word: few, so a match soon fails."""
        pattern = self._compiled.get(head)
        if pattern is None:
            pattern = self._compiled[head] = self._pattern(self.at_a_head[head])
        return pattern

    def _pattern(self, phrases: Iterable[str]) -> re.Pattern[str]:
        return re.compile(self.source_of(phrases))

    def source_of(self, phrases: Iterable[str]) -> str:
        """A regular expression for phrases of the list, over folded text."""
        return f"{self.before}(?:{_any_of(phrases)}){self.after}"

    def within(self, words: str) -> Iterator[tuple[int, int]]:
        """The spans of phrases in the words as written, in order and without overlaps."""
        for span in text.apart(sorted(self._found(words))):
            yield text.fold(words).original(span)

    def _found(self, words: str) -> list[tuple[int, int]]:
        begun = _begun(words).get(self, ())
        anywhere = self.anywhere if self.cues and self.cues.among(places_of(words).keys()) else None  # few look-ups
        if not (begun or anywhere):  # most lists, in most texts
            return []
        read = text.fold(words).text
        found = [self._beginning(head).match(read, place) for head, places in begun for place in places]
        return [match.span() for match in (*found, *(anywhere.finditer(read) if anywhere else ())) if match]

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
    return "|".join(GAP.sub(_widened, phrase) for phrase in phrases)


def _widened(found: re.Match[str]) -> str:
    return GAPS.get(found[0]) or found[0].replace(" ", r"\s")


def _by_head(heads: Mapping[str, Set[str]]) -> Mapping[str, Sequence[str]]:
    """The phrases, in their order, by each possible first word."""
    found: dict[str, list[str]] = {}
    for phrase, words in heads.items():
        for head in sorted(words):
            found.setdefault(head, []).append(phrase)
    return found


def _heads(phrase: str, *, ends: bool) -> Set[str]:
    """The possible first words of a phrase; none where they are not certain, or where the first may be left out.

    The phrase `ends` with a word, or anything may follow.
    """
    phrase = phrase if ends else f"{phrase}{OPEN}"
    certain = CERTAIN.match(phrase)
    if certain:
        return {certain[0]}
    heads = frozenset(_first_words(phrase, ""))
    return heads if "" not in heads and len(heads) <= MOST_HEADS else frozenset()


def _first_words(phrase: str, begun: str) -> Iterator[str]:
    """The possible first words of a phrase after the letters begun; an empty word is an uncertain word."""
    piece = PIECE.match(phrase)
    if not phrase or piece is None:
        yield "" if phrase else begun
        return
    rest = phrase[piece.end() :]
    if piece["letters"]:
        yield from _first_words(rest, begun + piece["letters"])
    elif piece["letter"]:
        yield from _first_words(rest, begun)
        yield from _first_words(rest, begun + piece["letter"])
    elif piece["apostrophe"] or piece["optional"]:
        yield begun
        yield from _first_words(rest, begun)
    elif piece["sign"]:
        yield begun
    else:
        alternatives, rest = _group(rest)
        if piece["kind"] != "?:":  # what only stands before or after
            alternatives = [""]
        elif rest.startswith("?"):
            rest, alternatives = rest[1:], [*alternatives, ""] if begun else []
        if rest[:1] in tuple("*+{") or not alternatives:
            yield ""
        for alternative in alternatives:
            yield from _first_words(alternative + rest, begun)


def _group(opened: str) -> tuple[list[str], str]:
    """The alternatives of a group whose beginning is gone, and the phrase after its end."""
    depth, begins, alternatives = 0, 0, []
    at = 0
    while depth or opened[at] != ")":
        if opened[at] == "\\":
            at += 1
        elif opened[at] == "|" and not depth:
            alternatives.append(opened[begins:at])
            begins = at + 1
        depth += {"(": 1, ")": -1}.get(opened[at], 0)
        at += 1
    return [*alternatives, opened[begins:at]], opened[at + 1 :]
