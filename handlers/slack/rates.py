"""Slack's rates for look-ups: half of each is kept for people who decide.

Each process counts its own calls. Where several replicas together are too many, Slack says when to come back, and
reading rests until then.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

A_MINUTE = {"users.info": 100, "usergroups.users.list": 20, "reactions.get": 50, "conversations.info": 50}
"""Calls a minute by tier: docs.slack.dev/apis/web-api/rate-limits."""


@dataclass(slots=True)
class Rates:
    """Counts the calls of the last minute. Deciding always calls; reading calls while half of the rate is left."""

    monotonic: Callable[[], float] = time.monotonic
    hurried: bool = False
    """For a played rehearsal, whose Slack has no limits: reading asks as often as anybody likes."""
    _asked: dict[str, deque[float]] = field(default_factory=dict)
    _rests: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, method: str, *, spare: bool) -> bool:
        """Count a call of a method; False for a `spare` call with nothing left for reading."""
        with self._lock:
            now = self.monotonic()
            asked = self._asked.setdefault(method, deque())
            while asked and now - asked[0] >= 60:
                asked.popleft()
            if (
                spare
                and not self.hurried
                and (len(asked) >= A_MINUTE[method] // 2 or now < self._rests.get(method, now))
            ):
                return False
            asked.append(now)
            return True

    def rest(self, method: str, seconds: float) -> None:
        """Let reading rest for some seconds, as Slack asks; whoever decides may try."""
        with self._lock:
            self._rests[method] = self.monotonic() + seconds
