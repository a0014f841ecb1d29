"""Readings of a text that many rules need, made once in each check and forgotten after it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

Made = TypeVar("Made")

_made: ContextVar[dict[tuple[Any, str], Any] | None] = ContextVar("made", default=None)
"""What the check that is running has made so far; nothing outside a check, so no draft's words outlive theirs."""


@contextmanager
def one_check() -> Iterator[None]:
    """The time in which what is `shared` is made once."""
    before = _made.set({})
    try:
        yield
    finally:
        _made.reset(before)


def shared(make: Callable[[str], Made]) -> Callable[[str], Made]:
    """Make a function of some words give, within one check, what it has made of the same words already."""

    @wraps(make)
    def once(words: str) -> Made:
        made = _made.get()
        if made is None:
            return make(words)
        key = (make, words)
        if key not in made:
            made[key] = make(words)
        found: Made = made[key]
        return found

    return once
