"""Telling of agreed lines: the card that asks two people, its thread, and that a line's last day is near."""

from dataclasses import dataclass

from bot.lines.lines import Lines
from bot.model.notice import LineMessage, LineNews, LineRunsOut
from bot.ports import EDITS
from handlers.lines import lines
from handlers.slack.posting import NOTHING, Made, Posting


@dataclass(frozen=True, slots=True)
class LineTelling:
    """Posts what is said of lines. Everything raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    lines: Lines

    def place(self, notice: LineMessage | LineNews | LineRunsOut) -> str:
        """Say where a notice goes."""
        if isinstance(notice, LineRunsOut):
            return notice.person
        shown = self.lines.shown(notice.line)
        if shown is None:
            return ""
        if isinstance(notice, LineNews):
            return shown.card.channel if shown.card else ""
        return EDITS if shown.card else shown.channel

    def tell(self, notice: LineMessage | LineNews | LineRunsOut, mark: str, *, again: bool) -> Made:
        """Tell of a line."""
        shown = self.lines.shown(notice.line)
        if shown is None:
            return NOTHING
        if isinstance(notice, LineRunsOut):
            return self.posting.directly(notice.person, (), lines.runs_out(shown), mark, again=again)
        if isinstance(notice, LineNews):
            if (card := shown.card) is None:
                return NOTHING
            return self.posting.post(card.channel, (), lines.news(shown), mark, again=again, thread=card.ts)
        if shown.card is None:
            return self.posting.post(shown.channel, lines.card(shown), lines.summary(shown), mark, again=again)
        self.posting.change(shown.card, lines.card(shown), lines.summary(shown))
        return NOTHING
