"""Notices about enquiries: the referral card for the media team."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.model.notice import ReferralChanged, ReferralRaised
from bot.showing.proposal_view import RecordViews
from handlers.enquiries import referrals
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, changes, telling


@dataclass(frozen=True, slots=True)
class EnquiryNotices:
    """Tells of referrals. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    showing: RecordViews
    clock: Clock

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(ReferralRaised, place=self._media_channel, tell=self._refer),
            telling(ReferralChanged, place=changes, tell=self._refresh),
        )

    def _media_channel(self, notice: ReferralRaised) -> str:
        shown = self.showing.enquiry(notice.enquiry)
        return shown.department.media_channel if shown else ""

    def _refer(self, notice: ReferralRaised, mark: Mark) -> Made:
        shown = self.showing.enquiry(notice.enquiry)
        if shown is None or shown.card is not None:
            return NOTHING
        blocks = referrals.card(shown, self.clock())
        return self.posting.post(shown.department.media_channel, blocks, referrals.summary(shown.enquiry), mark)

    def _refresh(self, notice: ReferralChanged, _: Mark) -> Made:
        shown = self.showing.enquiry(notice.enquiry)
        if shown is not None and shown.card is not None:
            self.posting.change(shown.card, referrals.card(shown, self.clock()), referrals.summary(shown.enquiry))
        return NOTHING
