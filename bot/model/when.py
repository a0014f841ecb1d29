"""When something is to go out: what the person chose, in which zone, and the instant it means."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.errors import Unusable

FURTHEST = timedelta(days=366)
"""How far ahead a post can be scheduled: further is nearly always a mistyped year."""


class WhenKind(StrEnum):
    """How the time was given."""

    SOON = "as_soon_as_approved"
    AT = "at"
    SLOT = "next_free_slot"
    """A choice only: it becomes AT, at the slot that was free."""
    RELEASE = "on_release"


@dataclass(frozen=True, slots=True)
class When:
    """A time as chosen. `instant` is when it goes out, or, for SOON and RELEASE, until when it is still true; UTC."""

    kind: WhenKind
    instant: datetime
    wall: str
    """What the person chose, in the account's zone: 2026-11-21T09:00."""
    zone: str
    releaser: str = ""
    """For RELEASE: who says Go."""

    def local(self) -> datetime:
        """Give the instant in the zone it was chosen in."""
        return self.instant.astimezone(ZoneInfo(self.zone))


def soon(now: datetime, fresh_for: timedelta, zone: ZoneInfo) -> When:
    """As soon as it is approved, still true for `fresh_for`."""
    return _from_instant(WhenKind.SOON, now + fresh_for, zone)


def put_back(when: When, instant: datetime) -> When:
    """The same kind of time at another instant."""
    return _from_instant(when.kind, instant, ZoneInfo(when.zone))


def _from_instant(kind: WhenKind, instant: datetime, zone: ZoneInfo) -> When:
    instant = instant.astimezone(UTC)
    return When(kind, instant, f"{instant.astimezone(zone):%Y-%m-%dT%H:%M}", zone.key)


def chosen(kind: WhenKind, day: str, clock_time: str, zone: ZoneInfo, now: datetime) -> When:
    """Read a date (YYYY-MM-DD) and a time (HH:MM) as chosen in a picker.

    Raises Unusable, for the field `when`: half a time, one in the past or too far off, and the hour that does not
    exist or exists twice on the day the clocks change.
    """
    if not (day and clock_time):
        raise Unusable("Please choose both a date and a time.", field="when")
    try:
        wall = datetime.fromisoformat(f"{day}T{clock_time}")
    except ValueError:
        raise Unusable("That date or time can't be read. Use 2026-11-21 and 09:00.", field="when") from None
    if wall.year > now.year + 2 or wall.year < now.year - 2:
        raise Unusable(f"{wall:%d %B %Y} is too far off. Please check the year.", field="when")
    earlier, later = wall.replace(tzinfo=zone), wall.replace(tzinfo=zone, fold=1)
    if earlier.utcoffset() != later.utcoffset():
        _refuse_clock_change(wall, earlier, zone)
    instant = earlier.astimezone(UTC)
    if instant <= now:
        raise Unusable(
            f"{_said(earlier)} has passed. Choose a later time, or “as soon as it is approved”.", field="when"
        )
    if instant - now > FURTHEST:
        raise Unusable(f"{_said(earlier)} is more than a year away. Please check the date.", field="when")
    return When(kind, instant, f"{wall:%Y-%m-%dT%H:%M}", zone.key)


def _refuse_clock_change(wall: datetime, first: datetime, zone: ZoneInfo) -> None:
    exists = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wall
    before, after = wall - timedelta(hours=1), wall + timedelta(hours=1)
    what = "happens twice" if exists else "does not exist"
    raise Unusable(
        f"The clocks change that night, and {wall:%H:%M} {what}. Choose {before:%H:%M} or {after:%H:%M} instead.",
        field="when",
    )


def _said(moment: datetime) -> str:
    return f"{moment:%H:%M on %A} {moment.day} {moment:%B}"
