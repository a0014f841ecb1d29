"""Lanes: queues side by side, so that a slow network delays only its own posts, and a dear plan only its own person."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

PAUSE = 5.0
"""Seconds before a fruitless delivery is taken up again (Slack was silent, or another replica was quicker)."""

log = logging.getLogger(__name__)


class Pool(Protocol):
    """Threads that take up deliveries: any `concurrent.futures.Executor`, or the senders."""

    def submit(self, run: Callable[[int, str], object], delivery: int, lane: str, /) -> object: ...


@dataclass(slots=True)
class Lanes:
    """Hands due deliveries to the pool, one at a time in each lane, the soonest first.

    A lane that is free again goes on with what the last look found for the lane, at the end of the pool's queue: each
    lane has its turn, and nobody looks again while there is more to do.
    """

    due: Callable[[], Iterable[tuple[int, str]]]
    """Gives the due deliveries, soonest first: (id, lane)."""
    take_up: Callable[[int], bool]
    pool: Pool
    freed: Callable[[], object] = lambda: None
    """Called when a lane has no more to do, as far as known: there may be more by now."""
    monotonic: Callable[[], float] = time.monotonic
    _waiting: dict[str, deque[int]] = field(default_factory=dict)
    """What the last look found for each lane, without what was handed over since."""
    _busy: set[str] = field(default_factory=set)
    _resting: dict[int, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def dispatch(self) -> int:
        """Look, and hand over one due delivery, not resting, for each free lane; gives how many."""
        now = self.monotonic()
        with self._lock:
            self._resting = {delivery: until for delivery, until in self._resting.items() if until > now}
            self._waiting = {}
            for delivery, lane in self.due():
                if delivery not in self._resting:
                    self._waiting.setdefault(lane, deque()).append(delivery)
            ready = [(lane, found.popleft()) for lane, found in self._waiting.items() if lane not in self._busy]
            self._busy.update(lane for lane, _ in ready)
        for lane, delivery in ready:
            self.pool.submit(self._run, delivery, lane)
        return len(ready)

    def _run(self, delivery: int, lane: str) -> None:
        done = False
        try:
            done = self.take_up(delivery)
        except Exception:
            log.exception("%s failed in a way we did not foresee; it will be taken up again", delivery)
        finally:
            with self._lock:
                if not done:
                    self._resting[delivery] = self.monotonic() + PAUSE
                following = self._next(lane, besides=delivery)
                if following is None:
                    self._busy.discard(lane)
            if following is None or not self._handed_over(following, lane):
                self.freed()

    def _next(self, lane: str, besides: int) -> int | None:
        """The next delivery of a lane: a look during the sending found the delivery being sent, too."""
        found = self._waiting.get(lane, ())
        while found:
            delivery = found.popleft()
            if delivery != besides and delivery not in self._resting:
                return delivery
        return None

    def _handed_over(self, delivery: int, lane: str) -> bool:
        """Hand a delivery of a lane to the pool; False once the pool takes no more."""
        try:
            self.pool.submit(self._run, delivery, lane)
        except RuntimeError:  # the bot is stopping: work still due is taken up at the next start
            with self._lock:
                self._busy.discard(lane)
            return False
        return True
