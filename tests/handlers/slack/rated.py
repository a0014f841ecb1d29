"""A Slack that answers about people, groups and reactions, and keeps the documented rates to the call."""

from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from slack_sdk import WebClient

from bot.model.organisation import Organisation
from bot.model.people import Card, Standing
from bot.wiring import Bot, build
from handlers.slack.directory import SlackDirectory
from handlers.slack.rates import Rates
from tests.bot.networks.server import Answer, Asked, Server, said
from tests.fakes import Seconds
from tests.world import NETWORKS, World

A_MINUTE = {"users.info": 100, "usergroups.users.list": 20, "reactions.get": 50, "conversations.info": 50}
"""Slack's documented rates of the methods of a look-up: tiers 4, 2, 3 and 3, in calls a minute."""


@dataclass
class RatedSlack:
    """The answers from a world's own people, and the calls made, refused ones apart."""

    world: World
    seconds: Seconds
    limits: dict[str, int] = field(default_factory=lambda: dict(A_MINUTE))
    refuses: dict[str, Answer] = field(default_factory=dict)
    """Answers in place of the right ones, by method."""
    calls: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    _lately: dict[str, deque[float]] = field(default_factory=dict)

    def passes(self, seconds: float) -> None:
        """Let time pass, on the clock and for the rates."""
        self.world.clock.moves(seconds=seconds)
        self.seconds.pass_by(seconds)

    def answer(self, asked: Asked) -> Answer:
        method = asked.path.rpartition("/")[2]
        self.calls[method] += 1
        lately = self._lately.setdefault(method, deque())
        while lately and self.seconds() - lately[0] >= 60:
            lately.popleft()
        if len(lately) >= self.limits[method]:
            self.refused[method] += 1
            return said({"ok": False, "error": "ratelimited"}, 429, Retry_After="20")
        lately.append(self.seconds())
        if method in self.refuses:
            return self.refuses[method]
        given = {**asked.query, **asked.form()}
        match method:
            case "users.info":
                return said({"ok": True, "user": self._user(given["user"])})
            case "usergroups.users.list":
                return said({"ok": True, "users": sorted(self.world.directory.groups.get(given["usergroup"], ()))})
            case "reactions.get":
                users = sorted(self.world.directory.reactions[Card(given["channel"], given["timestamp"])])
                reactions = [{"name": "+1", "users": users, "count": len(users)}] if users else []
                return said({"ok": True, "type": "message", "message": {"reactions": reactions}})
            case _:
                return said({"ok": True, "channel": {"is_private": True}})

    def _user(self, person: str) -> dict[str, object]:
        standing = self.world.directory.standings.get(person, Standing.STRANGER)
        return {
            "id": person,
            "team_id": "T2" if standing is Standing.STRANGER else "T1",
            "is_restricted": standing is Standing.GUEST,
            "is_bot": standing is Standing.BOT,
            "deleted": standing is Standing.GONE,
        }


@contextmanager
def rated(world: World) -> Iterator[tuple[RatedSlack, Bot]]:
    """A bot over the world's records that asks such a Slack."""
    slack = RatedSlack(world, Seconds())
    with Server(slack.answer).running() as server:
        client = WebClient("xoxb-rehearsal", base_url=f"{server.url}/api/", retry_handlers=[])
        organisation = Organisation(world.accounts, world.departments, world.clock)
        directory = SlackDirectory(client, world.clock, lambda: "T1", Rates(slack.seconds))
        yield (
            slack,
            build(
                organisation,
                store=world.store,
                directory=directory,
                connect=world.networks.connect,
                reach=world.networks.reach,
                known=NETWORKS,
            ),
        )
