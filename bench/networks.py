"""The eight networks with an API, each played by its stand-in, in a process of their own: some disturbed on order."""

import multiprocessing
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from multiprocessing.connection import Connection as Pipe
from threading import Event, Lock
from typing import Literal

from bot.clock import system_clock
from bot.outbound.client import client
from bot.outbound.network import Connection
from tests.bot.networks.server import Answer, Asked, Server, said
from tests.bot.networks.stages import stages
from tests.bot.networks.stand_in import NOW, StandIn

EIGHT = tuple(stages())
ANSWERS_AFTER, SLOWLY = 0.05, 10.0
"""Seconds until a network answers a request, and until a slow network does: within a client's patience of 15."""
COME_BACK = 60
"""Seconds to wait, as told by a network that limits the rate."""
PAGES = "pages"
"""Not a network: where the links of posts lead."""
A_PAGE = b"<html><head><title>River levels</title></head><body>All open.</body></html>"

COUNT, FORGET = "count", "forget"

Fault = Literal["slow", "limited", "down"]


@dataclass(frozen=True, slots=True)
class Came:
    """A post taken: by which network's account, and the moment its last request came (monotonic)."""

    network: str
    account: str
    at: float


@dataclass(slots=True)
class Networks:
    """The networks, asked from the measuring process."""

    ports: Mapping[str, int]
    pipe: Pipe
    down: frozenset[str] = frozenset()
    _nowhere: str = ""
    """The address of a machine that answers no call at all, while networks are down."""
    _doors: ExitStack = field(default_factory=ExitStack)
    _began: datetime = field(default_factory=system_clock)
    _connections: dict[str, Connection] = field(default_factory=dict)

    def clock(self) -> datetime:
        """The time, beginning at the stand-ins' own moment: their tokens are fresh."""
        return NOW + (system_clock() - self._began)

    def connection(self, network: str, account: str) -> Connection:
        """An account's connection; kept with its tokens, which the network knows from then on."""
        if network in self.down:
            return self._made(network, account, self._nowhere)
        if account not in self._connections:
            self._connections[account] = self._made(network, account, f"http://127.0.0.1:{self.ports[network]}")
        return self._connections[account]

    def _made(self, network: str, account: str, at: str) -> Connection:
        stage = stages()[network]
        made = stage.at(f"{at}/{account}{stage.path}")
        return replace(made, client=partial(client, loopback_only=True), clock=self.clock)

    def begin(self, faults: Mapping[str, Fault]) -> None:
        """Count posts anew, with some networks disturbed.

        The posts stay where they are: a network never gives the id of a post to another.
        """
        self.down = frozenset(network for network, fault in faults.items() if fault == "down")
        self._nowhere = self._doors.enter_context(_nowhere())
        for each in (FORGET, dict(faults)):
            self.pipe.send(each)
            self.pipe.recv()

    def calm(self) -> None:
        """End all disturbances: slow requests are answered now, calls to nowhere are refused."""
        self._doors.close()
        self.pipe.send({})
        self.pipe.recv()

    def came(self) -> list[Came]:
        """Every post taken since the beginning, in order."""
        self.pipe.send(COUNT)
        return [Came(*each) for each in self.pipe.recv()]

    def wait_for(self, posts: int, networks: frozenset[str], within: float) -> list[Came]:
        """Wait until some networks have taken as many posts; gives those. Raises TimeoutError."""
        ends = time.monotonic() + within
        while True:
            came = [each for each in self.came() if each.network in networks]
            if len(came) >= posts:
                return came
            if time.monotonic() > ends:
                raise TimeoutError(f"{len(came)} of {posts} posts came in {within:.0f} s")
            Event().wait(0.25)

    def page(self, number: int) -> str:
        """The address of a page to which a post links."""
        return f"http://127.0.0.1:{self.ports[PAGES]}/{number}"


@contextmanager
def networks() -> Iterator[Networks]:
    """Run the networks until the end of the block."""
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=_serve, args=(there,), daemon=True)
    process.start()
    with closing(here):
        try:
            yield Networks(here.recv(), here)
        finally:
            process.terminate()
            process.join(10)


@contextmanager
def _nowhere() -> Iterator[str]:
    """An address whose machine takes no call: its queue of callers is full, and nobody picks up."""
    with ExitStack() as stack:
        door = stack.enter_context(socket.socket())
        door.bind(("127.0.0.1", 0))
        door.listen(0)
        for _ in range(8):
            caller = stack.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(door.getsockname())
        yield f"http://127.0.0.1:{door.getsockname()[1]}"


@dataclass
class _World:
    """The stand-ins, one for each account, and what they took."""

    faults: Mapping[str, Fault] = field(default_factory=dict)
    accounts: dict[str, StandIn] = field(default_factory=dict)
    taken: list[tuple[str, str, float]] = field(default_factory=list)
    over: Event = field(default_factory=Event)
    """The end of the present disturbances."""
    lock: Lock = field(default_factory=Lock)

    def respond(self, network: str, asked: Asked) -> Answer:
        at, fault = time.monotonic(), self.faults.get(network)
        if network == PAGES:
            return Answer(200, A_PAGE, {"Content-Type": "text/html"})
        if fault == "limited":
            return said({"title": "Too Many Requests", "status": 429}, 429, Retry_After=str(COME_BACK))
        self.over.wait(SLOWLY if fault == "slow" else ANSWERS_AFTER)
        _, account, path = asked.path.split("/", 2)
        stand_in = self._stand_in(network, account)
        before = stand_in.posts()
        answer = stand_in.respond(replace(asked, path=f"/{path}"))
        if stand_in.posts() > before:
            self.taken.append((network, account, at))
        return answer

    def forget(self) -> None:
        with self.lock:
            self.taken = []

    def disturb(self, faults: Mapping[str, Fault]) -> None:
        """Disturb these networks and no others; whoever waits for a slow answer gets it now."""
        self.faults, waited_for = faults, self.over
        self.over = Event()
        waited_for.set()

    def _stand_in(self, network: str, account: str) -> StandIn:
        with self.lock:
            if account not in self.accounts:
                self.accounts[account] = stages()[network].stand_in()
            return self.accounts[account]


def _serve(pipe: Pipe) -> None:
    world = _World()
    with ExitStack() as stack:
        servers = {name: Server(partial(world.respond, name)) for name in (*EIGHT, PAGES)}
        for server in servers.values():
            stack.enter_context(server.running())
        pipe.send({name: int(server.url.rpartition(":")[2]) for name, server in servers.items()})
        while True:
            order = pipe.recv()
            if order == FORGET:
                world.forget()
            elif order != COUNT:
                world.disturb(order)
            pipe.send(world.taken)
