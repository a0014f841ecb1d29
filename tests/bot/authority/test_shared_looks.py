"""Looks at groups shared by decisions: always begun after the decision was asked for, and as few as can be."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.errors import NotNow
from bot.together import Alike

GROUP = "S0APPROVERS"
Looks = Alike[str, frozenset[str]]


class Slow:
    """A group whose first look takes until it is let go."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.looks = 0
        self.members = frozenset({"U0SAM"})
        self.silent_at = 0

    def __call__(self) -> frozenset[str]:
        self.looks += 1
        if self.looks == 1:
            seen = self.members
            self.begun.set()
            assert self.go_on.wait(10)
            return seen
        if self.looks == self.silent_at:
            raise NotNow("Slack didn't answer.")
        return self.members


def until_shared(looks: Looks, by: int) -> None:
    """Wait until a decision that asks, and others that share, wait behind the look under way."""
    waits, sharing = threading.Event(), 0
    for _ in range(2000):
        sharing = len(looks._by_key[GROUP]._waiting) - 1
        if sharing == by:
            return
        waits.wait(0.005)
    raise AssertionError(sharing)


def test_who_arrives_during_a_look_shares_the_next_and_sees_what_changed_meanwhile() -> None:
    looks, slow = Looks(), Slow()
    with ThreadPoolExecutor(11) as threads:
        first = threads.submit(looks, GROUP, slow)
        assert slow.begun.wait(10)
        slow.members = frozenset()  # taken off the list, before the others decide
        others = [threads.submit(looks, GROUP, slow) for _ in range(10)]
        until_shared(looks, 9)
        slow.go_on.set()
        assert first.result(10) == {"U0SAM"}
        assert [other.result(10) for other in others] == [frozenset()] * 10
    assert slow.looks == 2
    assert looks(GROUP, slow) == frozenset()
    assert slow.looks == 3


def test_a_look_without_an_answer_is_none_for_everybody_who_shares_it_and_the_next_asks_again() -> None:
    looks, slow = Looks(), Slow()
    slow.silent_at = 2
    with ThreadPoolExecutor(4) as threads:
        first = threads.submit(looks, GROUP, slow)
        assert slow.begun.wait(10)
        others = [threads.submit(looks, GROUP, slow) for _ in range(3)]
        until_shared(looks, 2)
        slow.go_on.set()
        assert first.result(10)
        for other in others:
            with pytest.raises(NotNow):
                other.result(10)
    assert looks(GROUP, slow) == {"U0SAM"}


def test_groups_do_not_wait_for_each_other() -> None:
    looks, slow = Looks(), Slow()
    with ThreadPoolExecutor(1) as threads:
        first = threads.submit(looks, GROUP, slow)
        assert slow.begun.wait(10)
        assert looks("S0SENIORS", lambda: frozenset({"U0HEAD"})) == {"U0HEAD"}
        slow.go_on.set()
        assert first.result(10)
