"""Calls on the rota about a referral that nobody has taken: whom to ask next, and when. Day and night alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

AT_RISK, AT_RISK_LATER = timedelta(minutes=5), timedelta(minutes=15)
"""Between two calls while a life may be at risk, in the first hour and later: they go on until somebody has it."""
FIRST_HOUR = 12
"""Calls in the first hour of a life at risk."""
SHORTEST, LONGEST = timedelta(minutes=5), timedelta(minutes=30)
"""Between two calls otherwise: a sixth of the time to the deadline, within these."""
ROUNDS = 3
"""How often everybody is asked at first; the referral then stays in digests and App Home."""
FINAL = timedelta(hours=4)
"""Before a deadline, calls begin again."""
KEPT = 50
"""Calls about a life at risk kept with the referral, the newest; the audit trail has every call."""


@dataclass(frozen=True, slots=True)
class Call:
    """A person of the rota asked to take a referral."""

    person: str
    at: datetime

    def number(self, asked: datetime) -> int:
        """Seconds after the question came: tells calls about a question apart, also once calls began anew."""
        return int((self.at - asked).total_seconds())


def whose_turn(calls: Sequence[Call], people: Sequence[str]) -> str:
    """The person of `people` to ask after the last call: the next in order, or the first."""
    last = calls[-1].person if calls else ""
    return people[(people.index(last) + 1) % len(people)] if last in people else people[0]


def next_call(
    asked: datetime, calls: Sequence[Call], people: int, *, now: datetime, deadline: datetime | None, life_at_risk: bool
) -> datetime | None:
    """When the next of `people` is asked about a question that came at `asked`; None when calling is over.

    A last call in the future was noted by a clock that was ahead: the next is due.
    """
    if not people:
        return None
    if not calls:
        return asked
    last = calls[-1].at if calls[-1].at <= now + SHORTEST else now - LONGEST
    if life_at_risk:
        return last + (AT_RISK if len(calls) <= FIRST_HOUR else AT_RISK_LATER)
    in_rounds = len(calls) < ROUNDS * people
    if deadline is not None and last < deadline:
        soon = last + min(max((deadline - last) / 6, SHORTEST), LONGEST)
        return soon if in_rounds else max(soon, deadline - FINAL)
    return last + LONGEST if in_rounds else None
