"""Approvals that count, and approvals that do not; the abuse cases are in test_abuse_people.py."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import NotAllowed, NotNow, Superseded, ThumbNotEnough, Unusable
from bot.model.approval import Via
from bot.model.delivery import DeliveryState
from bot.model.event import Event
from bot.model.people import Person
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind
from bot.store import deliveries
from policy.outcome import Outcome
from tests.world import (
    GUEST,
    HEAD,
    JO,
    NOBODY,
    NURSE,
    PLAIN,
    PRIYA,
    REMARKABLE,
    SAM,
    World,
)

NOT_AN_APPROVER = "Only this account's approvers can approve, so this didn't count"


def test_a_thumb_approves_and_taking_it_away_takes_it_back(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    given = world.thumbs(card, SAM)
    assert given is not None
    assert given.approvals[0].via is Via.REACTION
    delivery = world.delivery(proposal)
    world.unthumbs(card, SAM)
    assert world.now(proposal).state is ProposalState.PENDING
    assert world.state(delivery) is DeliveryState.CANCELLED
    assert world.heard(PRIYA) == [Event.APPROVED, Event.TAKEN_BACK]


def test_a_thumb_does_not_take_back_a_buttons_approval(world: World) -> None:
    proposal = world.approved()
    card = world.card(proposal)
    assert world.unthumbs(card, SAM) is None
    assert world.reconciles() == 0
    assert world.now(proposal).state is ProposalState.APPROVED
    assert world.approvals.take_back(proposal.id, 1, SAM) is not None
    assert world.now(proposal).state is ProposalState.PENDING


def test_a_refused_thumb_stays_refused_until_it_is_given_anew(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    with pytest.raises(NotAllowed):
        world.thumbs(card, NOBODY)
    world.directory.groups["S0APPROVERS"].add(NOBODY.id)
    assert world.reconciles() == 0
    assert world.approvals.thumb_added(card, NOBODY) is None
    world.unthumbs(card, NOBODY)
    world.clock.moves(seconds=30)
    assert world.thumbs(card, NOBODY) is not None
    assert world.now(proposal).state is ProposalState.APPROVED


def test_a_thumb_that_slack_was_too_silent_to_judge_is_judged_later(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.directory.reactions[card].add(SAM.id)
    world.directory.silent = True
    with pytest.raises(NotNow):
        world.approvals.thumb_added(card, SAM)
    with pytest.raises(NotNow):
        world.approves(proposal, SAM)
    world.directory.silent = False
    assert world.reconciles() == 1
    assert world.now(proposal).state is ProposalState.APPROVED


def test_a_removal_that_arrives_before_its_thumb_leaves_no_approval(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    assert world.unthumbs(card, SAM) is None
    assert world.approvals.thumb_added(card, SAM) is None  # no thumb stands on the card now
    assert world.now(proposal).approvals == ()


def test_what_happened_to_thumbs_during_an_outage_is_made_good(world: World) -> None:
    first, second = world.proposes(), world.proposes("Other words.")
    world.thumbs(world.card(first), SAM)
    world.directory.reactions[world.card(first)].clear()
    world.directory.reactions[world.card(second)].add(JO.id)
    assert world.reconciles() == 2
    assert world.now(first).state is ProposalState.PENDING
    assert world.now(second).state is ProposalState.APPROVED
    assert world.reconciles() == 0


def test_a_deleted_card_changes_no_approval(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.thumbs(card, SAM)
    world.directory.deleted.add(card)
    assert world.reconciles() == 0
    assert world.now(proposal).state is ProposalState.APPROVED


def test_a_finding_to_take_notice_of_asks_for_the_button(world: World) -> None:
    world.finds(Outcome.WARN)
    proposal = world.proposes(REMARKABLE)
    with pytest.raises(NotAllowed, match="press Approve, here or on the card"):
        world.thumbs(world.card(proposal), SAM)
    world.reconciles()
    assert world.now(proposal).approvals == ()
    assert world.approves(proposal, SAM).state is ProposalState.APPROVED


def test_words_that_the_card_folds_away_ask_for_the_button(world: World) -> None:
    world.sets("news", settings={"characters": "9000"})
    proposal = world.submits("We are open on Monday. " * 150).proposals[0]
    if proposal.state is ProposalState.PENDING:
        with pytest.raises(NotAllowed, match="press Approve, here or on the card"):
            world.thumbs(world.card(proposal), SAM)


def test_a_senior_finding_asks_for_a_senior_approver(world: World) -> None:
    world.finds(Outcome.SENIOR)
    proposal = world.proposes(REMARKABLE)
    with pytest.raises(NotAllowed, match="senior approver"):
        world.approves(proposal, SAM)
    assert world.approves(proposal, HEAD).state is ProposalState.APPROVED


def test_two_approvals_are_two_people(world: World) -> None:
    proposal = world.proposes(PLAIN, "strict")
    assert world.approves(proposal, SAM).state is ProposalState.PENDING
    assert world.stories(proposal) == [Event.ONE_MORE_NEEDED]
    assert world.approves(proposal, JO).state is ProposalState.APPROVED


def test_the_same_yes_twice_is_told_once(world: World) -> None:
    proposal = world.approved()
    world.approves(proposal, SAM)
    assert world.stories(proposal) == [Event.APPROVED]
    assert len(world.store.read(deliveries.of_proposal, proposal.id)) == 1


def test_not_yet_takes_effect_at_once_and_only_its_giver_lifts_it(world: World) -> None:
    proposal = world.approved()
    world.approvals.not_yet(proposal.id, 1, JO)
    assert world.delivery(proposal).state is DeliveryState.CANCELLED
    with pytest.raises(Superseded, match="said not yet"):
        world.approves(proposal, SAM)
    with pytest.raises(Unusable):
        world.approvals.explain(proposal.id, JO, " ")
    explained = world.approvals.explain(proposal.id, JO, " The figure is last year's. ")
    assert explained.reason == "The figure is last year's."
    assert world.heard(PRIYA) == [Event.APPROVED, Event.NOT_YET, Event.REASON]
    assert world.approves(proposal, JO).state is ProposalState.APPROVED


@pytest.mark.both_databases
def test_the_reason_of_one_form_sent_twice_stands_once(world: World) -> None:
    proposal = world.approved()
    world.approvals.not_yet(proposal.id, 1, JO)
    for _ in range(2):
        world.approvals.explain(proposal.id, JO, "The figure is last year's.", request="reason:V1")
    assert world.stories(proposal).count(Event.REASON) == 1
    world.approvals.explain(proposal.id, JO, "And the link is dead.", request="reason:V2")
    assert world.stories(proposal).count(Event.REASON) == 2


def test_a_no_has_a_reason_and_is_final_for_these_words(world: World) -> None:
    proposal = world.approved()
    with pytest.raises(Unusable, match="say why"):
        world.approvals.reject(proposal.id, 1, JO, "\n")
    rejected = world.approvals.reject(proposal.id, 1, JO, "Not ours to say.")
    assert (rejected.state, rejected.reason) == (ProposalState.REJECTED, "Not ours to say.")
    assert world.delivery(proposal).state is DeliveryState.CANCELLED
    with pytest.raises(Superseded, match="rejected"):
        world.approves(proposal, SAM)
    assert world.edits(world.now(proposal), "Ours to say.").state is ProposalState.PENDING


@pytest.mark.parametrize("by", [NOBODY, GUEST, NURSE, PRIYA])
def test_only_approvers_say_not_yet_or_no(world: World, by: Person) -> None:
    proposal = world.proposes()
    with pytest.raises(NotAllowed, match="Only this account's approvers decide"):
        world.approvals.not_yet(proposal.id, 1, by)
    with pytest.raises(NotAllowed, match="Only this account's approvers decide"):
        world.approvals.reject(proposal.id, 1, by, "Because.")
    assert world.now(proposal).state is ProposalState.PENDING


def test_a_word_banned_since_the_card_was_posted_is_not_approved(world: World) -> None:
    proposal = world.proposes(REMARKABLE)
    world.finds(Outcome.BLOCK)
    with pytest.raises(Superseded, match="can't be approved as it stands"):
        world.approves(proposal, SAM)


def test_what_passed_its_time_is_not_approved(world: World) -> None:
    proposal = world.proposes(when=WhenKind.AT, day="2026-11-20", time="10:00")
    world.clock.moves(hours=1, minutes=31)
    with pytest.raises(Superseded, match="Its time has passed"):
        world.approves(proposal, SAM)


def test_an_approval_within_the_grace_still_waits_out_the_undo_window(world: World) -> None:
    proposal = world.proposes(when=WhenKind.AT, day="2026-11-20", time="10:00")
    world.clock.moves(hours=1, minutes=10)
    world.approves(proposal, SAM)
    assert world.delivery(proposal).due_at == world.clock() + timedelta(seconds=60)


def test_taking_back_what_is_going_out_says_that_it_is_too_late(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.thumbs(card, SAM)
    world.clock.moves(seconds=61)
    world.publishes()
    with pytest.raises(Superseded, match="no longer stops it"):
        world.unthumbs(card, SAM)


def test_a_draft_is_not_approved_behind_its_authors_back(world: World) -> None:
    world.finds(Outcome.BLOCK)
    (draft,) = world.submits(REMARKABLE).proposals
    world.finds(Outcome.ADVISE)
    with pytest.raises(Superseded, match="still a draft"):
        world.approvals.approve(draft.id, 1, SAM)


def test_whoever_may_not_decide_on_a_senior_finding_hears_so_at_once_and_who_may(world: World) -> None:
    world.finds(Outcome.SENIOR)
    proposal = world.proposes(REMARKABLE)
    with pytest.raises(NotAllowed, match=rf"^<@{HEAD.id}> can approve this\. A finding on this") as refused:
        world.thumbs(world.card(proposal), SAM)
    assert not isinstance(refused.value, ThumbNotEnough)
    with pytest.raises(NotAllowed, match=rf"^<@{HEAD.id}> can approve this"):
        world.approvals.asked_of(proposal.id, 1, SAM)
    assert [remark.rule for remark in world.approvals.asked_of(proposal.id, 1, HEAD)] == ["ACC-02"]


def test_whoever_approves_for_no_account_hears_who_does(world: World) -> None:
    proposal = world.proposes()
    with pytest.raises(
        NotAllowed, match=r"^<@U0[A-Z]+>, <@U0[A-Z]+> and \d more can approve this\. Thanks for looking"
    ):
        world.thumbs(world.card(proposal), NOBODY)


def test_an_account_can_ask_for_a_senior_whatever_the_checks_say(world: World) -> None:
    world.sets("news", senior_required=True)
    proposal = world.proposes()
    with pytest.raises(NotAllowed, match="This account asks for a senior approver"):
        world.approves(proposal, SAM)
    assert world.approves(proposal, HEAD).state is ProposalState.APPROVED


def test_of_several_yeses_one_is_the_seniors(world: World) -> None:
    world.sets("strict", senior_required=True)
    proposal = world.proposes(PLAIN, "strict")
    for by in (SAM, JO):
        assert world.approves(proposal, by).state is ProposalState.PENDING
    assert world.approves(proposal, HEAD).state is ProposalState.APPROVED


def test_a_senior_on_duty_is_named_first(world: World) -> None:
    world.sets("news", seniors=(HEAD.id, JO.id), rota=(JO.id,))
    shown = world.bot.views.proposal(world.proposes().id)
    assert shown is not None
    assert shown.seniors == (JO.id, HEAD.id)
    assert shown.approvers[0] == JO.id


def test_a_reason_can_be_a_label_and_the_trail_holds_that_and_no_words(world: World) -> None:
    first, second = world.proposes(), world.proposes("Other words.")
    world.approvals.not_yet(first.id, 1, SAM)
    explained = world.approvals.explain(first.id, SAM, "The 4% is last year's.", "Needs a source")
    assert (explained.reason, explained.reason_label) == ("The 4% is last year's.", "Needs a source")
    rejected = world.approvals.reject(second.id, 1, JO, "", "Needs a source")
    assert world.now(rejected).reason_label == "Needs a source"
    for form in ("jsonl", "csv"):
        out = io.StringIO()
        world.bot.auditing.export(out, form)
        assert "Needs a source" in out.getvalue()
        assert "4%" not in out.getvalue()
    assert world.bot.auditing.reasons() == {
        ("rivers", "Needs a source", "not_yet"): 1,
        ("rivers", "Needs a source", "rejected"): 1,
    }


def test_a_label_is_one_of_the_departments_own(world: World) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], reason_labels=("Too long",))
    proposal = world.proposes()
    assert world.approvals.labels(proposal.id) == ("Too long",)
    with pytest.raises(Unusable, match="no longer in use") as told:
        world.approvals.reject(proposal.id, 1, JO, "Because.", "Needs a source")
    assert told.value.field == "label"
    assert world.approvals.reject(proposal.id, 1, JO, "", "Too long").reason_label == "Too long"


def test_an_approver_who_edits_leaves_the_yes_to_another_approver(world: World) -> None:
    edited = world.edits(world.proposes(), "Jo's words.", JO)
    with pytest.raises(NotAllowed, match="You wrote some of these words"):
        world.approves(edited, JO)
    world.approves(edited, SAM)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == ["Jo's words."]


# Reactions that Slack does not show


def test_a_thumb_that_was_taken_back_does_not_count_when_its_event_comes_again_unseen(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.directory.reactions[card].add(SAM.id)
    world.unthumbs(card, SAM)
    world.directory.deleted.add(card)
    with pytest.raises(ThumbNotEnough, match="Approve button counts"):
        world.approvals.thumb_added(card, SAM)
    assert world.now(proposal).state is ProposalState.PENDING
    world.approves(proposal)
    assert world.now(proposal).state is ProposalState.APPROVED


def test_an_unseen_thumb_is_not_counted_by_a_later_look_either_until_it_is_given_anew(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.directory.deleted.add(card)
    with pytest.raises(ThumbNotEnough):
        world.thumbs(card, SAM)
    world.directory.deleted.discard(card)
    assert world.reconciles() == 0
    assert world.now(proposal).state is ProposalState.PENDING
    world.unthumbs(card, SAM)
    world.thumbs(card, SAM)
    assert world.now(proposal).state is ProposalState.APPROVED


def test_a_thumb_once_confirmed_still_publishes_when_its_card_can_no_longer_be_seen(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.thumbs(card, SAM)
    world.directory.deleted.add(card)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.delivery(proposal).state is DeliveryState.PUBLISHED
