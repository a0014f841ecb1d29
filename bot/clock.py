"""The clocks: the only place where the machine's time is read."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]

_COUNT = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Linux's CLOCK_MONOTONIC stands still while the machine is suspended; macOS's counts on."""


def system_clock() -> datetime:
    """The machine's own time, in UTC. A person, a time server or a hypervisor may set the clock at any moment."""
    return datetime.now(UTC)


def elapsed() -> float:
    """Seconds since the machine's start, those in suspend included: a count that nobody sets."""
    return time.clock_gettime(_COUNT)
