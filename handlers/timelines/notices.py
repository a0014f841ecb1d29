"""Notices about accounts' own timelines."""

from dataclasses import dataclass

from bot.afterwards.timeline_alarms import TimelineAlarms
from bot.model.timeline_alarm import AlarmState
from bot.model.timeline_notices import AlarmRaised, AlarmSettled, NotOurs, TimelineUnseen
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, changes, telling, to_the_person
from handlers.timelines import alarms


@dataclass(frozen=True, slots=True)
class TimelineNotices:
    """Tells of alarms and of timelines that can't be seen. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    timeline_alarms: TimelineAlarms

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(AlarmRaised, place=self._channel, tell=self._raise),
            telling(AlarmSettled, place=changes, tell=self._settle),
            telling(NotOurs, place=to_the_person, tell=self._page),
            telling(TimelineUnseen, place=to_the_person, tell=self._tell_unseen),
        )

    def _channel(self, notice: AlarmRaised) -> str:
        shown = self.timeline_alarms.shown(notice.alarm)
        return shown.account.channel if shown else ""

    def _raise(self, notice: AlarmRaised, mark: Mark) -> Made:
        shown = self.timeline_alarms.shown(notice.alarm)
        if shown is None or shown.message is not None or shown.alarm.state is AlarmState.OURS:
            return NOTHING  # told, or turned out to be ours before anybody heard
        return self.posting.post(shown.account.channel, alarms.message(shown), alarms.summary(shown), mark)

    def _settle(self, notice: AlarmSettled, _: Mark) -> Made:
        shown = self.timeline_alarms.shown(notice.alarm)
        if shown is not None and shown.message is not None:
            self.posting.change(shown.message, alarms.message(shown), alarms.summary(shown))
        return NOTHING

    def _page(self, notice: NotOurs, mark: Mark) -> Made:
        shown = self.timeline_alarms.shown(notice.alarm)
        if shown is None or shown.alarm.state is not AlarmState.NOT_OURS:
            return NOTHING
        return self.posting.directly(notice.person, alarms.paged(shown), alarms.page_summary(shown), mark)

    def _tell_unseen(self, notice: TimelineUnseen, mark: Mark) -> Made:
        state = self.timeline_alarms.state(notice.account)
        if state is None or not state.in_trouble:
            return NOTHING
        return self.posting.directly(notice.person, (), alarms.unseen(state), mark)
