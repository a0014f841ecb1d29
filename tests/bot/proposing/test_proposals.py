"""Proposals: proposing and editing."""

from datetime import timedelta
from typing import Any

import pytest

from bot.errors import NotAllowed, NotNow, Superseded, Unusable
from bot.model.delivery import DeliveryState
from bot.model.event import Event
from bot.model.people import Standing
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import PostCard, RefreshCard, Story
from bot.model.when import WhenKind
from bot.proposing.drafting import Wording
from bot.store import proposals
from policy.outcome import Outcome
from tests.fakes import loses_the_answer
from tests.world import (
    DIVIDED,
    GUEST,
    JO,
    NOBODY,
    PETE,
    PLAIN,
    PRIYA,
    REMARKABLE,
    SAM,
    THREAD,
    World,
    look_up_due,
)


def test_a_plain_proposal_goes_to_its_approvers_with_one_card(world: World) -> None:
    proposal = world.proposes()
    assert proposal.state is ProposalState.PENDING
    assert world.notifier.of(PostCard) == [PostCard(proposal.id, 1)]
    assert world.card(proposal).channel == "C0APPROVE"


def test_a_blocked_form_keeps_the_words_and_mended_goes_on_with_the_same_proposal(world: World) -> None:
    world.finds(Outcome.BLOCK)
    blocked = world.submits(REMARKABLE, request="form")
    assert [finding.rule for finding in blocked.blocked] == ["ACC-02"]
    (kept,) = blocked.proposals
    assert (kept.state, kept.revision.content.text) == (ProposalState.DRAFT, REMARKABLE)
    world.tells()
    assert world.notifier.told == []

    (mended,) = world.submits(PLAIN, request="form").proposals
    assert (mended.id, mended.state, mended.revision.number) == (kept.id, ProposalState.PENDING, 2)


def test_a_statement_is_confirmed_before_it_goes_on(world: World) -> None:
    world.finds(Outcome.ATTEST)
    asked = world.submits(REMARKABLE, request="form")
    assert asked.proposals[0].state is ProposalState.DRAFT
    (statement,) = asked.to_confirm
    confirmed = world.submits(REMARKABLE, request="form", attested=frozenset({statement.key}))
    assert confirmed.proposals[0].state is ProposalState.PENDING


def test_the_same_form_twice_is_one_proposal(world: World) -> None:
    first = world.submits(PLAIN, request="form")
    second = world.submits(PLAIN, request="form")
    assert [proposal.id for proposal in first.proposals] == [proposal.id for proposal in second.proposals]
    world.tells()
    assert len(world.notifier.of(PostCard)) == 1


def test_accounts_with_other_approvers_become_linked_proposals(world: World) -> None:
    news, minister = world.submits(PLAIN, "news", "floods", "minister").proposals
    assert news.revision.accounts == ("news", "floods")
    assert minister.revision.accounts == ("minister",)
    assert news.together == minister.together
    world.approves(news, SAM)
    assert world.now(minister).state is ProposalState.PENDING


def test_a_mended_form_with_fewer_accounts_still_goes_on_after_a_third_try(world: World) -> None:
    world.finds(Outcome.BLOCK)
    world.submits(REMARKABLE, "news", "minister", request="form")
    world.submits(REMARKABLE, "news", request="form")
    done = world.submits(PLAIN, "news", request="form")
    assert [proposal.state for proposal in done.proposals] == [ProposalState.PENDING]
    assert world.store.read(proposals.in_states, (ProposalState.DRAFT,)) == ()


def test_the_echo_of_a_withdrawn_form_does_not_bring_it_back(world: World) -> None:
    (proposal,) = world.submits(PLAIN, request="form").proposals
    world.bot.proposal_ends.withdraw(proposal.id, PRIYA)
    assert world.submits(PLAIN, request="form").proposals[0].state is ProposalState.WITHDRAWN


@pytest.mark.both_databases
def test_who_may_not_write_for_an_account_is_told_and_the_words_are_kept(world: World) -> None:
    with pytest.raises(NotAllowed, match="not yet on the list"):
        world.submits(PLAIN, by=NOBODY)
    (kept,) = world.store.read(proposals.in_states, (ProposalState.DRAFT,), proposer=NOBODY.id)
    assert kept.revision.content.text == PLAIN


def test_a_guest_proposes_nothing(world: World) -> None:
    with pytest.raises(NotAllowed, match="guests"):
        world.submits(PLAIN, by=GUEST)
    assert world.store.read(proposals.by_id, 1) is None


def test_nothing_is_proposed_while_slack_is_silent(world: World) -> None:
    world.directory.silent = True
    with pytest.raises(NotNow):
        world.submits(PLAIN)
    assert world.store.read(proposals.by_id, 1) is None


