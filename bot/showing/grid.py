"""The grid of a week in App Home: the posts counted for each account and day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.model.account import Department
from bot.model.list_row import Listed, ListedDelivery

MOST_COUNTED = 400
"""Posts of a week counted for the grid."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The posts of a week, counted for each account and each of seven days."""

    counts: Mapping[str, tuple[int, ...]]
    """By account, in the order of the configuration; accounts without a post included."""
    more: bool = False
    """Whether the week has more posts than were counted."""


def grid_of(
    rows: Sequence[Listed | ListedDelivery], accounts: Sequence[str], monday: date, department: Department
) -> Grid:
    """Count the posts of a week by account and day, in the department's zone; posts taken down are left out."""
    counts = {key: [0] * 7 for key in accounts}
    for row in rows:
        if isinstance(row, ListedDelivery) and row.is_down:
            continue
        moment, places = (
            (row.due_at, (row.account,)) if isinstance(row, ListedDelivery) else (row.when.instant, row.accounts)
        )
        day = (moment.astimezone(department.zone).date() - monday).days
        for key in places:
            if key in counts and 0 <= day < len(counts[key]):
                counts[key][day] += 1
    return Grid({key: tuple(week) for key, week in counts.items()}, more=len(rows) == MOST_COUNTED)
