"""The real bot in processes of its own: each does as told, and is killed, frozen or kept waiting at a named point.

Nothing of the bot knows of the points: they stand round its edges, in the publisher, in the engine's events, in what
the store calls after a commit, and before and after a message to Slack. A server process has loaded the bot and forks
each, so that a process costs milliseconds.
"""

import logging
import multiprocessing
import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event
from typing import Any, Concatenate, ParamSpec, TypeVar

import httpx
from sqlalchemy import event

from bot.enquiries.intake import Intake
from bot.errors import CountersignError, NotNow
from bot.model.account import Account
from bot.model.inbox import InboxWatch
from bot.model.notice import Notice
from bot.model.people import Card
from bot.model.post import Attached, Inbox, Outgoing, Parent, Receipt
from bot.networks import networks
from bot.outbound.client import client
from bot.outbound.network import Connection as Connect
from bot.ports import Publisher
from bot.publishing.look_up import LookUps
from bot.publishing.publishing import Publishing
from bot.store import Store, inboxes
from bot.store.engines import open_engines
from bot.wiring import Bot
from tests.bot.networks.stages.mastodon import TOKEN
from tests.bot.networks.stages.webhook import SIGNING
from tests.fakes import FakeClock, FakeDirectory, FakeNotifier
from tests.faults.outside import HOOK, MASTODON, SLACK, as_told
from tests.world import World, a_world, directory

POINTS = (
    "before the claim is committed",
    "after the claim",
    "before uploading",
    "after uploading",
    "before sending",
    "after sending",
    "before the result is committed",
    "after the result",
    "before telling",
    "after telling",
    "before reading an inbox",
    "after reading an inbox",
    "before looking a profile up",
    "after looking a profile up",
    "before the call is committed",
    "after the call",
    "before any commit",
    "after any commit",
)
FENCE, LOOK_UP = "the fence", "the look-up"
"""Switches of the controls: the same run without them posts twice."""
CURSOR = "the cursor with the messages"
"""A switch of a control: the same run with the cursor written first misses messages."""
WAIT = "waits"
"""Stay at a point until told to go on, instead of a signal."""
FROZEN_FOR = 31.0
"""Seconds by the unsteppable clock that a frozen process misses: longer than a claim lets a call begin."""
PATIENCE = 60.0
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.faults.warm"])

WALL = ("mastodon", MASTODON, "instance", {"token": TOKEN})
WEBHOOK = ("webhook", HOOK, "url", {"signing": SIGNING})

Asked = ParamSpec("Asked")
Came = TypeVar("Came")


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error that a person would have read."""

    kind: str
    says: str


class Gone(Exception):
    """The process is no more."""


@dataclass
class Ending:
    """Ends, freezes or detains the process at the `turn`-th passing of `point`."""

    calls: "Connection[Any, Any]"
    point: str = ""
    turn: int = 1
    how: str = "SIGKILL"
    ahead: float = 0.0
    """Seconds missed by the frozen process, by the machine's unsteppable clock."""
    clock: FakeClock = field(default_factory=FakeClock)

    def passes(self, point: str) -> None:
        if point != self.point:
            return
        self.turn -= 1
        if self.turn:
            return
        if self.how == WAIT:
            self.calls.send(("at", point))
            self.clock.now = self.calls.recv()
            return
        if self.how == "SIGSTOP":
            self.calls.send(("at", point))
        os.kill(os.getpid(), signal.Signals[self.how])
        self.ahead = FROZEN_FOR  # a process only gets here that was frozen, and let go again
        self.clock.now = self.calls.recv()

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead

    def round(self, call: Callable[Asked, Came], what: str) -> Callable[Asked, Came]:
        """Put points round a call."""

        def called(*given: Asked.args, **named: Asked.kwargs) -> Came:
            self.passes(f"before {what}")
            came = call(*given, **named)
            self.passes(f"after {what}")
            return came

        return called


