"""What a network needs kept before a part is published: stored once, and given back to every try and look."""

import pytest

from bot.errors import Refused, Unreached, Unsure
from bot.model.delivery import DeliveryState
from bot.model.post import Receipt
from bot.store import attempts
from tests.fakes import Killed, dies_before_sending, is_unreachable, loses_the_answer
from tests.world import JO, THREAD, World

pytestmark = pytest.mark.both_databases


def test_each_part_is_prepared_before_it_is_published(world: World) -> None:
    world.networks.prepares = True
    delivery = world.under_way(THREAD, "long")
    world.publishes()
    assert [post.part.prepared for post in world.networks.out] == ["note 1", "note 2", "note 3"]
    assert world.networks.prepared == [post.key for post in world.networks.out]
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_a_later_try_gets_what_was_kept_and_is_not_prepared_again(world: World) -> None:
    world.networks.prepares = True
    delivery = world.under_way()
    world.networks.next(is_unreachable)
    world.publishes()
    assert world.state(delivery) is DeliveryState.SCHEDULED
    world.clock.moves(seconds=10)
    world.publishes()
    (post,) = world.networks.out
    assert (post.part.prepared, len(world.networks.prepared)) == ("note 1", 1)


def test_a_look_gets_what_was_kept_by_a_process_that_died(world: World) -> None:
    world.networks.prepares = True
    delivery = world.under_way()
    world.networks.next(dies_before_sending)
    with pytest.raises(Killed):
        world.publishes()
    assert world.store.read(attempts.prepared_for, world.again(delivery), 0) == "note 1"
    world.lease_runs_out()
    world.bot.look_ups.sweep()
    world.looks_until_told()
    assert [part.prepared for part in world.networks.looked_for] == ["note 1"] * 3


def test_posting_it_again_prepares_anew(world: World) -> None:
    world.networks.prepares = True
    delivery = world.under_way()
    world.networks.next(loses_the_answer)
    world.networks.hidden = True
    world.publishes()
    world.looks_until_told()
    world.networks.hidden = False
    world.bot.resolutions.post_again(delivery.id, JO)
    world.publishes()
    assert [post.part.prepared for post in world.networks.out] == ["note 1", "note 2"]


@pytest.mark.parametrize("error", [Unreached("Not now."), Refused("Not these words.")], ids=["unreached", "refused"])
def test_a_preparation_that_fails_means_that_nothing_is_out(world: World, error: Exception) -> None:
    def fails() -> None:
        raise error

    world.networks.prepares = True
    world.networks.preparing_faults.append(fails)
    delivery = world.under_way()
    world.publishes()
    expected = DeliveryState.SCHEDULED if isinstance(error, Unreached) else DeliveryState.FAILED
    assert world.state(delivery) is expected
    assert world.networks.calls == []


def test_a_network_is_told_that_an_earlier_try_may_have_got_through(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(is_unreachable, loses_the_answer)
    world.networks.hidden = True
    world.publishes()
    world.clock.moves(seconds=10)
    world.publishes()
    world.looks_until_told()
    world.bot.resolutions.post_again(delivery.id, JO)
    world.publishes()
    assert [post.part.doubtful for post in world.networks.out] == [False, True]


def test_a_network_that_knows_more_than_a_look_could_tell_is_quoted_to_a_person(world: World) -> None:
    says = "It has a post of these words already: https://wall.example/9"

    def names_another(*_: object) -> Receipt:
        raise Unsure(says, person=True)

    delivery = world.under_way()
    world.networks.next(names_another)
    world.publishes()
    assert world.again(delivery).asks_a_person
    assert world.again(delivery).detail == says
    assert world.networks.looks == 0
