"""Referrals without a card of their own, as shown to the media team in one message."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.account import Department
from bot.model.enquiry import Enquiry
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.showing.day_messages import DayMessage
from bot.store import Store, gatherings

MOST_LISTED = 12
"""Referrals in the message: Slack shows 50 blocks, and people read fewer."""


@dataclass(frozen=True, slots=True)
class ShownGathering:
    """The referrals of a department that wait without a card."""

    department: Department
    listed: tuple[Enquiry, ...]
    """Those in the message, the longest waiting first."""
    waiting: int
    """How many there are."""
    message: Card | None = None
    posted_at: datetime | None = None
    newest_at: datetime | None = None
    """When the newest question came."""

    @property
    def day(self) -> DayMessage:
        """Where the message of the list is."""
        department = self.department
        return DayMessage(department.media_channel, department.zone, self.message, self.posted_at, self.newest_at)


@dataclass(frozen=True, slots=True)
class GatheringViews:
    """Gathers referrals for showing, as of now."""

    store: Store
    organisation: Organisation

    def shown(self, key: str) -> ShownGathering | None:
        """Show the referrals of a department that wait without a card; None for a department that is gone."""
        department = self.organisation.departments.get(key)
        if department is None:
            return None
        read = self.store.read
        listed, waiting = read(gatherings.waiting, key, MOST_LISTED)
        message, posted_at = read(gatherings.card_of, key) or (None, None)
        return ShownGathering(department, listed, waiting, message, posted_at, read(gatherings.newest, key))
