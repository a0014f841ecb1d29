"""The reading of an account's inbox: from when on, how far, and when next. Times are UTC."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

READ_EVERY = timedelta(minutes=2)
"""How often an inbox is read where reading is free."""
LEASE = timedelta(minutes=2)
"""How long the reading of a page may take before another replica takes the account up."""
LONGEST_PAUSE = timedelta(minutes=32)
FAILURES_TOLD = 3
"""Failed readings in a row after which people are told."""
UNREAD_INTERVALS, UNREAD_AT_LEAST = 4, timedelta(minutes=5)
"""Without a reading for so many of its intervals, and so long at least, an inbox counts as unread."""
DATED_EARLIER = timedelta(minutes=5)
"""How long before the reading began a message may be dated, and still be new: networks' clocks may be behind ours."""
MOST_WORDS = 300
"""Characters kept of an ordinary enquiry."""
SHOWN_FOR = timedelta(days=90)
"""How long a question is shown beside a reply to its author, if its words are kept."""
LISTED_FOR = timedelta(days=7)
"""How long an ordinary enquiry stands among those that wait."""


@dataclass(frozen=True, slots=True)
class InboxWatch:
    """The reading of an account's inbox. Each method gives the watch after the act."""

    id: int
    account: str
    read_at: datetime
    """When the next reading is due."""
    since: datetime
    """When the reading began: what was written before is nobody's enquiry."""
    handle: str = ""
    """The account's handle, as the network knows the account; "" while nobody reads."""
    cursor: str = ""
    """How far the network was read: opaque, the network's own."""
    taken_until: datetime | None = None
    """The end of the lease of a reading under way."""
    fence: int = 0
    """Counts readings begun: only the newest writes a result."""
    seen_at: datetime | None = None
    """When the network last gave the messages."""
    failed: int = 0
    """Failed readings in a row."""
    trouble: str = ""
    """Why the last reading failed, for people."""
    told_at: datetime | None = None
    """When the account's owner was told that readings fail; None once a reading has worked."""

    @property
    def is_in_trouble(self) -> bool:
        """Whether so many readings have failed that people should know."""
        return self.failed >= FAILURES_TOLD

    def is_due(self, now: datetime) -> bool:
        """Whether somebody should read now: nobody else is reading. A lease longer than any is of a clock set back."""
        taken = self.taken_until is not None and now < self.taken_until <= now + LEASE
        return self.read_at <= now and not taken

    def is_unread_for_long(self, every: timedelta, now: datetime) -> bool:
        """Whether somebody should ask why there was no reading: is the bot running?"""
        return now - (self.seen_at or self.since) > max(UNREAD_INTERVALS * every, UNREAD_AT_LEAST)

    def is_new(self, at: datetime) -> bool:
        """Whether a message of that moment, by the network's clock, may have come after the reading began."""
        return at >= self.since - DATED_EARLIER

    def over(self, handle: str, at: datetime) -> Self:
        """Read the inbox of a handle, "" to stop: after a pause, or of another account, the reading begins anew."""
        if self.handle == handle or not handle:
            return replace(self, handle=handle)
        return type(self)(self.id, self.account, at, at, handle, fence=self.fence + 1)

    def taken(self, at: datetime) -> Self:
        """Begin a reading."""
        return replace(self, fence=self.fence + 1, taken_until=at + LEASE)

    def at_pace(self, every: timedelta, now: datetime) -> Self:
        """Bring the next reading forward: an inbox is to be read more often from now on, or the clock was set back."""
        if self.failed or self.seen_at is None:
            return self
        return replace(self, read_at=min(self.read_at, min(self.seen_at, now) + every))

    def read(self, cursor: str, began: datetime, at: datetime, every: timedelta, *, more: bool) -> Self:
        """Note a page that the network gave; `more` while the reading goes on with the next."""
        return replace(
            self,
            cursor=cursor,
            read_at=max(began + every, at),
            taken_until=at + LEASE if more else None,
            seen_at=began,
            failed=0,
            trouble="",
            told_at=None,
        )

    def unanswered(self, says: str, at: datetime, not_before: datetime | None = None) -> Self:
        """Note a failed reading: the pauses grow, and are as long as the network asks. No network bills a failure."""
        pause = min(READ_EVERY * 2 ** min(self.failed, 10), LONGEST_PAUSE)
        return replace(
            self,
            read_at=max(at + pause, not_before or at),
            taken_until=None,
            failed=self.failed + 1,
            trouble=says,
        )

    def told(self, at: datetime) -> Self:
        """Note that the account's owner is told of failed readings."""
        return replace(self, told_at=at)


def pace(every: timedelta) -> str:
    """How often, for people: every 15 minutes, every hour."""
    minutes = round(every.total_seconds() / 60)
    number, name = (minutes, "minute") if minutes % 60 else (minutes // 60, "hour")
    return f"every {name}" if number == 1 else f"every {number} {name}s"
