"""Drafts: kept in a first step, mended and sent in a second, with questions in between."""

from dataclasses import replace
from typing import Any

import pytest

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.content import Picture
from bot.model.people import Person
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import AskedFirst, PostCard
from bot.model.revision import RevisionId
from bot.model.when import SECOND, WhenKind
from bot.proposing.drafting import Mending, Wording
from bot.proposing.drafts import Submission
from bot.store import deliveries, proposals
from policy.outcome import Outcome
from tests.world import GUEST, JO, NOBODY, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World

PICTURE = Picture("a" * 64, "image/png", 10, 10, 99, alt="")


def keeps(
    world: World, text: str = PLAIN, *on: str, by: Person = PRIYA, request: str = "form", **given: Any
) -> Submission:
    return world.bot.proposals.keep(Wording(accounts=on or ("news",), text=text, **given), by, request)


def shown(kept: Submission) -> list[RevisionId]:
    return [proposal.revision_id for proposal in kept.proposals]


def sends(world: World, kept: Submission, by: Person = PRIYA, **mending: Any) -> Submission:
    return world.bot.proposals.send(shown(kept), Mending(**mending), by)


def only(kept: Submission) -> Proposal:
    (proposal,) = kept.proposals
    return proposal


def test_what_is_kept_tells_nobody_and_what_is_sent_has_its_card(world: World) -> None:
    kept = keeps(world)
    world.tells()
    assert (only(kept).state, world.notifier.told) == (ProposalState.DRAFT, [])
    assert only(sends(world, kept)).state is ProposalState.PENDING
    world.tells()
    assert world.notifier.of(PostCard) == [PostCard(only(kept).id, 1)]


def test_a_form_kept_twice_is_one_draft_of_one_revision(world: World) -> None:
    assert shown(keeps(world)) == shown(keeps(world))
    assert len(world.store.read(proposals.in_states, (ProposalState.DRAFT,))) == 1


def test_a_draft_sent_twice_is_sent_once(world: World) -> None:
    kept = keeps(world)
    assert only(sends(world, kept)) == only(sends(world, kept))
    assert only(keeps(world)).state is ProposalState.PENDING
    world.tells()
    assert len(world.notifier.of(PostCard)) == 1


def test_what_was_not_shown_is_kept_and_not_sent(world: World) -> None:
    kept = keeps(world, PLAIN, "news", "intranet")
    own = sends(world, kept, wordings=(("intranet", "Colleagues, we are open."),))
    assert (own.seen, only(own).state) == (False, ProposalState.DRAFT)
    assert {rendered.account: rendered.parts for rendered in only(own).revision.rendered} == {
        "news": (PLAIN,),
        "intranet": ("Colleagues, we are open.",),
    }
    assert only(sends(world, own)).state is ProposalState.PENDING


def test_words_of_its_own_that_are_emptied_are_the_others_again(world: World) -> None:
    kept = keeps(world, PLAIN, "news", "intranet", wordings=(("intranet", "Colleagues, we are open."),))
    again = world.bot.proposals.mend(shown(kept), Mending(wordings=(("intranet", "  "),)), PRIYA)
    assert only(again).revision.content.wordings == ()
    assert {rendered.parts for rendered in only(again).revision.rendered} == {(PLAIN,)}


def test_the_same_author_in_another_window_is_shown_the_newest_first(world: World) -> None:
    old = keeps(world)
    keeps(world, "Written in the other window.")
    late = sends(world, old)
    assert (late.seen, only(late).state) == (False, ProposalState.DRAFT)
    assert only(late).revision.content.text == "Written in the other window."


def test_what_somebody_else_changed_meanwhile_is_not_sent(world: World) -> None:
    kept = keeps(world)
    ((proposal, number),) = shown(kept)
    world.bot.proposals.keep_edit(proposal, number, Wording(accounts=("news",), text="Pete's words."), PETE)
    with pytest.raises(Superseded, match="meanwhile"):
        sends(world, kept)
    with pytest.raises(Superseded, match="while you were writing"):
        world.bot.proposals.keep(Wording(("news",), "Mine."), PRIYA, "form", shown(kept))
    assert world.now(only(kept)).state is ProposalState.DRAFT


def test_nobody_goes_on_with_the_form_of_somebody_else(world: World) -> None:
    keeps(world)
    with pytest.raises(Superseded):
        keeps(world, "Pete's words.", by=PETE)


def test_a_draft_that_must_change_or_be_confirmed_is_not_sent(world: World) -> None:
    world.finds(Outcome.ATTEST)
    kept = keeps(world, REMARKABLE)
    (statement,) = kept.to_confirm
    assert only(sends(world, kept)).state is ProposalState.DRAFT
    assert only(sends(world, kept, attested=frozenset({statement.key}))).state is ProposalState.PENDING


def test_a_blocked_draft_stays_one_however_often_it_is_sent(world: World) -> None:
    world.finds(Outcome.BLOCK)
    kept = keeps(world, REMARKABLE)
    assert only(sends(world, kept)).state is ProposalState.DRAFT


