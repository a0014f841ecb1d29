"""The only reader of the clock in the rehearsal; the clock starts at any moment, and moves forward, never back."""

import time as system_time
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rehearsal.bell import Bell
from rehearsal.errors import Sorry

LONDON = ZoneInfo("Europe/London")
FRIDAY = 4


def system_now() -> datetime:
    """The computer's own time, aware."""
    return datetime.now(UTC)


class Clock:
    """The workspace's time: passes like the computer's, from another moment when a start is given."""

    def __init__(self, read: Callable[[], datetime] = system_now, *, starts: datetime | None = None) -> None:
        self._read = read
        self.offset = timedelta() if starts is None else starts - read()
        self.moved = Bell()

    def now(self) -> datetime:
        """The workspace's time in UTC."""
        return self._read() + self.offset

    def advance(self, by: timedelta) -> None:
        """Move forward; backwards is refused."""
        if by < timedelta():
            raise Sorry("The rehearsal's clock only goes forward.")
        self.offset += by
        self.moved.ring()

    def advance_to(self, moment: datetime) -> None:
        """Move forward to an aware moment."""
        self.advance(aware(moment) - self.now())

    def advance_to_tomorrow(self, at: str) -> None:
        """Move forward to HH:MM tomorrow, London time."""
        self._advance_to_day(self._today() + timedelta(days=1), at)

    def advance_to_weekday(self, at: str) -> None:
        """Move forward to HH:MM on the next day from Monday to Friday, London time."""
        today = self._today()
        self._advance_to_day(today + timedelta(days=7 - today.weekday() if today.weekday() >= FRIDAY else 1), at)

    def _today(self) -> date:
        return self.now().astimezone(LONDON).date()

    def _advance_to_day(self, day: date, at: str) -> None:
        try:
            wanted = time.fromisoformat(at)
        except ValueError as wrong:
            raise Sorry(f"“{at}” is no time of day; write it like 09:00.") from wrong
        self.advance_to(datetime.combine(day, wanted, LONDON))


def moment(said: str) -> datetime:
    """Read an aware moment. Raises Sorry when the words are no time, or name no zone."""
    try:
        return aware(datetime.fromisoformat(said))
    except ValueError as wrong:
        raise Sorry(f"“{said}” is no time; write it like 2026-11-21T09:00:00+00:00.") from wrong


def aware(found: datetime) -> datetime:
    """Give a moment back. Raises Sorry when the zone is missing."""
    if found.tzinfo is None:
        raise Sorry("Say the time with its zone, for example 2026-11-21T09:00:00+00:00.")
    return found


def steady() -> float:
    """Seconds of real time, for limits of three seconds whatever the workspace's clock says."""
    return system_time.monotonic()
