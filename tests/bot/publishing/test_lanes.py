"""Lanes: side by side, each delivery once at a time, and a failing delivery does not delay the rest."""

import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from bot.publishing.lanes import PAUSE, Lanes


@pytest.fixture
def pool() -> Iterator[Executor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


class Ticks:
    """A clock for how long things rest."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_slow_one_holds_up_only_itself(pool: Executor) -> None:
    let_go, quick = threading.Event(), threading.Event()

    def take_up(delivery: int) -> bool:
        if delivery == 1:
            return let_go.wait(10)
        quick.set()
        return True

    lanes = Lanes(lambda: ((1, "slow"), (2, "quick")), take_up, pool)
    try:
        assert lanes.dispatch() == 2
        assert quick.wait(10)
    finally:
        let_go.set()


def test_a_slow_account_holds_up_no_other_however_much_of_it_is_due() -> None:
    let_go, sent = threading.Event(), threading.Semaphore(0)

    def take_up(delivery: int) -> bool:
        if delivery < 100:
            return let_go.wait(10)
        sent.release()
        return True

    due = [*((delivery, "slow") for delivery in range(100)), (100, "quick"), (101, "quicker")]
    with ThreadPoolExecutor(3) as pool:
        lanes = Lanes(lambda: due, take_up, pool)
        try:
            assert lanes.dispatch() == 3
            assert sent.acquire(timeout=10)
            assert sent.acquire(timeout=10)
        finally:
            let_go.set()


def test_a_lane_goes_on_as_soon_as_it_is_free() -> None:
    due, done = [(delivery, "news") for delivery in range(5)], threading.Event()

    def take_up(delivery: int) -> bool:
        due.remove((delivery, "news"))
        if not due:
            done.set()
        return True

    with ThreadPoolExecutor(1) as pool:
        lanes = Lanes(lambda: tuple(due), take_up, pool)
        lanes.freed = lanes.dispatch
        lanes.dispatch()
        assert done.wait(10)


def test_what_is_in_hand_is_not_taken_up_again(pool: Executor) -> None:
    let_go = threading.Event()
    lanes = Lanes(lambda: ((1, "news"),), lambda _: let_go.wait(10), pool)
    try:
        assert [lanes.dispatch() for _ in range(3)] == [1, 0, 0]
    finally:
        let_go.set()


@pytest.mark.parametrize("fails", [True, False])
def test_what_nothing_came_of_rests_a_while(fails: bool) -> None:
    ticks = Ticks()

    def take_up(_: int) -> bool:
        if fails:
            raise ZeroDivisionError
        return False

    with ThreadPoolExecutor(1) as pool:
        lanes = Lanes(lambda: ((1, "news"),), take_up, pool, monotonic=ticks)
        lanes.dispatch()
    assert lanes.dispatch() == 0
    ticks.now = PAUSE + 0.1
    with ThreadPoolExecutor(1) as pool:
        lanes.pool = pool
        assert lanes.dispatch() == 1


def test_what_something_came_of_is_taken_up_again_at_once_if_it_is_due(pool: Executor) -> None:
    done = threading.Barrier(2)
    lanes = Lanes(lambda: ((1, "news"),), lambda _: done.wait(10) >= 0, pool)
    for _ in range(3):
        while not lanes.dispatch():
            threading.Event().wait(0.001)
        done.wait(10)


def test_a_lane_goes_on_with_what_the_last_look_found_and_nobody_looks_again_meanwhile() -> None:
    looks: list[int] = []
    done: list[int] = []
    over = threading.Event()
    every = [(delivery, f"account-{delivery % 10}") for delivery in range(200)]

    def due() -> list[tuple[int, str]]:
        looks.append(1)
        return [each for each in every if each[0] not in done]

    def take_up(delivery: int) -> bool:
        done.append(delivery)
        if len(done) == len(every):
            over.set()
        return True

    with ThreadPoolExecutor(4) as pool:
        lanes = Lanes(due, take_up, pool)
        lanes.dispatch()
        assert over.wait(10)
    assert sorted(done) == [delivery for delivery, _ in every]
    assert len(looks) == 1


def test_lanes_take_turns_when_the_pool_has_fewer_threads() -> None:
    done: list[str] = []
    every = [(delivery, f"account-{delivery % 5}") for delivery in range(50)]

    def take_up(delivery: int) -> bool:
        assert handed_over.wait(10)  # every lane's first, before any lane's second
        done.append(dict(every)[delivery])
        if len(done) == len(every):
            over.set()
        return True

    handed_over, over = threading.Event(), threading.Event()
    with ThreadPoolExecutor(1) as pool:
        Lanes(lambda: every, take_up, pool).dispatch()
        handed_over.set()
        assert over.wait(10)
    for start in range(0, 50, 5):
        assert len(set(done[start : start + 5])) == 5


def test_a_pool_that_is_closed_leaves_the_rest_for_the_next_start() -> None:
    started, may_end = threading.Event(), threading.Event()
    done: list[int] = []

    def take_up(delivery: int) -> bool:
        started.set()
        may_end.wait(10)
        done.append(delivery)
        return True

    freed = threading.Event()
    pool = ThreadPoolExecutor(1)
    lanes = Lanes(lambda: ((1, "news"), (2, "news")), take_up, pool, freed.set)
    lanes.dispatch()
    assert started.wait(10)
    pool.shutdown(wait=False, cancel_futures=True)
    may_end.set()
    assert freed.wait(10)
    assert done == [1]
