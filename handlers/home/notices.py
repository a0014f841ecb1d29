"""The notice with a department's digest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.model.account import Department
from bot.model.notice import DigestDue
from bot.showing.digests import Digests
from handlers.home import digest
from handlers.slack.archive import Archive
from handlers.slack.posting import Made, Mark, Posting
from handlers.slack.telling import Tellings, telling


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
