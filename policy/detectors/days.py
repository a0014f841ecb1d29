"""Dates in a text, with or without their weekday, and the change of the clocks."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from policy.detectors.phrases import unquoted
from policy.patterns import Quick
from policy.text import digits_in, words_of

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"  # noqa: E501 — one name a month
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?:,? (?P<year>20\d\d))?(?!\d)"
SHORT = ("mon", "tues", "tue", "wednes", "wed", "thurs", "thur", "thu", "fri", "satur", "sat", "sun")
WEEKDAY = rf"(?P<weekday>{'|'.join(SHORT)})(?:day)?"
TOMORROW = re.compile(r"(?<!\w)tomorrow(?!\w)", re.IGNORECASE)
DATED = Quick(rf"(?<![\w-])(?:the )?{DAY}(?: of)? {MONTH}{YEAR}", re.IGNORECASE)
WITH_WEEKDAY = (
    Quick(rf"(?<!\w){WEEKDAY},? (?:the )?{DAY}(?: of)? {MONTH}\b{YEAR}", re.IGNORECASE, cued=True),
    Quick(rf"(?<!\w){WEEKDAY},? {MONTH} {DAY}{YEAR}", re.IGNORECASE, cued=True),
)


def mismatched(words: str, today: date) -> Iterator[tuple[tuple[int, int], date]]:
    """Dates with a wrong weekday, each with the day probably meant."""
    for pattern in WITH_WEEKDAY if digits_in(words) else ():
        for found in pattern.finditer(words):
            wanted = _weekday(found["weekday"])
            candidates = _candidates(found, today)
            if candidates and all(day.weekday() != wanted for day in candidates):
                yield found.span(), candidates[0]


CLOCKS = Quick(
    rf"\bclocks (?:will |are )?(?:go|going|change|changing|move)(?: (?P<way>forward|back|on|backwards?|forwards?))?\b"
    rf"[^.!?\n]{{0,40}}?{DAY}(?: of)? {MONTH}{YEAR}",
    re.IGNORECASE,
    cued=True,
)
SUMMER_TIME, WINTER_TIME = 3, 10
"""The months on whose last Sunday the clocks go forward, and back (Summer Time Order 2002)."""


def clock_changes(words: str, today: date) -> Iterator[tuple[tuple[int, int], date]]:
    """Wrong days for the change of the clocks, each with the right day."""
    for found in CLOCKS.finditer(words):
        candidates = _candidates(found, today)
        if not candidates:
            continue
        named = min(candidates, key=lambda day: abs((day - today).days))
        way = (found["way"] or "").casefold()
        spring = named.month < 7 if not way else way.startswith(("forward", "on"))
        right = _last_sunday(named.year, SUMMER_TIME if spring else WINTER_TIME)
        if named != right:
            yield found.span(), right


def tomorrows(words: str) -> Iterator[tuple[int, int]]:
    """The places that say “tomorrow”, outside quotations."""
    if "tomorrow" in words_of(words):
        yield from unquoted(words, (found.span() for found in TOMORROW.finditer(words)))


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def dates(words: str, today: date) -> Iterator[tuple[tuple[int, int], date]]:
    """The dates of a text; without a year, a date is the nearest to today."""
    for found in DATED.finditer(words) if digits_in(words) else ():
        candidates = _candidates(found, today)
        if candidates:
            yield found.span(), min(candidates, key=lambda day: abs((day - today).days))


def weekday(day: date) -> str:
    """Monday, Tuesday and so on, in English whatever the locale."""
    return WEEKDAYS[day.weekday()].capitalize()


def month_named(said: str) -> int:
    """The number of a month by its name, however short: 1 for January."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(said.casefold()[:3]))


def written(day: date) -> str:
    """A date in words: 5 January 2026."""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def _candidates(found: re.Match[str], today: date) -> tuple[date, ...]:
    """The possible days of a date: a single day with a year; without, this year's, next year's and last year's."""
    month = month_named(found["month"])
    years = (int(found["year"]),) if found["year"] else (today.year, today.year + 1, today.year - 1)
    return tuple(day for year in years if (day := _day(year, month, int(found["day"]))) is not None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(said: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(said.casefold()[:3]))
