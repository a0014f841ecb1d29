"""Two halves of a set of texts: the half for tuning the rules, and the half that is only measured."""

import hashlib
from collections.abc import Iterable
from datetime import date

from policy.catalogue import check
from policy.draft import Draft
from policy.outcome import Outcome
from policy.situation import Situation

MONDAY = Situation(today=date(2026, 1, 5))
GRAVE = (Outcome.SENIOR, Outcome.BLOCK)


def is_tuning(text: str) -> bool:
    """The half of a text, fixed for ever: by the first bit of the SHA-256."""
    return hashlib.sha256(text.encode()).digest()[0] % 2 == 0


def halves(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The texts of each half."""
    every = tuple(texts)
    return {
        "tuning": tuple(text for text in every if is_tuning(text)),
        "held out": tuple(text for text in every if not is_tuning(text)),
    }


def codes(text: str, *outcomes: Outcome) -> set[str]:
    """The rules with a finding on a text, at the given outcomes or at any."""
    return {found.rule for found in check(Draft(text), MONDAY).findings if not outcomes or found.outcome in outcomes}


def held(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that need a senior approver or other words."""
    return tuple(text for text in texts if codes(text, *GRAVE))


def let_go(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that need neither."""
    return tuple(text for text in texts if not codes(text, *GRAVE))
