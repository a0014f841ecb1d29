"""Entitlement: approvals of people who left fall when Slack says so, and the people concerned hear at once."""

import json

import pytest

from bot.errors import NotNow
from bot.model.delivery import DeliveryState, Why
from bot.model.event import Event
from bot.model.people import Standing
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import RefreshCard
from bot.model.when import WhenKind
from bot.store import people
from policy.outcome import Outcome
from tests.world import HEAD, JO, MINA, PLAIN, PRIYA, REMARKABLE, SAM, World


@pytest.mark.parametrize("left", ["the group", "the organisation", "full membership"])
def test_whoever_left_is_noticed_at_once(world: World, left: str) -> None:
    proposal = world.approved()
    if left == "the group":
        world.directory.groups["S0APPROVERS"].discard(SAM.id)
    else:
        world.directory.standings[SAM.id] = Standing.GONE if left == "the organisation" else Standing.GUEST
    assert world.bot.entitlement.look_again(SAM.id) == 1
    now = world.now(proposal)
    assert (now.state, now.approvals) == (ProposalState.PENDING, ())
    assert world.delivery(proposal).state is DeliveryState.CANCELLED
    assert world.stories(proposal)[-1] is Event.VOIDED
    assert world.heard(PRIYA) == [Event.APPROVED, Event.VOIDED]
    assert RefreshCard(proposal.id, 1) in world.notifier.told
    assert world.bot.entitlement.look_again(SAM.id) == 0
    assert world.approves(proposal, JO).state is ProposalState.APPROVED


def test_one_of_two_needed_yeses_falls_while_it_still_waits(world: World) -> None:
    proposal = world.approves(world.proposes(PLAIN, "strict"), SAM)
    world.directory.standings[SAM.id] = Standing.GONE
    assert world.bot.entitlement.look_again(SAM.id) == 1
    assert world.now(proposal).approvals == ()
    world.approves(proposal, JO)
    assert world.now(proposal).state is ProposalState.PENDING


def test_what_is_left_may_still_be_enough(world: World) -> None:
    world.finds(Outcome.SENIOR)
    proposal = world.proposes(REMARKABLE, "strict")
    for by in (SAM, JO, HEAD):
        world.approves(proposal, by)
    assert world.now(proposal).state is ProposalState.APPROVED
    world.directory.standings[SAM.id] = Standing.GONE
    assert world.bot.entitlement.look_again(SAM.id) == 0
    world.clock.moves(seconds=61)
    world.publishes()
    assert len(world.networks.out) == 1


def test_coming_off_the_rota_changes_nothing(world: World) -> None:
    world.sets("news", rota=(SAM.id,))
    proposal = world.approved()
    world.sets("news", rota=())
    assert world.bot.entitlement.look_again(SAM.id) == 0
    assert world.now(proposal).state is ProposalState.APPROVED
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_what_is_partly_out_keeps_its_approval_on_record(world: World) -> None:
    proposal = world.approved(PLAIN, "news", "floods")
    world.clock.moves(seconds=61)
    world.bot.publishing.take_up(world.delivery(proposal, "news").id)
    world.directory.standings[SAM.id] = Standing.GONE
    assert world.bot.entitlement.look_again(SAM.id) == 0
    world.publishes()
    assert world.delivery(proposal, "floods").why is Why.APPROVAL_GONE
    assert [approval.person for approval in world.now(proposal).approvals] == [SAM.id]


def test_somebody_slack_could_not_be_asked_about_is_looked_at_next_time(world: World) -> None:
    proposal = world.approved()
    world.directory.standings[SAM.id] = Standing.GONE
    world.directory.silent = True
    with pytest.raises(NotNow):
        world.bot.entitlement.look_again(SAM.id)
    assert world.now(proposal).state is ProposalState.APPROVED
    world.directory.silent = False
    world.bot.entitlement.look_around()
    assert world.now(proposal).state is ProposalState.PENDING


def test_whoever_left_without_a_word_from_slack_is_noticed_within_the_hour(world: World) -> None:
    proposal = world.approved(when=WhenKind.AT, day="2026-11-20", time="16:00")
    world.directory.groups["S0APPROVERS"].discard(SAM.id)
    assert world.bot.entitlement.look_around() == 0
    world.clock.moves(minutes=61)
    assert world.bot.entitlement.look_around() == 1
    assert world.now(proposal).state is ProposalState.PENDING


def test_a_group_that_was_switched_off_is_everybody_leaving(world: World) -> None:
    first, second = world.approved(by=SAM), world.approved("Other words.", by=JO)
    theirs = world.approved(PLAIN, "minister", by=MINA)
    world.directory.groups["S0APPROVERS"] = set()
    assert world.bot.entitlement.everybody() == 2
    states = [world.now(proposal).state for proposal in (first, second, theirs)]
    assert states == [ProposalState.PENDING, ProposalState.PENDING, ProposalState.APPROVED]


def test_each_group_is_asked_about_once_however_much_rests_on_one_person(world: World) -> None:
    for words in ("One.", "Two.", "Three."):
        world.approved(words)
    before = world.directory.asked
    world.bot.entitlement.look_again(SAM.id)
    assert world.directory.asked - before == 2  # the person, and the group


def test_the_claim_records_how_old_the_look_was_that_counted(world: World) -> None:
    delivery = world.under_way()
    approved_at = world.clock()
    world.directory.silent = True
    world.publishes()
    with world.store.audit_entries() as entries:
        records = [json.loads(entry.body) for entry in entries]
    (claim,) = [record for record in records if record["act"] == "claim" and record["subject"] == delivery.subject]
    seen = world.store.read(people.last_seen, SAM.id)
    assert seen is not None
    assert claim["details"]["authority_seen"] == seen.at.isoformat()
    assert seen.at < approved_at


def test_an_account_that_now_asks_for_two_is_not_satisfied_by_one(world: World) -> None:
    proposal = world.approved()
    world.sets("news", approvals=2)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.out == []
    assert world.delivery(proposal).why is Why.APPROVAL_GONE
    now = world.now(proposal)
    assert (now.state, now.needed, [approval.person for approval in now.approvals]) == (
        ProposalState.PENDING,
        2,
        [SAM.id],
    )
    assert world.approves(proposal, JO).state is ProposalState.APPROVED
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_an_account_that_asks_for_two_since_it_was_proposed_gets_two(world: World) -> None:
    proposal = world.proposes()
    world.sets("news", approvals=2)
    shown = world.bot.views.proposal(proposal.id)
    assert shown is not None
    assert shown.proposal.needed == 2
    assert world.approves(proposal, SAM).state is ProposalState.PENDING
    assert world.approves(proposal, JO).state is ProposalState.APPROVED


def test_what_was_proposed_under_a_stricter_rule_keeps_to_it(world: World) -> None:
    proposal = world.proposes(PLAIN, "strict")
    world.sets("strict", approvals=1)
    assert world.approves(proposal, SAM).state is ProposalState.PENDING


def test_an_account_that_now_asks_for_a_senior_is_noticed_at_the_next_look(world: World) -> None:
    proposal = world.approved(when=WhenKind.AT, day="2026-11-20", time="16:00")
    world.sets("news", senior_required=True)
    world.clock.moves(minutes=61)
    world.bot.entitlement.look_around()
    assert world.now(proposal).state is ProposalState.PENDING
    assert world.stories(proposal)[-1] is Event.ASKS_FOR_MORE
    assert world.delivery(proposal).state is DeliveryState.CANCELLED
