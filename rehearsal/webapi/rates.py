"""Rate limits: buckets that fill again, per method, and per channel for messages."""

import math
from dataclasses import dataclass, field

from rehearsal.clock import steady
from rehearsal.webapi.method import Tier

PER_MINUTE: dict[Tier, int] = {"t1": 1, "t2": 20, "t3": 50, "t4": 100, "t5": 600}
MESSAGES_AT_ONCE, MESSAGES_PER_SECOND = 5, 1.0


@dataclass(slots=True)
class Bucket:
    """So many at once, and so many more each second."""

    size: float
    per_second: float
    left: float
    seen: float

    def wait(self, now: float) -> int:
        """Take a token from the bucket: 0 if one was left, else the whole seconds until the next."""
        self.left = min(self.size, self.left + (now - self.seen) * self.per_second)
        self.seen = now
        if self.left >= 1:
            self.left -= 1
            return 0
        return math.ceil((1 - self.left) / self.per_second)


@dataclass(slots=True)
class Rates:
    """All the buckets; switched off, no call is ever too often."""

    on: bool = True
    _buckets: dict[str, Bucket] = field(default_factory=dict)

    def wait(self, method: str, tier: Tier, channel: str) -> int:
        """The seconds to wait before calling, 0 for go ahead."""
        if not self.on:
            return 0
        now = steady()
        per_minute = PER_MINUTE[tier]
        wait = self._bucket(method, per_minute, per_minute / 60, now).wait(now)
        if not wait and method == "chat.postMessage":
            wait = self._bucket(f"in {channel}", MESSAGES_AT_ONCE, MESSAGES_PER_SECOND, now).wait(now)
        return wait

    def _bucket(self, name: str, size: float, per_second: float, now: float) -> Bucket:
        return self._buckets.setdefault(name, Bucket(size, per_second, size, now))
