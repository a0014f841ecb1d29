"""Working days in England: Monday to Friday, without bank holidays."""

from datetime import date, timedelta
from functools import cache

import holidays


def is_working_day(day: date) -> bool:
    """Whether offices are open, by the bank holidays of England and Wales."""
    return day.weekday() < 5 and day not in _bank_holidays(day.year)


def working_days_after(day: date, number: int) -> date:
    """The day that comes `number` working days after another."""
    while number:
        day += timedelta(days=1)
        number -= is_working_day(day)
    return day


def working_day_before(day: date) -> date:
    """The last working day before another day."""
    day -= timedelta(days=1)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
