"""Calls on the rota about a referral that nobody has taken: whom to ask next, and when. Day and night alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

AT_RISK = timedelta(minutes=5)
"""Between two calls while a life may be at risk: they go on until somebody has it."""
SHORTEST, LONGEST = timedelta(minutes=5), timedelta(minutes=30)
"""Between two calls otherwise: a sixth of the time to the deadline, within these."""
ROUNDS = 3
"""How often everybody is asked without a deadline ahead; the referral then stays in digests and App Home."""


@dataclass(frozen=True, slots=True)
class Call:
    """A person of the rota asked to take a referral."""

    person: str
    at: datetime


def next_call(
    asked: datetime, calls: Sequence[Call], people: int, *, deadline: datetime | None, life_at_risk: bool
) -> datetime | None:
    """When the next of `people` is asked about a question that came at `asked`; None when calling is over."""
    if not people:
        return None
    if not calls:
        return asked
    last = calls[-1].at
    if life_at_risk:
        return last + AT_RISK
    if deadline is not None and last < deadline:
        return last + min(max((deadline - last) / 6, SHORTEST), LONGEST)
    return last + LONGEST if len(calls) < ROUNDS * people else None
