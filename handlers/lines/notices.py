"""Notices about agreed lines: the card that asks two people, the thread below, the last day that is near."""

from dataclasses import dataclass

from bot.lines.lines import Lines
from bot.model.notice import LineMessage, LineNews, LineRunsOut
from bot.ports import EDITS
from handlers.lines import lines
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, channel_of, telling, to_the_person


@dataclass(frozen=True, slots=True)
class LineNotices:
    """Tells of lines. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    lines: Lines

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(LineMessage, place=self._place, tell=self._show),
            telling(LineNews, place=self._thread, tell=self._tell_news),
            telling(LineRunsOut, place=to_the_person, tell=self._warn),
        )

    def _place(self, notice: LineMessage) -> str:
        shown = self.lines.shown(notice.line)
        return (EDITS if shown.card else shown.channel) if shown else ""

    def _thread(self, notice: LineNews) -> str:
        shown = self.lines.shown(notice.line)
        return channel_of(shown.card) if shown else ""

    def _show(self, notice: LineMessage, mark: Mark) -> Made:
        shown = self.lines.shown(notice.line)
        if shown is None:
            return NOTHING
        if shown.card is None:
            return self.posting.post(shown.channel, lines.card(shown), lines.summary(shown), mark)
        self.posting.change(shown.card, lines.card(shown), lines.summary(shown))
        return NOTHING

    def _tell_news(self, notice: LineNews, mark: Mark) -> Made:
        shown = self.lines.shown(notice.line)
        if shown is None or shown.card is None:
            return NOTHING
        return self.posting.post(shown.card.channel, (), lines.news(shown), mark, thread=shown.card.ts)

    def _warn(self, notice: LineRunsOut, mark: Mark) -> Made:
        shown = self.lines.shown(notice.line)
        if shown is None:
            return NOTHING
        return self.posting.directly(notice.person, (), lines.runs_out(shown), mark)
