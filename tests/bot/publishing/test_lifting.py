"""Lifting a hold releases no post, and single posts are let through."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, event, select

from bot.errors import NotAllowed, Superseded, Unusable
from bot.holding.holds import ACCOUNT, DEPARTMENT, EVERYTHING, Wish, a_hold, from_the_command_line, place
from bot.model.delivery import DeliveryState, Why
from bot.model.hold import Hold, Range
from bot.model.notice import HoldMessage
from bot.model.people import SYSTEM, Person
from bot.model.when import WhenKind
from bot.store import deliveries, holds, ledger
from bot.store.tables import held as held_table
from tests.fakes import Killed, is_unreachable
from tests.world import DANA, HEAD, NOBODY, PLAIN, PRIYA, SAM, World

NEWS, FLOODS, RIVERS, HEALTH = f"{ACCOUNT}news", f"{ACCOUNT}floods", f"{DEPARTMENT}rivers", f"{DEPARTMENT}health"
WHY = "Something terrible has happened."


def placed(world: World, on: str = EVERYTHING, by: Person = DANA, **given: object) -> Hold:
    request = f"hold-{world.store.read(ledger.head)[0]}"
    return world.bot.holds.place(Wish(on=on, reason=WHY, **given), by, request)  # type: ignore[arg-type]


def messages(world: World) -> list[HoldMessage]:
    world.tells()
    return [notice for notice in world.notifier.told if isinstance(notice, HoldMessage)]


# Lifting


def test_lifting_stops_what_fell_due_even_where_nobody_had_come_to_it(world: World) -> None:
    due, later = world.approved(), world.approved(PLAIN, "floods", when=WhenKind.AT, day="2026-11-20", time="12:00")
    hold = placed(world)
    world.clock.moves(minutes=10)
    world.bot.holds.lift(hold.id, DANA)
    assert world.delivery(due).why is Why.HELD
    assert world.delivery(later).state is DeliveryState.SCHEDULED
    world.clock.moves(minutes=10)
    world.publishes()
    assert world.networks.calls == []
    world.clock.moves(hours=3)
    world.publishes()
    assert world.networks.texts("floods") == [PLAIN]


def test_what_rests_for_a_network_and_was_due_is_stopped_too(world: World) -> None:
    delivery = world.under_way()
    world.networks.next(is_unreachable)
    world.publishes()
    hold = placed(world)
    world.bot.holds.lift(hold.id, DANA)
    world.clock.moves(minutes=5)
    world.publishes()
    assert world.again(delivery).why is Why.HELD


def test_a_hold_that_does_not_reach_it_stops_nothing_when_it_is_lifted(world: World) -> None:
    delivery = world.under_way(PLAIN, "floods")
    hold = placed(world, NEWS)
    world.bot.holds.lift(hold.id, DANA)
    assert world.state(delivery) is DeliveryState.SCHEDULED


def test_a_person_gives_a_new_time_or_drops_each(world: World) -> None:
    retimed, dropped = world.approved(), world.approved("Our other offices are open.", "floods")
    hold = placed(world)
    world.clock.moves(minutes=10)
    world.bot.holds.lift(hold.id, DANA)
    world.bot.resolutions.retime(world.delivery(retimed).id, SAM, "2026-11-20", "10:00")
    world.bot.resolutions.let_go(world.delivery(dropped).id, SAM)
    world.clock.moves(hours=1)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    assert world.delivery(dropped).state is DeliveryState.CANCELLED


def test_a_new_time_under_a_hold_that_still_stands_is_held_again(world: World) -> None:
    delivery = world.under_way()
    placed(world)
    world.publishes()
    world.bot.resolutions.retime(delivery.id, SAM, "2026-11-20", "10:00")
    world.clock.moves(hours=1)
    world.publishes()
    assert world.again(delivery).why is Why.HELD


def test_a_hold_with_an_end_lifts_itself_in_the_same_way(world: World) -> None:
    proposal = world.approved()
    hold = placed(world, EVERYTHING, day="2026-11-20", time="09:30")
    assert hold.until == datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    world.clock.moves(minutes=29)
    assert world.bot.holds.lift_due() == 0
    world.clock.moves(minutes=1)
    assert world.bot.holds.lift_due() == 1
    assert world.bot.holds.lift_due() == 0
    assert world.delivery(proposal).why is Why.HELD
    after = world.store.read(holds.by_id, hold.id)
    assert after is not None
    assert after.lifted_by == SYSTEM


def test_an_end_that_has_come_releases_nothing_before_the_hold_is_lifted(world: World) -> None:
    delivery = world.under_way()
    placed(world, EVERYTHING, day="2026-11-20", time="09:30")
    world.clock.moves(hours=1)
    world.publishes()
    assert world.again(delivery).why is Why.HELD


def test_lifting_twice_says_so(world: World) -> None:
    hold = placed(world)
    world.bot.holds.lift(hold.id, DANA)
    with pytest.raises(Superseded, match="lifted already"):
        world.bot.holds.lift(hold.id, DANA)


def test_two_holds_are_two(world: World) -> None:
    delivery = world.under_way()
    first, second = placed(world, NEWS), placed(world, EVERYTHING)
    world.bot.holds.lift(first.id, DANA)
    world.publishes()
    assert world.again(delivery).why is Why.HELD
    assert [named.hold.id for named in world.bot.holds.standing()] == [second.id]


# Letting one through


def held(world: World) -> int:
    delivery = world.under_way()
    placed(world)
    world.publishes()
    return delivery.id


@pytest.mark.both_databases
def test_a_senior_approver_lets_one_through_and_no_more(world: World) -> None:
    delivery_id = held(world)
    other = world.under_way("Our other offices are open.", "floods")
    world.bot.holds.let_through(delivery_id, HEAD, "It tells people where to be safe.")
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    assert world.again(other).why is Why.HELD
    (row,) = world.store.read(Connection.execute, select(held_table).where(held_table.c.delivery_id == delivery_id))
    assert (row.through_by, row.through_reason) == (HEAD.id, "It tells people where to be safe.")


@pytest.mark.parametrize("by", [SAM, DANA, PRIYA, NOBODY])
def test_nobody_else_lets_one_through(world: World, by: Person) -> None:
    delivery_id = held(world)
    with pytest.raises(NotAllowed):
        world.bot.holds.let_through(delivery_id, by, "Please.")
    world.publishes()
    assert world.networks.calls == []


def test_a_senior_who_wrote_it_does_not_let_it_through(world: World) -> None:
    world.sets("news", proposers=(HEAD.id,))
    proposal = world.approves(world.proposes(by=HEAD), SAM)
    world.clock.moves(seconds=61)
    placed(world)
    world.publishes()
    with pytest.raises(NotAllowed, match="You wrote"):
        world.bot.holds.let_through(world.delivery(proposal).id, HEAD, "I say so.")


def test_letting_through_needs_a_reason(world: World) -> None:
    delivery_id = held(world)
    with pytest.raises(Unusable, match="say why"):
        world.bot.holds.let_through(delivery_id, HEAD, "  ")


def test_it_is_let_through_that_hold_only(world: World) -> None:
    delivery_id = held(world)
    world.bot.holds.let_through(delivery_id, HEAD, "It tells people where to be safe.")
    placed(world, NEWS)
    world.publishes()
    delivery = world.store.read(deliveries.by_id, delivery_id)
    assert delivery is not None
    assert delivery.why is Why.HELD
    assert world.networks.calls == []


def test_other_words_are_not_let_through(world: World) -> None:
    proposal = world.approved()
    placed(world)
    world.clock.moves(seconds=61)
    world.publishes()
    world.bot.holds.let_through(world.delivery(proposal).id, HEAD, "It tells people where to be safe.")
    changed = world.approves(world.edits(proposal, "Other words, and cheerful ones."), SAM)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.delivery(changed).why is Why.HELD
    assert world.networks.calls == []


def test_nothing_is_let_through_a_hold_that_is_lifted(world: World) -> None:
    delivery_id = held(world)
    (standing,) = world.bot.holds.standing()
    world.bot.holds.lift(standing.hold.id, DANA)
    with pytest.raises(Superseded, match="new time"):
        world.bot.holds.let_through(delivery_id, HEAD, "It tells people where to be safe.")


def test_what_was_stopped_for_something_else_is_not_let_through(world: World) -> None:
    proposal = world.approved()
    world.bot.resolutions.stop(proposal.id, SAM)
    placed(world)
    with pytest.raises(Superseded, match="No hold stops this"):
        world.bot.holds.let_through(world.delivery(proposal).id, HEAD, "It tells people where to be safe.")


# Killed between


def dies_at_commit(world: World, act: Callable[[], object]) -> None:
    """End the process at the moment of an act's commit."""

    def ends(_: object) -> None:
        raise Killed

    event.listen(world.store.engines.writer, "commit", ends)
    try:
        with pytest.raises(Killed):
            act()
    finally:
        event.remove(world.store.engines.writer, "commit", ends)


def test_killed_while_placing_nothing_is_held_and_the_form_can_be_sent_again(world: World) -> None:
    wish = Wish(NEWS, WHY)
    hold = a_hold(Range("rivers", "news"), WHY, SYSTEM, world.clock())
    dies_at_commit(world, lambda: place(world.store, hold, world.bot.organisation, "form"))
    assert world.bot.holds.standing() == ()
    assert world.bot.holds.place(wish, SAM, "form").stands
    assert len(world.bot.holds.standing()) == 1


def test_killed_while_lifting_the_hold_stands_and_nothing_was_released(world: World) -> None:
    delivery = world.under_way()
    hold = from_the_command_line(world.store, world.bot.organisation, EVERYTHING, WHY)
    stored_hold = replace(hold, until=world.clock())
    with world.store.begin() as tx:
        tx(holds.write, stored_hold)
    dies_at_commit(world, world.bot.holds.lift_due)
    assert world.state(delivery) is DeliveryState.SCHEDULED
    assert [named.hold.id for named in world.bot.holds.standing()] == [hold.id]
    world.publishes()
    assert world.again(delivery).why is Why.HELD
    assert world.bot.holds.lift_due() == 1
    assert world.bot.auditing.verify().problem == ""
