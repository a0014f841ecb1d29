"""Lanes: queues side by side, so that a slow network delays only its own posts, and a dear plan only its own person."""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, field

PAUSE = 5.0
"""Seconds before a fruitless delivery is taken up again (Slack was silent, or another replica was quicker)."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Lanes:
    """Hands due deliveries to the pool, one at a time in each lane, the soonest first."""

    due: Callable[[], Iterable[tuple[int, str]]]
    """Gives the due deliveries, soonest first: (id, lane)."""
    take_up: Callable[[int], bool]
    pool: Executor
    freed: Callable[[], object] = lambda: None
    """Called when a lane is free again, as the lane may hold more."""
    monotonic: Callable[[], float] = time.monotonic
    _busy: set[str] = field(default_factory=set)
    _resting: dict[int, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def dispatch(self) -> int:
        """Hand over one due delivery, not resting, for each free lane; gives how many."""
        now = self.monotonic()
        with self._lock:
            self._resting = {delivery: until for delivery, until in self._resting.items() if until > now}
            ready: dict[str, int] = {}
            for delivery, lane in self.due():
                if lane not in self._busy and delivery not in self._resting:
                    ready.setdefault(lane, delivery)
            self._busy.update(ready)
        for lane, delivery in ready.items():
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
                self._busy.discard(lane)
                if not done:
                    self._resting[delivery] = self.monotonic() + PAUSE
            self.freed()
