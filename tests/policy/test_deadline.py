"""Deadlines read in the words of a question."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.deadline import DAYS, deadline_in, moment_of
from policy.times import clock_time

LONDON = ZoneInfo("Europe/London")
FRIDAY = datetime(2026, 11, 20, 10, 30, tzinfo=LONDON)

NAMED = {
    "Could I have a statement by 5pm today?": ("20 17:00", "5pm today"),
    "My deadline is 4pm": ("20 16:00", "4pm"),
    "I need this by tomorrow morning please": ("21 09:00", "tomorrow morning"),
    "Deadline: 17:00": ("20 17:00", "17:00"),
    "It's for a 4.30pm deadline, can you comment?": ("20 16:30", "4.30pm"),
    "Can you reply by Monday 9am?": ("23 09:00", "Monday 9am"),
    "Can I have a statement by 4pm? My deadline is tonight.": ("20 16:00", "4pm"),
    "We publish at 6pm, response by noon tomorrow please": ("21 12:00", "noon tomorrow"),
    "Need a comment within the hour": ("20 11:30", "within the hour"),
    "Comment in the next two hours please": ("20 12:30", "in the next two hours"),
    "Filing in 30 minutes": ("20 11:00", "in 30 minutes"),
    "Could you answer by close of play on Tuesday?": ("24 17:00", "close of play on Tuesday"),
    "Please reply by 24 November": ("24 09:00", "24 November"),
    "A reply by Tuesday 24 November at 3pm please": ("24 15:00", "Tuesday 24 November at 3pm"),
    "Statement by 5 today": ("20 17:00", "5 today"),
    "Answer by 4.30 p.m. on Monday, please": ("23 16:30", "4.30 p.m. on Monday"),
    "Statement, please. By 5pm. Thanks": ("20 17:00", "5pm"),
    "We're on air at 6pm, can I get a line before then?": ("20 18:00", "6pm"),
    "Please respond by Friday": ("20 17:00", "Friday"),
    "Please respond by next Friday": ("27 09:00", "next Friday"),
    "Rhowch ymateb erbyn 5pm heddiw": ("20 17:00", "5pm heddiw"),
    "Can you comment by ５pm？": ("20 17:00", "５pm"),
    "Reply by 8am please": ("20 08:00", "8am"),  # past by less than three hours: passed on late
    "Reply by 7am please": ("21 07:00", "7am"),
    "Reply by 7am today please": ("20 07:00", "7am today"),
}
OF_SOMETHING_ELSE = [
    "I rang at 4pm and the office shuts at 5pm.",
    "You said it would be collected by 10am.",
    "Is the tip open at 9am tomorrow?",
    "On deadline, any comment?",
    "Could you answer by 5 people?",
    "Please respond by 31 June",
    "Comment by 25:00 please",
    "",
]


@pytest.mark.parametrize(("text", "found"), NAMED.items(), ids=range(len(NAMED)))
def test_a_deadline_is_read_and_quoted_as_written(text: str, found: tuple[str, str]) -> None:
    deadline = deadline_in(text, FRIDAY)
    assert deadline is not None
    assert (f"{deadline.at:%d %H:%M}", deadline.words) == found


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE, ids=range(len(OF_SOMETHING_ELSE)))
def test_a_time_of_something_else_is_no_deadline(text: str) -> None:
    assert deadline_in(text, FRIDAY) is None


moments = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(LONDON))  # noqa: DTZ001 - zoned
minutes = st.builds(time, st.integers(0, 23), st.sampled_from((0, 5, 30)))


@given(moments, minutes, st.sampled_from(("today", "tomorrow", *DAYS)), st.booleans())
def test_a_clock_time_on_a_named_day_is_that_time_on_that_day(
    wrote: datetime, at: time, day: str, day_first: bool
) -> None:
    clock = clock_time(at)
    when = f"{day} {clock}" if day_first else f"{clock} {day}"
    deadline = deadline_in(f"Could I have a statement by {when}, please?", wrote)
    assert deadline is not None
    assert (deadline.at.time(), deadline.words) == (at, when)
    ahead = (deadline.at.date() - wrote.date()).days
    assert ahead == (0 if day == "today" else 1) if day in {"today", "tomorrow"} else 0 <= ahead <= 7
    assert day in {"today", "tomorrow"} or deadline.at.weekday() == DAYS.index(day)


@given(moments, st.text() | st.text("0123456789:. apm/bydeline\n", max_size=60))
def test_any_words_give_a_moment_with_its_zone_or_none(wrote: datetime, text: str) -> None:
    for at in (moment_of(text, wrote), getattr(deadline_in(f"deadline by {text}", wrote), "at", None)):
        assert at is None or (at.tzinfo is LONDON and wrote - timedelta(days=1) <= at <= wrote + timedelta(days=1100))


def test_ten_thousand_words_are_read_at_once() -> None:
    assert deadline_in("by the by at 5 or 5 deadline is is is at at by " * 400, FRIDAY) is None
