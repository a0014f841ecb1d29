"""Lanes: each account has one, and they run side by side, so that a slow network holds up only its own posts."""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, field

PAUSE = 5.0
"""Seconds before something is taken up again that nothing came of: Slack was silent, another replica had it."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Lanes:
    """Hands what is due to the pool: of each lane one thing at a time, the soonest first."""

    due: Callable[[], Iterable[tuple[int, str]]]
    """What is due, soonest first, each with its lane."""
    take_up: Callable[[int], bool]
    pool: Executor
    freed: Callable[[], object] = lambda: None
    """Called when a lane is free again: there may be more in it."""
    monotonic: Callable[[], float] = time.monotonic
    _busy: set[str] = field(default_factory=set)
    _resting: dict[int, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def dispatch(self) -> int:
        """Hand over what is due and not resting, for each lane that is free; gives how many."""
        now = self.monotonic()
        with self._lock:
            self._resting = {one: until for one, until in self._resting.items() if until > now}
            ready: dict[str, int] = {}
            for one, lane in self.due():
                if lane not in self._busy and one not in self._resting:
                    ready.setdefault(lane, one)
            self._busy.update(ready)
        for lane, one in ready.items():
            self.pool.submit(self._run, one, lane)
        return len(ready)

    def _run(self, one: int, lane: str) -> None:
        done = False
        try:
            done = self.take_up(one)
        except Exception:
            log.exception("%s failed in a way we did not foresee; it will be taken up again", one)
        finally:
            with self._lock:
                self._busy.discard(lane)
                if not done:
                    self._resting[one] = self.monotonic() + PAUSE
            self.freed()
