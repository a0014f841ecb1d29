"""Notices to one person about covers, duty, and an account's channel that was opened to others."""

from dataclasses import dataclass

from bot.model.notice import AboutChannel, AboutCover, AboutDuty
from bot.showing.proposal_view import RecordViews
from handlers.duty import covers, duties
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling, to_the_person


@dataclass(frozen=True, slots=True)
class DutyNotices:
    """Tells the people concerned. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    showing: RecordViews

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(AboutCover, place=to_the_person, tell=self._tell_of_cover),
            telling(AboutDuty, place=to_the_person, tell=self._tell_of_duty),
            telling(AboutChannel, place=to_the_person, tell=self._tell_of_channel),
        )

    def _tell_of_cover(self, notice: AboutCover, mark: Mark) -> Made:
        found = self.showing.cover(notice.cover)
        if found is None:
            return NOTHING
        return self.posting.directly(notice.person, (), covers.told(*found, notice.person), mark)

    def _tell_of_duty(self, notice: AboutDuty, mark: Mark) -> Made:
        found = self.showing.duty(notice.duty)
        if found is None:
            return NOTHING
        return self.posting.directly(notice.person, (), duties.told(*found), mark)

    def _tell_of_channel(self, notice: AboutChannel, mark: Mark) -> Made:
        words = covers.channel_told(notice.channel, *self.showing.channel(notice.channel))
        return self.posting.directly(notice.person, (), words, mark)
