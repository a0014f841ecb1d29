"""The clock: the only place where the machine's time is read."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The machine's own time, in UTC."""
    return datetime.now(UTC)
