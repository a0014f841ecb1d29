"""Turns: every event from Slack is acknowledged before work goes on behind any event.

Sixty commands at once cost their acknowledgements three to four times as long when each listener goes on working at
once: all share one interpreter (bench/slack.py).
"""

import gc
import threading
from dataclasses import dataclass, field

LONGEST = 0.3
"""The most seconds that work waits; a window must be opened within three of the click."""


def spare_what_stays() -> None:
    """Keep Python's collector off the objects present after the bot's start, for they stay anyway.

    Going through all of them held every thread up for 160 to 250 ms at a time; now 15 (measured).
    """
    gc.collect()
    gc.freeze()


@dataclass(slots=True)
class Turns:
    """Counts events not answered yet. Safe from any thread."""

    _open: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def came(self) -> None:
        """Note the arrival of an event to answer first and work on afterwards."""
        with self._changed:
            self._open += 1

    def answered(self) -> None:
        """Note that an event is answered, or gets no answer."""
        with self._changed:
            self._open -= 1
            if not self._open:
                self._changed.notify_all()

    def wait(self) -> None:
        """Let other events be answered first, when any are open."""
        with self._changed:
            if self._open > 1:
                self._changed.wait_for(lambda: not self._open, LONGEST)
