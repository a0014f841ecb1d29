"""The scheduler only ticks: wakes at the next due time, survives faults, and does not spin."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import system_clock
from bot.errors import NotNow
from bot.running.jobs import scheduling
from bot.running.scheduler import Aside, Job, Scheduler
from tests.any_hour import built
from tests.world import World

pytestmark = pytest.mark.both_databases

Make = Callable[..., Scheduler]


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[Scheduler] = []

    def scheduler(publish: Job, wakes: Callable[[], datetime | None] = lambda: None, *minutely: Job) -> Scheduler:
        made.append(Scheduler(publish, lambda _: wakes(), minutely, (), system_clock))
        return made[-1]

    yield scheduler
    for started in made:
        started.stop()


def test_it_works_at_once_when_it_starts(make: Make) -> None:
    published, ticked = threading.Event(), threading.Event()
    scheduler = make(published.set, lambda: None, ticked.set)
    scheduler.start()
    assert published.wait(10)
    assert ticked.wait(10)


def test_it_wakes_at_the_next_due_time(make: Make) -> None:
    times: list[datetime] = []
    twice = threading.Event()
    due = system_clock() + timedelta(seconds=1)

    def publish() -> None:
        times.append(system_clock())
        if times[-1] >= due:
            twice.set()

    make(publish, lambda: due if not twice.is_set() else None).start()
    assert twice.wait(10)
    assert times[-1] - due < timedelta(seconds=3)


def test_what_is_due_and_in_hand_keeps_nothing_from_going_out_when_it_falls_due() -> None:
    begun, dispatched = system_clock(), threading.Event()
    later = begun + timedelta(seconds=1)
    at: list[datetime] = []

    def publish() -> None:
        if not dispatched.is_set() and system_clock() >= later:
            at.append(system_clock())
            dispatched.set()

    def wakes(after: datetime | None) -> datetime | None:
        return begun if after is None else later if after < later else None

    scheduler = Scheduler(publish, wakes, (), (), system_clock)
    scheduler.start()
    try:
        assert dispatched.wait(10)
        assert at[0] - later < timedelta(seconds=3), "not only at the tick of five seconds"
    finally:
        scheduler.stop()


@pytest.mark.parametrize("error", [ZeroDivisionError(), NotNow("Slack is away.")])
def test_a_job_that_fails_does_not_keep_the_others_from_running(make: Make, error: Exception) -> None:
    ran = threading.Event()

    def fails() -> None:
        raise error

    make(fails, lambda: None, fails, ran.set).start()
    assert ran.wait(10)


def test_a_clock_that_is_moved_during_a_look_is_looked_at_all_the_same(make: Make) -> None:
    looks: list[int] = []
    first, second, may_end = threading.Event(), threading.Event(), threading.Event()

    def look() -> None:
        looks.append(1)
        (first if len(looks) == 1 else second).set()
        may_end.wait(10)

    scheduler = make(lambda: None, lambda: None, look)
    scheduler.start()
    assert first.wait(10)
    scheduler.time_has_moved()
    try:
        assert second.wait(5)
    finally:
        may_end.set()


def test_what_is_due_and_cannot_be_dealt_with_does_not_make_it_turn_on_the_spot(make: Make) -> None:
    rounds: list[int] = []
    make(lambda: rounds.append(1), lambda: system_clock() - timedelta(seconds=60)).start()
    threading.Event().wait(1.5)
    assert len(rounds) < 10


def test_a_thousand_changes_in_a_row_are_looked_at_a_few_times(make: Make) -> None:
    looks: list[int] = []
    enough = threading.Event()

    def wakes() -> None:
        looks.append(1)
        enough.set()

    scheduler = make(lambda: None, wakes)
    scheduler.start()
    assert enough.wait(10)
    threading.Event().wait(0.1)
    looks.clear()
    enough.clear()
    for _ in range(1000):
        scheduler.something_changed()
    assert enough.wait(10)
    threading.Event().wait(0.1)
    assert 1 <= len(looks) <= 5


def test_an_approved_post_goes_out_by_itself(world: World) -> None:
    world.sets("news", undo=timedelta())
    out = threading.Event()
    world.store.on_told.append(lambda: out.set() if world.networks.out else None)
    with ThreadPoolExecutor(4) as pool:
        scheduler = scheduling(world.bot, world.store, pool, pool, pool, pool)
        scheduler.start()
        try:
            world.approved()
            assert out.wait(10)
        finally:
            scheduler.stop()


@pytest.mark.slow
def test_it_goes_on_ticking_when_the_wall_clock_is_set_back_by_an_hour(tmp_path: Path) -> None:
    """APScheduler alone gives no tick until the wall clock has caught up."""
    library = built(tmp_path)
    if library is None:
        pytest.skip("no C compiler to build the library with the wall clock to be set")
    environment = {**os.environ, "LD_PRELOAD": str(library), "SECONDS_AHEAD": "0"}
    done = subprocess.run([sys.executable, "-m", "tests.bot.running.stepped"], env=environment, check=False, timeout=60)
    assert done.returncode == 0


def test_a_job_aside_runs_once_at_a_time_and_its_fault_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    go_on, began = threading.Event(), []

    def fails() -> None:
        began.append(1)
        assert go_on.wait(10)
        raise KeyError("found")

    with ThreadPoolExecutor(2) as pool:
        job = Aside(fails, pool)
        job()
        job()
        go_on.set()
    assert len(began) == 1
    assert "found" in caplog.text
    with ThreadPoolExecutor(1) as pool:
        again = Aside(fails, pool)
        again()
    assert len(began) == 2
