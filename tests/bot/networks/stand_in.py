"""A network's stage: the small stateful server in the network's place, and a publisher connected to the server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

import httpx

from bot.networks import networks
from bot.outbound.client import client
from bot.outbound.network import Connection
from bot.ports import Publisher
from tests.bot.networks.server import Answer, Asked, Server

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HASTY = partial(client, loopback_only=True, timeout=httpx.Timeout(0.25), total=0.6)


class StandIn(Protocol):
    """A small server, held to the network's documented contract."""

    def respond(self, asked: Asked) -> Answer: ...

    def posts(self) -> int:
        """How many posts the server has taken."""
        ...


@dataclass(frozen=True)
class OpenStage:
    """A publisher, the publisher's server, and the number of posts taken by the server."""

    publisher: Publisher
    server: Server
    posts: Callable[[], int]


@dataclass(frozen=True, kw_only=True)
class Stage:
    """The contract suite's facts about a network."""

    stand_in: Callable[[], StandIn]
    at: Callable[[str], Publisher]
    """A publisher for the server at an address."""
    path: str = ""
    """Where on the server posts go, when the address in the settings has a path."""
    uploads: bool = False
    """Whether the network wants pictures before the words."""

    @contextmanager
    def opened(self) -> Iterator[OpenStage]:
        """Start a separate stand-in."""
        stand_in = self.stand_in()
        with Server(stand_in.respond).running() as server:
            yield OpenStage(self.at(server.url + self.path), server, stand_in.posts)


def connected(name: str, settings: dict[str, str], secrets: dict[str, str]) -> Publisher:
    """Connect a network's account as the bot would, but hastily, and to the local computer only."""
    connect = networks()[name].connect
    assert connect is not None
    return connect(Connection("press@social.example", settings, secrets, HASTY, lambda: NOW))
