"""A network's stage: the small stateful server in the network's place, and a publisher connected to the server."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

import httpx

from bot.model.post import Outgoing, Receipt
from bot.networks import networks
from bot.outbound.client import client
from bot.outbound.network import Connection, Network
from bot.ports import Publisher
from tests.bot.networks.server import HURRIED, Answer, Asked, Fault, Server

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HASTY = partial(client, loopback_only=True, timeout=httpx.Timeout(0.25), total=0.6)
PATIENT = partial(client, loopback_only=True, timeout=httpx.Timeout(5), total=10)
"""For servers that answer: a busy machine may be slow."""


def a_client(*, base_url: str = "", headers: Mapping[str, str] | None = None) -> httpx.Client:
    """A client to this computer only, hasty where a server is to try its patience."""
    return (HASTY if HURRIED.is_set() else PATIENT)(base_url=base_url, headers=headers)


class StandIn(Protocol):
    """A small server, held to the network's documented contract."""

    def respond(self, asked: Asked) -> Answer: ...

    def posts(self) -> int:
        """How many posts the server has taken."""
        ...


@dataclass(frozen=True)
class OpenStage:
    """An account's connection, its publisher and server, and the stand-in behind the server."""

    stage: "Stage"
    connection: Connection
    server: Server
    stand_in: StandIn

    @property
    def publisher(self) -> Publisher:
        return published_by(self.stage.network, self.connection)

    @property
    def network(self) -> Network:
        return networks()[self.stage.network]

    def posts(self) -> int:
        return self.stand_in.posts()

    def breaks(self, *faults: Fault) -> None:
        """Give the fate of the next requests that publish."""
        self.server.next("POST", *faults, path=self.stage.posting)

    def publish(self, part: Outgoing, key: str) -> Receipt:
        """Publish as the program does."""
        return publish(self.publisher, part, key)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """The contract suite's facts about a network."""

    network: str
    stand_in: Callable[[], StandIn]
    at: Callable[[str], Connection]
    """An account's connection to the server at an address."""
    path: str = ""
    """Where on the server posts go, when the address in the settings has a path."""
    posting: str = ""
    """How the path of the request that publishes ends, where other requests are POSTs, too."""
    uploading: str = ""
    """How the path of the first request of an upload ends."""
    uploads: bool = False
    """Whether the network wants pictures before the words."""
    repeats: bool = True
    """Whether the server gives the same post for the same key."""
    renews: bool = False
    """Whether a session that the server calls expired is renewed, and the request made once more."""
    writes_in: Callable[[StandIn, str], None] | None = None
    """Somebody writes to the account, where the network has an inbox."""
    outsider: str = ""
    """The handle of somebody on the stand-in who is called Sam, where the network shows profiles: a gardener whose
    profile links to https://sam.example/ and has twelve followers."""

    @contextmanager
    def opened(self) -> Iterator[OpenStage]:
        """Start a separate stand-in."""
        stand_in = self.stand_in()
        with Server(stand_in.respond).running() as server:
            yield OpenStage(self, self.at(server.url + self.path), server, stand_in)

    def publisher_at(self, address: str) -> Publisher:
        return published_by(self.network, self.at(address))


def publish(publisher: Publisher, part: Outgoing, key: str) -> Receipt:
    """Publish as the program does: prepared first."""
    return publisher.publish(replace(part, prepared=publisher.prepare(part, key)), key)


def connection(settings: dict[str, str], secrets: dict[str, str]) -> Connection:
    """An account's connection as the bot's, but to the local computer only."""
    return Connection("press@social.example", settings, secrets, a_client, lambda: NOW)


def published_by(name: str, account: Connection) -> Publisher:
    connect = networks()[name].connect
    assert connect is not None
    return connect(account)
