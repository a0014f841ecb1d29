"""Delegated authority: replies sent without a second person, and the end of a delegation."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection

from bot.errors import Superseded
from bot.model.delivery import DeliveryState, Why
from bot.model.enquiry_parts import Profile
from bot.model.event import Event
from bot.model.people import Standing
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import PostCard
from bot.model.revision import Rendered
from bot.model.when import WhenKind
from bot.proposing.drafting import Wording
from bot.proposing.drafts import Submission
from bot.store import lists
from bot.store.tables import revisions
from policy.department import Delegation
from policy.outcome import Outcome
from policy.situation import Override, Settings
from tests.world import ANSWERED, JO, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World

TOPIC = "flood warnings"
GIVEN = Delegation(TOPIC, ("S0WRITERS",), "Director of Floods", date(2026, 12, 31), ("post", "reply"), ("news",))


def delegated(world: World, given: Delegation = GIVEN, *, finds: Outcome | None = None) -> None:
    outcomes = (Override("ACC-02", finds, "a test", "the tests"),) if finds else ()
    settings = Settings(outcomes=outcomes, delegations=(given,))
    world.departments["rivers"] = replace(world.departments["rivers"], settings=settings)


def asked(world: World) -> None:
    """A message from outside, with the enquirer checked."""
    profile = Profile("wall", "@alex", bio="Allotments and dogs.", message="Is the barrier closed?")
    world.bot.enquiries.check(profile, PRIYA, "asked", "rivers")


def replies(world: World, text: str = PLAIN, *on: str, topics: tuple[str, ...] = (TOPIC,)) -> Submission:
    return world.submits(text, *on, reply_to="@alex", topics=topics)


def sent(world: World) -> Proposal:
    """A reply sent without a second person."""
    delegated(world)
    asked(world)
    (proposal,) = replies(world).proposals
    assert proposal.state is ProposalState.APPROVED
    world.tells()
    return proposal


def test_a_reply_within_delegated_authority_goes_out_without_a_second_person(world: World) -> None:
    proposal = sent(world)
    assert proposal.mandate is not None
    assert (proposal.mandate.by, proposal.mandate.about, proposal.approvals) == (PRIYA.id, TOPIC, ())
    assert PostCard(proposal.id, 1) in world.notifier.told
    world.publishes()
    assert world.networks.out == []  # the undo window is everybody's to stop it
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    with world.store.audit_entries() as entries:
        records = [json.loads(entry.body) for entry in entries]
    (deed,) = [record for record in records if record["act"] == "send_under_mandate"]
    assert (deed["by"], deed["details"]["about"], deed["details"]["until"]) == (PRIYA.id, TOPIC, "2026-12-31")
    assert "Director of Floods" not in json.dumps(records)


def test_what_was_sent_so_is_listed_for_review(world: World) -> None:
    before = world.clock()
    proposal = sent(world)
    world.proposes()
    until = before + timedelta(seconds=1)
    found = world.store.read(lists.under_mandate, "rivers", before, until, most=5)
    assert [row.id for row in found] == [proposal.id]
    assert world.store.read(lists.under_mandate, "health", before, until, most=5) == ()
    assert world.store.read(lists.under_mandate, "rivers", until, until + timedelta(days=1), most=5) == ()


@pytest.mark.parametrize(
    "given",
    [
        replace(GIVEN, accounts=()),
        replace(GIVEN, accounts=("floods",)),
        replace(GIVEN, until=date(2026, 11, 19)),
        replace(GIVEN, kinds=("post",)),
        replace(GIVEN, topic="the tax year"),
        replace(GIVEN, to=(PETE.id,)),
    ],
    ids=["off, as it is by default", "another account", "over", "another kind", "another topic", "somebody else"],
)
def test_outside_of_it_an_approver_is_asked(world: World, given: Delegation) -> None:
    delegated(world, given)
    asked(world)
    (proposal,) = replies(world).proposals
    assert (proposal.state, proposal.mandate) == (ProposalState.PENDING, None)


def test_what_is_market_sensitive_or_waits_for_a_go_is_never_within_it(world: World) -> None:
    proposal = replace(sent(world), state=ProposalState.DRAFT, mandate=None)
    released = replace(proposal, when=replace(proposal.when, kind=WhenKind.RELEASE))
    assert proposal.may_go_under_mandate
    assert not replace(proposal, restricted_to=(SAM.id,)).may_go_under_mandate
    assert not released.may_go_under_mandate


def test_a_post_to_everybody_is_never_within_it(world: World) -> None:
    delegated(world)
    (proposal,) = world.submits(topics=(TOPIC,)).proposals
    assert proposal.state is ProposalState.PENDING


def test_another_topic_beside_it_asks_an_approver(world: World) -> None:
    delegated(world)
    asked(world)
    (proposal,) = replies(world, topics=(TOPIC, "the tax year")).proposals
    assert proposal.state is ProposalState.PENDING


@pytest.mark.parametrize("outcome", [Outcome.WARN, Outcome.SENIOR])
def test_a_finding_that_asks_for_an_approver_gets_one(world: World, outcome: Outcome) -> None:
    delegated(world, finds=outcome)
    asked(world)
    (proposal,) = replies(world, REMARKABLE).proposals
    assert proposal.state is ProposalState.PENDING


@pytest.mark.parametrize("asks", [{"approvals": 2}, {"senior_required": True}])
def test_an_account_that_asks_for_more_than_one_approval_gets_them(world: World, asks: dict[str, object]) -> None:
    world.sets("news", **asks)
    delegated(world)
    asked(world)
    (proposal,) = replies(world).proposals
    assert proposal.state is ProposalState.PENDING


def test_delegated_authority_that_was_taken_away_does_not_publish(world: World) -> None:
    proposal = sent(world)
    delegated(world, replace(GIVEN, to=(PETE.id,)))
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.out == []
    assert world.delivery(proposal).why is Why.APPROVAL_GONE
    now = world.now(proposal)
    assert (now.state, now.mandate) == (ProposalState.PENDING, None)
    assert world.heard(PRIYA) == [Event.MANDATE_LAPSED]
    assert world.approves(proposal, SAM).state is ProposalState.APPROVED


def test_whoever_leaves_takes_it_with_them_at_once(world: World) -> None:
    proposal = sent(world)
    world.directory.standings[PRIYA.id] = Standing.GONE
    assert world.bot.entitlement.look_again(PRIYA.id) == 1
    assert world.now(proposal).state is ProposalState.PENDING
    assert world.delivery(proposal).state is DeliveryState.CANCELLED


def test_slack_being_down_does_not_stop_it(world: World) -> None:
    sent(world)
    world.clock.moves(seconds=61)
    world.directory.silent = True
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_a_warning_that_came_up_since_stops_it_and_asks_an_approver(world: World) -> None:
    delegated(world)
    asked(world)
    (proposal,) = replies(world, REMARKABLE).proposals
    assert proposal.state is ProposalState.APPROVED
    delegated(world, finds=Outcome.WARN)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.out == []
    assert world.now(proposal).state is ProposalState.PENDING


def test_not_yet_from_an_approver_holds_and_no_mandate_is_enough_afterwards(world: World) -> None:
    proposal = sent(world)
    world.approvals.not_yet(proposal.id, 1, SAM)
    assert world.delivery(proposal).state is DeliveryState.CANCELLED
    with pytest.raises(Superseded, match="said not yet"):
        world.approves(proposal, JO)
    edited = world.edits(world.now(proposal), "Our offices are open on Monday.")
    assert edited.state is ProposalState.PENDING
    assert edited.mandate is None


def test_stop_from_a_colleague_asks_for_an_approver(world: World) -> None:
    proposal = sent(world)
    world.bot.resolutions.stop(proposal.id, SAM)
    assert (world.now(proposal).state, world.now(proposal).mandate) == (ProposalState.PENDING, None)
    assert world.delivery(proposal).state is DeliveryState.CANCELLED
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.out == []


def test_whoever_sent_it_stops_it_and_may_send_it_after_all(world: World) -> None:
    proposal = sent(world)
    world.bot.resolutions.stop(proposal.id, PRIYA)
    assert world.delivery(proposal).state is DeliveryState.STOPPED
    world.bot.resolutions.try_again(world.delivery(proposal).id, PRIYA)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]


def test_new_words_are_judged_anew(world: World) -> None:
    proposal = sent(world)
    edited = world.bot.proposals.edit(
        proposal.id, 1, in_other_words(proposal, "The barrier is closed until 8pm."), PRIYA
    ).proposals[0]
    assert edited.mandate is not None
    assert proposal.mandate is not None
    assert edited.mandate.digest == edited.revision.digest != proposal.mandate.digest


def in_other_words(proposal: Proposal, text: str) -> Wording:
    return Wording(
        accounts=proposal.revision.accounts, text=text, reply_to="@alex", reply_url=ANSWERED, topics=(TOPIC,)
    )


def test_words_that_were_tampered_with_are_not_covered_by_it(world: World) -> None:
    proposal = sent(world)
    forged = (Rendered("news", ("Buy my book.",), (12,), 500),)
    with world.store.begin() as tx:
        tx(Connection.execute, revisions.update().values(rendered=forged))
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.out == []
    assert world.delivery(proposal).why is Why.ALTERED
