"""A webhook's receiver: keeps each event once."""

from dataclasses import dataclass, field

from bot.outbound.network import Connection
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_in import Stage, connection

SIGNING = "canary-signing-81c2"


@dataclass
class FakeReceiver:
    """Keeps each event id once, and says where the post will be."""

    events: dict[str, Asked] = field(default_factory=dict)

    def respond(self, asked: Asked) -> Answer:
        event = asked.headers.get("x-countersign-event", "")
        if event:
            self.events.setdefault(event, asked)
        return said({"url": f"https://intranet.example/posts/{event}"}, 202)

    def posts(self) -> int:
        return len(self.events)


def webhook_at(url: str) -> Connection:
    return connection({"url": url}, {"signing": SIGNING})


STAGE = Stage(network="webhook", stand_in=FakeReceiver, at=webhook_at, path="/in/canary-path-77")
