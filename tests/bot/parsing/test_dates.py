"""Dates and times as people type them."""

from datetime import date

import pytest

from bot.errors import Unusable
from bot.parsing.dates import both_in, day_in, month_comes_first, time_in

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "2026-11-23",
            "2026/11/23",
            "23/11/2026",
            "23.11.26",
            "23-11-2026",
            "23 / 11 / 26",
            "23 Nov 2026",
            "23-Nov-26",
        ),
        *("Mon 23 Nov", "Monday 23rd November 2026", "monday, 23 November", "November 23, 2026", "Nov 23", "23 NOV."),
    ],
)
def test_a_date_is_read_however_it_is_written(cell: str) -> None:
    assert day_in(cell, TODAY) == MONDAY


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("31/02/2026", "no day of any calendar"),
        ("30 Feb", "no day of any calendar"),
        ("Mon 24 Nov", "that day is a Tuesday"),
        ("11/23/2026", "no month 23"),
        ("next Friday", "can't be read as a date"),
        ("46349", "can't be read as a date"),
        ("23/11", "can't be read as a date"),
    ],
)
def test_what_is_no_date_is_said(cell: str, says: str) -> None:
    with pytest.raises(Unusable, match=says):
        day_in(cell, TODAY)


def test_a_day_without_its_year_is_the_one_that_is_near() -> None:
    assert day_in("2 Jan", TODAY) == date(2027, 1, 2)
    assert day_in("19 Nov", TODAY) == date(2026, 11, 19)
    assert day_in("30 Dec", date(2027, 1, 4)) == date(2026, 12, 30)


def test_days_come_first_unless_that_can_not_be() -> None:
    assert not month_comes_first(["01/02/2026", "11/12/2026"])
    assert month_comes_first(["01/02/2026", "11/23/2026"])
    assert not month_comes_first(["13/02/2026", "11/23/2026"])
    assert day_in("11/12/2026", TODAY) == date(2026, 12, 11)
    assert day_in("11/12/2026", TODAY, month_first=True) == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        *(("09:00", "09:00"), ("9:00", "09:00"), ("9am", "09:00"), ("9 AM", "09:00"), ("0900", "09:00")),
        *(("9.30 pm", "21:30"), ("9.30pm", "21:30"), ("21h30", "21:30"), ("09:00:00", "09:00"), ("noon", "12:00")),
        *(("12am", "00:00"), ("12 p.m.", "12:00"), ("9.30\u202fpm", "21:30")),
    ],
)
def test_a_time_is_read_however_it_is_written(cell: str, time: str) -> None:
    assert time_in(cell) == (time, "")


@pytest.mark.parametrize("cell", ["9", "24:00", "13pm", "0am", "09:60", "09:00:30", "0.375", "morning", "midnight"])
def test_what_is_no_time_is_said(cell: str) -> None:
    with pytest.raises(Unusable, match="can't be read as a time"):
        time_in(cell)


@pytest.mark.parametrize("cell", ["01:30 second", "1.30am (second)", "1:30 the second"])
def test_which_of_two_hours_can_be_said(cell: str) -> None:
    assert time_in(cell) == ("01:30", "second")


@pytest.mark.parametrize(
    ("cell", "both"),
    [
        ("2026-11-23T09:00", ("2026-11-23", "09:00")),
        ("23/11/2026 09:00", ("23/11/2026", "09:00")),
        ("Mon 23 Nov, 9am", ("mon 23 nov", "9am")),
        ("23 Nov 2026 at 9.30pm", ("23 nov 2026", "9.30pm")),
        ("23 Nov 2026", ("23 Nov 2026", "")),
        ("23.11.26", ("23.11.26", "")),
    ],
)
def test_a_cell_may_hold_both(cell: str, both: tuple[str, str]) -> None:
    assert both_in(cell) == both
