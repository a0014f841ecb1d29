"""Times as people choose them: an instant for each, a refusal, or a question."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Unusable
from bot.model.when import Choice, Twice, When, WhenKind, chosen, exactly
from policy.times import clock_time

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ZONES = sorted(available_timezones() - {"localtime"})


def at(day: str, hour: str, zone: ZoneInfo = LONDON, now: datetime = NOW, which: str = "") -> datetime:
    return chosen(Choice(WhenKind.AT, day, hour, which), zone, now).instant


@pytest.mark.parametrize(
    ("day", "hour", "says"),
    [
        ("2026-11-20", "08:59", "has passed"),
        ("2026-11-20", "09:00", "has passed"),
        ("2020-01-01", "09:00", "too far off"),
        ("0001-01-01", "00:00", "too far off"),
        ("9999-12-31", "23:59", "too far off"),
        ("2027-12-01", "09:00", "more than a year"),
        ("2027-02-29", "09:00", "can't be read"),
        ("2027-02-30", "09:00", "can't be read"),
        ("2027-01-10", "24:00", "can't be read"),
        ("2027-01-10", "23:60", "can't be read"),
        ("2027-01-10", "23:59:60", "can't be read"),
        ("2027-01-10", "9:00", "can't be read"),
        ("2027-01-10", "0900", "can't be read"),
        ("2027-01-10", "09:00+05:00", "can't be read"),
        ("2027-01-10", "٠٩:٠٠", "can't be read"),
        ("2027-W02-1", "09:00", "can't be read"),
        ("20270110", "09:00", "can't be read"),
        ("next Friday", "09:00", "can't be read"),
        ("2027-01-10", "", "both a date and a time"),
        ("", "09:00", "both a date and a time"),
    ],
)
def test_a68_a_time_that_is_none_is_refused_at_its_field(day: str, hour: str, says: str) -> None:
    with pytest.raises(Unusable, match=says) as refused:
        at(day, hour)
    assert refused.value.field == "when"


def test_a68_a_leap_day_is_a_day() -> None:
    now = datetime(2027, 9, 1, tzinfo=UTC)
    assert at("2028-02-29", "09:00", now=now) == datetime(2028, 2, 29, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "hour", "instead"),
    [
        ("Europe/London", "2027-03-28", "01:30", "12.30am or 2.30am"),
        ("America/New_York", "2027-03-14", "02:30", "1.30am or 3.30am"),
        ("Australia/Lord_Howe", "2027-10-03", "02:15", "1.45am or 2.45am"),
    ],
)
def test_a69_an_hour_that_is_left_out_is_refused_with_the_two_nearest(
    zone: str, day: str, hour: str, instead: str
) -> None:
    with pytest.raises(Unusable, match=f"does not exist. Choose {instead}"):
        at(day, hour, ZoneInfo(zone))


def test_a69_an_hour_that_comes_twice_is_asked_about() -> None:
    with pytest.raises(Twice, match=r"1\.30am comes twice") as asked:
        at("2027-10-31", "01:30")
    assert (asked.value.first, asked.value.second) == (
        datetime(2027, 10, 31, 0, 30, tzinfo=UTC),
        datetime(2027, 10, 31, 1, 30, tzinfo=UTC),
    )
    assert asked.value.choices == (
        ("first", "the first 1.30am, before the clocks go back"),
        ("second", "the second 1.30am, after the clocks go back"),
    )
    assert at("2027-10-31", "01:30", which="first") == asked.value.first
    assert at("2027-10-31", "01:30", which="second") == asked.value.second
    with pytest.raises(Twice):
        at("2027-10-31", "01:30", which="third")


def test_a69_once_the_first_of_two_has_passed_only_the_second_is_left() -> None:
    assert at("2027-10-31", "01:30", now=datetime(2027, 10, 31, 0, 45, tzinfo=UTC)) == datetime(
        2027, 10, 31, 1, 30, tzinfo=UTC
    )


def test_which_is_asked_means_nothing_on_any_other_day() -> None:
    assert at("2027-10-30", "01:30", which="second") == at("2027-10-30", "01:30")


@given(
    zone=st.sampled_from(ZONES).map(ZoneInfo),
    day=st.dates(date(2026, 11, 21), date(2027, 11, 20)),
    hour=st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
)
def test_a69_any_wall_time_is_one_instant_or_refused_or_asked_about(zone: ZoneInfo, day: date, hour: time) -> None:
    wall = datetime.combine(day, hour)
    choice = Choice(WhenKind.AT, day.isoformat(), f"{hour:%H:%M}")
    every = {  # every instant at which the zone's clocks show that time, found by looking at each of them
        moment
        for minutes in range(-16 * 60, 16 * 60 + 1, 15)
        if (moment := (wall - timedelta(minutes=minutes)).replace(tzinfo=UTC)).astimezone(zone).replace(tzinfo=None)
        == wall
    }
    came = tried(choice, zone)
    if isinstance(came, Twice):
        assert every == {came.first, came.second}
        for which, _ in came.choices:
            again = chosen(Choice(WhenKind.AT, day.isoformat(), f"{hour:%H:%M}", which), zone, NOW)
            assert again.instant in every
            assert (again.which, again.wall) == (which, choice.day + "T" + choice.time)
    elif isinstance(came, Unusable):
        assert not every or min(every) <= NOW or max(every) - NOW > timedelta(days=366), str(came)
    else:
        assert every == {came.instant}
        assert came.local().replace(tzinfo=None) == wall
        assert came.which == ""


def tried(choice: Choice, zone: ZoneInfo) -> When | Unusable:
    try:
        return chosen(choice, zone, NOW)
    except Unusable as error:
        return error


@given(st.integers(0, 2_000_000), st.sampled_from(ZONES).map(ZoneInfo))
def test_a_known_instant_stays_itself(minutes: int, zone: ZoneInfo) -> None:
    moment = NOW + timedelta(minutes=minutes)
    when = exactly(WhenKind.AT, moment, zone)
    assert when.instant == moment
    assert when.wall == f"{when.local():%Y-%m-%dT%H:%M}"


@pytest.mark.parametrize(
    ("hour", "said"), [("00:00", "12am"), ("00:05", "12.05am"), ("12:00", "12pm"), ("15:30", "3.30pm")]
)
def test_times_of_day_are_said_as_people_say_them(hour: str, said: str) -> None:
    assert clock_time(datetime.fromisoformat(f"2026-11-20T{hour}")) == said
