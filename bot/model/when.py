"""The time a post is to go out: the person's choice, the zone, and the instant meant."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.errors import Superseded, Unusable
from policy.times import clock_time

FURTHEST = timedelta(days=366)
"""How far ahead a post can be scheduled: further is nearly always a mistyped year."""
_DAY, _TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), re.compile(r"[0-9]{2}:[0-9]{2}")
"""A picker's forms only, without others that Python would read: no 24:00, no week numbers."""
FIRST, SECOND = "first", "second"


class WhenKind(StrEnum):
    """How the time was given."""

    SOON = "as_soon_as_approved"
    AT = "at"
    SLOT = "next_free_slot"
    """A choice only: becomes AT, at the slot that was free."""
    RELEASE = "on_release"


@dataclass(frozen=True, slots=True)
class Choice:
    """A time as chosen in a form: YYYY-MM-DD and HH:MM in the account's zone, or empty."""

    kind: WhenKind = WhenKind.SOON
    day: str = ""
    time: str = ""
    which: str = ""
    """"first" or "second", for an hour that comes twice."""
    releaser: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A chosen time. `instant` (UTC): when the post goes out or, for SOON and RELEASE, until when it is still true."""

    kind: WhenKind
    instant: datetime
    wall: str
    """The person's choice, in the account's zone: 2026-11-21T09:00."""
    zone: str
    releaser: str = ""
    """For RELEASE: the person whose go-ahead is awaited."""

    @property
    def which(self) -> str:
        """ "first" or "second" where the wall time comes twice, because the clocks go back; otherwise ""."""
        first, second = _both(self.local().replace(tzinfo=None), ZoneInfo(self.zone))
        if first == second:
            return ""
        return FIRST if self.instant == first else SECOND

    def meaning(self, which: str) -> "When":
        """The same wall time as the first or second of two; unchanged where the hour comes only once."""
        first, second = _both(self.local().replace(tzinfo=None), ZoneInfo(self.zone))
        return replace(self, instant=first if which == FIRST else second) if first < second else self

    def agrees(self, zone: ZoneInfo | None = None) -> bool:
        """Whether the instant and the wall time agree by rules of the zone: this process's, unless given."""
        return _wall_of(self.instant, zone or ZoneInfo(self.zone)) == self.wall

    def followed(self) -> "When":
        """The same wall time at the instant that the zone's rules of today give.

        A wall time that the clocks now leave out moves on to a wall time that exists. Of two instants, a time to go out
        takes the later, and an "until" the earlier.
        """
        zone = ZoneInfo(self.zone)
        both = _both(datetime.fromisoformat(self.wall), zone)
        found = max(both) if self.kind is WhenKind.AT or both[0] > both[1] else min(both)
        return replace(exactly(self.kind, found, zone), releaser=self.releaser)

    def covers(self, instant: datetime, later: timedelta) -> bool:
        """Whether an approval for the time holds at an instant: no earlier, and no more than `later` after.

        An approval for as soon as possible, or until release, has no "earlier".
        """
        return (self.kind is not WhenKind.AT or self.instant <= instant) and instant <= self.instant + later

    def local(self) -> datetime:
        """The instant in the zone of the choice."""
        return self.instant.astimezone(ZoneInfo(self.zone))


class Twice(Unusable):
    """The clocks go back, and the hour comes twice: the form asks which. `choices` are (which, in words)."""

    def __init__(self, wall: datetime, first: datetime, second: datetime) -> None:
        hour = clock_time(wall)
        super().__init__(f"The clocks go back that night, and {hour} comes twice. Say which one you mean.", "when")
        self.first, self.second = first, second
        self.choices = (
            (FIRST, f"the first {hour}, before the clocks go back"),
            (SECOND, f"the second {hour}, after the clocks go back"),
        )


class TooNear(Unusable):
    """Another post goes to the same account at about the same time. `free` are the next times (UTC) that would do."""

    def __init__(self, says: str, free: tuple[datetime, ...]) -> None:
        super().__init__(says, "when")
        self.free = free


class TooLate(Superseded):
    """The proposal's time has passed, so an approval does not count: the approver is offered other times."""

    def __init__(self, proposal: int) -> None:
        super().__init__(
            "Its time has passed, so your approval wasn't counted. Choose a new time, and a new card asks for approval."
        )
        self.proposal = proposal


def soon(now: datetime, fresh_for: timedelta, zone: ZoneInfo) -> When:
    """As soon as approved, still true for `fresh_for`."""
    return exactly(WhenKind.SOON, now + fresh_for, zone)


def put_back(when: When, instant: datetime) -> When:
    """The same kind of time at another instant."""
    return replace(exactly(when.kind, instant, ZoneInfo(when.zone)), releaser=when.releaser)


def exactly(kind: WhenKind, instant: datetime, zone: ZoneInfo) -> When:
    """A time known as an instant."""
    instant = instant.astimezone(UTC)
    return When(kind, instant, _wall_of(instant, zone), zone.key)


def chosen(choice: Choice, zone: ZoneInfo, now: datetime) -> When:
    """Read a date and a time as chosen in pickers.

    Raises Unusable, for the field `when`: half a time, a time in the past or too far off, and an hour that the clocks
    leave out. Raises Twice for an hour that comes twice, unless the choice names the first or the second.
    """
    if not (choice.day and choice.time):
        raise Unusable("Please choose both a date and a time.", field="when")
    wall = _wall(choice)
    if abs(wall.year - now.year) > 2:
        raise Unusable(f"{wall:%d %B %Y} is too far off. Please check the year.", field="when")
    instant = _instant(wall, zone, choice.which, now)
    if instant <= now:
        raise Unusable(f"{_said(wall)} has passed. Choose a later time, or “as soon as it is approved”.", field="when")
    if instant - now > FURTHEST:
        raise Unusable(f"{_said(wall)} is more than a year away. Please check the date.", field="when")
    return replace(exactly(choice.kind, instant, zone), releaser=choice.releaser)


def _wall(choice: Choice) -> datetime:
    try:
        if _DAY.fullmatch(choice.day) and _TIME.fullmatch(choice.time) and choice.time < "24":
            return datetime.fromisoformat(f"{choice.day}T{choice.time}")
    except ValueError:
        pass  # the 30th of February, 09:75
    raise Unusable("That date or time can't be read. Use 2026-11-21 and 09:00.", field="when")


def _instant(wall: datetime, zone: ZoneInfo, which: str, now: datetime) -> datetime:
    first, second = _both(wall, zone)
    if first == second:
        return first
    if first > second:  # the clocks go forward: each offset turns the missing hour into an hour that exists
        before, after = (instant.astimezone(zone) for instant in (second, first))
        raise Unusable(
            f"The clocks go forward that night, and {clock_time(wall)} does not exist. "
            f"Choose {clock_time(before)} or {clock_time(after)} instead.",
            field="when",
        )
    if which in {FIRST, SECOND} or first <= now:
        return first if which == FIRST else second
    raise Twice(wall, first, second)


def _wall_of(instant: datetime, zone: ZoneInfo) -> str:
    return f"{instant.astimezone(zone):%Y-%m-%dT%H:%M}"


def _both(wall: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The two instants (UTC) of a wall time, before and after a change of the clocks: nearly always the same."""
    first, second = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return first, second


def _said(wall: datetime) -> str:
    return f"{clock_time(wall)} on {wall:%A} {wall.day} {wall:%B}"
