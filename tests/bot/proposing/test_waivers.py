"""Waivers: findings let go for a reason, by permitted people, while the approval stands; and complaints."""

import json

import pytest

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.acts import Act
from bot.model.approval import Via
from bot.model.proposal import ProposalState
from bot.store import proposals
from policy.outcome import Outcome
from tests.world import GUEST, HEAD, JO, PRIYA, REMARKABLE, SAM, World

WHY = "It was announced on Monday."


def acts(world: World) -> list[str]:
    with world.store.audit_entries() as entries:
        return [json.loads(entry.body)["act"] for entry in entries]


def test_a_warning_is_let_go_with_a_reason_that_stays_with_the_approval(world: World) -> None:
    world.finds(Outcome.WARN)
    approved = world.approves(world.proposes(REMARKABLE), SAM, why=WHY)
    assert approved.state is ProposalState.APPROVED
    (waiver,) = world.now(approved).waivers
    assert (waiver.who, waiver.reason, waiver.outcome) == (SAM.id, WHY, Outcome.WARN)
    assert Act.LET_FINDING_GO.value in acts(world)


@pytest.mark.parametrize("why", ["", "ok", "   fine   "])
def test_a_reason_that_says_nothing_is_asked_for_again_at_its_finding(world: World, why: str) -> None:
    world.finds(Outcome.WARN)
    proposal = world.proposes(REMARKABLE)
    with pytest.raises(Unusable, match="Say why") as refused:
        world.approves(proposal, SAM, why=why)
    assert refused.value.field == proposal.still_to_let_go[0].key
    assert world.now(proposal).state is ProposalState.PENDING


def test_the_trail_seals_the_reason_and_does_not_hold_it(world: World) -> None:
    world.finds(Outcome.WARN)
    world.approves(world.proposes(REMARKABLE), SAM, why=WHY)
    with world.store.audit_entries() as entries:
        assert not any(WHY in entry.body for entry in entries)


def test_what_asks_for_a_senior_is_let_go_by_a_senior_only(world: World) -> None:
    world.finds(Outcome.SENIOR)
    proposal = world.proposes(REMARKABLE)
    with pytest.raises(NotAllowed, match="senior approver"):
        world.approves(proposal, SAM)
    assert world.approves(proposal, HEAD).state is ProposalState.APPROVED


def test_of_two_approvers_the_senior_lets_it_go_and_the_other_needs_no_reason(world: World) -> None:
    world.finds(Outcome.SENIOR)
    proposal = world.proposes(REMARKABLE, "strict")
    first = world.approves(proposal, SAM)
    assert (first.state, first.waivers) == (ProposalState.PENDING, ())
    assert world.approves(proposal, HEAD).state is ProposalState.APPROVED


def test_once_it_is_let_go_a_thumb_is_enough_for_the_second_approval(world: World) -> None:
    world.finds(Outcome.WARN)
    proposal = world.proposes(REMARKABLE, "strict")
    world.approves(proposal, SAM)
    after = world.approvals.approve(proposal.id, 1, JO, via=Via.REACTION)
    assert after.state is ProposalState.APPROVED


def test_what_was_let_go_falls_with_the_approval_that_let_it_go(world: World) -> None:
    world.finds(Outcome.WARN)
    proposal = world.proposes(REMARKABLE, "strict")
    world.approves(proposal, SAM)
    world.approvals.take_back(proposal.id, 1, SAM)
    assert [remark.rule for remark in world.now(proposal).still_to_let_go] == ["ACC-02"]


def test_new_words_void_what_was_let_go_of_the_old_ones(world: World) -> None:
    world.finds(Outcome.WARN)
    proposal = world.proposes(REMARKABLE, "strict")
    world.approves(proposal, SAM)
    edited = world.edits(proposal, "Join us for #plainenglishday")
    assert edited.waivers == ()
    assert edited.still_to_let_go


def test_what_was_let_go_as_a_warning_stops_the_post_once_it_asks_for_a_senior(world: World) -> None:
    world.finds(Outcome.WARN)
    world.approved(REMARKABLE)
    world.finds(Outcome.SENIOR)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == []


def test_what_was_let_go_goes_out(world: World) -> None:
    world.finds(Outcome.WARN)
    world.approved(REMARKABLE)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [REMARKABLE]


@pytest.mark.both_databases
def test_a_check_that_was_wrong_is_noted_once_for_each_person_and_changes_nothing(world: World) -> None:
    world.finds(Outcome.WARN)
    proposal = world.proposes(REMARKABLE)
    key = proposal.still_to_let_go[0].key
    assert world.bot.feedback.say_wrong(proposal.id, 1, key, PRIYA)
    assert not world.bot.feedback.say_wrong(proposal.id, 1, key, PRIYA)
    assert world.bot.feedback.say_wrong(proposal.id, 1, key, SAM)
    assert [(proposal.rule, proposal.person) for proposal in world.store.read(proposals.complaints)] in (
        [("ACC-02", SAM.id), ("ACC-02", PRIYA.id)],
        [("ACC-02", PRIYA.id), ("ACC-02", SAM.id)],
    )
    assert world.now(proposal).still_to_let_go


def test_a_finding_that_is_not_there_cannot_be_called_wrong(world: World) -> None:
    proposal = world.proposes()
    with pytest.raises(Superseded, match="no longer here"):
        world.bot.feedback.say_wrong(proposal.id, 1, "made-up", PRIYA)
    with pytest.raises(Superseded, match="no longer here"):
        world.bot.feedback.say_wrong(999, 1, "made-up", PRIYA)


def test_a_guest_cannot_call_a_check_wrong(world: World) -> None:
    world.finds(Outcome.WARN)
    proposal = world.proposes(REMARKABLE)
    with pytest.raises(NotAllowed):
        world.bot.feedback.say_wrong(proposal.id, 1, proposal.still_to_let_go[0].key, GUEST)
