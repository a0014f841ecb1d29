"""The Notifier over Slack: renders the state as it is now, and never posts the same notice twice if it can tell."""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.holding.holds import Holds
from bot.holding.settings import Settling
from bot.holding.windows import Windows
from bot.model.notice import (
    AboutChannel,
    AboutCover,
    AboutDuty,
    AskedFirst,
    CardTrouble,
    ChannelTrouble,
    DigestDue,
    Direct,
    Event,
    GoAsked,
    HoldMessage,
    LineMessage,
    LineNews,
    LineRunsOut,
    Notice,
    Nudge,
    PlanMessage,
    PlanSummary,
    PostCard,
    Question,
    QuestionSettled,
    ReferralChanged,
    ReferralRaised,
    RefreshCard,
    RefreshQuestion,
    SettingMessage,
    SettingNews,
    Story,
    WindowAhead,
)
from bot.model.people import Card
from bot.ports import EDITS
from bot.showing.digests import Digests
from bot.showing.proposal_view import Place, Showing, ShownProposal
from handlers import cards
from handlers.blocks import times
from handlers.blocks.blocks import actions, section
from handlers.cards import questions, reminders, stories, troubles
from handlers.duty import covers, duties
from handlers.enquiries import referrals
from handlers.holding import holds as hold_views
from handlers.holding import settings as setting_views
from handlers.home import digest
from handlers.lines.notices import LineTelling
from handlers.plans.notices import PlanTelling
from handlers.proposing import ask_first
from handlers.slack.archive import Archive
from handlers.slack.posting import NOTHING, Made, Posting


