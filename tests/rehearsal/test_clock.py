"""The workspace's clock: a single offset, only forward, with news for waiting clients."""

from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import Any

import httpx
import pytest

from rehearsal.clock import Clock
from rehearsal.errors import Sorry
from tests.rehearsal.conftest import Place

FRIDAY = datetime(2026, 3, 27, 18, 0, tzinfo=UTC)


def test_tomorrow_is_londons_tomorrow_over_a_change_of_the_clocks() -> None:
    clock = Clock(lambda: FRIDAY + timedelta(days=1))
    clock.advance_to_tomorrow("09:00")
    assert clock.now() == datetime(2026, 3, 29, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(("after", "day"), [(-1, 27), (0, 30), (1, 30), (2, 30), (3, 31)])
def test_the_next_weekday_is_monday_from_friday_on(after: int, day: int) -> None:
    clock = Clock(lambda: FRIDAY + timedelta(days=after))
    clock.advance_to_weekday("09:00")
    assert clock.now() == datetime(2026, 3, day, 9 - (day >= 29), 0, tzinfo=UTC)


@pytest.mark.parametrize("starts", [FRIDAY - timedelta(days=400), FRIDAY + timedelta(days=400)])
def test_the_clock_starts_anywhere_and_goes_on_from_there(starts: datetime) -> None:
    now = [FRIDAY]
    clock = Clock(lambda: now[0], starts=starts)
    assert clock.now() == starts
    now[0] += timedelta(minutes=1)
    assert clock.now() == starts + timedelta(minutes=1)
    with pytest.raises(Sorry, match="only goes forward"):
        clock.advance_to(starts)


def test_the_clock_never_goes_back() -> None:
    clock = Clock(lambda: FRIDAY)
    with pytest.raises(Sorry, match="only goes forward"):
        clock.advance(timedelta(seconds=-1))
    with pytest.raises(Sorry, match="only goes forward"):
        clock.advance_to(FRIDAY - timedelta(days=1))
    with pytest.raises(Sorry, match="with its zone"):
        clock.advance_to(datetime(2026, 4, 1))  # noqa: DTZ001  (that is the point)


def test_who_waits_hears_when_the_clock_is_moved(place: Place) -> None:
    before = place.http.get("/rehearsal/clock").json()
    heard: list[Any] = []

    def wait() -> None:
        params = {"since": before["version"], "wait": 20}
        heard.append(httpx.get(f"{place.url}/rehearsal/clock", params=params, timeout=25).json())

    waiting = Thread(target=wait)
    waiting.start()
    place.http.post("/rehearsal/clock", json={"advance_seconds": 3600})
    waiting.join(10)
    assert heard[0]["version"] == before["version"] + 1
    assert heard[0]["offset_seconds"] == before["offset_seconds"] + 3600


def test_messages_bear_the_moved_time(place: Place) -> None:
    first = float(place.client.chat_postMessage(channel="C0GENERAL", text="a")["ts"])
    place.http.post("/rehearsal/clock", json={"advance_seconds": 86_400})
    second = float(place.client.chat_postMessage(channel="C0GENERAL", text="b")["ts"])
    assert second - first >= 86_400


def test_a_time_that_is_none_is_said_plainly(place: Place) -> None:
    for body in ({}, {"to": "soon"}, {"tomorrow_at": "noonish"}, {"advance_seconds": -5}):
        answer = place.http.post("/rehearsal/clock", json=body)
        assert answer.status_code == 400
        assert answer.json()["error"].endswith(".")
