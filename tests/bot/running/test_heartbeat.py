"""A thread that dies or stands still is noticed; a slow call, a wait for the database and a sleep are no death."""

import threading
from collections.abc import Iterator

import pytest

from bot.running.heartbeat import STUCK, STUCK_TELLING, SignsOfLife
from bot.store import Store, holds, threads_inside
from tests.fakes import Seconds

NAMES = ("APScheduler", "outbox", "slack-socket", "time", "due", "sender_0", "sender_1", "listener_0")


class Threads:
    """Threads that live until they are told to end."""

    def __init__(self) -> None:
        self.ends = {name: threading.Event() for name in NAMES}
        self.every = {name: threading.Thread(target=self.ends[name].wait, name=name) for name in NAMES}
        for thread in self.every.values():
            thread.start()

    def end(self, *names: str) -> None:
        for name in names:
            self.ends[name].set()
            self.every[name].join()


@pytest.fixture
def every() -> Iterator[Threads]:
    threads = Threads()
    yield threads
    threads.end(*NAMES)


@pytest.fixture
def life(every: Threads, seconds: Seconds) -> SignsOfLife:
    life = SignsOfLife(threads_inside, seconds)
    assert life.look() == ""
    return life


def passes(life: SignsOfLife, seconds: Seconds, time: float, *beating: str) -> str:
    """Look every five seconds; gives the first trouble."""
    for _ in range(int(time / 5)):
        seconds.pass_by(5)
        for name in beating:
            getattr(life, name).beat()
        if says := life.look():
            return says
    return ""


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("APScheduler", "the scheduler is dead"),
        ("outbox", "the outbox is dead"),
        ("slack-socket", "the connection to Slack is dead"),
        ("time", "the look at the time is dead"),
        ("due", "the hand-over of due posts is dead"),
        ("sender_1", "a sender of posts is dead"),
        ("listener_0", "a listener is dead"),
    ],
)
def test_a_dead_thread_is_noticed_at_the_next_look(life: SignsOfLife, every: Threads, name: str, says: str) -> None:
    every.end(name)
    assert life.look() == says


def test_a_thread_that_stands_still_is_noticed_with_its_place(life: SignsOfLife, seconds: Seconds) -> None:
    says = passes(life, seconds, STUCK + 10, "outbox", "socket")
    assert says.startswith("the scheduler is stuck for 35 seconds in ")
    assert "threading.py" in says


def test_a_slow_telling_is_no_death_and_an_endless_one_is(life: SignsOfLife, seconds: Seconds) -> None:
    assert passes(life, seconds, STUCK_TELLING, "ticker", "socket") == ""
    assert "the outbox is stuck" in passes(life, seconds, 10, "ticker", "socket")


@pytest.mark.both_databases
def test_who_waits_for_the_database_is_not_stuck(
    life: SignsOfLife, every: Threads, seconds: Seconds, store: Store
) -> None:
    every.end("outbox")

    def waits() -> None:
        with store.begin():
            inside.set()
            goes_on.wait()
        outside.set()
        ends.wait()

    inside, goes_on, outside, ends = (threading.Event() for _ in range(4))
    outbox = threading.Thread(target=waits, name="outbox")
    outbox.start()
    inside.wait()
    try:
        assert passes(life, seconds, 3 * STUCK_TELLING, "ticker", "socket") == ""
        goes_on.set()
        outside.wait()
        assert "the outbox is stuck" in passes(life, seconds, STUCK_TELLING + 10, "ticker", "socket")
    finally:
        goes_on.set()
        ends.set()
        outbox.join()


def test_a_machine_that_slept_holds_the_silence_against_nobody(life: SignsOfLife, seconds: Seconds) -> None:
    seconds.pass_by(10_000)
    assert life.look() == ""
    assert "is stuck" in passes(life, seconds, STUCK + 10)


def test_reading_counts_as_waiting_only_while_it_lasts(store: Store) -> None:
    seen: list[bool] = []
    store.read(lambda _: seen.append(threading.get_ident() in threads_inside()))
    store.read(holds.standing)
    assert seen == [True]
    assert threading.get_ident() not in threads_inside()