@dataclass(frozen=True, slots=True)
class SlackNotifier:
    """Tells people in Slack."""

    posting: Posting
    showing: Showing
    digests: Digests
    holds: Holds
    settling: Settling
    lines: LineTelling
    windows: Windows
    plans: PlanTelling
    clock: Clock

    def place(self, notice: Notice) -> str:
        """Say where a notice goes, as things stand."""
        match notice:
            case PostCard(proposal) | AskedFirst(proposal):
                return self.showing.decided_in(proposal)
            case Story(proposal, revision) | GoAsked(proposal, revision) | Nudge(proposal, revision):
                return _channel(self.showing.card(proposal, revision))
            case Question(_, delivery):
                return _channel(self.showing.card_of_delivery(delivery))
            case HoldMessage(hold, channel, page):
                return EDITS if self.holds.message(hold, channel, page) else channel
            case SettingMessage(setting):
                asked = self.settling.shown(setting)
                return (EDITS if asked.card else asked.channel) if asked else ""
            case SettingNews(setting):
                asked = self.settling.shown(setting)
                return _channel(asked.card) if asked else ""
            case LineMessage() | LineNews() | LineRunsOut():
                return self.lines.place(notice)
            case PlanSummary() | PlanMessage():
                return self.plans.place(notice)
            case ReferralRaised(enquiry):
                referred = self.showing.enquiry(enquiry)
                return referred.department.media_channel if referred else ""
            case WindowAhead(department) | DigestDue(department):
                return self.showing.departments[department].digest_channel
            case RefreshCard() | QuestionSettled() | RefreshQuestion() | ReferralChanged():
                return EDITS
            case _:
                return str(getattr(notice, "person", ""))

    def tell(self, notice: Notice, mark: str, *, again: bool) -> Made:
        """Tell one notice; gives the message to remember, if it made one, or one that is gone.

        Raises NotNow, CannotTell or Unsayable.
        """
        match notice:
            case PostCard():
                return self._post_card(notice, mark, again=again)
            case AskedFirst():
                return self._ask_first(notice, mark, again=again)
            case RefreshCard():
                return self._refresh_card(notice)
            case Story():
                return self._tell_story(notice, mark, again=again)
            case Direct():
                return self._tell_directly(notice, mark, again=again)
            case GoAsked():
                return self._ask_for_go(notice, mark, again=again)
            case Question():
                return self._ask(notice, mark, again=again)
            case QuestionSettled():
                return self._settle(notice)
            case RefreshQuestion():
                return self._refresh_question(notice)
            case HoldMessage():
                return self._tell_of_hold(notice, mark, again=again)
            case SettingMessage():
                return self._tell_of_setting(notice, mark, again=again)
            case SettingNews():
                return self._tell_setting_news(notice, mark, again=again)
            case LineMessage() | LineNews() | LineRunsOut():
                return self.lines.tell(notice, mark, again=again)
            case WindowAhead():
                return self._tell_of_window(notice, mark, again=again)
            case ReferralRaised():
                return self._refer(notice, mark, again=again)
            case ReferralChanged():
                return self._refresh_referral(notice)
            case DigestDue():
                return self._post_digest(notice, mark, again=again)
            case AboutCover():
                return self._tell_of_cover(notice, mark, again=again)
            case AboutDuty():
                return self._tell_of_duty(notice, mark, again=again)
            case Nudge():
                return self._nudge(notice, mark, again=again)
            case CardTrouble():
                return self._tell_of_card(notice, mark, again=again)
            case ChannelTrouble():
                words = troubles.channel_told(notice.channel, notice.why, self.showing.channel(notice.channel)[1])
                return self.posting.directly(notice.person, (), words, mark, again=again)
            case PlanSummary() | PlanMessage():
                return self.plans.tell(notice, mark, again=again)
            case AboutChannel():
                words = covers.channel_told(notice.channel, *self.showing.channel(notice.channel))
                return self.posting.directly(notice.person, (), words, mark, again=again)

    def _post_card(self, notice: PostCard, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or not shown.is_current or shown.card is not None:
            return NOTHING
        blocks = cards.card(self._pictured(shown), self.clock())
        return self.plans.post_card(shown, blocks, cards.summary(shown), mark, again=again)

    def _ask_first(self, notice: AskedFirst, mark: str, *, again: bool) -> Made:
        found = self.showing.asking(notice.asking)
        if found is None:
            return NOTHING
        shown, asked = found
        return self.posting.post(
            shown.channel, ask_first.message(shown, asked), ask_first.summary(asked), mark, again=again
        )

    def _refresh_card(self, notice: RefreshCard) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is not None and shown.card is not None:
            blocks = cards.card(self._pictured(shown), self.clock())
            return self.posting.change(shown.card, blocks, cards.summary(shown))
        return NOTHING

    def _tell_story(self, notice: Story, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or shown.card is None:
            return NOTHING
        words = stories.named(shown, stories.line(notice.event, shown, notice.by, _place(shown, notice.delivery)))
        return self.posting.post(shown.card.channel, (), words, mark, again=again, thread=shown.thread)

    def _nudge(self, notice: Nudge, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or shown.card is None or not reminders.still_needed(shown, self.clock()):
            return NOTHING
        words = stories.named(shown, reminders.nudge(shown, notice.stage, self.clock()))
        return self.posting.post(shown.card.channel, (), words, mark, again=again, thread=shown.thread)

    def _tell_of_card(self, notice: CardTrouble, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal)
        if shown is None:
            return NOTHING
        words = troubles.card_told(shown, notice.person, notice.why)
        return self.posting.directly(notice.person, (), words, mark, again=again)

    def _tell_directly(self, notice: Direct, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal)
        if shown is None:
            return NOTHING
        words = stories.direct(notice.event, shown, notice.by, _place(shown, notice.delivery))
        buttons = []
        if notice.event is Event.GO_AWAITED and times.awaits_go(shown):
            buttons = [times.go_button(shown)]
        elif notice.event in reminders.LAPSED and shown.proposal.proposer == notice.person:
            buttons = [reminders.again_button(shown)]
        blocks = (section(words), *actions(buttons)) if buttons else ()
        return self.posting.directly(notice.person, blocks, words, mark, again=again)

    def _ask_for_go(self, notice: GoAsked, mark: str, *, again: bool) -> Made:
        shown = self.showing.proposal(notice.proposal, notice.revision)
        if shown is None or shown.card is None or not times.awaits_go(shown):
            return NOTHING  # it was released, or changed, before we came to ask
        words = times.waits_for_go(shown)
        return self.posting.post(
            shown.card.channel, times.go_asked(shown), words, mark, again=again, thread=shown.thread
        )

    def _ask(self, notice: Question, mark: str, *, again: bool) -> Made:
        found = self.showing.delivery(notice.delivery)
        if found is None:
            return NOTHING
        shown, place = found
        if shown.card is None or place.delivery is None or not place.delivery.asks_a_person:
            return NOTHING  # it was settled before we came to ask
        blocks = questions.question(self._pictured(shown), place, place.delivery)
        words = questions.asks(shown, place, place.delivery)
        return self.posting.post(shown.card.channel, blocks, words, mark, again=again, thread=shown.thread)

    def _settle(self, notice: QuestionSettled) -> Made:
        found = self.showing.delivery(notice.delivery)
        if found is not None and found[1].delivery is not None:
            for card in self.showing.questions(notice.delivery):
                self.posting.change(card, questions.settled(found[1], found[1].delivery), "Settled")
        for hold, card, page in self.holds.lists_with(notice.delivery):
            self._change_list(hold, card, page)
        return NOTHING

    def _refresh_question(self, notice: RefreshQuestion) -> Made:
        found = self.showing.delivery(notice.delivery)
        if found is not None and found[1].delivery is not None and found[1].delivery.asks_a_person:
            shown, place = found
            for card in self.showing.questions(notice.delivery):
                words = questions.asks(shown, place, found[1].delivery)
                self.posting.change(card, questions.question(self._pictured(shown), place, found[1].delivery), words)
        return NOTHING

    def _tell_of_hold(self, notice: HoldMessage, mark: str, *, again: bool) -> Made:
        named = self.holds.shown(notice.hold)
        if named is None:
            return NOTHING
        card = self.holds.message(notice.hold, notice.channel, notice.page)
        if notice.page and card:
            self._change_list(notice.hold, card, notice.page)
            return NOTHING
        if notice.page:
            stopped = self.holds.listed(notice.hold, notice.channel, notice.page)
            blocks = hold_views.listed(named, stopped, notice.page)
        else:
            blocks = hold_views.message(named)
        if card is None:
            return self.posting.post(notice.channel, blocks, hold_views.summary(named), mark, again=again)
        self.posting.change(card, blocks, hold_views.summary(named))
        return NOTHING

    def _change_list(self, hold: int, card: Card, page: int) -> None:
        named = self.holds.shown(hold)
        if named is not None:
            blocks = hold_views.listed(named, self.holds.listed(hold, card.channel, page), page)
            self.posting.change(card, blocks, hold_views.summary(named))

    def _tell_of_setting(self, notice: SettingMessage, mark: str, *, again: bool) -> Made:
        shown = self.settling.shown(notice.setting)
        if shown is None:
            return NOTHING
        if shown.card is None:
            return self.posting.post(
                shown.channel, setting_views.message(shown), setting_views.summary(shown), mark, again=again
            )
        self.posting.change(shown.card, setting_views.message(shown), setting_views.summary(shown))
        return NOTHING

    def _tell_setting_news(self, notice: SettingNews, mark: str, *, again: bool) -> Made:
        shown = self.settling.shown(notice.setting)
        if shown is None or shown.card is None:
            return NOTHING
        return self.posting.post(
            shown.card.channel, (), setting_views.news(shown), mark, again=again, thread=shown.card.ts
        )

    def _tell_of_window(self, notice: WindowAhead, mark: str, *, again: bool) -> Made:
        found = self.windows.ahead(notice.department, notice.window)
        if found is None:
            return NOTHING
        blocks = setting_views.ahead(found, self.clock())
        return self.posting.post(
            found.department.digest_channel, blocks, setting_views.ahead_summary(found), mark, again=again
        )

    def _refer(self, notice: ReferralRaised, mark: str, *, again: bool) -> Made:
        shown = self.showing.enquiry(notice.enquiry)
        if shown is None or shown.card is not None:
            return NOTHING
        blocks = referrals.card(shown, self.clock())
        channel = shown.department.media_channel
        return self.posting.post(channel, blocks, referrals.summary(shown.enquiry), mark, again=again)

    def _refresh_referral(self, notice: ReferralChanged) -> Made:
        shown = self.showing.enquiry(notice.enquiry)
        if shown is not None and shown.card is not None:
            self.posting.change(shown.card, referrals.card(shown, self.clock()), referrals.summary(shown.enquiry))
        return NOTHING

    def _post_digest(self, notice: DigestDue, mark: str, *, again: bool) -> Made:
        found = self.digests.digest(notice.department)
        channel = found.department.digest_channel
        return self.posting.post(
            channel, digest.digest(found, Archive(self.posting.client)), digest.summary(found), mark, again=again
        )

    def _tell_of_cover(self, notice: AboutCover, mark: str, *, again: bool) -> Made:
        found = self.showing.cover(notice.cover)
        if found is None:
            return NOTHING
        words = covers.told(*found, notice.person)
        return self.posting.directly(notice.person, (), words, mark, again=again)

    def _tell_of_duty(self, notice: AboutDuty, mark: str, *, again: bool) -> Made:
        found = self.showing.duty(notice.duty)
        if found is None:
            return NOTHING
        return self.posting.directly(notice.person, (), duties.told(*found), mark, again=again)

    def _pictured(self, shown: ShownProposal) -> ShownProposal:
        """The same with all of its pictures in Slack. Raises NotNow: nothing is shown without its pictures."""
        wanted = shown.revision.content.pictures
        return replace(shown, files=self.posting.files.showing(wanted)) if wanted else shown


def _place(shown: ShownProposal, delivery_id: int) -> Place | None:
    return next((one for one in shown.places if one.delivery and one.delivery.id == delivery_id), None)


def _channel(card: Card | None) -> str:
    return card.channel if card else ""
