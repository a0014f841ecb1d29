"""Each network with an API, beside a real server of its kind: what the contract suite runs on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

import httpx

from bot.networks import networks
from bot.outbound.client import client
from bot.outbound.network import Connection
from bot.ports import Publisher
from tests.bot.networks.mastodon_server import TOKEN, FakeMastodon
from tests.bot.networks.server import Answer, Asked, Server, said

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SIGNING = "canary-signing-81c2"
HASTY = partial(client, loopback_only=True, timeout=httpx.Timeout(0.25), total=0.6)


@dataclass
class FakeReceiver:
    """A webhook's receiver: keeps each event id once."""

    events: dict[str, Asked] = field(default_factory=dict)

    def respond(self, asked: Asked) -> Answer:
        event = asked.headers.get("x-countersign-event", "")
        if event:
            self.events.setdefault(event, asked)
        return said({"url": f"https://intranet.example/posts/{event}"}, 202)


@dataclass(frozen=True)
class Stage:
    """A publisher, the server it talks to, and how many posts that server has taken."""

    publisher: Publisher
    server: Server
    posts: Callable[[], int]


@contextmanager
def mastodon() -> Iterator[Stage]:
    fake = FakeMastodon(clock=lambda: NOW)
    with Server(fake.respond).running() as server:
        yield Stage(mastodon_at(server.url), server, lambda: len(fake.statuses))


@contextmanager
def webhook() -> Iterator[Stage]:
    fake = FakeReceiver()
    with Server(fake.respond).running() as server:
        yield Stage(webhook_at(server.url + "/in/canary-path-77"), server, lambda: len(fake.events))


def mastodon_at(instance: str, token: str = TOKEN) -> Publisher:
    return connected("mastodon", {"instance": instance}, {"token": token})


def webhook_at(url: str, signing: str = SIGNING) -> Publisher:
    return connected("webhook", {"url": url}, {"signing": signing})


def connected(name: str, settings: dict[str, str], secrets: dict[str, str]) -> Publisher:
    connect = networks()[name].connect
    assert connect is not None
    return connect(Connection("press@social.example", settings, secrets, HASTY, lambda: NOW))


STAGES = {"mastodon": mastodon, "webhook": webhook}
"""A new network adds a line here and gets the whole contract suite."""
UPLOADS = ("mastodon",)
"""Those that want pictures before the words."""
AT = {"mastodon": mastodon_at, "webhook": webhook_at}
