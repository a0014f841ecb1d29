"""The watch over an account's own timeline, and the posts seen there. Times are UTC."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

LOOK_EVERY = timedelta(minutes=5)
LOOK_BACK_EVERY = timedelta(hours=1)
"""How often a look goes back far enough to find out which of our posts have gone: some networks bill each post read."""
BACK = timedelta(days=7)
A_DAY = timedelta(days=1)
"""How far such a look goes back where a week has more posts than the network lists."""
OVERLAP = timedelta(minutes=15)
"""How far two looks overlap: networks' clocks differ from ours, and lists show posts late."""
DATED_EARLIER = timedelta(minutes=5)
"""How long before the watch a post may be dated, and still be new: networks' clocks may be behind ours."""
LEASE = timedelta(minutes=2)
"""How long a look may take before another replica takes the account up."""
LONGEST_PAUSE = timedelta(minutes=40)
FAILURES_TOLD = 3
"""Failed looks in a row after which people are told."""
MISSED = 2
"""Looks in a row without a post of ours after which the post has gone."""
MOST_WORDS = 300
"""Characters kept of a post that is not ours."""


@dataclass(frozen=True, slots=True)
class TimelineWatch:
    """The watch over an account's own timeline. Each method gives the watch after the act."""

    id: int
    account: str
    look_at: datetime
    """When the next look is due."""
    taken_until: datetime | None = None
    """The end of the lease of a look under way."""
    fence: int = 0
    """Counts looks begun: only the newest look writes a result."""
    since: datetime | None = None
    """When the watch began: what stood there before is nobody's alarm."""
    looked_at: datetime | None = None
    """When the network last showed the posts."""
    looked_back_at: datetime | None = None
    unseen_since: datetime | None = None
    """From when on posts were perhaps passed over last: there were more than the network lists. None if none were."""
    failed: int = 0
    """Failed looks in a row."""
    trouble: str = ""
    """Why the last look failed, for people."""
    told_at: datetime | None = None
    """When the account's owner was told that looks fail; None once a look has worked."""
    handle: str = ""
    """The account's handle, as the network knows the account; "" while nobody watches."""

    @property
    def is_in_trouble(self) -> bool:
        """Whether so many looks have failed that people should know."""
        return self.failed >= FAILURES_TOLD

    def is_due(self, now: datetime) -> bool:
        """Whether somebody should look now: nobody else is looking."""
        return self.look_at <= now and (self.taken_until is None or self.taken_until <= now)

    def looks_back(self, now: datetime) -> bool:
        """Whether the next look goes back far enough to find out which of our posts have gone."""
        return self.since is not None and (
            self.looked_back_at is None or now - self.looked_back_at >= LOOK_BACK_EVERY - LOOK_EVERY / 2
        )

    def covered_from(self, now: datetime) -> datetime:
        """The moment from which the next look must list all posts."""
        return (self.looked_at or now) - OVERLAP

    def is_new(self, at: datetime) -> bool:
        """Whether a post of that moment, by the network's clock, may have come after the watch began."""
        return self.since is not None and at >= self.since - DATED_EARLIER

    def over(self, handle: str, at: datetime) -> Self:
        """Watch the account of a handle, "" to stop: after a pause, or on another account, the watch begins anew."""
        if self.handle in {"", handle}:
            return replace(self, handle=handle)
        return type(self)(self.id, self.account, at, fence=self.fence + 1, handle=handle)

    def taken(self, at: datetime) -> Self:
        """Begin a look."""
        return replace(self, fence=self.fence + 1, taken_until=at + LEASE)

    def looked(self, began: datetime, at: datetime) -> Self:
        """Note a look that the network answered."""
        return replace(
            self,
            look_at=max(began + LOOK_EVERY, at),
            taken_until=None,
            since=self.since or began,
            looked_at=began,
            failed=0,
            trouble="",
            told_at=None,
        )

    def looked_back(self, began: datetime, *, again: bool) -> Self:
        """Note a look that went back; `again` if the next look should, too."""
        return replace(self, looked_back_at=None if again else began)

    def passed_over(self, since: datetime) -> Self:
        """Note that the network listed fewer posts than there were since a moment."""
        return replace(self, unseen_since=since)

    def unanswered(self, says: str, at: datetime, not_before: datetime | None = None) -> Self:
        """Note a failed look: the pauses grow, and are as long as the network asks."""
        pause = min(LOOK_EVERY * 2**self.failed, LONGEST_PAUSE)
        return replace(
            self,
            look_at=max(at + pause, not_before or at),
            taken_until=None,
            failed=self.failed + 1,
            trouble=says,
        )

    def told(self, at: datetime) -> Self:
        """Note that the account's owner is told of failed looks."""
        return replace(self, told_at=at)


class SightingState(StrEnum):
    """What is known of a post seen on a timeline."""

    BEFORE = "before"  # stood there when the watch began
    OURS = "ours"  # is recorded as a post of ours
    HELD = "held"  # not recorded, and may be a post of ours on its way
    ALARMED = "alarmed"  # not recorded, and people were told


@dataclass(frozen=True, slots=True)
class Sighting:
    """A post seen on an account's timeline."""

    id: int
    account: str
    remote_id: str
    url: str
    at: datetime
    """By the network's clock."""
    seen_at: datetime
    """When we first saw the post."""
    state: SightingState
    words: str = ""
    """The beginning of a post that is not recorded as ours."""
    delivery: int | None = None
    alarm: int | None = None
    missed: int = 0
    """Looks in a row that should have listed the post, and did not."""
    gone_at: datetime | None = None
    """When the post was found to have gone."""

    def is_ours(self, delivery: int) -> Self:
        """Note the delivery that the post is of."""
        return replace(self, state=SightingState.OURS, delivery=delivery, words="")

    def told(self, alarm: int) -> Self:
        """Note the alarm that tells of the post."""
        return replace(self, state=SightingState.ALARMED, alarm=alarm)

    def dated(self, at: datetime) -> Self:
        """Note a much later date: posts dated in the future are listed for ever, and remembered as long."""
        return replace(self, at=at) if at - self.at > A_DAY else self

    def not_listed(self, at: datetime) -> Self:
        """Note a look without the post; a post that has gone stays gone."""
        if self.gone_at is not None:
            return self
        missed = self.missed + 1
        return replace(self, missed=missed, gone_at=at if missed >= MISSED else None)

    def listed(self) -> Self:
        """Note that the post is there."""
        return replace(self, missed=0, gone_at=None)
