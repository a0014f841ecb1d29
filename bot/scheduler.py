"""The scheduler: APScheduler with its memory store, which only ticks. The database says what is due."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.background import BackgroundScheduler

from bot.clock import Clock, system_clock
from bot.errors import CountersignError

SOONEST, OVERDUE = timedelta(milliseconds=200), timedelta(seconds=2)
"""What is due and stays due must not make the publishing turn on the spot."""

log = logging.getLogger(__name__)
Job = Callable[[], object]


@dataclass(slots=True)
class Scheduler:
    """Runs a few fixed jobs, and wakes the publishing at the next due time."""

    publish: Job
    """Sends what is due, and looks for what may be out."""
    next_wake: Callable[[], datetime | None]
    every_minute: tuple[Job, ...]
    """Expiry, digests, and what a dead claimer left behind."""
    every_five_minutes: tuple[Job, ...]
    """Reading reactions again, and remembering who is in which group."""
    clock: Clock
    _ticker: BackgroundScheduler = field(default_factory=lambda: BackgroundScheduler(timezone=UTC))
    _publishing: threading.Lock = field(default_factory=threading.Lock)
    _again: threading.Event = field(default_factory=threading.Event)
    last_beat: datetime | None = None

    def start(self) -> None:
        """Begin ticking: at once, and then when something is due."""
        self._ticker.configure(job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1})
        self._ticker.add_job(self._minute, "interval", minutes=1, id="minute")
        self._ticker.add_job(self._five_minutes, "interval", minutes=5, id="five minutes")
        self._ticker.add_job(self._publish, "interval", seconds=15, id="look")
        self._ticker.start()
        self.time_has_moved()

    def stop(self) -> None:
        """Finish what is running and stop; nothing new is claimed."""
        if self._ticker.running:
            self._ticker.shutdown(wait=True)

    def something_changed(self) -> None:
        """Arrange to wake at the next due time, which may have changed."""
        if self._ticker.running:
            self._ticker.add_job(self._arrange, id="arrange", replace_existing=True)

    def time_has_moved(self) -> None:
        """Run everything now: it has just started, or the clock was moved in a rehearsal."""
        if self._ticker.running:
            self._ticker.add_job(self._minute, id="minute now", replace_existing=True)
            self._ticker.add_job(self._publish, id="publish now", replace_existing=True)

    def _arrange(self) -> None:
        due = self.next_wake()
        if due is None or not self._ticker.running:
            return
        wait = max(SOONEST, due - self.clock())
        if due < self.clock() - OVERDUE:
            return  # it was taken up and could not be dealt with: the next look, in 15 seconds, is soon enough
        # In the ticker's own time: the clock that decides may be a rehearsal's.
        self._ticker.add_job(self._publish, "date", run_date=system_clock() + wait, id="due", replace_existing=True)

    def _publish(self) -> None:
        self._again.set()
        if not self._publishing.acquire(blocking=False):
            return  # the one that runs goes round again
        try:
            while self._again.is_set():
                self._again.clear()
                _guarded(self.publish)
        finally:
            self._publishing.release()
        self._arrange()

    def _minute(self) -> None:
        self.last_beat = self.clock()
        for job in self.every_minute:
            _guarded(job)
        self._publish()

    def _five_minutes(self) -> None:
        for job in self.every_five_minutes:
            _guarded(job)


def _guarded(job: Job) -> None:
    try:
        job()
    except CountersignError as error:
        log.warning("a job could not be done this time: %s", type(error).__name__)
    except Exception:
        log.exception("a job failed in a way we did not foresee; it will be tried again")
