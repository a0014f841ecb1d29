"""Taking a post down: at once by one entitled person, every part, recorded, and looked at by somebody else."""

from datetime import timedelta

import pytest

from bot.errors import NotAllowed, Refused, Superseded, Unreached, Unsure, Unusable
from bot.model.delivery import DeliveryState, Why
from bot.model.event import Event
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Question, RefreshQuestion
from bot.model.take_down import GIVE_UP, TakeDown, TakeDownState
from bot.store import take_downs, trail
from tests.world import JO, MEDIA, MINA, PETE, PRIYA, SAM, THREAD, World

WHY = "The date is wrong."


def out(world: World, text: str = "The pool opens on Monday.", *on: str) -> Proposal:
    """A post that is out, by Priya."""
    proposal = world.approved(text, *on)
    world.clock.moves(seconds=61)
    world.publishes()
    return world.now(proposal)


def taken_up(world: World) -> None:
    for number, _ in world.bot.take_downs.due():
        world.bot.take_downs.take_up(number)


def now(world: World, take_down: TakeDown) -> TakeDown:
    found = world.store.read(take_downs.by_id, take_down.id)
    assert found is not None
    return found


@pytest.mark.both_databases
def test_an_approver_takes_a_post_down_at_once_and_somebody_else_looks_at_it(world: World) -> None:
    proposal = out(world)
    (asked,) = world.bot.take_downs.ask(proposal.id, ["news"], WHY, SAM)
    assert world.networks.out
    taken_up(world)
    assert world.networks.out == []
    down = now(world, asked)
    assert (down.state, down.by, down.reason) == (TakeDownState.DOWN, SAM.id, WHY)
    with pytest.raises(NotAllowed, match="somebody else"):
        world.bot.take_downs.review(asked.id, SAM)
    assert [row.id for row in world.store.read(take_downs.waiting, "rivers")] == [asked.id]
    world.bot.take_downs.review(asked.id, JO)
    assert world.store.read(take_downs.waiting, "rivers") == ()
    with pytest.raises(Superseded, match="has looked at it already"):
        world.bot.take_downs.review(asked.id, JO)
    acts = [deed.act for deed in world.store.read(trail.deeds_about, [asked.subject])[asked.subject]]
    assert acts == ["take_down", "record_down", "review_take_down"]


@pytest.mark.parametrize("by", [PRIYA, PETE, MEDIA], ids=["the author", "a writer", "the media team"])
def test_only_those_who_answer_for_the_account_take_its_posts_down(world: World, by: object) -> None:
    proposal = out(world)
    with pytest.raises(NotAllowed, match="can do that at once"):
        world.bot.take_downs.ask(proposal.id, ["news"], WHY, by)  # type: ignore[arg-type]
    assert world.networks.out


def test_a_thread_comes_down_whole_the_last_part_first(world: World) -> None:
    proposal = out(world, THREAD, "long")
    world.bot.take_downs.ask(proposal.id, ["long"], WHY, SAM)
    taken_up(world)
    assert world.networks.taken_down == ["long-3", "long-2", "long-1"]
    assert world.networks.out == []


def test_what_is_not_out_yet_of_it_is_stopped(world: World) -> None:
    proposal = world.approved("The pool opens on Monday.", "news", "floods")
    world.clock.moves(seconds=61)
    first, second = world.delivery(proposal, "news"), world.delivery(proposal, "floods")
    world.bot.publishing.take_up(first.id)
    world.bot.take_downs.ask(proposal.id, ["news"], WHY, SAM)
    after = world.again(second)
    assert (after.state, after.why) == (DeliveryState.STOPPED, Why.BY_A_PERSON)