@dataclass
class Watched:
    """A publisher with a point on either side of each call."""

    real: Publisher
    ending: Ending
    blind: bool
    """Finds nothing: the look-up is switched off."""

    def upload(self, picture: Attached) -> str:
        self.ending.passes("before uploading")
        there = self.real.upload(picture)
        self.ending.passes("after uploading")
        return there

    def parent(self, url: str) -> Parent | None:
        return self.real.parent(url)

    def prepare(self, part: Outgoing, key: str) -> str:
        return self.real.prepare(part, key)

    def publish(self, part: Outgoing, key: str) -> Receipt:
        self.ending.passes("before sending")
        receipt = self.real.publish(part, key)
        self.ending.passes("after sending")
        return receipt

    def look_up(self, part: Outgoing, key: str, since: datetime, known: Set[str]) -> Receipt | None:
        return None if self.blind else self.real.look_up(part, key, since, known)

    def probe(self) -> str:
        return self.real.probe()


class SlackDirectory(FakeDirectory):
    """The workspace's people, known here; thumbs, and whether Slack answers at all, are the outside's."""

    http: httpx.Client

    def _answers(self) -> None:
        _ask(self.http, "alive", {})

    def thumbs(self, card: Card) -> frozenset[str] | None:
        return frozenset(_ask(self.http, "thumbs", {"channel": card.channel, "ts": card.ts}))


class SlackNotifier(FakeNotifier):
    """Messages go to the outside's log."""

    http: httpx.Client
    ending: Ending

    def tell(self, bundle: Sequence[Notice], mark: str, *, again: bool) -> Mapping[str, Card]:
        self.ending.passes("before telling")
        said = {"mark": mark, "again": again, "notices": [as_told(notice) for notice in bundle]}
        channel, ts = _ask(self.http, "tell", said)
        self.ending.passes("after telling")
        return {"message": Card(channel, ts)} if bundle[0].kind.remembered else {}


def _ask(http: httpx.Client, method: str, what: dict[str, object]) -> Any:
    try:
        reply = http.put(f"/{SLACK}/{method}", json=what)
        reply.raise_for_status()
    except httpx.HTTPError as error:
        raise NotNow("Slack doesn't answer just now. Please try again in a minute.") from error
    return reply.json()


def _on_the_wall(bot: Bot, outside: str, ending: Ending) -> Bot:
    """Have inboxes and profiles on the wall read from the outside's Mastodon, over HTTP."""
    real = networks()[WALL[0]]
    assert real.inbox is not None
    assert real.profile is not None
    inbox, profile = ending.round(real.inbox, "reading an inbox"), ending.round(real.profile, "looking a profile up")
    known = {**bot.intake.networks, "wall": replace(bot.intake.networks["wall"], inbox=inbox, profile=profile)}

    def reach(account: Account) -> Connect:
        _, path, settings, secrets = WALL
        return Connect(account.handle, {settings: f"{outside}/{path}/{account.key}"}, secrets, HURRIED, ending.clock)

    profiles = replace(bot.profiles, networks=known, reach=reach)
    enquiries = replace(bot.enquiries, profiles=profiles)
    return replace(
        bot,
        profiles=profiles,
        enquiries=enquiries,
        intake=replace(bot.intake, enquiries=enquiries, networks=known, reach=reach),
        inbox_looks=replace(bot.inbox_looks, enquiries=enquiries),
    )


