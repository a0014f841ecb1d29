"""Calls on the rota about referrals that nobody has taken: whom to ask next, and when. Day and night alike.

Each referral has a schedule of its own; what falls due to the same person shares a call.
"""

from collections.abc import Iterable, Mapping, Sequence
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
PAUSE = timedelta(minutes=10)
"""Between two calls on a person for a department: who asks meanwhile is named in the next. Not of a life at risk."""
NEAR, NEAR_PAUSE = timedelta(hours=1), timedelta(minutes=3)
"""A deadline within the hour is near, and waits for a shorter pause only."""


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

    A question or a last call in the future was noted by a clock that was ahead: the next is due.
    """
    if not people:
        return None
    if not calls:
        return min(asked, now)
    last = calls[-1].at if calls[-1].at <= now + SHORTEST else now - LONGEST
    if life_at_risk:
        return last + (AT_RISK if len(calls) <= FIRST_HOUR else AT_RISK_LATER)
    in_rounds = len(calls) < ROUNDS * people
    if deadline is not None and last < deadline:
        soon = last + min(max((deadline - last) / 6, SHORTEST), LONGEST)
        return soon if in_rounds else max(soon, deadline - FINAL)
    return last + LONGEST if in_rounds else None


@dataclass(frozen=True, slots=True)
class Turn:
    """A referral's next call: whom to ask, and when by the referral's own schedule."""

    enquiry: int
    person: str
    at: datetime
    life_at_risk: bool = False
    deadline: datetime | None = None

    def not_before(self, lately: datetime | None, now: datetime) -> datetime:
        """When the person is asked, with the last shared call on them in mind; a life at risk waits for no pause.

        A last call in the future was noted by a clock that was ahead, and holds nobody back.
        """
        if self.life_at_risk or lately is None or lately > now + SHORTEST:
            return self.at
        is_near = self.deadline is not None and now < self.deadline <= now + NEAR
        return max(self.at, lately + (NEAR_PAUSE if is_near else PAUSE))


def calls_due(turns: Iterable[Turn], lately: Mapping[str, datetime], now: datetime) -> tuple[tuple[Turn, ...], ...]:
    """The calls to be made now: of each life at risk alone, and one on each other person, with all who wait for them.

    `lately` has the last shared call on each person. A call that may be made names every referral that is due to the
    same person, also those that the pause would hold back a while longer.
    """
    due = [turn for turn in turns if turn.at <= now]
    shared: dict[str, list[Turn]] = {}
    for turn in due:
        if not turn.life_at_risk:
            shared.setdefault(turn.person, []).append(turn)
    alone = ((turn,) for turn in due if turn.life_at_risk)
    several = (
        tuple(each)
        for person, each in shared.items()
        if any(turn.not_before(lately.get(person), now) <= now for turn in each)
    )
    return (*alone, *several)
