"""Signs of life of the threads that the bot can't do without."""

import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

STUCK = 30.0
"""Seconds of silence after which the scheduler, or the connection to Slack, is stuck: both beat every five."""
STUCK_TELLING = 300.0
"""Seconds of silence after which the outbox is stuck: a notice with pictures may take two minutes of a slow Slack."""
LATE = 15.0
"""Seconds between two looks after which all of the program stood still: nobody's silence is then held against them."""
PLACES = 4
"""Lines of a stuck thread's stack that are told."""


@dataclass(slots=True)
class Heartbeat:
    """Threads of a name: dead when there are fewer than before, stuck after a silence."""

    what: str
    """The threads' work, for the log."""
    name: str
    """The beginning of the threads' names."""
    least: int = 0
    """The number of threads that there must be from the start on; a pool grows as it is needed."""
    silence: float = float("inf")
    """Seconds without a beat after which a thread is stuck."""
    monotonic: Callable[[], float] = time.monotonic
    _at: float = 0.0

    def __post_init__(self) -> None:
        self.beat()

    def beat(self) -> None:
        """Say that the work goes on: the silence counts from now."""
        self._at = self.monotonic()

    def trouble(self, waiting: frozenset[int]) -> str:
        """Say which thread is dead, or stuck and where; "" while all is well.

        A thread in `waiting` waits for the database and is never stuck: waits there have an end of their own.
        """
        alive = [thread.ident or 0 for thread in threading.enumerate() if thread.name.startswith(self.name)]
        if len(alive) < self.least:
            return f"{self.what} is dead"
        self.least = len(alive)
        if waiting.intersection(alive):
            self.beat()
        silent = self.monotonic() - self._at
        return f"{self.what} is stuck for {silent:.0f} seconds{_place(alive[0])}" if silent > self.silence else ""


@dataclass(slots=True)
class SignsOfLife:
    """The heartbeats without which a program ends."""

    waiting: Callable[[], frozenset[int]] = frozenset
    """Gives the threads that wait for the database."""
    monotonic: Callable[[], float] = time.monotonic
    ticker: Heartbeat = field(init=False)
    outbox: Heartbeat = field(init=False)
    socket: Heartbeat = field(init=False)
    pools: tuple[Heartbeat, ...] = field(init=False)
    """Threads with a pause of their own that nobody can know: the sending of a post may take minutes."""
    _looked: float = 0.0

    def __post_init__(self) -> None:
        self.ticker = Heartbeat("the scheduler", "APScheduler", 1, STUCK, self.monotonic)
        self.outbox = Heartbeat("the outbox", "outbox", 1, STUCK_TELLING, self.monotonic)
        self.socket = Heartbeat("the connection to Slack", "slack-socket", 1, STUCK, self.monotonic)
        self.pools = (
            Heartbeat("the look at the time", "time", 1, monotonic=self.monotonic),
            Heartbeat("the hand-over of due posts", "due", 1, monotonic=self.monotonic),
            Heartbeat("a sender of posts", "sender", monotonic=self.monotonic),
            Heartbeat("a checker of plans", "checker", monotonic=self.monotonic),
            Heartbeat("a listener", "listener", monotonic=self.monotonic),
            Heartbeat("a taker of acts", "slack-dispatch", monotonic=self.monotonic),
        )

    def look(self) -> str:
        """Say which thread is dead or stuck; "" while all is well. To be called every few seconds."""
        every = (self.ticker, self.outbox, self.socket, *self.pools)
        before, self._looked = self._looked, self.monotonic()
        if self._looked - before > LATE:  # the first look, or one after the machine or the process was suspended
            for heartbeat in every:
                heartbeat.beat()
        waiting = self.waiting()
        return next((says for heartbeat in every if (says := heartbeat.trouble(waiting))), "")


def _place(thread: int) -> str:
    """The innermost places of a thread, as ` in file:line`."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 - the documented way
    stack = traceback.extract_stack(frame)[-PLACES:] if frame is not None else []
    return "".join(f" in {Path(line.filename).name}:{line.lineno}" for line in stack)