def test_a_network_that_gives_no_answer_is_asked_again_and_then_a_person_is(world: World) -> None:
    proposal = out(world)
    world.networks.removal_faults.extend([Unreached("Wall could not be reached."), Unsure("No answer."), None])
    (asked,) = world.bot.take_downs.ask(proposal.id, ["news"], WHY, SAM)
    for _ in range(3):
        taken_up(world)
        world.clock.moves(seconds=30)
    assert now(world, asked).state is TakeDownState.DOWN
    assert world.networks.taken_down == ["news-1"] * 3

    other = out(world, "Another post about the pool.")
    world.networks.removal_faults.extend([Unreached("Wall could not be reached.")] * 99)
    (asked,) = world.bot.take_downs.ask(other.id, ["news"], WHY, SAM)
    began = world.clock()
    while world.clock() < began + GIVE_UP:
        taken_up(world)
        world.clock.moves(seconds=30)
    left = now(world, asked)
    assert (left.state, left.trouble) == (TakeDownState.BY_HAND, "Wall could not be reached.")
    assert Event.DOWN_BY_HAND in world.stories(other)
    world.bot.take_downs.confirm(asked.id, PRIYA)
    assert now(world, asked).state is TakeDownState.DOWN


def test_a_refusal_is_left_to_a_person_in_the_networks_words(world: World) -> None:
    proposal = out(world)
    world.networks.removal_faults.append(Refused("Wall did not accept our credential.", credential=True))
    (asked,) = world.bot.take_downs.ask(proposal.id, ["news"], WHY, JO)
    taken_up(world)
    left = now(world, asked)
    assert (left.state, left.trouble) == (TakeDownState.BY_HAND, "Wall did not accept our credential.")


def test_where_a_network_can_not_be_asked_a_person_does_it_by_hand(world: World) -> None:
    delivery = world.under_way("The pool opens on Monday.", "intranet")
    world.publishes()
    (asked,) = world.bot.take_downs.ask(world.again(delivery).proposal_id, ["intranet"], WHY, SAM)
    assert (asked.state, asked.trouble) == (TakeDownState.BY_HAND, "Hook can't be asked to from here.")
    assert world.bot.take_downs.due() == ()


def test_a_take_down_asked_for_twice_is_one(world: World) -> None:
    proposal = out(world)
    (asked,) = world.bot.take_downs.ask(proposal.id, ["news"], WHY, SAM)
    with pytest.raises(Superseded, match="nothing left to take down"):
        world.bot.take_downs.ask(proposal.id, ["news"], WHY, JO)
    taken_up(world)
    assert not world.bot.take_downs.take_up(asked.id), "another replica was quicker"
    assert world.networks.taken_down == ["news-1"]


@pytest.mark.parametrize(("accounts", "why", "field"), [(["news"], "  ", "reason"), ([], WHY, "accounts")])
def test_an_empty_field_is_said_at_the_field(world: World, accounts: list[str], why: str, field: str) -> None:
    proposal = out(world)
    with pytest.raises(Unusable) as raised:
        world.bot.take_downs.ask(proposal.id, accounts, why, SAM)
    assert raised.value.field == field


def test_a_post_that_is_not_out_can_not_be_taken_down(world: World) -> None:
    delivery = world.under_way()
    with pytest.raises(Superseded):
        world.bot.take_downs.ask(world.again(delivery).proposal_id, ["news"], WHY, SAM)
    assert world.state(delivery) is DeliveryState.SCHEDULED


def test_the_digest_says_what_was_taken_down_until_somebody_has_looked(world: World) -> None:
    proposal = out(world)
    (asked,) = world.bot.take_downs.ask(proposal.id, ["news"], WHY, SAM)
    taken_up(world)
    ((take_down, row),) = world.bot.digests.digest("rivers").taken_down
    assert (take_down.id, row.account) == (asked.id, "news")
    world.clock.moves(hours=1)
    world.bot.take_downs.review(asked.id, JO)
    assert world.bot.digests.digest("rivers").taken_down == ()
    assert timedelta(hours=1) == now(world, asked).reviewed_at - (now(world, asked).down_at or world.clock())  # type: ignore[operator]


