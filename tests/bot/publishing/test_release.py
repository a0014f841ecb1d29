"""Releases: approved proposals wait for a Go, and go out on all of their accounts or on none."""

from datetime import timedelta
from typing import Any

import pytest

from bot.errors import NotAllowed, Superseded
from bot.model.acts import Act
from bot.model.audit import Entry
from bot.model.delivery import DeliveryState
from bot.model.event import Event
from bot.model.people import Person
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Direct, GoAsked
from bot.model.when import WhenKind
from bot.store import deliveries
from tests.world import GUEST, HEAD, JO, MINA, NOBODY, PETE, PLAIN, PRIYA, SAM, World

OWNER = Person("U0OWNER")
"""Owns every account."""


def waiting(world: World, *on: str, releaser: Person = PETE, **given: Any) -> Proposal:
    """An approved proposal waiting for a Go."""
    return world.approved(PLAIN, *(on or ("news",)), when=WhenKind.RELEASE, releaser=releaser.id, **given)


def go(world: World, proposal: Proposal, by: Person = PETE) -> tuple[Proposal, ...]:
    return world.bot.releases.go(proposal.id, world.now(proposal).revision.number, by)


def deeds(world: World, act: Act) -> list[Entry]:
    with world.store.audit_entries() as entries:
        return [entry for entry in entries if f'"act":"{act.value}"' in entry.body]


def test_what_is_approved_for_release_waits_for_its_go(world: World) -> None:
    proposal = waiting(world, "news", "floods")
    world.clock.moves(hours=20)
    assert world.publishes() == 0
    assert world.store.read(deliveries.of_proposal, proposal.id) == ()
    world.tells()
    assert GoAsked(proposal.id, 1) in world.notifier.told
    assert world.heard(PETE) == [Event.GO_AWAITED]


def test_one_go_sends_all_accounts_at_once_without_a_window_to_undo_it(world: World) -> None:
    proposal = waiting(world, "news", "floods")
    world.clock.moves(hours=2)
    (released,) = go(world, proposal)
    assert released.state is ProposalState.APPROVED
    assert world.publishes() == 2
    assert {post.account for post in world.networks.out} == {"news", "floods"}
    assert Event.RELEASED in world.stories(proposal)
    assert Event.RELEASED in world.heard(PRIYA)
    assert f'"by":"{PETE.id}"' in deeds(world, Act.GO)[0].body


def test_linked_proposals_go_together_or_not_at_all(world: World) -> None:
    first, second = world.submits(PLAIN, "news", "minister", when=WhenKind.RELEASE, releaser=PETE.id).proposals
    world.tells()
    world.approves(first, SAM)
    for asked in (first, second):
        with pytest.raises(Superseded, match=r"@minister is still to be approved\. They go together, so nothing was"):
            go(world, asked)
    assert world.publishes() == 0
    world.approves(second, MINA)
    assert len(go(world, second)) == 2
    world.clock.moves(seconds=1)
    world.publishes()
    assert {post.account for post in world.networks.out} == {"news", "minister"}


def test_a_linked_proposal_that_was_withdrawn_is_no_part_of_it_any_more(world: World) -> None:
    first, second = world.submits(PLAIN, "news", "minister", when=WhenKind.RELEASE, releaser=PETE.id).proposals
    world.tells()
    world.approves(first, SAM)
    world.bot.proposal_ends.withdraw(second.id, PRIYA)
    assert [proposal.id for proposal in go(world, first)] == [first.id]


def test_what_stands_against_one_account_keeps_them_all(world: World) -> None:
    proposal = waiting(world, "news", "floods")
    world.sets("floods", approvers=(HEAD.id,))
    with pytest.raises(Superseded, match="Nothing was sent"):
        go(world, proposal)
    assert world.store.read(deliveries.of_proposal, proposal.id) == ()
    assert world.publishes() == 0


def test_go_checks_and_so_does_sending(world: World) -> None:
    proposal = waiting(world)
    world.directory.groups["S0APPROVERS"].discard(SAM.id)
    with pytest.raises(Superseded, match="Nothing was sent"):
        go(world, proposal)
    world.directory.groups["S0APPROVERS"].add(SAM.id)
    go(world, proposal)
    world.directory.groups["S0APPROVERS"].discard(SAM.id)
    world.publishes()
    assert world.delivery(proposal).state is DeliveryState.STOPPED
    assert world.networks.out == []


