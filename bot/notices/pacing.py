"""Pacing: how often Slack may be asked to show something in one place, and to give the reactions on cards."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.ports import EDITS

BETWEEN_MESSAGES = 1.0
"""Seconds from one message to the next in the same channel: Slack's limit."""
BETWEEN_EDITS = 1.25
"""Seconds from one change of a message to the next, anywhere: 48 a minute, of Slack's 50."""


@dataclass(slots=True)
class Pacing:
    """Lets each place rest after something was told there; the others go on meanwhile."""

    monotonic: Callable[[], float] = time.monotonic
    hurried: bool = False
    """For a rehearsal that is played: nothing rests."""
    _free_at: dict[str, float] = field(default_factory=dict)

    def rests(self, place: str) -> bool:
        """Whether nothing is to be told there just now."""
        return self._free_at.get(place, 0.0) > self.monotonic()

    def resting(self) -> tuple[str, ...]:
        """Every place that rests just now."""
        now = self.monotonic()
        self._free_at = {place: free for place, free in self._free_at.items() if free > now}
        return tuple(self._free_at)

    def used(self, place: str) -> None:
        """Note that something is being told there."""
        self.rest(place, BETWEEN_EDITS if place == EDITS else BETWEEN_MESSAGES)

    def rest(self, place: str, seconds: float) -> None:
        """Let a place rest so long from now: Slack itself may ask for it."""
        if place and not self.hurried:
            self._free_at[place] = max(self._free_at.get(place, 0.0), self.monotonic() + seconds)

    def until_free(self, most: float) -> float:
        """The seconds until the next place is free, at most so many."""
        now = self.monotonic()
        return min([most, *(free - now for free in self._free_at.values() if free > now)])


@dataclass(slots=True)
class Allowance:
    """So many questions a minute, and no more."""

    a_minute: int
    monotonic: Callable[[], float] = time.monotonic
    _asked: deque[float] = field(default_factory=deque)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self) -> bool:
        """Take one, if there is one left."""
        with self._lock:
            now = self.monotonic()
            while self._asked and now - self._asked[0] >= 60:
                self._asked.popleft()
            if len(self._asked) >= self.a_minute:
                return False
            self._asked.append(now)
            return True
