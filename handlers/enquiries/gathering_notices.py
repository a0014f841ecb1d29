"""Notices about referrals without a card: the message that lists them."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.model.referral_notices import ReferralsGathered
from bot.ports import EDITS
from bot.showing.gatherings import GatheringViews
from handlers.enquiries import gathering_message
from handlers.slack.archive import Archive
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
        if shown is None:
            return ""
        return EDITS if shown.message is not None and not shown.newer else shown.department.media_channel

    def _list(self, notice: ReferralsGathered, mark: Mark) -> Made:
        shown = self.showing.shown(notice.department)
        if shown is None or (shown.message is None and not shown.listed):
            return NOTHING
        blocks, text = gathering_message.message(shown, self.clock()), gathering_message.summary(shown)
        if shown.message is not None and not shown.newer:
            changed = self.posting.change(shown.message, blocks, text)
            if not changed or not shown.listed:
                return NOTHING  # somebody has deleted the message of an empty list
        made = self.posting.post(shown.department.media_channel, blocks, text, mark)
        if shown.message is not None and shown.newer:
            there = Archive(self.posting.client).link(made.get("message"))
            self.posting.change(shown.message, *gathering_message.moved(there))
        return made
