"""A scheduler in a process of its own whose wall clock is set back by an hour: `python -m tests.bot.running.stepped`.

Needs the library of tests/any_hour.py: the environment's SECONDS_AHEAD is where the wall clock stands.
"""

import os
import sys
import threading

from bot.clock import system_clock
from bot.running.scheduler import Scheduler

if __name__ == "__main__":
    ticks: list[object] = []
    ticked = threading.Event()

    def tick() -> None:
        ticks.append(system_clock())
        ticked.set()

    scheduler = Scheduler(tick, lambda _: None, (), (), system_clock)
    scheduler.start()
    ticked.wait(10)
    before = system_clock()
    os.environ["SECONDS_AHEAD"] = "-3600"
    assert (before - system_clock()).total_seconds() > 3000, "the clock was not set back"
    ticked.clear()
    sys.exit(0 if ticked.wait(15) else 1)
