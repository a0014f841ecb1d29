"""People's decisions about deliveries."""

from datetime import timedelta

import pytest

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.event import Event
from bot.model.people import Person
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import Question, QuestionSettled
from bot.model.when import WhenKind
from bot.store import proposals
from tests.fakes import Fault, hears_nothing, loses_the_answer, refuses_us
from tests.world import GUEST, HEAD, JO, NOBODY, NURSE, PLAIN, PRIYA, SAM, World, look_up_due


def asked(world: World, fault: Fault = hears_nothing) -> Delivery:
    """A delivery of unknown outcome."""
    delivery = world.under_way()
    world.networks.next(fault)
    world.networks.hidden = True
    world.publishes()
    world.looks_until_told()
    after = world.again(delivery)
    assert after.asks_a_person
    world.tells()
    return after


@pytest.mark.parametrize("by", [PRIYA, SAM, HEAD])
def test_the_undo_window_has_a_stop_for_everybody_involved(world: World, by: Person) -> None:
    proposal = world.approved(PLAIN, "news", "floods")
    assert world.bot.resolutions.stop(proposal.id, by) == 2
    world.clock.moves(hours=1)
    world.publishes()
    assert world.networks.out == []
    for account in ("news", "floods"):
        delivery = world.delivery(proposal, account)
        assert (delivery.state, delivery.why) == (DeliveryState.STOPPED, Why.BY_A_PERSON)
        world.tells()
        assert Question(proposal.id, delivery.id) in world.notifier.told
    with pytest.raises(Superseded, match="nothing left to stop"):
        world.bot.resolutions.stop(proposal.id, by)


@pytest.mark.parametrize("by", [NOBODY, GUEST, NURSE])
def test_nobody_else_stops_anything(world: World, by: Person) -> None:
    proposal = world.approved()
    with pytest.raises(NotAllowed):
        world.bot.resolutions.stop(proposal.id, by)
    assert world.delivery(proposal).state is DeliveryState.SCHEDULED


def test_what_is_out_cannot_be_stopped(world: World) -> None:
    delivery = world.under_way()
    world.publishes()
    with pytest.raises(Superseded, match="nothing left to stop"):
        world.bot.resolutions.stop(delivery.proposal_id, SAM)


def test_stopping_what_may_be_out_asks_instead_of_calling_it_unsent(world: World) -> None:
    delivery = world.under_way(PLAIN, "intranet")
    world.networks.next(loses_the_answer)
    world.publishes()
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    world.bot.resolutions.stop(delivery.proposal_id, SAM)
    after = world.again(delivery)
    assert (after.state, after.asks_a_person) == (DeliveryState.UNCONFIRMED, True)
    world.clock.moves(minutes=1)
    world.publishes()
    assert len(world.networks.calls) == 1


def stopped(world: World) -> Delivery:
    proposal = world.approved(when=WhenKind.AT, day="2026-11-20", time="10:00")
    world.bot.resolutions.stop(proposal.id, SAM)
    return world.delivery(proposal)


def test_a_stopped_post_goes_out_at_a_later_time_within_the_limit(world: World) -> None:
    delivery = stopped(world)
    after = world.bot.resolutions.retime(delivery.id, PRIYA, "2026-11-21", "10:00")
    assert after.latest_by - after.due_at == timedelta(minutes=30)
    world.clock.moves(hours=24, minutes=59)
    assert world.publishes() == 0
    world.clock.moves(minutes=1)
    assert world.publishes() == 1
    assert world.networks.texts("news") == [PLAIN]


@pytest.mark.parametrize(("day", "time"), [("2026-11-21", "10:01"), ("2026-11-20", "09:59")])
def test_a_time_the_approval_does_not_cover_needs_a_new_one(world: World, day: str, time: str) -> None:
    delivery = stopped(world)
    with pytest.raises(Unusable, match="have it approved again") as said:
        world.bot.resolutions.retime(delivery.id, PRIYA, day, time)
    assert said.value.field == "when"
    assert world.state(delivery) is DeliveryState.STOPPED


def test_a_time_in_the_past_is_no_time(world: World) -> None:
    delivery = stopped(world)
    with pytest.raises(Unusable, match="has passed"):
        world.bot.resolutions.retime(delivery.id, PRIYA, "2026-11-20", "08:00")


