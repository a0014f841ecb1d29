"""Notices about referrals without a card: the message that lists them."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.model.referral_notices import ReferralsGathered
from bot.showing.gatherings import GatheringViews
from handlers.enquiries import gathering_message
from handlers.slack import day_message
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling


@dataclass(frozen=True, slots=True)
class GatheringNotices:
    """Tells of referrals that share a message. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    showing: GatheringViews
    clock: Clock

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (telling(ReferralsGathered, place=self._place, tell=self._list),)

    def _place(self, notice: ReferralsGathered) -> str:
        shown = self.showing.shown(notice.department)
        return day_message.place(shown.day) if shown else ""

    def _list(self, notice: ReferralsGathered, mark: Mark) -> Made:
        shown = self.showing.shown(notice.department)
        if shown is None:
            return NOTHING
        blocks, text = gathering_message.message(shown, self.clock()), gathering_message.summary(shown)
        return day_message.tell(self.posting, shown.day, blocks, text, mark, holds=gathering_message.HOLDS)
