"""The real publishing in a process of its own, which ends or freezes at a named point.

Nothing of the bot knows of these points: they stand round its edges, in the publisher, in the engine's events, and in
what the store calls after a commit.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import event

from bot.model.account import Account
from bot.model.post import Attached, Outgoing, Receipt
from bot.ports import Publisher
from bot.store import Store
from bot.store.engines import open_engines
from tests.bot.networks.stages.mastodon import mastodon_at
from tests.bot.networks.stages.webhook import webhook_at
from tests.fakes import FakeClock
from tests.world import World, a_world, publish_due

POINTS = (
    "before the claim is committed",
    "after the claim",
    "before sending",
    "after sending",
    "before the result is committed",
    "after the result",
)


def connects_to(server: str) -> Callable[[Account], Publisher]:
    """Reach a loopback server as the real networks would."""
    return lambda account: webhook_at(server) if account.network == "hook" else mastodon_at(server)


def world_at(url: str, server: str, now: datetime) -> World:
    """The bot on a database, with real HTTP to a loopback server."""
    clock = FakeClock(now)
    return a_world(Store(open_engines(url), clock), clock, connect=connects_to(server))


@dataclass
class Ending:
    """Ends (or freezes) the process at the `turn`-th passing of `point`."""

    point: str
    turn: int
    how: signal.Signals
    ahead: float = 0.0
    """Seconds missed by the frozen process, by the machine's unsteppable clock."""

    def passes(self, point: str) -> None:
        if point != self.point:
            return
        self.turn -= 1
        if self.turn == 0:
            os.kill(os.getpid(), self.how)
            self.ahead = 31.0  # it only gets here when it was frozen, and let go again

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead


@dataclass
class Watched:
    """A publisher with a point on either side of the call."""

    real: Publisher
    ending: Ending

    def upload(self, picture: Attached) -> str:
        return self.real.upload(picture)

    def publish(self, part: Outgoing, key: str) -> Receipt:
        self.ending.passes("before sending")
        receipt = self.real.publish(part, key)
        self.ending.passes("after sending")
        return receipt

    def look_up(self, part: Outgoing, key: str, since: datetime, known: Set[str]) -> Receipt | None:
        return self.real.look_up(part, key, since, known)

    def probe(self) -> str:
        return self.real.probe()


def watch(store: Store, ending: Ending) -> None:
    """Put points round the two commits that matter: the claim, and the result."""
    written: set[str] = set()
    after: list[str] = []

    def executed(*arguments: object) -> None:
        statement = str(arguments[2])
        if statement.startswith("INSERT INTO attempts"):
            written.add("claim")
        if statement.startswith("UPDATE attempts"):
            written.add("result")

    def commits(_: object) -> None:
        for what in sorted(written):
            ending.passes(f"before the {what} is committed")
        after.extend(sorted(written))
        written.clear()

    def committed() -> None:
        while after:
            ending.passes(f"after the {after.pop()}")

    event.listen(store.engines.writer, "before_cursor_execute", executed)
    event.listen(store.engines.writer, "commit", commits)
    store.on_change.append(committed)


def main() -> None:
    url, server, now, point, turn, how = sys.argv[1:]
    ending = Ending(point, int(turn), signal.Signals[how])
    world = world_at(url, server, datetime.fromisoformat(now))
    watch(world.store, ending)
    connect = connects_to(server)
    publishing = replace(
        world.bot.publishing, connect=lambda account: Watched(connect(account), ending), monotonic=ending.monotonic
    )
    publish_due(publishing)


if __name__ == "__main__":
    main()