def _watch(store: Store, ending: Ending) -> None:
    """Put points round the commits: the claim's, the result's, a shared call's, and any."""
    written: set[str] = set()
    after: list[str] = []

    def executed(*arguments: object) -> None:
        statement = str(arguments[2])
        if statement.startswith("INSERT INTO attempts"):
            written.add("claim")
        if statement.startswith("UPDATE attempts"):
            written.add("result")
        if statement.startswith("INSERT INTO shared_calls"):
            written.add("call")
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            written.add("any")

    def commits(_: object) -> None:
        if "any" in written:
            ending.passes("before any commit")
        for what in sorted(written - {"any"}):
            ending.passes(f"before the {what} is committed")
        after.extend(sorted(written))
        written.clear()

    def committed(*_: object) -> None:
        while after:
            what = after.pop()
            ending.passes("after any commit" if what == "any" else f"after the {what}")

    event.listen(store.engines.writer, "before_cursor_execute", executed)
    event.listen(store.engines.writer, "commit", commits)
    event.listen(store.engines.writer, "checkin", committed)


def _switch_off(what: Set[str]) -> None:
    """Take the fence, or the look-up, out of this process: a naive bot, for the controls."""
    if FENCE in what:
        Publishing._in_time = lambda *_: None  # type: ignore[method-assign]
        Publishing._note_part = lambda _, delivery, *__: delivery  # type: ignore[method-assign]
    if LOOK_UP in what:
        LookUps._not_found = LookUps._repeat  # type: ignore[method-assign]
    if CURSOR in what:
        write = Intake._write

        def cursor_first(
            intake: Intake, watch: InboxWatch, account: Account, found: Inbox, *rest: Any, more: bool
        ) -> Any:
            with intake.store.begin() as tx:
                tx(inboxes.write, replace(watch, cursor=found.cursor))
            return write(intake, watch, account, found, *rest, more=more)

        Intake._write = cursor_first  # type: ignore[method-assign, assignment]


HURRIED = partial(client, loopback_only=True, timeout=httpx.Timeout(1.0), total=2.0)
"""How networks are called: as ever, with less patience."""


def a_bot(url: str, outside: str, ending: Ending, off: Set[str] = frozenset(), elsewhere: str = "") -> World:
    """The real bot on a database, with real HTTP to the outside world; `elsewhere` stands in for all networks."""
    clock = ending.clock
    store = Store(open_engines(url), clock)
    known, http = directory(), httpx.Client(base_url=outside, trust_env=False, timeout=10.0)
    who, notifier = SlackDirectory(known.standings, known.groups), SlackNotifier()
    who.http, notifier.http, notifier.ending = http, http, ending

    def connect(account: Account) -> Publisher:
        name, path, settings, secrets = WEBHOOK if account.network == "hook" else WALL
        there = f"{elsewhere or outside}/{path}/{account.key}"
        at = Connect(account.handle, {settings: there}, secrets, HURRIED, clock)
        opens = networks()[name].connect
        assert opens is not None
        return Watched(opens(at), ending, LOOK_UP in off)

    world = a_world(store, clock, connect=connect, who=who, notifier=notifier)
    publishing = replace(world.bot.publishing, monotonic=ending.monotonic)
    world.bot = _on_the_wall(replace(world.bot, publishing=publishing), outside, ending)
    _watch(store, ending)
    _switch_off(off)
    return world


def work(calls: "Connection[Any, Any]", url: str, outside: str, off: Set[str], elsewhere: str) -> None:
    """Do what is asked, and answer, until the other end is closed."""
    logging.disable()  # faults by the hundred
    ending = Ending(calls)
    world = a_bot(url, outside, ending, off, elsewhere)
    with suppress(EOFError):
        while True:
            now, planned, act, given, named = calls.recv()
            world.clock.now = now
            if planned is not None:
                ending.point, ending.turn, ending.how = planned
            try:
                came = act(world, *given, **named)
            except CountersignError as error:
                came = Refusal(type(error).__name__, str(error))
            except Exception:
                calls.send(("broke", traceback.format_exc()))
                raise
            if ending.how == "SIGSTOP":
                ending.point = ""  # a freeze is planned for a single act
            calls.send(("came", world.clock.now, came))


