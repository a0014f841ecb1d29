"""Notices about press lists, to the person who brought the file."""

from dataclasses import dataclass

from bot.enquiries.press_lists import PressLists
from bot.model.notice import PressListMessage
from bot.ports import EDITS
from handlers.press_lists import messages
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling


@dataclass(frozen=True, slots=True)
class PressListNotices:
    """Tells of press lists. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    press_lists: PressLists

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (telling(PressListMessage, place=self._place, tell=self._tell),)

    def _place(self, notice: PressListMessage) -> str:
        if self.press_lists.message_to(notice.press_list):
            return EDITS
        shown = self.press_lists.shown(notice.press_list)
        return shown.brought.person if shown else ""

    def _tell(self, notice: PressListMessage, mark: Mark) -> Made:
        shown = self.press_lists.shown(notice.press_list)
        if shown is None:
            return NOTHING
        blocks, summary = messages.message(shown), messages.summary(shown)
        before = self.press_lists.message_to(notice.press_list)
        if before is None:
            return self.posting.directly(shown.brought.person, blocks, summary, mark)
        self.posting.change(before, blocks, summary)
        return NOTHING
