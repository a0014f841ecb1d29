"""Notices about accounts' inboxes: the message that lists ordinary enquiries, and inboxes that can't be read."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.model.inbox_notices import EnquiriesListed, InboxUnread
from bot.showing.inboxes import InboxViews
from handlers.enquiries import inbox_message
from handlers.slack import day_message
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling, to_the_person


@dataclass(frozen=True, slots=True)
class InboxNotices:
    """Tells of accounts' inboxes. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    showing: InboxViews
    clock: Clock

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(EnquiriesListed, place=self._place, tell=self._list),
            telling(InboxUnread, place=to_the_person, tell=self._tell_unread),
        )

    def _place(self, notice: EnquiriesListed) -> str:
        shown = self.showing.shown(notice.account)
        return day_message.place(shown.day) if shown else ""

    def _list(self, notice: EnquiriesListed, mark: Mark) -> Made:
        shown = self.showing.shown(notice.account)
        if shown is None:
            return NOTHING
        blocks, text = inbox_message.message(shown, self.clock()), inbox_message.summary(shown)
        return day_message.tell(self.posting, shown.day, blocks, text, mark, holds=inbox_message.holds(shown))

    def _tell_unread(self, notice: InboxUnread, mark: Mark) -> Made:
        state = self.showing.state(notice.account)
        if state is None or not state.in_trouble:
            return NOTHING
        return self.posting.directly(notice.person, (), inbox_message.unread(state), mark)