@dataclass
class BotProcess:
    """A process of the bot. Times are those of `clock`, which every process follows."""

    url: str
    outside: str
    clock: FakeClock
    off: Set[str] = frozenset()
    elsewhere: str = ""
    _planned: tuple[str, int, str] | None = None
    _process: Any = field(init=False)
    _calls: "Connection[Any, Any]" = field(init=False)

    def __post_init__(self) -> None:
        self._calls, theirs = FORKS.Pipe()
        given = (theirs, self.url, self.outside, self.off, self.elsewhere)
        self._process = FORKS.Process(target=work, args=given, daemon=True)
        self._process.start()
        theirs.close()

    def plans(self, point: str, turn: int = 1, how: str = "SIGKILL") -> "BotProcess":
        """Plan a fault for the next act on."""
        assert point in POINTS
        self._planned = (point, turn, how)
        return self

    def does(
        self, act: Callable[Concatenate[World, Asked], Came], *given: Asked.args, **named: Asked.kwargs
    ) -> Came | Refusal:
        """Do an act to the end. Raises Gone when the process ended over the act."""
        self.begins(act, *given, **named)
        return self.came()  # type: ignore[no-any-return]

    def done(self, act: Callable[Concatenate[World, Asked], Came], *given: Asked.args, **named: Asked.kwargs) -> Came:
        """Do an act that nobody refuses."""
        came = self.does(act, *given, **named)
        assert not isinstance(came, Refusal), came
        return came

    def begins(
        self, act: Callable[Concatenate[World, Asked], object], *given: Asked.args, **named: Asked.kwargs
    ) -> None:
        """Begin an act; `came` gives the outcome."""
        planned, self._planned = self._planned, None
        try:
            self._calls.send((self.clock.now, planned, act, given, named))
        except OSError as error:
            raise Gone from error

    def came(self) -> Any:
        """The outcome of an act begun. Raises Gone when the process ended over the act."""
        what, *more = self._heard()
        assert what == "came", more
        if self.clock.now < more[0]:
            self.clock.now = more[0]
        return more[1]

    def is_there(self) -> None:
        """Wait until the process is at the planned point, detained or about to freeze."""
        what, *_ = self._heard()
        assert what == "at"

    def freezes(self) -> bool:
        """Whether the act begun meets its planned freeze; otherwise the act is done."""
        what, *_ = self._heard()
        return bool(what == "at")

    def goes_on(self) -> None:
        """Let a detained process go on, at the time of now."""
        self._calls.send(self.clock.now)

    def wakes(self) -> None:
        """Let a frozen process go on, at the time of now."""
        stat = Path(f"/proc/{self._process.pid}/stat")
        while stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "T":
            Event().wait(0.002)  # the last step into the freeze
        self._calls.send(self.clock.now)
        os.kill(self._process.pid, signal.SIGCONT)

    def dies(self) -> None:
        """Wait for the end by the planned kill."""
        try:
            came = self.came()
        except Gone:
            return
        raise AssertionError(f"the process lived through the planned kill: {came}")

    def kill(self) -> None:
        """End the process now, wherever it is."""
        self._process.kill()
        self._process.join(PATIENCE)
        self._calls.close()

    def _heard(self) -> tuple[Any, ...]:
        try:
            assert self._calls.poll(PATIENCE), "the process does not answer"
            return self._calls.recv()  # type: ignore[no-any-return]
        except (EOFError, OSError) as error:
            self._process.join(PATIENCE)
            assert self._process.exitcode == -signal.SIGKILL, f"exit status {self._process.exitcode}"
            raise Gone from error


@contextmanager
def processes(url: str, outside: str, clock: FakeClock) -> Iterator[Callable[..., BotProcess]]:
    """Start processes on a database, and end them all when the block ends."""
    started: list[BotProcess] = []

    def start(off: Set[str] = frozenset(), elsewhere: str = "") -> BotProcess:
        started.append(BotProcess(url, outside, clock, off, elsewhere))
        return started[-1]

    try:
        yield start
    finally:
        for process in started:
            process.kill()
