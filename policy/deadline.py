"""Deadlines in the words of a question: "by 5pm today", "my deadline is 4pm", "first thing tomorrow".

A time counts only behind a word for a deadline, and a bare "by 5pm" only in a sentence that asks for something: times
of other things are left alone. Where words leave room, the earlier moment is meant: a deadline met early costs nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from policy.text import blank, plain

LONGEST = 20_000
"""Characters that are read of a question."""
JUST_PAST = timedelta(hours=3)
"""A time of day without a day means today, if ahead or past by less: the question may be passed on late."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMBERS = {"an": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "half an": 0.5}
MORNING, NOON, AFTERNOON, CLOSE, EVENING, MIDNIGHT = time(9), time(12), time(16), time(17), time(18), time(23, 59)
PARTS = {
    "first thing": MORNING, "morning": MORNING, "breakfast": MORNING, "bore": MORNING,
    "lunch": NOON, "lunchtime": NOON, "noon": NOON, "midday": NOON, "afternoon": AFTERNOON, "prynhawn": AFTERNOON,
    "close": CLOSE, "close of play": CLOSE, "close of business": CLOSE, "cop": CLOSE, "cob": CLOSE, "eod": CLOSE,
    "end of play": CLOSE, "end of the day": CLOSE, "end of day": CLOSE,
    "evening": EVENING, "midnight": MIDNIGHT,
}  # fmt: skip
"""Parts of a day, each by its beginning, or by its end where the word means an end."""
NEAR = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "heddiw": 0, "heno": 0,
    "tomorrow": 1, "yfory": 1,
}  # fmt: skip
"""Days by their distance from the day of writing."""


def _any(words: Iterator[str] | tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_PART = rf"(?:the )?(?:{_any(tuple(PARTS))})\b"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|o['’]clock)|\d{1,2}:\d\d\b|\d{1,2}(?= (?:today|tonight|tomorrow)\b)"
_TIME = rf"(?:{_CLOCK}|{_PART})"
_DATE = rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{'|'.join(MONTHS)})[a-z]*"
_DAY = rf"(?:{_any(tuple(NEAR))}|(?:next |this )?(?:{'|'.join(DAYS)})(?:[ ,]+{_DATE})?|(?:the )?{_DATE})\b"
_SOON = r"(?:in|within)(?: the)?(?: next)? (?:\d{1,3}|half an|an|a|one|two|three|four)? ?(?:hours?|minutes?|mins?)\b"
_WHEN = (
    rf"(?P<when>{_SOON}|{_TIME}(?:,? (?:on |of |this )?{_DAY})?|{_DAY}(?:,? (?:at |by |in the )?{_TIME})?|"
    rf"{_DAY})"
)
_LEAD = r"(?:[ :]+(?:is|are|of|at|on|by|before|for (?:this|that|the (?:story|piece)) is|around|about|it is|it['’]s))*"
DEADLINE = re.compile(
    rf"\b(?:deadlines?|filing|copy is due|going to (?:print|press|air)|(?:on|to) air){_LEAD}[ :]+{_WHEN}", re.IGNORECASE
)
BY = re.compile(
    rf"\b(?:by|before|until|no later than|in time for|erbyn|within(?=\b))\s+(?:around |about |at )?{_WHEN}",
    re.IGNORECASE,
)
SOON = re.compile(rf"\b(?P<when>{_SOON})", re.IGNORECASE)
A_DEADLINE = re.compile(rf"\b(?P<when>{_TIME}(?:,? (?:on )?{_DAY})?) deadline\b", re.IGNORECASE)
ASKS = re.compile(
    r"\b(?:statements?|comments?|respon\w+|repl(?:y|ies)|answers?|lines?|quotes?|reaction|deadline|need|please|"
    r"(?:get|come|hear) back|hear from|confirm|interview|call (?:me|us)|ring (?:me|us)|speak|(?:can|could|would|will) "
    r"(?:you|i|we)|let (?:me|us) know|filing|publish\w*|on air|ymateb|datganiad|sylw)\b",
    re.IGNORECASE,
)
"""Words of asking: "by 5pm" in a sentence without any is the time of something else."""
STARTS = re.compile(r"\s*(?:by|before|until|no later than|within|erbyn)\b", re.IGNORECASE)
SENTENCE = re.compile(r"(?:[^!?\n.]|(?<=\b[ap])\.|(?<=\b[ap]\.m)\.|\.(?!\s|$))+")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment by which an answer is wanted, aware, and the words that name the moment."""

    at: datetime
    words: str


def deadline_in(text: str, wrote: datetime) -> Deadline | None:
    """The earliest deadline that a question names, read as of `wrote`, aware, in the readers' zone."""
    written = text[:LONGEST]
    folded = plain(written)
    found = [
        Deadline(at, " ".join(folded.typed(written, span).split()))
        for span in _named(folded.text)
        if (at := moment_of(folded.text[slice(*span)], wrote)) is not None
    ]
    return min(found, key=lambda deadline: deadline.at, default=None)


def moment_of(words: str, wrote: datetime) -> datetime | None:
    """The moment that words such as "5pm today", "Monday 9am" or "in an hour" name; None for no moment."""
    said = " ".join(words.casefold().split())
    if soon := re.fullmatch(_SOON, said):
        return wrote + _length(soon[0])
    day, clock = re.search(_DAY, said), re.search(_TIME, re.sub(_DATE, blank, said))
    if day is None and clock is None:
        return None
    try:
        at_time = _time_of(clock[0]) if clock else None
        if day is None:
            return _near(at_time or MORNING, wrote)
        return _on_day(day[0], at_time, wrote)
    except (ValueError, OverflowError):
        return None


def _named(text: str) -> Iterator[tuple[int, int]]:
    """The spans of moments behind words for a deadline; "By 5pm." goes with the sentence before."""
    before = ""
    for sentence in SENTENCE.finditer(text):
        asks = ASKS.search(sentence[0]) or (STARTS.match(sentence[0]) and ASKS.search(before))
        for pattern in (DEADLINE, A_DEADLINE, *((BY, SOON) if asks else ())):
            yield from (found.span("when") for found in pattern.finditer(text, *sentence.span()))
        before = sentence[0]


def _length(soon: str) -> timedelta:
    number = re.search(rf"\d+|\b(?:{_any(tuple(NUMBERS))})\b(?= ?(?:hour|min))", soon)
    count = (float(number[0]) if number[0].isdigit() else NUMBERS[number[0]]) if number else 1
    return timedelta(hours=count) if "hour" in soon else timedelta(minutes=count)


def _time_of(said: str) -> time:
    """Read a time of day. Raises ValueError."""
    part = said.removeprefix("the ").strip()
    if part in PARTS:
        return PARTS[part]
    found = re.match(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])?", said)
    if found is None:
        raise ValueError(said)
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and not 1 <= hour <= 12:
        raise ValueError(said)
    if found[3]:
        return time(hour % 12 + (12 if found[3] == "p" else 0), minute)
    return time(hour + 12 if 1 <= hour < 7 and ":" not in said else hour, minute)  # "by 5 today" is no dawn


