"""Caches: readings of a text shared by many rules within one check, and values made of a department's lists."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

_made: ContextVar[dict[tuple[Any, str], Any] | None] = ContextVar("made", default=None)
"""The readings made in the running check; `None` outside a check, so that no draft's words outlive theirs."""


@contextmanager
def one_check() -> Iterator[None]:
    """Open a check, in which each `shared` reading is made once; inside an open check, the outer continues."""
    before = _made.set({}) if _made.get() is None else None
    try:
        yield
    finally:
        if before is not None:
            _made.reset(before)


def shared(make: Callable[[str], Made]) -> Callable[[str], Made]:
    """Make a function of a text return, within one check, its earlier result for the same text."""

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
    """Make a function of a department's list keep its results for the last few lists.

    A list is known by its identity: the same settings come with every draft, and comparing long lists costs more than
    the results are worth.
    """
    known: dict[int, tuple[Given, Made]] = {}

    @wraps(make)
    def once(given: Given) -> Made:
        found = known.get(id(given))
        if found is None or found[0] is not given:
            if len(known) >= MOST_KEPT:
                known.clear()
            found = known[id(given)] = (given, make(given))  # holding the list keeps its id from being reused
        return found[1]

    return once
