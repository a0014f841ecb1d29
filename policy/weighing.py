"""What the learned weights know of an enquirer: the words of bio and message, and the signs that signals found.

The weights themselves stand in `policy/words/enquirer_weights.py`, learned from labelled cases by `training/`, which
reads the cases with the functions here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import fsum

from policy.detectors.bio import outlets_in
from policy.enquirer import Enquirer, Evidence
from policy.text import lines, plain

READ = 5_000
"""The characters of a bio or a message whose words are weighed."""
TOKEN = re.compile(
    r"(?P<link>https?://\S+|www\.\S+)|(?P<mail>[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63})|(?P<handle>@\w+)"
    r"|(?P<money>£ ?[\d.,]+ ?(?:k|m|bn|million|billion)?\b)"
    r"|(?P<time>\b\d{1,2}(?:[.:]\d\d)? ?[ap]m\b|\b(?:noon|midday|midnight)\b)"
    r"|(?P<day>\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)|(?P<year>\b(?:19|20)\d\d\b)|(?P<number>\d[\d,.]*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)|(?P<mark>[?!])",
    re.IGNORECASE,
)
STRONG, FAIR = 0.7, 0.45
"""The least weights of a strong and of a fair sign."""

MENTION = "<handle>"
"""A mention of an account: in a message most often of the department, which says nothing of who is asking."""
UNLEARNED = frozenset({"known", "risk", "other_life", "question"})
"""Signals that count by rule alone."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the weights may know: words and pairs of neighbours with their first places, and the names of signs."""

    bio: Mapping[str, Span]
    message: Mapping[str, Span]
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Weights:
    """Learned weights: above 0 for press, below for the public. A sum beyond a threshold is a verdict."""

    start: float
    """Where every sum starts."""
    refer: float
    """From here on the media team answers."""
    public: float
    """Down to here a colleague may answer."""
    person: float
    """From here on a profile by itself, without a question, is that of press."""
    no_press: float
    """Down to here a profile by itself, without a question, is that of the public."""
    bio: Mapping[str, float]
    message: Mapping[str, float]
    signs: Mapping[str, float]

    def of_profile(self, marks: Marks) -> float:
        """The sum of what is known of the person."""
        return self.start + _sum(self.bio, marks.bio) + _sum(self.signs, marks.signs)

    def of_question(self, marks: Marks) -> float:
        """The sum of the words of the message, whoever asks."""
        return self.start + _sum(self.message, marks.message)

    def together(self, marks: Marks) -> float:
        """The sum of everything read."""
        return self.of_profile(marks) + self.of_question(marks) - self.start

    def for_press(self, marks: Marks) -> float:
        """The greatest of the three sums: a press profile or a press question is enough, whatever goes with either."""
        return max(self.together(marks), self.of_profile(marks), self.of_question(marks))


def read(listed: str) -> Mapping[str, float]:
    """The weights of a list with a word or sign and its weight a line."""
    return {mark: float(weight) for mark, weight in (line.rsplit(" ", 1) for line in lines(listed))}


def _sum(weights: Mapping[str, float], marks: Iterable[str]) -> float:
    return fsum(weights.get(mark, 0.0) for mark in marks)


def marks_of(enquirer: Enquirer, reasons: Iterable[Evidence]) -> Marks:
    """Read the words of an enquirer, and name the signs of the reasons found."""
    signs = frozenset(sign_of(reason) for reason in reasons if reason.signal not in UNLEARNED)
    asked = {words: span for words, span in words_of(enquirer.message).items() if MENTION not in words}
    return Marks(words_of(enquirer.bio), asked, signs)


def sign_of(reason: Evidence) -> str:
    """The name of a reason among the weights: its signal, its direction, and its strength in three steps."""
    strength = "strong" if reason.weight >= STRONG else "fair" if reason.weight >= FAIR else "slight"
    return f"{reason.signal} {reason.points_to} {strength}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Neighbouring words as read, with their joint weight."""

    text: str
    weight: float


def phrases(text: str, words: Mapping[str, Span], weights: Mapping[str, float]) -> tuple[Phrase, ...]:
    """The words of a text that have a weight, neighbours of the same direction together, in the order of the text."""
    read = plain(text[:READ]).text
    weighed = sorted((span, weight) for word, span in words.items() if (weight := weights.get(word)))
    found: list[tuple[Span, float]] = []
    for (start, end), weight in weighed:
        if found and start < found[-1][0][1] and (weight > 0) is (found[-1][1] > 0):
            (began, ended), before = found[-1]
            found[-1] = (began, max(end, ended)), before + weight
        else:
            found.append(((start, end), weight))
    said = ((read[start:end], weight) for (start, end), weight in found)
    return tuple(Phrase(words, weight) for words, weight in said if len(words) > 1)


def words_of(text: str) -> dict[str, Span]:
    """Each word and each pair of neighbours, with the first place in the text as read.

    Outlets, links, times, days, sums and numbers stand for their kind: “<outlet>”, “<time>”.
    """
    found: dict[str, Span] = {}
    before = ""
    began = 0
    for word, (start, end) in _tokens(plain(text[:READ]).text):
        found.setdefault(word, (start, end))
        if before:
            found.setdefault(f"{before} {word}", (began, end))
        before, began = word, start
    return found


def _tokens(text: str) -> Iterator[tuple[str, Span]]:
    outlets = iter(outlets_in(text))
    outlet = next(outlets, None)
    for token in TOKEN.finditer(text):
        while outlet is not None and outlet.end() <= token.start():
            yield "<outlet>", outlet.span()
            outlet = next(outlets, None)
        if outlet is not None and token.end() > outlet.start():
            continue
        kind = token.lastgroup
        yield (token[0].lower().replace("’", "'") if kind in {"word", "mark"} else f"<{kind}>"), token.span()
    for left in (outlet, *outlets) if outlet is not None else ():
        yield "<outlet>", left.span()
