"""Readings of a text that many rules need, made once in each check and forgotten after it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

_made: ContextVar[dict[tuple[Any, str], Any] | None] = ContextVar("made", default=None)
"""What the check that is running has made so far; nothing outside a check, so no draft's words outlive theirs."""


@contextmanager
def one_check() -> Iterator[None]:
    """The time in which what is `shared` is made once; inside another one, that goes on."""
    before = _made.set({}) if _made.get() is None else None
    try:
        yield
    finally:
        if before is not None:
            _made.reset(before)


def shared(make: Callable[[str], Made]) -> Callable[[str], Made]:
    """Make a function of some words give, within one check, what it has made of the same words already."""

    @wraps(make)
    def once(words: str) -> Made:
        made = _made.get()
        if made is None:
            return make(words)
        key = (make, words)
        found: Made | None = made.get(key)
        if found is None:
            found = made[key] = make(words)
        return found

    return once


MOST_KEPT = 64


def kept(make: Callable[[Given], Made]) -> Callable[[Given], Made]:
    """Make a function of a department's list keep what it made of the last few lists.

    A list is known by its identity: the same settings come with every draft, and to compare long ones costs more than
    they are worth.
    """
    known: dict[int, tuple[Given, Made]] = {}

    @wraps(make)
    def once(given: Given) -> Made:
        found = known.get(id(given))
        if found is None or found[0] is not given:
            if len(known) >= MOST_KEPT:
                known.clear()
            found = known[id(given)] = (given, make(given))  # it holds the list, so that its id stays its own
        return found[1]

    return once
