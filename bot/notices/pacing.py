"""Slack's rate limits: rests between messages in a place, and an allowance of questions a minute."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from bot.ports import EDITS

BETWEEN_MESSAGES = 1.0
"""Seconds from one message to the next in the same channel: Slack's limit."""
BETWEEN_EDITS = 1.25
"""Seconds from one change of a message to the next, anywhere: 48 a minute, of Slack's 50."""
GATHERS = timedelta(seconds=5)
"""The wait of news for more news of the same person, before the bundle is told."""
BETWEEN_BUNDLES = timedelta(minutes=1)
"""The time from one bundle of news to the next for the same person."""


@dataclass(slots=True)
class Pacing:
    """The rests of each place after a message; other places go on meanwhile."""

    monotonic: Callable[[], float] = time.monotonic
    hurried: bool = False
    """For a played rehearsal: no place rests, and no news gathers."""
    _free_at: dict[str, float] = field(default_factory=dict)

    @property
    def gathers(self) -> timedelta:
        """The wait of news for more news."""
        return timedelta() if self.hurried else GATHERS

    @property
    def between_bundles(self) -> timedelta:
        """The time between two bundles for the same person."""
        return timedelta() if self.hurried else BETWEEN_BUNDLES

    def rests(self, place: str) -> bool:
        """Whether a place rests just now."""
        return self._free_at.get(place, 0.0) > self.monotonic()

    def resting(self) -> tuple[str, ...]:
        """Every place at rest just now."""
        now = self.monotonic()
        self._free_at = {place: free for place, free in self._free_at.items() if free > now}
        return tuple(self._free_at)

    def used(self, place: str) -> None:
        """Note a message to a place, after which the place rests."""
        self.rest(place, BETWEEN_EDITS if place == EDITS else BETWEEN_MESSAGES)

    def rest(self, place: str, seconds: float) -> None:
        """Let a place rest for some seconds from now, as Slack itself may ask."""
        if place and not self.hurried:
            self._free_at[place] = max(self._free_at.get(place, 0.0), self.monotonic() + seconds)

    def waits(self, place: str) -> float:
        """The seconds until a place is free; 0 for a place that is free."""
        return max(0.0, self._free_at.get(place, 0.0) - self.monotonic())


@dataclass(slots=True)
class Allowance:
    """At most `a_minute` questions in any minute."""

    a_minute: int
    monotonic: Callable[[], float] = time.monotonic
    _asked: deque[float] = field(default_factory=deque)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self) -> bool:
        """Use up a question; False when none is left in the minute."""
        with self._lock:
            now = self.monotonic()
            while self._asked and now - self._asked[0] >= 60:
                self._asked.popleft()
            if len(self._asked) >= self.a_minute:
                return False
            self._asked.append(now)
            return True
