"""Whose turn it is: whatever has come from Slack is acknowledged before work goes on behind any of it.

Sixty commands at once cost their acknowledgements three to four times as long when each listener goes on working at
once: they all share one interpreter (bench/slack.py).
"""

import gc
import threading
from dataclasses import dataclass, field

LONGEST = 0.3
"""Seconds that work waits at most; a window must be opened within three of the click."""


def spare_what_stays() -> None:
    """Keep Python's collector off everything that is there once the bot has started: it stays anyway.

    Going through all of it held every thread up for 160 to 250 ms at a time; now 15 (measured).
    """
    gc.collect()
    gc.freeze()


@dataclass(slots=True)
class Turns:
    """Counts what has come and is not answered yet. Safe from any thread."""

    _open: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def came(self) -> None:
        """Note that something has come that is answered first and worked on afterwards."""
        with self._changed:
            self._open += 1

    def answered(self) -> None:
        """Note that its answer has gone out, or that there is none."""
        with self._changed:
            self._open -= 1
            if not self._open:
                self._changed.notify_all()

    def wait(self) -> None:
        """Let the others be answered first, when there are others."""
        with self._changed:
            if self._open > 1:
                self._changed.wait_for(lambda: not self._open, LONGEST)
