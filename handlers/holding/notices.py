"""Notices about holds, about settings that two people agree, about windows ahead, and about the time."""

from collections.abc import Mapping
from dataclasses import dataclass

from slack_sdk.models.blocks import Block

from bot.clock import Clock
from bot.holding.holds import Holds
from bot.holding.settings import AgreedSettings
from bot.holding.time_doubts import TimeDoubts
from bot.holding.windows import Windows
from bot.model.account import Department
from bot.model.notice import HoldMessage, SettingMessage, SettingNews, StopsNews, TimeInDoubt, TimeSure, WindowAhead
from bot.model.people import Card
from bot.model.proposal_notices import QuestionSettled
from bot.model.time_doubt import Sure
from bot.ports import EDITS
from bot.showing.proposal_view import RecordViews
from bot.stopping.ahead import WillStop
from handlers.cards import questions
from handlers.holding import holds, settings, stops, time_doubts
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, changes, channel_of, telling, to_the_person


@dataclass(frozen=True, slots=True)
class HoldNotices:
    """Tells of holds and of the deliveries that they stopped. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    holds: Holds
    agreed_settings: AgreedSettings
    showing: RecordViews

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(HoldMessage, place=self._place, tell=self._tell_of_hold),
            telling(QuestionSettled, place=changes, tell=self._settle),
            telling(StopsNews, place=to_the_person, tell=self._tell_whom_it_concerns),
        )

    def _place(self, notice: HoldMessage) -> str:
        return EDITS if self.holds.message(notice.hold, notice.channel, notice.page) else notice.channel

    def _tell_of_hold(self, notice: HoldMessage, mark: Mark) -> Made:
        named = self.holds.shown(notice.hold)
        if named is None:
            return NOTHING
        card = self.holds.message(notice.hold, notice.channel, notice.page)
        if notice.page and card:
            self._change_list(notice.hold, card, notice.page)
            return NOTHING
        if notice.page:
            stopped = self.holds.listed(notice.hold, notice.channel, notice.page)
            blocks = holds.listed(named, stopped, notice.page)
        else:
            blocks = holds.message(named, self._ahead(notice))
        if card is None:
            return self.posting.post(notice.channel, blocks, holds.summary(named), mark)
        self.posting.change(card, blocks, holds.summary(named))
        return NOTHING

    def _ahead(self, notice: HoldMessage) -> tuple[WillStop, ...]:
        """The posts that a hold will stop and that a message's channel may know: their cards stand there."""
        every = self.holds.will_stop(notice.hold)
        return tuple(post for post in every if any(account.channel == notice.channel for account in post.accounts))

    def _settle(self, notice: QuestionSettled, _: Mark) -> Made:
        """Take the buttons from a settled delivery's questions, and bring up to date the lists of holds with it."""
        found = self.showing.delivery(notice.delivery)
        if found is not None and found[1].delivery is not None:
            for card in self.showing.questions(notice.delivery):
                self.posting.change(card, questions.settled(found[1], found[1].delivery), "Settled")
        for hold, card, page in self.holds.lists_with(notice.delivery):
            self._change_list(hold, card, page)
        return NOTHING

    def _change_list(self, hold: int, card: Card, page: int) -> None:
        named = self.holds.shown(hold)
        if named is not None:
            blocks = holds.listed(named, self.holds.listed(hold, card.channel, page), page)
            self.posting.change(card, blocks, holds.summary(named))

    def _tell_whom_it_concerns(self, notice: StopsNews, mark: Mark) -> Made:
        blocks: list[Block] = []
        if (named := self.holds.shown(notice.hold)) is not None:
            every = self.holds.will_stop(notice.hold, to=notice.person)
            mine = [post for post in every if notice.person in post.people]
            blocks = holds.news(named, mine)
        elif (shown := self.agreed_settings.shown(notice.setting, to=notice.person)) is not None:
            blocks = settings.personal(shown, [post for post in shown.stops if notice.person in post.people])
        if not blocks:
            return NOTHING  # out, changed or called off before the telling
        return self.posting.directly(notice.person, blocks, stops.NEWS, mark)


@dataclass(frozen=True, slots=True)
class SettingNotices:
    """Tells of settings and windows. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    agreed_settings: AgreedSettings
    windows: Windows
    departments: Mapping[str, Department]
    clock: Clock

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(SettingMessage, place=self._place, tell=self._tell_of_setting),
            telling(SettingNews, place=self._thread, tell=self._tell_news),
            telling(WindowAhead, place=self._digest_channel, tell=self._tell_of_window),
        )

    def _place(self, notice: SettingMessage) -> str:
        shown = self.agreed_settings.shown(notice.setting)
        return (EDITS if shown.card else shown.channel) if shown else ""

    def _thread(self, notice: SettingNews) -> str:
        shown = self.agreed_settings.shown(notice.setting)
        return channel_of(shown.card) if shown else ""

    def _digest_channel(self, notice: WindowAhead) -> str:
        return self.departments[notice.department].digest_channel

    def _tell_of_setting(self, notice: SettingMessage, mark: Mark) -> Made:
        shown = self.agreed_settings.shown(notice.setting)
        if shown is None:
            return NOTHING
        if shown.card is None:
            return self.posting.post(shown.channel, settings.message(shown), settings.summary(shown), mark)
        self.posting.change(shown.card, settings.message(shown), settings.summary(shown))
        return NOTHING

    def _tell_news(self, notice: SettingNews, mark: Mark) -> Made:
        shown = self.agreed_settings.shown(notice.setting)
        if shown is None or shown.card is None:
            return NOTHING
        return self.posting.post(shown.card.channel, (), settings.news(shown), mark, thread=shown.card.ts)

    def _tell_of_window(self, notice: WindowAhead, mark: Mark) -> Made:
        found = self.windows.ahead(notice.department, notice.window)
        if found is None:
            return NOTHING
        blocks = settings.ahead(found, self.clock())
        return self.posting.post(found.department.digest_channel, blocks, settings.ahead_summary(found), mark)


@dataclass(frozen=True, slots=True)
class TimeNotices:
    """Tells of doubts about the time. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    time_doubts: TimeDoubts

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(TimeInDoubt, place=_there, tell=self._tell_of_doubt),
            telling(TimeSure, place=_there, tell=self._tell_of_end),
        )

    def _tell_of_doubt(self, notice: TimeInDoubt, mark: Mark) -> Made:
        shown = self.time_doubts.shown(notice.doubt, notice.channel)
        if shown is None or not shown.doubt.stands or shown.message is not None:
            return NOTHING
        return self.posting.post(notice.channel, time_doubts.message(shown), time_doubts.IN_DOUBT, mark)

    def _tell_of_end(self, notice: TimeSure, mark: Mark) -> Made:
        """Take the button away, and say in a message of its own that posts go on: a change alone tells nobody."""
        shown = self.time_doubts.shown(notice.doubt, notice.channel)
        if shown is None:
            return NOTHING
        if shown.message is not None:
            self.posting.change(shown.message, time_doubts.message(shown), time_doubts.SETTLED)
        if shown.doubt.how in {Sure.SET_AGAIN, Sure.SWITCHED_OFF}:
            return NOTHING
        return self.posting.post(notice.channel, time_doubts.sure(shown), time_doubts.SETTLED, mark)


def _there(notice: TimeInDoubt | TimeSure) -> str:
    return notice.channel
