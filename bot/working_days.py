"""Working days in England: Monday to Friday, bank holidays apart."""

from datetime import date
from functools import cache

import holidays


def is_working_day(day: date) -> bool:
    """Whether offices are open, by the bank holidays of England and Wales."""
    return day.weekday() < 5 and day not in _bank_holidays(day.year)


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
