"""Threads on their way out, divided as their author chose: each part once, whatever happens between two parts."""

from typing import Any

import pytest

from bot.errors import Unreached, Unusable
from bot.holding.holds import ACCOUNT, Wish
from bot.model.account import Account
from bot.model.content import Thread
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.event import Event
from bot.model.post import Outgoing, Parent, Receipt
from bot.store import proposals
from tests.bot.proposing.test_threads import PARTS, RIVER
from tests.fakes import FakeNetworks, Fault, Killed, dies_after_sending, hears_nothing, loses_the_answer
from tests.world import SAM, World, look_up_due

LINK = "https://thread.example/2"
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


def in_doubt(world: World, part: int, fault: Fault) -> Delivery:
    """A thread of which a part was not confirmed, and can't be seen by looking: a person is asked."""
    delivery = a_thread_is_due(world)
    world.networks.next(*[None] * (part - 1), fault)
    world.networks.hidden = True
    world.publishes()
    world.looks_until_told()
    assert world.again(delivery).asks_a_person
    return delivery


@pytest.mark.parametrize("part", [1, 2, 3])
def test_a_part_that_is_not_there_is_posted_again_and_none_before(world: World, part: int) -> None:
    delivery = in_doubt(world, part, hears_nothing)
    world.clock.moves(minutes=5)
    world.publishes()
    assert world.networks.texts("long") == NUMBERED[: part - 1]
    world.bot.resolutions.post_again(delivery.id, SAM)  # who looked: it is not there
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert went_out_once(world)


@pytest.mark.parametrize("part", [1, 2])
def test_a_part_that_a_person_found_is_followed_by_the_rest(world: World, part: int) -> None:
    delivery = in_doubt(world, part, loses_the_answer)
    world.networks.parents = lambda _: Parent(f"long-{part}", "long")
    world.bot.resolutions.confirm_out(delivery.id, SAM, LINK)
    assert world.state(delivery) is DeliveryState.SCHEDULED
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert went_out_once(world)
    proposal = world.store.read(proposals.by_id, delivery.proposal_id)
    assert proposal is not None
    assert Event.PART_IS_OUT in world.stories(proposal)


def test_the_last_part_that_a_person_found_ends_the_thread(world: World) -> None:
    delivery = in_doubt(world, 3, loses_the_answer)
    world.bot.resolutions.confirm_out(delivery.id, SAM, LINK)
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert went_out_once(world)


def silent(_: str) -> Parent:
    raise Unreached("It does not answer.")


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (lambda _: Parent("long-1", "long"), "We know that post: it is another part. Copy the link of part 2 itself."),
        (lambda _: Parent("long-2", "alex"), "finds no post of ours at that link. Copy the link of part 2 itself."),
        (lambda _: None, "finds no post of ours at that link"),
        (silent, "doesn't answer just now"),
    ],
    ids=["another part", "another account's", "no post", "no answer"],
)
def test_a_link_that_is_not_of_that_part_is_refused_where_it_was_put(world: World, found: Any, says: str) -> None:
    delivery = in_doubt(world, 2, loses_the_answer)
    world.networks.parents = found
    with pytest.raises(Unusable, match=says) as refused:
        world.bot.resolutions.confirm_out(delivery.id, SAM, LINK)
    assert refused.value.field == "url"
    assert world.again(delivery).asks_a_person


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