@pytest.mark.parametrize("by", [PETE, OWNER, HEAD])
def test_the_person_named_says_go_or_in_their_place_the_owner_or_a_senior_approver(world: World, by: Person) -> None:
    world.directory.standings[OWNER.id] = world.directory.standings[PETE.id]
    assert go(world, waiting(world), by)


@pytest.mark.parametrize("by", [PRIYA, SAM, JO, NOBODY, GUEST])
def test_nobody_else_says_go(world: World, by: Person) -> None:
    proposal = waiting(world)
    with pytest.raises(NotAllowed, match="named for the go-ahead"):
        go(world, proposal, by)
    assert world.store.read(deliveries.of_proposal, proposal.id) == ()


def test_who_wrote_it_may_be_the_one_to_say_go(world: World) -> None:
    proposal = waiting(world, releaser=PRIYA)
    assert go(world, proposal, PRIYA)


def test_a_guest_who_was_named_does_not_count(world: World) -> None:
    with pytest.raises(NotAllowed):
        go(world, waiting(world, releaser=GUEST), GUEST)


def test_a_second_go_changes_nothing(world: World) -> None:
    proposal = waiting(world)
    go(world, proposal)
    with pytest.raises(Superseded, match="given the go-ahead already"):
        go(world, proposal, HEAD)
    world.publishes()
    with pytest.raises(Superseded):
        go(world, proposal)
    assert len(world.networks.out) == 1


def test_a_go_for_other_words_than_were_shown_is_none(world: World) -> None:
    proposal = waiting(world)
    edited = world.edits(proposal, "Other words.", when=WhenKind.RELEASE, releaser=PETE.id)
    world.approves(edited)
    with pytest.raises(Superseded, match="changed since"):
        world.bot.releases.go(proposal.id, 1, PETE)
    with pytest.raises(Superseded, match="nobody's go-ahead"):
        go(world, world.approved("Soon.", "news"))


def test_what_is_not_approved_yet_does_not_go(world: World) -> None:
    proposal = world.proposes(when=WhenKind.RELEASE, releaser=PETE.id)
    with pytest.raises(Superseded, match="still to be approved"):
        go(world, proposal)


def test_an_approval_taken_back_takes_the_go_with_it(world: World) -> None:
    proposal = waiting(world)
    go(world, proposal)
    world.approvals.take_back(proposal.id, 1, SAM)
    assert world.publishes() == 0
    world.approves(proposal, JO)
    world.clock.moves(hours=1)
    assert world.publishes() == 0
    go(world, proposal)
    assert world.publishes() == 1


def test_what_was_never_released_lapses_and_both_are_told(world: World) -> None:
    proposal = waiting(world, day="2026-11-20", time="16:00")
    world.clock.moves(hours=7)
    assert world.bot.releases.expire() == 0
    world.clock.moves(seconds=1)
    with pytest.raises(Superseded, match="has passed, so nothing was sent"):
        go(world, proposal)
    assert world.bot.releases.expire() == 1
    assert world.bot.releases.expire() == 0
    assert world.now(proposal).state is ProposalState.EXPIRED
    assert world.heard(PRIYA)[-1] is world.heard(PETE)[-1] is Event.NOT_RELEASED
    assert world.publishes() == 0


def test_what_was_released_does_not_lapse(world: World) -> None:
    proposal = waiting(world, day="2026-11-20", time="10:00")
    go(world, proposal)
    world.clock.moves(hours=2)
    assert world.bot.releases.expire() == 0
    world.publishes()
    assert world.delivery(proposal).state is DeliveryState.STOPPED  # too late to be true


def test_without_a_word_on_it_a_release_waits_for_a_day(world: World) -> None:
    proposal = waiting(world)
    assert proposal.when.instant - world.clock.now == timedelta(hours=24)
    assert Direct(proposal.id, PETE.id, Event.GO_AWAITED) in (world.tells(), world.notifier.told)[1]
