"""People without permission, and forged payloads: the abuse cases about people, each under the case's number."""

import json

import pytest

from bot.errors import NotAllowed, NotNow, Superseded
from bot.model.delivery import DeliveryState, Why
from bot.model.event import Event
from bot.model.notice import AboutChannel
from bot.model.people import Card, Openness, Person, Standing
from bot.model.proposal import Proposal, ProposalState
from bot.store import deliveries, proposals
from tests.fakes import hears_nothing
from tests.world import (
    GONE,
    GUEST,
    HEAD,
    JO,
    MINA,
    NOBODY,
    NURSE,
    PETE,
    PLAIN,
    PRIYA,
    ROBOT,
    SAM,
    STRANGER,
    World,
)

NOT_AN_APPROVER = "Only this account's approvers can approve, so this didn't count"
OWNER, LEAD = Person("U0OWNER"), Person("U0LEAD")
OTHER_SAM, OTHER_PRIYA = Person("U0SAMTWO"), Person("U0PRIYATWO")
"""Second ids of the same people, as in an organisation with several workspaces."""


def refusals(world: World, proposal: Proposal) -> list[tuple[str, str, str]]:
    """Refusals in the audit trail: (person, act, reason)."""
    with world.store.audit_entries() as entries:
        records = [json.loads(entry.body) for entry in entries]
    return [
        (record["by"], record["details"]["act"], record["details"]["why"])
        for record in records
        if record["act"] == "refuse" and record["subject"] == proposal.subject
    ]


def refused(world: World, by: Person, says: str) -> None:
    """No other person's yes counts: not by a thumb, not by a button, and not when the cards are read again."""
    proposal = world.proposes()
    card = world.card(proposal)
    with pytest.raises(NotAllowed, match=says):
        world.thumbs(card, by)
    with pytest.raises(NotAllowed, match=says):
        world.approves(proposal, by)
    world.reconciles()
    world.reconciles()
    assert world.now(proposal).approvals == ()
    assert world.now(proposal).state is ProposalState.PENDING
    assert world.store.read(deliveries.of_proposal, proposal.id) == ()
    assert {who for who, _, _ in refusals(world, proposal)} == {by.id}


def test_a01_a_proposer_does_not_approve_their_own_post(world: World) -> None:
    world.directory.groups["S0APPROVERS"].add(PRIYA.id)
    refused(world, PRIYA, "You wrote some of these words")


def test_a02_the_last_editor_does_not_approve(world: World) -> None:
    world.directory.groups["S0APPROVERS"].add(PETE.id)
    edited = world.edits(world.proposes(), "Pete's words.", PETE)
    with pytest.raises(NotAllowed, match="You wrote some of these words"):
        world.approves(edited, PETE)


def test_a03_the_first_author_does_not_approve_after_a_colleague_edited(world: World) -> None:
    world.directory.groups["S0APPROVERS"] |= {PRIYA.id, PETE.id}
    edited = world.edits(world.proposes(), "Pete's words.", PETE)
    with pytest.raises(NotAllowed, match="You wrote some of these words"):
        world.approves(edited, PRIYA)
    assert world.approves(edited, SAM).state is ProposalState.APPROVED


@pytest.mark.both_databases
def test_a04_somebody_who_is_no_approver_does_not_approve(world: World) -> None:
    refused(world, NOBODY, NOT_AN_APPROVER)


def test_a05_a_guest_does_not_approve_though_listed(world: World) -> None:
    refused(world, GUEST, NOT_AN_APPROVER)


def test_a06_somebody_from_another_workspace_does_not_approve_though_listed(world: World) -> None:
    refused(world, STRANGER, NOT_AN_APPROVER)


def test_a07_a_deactivated_approver_does_not_approve_though_listed(world: World) -> None:
    refused(world, GONE, NOT_AN_APPROVER)


def test_a07_the_approval_of_somebody_deactivated_since_does_not_publish(world: World) -> None:
    delivery = world.under_way()
    world.directory.standings[SAM.id] = Standing.GONE
    world.publishes()
    assert world.again(delivery).why is Why.APPROVAL_GONE
    assert world.networks.out == []


def test_a09_an_approver_of_another_department_does_not_approve(world: World) -> None:
    refused(world, NURSE, NOT_AN_APPROVER)


def test_a09_an_approver_of_another_account_does_not_approve(world: World) -> None:
    refused(world, MINA, NOT_AN_APPROVER)


def test_a10_a_bot_does_not_approve_though_listed(world: World) -> None:
    refused(world, ROBOT, NOT_AN_APPROVER)


