"""A list's message of a day: changed in place, and posted anew when somebody is added on a later day."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.model.people import Card


@dataclass(frozen=True, slots=True)
class DayMessage:
    """Where a list's message is, and whether another is due."""

    channel: str
    zone: ZoneInfo
    card: Card | None
    posted_at: datetime | None
    newest_at: datetime | None
    """When the newest on the list came; None for an empty list."""

    @property
    def is_past(self) -> bool:
        """Whether a new message is due: somebody came on a later day, or the list has another channel now."""
        if self.card is not None and self.card.channel != self.channel and self.newest_at is not None:
            return True
        if self.posted_at is None or self.newest_at is None:
            return False
        return self.newest_at.astimezone(self.zone).date() > self.posted_at.astimezone(self.zone).date()
