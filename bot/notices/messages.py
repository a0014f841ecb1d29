"""Slack messages made by notices, written down with their subjects to be found again and changed."""

from functools import singledispatch

from bot.model.inbox_notices import EnquiriesListed
from bot.model.notice import (
    HoldMessage,
    LineMessage,
    Notice,
    PlanChecked,
    PlanMessage,
    PlanSummary,
    PressListMessage,
    SettingMessage,
    TimeInDoubt,
)
from bot.model.people import Card
from bot.model.proposal_notices import PostCard, Question, Tallied
from bot.model.referral_notices import OfficeAsked, ReferralRaised, ReferralsGathered
from bot.model.timeline_notices import AlarmRaised
from bot.store import (
    Tx,
    cards,
    deliveries,
    enquiries,
    gatherings,
    holds,
    inboxes,
    lines,
    plans,
    press_lists,
    settings,
    tallies,
    time_doubts,
    timeline_alarms,
)


@singledispatch
def remember(notice: Notice, _tx: Tx, _message: Card) -> None:
    """Write down the message of a notice whose kind is `remembered`. Raises NotImplementedError for other kinds."""
    raise NotImplementedError(f"Where the message of a {type(notice).__name__} is written down is not said here.")


@remember.register
def _(notice: PostCard, tx: Tx, message: Card) -> None:
    tx(cards.add, message, notice.proposal, notice.revision, tx.now)


@remember.register
def _(notice: Question, tx: Tx, message: Card) -> None:
    tx(deliveries.add_question, notice.delivery, message)


@remember.register
def _(notice: Tallied, tx: Tx, message: Card) -> None:
    tx(tallies.add_message, notice.proposal, notice.after, message)


@remember.register
def _(notice: ReferralRaised, tx: Tx, message: Card) -> None:
    tx(enquiries.set_card, notice.enquiry, message)


@remember.register
def _(notice: ReferralsGathered, tx: Tx, message: Card) -> None:
    tx(gatherings.set_card, notice.department, message, tx.now)


@remember.register
def _(notice: OfficeAsked, tx: Tx, message: Card) -> None:
    tx(enquiries.set_card, notice.enquiry, message)


@remember.register
def _(notice: HoldMessage, tx: Tx, message: Card) -> None:
    tx(holds.add_message, notice.hold, notice.page, message)


@remember.register
def _(notice: SettingMessage, tx: Tx, message: Card) -> None:
    tx(settings.set_card, notice.setting, message)


@remember.register
def _(notice: LineMessage, tx: Tx, message: Card) -> None:
    tx(lines.set_card, notice.line, message)


@remember.register
def _(notice: PlanSummary, tx: Tx, message: Card) -> None:
    tx(plans.add_message, notice.plan, plans.SUMMARY, message)


@remember.register
def _(notice: PlanChecked, tx: Tx, message: Card) -> None:
    tx(plans.add_message, notice.plan, plans.SUMMARY, message)


@remember.register
def _(notice: PlanMessage, tx: Tx, message: Card) -> None:
    tx(plans.add_message, notice.plan, notice.channel, message)


@remember.register
def _(notice: PressListMessage, tx: Tx, message: Card) -> None:
    tx(press_lists.set_card, notice.press_list, message)


@remember.register
def _(notice: TimeInDoubt, tx: Tx, message: Card) -> None:
    tx(time_doubts.add_message, notice.doubt, message)


@remember.register
def _(notice: AlarmRaised, tx: Tx, message: Card) -> None:
    tx(timeline_alarms.set_message, notice.alarm, message)


@remember.register
def _(notice: EnquiriesListed, tx: Tx, message: Card) -> None:
    tx(inboxes.set_card, notice.account, message, tx.now)
