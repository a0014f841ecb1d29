"""Anchored time: whether the machine's wall clock can be believed, by a count of seconds that nobody sets.

The count says how long the machine has run. The wall clock less the count is a moment that stands still, the *origin*;
a clock that is set moves its origin. The anchor is the origin believed last. Two servers outside, by the `Date` of
their answers, give origins of their own. Nothing here reads a database or calls a network.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from bot.clock import Clock, elapsed, system_clock
from bot.model.time_doubt import Doubt

STEP = timedelta(seconds=20)
"""How far the origin may move unheeded. With AGREES half a minute: half the time for undoing an approval, and half of
the margin in which posts are looked for on a network. Time servers that slew move wall clock and count alike; leap
seconds and a virtual machine that moves house stay below."""
AGREES = timedelta(seconds=10)
"""How far others may be from the wall clock and still agree: `Date` has whole seconds, and an answer takes some."""
FRESH = 300.0
"""Seconds for which an answer counts."""
QUICK = 5.0
"""Seconds for an answer: a slower answer's `Date` is no evidence."""
A_MOMENT = 0.2
"""Seconds between two readings that belong together: a process may be frozen between two lines."""
MOST_HEARD = 50

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """The origin by the `Date` of a server's answer, and when the answer came, by the count."""

    origin: datetime
    at: float


@dataclass(slots=True)
class AnchoredTime:
    """The machine's time, sure or in doubt. Sure when made: `begin` of TimeDoubts asks what was known before."""

    wall: Clock = system_clock
    elapsed: Callable[[], float] = elapsed
    answers_needed: int = 2
    """How many servers must agree. In a rehearsal, where every server is this machine, one."""
    anchor: datetime = field(init=False)
    doubt: Doubt | None = None
    """Why the time is in doubt; None when sure, as far as `is_sure` has looked."""
    _believed: bool = False
    """A person vouched for the anchor: servers that say otherwise raise no doubt until the clock is set again."""
    _heard: dict[str, Answer] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def __post_init__(self) -> None:
        self.anchor = self.origin()

    def origin(self) -> datetime:
        """The moment (UTC) at which the count stood at zero, by the wall clock as it is now."""
        while True:
            before = self.elapsed()
            now = self.wall()
            if self.elapsed() - before <= A_MOMENT:
                return now - timedelta(seconds=before)

    def is_sure(self) -> bool:
        """Whether the wall clock can be believed now. A step is noticed here, and the doubt stays until `believe`."""
        with self._lock:
            if self.doubt is None and abs(self.origin() - self.anchor) > STEP:
                self.suspect(Doubt.STEPPED)
            return self.doubt is None

    def suspect(self, why: Doubt, *, anchor: datetime | None = None) -> None:
        """Put the time in doubt; an `anchor` replaces the origin believed last."""
        with self._lock:
            self.anchor = self.anchor if anchor is None else anchor
            self.doubt, self._believed = why, False
            moved = round((self.origin() - self.anchor).total_seconds())
            by = f"{'-' if moved < 0 else ''}{timedelta(seconds=abs(moved))}"
            log.warning("the clock is in doubt (%s), by %s: nothing is sent", why, by)

    def believe(self, origin: datetime, *, vouched_for: bool = False) -> None:
        """Anchor the time. `vouched_for` by a person, who outranks the servers that may say otherwise."""
        with self._lock:
            self.anchor, self.doubt, self._believed = origin, None, vouched_for

    def hear(self, host: str, date: str, took: float) -> None:
        """Take the `Date` of a server's answer, `took` seconds after the question, as evidence."""
        at = self.elapsed()
        said: datetime | None = None
        with suppress(ValueError, OverflowError, TypeError, AttributeError):
            said = parsedate_to_datetime(date)
        if said is None or took > QUICK:
            return
        zoned = said if said.tzinfo else said.replace(tzinfo=UTC)
        with self._lock:
            if len(self._heard) >= MOST_HEARD and host not in self._heard:
                self._heard.clear()
            self._heard[host] = Answer(zoned.astimezone(UTC) - timedelta(seconds=at), at)

    def agreeing(self) -> tuple[str, ...]:
        """The servers whose latest answer agrees with the wall clock; empty when too few do."""
        return self._enough(self.origin(), within=AGREES)

    def is_contradicted(self) -> bool:
        """Whether enough servers agree with each other, and not with the wall clock."""
        with self._lock:
            here, heard = self.origin(), tuple(self._fresh())
            if self._believed or self.agreeing():
                return False
            apart = [answer.origin for _, answer in heard if abs(answer.origin - here) > STEP]
            return any(self._enough(origin, within=AGREES) for origin in apart)

    def _enough(self, origin: datetime, *, within: timedelta) -> tuple[str, ...]:
        with self._lock:
            hosts = tuple(sorted(host for host, answer in self._fresh() if abs(answer.origin - origin) <= within))
        return hosts if len(hosts) >= self.answers_needed else ()

    def _fresh(self) -> Iterator[tuple[str, Answer]]:
        now = self.elapsed()
        return ((host, answer) for host, answer in self._heard.items() if now - answer.at <= FRESH)
