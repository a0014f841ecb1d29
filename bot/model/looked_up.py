"""What was looked up about an enquirer: kept with the enquiry, and purged with the enquiry."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.model.public_profile import PublicProfile
from policy.pages import Page


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What a network and the pages that a profile links to said, and when."""

    at: datetime
    place: str
    """The network, as people call it."""
    profile: PublicProfile | None = None
    """None where the handle is nobody's, or the network gave no answer."""
    pages: tuple[Page, ...] = ()
    trouble: str = ""
    """Why there is no profile, as a sentence for people; empty with a profile."""

    def seen(self, zone: ZoneInfo) -> str:
        """Where and on which day the profile was read: read on Mastodon, 21 November 2026."""
        return f"read on {self.place}, {day_of(self.at, zone)}"


def day_of(moment: datetime, zone: ZoneInfo) -> str:
    """Write a day: 21 November 2026."""
    at = moment.astimezone(zone)
    return f"{at.day} {at:%B %Y}"
