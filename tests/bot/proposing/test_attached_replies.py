"""Replies attached to the post they answer, or not sent; private messages answered by hand."""

from dataclasses import replace
from threading import Event
from typing import Any

import pytest

from bot.checking.parents import Parents
from bot.cli.plans import plan_preview
from bot.errors import Refused, Unattached, Unreached, Unusable
from bot.model.account import Account
from bot.model.content import Answers, Content
from bot.model.delivery import DeliveryState, Why
from bot.model.enquiry_parts import Profile
from bot.model.post import Outgoing, Parent, Receipt
from bot.model.proposal import ProposalState
from bot.proposing.drafts import Submission
from bot.stopping.stops import Stop
from bot.store import proposals
from policy.draft import Kind
from policy.outcome import Outcome
from tests.fakes import FakeNetworks
from tests.world import ANSWERED, PRIYA, SAM, World, an_account

SAYS = "Yes, it opens at nine."
ALEX = Profile("wall", "@alex", bio="Allotments, dogs, the number 14 bus.", message="When does it open?")


@pytest.fixture(autouse=True)
def alex_is_looked_at(world: World) -> None:
    world.bot.enquiries.check(ALEX, PRIYA, "looked", "rivers")


def found(kept: Submission, outcome: Outcome = Outcome.BLOCK) -> list[tuple[str, str]]:
    return [(finding.rule, finding.field) for finding in kept.report.unsettled if finding.outcome is outcome]


def replies(world: World, **given: Any) -> Submission:
    return world.submits(SAYS, **{"reply_to": "@alex", **given})


def is_gone(networks: FakeNetworks, account: Account, part: Outgoing, key: str) -> Receipt:
    raise Unattached("The post that this replies to can't be found any more.")


def says_nothing(_: str) -> Parent | None:
    raise Unreached("The network did not answer when we asked.")


@pytest.mark.both_databases
def test_a_reply_is_sent_under_the_post_that_was_found_before_the_approval(world: World) -> None:
    world.networks.parents = lambda _: Parent("77", "alex")
    delivery = world.under_way(SAYS, reply_to="@alex")
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    (out,) = world.networks.out
    assert (out.part.answers, out.part.parent) == (ANSWERED, "77")


def test_another_post_to_answer_needs_another_approval(world: World) -> None:
    revision = replies(world).proposals[0].revision
    (rendered,) = revision.rendered
    other = replace(revision, rendered=(replace(rendered, parent=Parent("another")),))
    assert other.digest != revision.digest


def test_an_archived_reply_keeps_its_digest_and_not_who_was_answered(world: World) -> None:
    revision = replies(world).proposals[0].revision
    emptied = revision.emptied(world.clock(), "a.jsonl")
    assert emptied.digest == revision.digest
    assert [rendered.parent for rendered in emptied.rendered] == [None]
    assert emptied.content.answers is None


@pytest.mark.parametrize(
    ("given", "parent"),
    [
        ({"reply_url": ""}, Parent),
        ({"reply_url": "alex said it"}, Parent),
        ({}, lambda _: None),
        ({}, lambda _: Parent("1", "alex", private=True)),
        ({}, lambda _: Parent("1", "jo@wall.example")),
        ({}, lambda _: Parent("1", "alex", closed="is of a post that takes no replies from apps.")),
    ],
    ids=["no link", "no address", "not there", "private", "somebody else's", "closed"],
)
def test_what_no_reply_can_be_attached_to_stays_a_draft(world: World, given: dict[str, str], parent: object) -> None:
    world.networks.parents = parent  # type: ignore[assignment]
    kept = replies(world, **given)
    assert found(kept) == [("RESP-13", "reply_url")]
    assert kept.proposals[0].state is ProposalState.DRAFT
    world.networks.parents = Parent
    assert replies(world).proposals[0].state is ProposalState.PENDING


def test_the_link_of_the_enquiry_is_offered(world: World) -> None:
    world.bot.enquiries.check(replace(ALEX, url=ANSWERED), PRIYA, "again", "rivers")
    (finding,) = replies(world, reply_url="").blocked
    assert finding.edit == ANSWERED
    assert ANSWERED in finding.says


def test_a_network_that_says_nothing_keeps_nobody_from_writing_and_is_asked_again(world: World) -> None:
    world.networks.parents = says_nothing
    kept = replies(world, request="form-1")
    assert found(kept, Outcome.ADVISE) == [("RESP-13", "reply_url")]
    (pending,) = kept.proposals
    assert pending.state is ProposalState.PENDING
    assert pending.revision.rendered[0].parent is None
    world.approves(pending)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.delivery(pending).state is DeliveryState.SCHEDULED
    assert not world.networks.calls
    world.networks.parents = lambda _: Parent("77", "alex")
    world.clock.moves(minutes=1)
    world.publishes()
    assert world.networks.out[0].part.parent == "77"