@pytest.mark.parametrize(
    ("text", "on", "given", "field"),
    [
        (" \n", ("news",), {}, "text"),
        (PLAIN, ("no-such-account",), {}, "accounts"),
        (PLAIN, ("news",), {"when": WhenKind.AT}, "when"),
        (PLAIN, ("news",), {"when": WhenKind.AT, "day": "2026-11-20", "time": "08:00"}, "when"),
        (PLAIN, ("news",), {"when": WhenKind.AT, "day": "2027-03-28", "time": "01:30"}, "when"),
        (PLAIN, ("news",), {"when": WhenKind.AT, "day": "2027-10-31", "time": "01:30"}, "when"),
        (PLAIN, ("news",), {"when": WhenKind.AT, "day": "9999-12-31", "time": "23:59"}, "when"),
        (PLAIN, ("news",), {"when": WhenKind.AT, "day": "2026-02-30", "time": "10:00"}, "when"),
        ("word " * 4_001, ("news",), {}, "text"),
        (PLAIN, ("news",), {"wordings": (("news", "word " * 4_001),)}, "text"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field(
    world: World, text: str, on: tuple[str, ...], given: dict[str, Any], field: str
) -> None:
    with pytest.raises(Unusable) as said:
        world.submits(text, *on, **given)
    assert said.value.field == field
    assert str(said.value).endswith((".", "”."))


def test_the_parts_that_will_be_sent_are_written_down_when_it_is_proposed(world: World) -> None:
    proposal = world.proposes(THREAD, "long")
    assert proposal.revision.rendered[0].parts == tuple(THREAD.split(DIVIDED))


def test_an_edit_voids_approvals_strikes_the_card_and_posts_a_new_one(world: World) -> None:
    proposal = world.approved()
    old = world.delivery(proposal)
    edited = world.edits(world.now(proposal), "Our offices are open on Tuesday, too.")
    assert (edited.state, edited.approvals, edited.revision.number) == (ProposalState.PENDING, (), 2)
    assert world.state(old) is DeliveryState.CANCELLED
    world.notifier.told.clear()
    world.tells()
    assert RefreshCard(proposal.id, 1) in world.notifier.told
    assert Story(proposal.id, 1, Event.REVISED, PRIYA.id) in world.notifier.told
    assert world.notifier.told[-1] == PostCard(proposal.id, 2)
    world.clock.moves(hours=1)
    world.publishes()
    assert world.networks.out == []


def test_an_edit_sent_twice_is_one_edit(world: World) -> None:
    proposal = world.proposes()
    first = world.edits(proposal, "Other words.")
    again = world.edits(proposal, "Other words.")
    assert again.revision.number == first.revision.number == 2


def test_a_blocked_edit_is_kept_beside_what_stands_and_can_be_mended(world: World) -> None:
    proposal = world.approved()
    world.finds(Outcome.BLOCK)
    blocked = world.edits(world.now(proposal), REMARKABLE)
    assert blocked.state is ProposalState.DRAFT
    assert world.now(proposal).state is ProposalState.APPROVED
    mended = world.edits(proposal, "Other words.", shown=1)
    assert (mended.id, mended.state, mended.revision.number) == (proposal.id, ProposalState.PENDING, 2)


def test_an_edit_of_words_that_somebody_else_changed_meanwhile_is_late(world: World) -> None:
    proposal = world.proposes()
    world.edits(proposal, "Pete's words.", PETE)
    with pytest.raises(Superseded, match="while you were writing"):
        world.edits(proposal, "Priya's words.", shown=1)
    assert world.now(proposal).revision.content.text == "Pete's words."


def test_a_stranger_to_the_account_edits_nothing(world: World) -> None:
    proposal = world.proposes()
    with pytest.raises(NotAllowed):
        world.edits(proposal, "Mine now.", NOBODY)


def test_the_first_claim_freezes_the_words_and_an_edit_goes_on_for_the_rest(world: World) -> None:
    world.sets("floods", undo=timedelta(hours=1))
    proposal = world.approved(PLAIN, "news", "floods")
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    rest = world.edits(world.now(proposal), "Open on Tuesday, too.")
    assert rest.id != proposal.id
    assert rest.revision.accounts == ("floods",)
    assert world.delivery(proposal, "floods").state is DeliveryState.CANCELLED
    assert world.now(proposal).state is ProposalState.DONE
    world.clock.moves(hours=2)
    world.publishes()
    assert world.networks.texts("floods") == []
    with pytest.raises(Superseded, match="propose them anew"):
        world.edits(world.now(proposal), "And again.")


def test_an_edit_never_goes_on_for_what_may_be_out(world: World) -> None:
    delivery = world.under_way(PLAIN, "intranet")
    world.networks.next(loses_the_answer)
    world.publishes()
    world.clock.moves(seconds=16)
    look_up_due(world.bot.look_ups)
    assert world.state(delivery) is DeliveryState.SCHEDULED  # to be sent again, under the same key
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    with pytest.raises(Superseded, match="propose them anew"):
        world.edits(proposal, "Other words.")
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert len(world.networks.out) == 1


def test_somebody_who_left_proposes_nothing_any_more(world: World) -> None:
    world.directory.standings[PRIYA.id] = Standing.GONE
    with pytest.raises(NotAllowed):
        world.submits(PLAIN)


def test_words_in_a_form_say_whom_they_answer(world: World) -> None:
    wording = Wording(accounts=("news",), text=PLAIN, reply_to=" @rosa ", reply_url=" https://wall.example/9 ")
    answers = wording.content().answers
    assert answers is not None
    assert (answers.handle, answers.url) == ("@rosa", "https://wall.example/9")


def test_jo_writes_and_so_does_not_approve(world: World) -> None:
    proposal = world.proposes(by=JO)
    with pytest.raises(NotAllowed, match="somebody else approves"):
        world.approves(proposal, JO)
