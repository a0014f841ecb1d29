"""The notices with a department's digest, and with what is open when duty is handed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.model.account import Department
from bot.model.notice import AboutDuty, DigestDue
from bot.showing.digests import Digests
from bot.showing.handover import Handovers
from handlers.home import digest, handover
from handlers.slack.archive import Archive
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling, to_the_person


@dataclass(frozen=True, slots=True)
class DigestNotices:
    """Posts digests. The telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    digests: Digests
    departments: Mapping[str, Department]

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (telling(DigestDue, place=self._digest_channel, tell=self._post_digest),)

    def _digest_channel(self, notice: DigestDue) -> str:
        return self.departments[notice.department].digest_channel

    def _post_digest(self, notice: DigestDue, mark: Mark) -> Made:
        found = self.digests.digest(notice.department, day=date.fromisoformat(notice.date))
        blocks = digest.digest(found, Archive(self.posting.client))
        return self.posting.post(found.department.digest_channel, blocks, digest.summary(found), mark)


@dataclass(frozen=True, slots=True)
class HandoverNotices:
    """Tells whoever takes over a duty. The telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    handovers: Handovers

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (telling(AboutDuty, place=to_the_person, tell=self._tell_of_duty),)

    def _tell_of_duty(self, notice: AboutDuty, mark: Mark) -> Made:
        found = self.handovers.shown(notice.duty)
        if found is None:
            return NOTHING
        blocks = handover.taken_over(found, Archive(self.posting.client))
        return self.posting.directly(notice.person, blocks, handover.text(found), mark)