def _near(at_time: time, wrote: datetime) -> datetime:
    today = datetime.combine(wrote.date(), at_time, wrote.tzinfo)
    return today if today > wrote - JUST_PAST else datetime.combine(_later(wrote.date(), 1), at_time, wrote.tzinfo)


def _on_day(day: str, at_time: time | None, wrote: datetime) -> datetime:
    today = wrote.date()
    if day in NEAR:
        part = {"this afternoon": AFTERNOON, "this evening": EVENING, "tonight": EVENING, "heno": EVENING}.get(day)
        if NEAR[day]:
            return datetime.combine(_later(today, NEAR[day]), at_time or MORNING, wrote.tzinfo)
        wanted = datetime.combine(today, at_time or part or (NOON if "morning" in day else CLOSE), wrote.tzinfo)
        return wanted if at_time or wanted > wrote else datetime.combine(today, MIDNIGHT, wrote.tzinfo)
    if dated := re.search(rf"(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({'|'.join(MONTHS)})", day):
        found = date(today.year, MONTHS.index(dated[2]) + 1, int(dated[1]))
        on = found if found >= today else found.replace(year=today.year + 1)
        return datetime.combine(on, at_time or MORNING, wrote.tzinfo)
    named = next(index for index, name in enumerate(DAYS) if name in day)
    ahead = (named - today.weekday()) % 7 or (7 if day.startswith("next") else 0)
    at_time = at_time or (MORNING if ahead else CLOSE)
    found_at = datetime.combine(_later(today, ahead), at_time, wrote.tzinfo)
    return (
        found_at if found_at > wrote - JUST_PAST else datetime.combine(_later(today, ahead + 7), at_time, wrote.tzinfo)
    )


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)
