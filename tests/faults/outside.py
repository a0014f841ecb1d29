"""The outside world of the bots under test: networks and Slack on one loopback server, with one log.

The log alone says how often a post is out and what people were told: no test asks the bot.
"""

import json
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace

from bot.clock import Clock
from bot.model.event import Event
from bot.model.notice import Notice
from bot.model.people import Card
from tests.bot.networks.server import Answer, Asked, Server, said
from tests.bot.networks.stages.mastodon import FakeMastodon
from tests.bot.networks.stages.webhook import FakeReceiver

MASTODON, HOOK, SLACK = "mastodon", "hook", "slack"


@dataclass(frozen=True, slots=True)
class Told:
    """A message in Slack: the kind of notice, the notice's fields, and the bundle's mark."""

    kind: str
    fields: Mapping[str, object]
    mark: str


@dataclass
class Outside:
    """Each account's network, people's messages and thumbs."""

    clock: Clock
    ignores_keys: bool = True
    walls: dict[str, FakeMastodon] = field(default_factory=dict)
    hooks: dict[str, FakeReceiver] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    thumbs: dict[Card, set[str]] = field(default_factory=dict)
    slack_is_away: bool = False
    asked_of_slack: int = 0
    _marks: dict[str, Card] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    server: Server = field(init=False)

    def __post_init__(self) -> None:
        self.server = Server(self.respond)

    @contextmanager
    def running(self) -> Iterator["Outside"]:
        with self.server.running():
            yield self

    def respond(self, asked: Asked) -> Answer:
        _, what, account, *rest = asked.path.split("/", 3)
        within = replace(asked, path="/" + "/".join(rest))
        with self._lock:
            if what == SLACK:
                return self._slack(account, json.loads(asked.body or b"{}"))
            if what == HOOK:
                return self.hooks.setdefault(account, FakeReceiver()).respond(within)
            return self.wall(account).respond(within)

    def wall(self, account: str) -> FakeMastodon:
        return self.walls.setdefault(account, FakeMastodon(clock=self.clock, ignores_keys=self.ignores_keys))

    # What the outside saw

    def texts(self, account: str = "") -> list[str]:
        """The words of every post out, in order, of an account or of all."""
        walls = (text for key, wall in self.walls.items() if account in ("", key) for text in wall.sources.values())
        hooks = (
            str(json.loads(asked.body)["text"])
            for key, hook in self.hooks.items()
            if account in ("", key)
            for asked in hook.events.values()
        )
        return [*walls, *hooks]

    def posts(self) -> int:
        return len(self.texts())

    def calls(self) -> int:
        """How often any network was called."""
        return sum(f"/{SLACK}/" not in asked.path for asked in self.server.asked)

    def heard(self, event: Event) -> list[Told]:
        """What people were told of an event, once for each person."""
        return [told for told in self.told if told.kind in {"Direct", "News"} and told.fields["event"] == event.value]

    def of(self, kind: str) -> list[Told]:
        return [told for told in self.told if told.kind == kind]

    def told_twice(self) -> list[str]:
        """The marks of messages that people read twice."""
        return [mark for mark, times in Counter(told.mark for told in self.told).items() if times > 1]

    def _slack(self, method: str, given: dict[str, object]) -> Answer:
        self.asked_of_slack += 1
        if self.slack_is_away:
            return Answer(503)
        if method == "tell":
            return said(self._tell(given))
        if method == "thumbs":
            return said(sorted(self.thumbs.get(Card(str(given["channel"]), str(given["ts"])), ())))
        return said({})

    def _tell(self, given: dict[str, object]) -> list[str]:
        """Post a message. Slack knows no key: only a bot that looks first finds a message by the mark."""
        mark = str(given["mark"])
        if given["again"] and mark in self._marks:
            return [self._marks[mark].channel, self._marks[mark].ts]
        notices: Sequence[tuple[str, dict[str, object]]] = given["notices"]  # type: ignore[assignment]
        self.told.extend(Told(kind, fields, f"{mark}.{number}") for number, (kind, fields) in enumerate(notices))
        self._marks[mark] = Card("C0APPROVE", f"1700000000.{len(self.told):06}")
        return [self._marks[mark].channel, self._marks[mark].ts]


def as_told(notice: Notice) -> tuple[str, dict[str, object]]:
    """A notice as the log keeps it."""
    return type(notice).__name__, json.loads(json.dumps(asdict(notice), default=str))
