"""Notices about accounts' inboxes: the message that lists ordinary enquiries, and inboxes that can't be read."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.model.inbox_notices import EnquiriesListed, InboxUnread
from bot.model.people import Card
from bot.ports import EDITS
from bot.showing.inboxes import InboxViews, ShownInbox
from handlers.enquiries import inbox_message
from handlers.slack.archive import Archive
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
        if shown is None:
            return ""
        return EDITS if shown.message is not None and not shown.newer else shown.account.enquiries_channel

    def _list(self, notice: EnquiriesListed, mark: Mark) -> Made:
        shown = self.showing.shown(notice.account)
        if shown is None or (shown.message is None and not shown.listed):
            return NOTHING
        blocks, text = inbox_message.message(shown, self.clock()), inbox_message.summary(shown)
        if shown.message is not None and not shown.newer:
            changed = self.posting.change(shown.message, blocks, text)
            if not changed or not shown.listed:
                return NOTHING  # somebody has deleted the message of an empty list
        made = self.posting.post(shown.account.enquiries_channel, blocks, text, mark)
        if shown.message is not None and shown.newer:
            self._leave(shown.message, made, shown)
        return made

    def _leave(self, old: Card, made: Made, shown: ShownInbox) -> None:
        """Have an earlier day's message say where the list is now."""
        self.posting.change(old, *inbox_message.moved(shown, Archive(self.posting.client).link(made.get("message"))))

    def _tell_unread(self, notice: InboxUnread, mark: Mark) -> Made:
        state = self.showing.state(notice.account)
        if state is None or not state.in_trouble:
            return NOTHING
        return self.posting.directly(notice.person, (), inbox_message.unread(state), mark)
