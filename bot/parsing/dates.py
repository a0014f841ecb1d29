"""Dates and times as people type them and spreadsheets save them: day first, as in Britain, unless impossible."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from bot.errors import Unusable

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = re.compile(
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|r|rsday|urday)?\.?,?\s+")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_NUMBERS = re.compile(r"([0-9]{1,2})\s?[-/.]\s?([0-9]{1,2})\s?[-/.]\s?([0-9]{4}|[0-9]{2})")
_DAY_MONTH = re.compile(
    rf"([0-9]{{1,2}})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?{_MONTH.pattern},?[\s-]*([0-9]{{4}}|[0-9]{{2}})?"
)
_MONTH_DAY = re.compile(rf"{_MONTH.pattern}\s*([0-9]{{1,2}})(?:st|nd|rd|th)?(?:,?\s+([0-9]{{4}}))?")
_TIME = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2})(?:[:.]([0-9]{2}))?)?\s*(am|pm|a\.m\.|p\.m\.)?")
_PLAIN = re.compile(r"([0-9]{2})([0-9]{2})")
_WHICH = re.compile(r"\s*\(?(?:the\s+)?(first|second)\)?$")
_MOMENT = re.compile(
    r"(.+?)(?:t|,?\s+(?:at\s+)?)((?:[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?\s*(?:am|pm|a\.m\.|p\.m\.)?"
    r"|[0-9]{1,2}\s*(?:am|pm)|noon|midday)(?:\s*\(?(?:the\s+)?(?:first|second)\)?)?)"
)
LATELY = timedelta(days=60)
"""How far back a day without a year may lie."""
CANNOT_READ_DATE = "can't be read as a date. Write it like 23/11/2026, 2026-11-23 or 23 Nov 2026"
CANNOT_READ_TIME = "can't be read as a time. Write it like 09:00, 9am or 9.30pm"


def month_comes_first(cells: Iterable[str]) -> bool:
    """Whether a column only reads month first: some second number is above 12, and no first number is."""
    pairs = [(int(found[1]), int(found[2])) for cell in cells if (found := _NUMBERS.match(_plain(cell)))]
    return any(second > 12 for _, second in pairs) and not any(first > 12 for first, _ in pairs)


def day_in(cell: str, today: date, *, month_first: bool = False) -> date:
    """Read a date; without a year, the nearest such day. Raises Unusable at "date"."""
    plain = _plain(cell)
    weekday = _WEEKDAY.match(plain)
    plain = plain[weekday.end() :] if weekday else plain
    year, month, day = _numbers_of(plain, cell, month_first=month_first)
    try:
        found = date(year, month, day) if year else _near(month, day, today)
    except ValueError:
        raise Unusable(f"“{cell}” is no day of any calendar. Check the day and the month", "date") from None
    if weekday and found.weekday() != DAYS.index(weekday[1]):
        raise Unusable(f"“{cell}”: that day is a {found:%A}. Check the day", "date")
    return found


def time_in(cell: str) -> tuple[str, str]:
    """Read a time of day: HH:MM, and "first" or "second" of an hour that comes twice, or "". Raises Unusable."""
    plain = _plain(cell)
    which = _WHICH.search(plain)
    plain = plain[: which.start()] if which else plain
    if plain in {"noon", "midday", "12 noon"}:
        return "12:00", ""
    found = _PLAIN.fullmatch(plain) or _TIME.fullmatch(plain)
    if found is None:
        raise Unusable(f"“{cell}” {CANNOT_READ_TIME}", "time")
    hour, minute, *rest = found.groups()
    seconds, half = (*rest, None, None)[:2]
    hours, minutes = int(hour), int(minute or 0)
    if half:
        right = 1 <= hours <= 12
        hours = hours % 12 + (12 if half[0] == "p" else 0)
    else:
        right = minute is not None  # a bare 9 may be morning, evening or no time at all
    if not right or hours > 23 or minutes > 59 or int(seconds or 0):
        raise Unusable(f"“{cell}” {CANNOT_READ_TIME}", "time")
    return f"{hours:02}:{minutes:02}", which[1] if which else ""


def both_in(cell: str) -> tuple[str, str]:
    """Split a cell into date and time; the time is empty if the cell holds only a date."""
    found = _MOMENT.fullmatch(_plain(cell))
    return (found[1].strip(" ,"), found[2].strip()) if found else (cell, "")


def _numbers_of(plain: str, cell: str, *, month_first: bool) -> tuple[int, int, int]:
    """Year, month and day; a missing year is 0."""
    if found := _ISO.fullmatch(plain):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _NUMBERS.fullmatch(plain):
        first, second = int(found[1]), int(found[2])
        if second > 12 >= first and not month_first:
            raise Unusable(
                f"“{cell}” has no month {second}. The other dates here are day first; write this one so, too", "date"
            )
        day, month = (second, first) if month_first and second <= 31 else (first, second)
        return _year(found[3]), month, day
    if found := _DAY_MONTH.fullmatch(plain):
        return _year(found[3]), MONTHS.index(found[2][:3]) + 1, int(found[1])
    if found := _MONTH_DAY.fullmatch(plain):
        return _year(found[3]), MONTHS.index(found[1][:3]) + 1, int(found[2])
    raise Unusable(f"“{cell}” {CANNOT_READ_DATE}", "date")


def _year(digits: str | None) -> int:
    if not digits:
        return 0
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _near(month: int, day: int, today: date) -> date:
    """The nearest day with that month and number: not long past, or else to come."""
    for year in (today.year - 1, today.year):
        try:
            found = date(year, month, day)
        except ValueError:
            continue  # the 29th of February
        if found >= today - LATELY:
            return found
    return date(today.year + 1, month, day)


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().replace("\u00a0", " ").replace("\u202f", " ").split())
