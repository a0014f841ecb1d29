"""Reminders in a card's thread as the time comes near, and the button to propose a lapsed post again."""

from datetime import datetime

from bot.model.event import Event
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind
from bot.notices.reminders import DUTY, THREAD
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import Button, ids
from handlers.cards import EDIT

LAPSED = frozenset({Event.EXPIRED, Event.NOT_RELEASED})
"""Events that end a proposal at its time; the same words can be proposed again."""
MOST_NAMED = 12


def still_needed(shown: ShownProposal, now: datetime) -> bool:
    """Whether the revision shown still waits for approval, is not on hold, and has time left."""
    proposal = shown.proposal
    pending = shown.is_current and proposal.state is ProposalState.PENDING
    return pending and not shown.holds and now < proposal.when.instant


def nudge(shown: ShownProposal, stage: int, now: datetime) -> str:
    """Remind of a waiting post: no names at first, then people on duty, then all possible approvers."""
    when = shown.proposal.when
    moment = f"{words.moment_of(when)} ({words.span(when.instant - now)} from now)"
    match when.kind:
        case WhenKind.SOON:
            says = f"This still waits for approval, to be given by {moment}."
        case WhenKind.RELEASE:
            says = f"This still waits for approval. Its go-ahead is needed by {moment}."
        case _:
            says = f"This still waits for approval. It is to go out on {moment}."
    names = words.listed([words.mention(person) for person in _named(shown, stage)])
    return f"{names}: {says[0].lower()}{says[1:]} Is it all right?" if names else says


def _named(shown: ShownProposal, stage: int) -> tuple[str, ...]:
    """The people named in a reminder; for a restricted post, only people on its list and approvers."""
    if stage == THREAD:
        return ()
    given = {approval.seat for approval in shown.proposal.approvals}
    senior = shown.proposal.asks_for_senior and not any(approval.senior for approval in shown.proposal.approvals)
    could = [person for person in (shown.seniors if senior else shown.approvers) if person not in given]
    everybody = [*could, *(cover.person for cover in shown.covers if cover.absent in could)]
    duty = [person for person in shown.on_duty if person in everybody or not shown.proposal.restricted_to]
    named = duty if stage == DUTY and duty else everybody
    return tuple(dict.fromkeys(named))[:MOST_NAMED]


def again_button(shown: ShownProposal) -> Button:
    """The button that opens the form with the words of a lapsed post."""
    return Button(EDIT, "Propose again with these words", ids(shown.proposal.id, shown.revision.number))
