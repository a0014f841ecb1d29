"""Reminders: what the thread of a card says when its time comes near, and the way to propose again what lapsed."""

from datetime import datetime

from bot.model.notice import Event
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind
from bot.notices.reminders import DUTY, THREAD
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import Button, ids
from handlers.cards import EDIT

LAPSED = frozenset({Event.EXPIRED, Event.NOT_RELEASED})
"""What ends a proposal with its time: it can be proposed again with the same words."""
MOST_NAMED = 12


def still_needed(shown: ShownProposal, now: datetime) -> bool:
    """Whether an approval of this revision is still missing, and would still be in time."""
    proposal = shown.proposal
    pending = shown.is_current and proposal.state is ProposalState.PENDING
    return pending and not shown.holds and now < proposal.when.instant


def nudge(shown: ShownProposal, stage: int, now: datetime) -> str:
    """Remind of a post that waits: nobody by name at first, then who is on duty, then all who can approve it."""
    when = shown.proposal.when
    moment = f"{words.moment_of(when)} ({words.span(when.instant - now)} from now)"
    match when.kind:
        case WhenKind.SOON:
            says = f"This still waits for approval. It stays true until {moment}."
        case WhenKind.RELEASE:
            says = f"This still waits for approval. It may be released until {moment}."
        case _:
            says = f"This still waits for approval. It is to go out on {moment}."
    names = words.listed([words.mention(one) for one in _named(shown, stage)])
    return f"{names}: {says[0].lower()}{says[1:]} Is it all right?" if names else says


def _named(shown: ShownProposal, stage: int) -> tuple[str, ...]:
    """Whom a reminder names; for a restricted post only those on its list and its approvers."""
    if stage == THREAD:
        return ()
    given = {one.seat for one in shown.proposal.approvals}
    senior = shown.proposal.asks_for_senior and not any(one.senior for one in shown.proposal.approvals)
    could = [one for one in (shown.seniors if senior else shown.approvers) if one not in given]
    everybody = [*could, *(one.person for one in shown.covers if one.absent in could)]
    duty = [one for one in shown.on_duty if one in everybody or not shown.proposal.restricted_to]
    named = duty if stage == DUTY and duty else everybody
    return tuple(dict.fromkeys(named))[:MOST_NAMED]


def again_button(shown: ShownProposal) -> Button:
    """The button that opens the form with the words of what lapsed."""
    return Button(EDIT, "Propose again with these words", ids(shown.proposal.id, shown.revision.number))
