"""What came of a published delivery, looked at after a day and after a week: replies, reposts, likes, views.

No other module assigns a tally's state. Nobody's act, and so no deed: the network's own numbers, read and told.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from bot.model.post import Tally

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60, 180, 360, 720))
"""How long an account is left alone after each look that failed; afterwards the look is given up."""
TAKEN_FOR = timedelta(minutes=5)
"""A replica's time for a look; afterwards another may look."""
LATE = timedelta(hours=6)
"""How late a look may be without a word about the lateness."""


MOST = 2**31 - 1
"""The highest number kept."""
NO_NUMBERS = Tally()


class After(StrEnum):
    """How long after publishing a look is due."""

    DAY = "day"
    WEEK = "week"

    @property
    def length(self) -> timedelta:
        """The time from publishing to the look."""
        return timedelta(days=1 if self is After.DAY else 7)

    @property
    def still_taken(self) -> timedelta:
        """How late a look is begun when the bot was down; later, the numbers would be of another time."""
        return timedelta(days=2 if self is After.DAY else 7)


class TallyState(StrEnum):
    """How a look ended."""

    WAITING = "waiting"
    COUNTED = "counted"
    GONE = "gone"
    """The network no longer has the post."""
    TAKEN_DOWN = "taken_down"
    NOT_OFFERED = "not_offered"
    """The network gives no numbers."""
    NOT_KNOWN = "not_known"
    """The network's own id of the post is not known: a person posted by hand."""
    FAILED = "failed"


SAYS: Mapping[TallyState, str] = {
    TallyState.WAITING: "no answer yet; we ask again",
    TallyState.COUNTED: "counted",
    TallyState.GONE: "no longer there",
    TallyState.TAKEN_DOWN: "taken down",
    TallyState.NOT_OFFERED: "not offered there",
    TallyState.NOT_KNOWN: "posted by hand, so we don’t know it well enough to count",
    TallyState.FAILED: "not counted",
}
"""How a look ended, for people."""


@dataclass(frozen=True, slots=True)
class PostTally:
    """A look at what came of a published delivery. Methods give the tally after the event. Times are UTC."""

    delivery: int
    after: After
    due_at: datetime
    state: TallyState = TallyState.WAITING
    tries: int = 0
    try_at: datetime | None = None
    """When the network is asked next; None once the look has ended."""
    at: datetime | None = None
    """When the look ended."""
    numbers: Tally = NO_NUMBERS
    parts: int = 1
    """The parts of a thread."""
    gone: int = 0
    """The parts that the network no longer has."""
    trouble: str = ""
    """Why the last try failed, in words for people."""

    @property
    def is_late(self) -> bool:
        """Whether the numbers are of a noticeably later moment than their name says."""
        return self.at is not None and self.at - self.due_at > LATE

    @property
    def missing_parts(self) -> str:
        """How many parts of a thread the network no longer has, for people; "" if none."""
        return f"{self.gone} of its {self.parts} parts no longer there" if self.gone else ""

    @property
    def noticed(self) -> int:
        """All replies, reposts and likes: an order for lists."""
        return sum(filter(None, (self.numbers.replies, self.numbers.reposts, self.numbers.likes)))

    def taken(self, now: datetime) -> Self:
        """Take the look for a try."""
        return replace(self, tries=self.tries + 1, try_at=now + TAKEN_FOR)

    def counted(self, parts: Sequence[Tally | None], at: datetime) -> Self:
        """End the look with the numbers of each part, None for a part that the network no longer has."""
        there = sum(part is not None for part in parts)
        if not there:
            return self.ended(TallyState.GONE, at)
        numbers = summed(parts)
        ended = self.ended(TallyState.NOT_OFFERED if numbers == NO_NUMBERS else TallyState.COUNTED, at)
        return replace(ended, numbers=numbers, parts=len(parts), gone=len(parts) - there)

    def put_off(self, trouble: str, not_before: datetime | None, at: datetime) -> Self:
        """Look again later, or give up. A try that a network has wait until `not_before` is not counted."""
        tries = self.tries - 1 if not_before else self.tries
        pause = PAUSES[min(max(tries, 1), len(PAUSES)) - 1]
        again = max(at + pause, not_before or at)
        if tries > len(PAUSES) or again > self.due_at + self.after.still_taken + timedelta(days=1):
            return self.ended(TallyState.FAILED, at, trouble)
        return replace(self, tries=tries, try_at=again, trouble=trouble)

    def ended(self, state: TallyState, at: datetime, trouble: str = "") -> Self:
        """End the look."""
        return replace(self, state=state, try_at=None, at=at, trouble=trouble)


def latest(several: Iterable[PostTally]) -> dict[int, PostTally]:
    """The last look at each delivery that the network answered, or else the last look; by delivery."""
    unanswered = {TallyState.WAITING, TallyState.FAILED}
    ordered = sorted(several, key=lambda tally: (tally.state not in unanswered, tally.due_at))
    return {tally.delivery: tally for tally in ordered}


def summed(parts: Sequence[Tally | None]) -> Tally:
    """Add up the numbers of a thread's parts: replies, reposts and likes of all, views of the first that is there.

    Networks count our own next part among the replies to a part: not counted here.
    """
    there = [part for part in parts if part is not None]
    replies = [
        max(0, part.replies - (following is not None))
        for part, following in zip(parts, [*parts[1:], None], strict=True)
        if part is not None and part.replies is not None
    ]
    return Tally(
        replies=_sum(replies),
        reposts=_sum([part.reposts for part in there]),
        likes=_sum([part.likes for part in there]),
        views=_sum([part.views for part in there[:1]]),
    )


def _sum(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return min(sum(known), MOST) if known else None
