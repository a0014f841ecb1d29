"""Looks at groups shared by decisions: always begun after the decision was asked for, and as few as can be."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.authority.shared_looks import SharedLooks
from bot.errors import NotNow

GROUP = "S0APPROVERS"


class Slow:
    """A group whose first look takes until it is let go."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.looks = 0
        self.members = frozenset({"U0SAM"})

    def __call__(self) -> frozenset[str]:
        self.looks += 1
        if self.looks == 1:
            seen = self.members
            self.begun.set()
            assert self.go_on.wait(10)
            return seen
        return self.members


def until_shared(looks: SharedLooks, by: int) -> None:
    waits = threading.Event()
    for _ in range(2000):
        if looks.sharing(GROUP) == by:
            return
        waits.wait(0.005)
    raise AssertionError(looks.sharing(GROUP))


def test_who_arrives_during_a_look_shares_the_next_and_sees_what_changed_meanwhile() -> None:
    looks, slow = SharedLooks(), Slow()
    with ThreadPoolExecutor(11) as threads:
        first = threads.submit(looks.members, GROUP, slow)
        assert slow.begun.wait(10)
        slow.members = frozenset()  # taken off the list, before the others decide
        others = [threads.submit(looks.members, GROUP, slow) for _ in range(10)]
        until_shared(looks, 9)
        slow.go_on.set()
        assert first.result(10) == {"U0SAM"}
        assert [other.result(10) for other in others] == [frozenset()] * 10
    assert slow.looks == 2
    assert looks.members(GROUP, slow) == frozenset()
    assert slow.looks == 3


def test_a_look_without_an_answer_is_none_for_everybody_who_shares_it_and_the_next_asks_again() -> None:
    looks, slow = SharedLooks(), Slow()

    def silent() -> frozenset[str]:
        raise NotNow("Slack didn't answer.")

    with ThreadPoolExecutor(4) as threads:
        first = threads.submit(looks.members, GROUP, slow)
        assert slow.begun.wait(10)
        others = [threads.submit(looks.members, GROUP, silent) for _ in range(3)]
        until_shared(looks, 2)
        slow.go_on.set()
        assert first.result(10)
        for other in others:
            with pytest.raises(NotNow):
                other.result(10)
    assert looks.members(GROUP, slow) == {"U0SAM"}


def test_groups_do_not_wait_for_each_other() -> None:
    looks, slow = SharedLooks(), Slow()
    with ThreadPoolExecutor(1) as threads:
        first = threads.submit(looks.members, GROUP, slow)
        assert slow.begun.wait(10)
        assert looks.members("S0SENIORS", lambda: frozenset({"U0HEAD"})) == {"U0HEAD"}
        slow.go_on.set()
        assert first.result(10)
