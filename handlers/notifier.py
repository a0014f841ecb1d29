"""The Notifier over Slack: finds the record of a notice's kind, and tells by the record."""

from collections.abc import Mapping, Sequence
from typing import Self

from bot.clock import Clock
from bot.model.notice import KINDS, Notice
from bot.wiring import Bot
from handlers.cards.notices import CardNotices
from handlers.duty.notices import DutyNotices
from handlers.enquiries.gathering_notices import GatheringNotices
from handlers.enquiries.inbox_notices import InboxNotices
from handlers.enquiries.notices import EnquiryNotices
from handlers.holding.notices import HoldNotices, SettingNotices, TimeNotices
from handlers.home.notices import DigestNotices, HandoverNotices
from handlers.lines.notices import LineNotices
from handlers.plans.notices import PlanNotices
from handlers.press_lists.notices import PressListNotices
from handlers.proposing.notices import ProposingNotices
from handlers.slack.posting import Made, Mark, Posting
from handlers.slack.telling import Telling, Tellings, by_kind
from handlers.timelines.notices import TimelineNotices


class SlackNotifier:
    """Tells people in Slack."""

    by_kind: Mapping[type, Telling]

    def __init__(self, tellings: Tellings) -> None:
        """Sort the records. Raises ValueError when a kind of notice is left out."""
        self.by_kind = by_kind(tellings, KINDS.values())

    @classmethod
    def of(cls, bot: Bot, posting: Posting, clock: Clock) -> Self:
        """The notifier with the records of every kind."""
        families = (
            CardNotices(posting, bot.views, bot.plans, bot.tallies, clock),
            ProposingNotices(posting, bot.views),
            HoldNotices(posting, bot.holds, bot.agreed_settings, bot.views),
            SettingNotices(posting, bot.agreed_settings, bot.windows, bot.organisation.departments, clock),
            TimeNotices(posting, bot.time_doubts),
            LineNotices(posting, bot.lines),
            PlanNotices(posting, bot.plans),
            PressListNotices(posting, bot.press_lists, bot.kept_press_lists),
            EnquiryNotices(posting, bot.referral_views, clock),
            GatheringNotices(posting, bot.gathering_views, clock),
            InboxNotices(posting, bot.inbox_views, clock),
            DutyNotices(posting, bot.views),
            TimelineNotices(posting, bot.timeline_alarms),
            HandoverNotices(posting, bot.handovers),
            DigestNotices(posting, bot.digests, bot.organisation.departments),
        )
        return cls(tuple(record for family in families for record in family.tellings()))

    def place(self, notice: Notice) -> str:
        """Say where a notice goes, as things stand."""
        return self.by_kind[type(notice)].place(notice)

    def tell(self, bundle: Sequence[Notice], mark: str, *, again: bool) -> Made:
        """Tell notices in one message; gives the message to remember, if a message was made, or one that is gone.

        Raises NotNow, CannotTell or Unsayable.
        """
        return self.by_kind[type(bundle[0])].tell(bundle, Mark(mark, again))