def test_a11_a_seeded_reaction_of_our_own_counts_for_nothing(world: World) -> None:
    ourselves = Person("U0COUNTERSIGN")
    world.directory.standings[ourselves.id] = Standing.BOT
    card = world.card(world.proposes())
    world.directory.reactions[card].add(ourselves.id)
    assert world.reconciles() == 0


def test_a12_one_person_counts_once_however_often(world: World) -> None:
    proposal = world.proposes(PLAIN, "strict")
    card = world.card(proposal)
    world.thumbs(card, SAM)
    world.approves(proposal, SAM)
    world.approvals.thumb_added(card, SAM)
    assert len(world.now(proposal).approvals) == 1
    assert world.now(proposal).state is ProposalState.PENDING
    assert world.approves(proposal, JO).state is ProposalState.APPROVED


def test_a13_another_skin_tone_still_stands_when_one_is_taken_away(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.thumbs(card, SAM)
    assert world.approvals.thumb_removed(card, SAM) is None  # the directory still sees one of theirs
    assert world.now(proposal).state is ProposalState.APPROVED


def test_a14_a_thumb_on_old_words_does_not_approve_new_ones(world: World) -> None:
    proposal = world.proposes()
    old = world.card(proposal)
    edited = world.edits(proposal, "Other words.")
    world.tells()
    with pytest.raises(Superseded, match="newest card is further down"):
        world.thumbs(old, SAM)
    with pytest.raises(Superseded, match="newest card is further down"):
        world.approvals.approve(proposal.id, 1, SAM)
    world.reconciles()
    assert world.now(edited).approvals == ()


def test_a14_an_old_thumb_taken_away_does_not_touch_the_new_approval(world: World) -> None:
    proposal = world.proposes()
    old = world.card(proposal)
    world.thumbs(old, SAM)
    edited = world.edits(world.now(proposal), "Other words.")
    world.approves(edited, SAM)
    assert world.unthumbs(old, SAM) is None
    assert world.now(edited).state is ProposalState.APPROVED


@pytest.mark.parametrize("card", [Card("C0APPROVE", "1.000"), Card("C0ELSEWHERE", "1700000000.000001")])
def test_a15_a16_a_thumb_on_any_other_message_is_nothing(world: World, card: Card) -> None:
    proposal = world.proposes()
    assert world.thumbs(card, SAM) is None
    assert world.now(proposal).approvals == ()


def test_a18_the_last_word_of_a_person_counts(world: World) -> None:
    proposal = world.approved()
    assert world.approvals.not_yet(proposal.id, 1, SAM).state is ProposalState.NOT_YET
    assert world.delivery(proposal).state is DeliveryState.CANCELLED
    assert world.approves(proposal, SAM).state is ProposalState.APPROVED
    assert world.delivery(proposal).state is DeliveryState.SCHEDULED


@pytest.mark.parametrize("proposal_id", [7, 0, -1])
def test_a26_a_button_that_names_what_is_not_there_finds_nothing(world: World, proposal_id: int) -> None:
    with pytest.raises(Superseded, match="no longer here"):
        world.approvals.approve(proposal_id, 1, SAM)


def test_a08_an_approver_who_left_before_publishing_stops_it_and_their_approval_is_void(world: World) -> None:
    delivery = world.under_way()
    world.directory.groups["S0APPROVERS"].discard(SAM.id)
    world.publishes()
    assert world.again(delivery).why is Why.APPROVAL_GONE
    assert world.networks.out == []
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    assert (proposal.state, proposal.approvals) == (ProposalState.PENDING, ())
    assert world.heard(PRIYA) == [Event.APPROVED, Event.VOIDED]
    world.approves(proposal, JO)
    assert world.state(delivery) is DeliveryState.CANCELLED
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_a02_an_approver_who_edits_no_longer_approves(world: World) -> None:
    proposal = world.proposes()
    edited = world.edits(proposal, "Sam's words.", SAM)
    assert edited.state is ProposalState.PENDING
    with pytest.raises(NotAllowed, match="You wrote some of these words"):
        world.approves(edited, SAM)


def test_a_refusal_is_in_the_audit_trail_with_its_reason(world: World) -> None:
    world.directory.groups["S0APPROVERS"].add(PRIYA.id)
    proposal = world.proposes()
    for by in (PRIYA, NOBODY):
        with pytest.raises(NotAllowed):
            world.approves(proposal, by)
    with pytest.raises(NotAllowed):
        world.approvals.not_yet(proposal.id, 1, NOBODY)
    assert refusals(world, proposal) == [
        (PRIYA.id, "approve", "barred"),
        (NOBODY.id, "approve", "not_entitled"),
        (NOBODY.id, "not_yet", "not_entitled"),
    ]
    assert world.bot.auditing.verify().problem == ""


def test_a12_two_ids_of_one_person_are_one_vote(world: World) -> None:
    several_ids(world)
    proposal = world.proposes(PLAIN, "strict")
    world.approves(proposal, SAM)
    world.approves(proposal, OTHER_SAM)
    assert [approval.person for approval in world.now(proposal).approvals] == [SAM.id]
    assert world.now(proposal).state is ProposalState.PENDING
    assert world.approves(proposal, JO).state is ProposalState.APPROVED


def test_a12_another_id_does_not_approve_ones_own_words(world: World) -> None:
    several_ids(world)
    proposal = world.proposes()
    with pytest.raises(NotAllowed, match="You wrote some of these words"):
        world.approves(proposal, OTHER_PRIYA)


def several_ids(world: World) -> None:
    for person, other in ((SAM, OTHER_SAM), (PRIYA, OTHER_PRIYA)):
        world.directory.standings[other.id] = Standing.MEMBER
        world.directory.identities |= {person.id: f"W{person.id}", other.id: f"W{person.id}"}
        world.directory.groups["S0APPROVERS"].add(other.id)


@pytest.mark.parametrize("by", [OWNER, LEAD], ids=["the account's owner", "a digital lead"])
def test_a17_whoever_runs_things_but_is_no_approver_does_not_approve(world: World, by: Person) -> None:
    world.directory.standings[by.id] = Standing.MEMBER
    world.leads(LEAD)
    refused(world, by, NOT_AN_APPROVER)


def test_a17_nobody_makes_themselves_an_approver(world: World) -> None:
    world.directory.standings[LEAD.id] = Standing.MEMBER
    world.leads(LEAD)
    with pytest.raises(NotAllowed, match="can't make yourself"):
        world.covers(LEAD, SAM, by=LEAD)


@pytest.mark.parametrize(
    ("now", "says"),
    [
        (Openness(private=True, shared=True), "shared with another organisation"),
        (Openness(private=False, shared=False), "made public"),
    ],
)
def test_a19_a_channel_that_was_opened_to_others_stops_what_is_decided_there(
    world: World, now: Openness, says: str
) -> None:
    world.bot.open_channels.look()
    waiting, delivery = world.proposes(PLAIN, "floods"), world.under_way()
    world.directory.channels["C0APPROVE"] = now
    assert world.bot.open_channels.look() == 1
    assert world.bot.open_channels.look() == 0
    with pytest.raises(NotAllowed, match=says):
        world.approves(waiting)
    world.publishes()
    assert world.again(delivery).why is Why.CHANNEL
    assert world.networks.out == []
    world.tells()
    assert world.notifier.of(AboutChannel) == [AboutChannel("C0APPROVE", OWNER.id)]


def test_a19_a_channel_that_is_as_it_was_lets_things_go_on(world: World) -> None:
    world.bot.open_channels.look()
    world.directory.channels["C0APPROVE"] = Openness(private=True, shared=True)
    world.bot.open_channels.look()
    world.directory.channels["C0APPROVE"] = Openness(private=True, shared=False)
    assert world.bot.open_channels.look() == 1
    world.approved()
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_a19_a_channel_that_was_public_from_the_start_is_a_departments_own_choice(world: World) -> None:
    world.directory.channels["C0APPROVE"] = Openness(private=False, shared=False)
    world.bot.open_channels.look()
    assert world.approved().state is ProposalState.APPROVED


@pytest.mark.both_databases
def test_a19_a_channel_shared_from_the_start_is_never_decided_in(world: World) -> None:
    world.directory.channels["C0APPROVE"] = Openness(private=False, shared=True)
    world.bot.open_channels.look()
    with pytest.raises(NotAllowed, match="shared with another organisation"):
        world.approves(world.proposes())


def test_a19_slack_being_silent_opens_no_channel_and_closes_none(world: World) -> None:
    world.bot.open_channels.look()
    world.directory.silent = True
    with pytest.raises(NotNow):
        world.bot.open_channels.look()
    world.directory.silent = False
    assert world.approved().state is ProposalState.APPROVED


def test_a12_whoever_wrote_it_decides_nothing_about_it_by_another_id(world: World) -> None:
    world.sets("news", proposers=(*world.accounts["news"].proposers, SAM.id))
    world.directory.identities |= {SAM.id: "one person", JO.id: "one person"}
    proposal = world.approves(world.proposes(by=SAM), HEAD)
    world.clock.moves(seconds=61)
    world.networks.next(hears_nothing)
    world.publishes()
    world.looks_until_told()
    delivery = world.delivery(proposal)
    with pytest.raises(NotAllowed, match="You wrote some of this"):
        world.bot.resolutions.post_again(delivery.id, JO)
    with pytest.raises(NotAllowed, match="You wrote some of this"):
        world.bot.resolutions.confirm_out(delivery.id, JO, "https://wall.example/1")
