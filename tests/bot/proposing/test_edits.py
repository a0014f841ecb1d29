"""Edits: kept beside the submitted post until sent; the submitted post stands meanwhile, approvals and all."""

from datetime import timedelta
from typing import Any

import pytest

from bot.errors import NotAllowed, Superseded
from bot.model.delivery import DeliveryState
from bot.model.people import Person
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import WhenKind
from bot.proposing.drafting import Mending, Wording
from bot.proposing.drafts import Submission
from tests.world import HEAD, JO, PETE, PLAIN, PRIYA, SAM, World

OTHER = "Our offices are open on Tuesday, too."


def begins(world: World, proposal: Proposal, text: str = OTHER, by: Person = PRIYA, **given: Any) -> Submission:
    """Step one of an edit: the words are checked, and not sent."""
    wording = Wording(accounts=(), text=text, **given)
    return world.bot.proposals.keep_edit(proposal.id, world.now(proposal).revision.number, wording, by)


def sends(world: World, begun: Submission, by: Person = PRIYA) -> Proposal:
    """Step two."""
    (edit,) = begun.proposals
    (sent,) = world.bot.proposals.send([edit.revision_id], Mending(), by).proposals
    return sent


def test_what_was_approved_goes_out_while_its_edit_is_left_a_draft(world: World) -> None:
    proposal = world.approved()
    begun = begins(world, proposal)
    assert begun.is_draft
    assert world.now(proposal).approvals == world.now(proposal).standing != ()
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    with pytest.raises(Superseded, match="as a correction"):
        sends(world, begun)
    assert world.networks.texts("news") == [PLAIN]


def test_what_is_pending_can_be_approved_while_its_edit_is_written(world: World) -> None:
    proposal = world.proposes()
    begun = begins(world, proposal)
    assert world.approves(proposal).state is ProposalState.APPROVED
    sent = sends(world, begun)
    assert (sent.id, sent.state, sent.approvals) == (proposal.id, ProposalState.PENDING, ())
    assert world.delivery(proposal).state is DeliveryState.CANCELLED


def test_an_edit_begun_twice_is_one_and_is_found_again(world: World) -> None:
    proposal = world.proposes()
    (first,) = begins(world, proposal).proposals
    (again,) = begins(world, proposal, "Third thoughts.").proposals
    assert first.id == again.id
    assert world.bot.proposals.edit_begun(proposal, PRIYA) == again
    assert world.bot.proposals.edit_begun(proposal, PETE) is None
    (gone_on,) = world.bot.proposals.keep_edit(again.id, 2, Wording((), "Fourth thoughts."), PRIYA).proposals
    sent = sends(world, Submission((gone_on,), begins(world, proposal, "Fourth thoughts.").report))
    assert (sent.id, sent.revision.number, sent.revision.content.text) == (proposal.id, 2, "Fourth thoughts.")
    assert world.bot.proposals.edit_begun(sent, PRIYA) is None


def test_an_edit_sent_twice_gives_what_it_has_changed(world: World) -> None:
    proposal = world.approved()
    begun = begins(world, proposal)
    assert sends(world, begun) == sends(world, begun) == world.now(proposal)


def test_of_two_edits_of_the_same_words_the_second_is_late(world: World) -> None:
    proposal = world.proposes()
    mine, theirs = begins(world, proposal), begins(world, proposal, "Pete's words.", PETE)
    sends(world, theirs, PETE)
    with pytest.raises(Superseded, match="copy them"):
        sends(world, mine)
    assert world.now(proposal).revision.content.text == "Pete's words."
    assert world.now(mine.proposals[0]).state is ProposalState.DRAFT


def test_an_edit_that_was_withdrawn_changes_nothing(world: World) -> None:
    proposal = world.approved()
    begun = begins(world, proposal)
    world.bot.proposal_ends.withdraw(begun.proposals[0].id, PRIYA)
    assert sends(world, begun).state is ProposalState.WITHDRAWN
    assert world.now(proposal).state is ProposalState.APPROVED


def test_part_that_went_out_meanwhile_stays_and_the_edit_can_go_on_for_the_rest(world: World) -> None:
    world.sets("floods", undo=timedelta(hours=1))
    proposal = world.approved(PLAIN, "news", "floods")
    begun = begins(world, proposal)
    world.clock.moves(seconds=61)
    world.publishes()
    with pytest.raises(Superseded, match="what is not out yet"):
        sends(world, begun)
    assert world.delivery(proposal, "floods").state is DeliveryState.SCHEDULED
    rest = sends(world, begins(world, proposal))
    assert (rest.revision.accounts, rest.state) == (("floods",), ProposalState.PENDING)
    assert rest.contributors == {PRIYA.id}
    assert world.delivery(proposal, "floods").state is DeliveryState.CANCELLED


def test_whoever_wrote_the_first_words_of_the_rest_does_not_approve_it(world: World) -> None:
    world.sets("floods", undo=timedelta(hours=1))
    world.sets("news", proposers=(*world.accounts["news"].proposers, SAM.id))
    world.sets("floods", proposers=(*world.accounts["floods"].proposers, SAM.id))
    proposal = world.approves(world.proposes(PLAIN, "news", "floods", by=SAM), JO)
    world.clock.moves(seconds=61)
    world.publishes()
    rest = sends(world, begins(world, proposal))
    with pytest.raises(NotAllowed):
        world.approves(rest, SAM)


def test_an_edit_takes_the_place_of_what_it_edits_among_other_posts(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=30))
    at_ten: dict[str, Any] = {"when": WhenKind.AT, "day": "2026-11-20", "time": "10:00"}
    proposal = world.approved(**at_ten)
    assert sends(world, begins(world, proposal, **at_ten)).state is ProposalState.PENDING


@pytest.mark.parametrize("kept", [1, 2])
def test_an_edit_of_a_restricted_post_is_as_restricted(world: World, kept: int) -> None:
    world.sets("news", restricted_channel="C0SENSITIVE")
    proposal = world.proposes(restricted=True, need_to_know=(HEAD.id,))
    begun = begins(world, proposal)
    for _ in range(kept - 1):  # kept again, with the box left empty
        (edit,) = begun.proposals
        begun = world.bot.proposals.keep_edit(edit.id, edit.revision.number, Wording((), OTHER), PRIYA)
    assert begun.proposals[0].restricted_to == (HEAD.id, PRIYA.id)
    with pytest.raises(NotAllowed, match="restricted post"):
        world.bot.ask_first.ask([begun.proposals[0].id], "What is this?", PETE, "ask")
    assert sends(world, begun).restricted_to == (HEAD.id, PRIYA.id)


def test_an_edit_of_what_waits_needs_no_more_room_and_one_of_what_has_ended_does(world: World) -> None:
    world.limits(open_posts=2)
    waiting, other = world.proposes(), world.proposes("We are open on Friday.")
    assert sends(world, begins(world, waiting)).state is ProposalState.PENDING
    world.bot.proposal_ends.withdraw(other.id, PRIYA)
    world.proposes("We are open on Saturday.")
    with pytest.raises(NotAllowed, match="posts waiting"):
        sends(world, begins(world, other, "We are open on Friday, too."))
