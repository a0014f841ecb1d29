"""Look-ups: deliveries of unknown outcome are looked for, and a person is asked when the network cannot tell."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.errors import ConfigError, Refused, Unreached, Unsure
from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.model.post import Receipt
from bot.model.proposal_notices import Question
from bot.store import attempts, proposals
from tests.fakes import (
    FakeNetworks,
    Killed,
    dies_after_sending,
    dies_before_sending,
    hears_nothing,
    loses_the_answer,
    only_asks_to_wait,
    takes_and_asks_to_wait,
)
from tests.world import NOBODY, SAM, THREAD, World, look_up_due


def unsure(world: World, fault: object = loses_the_answer, on: str = "news", **given: object) -> Delivery:
    delivery = world.under_way("It opens at nine." if given else THREAD.partition("\n")[0], on, **given)
    world.networks.next(fault)  # type: ignore[arg-type]
    world.publishes()
    return world.again(delivery)


def test_what_is_out_is_found_at_the_first_look(world: World) -> None:
    delivery = unsure(world)
    world.clock.moves(seconds=14)
    assert look_up_due(world.bot.look_ups) == 0
    world.clock.moves(seconds=1)
    assert look_up_due(world.bot.look_ups) == 1
    found = world.again(delivery)
    assert (found.state, found.url) == (DeliveryState.PUBLISHED, "https://wall.example/1")
    assert len(world.networks.calls) == 1


def test_the_log_says_what_went_out_and_what_was_found_to_be(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot.publishing")
    lost = unsure(world)
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    world.clock.moves(minutes=2)
    sent = world.under_way("It opens at ten.")
    world.publishes()
    (of_lost,) = [line for line in caplog.messages if line.startswith(f"delivery {lost.id} ") and "out" in line]
    (of_sent,) = [line for line in caplog.messages if line.startswith(f"delivery {sent.id} ")]
    assert (of_lost, of_sent) == (
        f"delivery {lost.id} (news) was found to be out",
        f"delivery {sent.id} (news) is out",
    )


def test_not_found_at_first_proves_nothing(world: World) -> None:
    delivery = unsure(world)
    world.networks.hidden = True
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    assert world.state(delivery) is DeliveryState.UNCONFIRMED
    world.networks.hidden = False
    world.clock.moves(seconds=44)
    assert look_up_due(world.bot.look_ups) == 0
    world.clock.moves(seconds=1)
    look_up_due(world.bot.look_ups)
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_after_the_third_look_a_person_is_asked_and_nobody_sends_again(world: World) -> None:
    delivery = unsure(world, hears_nothing)
    world.looks_until_told()
    after = world.again(delivery)
    assert (after.looks, after.look_at, after.asks_a_person) == (3, None, True)
    world.tells()
    assert world.notifier.told[-1] == Question(delivery.proposal_id, delivery.id)
    world.clock.moves(days=1)
    world.publishes()
    look_up_due(world.bot.look_ups)
    assert (world.networks.looks, len(world.networks.calls)) == (3, 1)


def test_looks_that_were_missed_are_made_good_one_by_one(world: World) -> None:
    delivery = unsure(world, hears_nothing)
    world.clock.moves(hours=1)
    for _ in range(3):
        assert not world.again(delivery).asks_a_person
        look_up_due(world.bot.look_ups)
    assert world.again(delivery).asks_a_person


def test_a_network_that_does_not_answer_is_asked_again_and_then_a_person_is(world: World) -> None:
    delivery = unsure(world)
    world.networks.looking_fails = Unreached("The network did not answer.")
    for _ in range(14):
        world.clock.moves(minutes=1)
        look_up_due(world.bot.look_ups)
        assert (world.again(delivery).looks, world.again(delivery).asks_a_person) == (0, False)
    world.clock.moves(minutes=2)
    look_up_due(world.bot.look_ups)
    assert world.again(delivery).asks_a_person


def test_a_networks_word_for_when_to_look_again_is_honoured(world: World) -> None:
    unsure(world)
    world.networks.looking_fails = Unreached("Wait.", not_before=world.clock() + timedelta(minutes=5))
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    world.clock.moves(minutes=4)
    look_up_due(world.bot.look_ups)
    assert world.networks.looks == 1


def test_looking_ends_at_its_limit_however_far_off_the_networks_word_is(world: World) -> None:
    delivery = unsure(world)
    world.networks.looking_fails = Unreached("Wait.", not_before=datetime.max.replace(tzinfo=UTC))
    sent = world.again(delivery).sent_at
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    assert not world.again(delivery).asks_a_person
    assert sent is not None
    world.clock.now = sent + timedelta(minutes=15)
    look_up_due(world.bot.look_ups)
    assert world.again(delivery).asks_a_person
    assert world.networks.looks == 2


@pytest.mark.parametrize("error", [Unsure("It cannot tell."), Refused("It won't let us."), ConfigError(("No token.",))])
def test_a_network_that_cannot_tell_leaves_it_to_a_person_at_once(world: World, error: Exception) -> None:
    delivery = unsure(world)
    world.networks.looking_fails = error
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    assert world.again(delivery).asks_a_person
    assert world.again(delivery).detail == str(error)


def test_a_reply_is_looked_for_as_a_reply(world: World) -> None:
    from bot.model.enquiry_parts import Profile

    world.bot.enquiries.check(Profile("wall", "@rosa", message="Where is my passport?"), NOBODY, "first", "rivers")
    delivery = unsure(world, reply_to="@rosa", reply_url="https://wall.example/7")
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_an_account_that_is_gone_is_asked_about_rather_than_forgotten(world: World) -> None:
    delivery = unsure(world)
    del world.accounts["news"]
    world.clock.moves(seconds=15)
    assert look_up_due(world.bot.look_ups) == 1
    assert world.again(delivery).asks_a_person
    assert look_up_due(world.bot.look_ups) == 0


@pytest.mark.parametrize("fault", [dies_before_sending, dies_after_sending])
@pytest.mark.parametrize("on", ["news", "intranet"])
def test_what_a_dead_claimer_left_is_looked_for_and_never_blindly_resent(world: World, fault: object, on: str) -> None:
    delivery = world.under_way("We are open.", on)
    world.networks.next(fault)  # type: ignore[arg-type]
    with pytest.raises(Killed):
        world.publishes()
    assert world.bot.look_ups.sweep() == 0  # its lease still holds
    world.lease_runs_out()
    assert world.bot.look_ups.sweep() == 1
    assert world.bot.look_ups.sweep() == 0
    assert world.again(delivery).fence == 2
    world.looks_until_told()
    world.publishes()
    after = world.again(delivery)
    if on == "intranet" or fault is dies_after_sending:
        assert after.state is DeliveryState.PUBLISHED
        assert len(world.networks.out) == 1
    else:
        assert after.asks_a_person
        assert world.networks.out == []


def test_the_thread_hears_that_we_are_looking(world: World) -> None:
    delivery = unsure(world)
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    assert world.stories(proposal)[-1] is Event.LOOKING


def test_a_person_who_answers_first_is_not_overruled_by_a_look(world: World) -> None:
    delivery = unsure(world, hears_nothing)
    world.bot.resolutions.confirm_out(delivery.id, SAM, "https://wall.example/77")
    world.looks_until_told()
    assert world.again(delivery).url == "https://wall.example/77"
    assert world.networks.looks == 0


def test_a_look_that_fails_in_a_way_nobody_foresaw_is_left_to_a_person(world: World) -> None:
    delivery = unsure(world)
    world.networks.looking_fails = KeyError("uri")
    world.clock.moves(seconds=15)
    assert look_up_due(world.bot.look_ups) == 1
    after = world.again(delivery)
    assert (after.state, after.asks_a_person) == (DeliveryState.UNCONFIRMED, True)
    world.tells()
    assert world.notifier.told[-1] == Question(delivery.proposal_id, delivery.id)


# Two posts with the same words


def test_a_post_recorded_for_one_delivery_is_not_found_for_another(world: World) -> None:
    first = unsure(world)
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    assert world.state(first) is DeliveryState.PUBLISHED
    second = unsure(world, hears_nothing)
    world.looks_until_told()
    assert world.again(second).asks_a_person
    assert world.again(second).remote_id == ""


def test_two_posts_with_lost_answers_are_each_found_once(world: World) -> None:
    both = (unsure(world), unsure(world))
    world.looks_until_told()
    found = [world.again(delivery) for delivery in both]
    assert [delivery.state for delivery in found] == [DeliveryState.PUBLISHED] * 2
    assert len({delivery.remote_id for delivery in found}) == 2


def test_a_post_that_a_person_found_is_not_found_for_another_delivery(world: World) -> None:
    first = unsure(world)
    world.bot.resolutions.confirm_out(first.id, SAM, "https://wall.example/1")
    second = unsure(world, hears_nothing)
    world.looks_until_told()
    assert world.again(second).asks_a_person


def test_an_answer_with_another_post_of_ours_is_looked_into(world: World) -> None:
    world.under_way()
    world.publishes()

    def answers_with_the_first(networks: FakeNetworks, *_: object) -> Receipt:
        return networks.out[0].receipt

    second = world.under_way("We are open again.")
    world.networks.next(answers_with_the_first)
    world.publishes()
    assert world.state(second) is DeliveryState.UNCONFIRMED
    world.looks_until_told()
    assert world.again(second).asks_a_person


@pytest.mark.both_databases
def test_the_database_keeps_a_post_from_two_deliveries(world: World) -> None:
    first, second = world.under_way(), world.under_way()
    with world.store.begin() as tx:
        tx(attempts.add_step, first, 0, Receipt("news-1", ""), tx.now)
    with pytest.raises(IntegrityError), world.store.begin() as tx:
        tx(attempts.add_step, second, 0, Receipt("news-1", ""), tx.now)


# Told to wait


def test_a_post_taken_by_a_network_that_asked_to_wait_is_found_and_not_sent_again(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(takes_and_asks_to_wait)
    world.publishes()
    assert world.state(delivery) is DeliveryState.SCHEDULED
    world.clock.moves(seconds=5)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.remote_id) == (DeliveryState.PUBLISHED, "news-1")
    assert len(world.networks.out) == 1


@pytest.mark.both_databases
def test_a_post_not_taken_by_a_network_that_asked_to_wait_goes_out_after_a_look(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(only_asks_to_wait, only_asks_to_wait)
    world.publishes()
    world.clock.moves(seconds=5)
    world.publishes()
    assert world.networks.looks == 1
    world.clock.moves(seconds=9)
    assert world.publishes() == 0, "each wait is longer than the last"
    world.clock.moves(seconds=1)
    world.publishes()
    assert (world.networks.looks, world.state(delivery)) == (2, DeliveryState.PUBLISHED)
    assert len(world.networks.out) == 1


def test_a_look_that_fails_after_a_wait_is_made_again_before_anything_is_sent(world: World) -> None:
    world.under_way()
    world.networks.next(takes_and_asks_to_wait)
    world.publishes()
    world.networks.looking_fails = Unreached("The network did not answer.")
    for _ in range(3):
        world.clock.moves(minutes=1)
        world.publishes()
    assert (world.networks.looks, len(world.networks.calls)) == (3, 1)
    world.networks.looking_fails = None
    world.clock.moves(minutes=2)
    world.publishes()
    assert (len(world.networks.out), len(world.networks.calls)) == (1, 1)


def test_a_network_that_knows_a_repeat_is_sent_one_without_a_look(world: World) -> None:
    delivery = world.under_way("We are open.", "intranet")
    world.networks.next(takes_and_asks_to_wait)
    world.publishes()
    world.clock.moves(seconds=5)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert (world.networks.looks, len(world.networks.out)) == (0, 1)


def test_a_wait_after_which_nobody_looked_is_not_called_unsent(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(takes_and_asks_to_wait)
    world.publishes()
    world.clock.now = delivery.latest_by + timedelta(seconds=1)
    world.publishes()
    after = world.again(delivery)
    assert (after.state, after.asks_a_person) == (DeliveryState.UNCONFIRMED, True)
    assert "Look at the account" in after.detail