def test_what_was_stopped_for_its_credential_can_be_tried_again_while_it_is_still_true(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(refuses_us)
    world.publishes()
    world.tells()
    world.bot.resolutions.try_again(delivery.id, SAM)
    world.tells()
    assert QuestionSettled(delivery.proposal_id, delivery.id) in world.notifier.told
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_trying_again_before_its_approved_time_is_refused(world: World) -> None:
    delivery = stopped(world)
    with pytest.raises(Unusable):
        world.bot.resolutions.try_again(delivery.id, SAM)


def test_a_new_time_does_not_bring_back_an_approval_that_is_gone(world: World) -> None:
    proposal = world.approved(when=WhenKind.AT, day="2026-11-20", time="10:00")
    world.directory.groups["S0APPROVERS"].discard(SAM.id)
    world.clock.moves(hours=1)
    world.publishes()
    delivery = world.delivery(proposal)
    assert delivery.why is Why.APPROVAL_GONE
    world.bot.resolutions.retime(delivery.id, PRIYA, "2026-11-20", "11:00")
    world.clock.moves(hours=1)
    world.publishes()
    assert world.again(delivery).why is Why.APPROVAL_GONE
    assert world.networks.out == []


def test_post_again_gets_a_new_key_and_is_checked_like_anything_else(world: World) -> None:
    delivery = asked(world)
    after = world.bot.resolutions.post_again(delivery.id, JO)
    assert (after.state, after.epoch) == (DeliveryState.SCHEDULED, 1)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert len({key for _, key in world.networks.calls}) == 2
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    assert Event.POST_AGAIN in world.stories(proposal)


def test_post_again_on_a_webhook_is_really_sent_again(world: World) -> None:
    delivery = world.under_way(PLAIN, "intranet")
    world.networks.next(loses_the_answer)
    world.publishes()
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    world.bot.resolutions.stop(delivery.proposal_id, SAM)
    world.bot.resolutions.post_again(delivery.id, JO)
    world.publishes()
    assert len(world.networks.out) == 2


def test_post_again_in_time_that_has_passed_meanwhile_still_goes_out(world: World) -> None:
    delivery = asked(world)
    world.clock.moves(days=2)
    world.bot.resolutions.post_again(delivery.id, JO)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


@pytest.mark.parametrize("by", [PRIYA, NOBODY, GUEST, NURSE])
def test_only_an_approver_who_did_not_write_it_says_that_it_is_out_or_not(world: World, by: Person) -> None:
    delivery = asked(world)
    with pytest.raises(NotAllowed, match="approver"):
        world.bot.resolutions.post_again(delivery.id, by)
    with pytest.raises(NotAllowed, match="approver"):
        world.bot.resolutions.confirm_out(delivery.id, by, "https://wall.example/1")
    assert world.again(delivery) == delivery


def test_it_is_out_settles_it_with_its_link(world: World) -> None:
    delivery = asked(world, loses_the_answer)
    with pytest.raises(Unusable, match="https://"):
        world.bot.resolutions.confirm_out(delivery.id, SAM, "javascript:alert(1)")
    world.bot.resolutions.confirm_out(delivery.id, SAM, " https://wall.example/1 ")
    after = world.again(delivery)
    assert (after.state, after.url) == (DeliveryState.PUBLISHED, "https://wall.example/1")
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    assert proposal.state is ProposalState.DONE


def test_nobody_posts_again_while_we_are_still_looking(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(hears_nothing)
    world.publishes()
    with pytest.raises(Superseded, match="still looking"):
        world.bot.resolutions.post_again(delivery.id, SAM)


def test_two_answers_to_one_question_are_one_answer(world: World) -> None:
    delivery = asked(world)
    world.bot.resolutions.post_again(delivery.id, SAM)
    with pytest.raises(Superseded, match="hasn't been sent yet"):
        world.bot.resolutions.post_again(delivery.id, JO)
    with pytest.raises(Superseded):
        world.bot.resolutions.confirm_out(delivery.id, JO, "https://wall.example/1")
    world.publishes()
    assert len(world.networks.out) == 1


@pytest.mark.parametrize("by", [PRIYA, SAM, HEAD])
def test_letting_go_is_an_end(world: World, by: Person) -> None:
    delivery = asked(world)
    world.bot.resolutions.let_go(delivery.id, by)
    assert world.state(delivery) is DeliveryState.CANCELLED
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    assert proposal.state is ProposalState.DONE
    assert world.stories(proposal)[-1] is Event.LET_GO
    with pytest.raises(Superseded, match="was cancelled"):
        world.bot.resolutions.let_go(delivery.id, by)


def test_a_link_by_hand_is_a_link(world: World) -> None:
    delivery = world.under_way(PLAIN, "forum")
    world.publishes()
    for url in ("", "forum.example/9", "ftp://forum.example/9", "https://", "https://a.example/ b"):
        with pytest.raises(Unusable):
            world.bot.resolutions.hand_in(delivery.id, SAM, url)
    with pytest.raises(NotAllowed):
        world.bot.resolutions.hand_in(delivery.id, NOBODY, "https://forum.example/9")


@pytest.mark.parametrize("delivery_id", [99, 0, -1])
def test_a_forged_button_finds_nothing(world: World, delivery_id: int) -> None:
    for act in (world.bot.resolutions.post_again, world.bot.resolutions.let_go, world.bot.resolutions.try_again):
        with pytest.raises(Superseded, match="no longer here"):
            act(delivery_id, SAM)
    with pytest.raises(Superseded, match="no longer here"):
        world.bot.resolutions.stop(delivery_id, SAM)


@pytest.mark.parametrize("link", ["https://x.com/dept/status/1", "https://m.facebook.com/dept/posts/2"])
def test_a_link_to_another_network_is_refused_where_a_person_says_that_a_post_is_out(world: World, link: str) -> None:
    world.sets("forum", settings={"place": "our LinkedIn page"})
    delivery = world.under_way(on="forum")
    world.publishes()
    with pytest.raises(Unusable, match="and this one is for our LinkedIn page") as said:
        world.bot.resolutions.hand_in(delivery.id, SAM, link)
    assert said.value.field == "url"
    with pytest.raises(Unusable, match="That is a link to a post on"):
        world.bot.resolutions.confirm_out(delivery.id, SAM, link)
    world.bot.resolutions.hand_in(delivery.id, SAM, "https://lnkd.in/abc")
    assert world.again(delivery).url == "https://lnkd.in/abc", "short links of LinkedIn's own, too"


def test_a_place_that_is_none_of_those_known_takes_any_link(world: World) -> None:
    world.sets("forum", settings={"place": "the intranet"})
    delivery = world.under_way(on="forum")
    world.publishes()
    world.bot.resolutions.hand_in(delivery.id, SAM, "https://www.youtube.com/watch?v=1")
    assert world.state(delivery) is DeliveryState.PUBLISHED
