"""The buttons of a card: decisions beside the words, everything else below."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.delivery import DeliveryState
from bot.model.proposal import ProposalState
from bot.model.take_down import TakeDown, TakeDownState
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import times, words
from handlers.blocks.blocks import Button, actions, ids

APPROVE, NOT_YET, REJECT, EDIT, STOP, WITHDRAW, SHOW_ALL = (
    "card_approve",
    "card_not_yet",
    "card_reject",
    "card_edit",
    "card_stop",
    "card_withdraw",
    "card_show_all",
)
TAKE_DOWN, IS_DOWN, REVIEWED, CORRECT = "card_take_down", "card_is_down", "card_take_down_reviewed", "card_correct"
CHECKS = "card_checks"
"""Opens the findings in full, where each can be said to be wrong."""
ANSWERED = "answer_approve"
"""Approve, in the private answer to a 👍 that was not enough."""
SETTLE_CONTACT = "finding_settle_contact"
SHORT_NAME = 40
"""Characters of a place in a label, of which Slack takes 75."""
CONTACT_RULES = frozenset({"PERS-01", "PERS-02", "PERS-03"})
"""Rules whose findings two people can settle: a contact published for everyone is no personal data."""


def decisions(shown: ShownProposal) -> list[Block]:
    """Buttons for deciding, right below the words, and for reading a folded text whole."""
    return actions(_decisions(shown))


def further(shown: ShownProposal) -> list[Block]:
    """Buttons for the other acts that the proposal's state still allows, and for the findings in full."""
    return actions(_further(shown))


def show_all(shown: ShownProposal) -> Button:
    """The button that opens the whole of a folded text."""
    return Button(SHOW_ALL, "Open the whole text", ids(*shown.revision_id))


def _decisions(shown: ShownProposal) -> Iterator[Button]:
    proposal, value = shown.proposal, ids(*shown.revision_id)
    if not shown.revision.is_shown_whole:
        yield show_all(shown)
    if not shown.is_current:
        return
    if proposal.state is ProposalState.PENDING:
        yield Button(APPROVE, "Approve", value, style="primary")
        yield Button(NOT_YET, "Not yet", value)
        yield Button(REJECT, "Reject", value, style="danger")
    if times.awaits_go(shown):
        yield times.go_button(shown)
    if proposal.state is ProposalState.APPROVED:
        if any(place.delivery and place.delivery.state is DeliveryState.SCHEDULED for place in shown.places):
            yield Button(STOP, "Stop", value, style="danger")
        if not proposal.frozen:
            yield Button(NOT_YET, "Not yet", value)


def _further(shown: ShownProposal) -> Iterator[Button]:
    proposal, value = shown.proposal, ids(*shown.revision_id)
    remarks = shown.revision.judged.remarks
    if shown.is_current and not shown.revision.archived:
        if times.may_change(shown):
            yield Button(times.CHANGE_TIME, "Change the time", value)
        if proposal.state is not ProposalState.DONE:
            yield Button(EDIT, "Edit", value)
        if proposal.state in {ProposalState.PENDING, ProposalState.NOT_YET}:
            yield Button(
                WITHDRAW, "Withdraw", value, sure="It won't go out. It can be edited and proposed again later."
            )
        if any(remark.rule in CONTACT_RULES for remark in remarks):
            yield Button(SETTLE_CONTACT, "It is published for everybody", ids(proposal.id))
    yield from _afterwards(shown)
    if remarks:
        yield Button(CHECKS, "What the checks say", value)


def correct_button(account: str, delivery: int, where: str = "") -> Button:
    """The button that opens the form for a correction of a post that is out on an account."""
    return Button(f"{CORRECT}:{account}", f"Correct it{where}", ids(delivery))


def take_down_button(proposal: int, revision: int) -> Button:
    """The button that asks why, and from where, a post is to be taken down."""
    return Button(TAKE_DOWN, "Take it down", ids(proposal, revision), style="danger")


def seen_to_button(account: str, take_down: TakeDown, where: str = "") -> Button:
    """The button for a take-down that waits for somebody: to take down by hand, or to look at afterwards."""
    by_hand = take_down.state is TakeDownState.BY_HAND
    label = f"{'It is down' if by_hand else 'I’ve looked at it'}{where}"
    return Button(f"{IS_DOWN if by_hand else REVIEWED}:{account}", label, ids(take_down.id))


def _afterwards(shown: ShownProposal) -> Iterator[Button]:
    """Buttons for a post that is out, the correction first; and for a take-down that waits for somebody."""
    standing = [place for place in shown.places if stands(place)]
    for place in standing:
        if place.delivery and place.delivery.url and not shown.revision.archived:
            yield correct_button(place.account.key, place.delivery.id, _where(place, shown))
    if standing:
        yield take_down_button(*shown.revision_id)
    for place in shown.places:
        if place.take_down is not None and place.take_down.waits_for_a_person:
            yield seen_to_button(place.account.key, place.take_down, _where(place, shown))


def _where(place: Place, shown: ShownProposal) -> str:
    """The place in a button's label; nothing on a card of a single place."""
    return f" ({words.shortened(place.network, SHORT_NAME)})" if len(shown.places) > 1 else ""


def stands(place: Place) -> bool:
    """Whether a post is out on an account for everybody, and nobody has asked to take it down."""
    out = place.delivery is not None and place.delivery.state is DeliveryState.PUBLISHED
    return out and not place.private and place.take_down is None
