"""Ends of proposals before anything is sent: withdrawing, and the lapse of unapproved proposals."""

import pytest

from bot.errors import NotAllowed, Superseded
from bot.model.delivery import DeliveryState
from bot.model.event import Event
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind
from tests.world import GUEST, HEAD, NOBODY, NURSE, PLAIN, PRIYA, SAM, World


@pytest.mark.parametrize("by", [PRIYA, SAM, HEAD])
def test_whoever_is_involved_withdraws_before_anything_is_sent(world: World, by: object) -> None:
    proposal = world.approved()
    gone = world.bot.proposal_ends.withdraw(proposal.id, by)  # type: ignore[arg-type]
    assert gone.state is ProposalState.WITHDRAWN
    assert world.delivery(proposal).state is DeliveryState.CANCELLED
    assert world.stories(proposal)[-1] is Event.WITHDRAWN
    world.clock.moves(hours=1)
    world.publishes()
    assert world.networks.out == []


@pytest.mark.parametrize("by", [NOBODY, NURSE, GUEST])
def test_nobody_else_withdraws(world: World, by: object) -> None:
    proposal = world.approved()
    with pytest.raises(NotAllowed, match="people who wrote this"):
        world.bot.proposal_ends.withdraw(proposal.id, by)  # type: ignore[arg-type]


def test_what_is_going_out_is_not_withdrawn(world: World) -> None:
    delivery = world.under_way()
    world.publishes()
    with pytest.raises(Superseded):
        world.bot.proposal_ends.withdraw(delivery.proposal_id, PRIYA)


def test_a_withdrawn_proposal_can_be_proposed_again(world: World) -> None:
    proposal = world.proposes()
    world.bot.proposal_ends.withdraw(proposal.id, PRIYA)
    assert world.edits(proposal, "Second thoughts.").state is ProposalState.PENDING


def test_what_nobody_approved_in_time_expires_and_its_author_is_told(world: World) -> None:
    proposal = world.proposes(when=WhenKind.AT, day="2026-11-20", time="10:00")
    world.clock.moves(hours=1, minutes=30)
    assert world.bot.proposal_ends.expire() == 0
    world.clock.moves(seconds=1)
    assert world.bot.proposal_ends.expire() == 1
    assert world.now(proposal).state is ProposalState.EXPIRED
    assert world.heard(PRIYA) == [Event.EXPIRED]
    assert world.bot.proposal_ends.expire() == 0
    with pytest.raises(Superseded, match="Its time has passed"):
        world.approves(proposal)


def test_an_account_that_is_gone_does_not_keep_other_proposals_from_expiring(world: World) -> None:
    first, second = world.proposes(PLAIN, "floods"), world.proposes(PLAIN, "news")
    del world.accounts["floods"]
    world.clock.moves(hours=5)
    assert world.bot.proposal_ends.expire() == 2
    assert {world.now(first).state, world.now(second).state} == {ProposalState.EXPIRED}
