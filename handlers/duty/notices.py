"""Notices to one person about covers, an account's channel that was opened to others, and credentials."""

from dataclasses import dataclass

from bot.model.notice import AboutChannel, AboutCover, CredentialRefused
from bot.showing.proposal_view import RecordViews
from handlers.duty import covers, credentials
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
            telling(AboutChannel, place=to_the_person, tell=self._tell_of_channel),
            telling(CredentialRefused, place=to_the_person, tell=self._tell_of_credential),
        )

    def _tell_of_cover(self, notice: AboutCover, mark: Mark) -> Made:
        found = self.showing.cover(notice.cover)
        if found is None:
            return NOTHING
        return self.posting.directly(notice.person, (), covers.told(*found, notice.person), mark)

    def _tell_of_channel(self, notice: AboutChannel, mark: Mark) -> Made:
        words = covers.channel_told(notice.channel, *self.showing.channel(notice.channel))
        return self.posting.directly(notice.person, (), words, mark)

    def _tell_of_credential(self, notice: CredentialRefused, mark: Mark) -> Made:
        found = self.showing.credential(notice.account)
        if found is None or not found.fault:
            return NOTHING
        return self.posting.directly(notice.person, (), credentials.told(found), mark)
