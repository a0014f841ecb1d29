"""Telling of plans: to whoever brought one, to the approvers' channels, and the cards in the thread below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from slack_sdk.models.blocks import Block

from bot.clock import Clock
from bot.errors import NotNow
from bot.model.notice import PlanMessage, PlanSummary
from bot.model.people import Card
from bot.plans.plans import Plans
from bot.ports import EDITS
from bot.showing.proposal_view import ShownProposal
from handlers.plans import messages
from handlers.slack.posting import NOTHING, Made, Posting

TO_WAIT = timedelta(seconds=2)
"""How long a card waits for the message in whose thread it belongs, should that be late."""


@dataclass(frozen=True, slots=True)
class PlanTelling:
    """Posts what is said of plans. Everything raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    plans: Plans
    clock: Clock

    def place(self, notice: PlanSummary | PlanMessage) -> str:
        """Say where a notice goes."""
        if isinstance(notice, PlanMessage):
            return notice.channel
        return EDITS if self.plans.message_to(notice.plan) else self.plans.person_of(notice.plan)

    def tell(self, notice: PlanSummary | PlanMessage, mark: str, *, again: bool) -> Made:
        """Tell of a plan."""
        if isinstance(notice, PlanMessage):
            return self._announce(notice, mark, again=again)
        shown = self.plans.shown(notice.plan)
        if shown is None:
            return NOTHING
        blocks, summary = messages.message(shown), messages.summary(shown)
        before = self.plans.message_to(notice.plan)
        if before is not None:
            self.posting.change(before, blocks, summary)
            return NOTHING
        made = self.posting.directly(shown.plan.person, blocks, summary, mark, again=again)
        message = made.get("message")
        for number, page in enumerate(messages.pages(shown.checked) if shown.checked and message else (), 1):
            assert message is not None  # noqa: S101 - there are no pages without it
            self.posting.post(message.channel, page, summary, f"{mark}-{number}", again=again, thread=message.ts)
        return made

    def post_card(self, shown: ShownProposal, blocks: Sequence[Block], text: str, mark: str, *, again: bool) -> Made:
        """Post a card: of a plan's first words in the plan's thread, or in its channel where that thread is gone."""
        first = shown.revision.number == 1
        if shown.root is None and first and self.plans.awaits_message(shown.proposal.id, shown.channel):
            raise NotNow("Its plan is not announced yet.", not_before=self.clock() + TO_WAIT)
        if shown.root is not None:
            thread = shown.root.ts
            made = self.posting.post(shown.channel, blocks, text, mark, again=again, thread=thread)
            if "gone" not in made:
                return made
            self.plans.forget_message(Card(shown.channel, thread))
        return self.posting.post(shown.channel, blocks, text, mark, again=again)

    def _announce(self, notice: PlanMessage, mark: str, *, again: bool) -> Made:
        shown = self.plans.shown(notice.plan)
        if shown is None or self.plans.message_to(notice.plan, notice.channel) is not None:
            return NOTHING
        blocks, text = messages.announced(shown, notice.channel), messages.announcement(shown, notice.channel)
        return self.posting.post(notice.channel, blocks, text, mark, again=again)