@pytest.mark.parametrize(
    "parent",
    [
        lambda _: None,
        lambda _: Parent("1", "alex", private=True),
        lambda _: Parent("1", "jo@wall.example"),
        lambda _: Parent("1", "alex", closed="is of a post that takes no replies from apps."),
    ],
    ids=["not there", "private", "somebody else's", "closed"],
)
def test_what_was_not_looked_at_before_the_approval_is_looked_at_before_sending(world: World, parent: Any) -> None:
    world.networks.parents = says_nothing
    delivery = world.under_way(SAYS, reply_to="@alex")
    world.networks.parents = parent
    world.publishes()
    assert world.again(delivery).why is Why.UNATTACHED
    assert not world.networks.calls


def test_a_network_without_a_way_in_keeps_nobody_from_writing(world: World) -> None:
    world.networks.no_credential = Refused("The token is gone.", credential=True)
    assert found(replies(world), Outcome.ADVISE) == [("RESP-13", "reply_url")]


def test_a_slow_network_is_not_waited_for(world: World) -> None:
    answers = Event()
    parents = Parents(world.networks.known, world.networks.connect, patience=0.0)
    world.networks.parents = lambda url: Parent(url) if answers.wait(10) else None
    content = Content(SAYS, Kind.REPLY, Answers("@alex", ANSWERED))
    assert parents.of(content, [world.accounts["news"], world.accounts["forum"]]) == {}
    answers.set()


def test_on_the_command_line_no_network_is_asked(world: World) -> None:
    preview = plan_preview(world.bot.organisation, world.store)
    assert (
        preview.drafting.parents.of(Content(SAYS, Kind.REPLY, Answers("@alex", ANSWERED)), [an_account("news")]) == {}
    )


def test_a_post_found_before_is_not_looked_for_again(world: World) -> None:
    kept = replies(world).proposals[0]
    world.networks.parents = says_nothing
    parents = Parents(world.networks.known, world.networks.connect)
    before = parents.of(kept.revision.content, [world.accounts["news"]], kept.revision.rendered)
    assert before == {"news": Parent(ANSWERED)}


def test_a_reply_whose_post_is_gone_stops_once_and_asks_a_person(world: World) -> None:
    delivery = world.under_way(SAYS, reply_to="@alex")
    world.networks.next(is_gone)
    world.publishes()
    stopped = world.again(delivery)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.UNATTACHED)
    world.clock.moves(hours=1)
    assert world.publishes() == 0
    assert len(world.networks.calls) == 1
    world.bot.resolutions.try_again(delivery.id, SAM)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_a_reply_without_its_post_passes_no_gate(world: World) -> None:
    delivery = world.under_way(SAYS, reply_to="@alex")
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    bare = replace(proposal.revision, content=replace(proposal.revision.content, answers=Answers("@alex")))
    given = tuple(replace(approval, digest=bare.digest) for approval in proposal.approvals)
    stop = world.bot.publishing.gate.check(delivery, replace(proposal, revision=bare, approvals=given))
    assert isinstance(stop, Stop)
    assert stop.why is Why.UNATTACHED


def test_a_private_message_is_never_sent_by_a_network(world: World) -> None:
    delivery = world.under_way(SAYS, reply_to="@alex", private=True, reply_url="")
    world.publishes()
    assert world.state(delivery) is DeliveryState.HANDED_OVER
    assert not world.networks.calls
    world.bot.resolutions.hand_in(delivery.id, SAM, "")
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_a_post_by_hand_still_needs_its_link(world: World) -> None:
    delivery = world.under_way(SAYS, "forum", reply_to="@alex")
    world.publishes()
    with pytest.raises(Unusable):
        world.bot.resolutions.hand_in(delivery.id, SAM, "")


def test_a_private_message_says_whose_it_answers(world: World) -> None:
    assert found(world.submits(SAYS, private=True)) == [("RESP-13", "reply_to")]


def test_an_edit_and_another_time_keep_the_post_that_is_answered(world: World) -> None:
    pending = world.proposes(SAYS, reply_to="@alex")
    edited = world.edits(pending, f"{SAYS} Come by.", reply_to="@alex")
    assert [rendered.parent for rendered in edited.revision.rendered] == [Parent(ANSWERED)]
    private = world.edits(edited, SAYS, reply_to="@alex", private=True)
    assert private.revision.content.is_private
