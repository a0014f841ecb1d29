"""Parts of a thread: where a text that is too long for a post is divided, and how parts are numbered.

First at the author's own lines of `---`. A piece still too long is divided where a paragraph ends, else where a
sentence or a line ends, else between two words; a run of letters without a blank, between two characters. Links,
handles and hashtags stay whole. Only blanks and the author's lines are left out.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

import regex

from bot.outbound.abbreviations import is_abbreviated

MOST = 10
"""Parts of a thread, at most: readers leave longer threads, and an approver reads all."""
NUMBER = "\n\n{number}/{of}"
"""Below the words, as "up by 5 1/3" would be another figure."""
MUCH = 3
"""A part that ends early is at least a third as long as the longest that fits, where a later end is as good."""

_MARK = regex.compile(r"(?m)^[^\S\n]*(?:-{3,}|[–—]-)[^\S\n]*$\n?")
"""A line of hyphens; some telephones make a dash of the first two."""
_BLANKS = regex.compile(r"[^\S\u00a0\u2007\u202f]++(?![\p{M}\u200d])")
"""Blanks to divide at: others keep words together, or carry an accent."""
_STOP = regex.compile(r"(?<stop>[.!?…]+)[\"'”’»)\]]*(?=\s)|[。！？]+[\"”’»」』）]*")
_NEXT = regex.compile(r"\s*(?<first>\S)")
_GOES_ON = regex.compile(r"[\p{Ll}#\p{So}\p{Sk}\u200d\ufe0f]")
"""A sentence goes on with a small letter; hashtags and emoji belong to the sentence before."""
_WHOLE = regex.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@])[#＃@＠][\w.@-]+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?",
    regex.IGNORECASE,
)
"""Links, with or without their scheme, hashtags and handles."""
_GRAPHEME = regex.compile(r"\X")

NOT_DIVISIBLE = "It can't be a thread: “{word}…” is longer than a part can be, and can't be divided. Shorten it."
TOO_MANY = (
    "A thread of it would have {parts} parts, and {most} is the most. Say it in fewer words, or put the long part on a "
    "page of its own, and link to it."
)
SHOWN = 20


class NoThread(Exception):
    """A text cannot be a thread; the message says why to people, with the way forward."""


def divided(text: str) -> tuple[str, ...]:
    """The pieces of a text between its author's lines of `---`, without empty pieces."""
    return tuple(piece.strip() for piece in _MARK.split(text) if piece.strip())


def parts_of(text: str, fits: Callable[[str], bool], *, numbered: bool = False) -> tuple[str, ...]:
    """The parts of a text, each of which `fits`, in order; a single part has no number. Raises NoThread."""
    pieces = divided(text) or (text,)
    if len(pieces) == 1 and fits(pieces[0]):
        return pieces
    parts = _parts(pieces, fits, "")
    if numbered and len(parts) > 1:
        parts = _parts(pieces, fits, NUMBER.format(number=MOST - 1, of=MOST - 1))
        if len(parts) >= MOST:  # a digit more
            parts = _parts(pieces, fits, NUMBER.format(number=MOST, of=MOST))
    if len(parts) > MOST:
        raise NoThread(TOO_MANY.format(parts=len(parts), most=MOST))
    if numbered and len(parts) > 1:
        return tuple(part + NUMBER.format(number=number, of=len(parts)) for number, part in enumerate(parts, 1))
    return parts


class _Ends(IntEnum):
    """What ends where a text can be divided."""

    WORD = 1
    SENTENCE = 2
    PARAGRAPH = 3


@dataclass(frozen=True, slots=True)
class _Break:
    """A place to divide a text: the end of the words before, the start of the words after, and what ends there."""

    end: int
    start: int
    ends: _Ends


def _parts(pieces: tuple[str, ...], fits: Callable[[str], bool], number: str) -> tuple[str, ...]:
    return tuple(part for piece in pieces for part in _parts_of_piece(piece, lambda part: fits(part + number)))


def _parts_of_piece(words: str, fits: Callable[[str], bool]) -> Iterator[str]:
    breaks, start = _breaks(words), 0
    while not fits(words[start:]):
        ahead = [place for place in breaks if place.end > start]
        within = bisect_left(ahead, True, key=lambda place: not fits(words[start : place.end]))
        if within:
            place = _best(words, start, ahead, within, fits)
        else:
            place = _inside(words[start : ahead[0].end if ahead else len(words)], start, fits)
        if part := words[start : place.end].strip():
            yield part
        start = place.start
    if part := words[start:].strip():
        yield part


def _best(words: str, start: int, ahead: list[_Break], within: int, fits: Callable[[str], bool]) -> _Break:
    """The best of the places within reach: the last good one, unless it would leave most of the room unused.

    A short part is still better than a sentence cut in two, if the next sentence is not to be cut anyway.
    """
    least = start + (ahead[within - 1].end - start) // MUCH
    good = [place for place in ahead[:within] if place.ends > _Ends.WORD]
    for ends in (_Ends.PARAGRAPH, _Ends.SENTENCE):
        if enough := [place for place in good if place.ends >= ends and place.end >= least]:
            return enough[-1]
    if good:
        following = (place.end for place in ahead[within:] if place.ends > _Ends.WORD)
        if fits(words[good[-1].start : next(following, len(words))]):
            return good[-1]
    return ahead[within - 1]


def _inside(word: str, start: int, fits: Callable[[str], bool]) -> _Break:
    """The last place inside a long run of letters that leaves links, handles and hashtags whole. Raises NoThread."""
    whole = [found.span() for found in _WHOLE.finditer(word)]
    ends = [
        found.end()
        for found in _GRAPHEME.finditer(word)
        if found.end() < len(word) and not any(first < found.end() < last for first, last in whole)
    ]
    within = bisect_left(ends, True, key=lambda end: not fits(word[:end]))
    if not within:
        raise NoThread(NOT_DIVISIBLE.format(word=word[:SHOWN]))
    place = start + ends[within - 1]
    return _Break(place, place, _Ends.WORD)


def _breaks(words: str) -> list[_Break]:
    """All places to divide a text at, in order."""
    stops = {found.end() for found in _STOP.finditer(words) if _ends_a_sentence(words, found)}
    found = {blanks.start(): _break_at(words, blanks, stops) for blanks in _BLANKS.finditer(words)}
    found |= {stop: _Break(stop, stop, _Ends.SENTENCE) for stop in stops if stop not in found and stop < len(words)}
    return [found[place] for place in sorted(found)]


def _break_at(words: str, blanks: "regex.Match[str]", stops: set[int]) -> _Break:
    """A place between two words. What ends in a colon introduces what follows, and ends no sentence."""
    lines, introduces = blanks[0].count("\n"), words.endswith(":", 0, blanks.start())
    if lines > 1 and not introduces:
        ends = _Ends.PARAGRAPH
    elif (lines or blanks.start() in stops) and not introduces:
        ends = _Ends.SENTENCE
    else:
        ends = _Ends.WORD
    return _Break(blanks.start(), blanks.end(), ends)


def _ends_a_sentence(words: str, found: "regex.Match[str]") -> bool:
    if found["stop"] is None:
        return True
    following = _NEXT.match(words, found.end())
    first = following["first"] if following else ""
    if _GOES_ON.match(first):
        return False
    return found["stop"] != "." or not is_abbreviated(words, found.start(), first)
