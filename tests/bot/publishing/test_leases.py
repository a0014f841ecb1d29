"""Leases end by seconds that nobody sets, and nothing is claimed before its time or while the time is in doubt."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.clock import elapsed
from bot.model.delivery import Delivery, DeliveryState
from bot.publishing.leases import LEASE, Leases
from bot.store import tables
from bot.store.engines import database_time
from tests.fakes import Killed, Seconds, dies_after_sending
from tests.world import World, publish_due

SCHEDULED = DeliveryState.SCHEDULED


def claimed_before_the_database_was_set_back(world: World) -> Delivery:
    """A delivery out but not noted, the claimer dead, and the database's clock set back by an hour since."""
    delivery = world.under_way()
    world.networks.next(dies_after_sending)
    with pytest.raises(Killed):
        world.publishes()
    with world.store.begin() as tx:
        until = tx(database_time) + timedelta(hours=1) + LEASE
        tx(Connection.execute, tables.deliveries.update().values(lease_until=until))
    return delivery


@pytest.mark.both_databases
def test_a_clock_set_back_by_an_hour_leaves_no_lease_for_an_hour(world: World, seconds: Seconds) -> None:
    delivery = claimed_before_the_database_was_set_back(world)
    look_ups = replace(world.bot.look_ups, leases=Leases(seconds))
    assert look_ups.sweep() == 0, "nobody knows yet how long the lease has stood"
    seconds.pass_by(LEASE.total_seconds() - 1)
    assert look_ups.sweep() == 0
    seconds.pass_by(1)
    assert look_ups.sweep() == 1
    world.looks_until_told()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert len(world.networks.out) == 1, "and nothing twice"


def test_a_lease_that_is_renewed_is_counted_anew(world: World, seconds: Seconds) -> None:
    claimed_before_the_database_was_set_back(world)
    look_ups = replace(world.bot.look_ups, leases=Leases(seconds))
    for _ in range(4):
        assert look_ups.sweep() == 0
        seconds.pass_by(LEASE.total_seconds() / 2)
        with world.store.begin() as tx:
            later = tables.deliveries.c.lease_until
            (until,) = tx(Connection.execute, tables.deliveries.select().with_only_columns(later)).one()
            tx(Connection.execute, tables.deliveries.update().values(lease_until=until + timedelta(seconds=30)))


def test_a_database_set_forward_ends_no_lease_while_the_time_is_in_doubt(world: World, seconds: Seconds) -> None:
    claimed_before_the_database_was_set_back(world)
    world.lease_runs_out()
    look_ups = replace(world.bot.look_ups, leases=Leases(seconds), is_sure=lambda: False)
    assert look_ups.sweep() == 0
    seconds.pass_by(LEASE.total_seconds())
    assert look_ups.sweep() == 1


def test_a_claim_is_measured_in_seconds_that_go_on_in_suspend(world: World) -> None:
    assert world.bot.publishing.monotonic is elapsed
    assert world.bot.look_ups.leases.elapsed is elapsed


def test_a_post_given_a_later_time_after_it_came_due_is_not_claimed(world: World) -> None:
    delivery = world.under_way()
    ((due, _),) = world.bot.publishing.due()
    with world.store.begin() as tx:
        later = replace(delivery, due_at=tx.now + timedelta(hours=1))
        assert tx.save_delivery(later)
    assert world.bot.publishing.take_up(due) is False
    assert (world.networks.out, world.state(delivery)) == ([], SCHEDULED)


def unsure_after(looks: int) -> Callable[[], bool]:
    """The answers of a clock that is set after some looks."""
    answers = iter([True] * looks)
    return lambda: next(answers, False)


@pytest.mark.parametrize("looks", range(4))
def test_a_clock_set_at_any_point_before_the_call_keeps_the_post_back(world: World, looks: int) -> None:
    delivery = world.under_way()
    publishing = replace(world.bot.publishing, is_sure=unsure_after(looks))
    publish_due(publishing)
    after = world.again(delivery)
    assert (world.networks.calls, after.state) == ([], SCHEDULED)
    assert after.wakes_at == delivery.wakes_at, "it waits no longer than the doubt"
    assert world.publishes() == 1
    assert len(world.networks.out) == 1


def test_a_post_that_is_late_by_a_clock_in_doubt_is_not_called_late(world: World) -> None:
    delivery = world.under_way()
    world.clock.moves(hours=6)
    assert publish_due(replace(world.bot.publishing, is_sure=unsure_after(1))) == 0
    assert world.state(delivery) is SCHEDULED


def test_a_look_waits_while_the_time_is_in_doubt(world: World) -> None:
    delivery = claimed_before_the_database_was_set_back(world)
    world.lease_runs_out()
    assert world.bot.look_ups.sweep() == 1
    world.clock.moves(hours=1)
    assert replace(world.bot.look_ups, is_sure=lambda: False).due() == ()
    assert world.bot.look_ups.due() == ((delivery.id, delivery.account),)
