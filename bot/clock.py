"""The clocks: the only place where the machine's time is read."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

Clock = Callable[[], datetime]

_COUNT = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Linux's CLOCK_MONOTONIC stands still while the machine is suspended; macOS's counts on."""


def system_clock() -> datetime:
    """The machine's own time, in UTC. A person, a time server or a hypervisor may set the clock at any moment."""
    return datetime.now(UTC)


def elapsed() -> float:
    """Seconds since the machine's start, those in suspend included: a count that nobody sets."""
    return time.clock_gettime(_COUNT)


def boot() -> str:
    """Names the machine's run since switching on, for which `elapsed` counts; a name of the moment where none is known.

    Linux has an id for each run; a container with a time namespace of its own counts from elsewhere.
    """
    try:
        run = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{run} {Path('/proc/self/ns/time').readlink()}"
    except OSError:
        return uuid4().hex
