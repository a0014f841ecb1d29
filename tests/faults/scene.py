"""A scene of a fault: an approved post that is due, the outside world, and processes of the bot on one database."""

import socket
import struct
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from sqlalchemy import make_url

from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.model.people import Person
from bot.showing.auditing import Auditing
from bot.store import Store, deliveries, notices
from bot.store.engines import open_engines
from tests.bot.networks.server import Commit, Line
from tests.fakes import FakeClock
from tests.faults.outside import Outside
from tests.faults.process import BotProcess, processes
from tests.world import PLAIN, THREAD, World, look_up_due

ACCOUNTS = {"wall": "news", "thread": "long", "hook": "intranet"}
OUT, ASKS = DeliveryState.PUBLISHED, DeliveryState.UNCONFIRMED


# Acts, done by a process


def goes_round(world: World) -> None:
    """The acts of a running bot, unasked, at one moment."""
    world.bot.look_ups.sweep()
    world.publishes()
    look_up_due(world.bot.look_ups)
    world.tells()


def prepares(world: World, text: str, account: str) -> Delivery:
    """An approved delivery, due now."""
    return world.under_way(text, account)


def posts_again(world: World, delivery: int, by: Person) -> None:
    """An approver has looked, and says that the post is not out."""
    world.bot.resolutions.post_again(delivery, by)


def says_it_is_out(world: World, delivery: int, by: Person) -> None:
    world.bot.resolutions.confirm_out(delivery, by, "https://social.example/@press/110000")


# Faults


def resets(line: Line, commit: Commit) -> None:
    """Accepts the post and then tears the connection down."""
    commit()
    wire = line._handler.connection
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    wire.close()


def thrown_out(url: str) -> int:
    """End every other session on the database, as a server does that is stopped; gives how many."""
    parsed = make_url(url)
    with psycopg.connect(host=str(parsed.query["host"]), dbname=parsed.database, user="postgres") as session:
        others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        row = session.execute(f"SELECT count(pg_terminate_backend(pid)) {others}").fetchone()
    assert row is not None
    return int(row[0])


@dataclass
class Scene:
    """A delivery, the processes, and the oracle: what the outside saw, then what the records say."""

    url: str
    clock: FakeClock
    store: Store
    outside: Outside
    start: Callable[..., BotProcess]
    network: str = ""
    delivery: Delivery | None = None

    @property
    def id(self) -> int:
        assert self.delivery is not None
        return self.delivery.id

    def bot(self, off: Set[str] = frozenset(), elsewhere: str = "") -> BotProcess:
        """A new process of the bot."""
        return self.start(off, elsewhere)

    def posts(self) -> int:
        return self.outside.posts()

    def state(self) -> DeliveryState:
        return self.again().state

    def again(self) -> Delivery:
        found = self.store.read(deliveries.by_id, self.id)
        assert found is not None
        return found

    def dies(self, point: str, turn: int = 1, off: Set[str] = frozenset()) -> None:
        """Publish in a process that is killed at a point."""
        bot = self.bot(off).plans(point, turn)
        bot.begins(goes_round)
        bot.dies()

    def recovers(self, off: Set[str] = frozenset()) -> None:
        """Start again: the acts of a running bot, unasked, in the next minutes."""
        bot = self.bot(off)
        bot.done(World.lease_runs_out)
        for seconds in (0, 15, 45, 60, 60):
            self.clock.moves(seconds=seconds)
            bot.done(goes_round)
        bot.kill()

    def ends(self, posts: int, state: DeliveryState) -> None:
        """The oracle: posts out, people told once, the delivery's state, and whether the trail holds."""
        after = self.again()
        assert (self.posts(), after.state) == (posts, state)
        assert len(self.outside.heard(Event.PUBLISHED)) == (state is OUT)
        assert self.outside.told_twice() == []
        assert after.asks_a_person == (state is not OUT)
        assert Auditing(self.store).verify().problem == ""
        assert self.store.read(notices.untold) == 0


@contextmanager
def an_empty_scene(url: str) -> Iterator[Scene]:
    """Nothing proposed yet."""
    clock = FakeClock()
    store = Store(open_engines(url), clock)
    with Outside(clock).running() as outside, processes(url, outside.server.url, clock) as start:
        try:
            yield Scene(url, clock, store, outside, start)
        finally:
            store.engines.dispose()


@contextmanager
def a_scene(url: str, network: str) -> Iterator[Scene]:
    """A delivery to a network, approved and due."""
    with an_empty_scene(url) as scene:
        bot = scene.bot()
        text = THREAD if network == "thread" else PLAIN
        scene.network, scene.delivery = network, bot.done(prepares, text, ACCOUNTS[network])
        bot.kill()
        yield scene
