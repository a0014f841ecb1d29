"""Notices about press lists: to the person who brought the file, and to the media team when a list ends soon."""

from dataclasses import dataclass

from bot.enquiries.kept_press_lists import KeptPressLists
from bot.enquiries.press_lists import PressLists
from bot.model.notice import PressListEnds, PressListMessage
from bot.ports import EDITS
from handlers.press_lists import kept, messages
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling


@dataclass(frozen=True, slots=True)
class PressListNotices:
    """Tells of press lists. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    press_lists: PressLists
    kept_press_lists: KeptPressLists

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(PressListMessage, place=self._place, tell=self._tell),
            telling(PressListEnds, place=self._team, tell=self._say_end),
        )

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

    def _team(self, notice: PressListEnds) -> str:
        shown = self.kept_press_lists.ending(notice.press_list)
        return shown.department.media_channel if shown else ""

    def _say_end(self, notice: PressListEnds, mark: Mark) -> Made:
        shown = self.kept_press_lists.ending(notice.press_list)
        if shown is None:
            return NOTHING
        channel = shown.department.media_channel
        return self.posting.post(channel, kept.ending(shown), kept.ends_soon(shown), mark)
