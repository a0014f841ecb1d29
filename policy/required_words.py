"""The words that stand in every match of a pattern, worked out from the pattern.

Only the generator of `policy/words/cues.py` and its tests run this module. Each path through a pattern is written as a
short text: known word characters as read, a space for an edge of a word, and `*` for anything at all. A run of word
characters between two spaces is then a whole word of any text with a match along that path. Reducing a path loses
words, never adds any. The same is done by RE2's prefilter and by PostgreSQL's pg_trgm, with substrings for words.
"""

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from policy.text import fold

PARSER = importlib.import_module("re._parser")
"""The parser of `re` itself, so that no second reading of a pattern can differ."""
EDGE, ANYTHING = " ", "*"
WHOLE = re.compile(r"(?<= )\w+(?= )")
SEVERAL = re.compile(r"\*[ *]*\*|  +")
BEGINNING, END, MARKED = re.compile(r"\w*[ *]?"), re.compile(r"[ *]?\w*$"), re.compile(r"[ *]")
MOST_PATHS = 1_000
MOST_MEETINGS = 20_000
FEW_PATHS = 12
MOST_MEMBERS = 12
"""The most characters of a class to follow each by itself."""
MOST_SETS = 3
TOO_COMMON = 1.0
"""How many words of a further set may be expected in an ordinary text; a set with more tells nothing."""
IN_ORDER = """
    the to and of a in for is on you we our i with be at this your are it that as from by have will can not has s more
    if all was they their or up out about us an who do t new no so one people get when what how now been were but he his
    her she them had which there would time today work day than other just need help see make find most like some over
    any only also may should must never right next last years year first please public government better best good ll ve
    re back use take know support local uk set every way going well think say says said down here want life into after
    before still home very why let read join week me my being because two show could got great give put made off own
    while where end look come big things part long
"""
"""Frequent words of English and of departments, the most frequent first. Provenance: general knowledge."""
FREQUENT = {word: 1 / (1 + rank / 12) for rank, word in enumerate(IN_ORDER.split())}
"""How many of each frequent word to expect in an ordinary text, roughly, by its rank."""
RARE = 0.004
Paths = frozenset[str]
Needs = tuple[Set[str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of the text of a part of a pattern, along every path through the part."""

    whole: Paths | None
    """All paths, where they are few; otherwise the three below tell what is known."""
    first: Paths = frozenset()
    """The beginnings of paths up to an edge or to anything; a beginning without either is a whole path."""
    last: Paths = frozenset()
    """The ends of paths, likewise."""
    needs: Needs = ()
    """Sets of words, the best first, of which every path has one each."""
    ways: tuple["Part", ...] = ()
    """The alternatives of which the part consists, if any: each is joined with a neighbour by itself."""


AN_EDGE = Part(frozenset({EDGE}))


def required_words(source: str, flags: int = 0) -> Needs:
    """Sets of words of which a text with a match has at least one each, as read; none if a match needs no word.

    The best set is the first. A word of a text with a match is whole, and folded character by character.
    """
    around = Part(frozenset({ANYTHING}))
    needs = _ends_of(_in_turn((around, *_parts(PARSER.parse(source, flags), flags | re.UNICODE), around))).needs
    return tuple(listed for n, listed in enumerate(needs) if not n or _expected(listed) <= TOO_COMMON)


def _in_turn(parts: Iterable[Part]) -> Part:
    """All parts as one; neighbours with the fewest paths are joined first, so that more is known of each end."""
    left = list(parts)
    while len(left) > 1:
        paths = [_paths(before) * _paths(after) for before, after in pairwise(left)]
        at = paths.index(min(paths))
        left[at : at + 2] = [_joined(left[at], left[at + 1])]
    return left[0] if left else Part(frozenset({""}))


def _paths(part: Part) -> int:
    return MOST_PATHS + 1 if part.whole is None else len(part.whole)


def _joined(before: Part, after: Part) -> Part:
    if before.whole is not None and after.whole is not None and len(before.whole) * len(after.whole) <= MOST_PATHS:
        return Part(frozenset(_reduced(first + last) for first in before.whole for last in after.whole))
    if before.ways and _paths(after) <= FEW_PATHS:
        return _either([_joined(way, after) for way in before.ways])
    if after.ways and _paths(before) <= FEW_PATHS:
        return _either([_joined(before, way) for way in after.ways])
    if before != AN_EDGE and _at_an_edge(before, -1) and not _at_an_edge(after, 1):
        after = _joined(AN_EDGE, after)
    if after != AN_EDGE and _at_an_edge(after, 1) and not _at_an_edge(before, -1):
        before = _joined(before, AN_EDGE)
    before, after = _ends_of(before), _ends_of(after)
    meeting = _met(before.last, after.first)
    return Part(
        None,
        _few(_through(first, after.first) for first in before.first),
        _few(_through(last, before.last, behind=False) for last in after.last),
        _all_of((before.needs, _any_of(meeting), after.needs)),
    )


def _either(parts: Sequence[Part]) -> Part:
    wholes = [part.whole for part in parts if part.whole is not None]
    if len(wholes) == len(parts) and sum(map(len, wholes)) <= MOST_PATHS:
        return Part(frozenset().union(*wholes))
    ends = [_ends_of(part) for part in parts]
    return Part(
        None,
        frozenset().union(*(part.first for part in ends)),
        frozenset().union(*(part.last for part in ends)),
        _one_of([part.needs for part in ends]),
        tuple(way for part in parts for way in part.ways or (part,)),
    )


def _ends_of(part: Part) -> Part:
    """A part by its ends and needs."""
    if part.whole is None:
        return part
    return Part(
        None,
        frozenset(found[0] for path in part.whole if (found := BEGINNING.match(path))),
        frozenset(found[0] for path in part.whole if (found := END.search(path))),
        _any_of([WHOLE.findall(path) for path in part.whole]),
    )


def _through(end: str, neighbours: Paths, *, behind: bool = True) -> Iterable[str]:
    """The ends of two parts, given an end of the outer; an end that is a whole path goes on into the inner part."""
    if MARKED.search(end):
        return (end,)
    return (end + other if behind else other + end for other in neighbours)


def _few(ends: Iterable[Iterable[str]]) -> Paths:
    """Some ends of paths, or little about them where they are too many."""
    found = frozenset(end for some in ends for end in some)
    return found if len(found) <= MOST_PATHS else frozenset({ANYTHING})


def _met(lasts: Paths, firsts: Paths) -> Iterable[Sequence[str]]:
    """The words, if any, made by each end before with each beginning after."""
    if all(first.startswith(EDGE) for first in firsts):
        firsts = frozenset({EDGE})
    if all(last.endswith(EDGE) for last in lasts):
        lasts = frozenset({EDGE})
    if len(lasts) * len(firsts) > MOST_MEETINGS:
        return ((),)
    return (WHOLE.findall(last + first) for last in lasts for first in firsts)


def _any_of(paths: Iterable[Sequence[str]]) -> Needs:
    """The needs of a text along any of some paths, of each of which the words are known."""
    every = [frozenset(path) for path in paths]
    sets: list[Set[str]] = []
    taken: set[str] = set()
    for _ in range(MOST_SETS):
        listed = _hitting(every, taken)
        if not listed or listed in sets:
            break
        sets.append(listed)
        taken |= listed
    return _all_of([sets])


def _all_of(parts: Iterable[Iterable[Set[str]]]) -> Needs:
    """The needs of all parts in one text."""
    every = {frozenset(listed) for needs in parts for listed in needs}
    return tuple(sorted(every, key=lambda listed: (_expected(listed), sorted(listed)))[:MOST_SETS])


def _one_of(parts: Sequence[Needs]) -> Needs:
    """The needs of a text with one of the parts."""
    if not all(parts):
        return ()
    most = max(map(len, parts))
    return _all_of([[frozenset().union(*(needs[min(n, len(needs) - 1)] for needs in parts)) for n in range(most)]])


def _expected(listed: Iterable[str]) -> float:
    """How many words of a set to expect in an ordinary text."""
    return sum(FREQUENT.get(word, RARE) for word in listed)


def _hitting(paths: Iterable[Set[str]], taken: Set[str]) -> Set[str]:
    """A set of words with a word of each path, the fewest in ordinary texts, a new word before a taken one."""
    left = {frozenset(path - taken or path) for path in paths}
    if frozenset() in left:
        return frozenset()
    chosen: set[str] = set()
    while left:
        on = Counter(word for path in left for word in path)
        best = min(on, key=lambda word: (_expected((word,)) / on[word], word))
        chosen.add(best)
        left = {path for path in left if best not in path}
    return frozenset(chosen)


def _reduced(path: str) -> str:
    """A path with no more than its marks and words, and one mark where several stand."""
    return SEVERAL.sub(lambda marks: ANYTHING if ANYTHING in marks[0] else EDGE, path)


def _of_all(items: Iterable[tuple[Any, Any]], flags: int) -> Part:
    return _in_turn(_parts(items, flags))


def _parts(items: Iterable[tuple[Any, Any]], flags: int) -> Iterator[Part]:
    """The parts of a sequence and of the groups in the sequence."""
    for op, given in items:
        if str(op) == "SUBPATTERN":
            _, added, removed, inner = given
            yield from _parts(inner, (flags | added) & ~removed)
        else:
            yield _of(str(op), given, flags)


def _of(op: str, given: Any, flags: int) -> Part:
    match op:
        case "LITERAL":
            return Part(_of_characters({chr(given)}, flags))
        case "IN":
            return Part(_of_class(given, flags))
        case "BRANCH":
            return _either([_of_all(branch, flags) for branch in given[1]])
        case "ATOMIC_GROUP":
            return _of_all(given, flags)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeated(_of_all(given[2], flags), int(given[0]), int(given[1]))
        case "AT":
            return Part(frozenset({"" if str(given) == "AT_NON_BOUNDARY" else EDGE}))
        case "ASSERT":
            return Part(frozenset({EDGE if _at_an_edge(_of_all(given[1], flags), given[0]) else ""}))
        case "ASSERT_NOT":
            return Part(frozenset({EDGE if _bars_words(given[1]) else ""}))
        case _:  # any character, all but a character, a group again
            return Part(frozenset({ANYTHING}))


def _repeated(part: Part, least: int, most: int) -> Part:
    ways = [] if least else [Part(frozenset({""}))]
    if least <= 1 or part == AN_EDGE:
        ways.append(part)
    if most > 1 and part != AN_EDGE:
        ways.append(_in_turn((part, Part(frozenset({ANYTHING})), part)))
    return _either(ways)


def _at_an_edge(part: Part, direction: int) -> bool:
    """Whether an assertion is met only at the edge of a word."""
    part = _ends_of(part)
    if direction > 0:
        return all(first.startswith(EDGE) for first in part.first)
    return all(last.endswith(EDGE) for last in part.last)


def _bars_words(items: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a negative assertion bars every word character."""
    if len(items) != 1:
        return False
    op, given = items[0]
    if str(op) == "BRANCH":
        return any(_bars_words(branch) for branch in given[1])
    if str(op) == "SUBPATTERN":
        return _bars_words(given[3])
    return str(op) == "IN" and any(str(what) == "CATEGORY_WORD" for _, what in given) and not _negated(given)


def _negated(members: Sequence[tuple[Any, Any]]) -> bool:
    return str(members[0][0]) == "NEGATE"


def _of_class(members: Sequence[tuple[Any, Any]], flags: int) -> Paths:
    if _negated(members):
        words_barred = any(str(what) == "CATEGORY_WORD" for _, what in members)
        return frozenset({EDGE if words_barred else ANYTHING})
    characters: set[str] = set()
    paths: set[str] = set()
    for op, given in members:
        match str(op), str(given):
            case "LITERAL", _:
                characters.add(chr(given))
            case "RANGE", _:
                low, high = given
                if high - low >= MOST_MEMBERS:
                    return frozenset({ANYTHING})
                characters |= set(map(chr, range(low, high + 1)))
            case "CATEGORY", "CATEGORY_SPACE" | "CATEGORY_NOT_WORD":
                paths.add(EDGE)
            case _:
                return frozenset({ANYTHING})
    paths |= _of_characters(characters, flags)
    return frozenset(paths) if len(paths) <= MOST_MEMBERS else frozenset({ANYTHING})


def _of_characters(characters: Iterable[str], flags: int) -> Paths:
    return frozenset(_read(each) for character in characters for each in _alike(character, flags & re.IGNORECASE))


@cache
def _read(character: str) -> str:
    """A character of a text as a path: its reading, an edge, or anything where part of a word reads as no word."""
    if not re.match(r"\w", character):
        return EDGE
    read = fold(character).text
    return read if re.fullmatch(r"\w+", read) else ANYTHING


@cache
def _alike(character: str, ignoring_case: int) -> Sequence[str]:
    """The characters matched by a character of a pattern."""
    return re.findall(re.escape(character), _every_character(), re.IGNORECASE) if ignoring_case else [character]


@cache
def _every_character() -> str:
    return "".join(map(chr, range(0x110000)))
