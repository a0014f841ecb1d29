"""The scheduler: APScheduler with its memory store, only for ticks. The database says which work is due."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

from bot.clock import Clock, elapsed, system_clock
from bot.errors import CountersignError

log = logging.getLogger(__name__)
Job = Callable[[], object]

LOOK_EVERY = 5.0
"""Seconds between two looks at the time: counted, so that no clock that is set back holds up a look."""
GATHERS = 0.02
"""Seconds within which changes are looked at together: a thousand posts that end in a second are no thousand looks."""
A_STEP = 2.0
"""Seconds by which the wall clock moves against the count before the ticks begin again."""


@dataclass(slots=True)
class Aside:
    """A job that takes long, run in a pool: never twice at a time here, and its faults are in the log."""

    job: Job
    pool: Executor
    _begun: Future[None] | None = None

    def __call__(self) -> None:
        """Begin the job, unless it is still at work."""
        if self._begun is None or self._begun.done():
            self._begun = self.pool.submit(guarded, self.job)


@dataclass(slots=True)
class Scheduler:
    """Runs a few fixed jobs, and `dispatch` at the next due time."""

    dispatch: Job
    """Hands over due deliveries; returns at once."""
    next_wake: Callable[[datetime | None], datetime | None]
    """Gives the soonest moment at which work falls due, or the soonest after a given moment."""
    every_minute: tuple[Job, ...]
    """What people wait for, or a dead claimer left behind: each returns soon, or works aside."""
    every_five_minutes: tuple[Job, ...]
    """Looks around, and what may be forgotten."""
    clock: Clock
    every_look: tuple[Job, ...] = ()
    """Done every few seconds, in a thread of their own: may ask others for the time."""
    beat: Job = lambda: None
    """Called at every tick, as a sign of life."""
    _stopping: threading.Event = field(default_factory=threading.Event)
    _looking: threading.Thread | None = None
    _wanted: dict[Job, None] = field(default_factory=dict)
    """Jobs to be done now, each once, in order."""
    _wants: threading.Condition = field(default_factory=threading.Condition)
    _doing: threading.Thread | None = None
    _ticker: BackgroundScheduler = field(default_factory=lambda: BackgroundScheduler(timezone=UTC))

    def start(self) -> None:
        """Begin ticking: at once, then at the next due time."""
        self._ticker.configure(job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1})
        self._begin_ticks()
        self._ticker.start()
        self._looking = threading.Thread(target=self._look, name="time", daemon=True)
        self._looking.start()
        self._doing = threading.Thread(target=self._do, name="due", daemon=True)
        self._doing.start()
        self.time_has_moved()

    def stop(self) -> None:
        """Finish running jobs and stop."""
        self._stopping.set()
        with self._wants:
            self._wants.notify_all()
        if self._doing is not None:
            self._doing.join()
        if self._ticker.running:
            self._ticker.pause()
            self._ticker.get_jobs()  # waits for a tick under way, or the tick would raise in its own thread
            self._ticker.shutdown(wait=True)
        if self._looking is not None:
            self._looking.join(LOOK_EVERY)

    def _begin_ticks(self) -> None:
        ticks: tuple[tuple[str, Job, int], ...] = (
            ("minute", self._minute, 60),
            ("five minutes", self._five_minutes, 300),
            ("dispatch", self._dispatch, 5),
            ("beat", self.beat, 5),
        )
        for name, tick, seconds in ticks:
            self._ticker.add_job(tick, "interval", seconds=seconds, id=name, replace_existing=True)

    def _look(self) -> None:
        """Look at the time; after a step of the wall clock, begin the ticks again.

        APScheduler waits until a moment of the wall clock: after a step back by an hour no tick would come for an hour.
        """
        before = _apart()
        while not self._stopping.wait(LOOK_EVERY):
            if abs(_apart() - before) > A_STEP:
                before = _apart()
                guarded(self._begin_ticks)
                guarded(self._arrange)
            for job in self.every_look:
                guarded(job)

    def something_changed(self) -> None:
        """Wake at the next due time, after a transaction that may have changed it."""
        self.soon(self._arrange)

    def soon(self, job: Job) -> None:
        """Run a short job within GATHERS, once however often asked, in a thread of its own."""
        if self._ticker.running:
            with self._wants:
                self._wanted[job] = None
                self._wants.notify_all()

    def _do(self) -> None:
        while not self._stopping.is_set():
            with self._wants:
                self._wants.wait_for(lambda: self._wanted or self._stopping.is_set())
                wanted, self._wanted = tuple(self._wanted), {}
            for job in wanted:
                guarded(job)
            self._stopping.wait(GATHERS)

    def time_has_moved(self) -> None:
        """Look at all jobs now: after the start, or after the clock was moved in a rehearsal."""
        if self._ticker.running:
            self._ticker.add_job(self._minute)  # without an id, or a running job of the same id would have it skipped
        guarded(self.dispatch)
        guarded(self._arrange)

    def _arrange(self) -> None:
        due = self.next_wake(None) if self._ticker.running else None
        if due is None:
            return
        now = self.clock()
        if due <= now:
            self.dispatch()  # work still due is in hand or resting: its end, or the next tick, comes back here
            due = self.next_wake(now)  # and what is not due yet waits for neither
        if due is None or due <= now:
            return
        wait = due - now
        # In the ticker's own time: `self.clock` may be a rehearsal's.
        at = system_clock() + wait
        self._ticker.add_job(self._wake, "date", run_date=at, id="due", replace_existing=True, max_instances=3)

    def _wake(self) -> None:
        """Hand over what is due, and have the next wake-up arranged: by another thread.

        The ticker waits for its own jobs at the end, with the lock that a new job needs.
        """
        guarded(self.dispatch)
        self.something_changed()

    def _dispatch(self) -> None:
        guarded(self.dispatch)

    def _minute(self) -> None:
        for job in self.every_minute:
            guarded(job)

    def _five_minutes(self) -> None:
        for job in self.every_five_minutes:
            guarded(job)


def guarded(job: Job) -> None:
    """Do a job; a fault is for the log alone, as the job is tried again."""
    try:
        job()
    except CountersignError as error:
        log.warning("a job could not be done this time: %s", type(error).__name__)
    except Exception:
        log.exception("a job failed in a way we did not foresee; it will be tried again")


def _apart() -> float:
    """Seconds between the wall clock and the count that nobody sets."""
    return system_clock().timestamp() - elapsed()
