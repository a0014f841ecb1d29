"""The buttons of a card, and whether a 👍 is enough."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.delivery import DeliveryState
from bot.model.proposal import ProposalState
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import times
from handlers.blocks.blocks import Button, actions, context, ids

APPROVE, NOT_YET, REJECT, EDIT, STOP, WITHDRAW, SHOW_ALL = (
    "card_approve",
    "card_not_yet",
    "card_reject",
    "card_edit",
    "card_stop",
    "card_withdraw",
    "card_show_all",
)
WRONG = "finding_wrong"
ANSWERED = "answer_approve"
"""Approve, in the private answer to a 👍 that was not enough."""
SETTLE_CONTACT = "finding_settle_contact"


def buttons(shown: ShownProposal) -> list[Block]:
    """Buttons for all acts that the proposal's state still allows, and for reading a folded text whole."""
    return actions(_buttons(shown))


def show_all(shown: ShownProposal) -> Button:
    """The button that opens the whole of a folded text."""
    return Button(SHOW_ALL, "Open the whole text", ids(shown.proposal.id, shown.revision.number))


def how_to_approve(shown: ShownProposal) -> Iterator[Block]:
    """Whether a 👍 is enough."""
    if shown.is_current and shown.proposal.state is ProposalState.PENDING:
        enough = shown.proposal.thumb_is_enough
        yield context("👍 approves." if enough else "A 👍 is not enough for this one: please use the button.")


def _buttons(shown: ShownProposal) -> Iterator[Button]:
    proposal = shown.proposal
    if not shown.revision.is_shown_whole:
        yield show_all(shown)
    if not shown.is_current:
        return
    value = ids(proposal.id, shown.revision.number)
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
    if times.may_change(shown):
        yield Button(times.CHANGE_TIME, "Change the time", value)
    if proposal.state is not ProposalState.DONE:
        yield Button(EDIT, "Edit", value)
    if proposal.state in {ProposalState.PENDING, ProposalState.NOT_YET}:
        yield Button(WITHDRAW, "Withdraw", value, sure="It won't go out. It can be edited and proposed again later.")