@pytest.mark.both_databases
def test_linked_posts_that_are_not_out_are_stopped_too_and_the_taker_is_told_which(world: World) -> None:
    """On "minister", Jo and Mina approve; Sam approves for "news" and "floods" only."""
    words = "The pool opens on Monday."
    news, minister = world.submits(words, "news", "minister").proposals
    world.tells()
    world.approves(news, SAM)
    world.clock.moves(seconds=61)
    world.publishes()
    world.approves(minister, MINA)
    world.bot.take_downs.ask(news.id, ["news"], WHY, SAM)
    waiting = world.delivery(minister)
    assert (waiting.state, waiting.why) == (DeliveryState.STOPPED, Why.BY_A_PERSON)
    assert "took down the post proposed with it" in waiting.detail
    (beside,) = world.bot.take_downs.beside(news.id)
    assert (beside.account, beside.delivery) == (world.accounts["minister"].title, DeliveryState.STOPPED)
    world.clock.moves(minutes=5)
    assert world.publishes() == 0
    assert Event.LINKED_TAKEN_DOWN not in world.stories(minister), "the question about what was stopped says so"


@pytest.mark.both_databases
@pytest.mark.parametrize("on", ["minister", "news"], ids=["proposed with it", "of the same post"])
def test_a_request_to_post_by_hand_is_called_back(world: World, on: str) -> None:
    proposals_made = world.submits("The pool opens on Monday.", "forum", on).proposals
    world.tells()
    for proposal in proposals_made:
        world.approves(proposal, MINA if proposal.revision.accounts == ("minister",) else SAM)
    world.clock.moves(seconds=61)
    world.publishes()
    post, by_hand = (next(each for each in proposals_made if key in each.revision.accounts) for key in (on, "forum"))
    request = world.delivery(by_hand, "forum")
    assert request.state is DeliveryState.HANDED_OVER
    world.tells()
    world.notifier.told.clear()
    world.bot.take_downs.ask(post.id, [on], WHY, JO)
    after = world.again(request)
    assert (after.state, after.why) == (DeliveryState.STOPPED, Why.CALLED_BACK)
    assert f"<@{JO.id}> took" in after.detail
    assert WHY in after.detail
    world.tells()
    about = (request.proposal_id, request.id)
    assert {Question(*about), RefreshQuestion(*about)} <= {*world.notifier.told}, "asked anew, and the old words go"
    world.bot.resolutions.hand_in(request.id, SAM, "https://forum.example/1")
    assert world.again(request).state is DeliveryState.PUBLISHED, "posted before it was called back"
    assert [each.delivery for each in world.bot.take_downs.ask(by_hand.id, ["forum"], WHY, SAM)] == [request.id]


def test_what_was_stopped_before_anybody_was_asked_to_post_it_can_not_have_been_posted(world: World) -> None:
    proposal = world.approved("The pool opens on Monday.", "forum")
    world.bot.resolutions.stop(proposal.id, SAM)
    with pytest.raises(Superseded, match="stopped"):
        world.bot.resolutions.hand_in(world.delivery(proposal).id, SAM, "https://forum.example/1")


def test_the_thread_of_a_linked_post_that_nobody_approved_yet_is_told(world: World) -> None:
    news, minister = world.submits("The pool opens on Monday.", "news", "minister").proposals
    world.tells()
    world.approves(news, SAM)
    world.clock.moves(seconds=61)
    world.publishes()
    world.bot.take_downs.ask(news.id, ["news"], WHY, SAM)
    assert world.stories(minister).count(Event.LINKED_TAKEN_DOWN) == 1
    (beside,) = world.bot.take_downs.beside(news.id)
    assert (beside.proposal, beside.delivery) == (ProposalState.PENDING, None)


def test_a_linked_post_that_is_out_stays_out_and_the_taker_is_told(world: World) -> None:
    news, minister = world.submits("The pool opens on Monday.", "news", "minister").proposals
    world.tells()
    world.approves(news, SAM)
    world.approves(minister, MINA)
    world.clock.moves(seconds=61)
    world.publishes()
    world.bot.take_downs.ask(news.id, ["news"], WHY, SAM)
    (beside,) = world.bot.take_downs.beside(news.id)
    assert (beside.delivery, beside.is_down) == (DeliveryState.PUBLISHED, False)
    world.bot.take_downs.ask(minister.id, ["minister"], WHY, MINA)
    assert [each.is_down for each in world.bot.take_downs.beside(news.id)] == [True]