def test_a_suggestion_is_taken_wherever_the_words_stand_and_nowhere_else(world: World) -> None:
    text = "We utilise it, and they utilise it. https://utilise.example"
    kept = keeps(world, text, "news", "intranet", wordings=(("intranet", "Please utilise the new door."),))
    found = {finding.says: finding for finding in kept.report.findings if finding.edit == "use"}
    assert found
    for finding in found.values():
        kept = world.bot.proposals.mend(shown(kept), Mending(accepted=finding.key), PRIYA)
    content = only(kept).revision.content
    assert content.text == "We use it, and they use it. https://utilise.example"
    assert content.text_for("intranet") == "Please use the new door."


def test_a_picture_is_described_before_it_is_sent(world: World) -> None:
    kept = world.bot.proposals.mend(shown(keeps(world)), Mending(pictures=(PICTURE, PICTURE)), PRIYA)
    assert only(kept).revision.content.pictures == (PICTURE,)
    assert kept.undescribed == (PICTURE,)
    assert only(sends(world, kept)).state is ProposalState.DRAFT
    said = sends(world, kept, alts=((PICTURE.sha256, " A red brick building beside the river. "),))
    assert only(said).revision.content.pictures == (replace(PICTURE, alt="A red brick building beside the river."),)
    assert only(said).state is ProposalState.PENDING


def test_of_an_hour_that_comes_twice_the_one_that_is_meant_is_kept(world: World) -> None:
    kept = keeps(world, when=WhenKind.AT, day="2027-10-31", time="01:30", which="first")
    second = only(sends(world, kept, which=SECOND))
    assert second.state is ProposalState.PENDING
    assert (second.when.instant - only(kept).when.instant).total_seconds() == 3600


def test_the_drafts_of_a_form_are_gone_on_with_together_until_one_is_sent(world: World) -> None:
    kept = keeps(world, PLAIN, "news", "minister")
    first, second = kept.proposals
    assert world.bot.proposals.drafts_with(first, PRIYA) == (first, second)
    assert world.bot.proposals.drafts_with(first, PETE) == ()
    world.bot.proposals.send([RevisionId(first.id, 1)], Mending(), PRIYA)
    assert world.bot.proposals.drafts_with(second, PRIYA) == ()


def test_an_edit_of_what_is_partly_out_is_confirmed_and_goes_on_for_the_rest(world: World) -> None:
    proposal = world.approved(PLAIN, "news", "floods")
    world.sets("floods", undo=world.accounts["floods"].undo)
    world.clock.moves(seconds=61)
    rest = next(
        delivery for delivery in world.store.read(deliveries.of_proposal, proposal.id) if delivery.account == "floods"
    )
    with world.store.begin() as tx:
        tx.save_delivery(replace(rest, due_at=rest.due_at + world.accounts["floods"].later))
    world.publishes()
    world.finds(Outcome.ATTEST)
    now = world.now(proposal)
    kept = world.bot.proposals.keep_edit(now.id, now.revision.number, Wording(("news",), REMARKABLE), PRIYA)
    assert only(kept).revision.accounts == ("floods",)
    (statement,) = kept.to_confirm
    done = sends(world, kept, attested=frozenset({statement.key}))
    assert (only(done).state, only(done).id != proposal.id) == (ProposalState.PENDING, True)


# Asking first


@pytest.mark.both_databases
def test_a_question_starts_no_clock_and_is_told_once(world: World) -> None:
    kept = keeps(world)
    drafts = [proposal.id for proposal in kept.proposals]
    assert world.bot.ask_first.ask(drafts, " Is this the right day? ", PRIYA, "ask") == 1
    assert world.bot.ask_first.ask(drafts, "Is this the right day?", PRIYA, "ask") == 0
    world.tells()
    (notice,) = world.notifier.of(AskedFirst)
    assert isinstance(notice, AskedFirst)
    found = world.bot.views.asking(notice.asking)
    assert found is not None
    assert (found[1].question, found[1].person) == ("Is this the right day?", PRIYA.id)
    assert world.now(only(kept)).state is ProposalState.DRAFT
    with world.store.audit_entries() as entries:
        assert sum("ask_first" in entry.body for entry in entries) == 1


def test_every_group_of_approvers_is_asked(world: World) -> None:
    kept = keeps(world, PLAIN, "news", "minister")
    assert world.bot.ask_first.ask([proposal.id for proposal in kept.proposals], "May we?", PRIYA, "ask") == 2


@pytest.mark.parametrize("by", [NOBODY, GUEST])
def test_nobody_else_asks_about_a_draft(world: World, by: Person) -> None:
    kept = keeps(world)
    with pytest.raises(NotAllowed):
        world.bot.ask_first.ask([only(kept).id], "What is this?", by, "ask")


def test_a_question_needs_words_and_a_draft(world: World) -> None:
    kept = keeps(world)
    with pytest.raises(Unusable) as said:
        world.bot.ask_first.ask([only(kept).id], "  ", PRIYA, "ask")
    assert said.value.field == "question"
    sends(world, kept)
    with pytest.raises(Superseded, match="no draft"):
        world.bot.ask_first.ask([only(kept).id], "Too late?", PRIYA, "ask")


@pytest.mark.both_databases
@pytest.mark.parametrize("by", [SAM, JO])
def test_an_approver_may_ask_too(world: World, by: Person) -> None:
    assert world.bot.ask_first.ask([only(keeps(world)).id], "Is it true?", by, "ask") == 1
