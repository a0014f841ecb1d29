"""F11, F26, F27: a database that goes away, fills up, or is newer than the bot."""

import resource
import threading

import pytest

from bot.model.delivery import DeliveryState
from bot.store.engines import open_engines
from bot.store.migrations import upgrade
from tests.faults.process import WAIT
from tests.faults.scene import OUT, Scene, goes_round, thrown_out
from tests.world import World

pytestmark = pytest.mark.slow

on_postgresql = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


@on_postgresql
@pytest.mark.parametrize("point", ["before the claim is committed", "after the claim", "after sending"])
def test_f11_thrown_out_of_the_database_it_comes_back_by_itself_and_posts_once(wall: Scene, point: str) -> None:
    bot = wall.bot().plans(point, how=WAIT)
    bot.begins(goes_round)
    bot.is_there()
    assert thrown_out(wall.url) > 0
    bot.goes_on()
    bot.came()
    assert wall.posts() == (point != "before the claim is committed")
    for _ in range(4):
        wall.clock.moves(seconds=61)
        bot.done(World.lease_runs_out)
        bot.done(goes_round)
    wall.ends(1, OUT)


@on_postgresql
def test_f26_three_migrators_at_once_are_one(empty_url: str) -> None:
    barrier, before = threading.Barrier(3), []

    def migrate() -> None:
        mine = open_engines(empty_url)
        barrier.wait()
        before.append(upgrade(mine)[0])
        mine.dispose()

    threads = [threading.Thread(target=migrate) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(before), before.count("")) == (3, 1)


def finds_no_room(world: World, full: bool) -> None:
    """Let no file of this process grow, or grow again: the system's own limit, met by SQLite as a full disk is."""
    room = 0 if full else resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))


def test_f27_on_a_full_disk_nothing_is_sent_and_once_there_is_room_it_goes_out(wall: Scene) -> None:
    bot = wall.bot()
    bot.done(finds_no_room, True)
    for _ in range(3):
        bot.does(goes_round)
        wall.clock.moves(seconds=30)
    assert (wall.posts(), wall.state()) == (0, DeliveryState.SCHEDULED)
    bot.done(finds_no_room, False)
    bot.done(goes_round)
    wall.ends(1, OUT)
