"""The address of a page of App Home, in a button's value or a view's metadata: numbers only."""

from datetime import date

from bot.errors import Unusable
from bot.model.list_row import Place
from bot.showing.home import Tab, Where
from handlers.blocks.blocks import WORN_OUT, ids, whole_numbers

TABS = tuple(Tab)
LONGEST_KEY = 3
MOST = 2**53
"""More than any moment in microseconds."""


def packed(where: Where) -> str:
    """Pack a page's address: the list, the week's first day, the direction and the account, and the key of a row."""
    place = where.place
    week = where.monday.toordinal() if where.monday else 0
    way = where.account * 2 + int(bool(place and place.back))
    numbers = (TABS.index(where.tab or TABS[0]), week, way, *(place.key if place else ()))
    return ids(*numbers)


def unpacked(value: str) -> Where:
    """Unpack a page's address. Raises Unusable for a value that we did not write."""
    match whole_numbers(value, below=MOST):
        case [tab, week, way, *key] if tab < len(TABS) and week <= date.max.toordinal() and len(key) <= LONGEST_KEY:
            place = Place(tuple(key), back=bool(way % 2)) if key else None
            return Where(TABS[tab], place, date.fromordinal(week) if week else None, way // 2)
    raise Unusable(WORN_OUT)
