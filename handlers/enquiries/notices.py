"""Notices about enquiries: the referral card for the media team."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.model.enquiry_states import EnquiryState
from bot.model.people import Card
from bot.model.referral_notices import (
    CallOutFailed,
    EnquirerKnown,
    OfficeAsked,
    QuestionShared,
    ReferralCall,
    ReferralChanged,
    ReferralDue,
    ReferralGrew,
    ReferralHandedOver,
    ReferralRaised,
    ReferralRisen,
)
from bot.ports import EDITS
from bot.showing.referrals import ReferralViews, ShownEnquiry
from handlers.blocks.blocks import section
from handlers.enquiries import call, outcomes, referral_card
from handlers.slack.archive import Archive
from handlers.slack.posting import NOTHING, Made, Mark, Posting
from handlers.slack.telling import Tellings, telling, to_the_person


@dataclass(frozen=True, slots=True)
class EnquiryNotices:
    """Tells of referrals. Each telling raises NotNow, CannotTell or Unsayable."""

    posting: Posting
    showing: ReferralViews
    clock: Clock

    def tellings(self) -> Tellings:
        """The records of the kinds told here."""
        return (
            telling(ReferralRaised, place=self._media_channel, tell=self._refer),
            telling(ReferralChanged, place=self._card_of, tell=self._refresh),
            telling(ReferralHandedOver, place=to_the_person, tell=self._tell_of_handing_over),
            telling(ReferralGrew, place=to_the_person, tell=self._tell_of_more),
            telling(ReferralRisen, place=to_the_person, tell=self._tell_of_risk),
            telling(ReferralCall, place=to_the_person, tell=self._call),
            telling(ReferralDue, place=to_the_person, tell=self._remind),
            telling(CallOutFailed, place=self._media_channel_of_call, tell=self._tell_not_reached),
            telling(EnquirerKnown, place=to_the_person, tell=self._tell_who),
            telling(OfficeAsked, place=self._office_channel, tell=self._tell_office),
            telling(QuestionShared, place=self._policy_channel, tell=self._share),
        )

    def _media_channel(self, notice: ReferralRaised) -> str:
        shown = self.showing.shown(notice.enquiry)
        return shown.department.media_channel if shown else ""

    def _refer(self, notice: ReferralRaised, mark: Mark) -> Made:
        shown = self.showing.shown(notice.enquiry)
        if shown is None or (shown.card is not None and not shown.enquiry.is_passed_on):
            return NOTHING
        blocks = referral_card.card(shown, self.clock())
        return self.posting.post(shown.department.media_channel, blocks, referral_card.summary(shown.enquiry), mark)

    def _card_of(self, notice: ReferralChanged) -> str:
        """Edits, for a referral with a card: an edit of nothing would keep other cards from being changed."""
        return EDITS if self.showing.has_card(notice.enquiry) else ""

    def _refresh(self, notice: ReferralChanged, _: Mark) -> Made:
        shown = self.showing.shown(notice.enquiry)
        if shown is None or shown.card is None:
            return NOTHING
        if shown.enquiry.is_passed_on and not shown.enquiry.refer:
            self.posting.change(shown.card, *outcomes.of_an_office(shown.enquiry, shown.department, self.clock()))
        else:
            self.posting.change(
                shown.card, referral_card.card(shown, self.clock()), referral_card.summary(shown.enquiry)
            )
        return NOTHING

    def _tell_of_handing_over(self, notice: ReferralHandedOver, mark: Mark) -> Made:
        shown = self.showing.shown(notice.enquiry)
        if shown is None or shown.enquiry.settled_by != notice.person or not shown.enquiry.is_open:
            return NOTHING
        says = referral_card.handed_over(shown, notice.by, self.clock(), self._link(shown))
        return self.posting.directly(notice.person, (), says, mark)

    def _call(self, notice: ReferralCall, mark: Mark) -> Made:
        several = self.showing.called(notice)
        if not several:
            return NOTHING  # somebody has them, or calls piled up while Slack was away: the newest says it
        department = self.showing.department(several[0].enquiry)
        waiting = self.showing.waiting(department)
        blocks, text = call.message(several, department, self.clock(), self._links, waiting)
        return self.posting.directly(notice.person, blocks, text, mark)

    def _tell_of_risk(self, notice: ReferralRisen, mark: Mark) -> Made:
        shown = self.showing.shown(notice.enquiry)
        if shown is None or shown.enquiry.state is not EnquiryState.WAITING:
            return NOTHING
        blocks, text = referral_card.risen(shown, self._link(shown))
        return self.posting.directly(notice.person, blocks, text, mark)

    def _tell_of_more(self, notice: ReferralGrew, mark: Mark) -> Made:
        shown = self.showing.shown(notice.enquiry)
        if shown is None or shown.enquiry.settled_by != notice.person or not shown.enquiry.is_open:
            return NOTHING
        return self.posting.directly(notice.person, (), referral_card.grew(shown, self._link(shown)), mark)

    def _remind(self, notice: ReferralDue, mark: Mark) -> Made:
        shown, now = self.showing.shown(notice.enquiry), self.clock()
        if shown is None or shown.enquiry.settled_by != notice.person or not shown.enquiry.is_open:
            return NOTHING
        if shown.enquiry.is_overdue(now) != notice.passed:
            return NOTHING  # put off by a nearer deadline, or the deadline passed while Slack was away
        return self.posting.directly(notice.person, (), referral_card.due(shown, now, self._link(shown)), mark)

    def _media_channel_of_call(self, notice: CallOutFailed) -> str:
        found = self.showing.of_call_out(notice.call_out)
        return found[1].department.media_channel if found else ""

    def _tell_not_reached(self, notice: CallOutFailed, mark: Mark) -> Made:
        found = self.showing.of_call_out(notice.call_out)
        if found is None or found[1].enquiry.state is not EnquiryState.WAITING:
            return NOTHING
        call_out, shown = found
        says = referral_card.not_reached(call_out, shown, self._link(shown))
        return self.posting.post(shown.department.media_channel, [section(says)], "Somebody could not be reached", mark)

    def _tell_who(self, notice: EnquirerKnown, mark: Mark) -> Made:
        shown = self.showing.shown(notice.enquiry)
        if shown is None or not shown.enquiry.may_be_handled:
            return NOTHING
        blocks, text = outcomes.known(shown.enquiry, shown.department)
        return self.posting.directly(notice.person, blocks, text, mark)

    def _office_channel(self, notice: OfficeAsked) -> str:
        shown = self.showing.shown(notice.enquiry)
        return shown.department.offices.get(shown.enquiry.verdict, "") if shown else ""

    def _tell_office(self, notice: OfficeAsked, mark: Mark) -> Made:
        shown, where = self.showing.shown(notice.enquiry), self._office_channel(notice)
        if shown is None or not where:
            return NOTHING
        blocks, text = outcomes.of_an_office(shown.enquiry, shown.department, self.clock())
        return self.posting.post(where, blocks, text, mark)

    def _policy_channel(self, notice: QuestionShared) -> str:
        shown = self.showing.shown(notice.enquiry)
        return shown.department.policy_channel if shown else ""

    def _share(self, notice: QuestionShared, mark: Mark) -> Made:
        shown = self.showing.shown(notice.enquiry)
        if shown is None or not shown.department.policy_channel:
            return NOTHING
        blocks, text = outcomes.shared(shown.enquiry, notice.by)
        return self.posting.post(shown.department.policy_channel, blocks, text, mark)

    def _links(self, card: Card | None) -> str:
        """The address of a card; empty while there is none."""
        return Archive(self.posting.client).link(card)

    def _link(self, shown: ShownEnquiry) -> str:
        """The address of a referral's card; empty while there is none."""
        return Archive(self.posting.client).link(shown.place)
