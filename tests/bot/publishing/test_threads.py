"""Threads on their way out, divided as their author chose: each part once, whatever happens between two parts."""

import pytest

from bot.holding.holds import ACCOUNT, Wish
from bot.model.account import Account
from bot.model.content import Thread
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.post import Outgoing, Receipt
from tests.bot.proposing.test_threads import PARTS, RIVER
from tests.fakes import FakeNetworks, Killed, dies_after_sending, loses_the_answer
from tests.world import SAM, World, look_up_due

NUMBERED = [f"{part}\n\n{number}/3" for number, part in enumerate(PARTS, 1)]


def a_thread_is_due(world: World) -> Delivery:
    """A text of three sentences for an account with room for 60 characters, numbered, approved and due."""
    world.sets("long", settings={"characters": "60"})
    return world.under_way(RIVER, "long", thread=Thread.NUMBERED)


def went_out_once(world: World) -> bool:
    follows = [post.part.follows for post in world.networks.out]
    return (world.networks.texts("long"), follows) == (NUMBERED, ["", "long-1", "long-2"])


@pytest.mark.parametrize("fault", [dies_after_sending, loses_the_answer], ids=["killed", "answer lost"])
@pytest.mark.parametrize("part", [1, 2, 3])
def test_a_thread_broken_off_in_a_part_goes_on_with_the_next(world: World, part: int, fault: object) -> None:
    delivery = a_thread_is_due(world)
    world.networks.next(*[None] * (part - 1), fault)  # type: ignore[arg-type]
    if fault is dies_after_sending:
        with pytest.raises(Killed):
            world.publishes()
        world.lease_runs_out()
        world.bot.look_ups.sweep()
    else:
        world.publishes()
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert went_out_once(world)


def test_a_hold_between_two_parts_stops_the_rest_which_goes_on_when_let_through(world: World) -> None:
    delivery = a_thread_is_due(world)

    def meanwhile(networks: FakeNetworks, account: Account, part: Outgoing, key: str) -> Receipt:
        world.bot.holds.place(Wish(f"{ACCOUNT}long", "The gauge is wrong."), SAM, "hold")
        return networks.put_out(account, part, key)

    world.networks.next(meanwhile)
    world.publishes()
    held = world.again(delivery)
    assert (held.state, held.why) == (DeliveryState.STOPPED, Why.HELD)
    assert "The first part is out already" in held.detail
    assert world.networks.texts("long") == NUMBERED[:1]
    (hold,) = world.bot.holds.standing()
    world.bot.holds.lift(hold.hold.id, SAM)
    world.bot.resolutions.retime(delivery.id, SAM, "2026-11-20", "10:00")
    world.clock.moves(hours=1)
    world.publishes()
    assert went_out_once(world)
