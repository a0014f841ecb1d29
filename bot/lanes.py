"""Lanes: what is due is taken up side by side, so that one slow network holds up only its own posts."""

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
    """Hands each thing that is due to the pool, once at a time."""

    due: Callable[[], Iterable[int]]
    take_up: Callable[[int], bool]
    pool: Executor
    monotonic: Callable[[], float] = time.monotonic
    _busy: set[int] = field(default_factory=set)
    _resting: dict[int, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def dispatch(self) -> int:
        """Hand over whatever is due and neither in hand nor resting; gives how many."""
        now = self.monotonic()
        with self._lock:
            self._resting = {one: until for one, until in self._resting.items() if until > now}
            ready = [one for one in self.due() if one not in self._busy and one not in self._resting]
            self._busy.update(ready)
        for one in ready:
            self.pool.submit(self._run, one)
        return len(ready)

    def _run(self, one: int) -> None:
        done = False
        try:
            done = self.take_up(one)
        except Exception:
            log.exception("%s failed in a way we did not foresee; it will be taken up again", one)
        finally:
            with self._lock:
                self._busy.discard(one)
                if not done:
                    self._resting[one] = self.monotonic() + PAUSE
