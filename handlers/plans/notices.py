"""Notices about plans: to the person who brought a plan, and to the approvers' channels."""

from dataclasses import dataclass

from bot.model.notice import PlanChecked, PlanMessage, PlanSummary
from bot.plans.plans import Plans
from bot.ports import EDITS
from handlers.plans import messages
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling


@dataclass(frozen=True, slots=True)
class PlanNotices:
    """Tells of plans. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    plans: Plans

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(PlanSummary, place=self._place, tell=self._summarise),
            telling(PlanChecked, place=self._place, tell=self._tell_of_check),
            telling(PlanMessage, place=lambda notice: notice.channel, tell=self._announce),
        )

    def _place(self, notice: PlanSummary | PlanChecked) -> str:
        return EDITS if self.plans.message_to(notice.plan) else self.plans.person_of(notice.plan)

    def _summarise(self, notice: PlanSummary | PlanChecked, mark: Mark) -> Made:
        shown = self.plans.shown(notice.plan)
        if shown is None:
            return NOTHING
        blocks, summary = messages.message(shown), messages.summary(shown)
        before = self.plans.message_to(notice.plan)
        if before is None:
            return self.posting.directly(shown.plan.person, blocks, summary, mark)
        self.posting.change(before, blocks, summary)
        return NOTHING

    def _tell_of_check(self, notice: PlanChecked, mark: Mark) -> Made:
        made = self._summarise(notice, mark)
        message = made.get("message") or self.plans.message_to(notice.plan)
        shown = self.plans.shown(notice.plan)
        if shown is None or shown.plan.report is None or message is None:
            return made
        summary = messages.summary(shown)
        for number, page in enumerate(messages.pages(shown.plan.report), 1):
            self.posting.post(message.channel, page, summary, mark.page(number), thread=message.ts)
        return made

    def _announce(self, notice: PlanMessage, mark: Mark) -> Made:
        shown = self.plans.shown(notice.plan)
        if shown is None or self.plans.message_to(notice.plan, notice.channel) is not None:
            return NOTHING
        blocks, text = messages.announced(shown, notice.channel), messages.announcement(shown, notice.channel)
        return self.posting.post(notice.channel, blocks, text, mark)
