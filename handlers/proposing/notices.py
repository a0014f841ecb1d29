"""The notice with an author's question to the approvers, before a draft is submitted."""

from dataclasses import dataclass

from bot.model.proposal_notices import AskedFirst
from bot.showing.proposal_view import RecordViews
from handlers.proposing import ask_first
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling


@dataclass(frozen=True, slots=True)
class ProposingNotices:
    """Tells of questions about drafts. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    showing: RecordViews

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(AskedFirst, place=lambda notice: self.showing.decided_in(notice.proposal), tell=self._ask_first),
        )

    def _ask_first(self, notice: AskedFirst, mark: Mark) -> Made:
        found = self.showing.asking(notice.asking)
        if found is None:
            return NOTHING
        shown, asked = found
        return self.posting.post(shown.channel, ask_first.message(shown, asked), ask_first.summary(asked), mark)
