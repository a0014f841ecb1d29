"""Seconds until `/propose-post` is acknowledged over Socket Mode: our transport beside bolt's own, in the same run.

    .venv/bin/python -m bench.ack        (or bench/ack.py; --brief only shows that the bench works)

Two questions for each variant: one command at a time, and sixty at once whose listeners each work on for two
seconds after acknowledging. Slack waits three. The last line is one JSON object; a slow result fails nothing.
"""

import contextlib
import importlib.metadata
import json
import logging
import os
import platform
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # a script's own folder would hide the packages' names

from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bench.arguments import brief
from bot.clock import system_clock
from bot.model.account import Account, Department
from bot.model.organisation import Organisation
from bot.store import Store
from bot.store.engines import open_engines
from bot.wiring import build, connecting, reaching
from handlers import register
from handlers.slack.directory import SlackDirectory
from handlers.transport.acknowledge_first import Turns
from handlers.transport.socket import Socket
from policy.draft import AccountKind
from tests.databases import sqlite_in
from tests.handlers.slack_server import SlackServer, command

APP_TOKEN = "xapp-1-bench"  # noqa: S105 (for the local server)
IN_TIME = 3.0
SINGLES, BURSTS, AT_ONCE, WORK = 200, 5, 60, 2.0
GIVE_UP = 10.0

Running = Callable[[SlackServer], contextlib.AbstractContextManager[object]]


@dataclass(frozen=True, slots=True)
class Times:
    """Acknowledgements of a kind: sent, in time, and milliseconds taken (None: too few)."""

    sent: int
    in_time: int
    p50: float | None
    p99: float | None


def times(took: list[float | None]) -> Times:
    """Sum up seconds; None is a command never acknowledged."""
    came = [seconds for seconds in took if seconds is not None]
    if len(came) < 2:
        return Times(sent=len(took), in_time=len(came), p50=None, p99=None)
    hundredths = statistics.quantiles(came, n=100, method="inclusive")
    return Times(
        sent=len(took),
        in_time=sum(seconds <= IN_TIME for seconds in came),
        p50=round(statistics.median(came) * 1000, 1),
        p99=round(hundredths[98] * 1000, 1),
    )


def measured(running: Running, *, few: bool) -> dict[str, Times]:
    """Start a server, connect the variant, and measure both kinds of command."""
    with SlackServer() as server, running(server):
        server.wait(lambda: bool(server.links()))
        for _ in range(10):  # the first calls pay for auth.test and for threads
            ask(server, 1)
        singles = [took for _ in range(10 if few else SINGLES) for took in ask(server, 1)]
        bursts = []
        for _ in range(1 if few else BURSTS):
            bursts += ask(server, AT_ONCE, f"{WORK}")
            threading.Event().wait(WORK + 0.5)  # until the listeners are done
        return {"one at a time": times(singles), f"{AT_ONCE} at once": times(bursts)}


def ask(server: SlackServer, count: int, text: str = "") -> list[float | None]:
    """Send several commands at once; gives seconds until each was acknowledged."""
    sent = server.send_all("slash_commands", [command(text)] * count)
    with contextlib.suppress(AssertionError):
        server.wait(lambda: all(sent_payload in server.answers for sent_payload in sent), GIVE_UP)
    return [server.answers[sent_payload].took if sent_payload in server.answers else None for sent_payload in sent]


@contextlib.contextmanager
def bare_app(server: SlackServer) -> Iterator[App]:
    """A bolt app with a single listener: acknowledges, then works for the seconds in the command."""
    with ThreadPoolExecutor(64) as executor:
        app = App(
            client=WebClient(token="xoxb-bench", base_url=server.base_url),  # noqa: S106 (for the local server)
            token_verification_enabled=False,
            listener_executor=executor,
        )

        @app.command("/propose-post")
        def propose(ack: Ack, command: dict[str, str]) -> None:
            ack()
            if command["text"]:
                threading.Event().wait(float(command["text"]))

        yield app


@contextlib.contextmanager
def ours(server: SlackServer) -> Iterator[None]:
    """The bare app on handlers/transport/socket.py."""
    with bare_app(server) as app:
        socket = Socket(app, APP_TOKEN)
        socket.start()
        yield
        socket.close()


@contextlib.contextmanager
def built_in(server: SlackServer) -> Iterator[None]:
    """The bare app on bolt's own handler, unchanged."""
    with bare_app(server) as app:
        handler = SocketModeHandler(app, APP_TOKEN)
        handler.connect()  # type: ignore[no-untyped-call]
        yield
        handler.close()  # type: ignore[no-untyped-call]


@contextlib.contextmanager
def our_app(server: SlackServer) -> Iterator[None]:
    """The real handlers and a real bot on SQLite, with accounts to offer: the command opens the form."""
    with tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder, ThreadPoolExecutor(64) as executor:
        client = WebClient(token="xoxb-bench", base_url=server.base_url)  # noqa: S106 (for the local server)
        engines = open_engines(sqlite_in(Path(folder)))
        account = Account(
            key="news",
            department="rivers",
            network="mastodon",
            handle="@news",
            kind=AccountKind.CORPORATE,
            proposers=(str(command("")["user_id"]),),
            approvers=("U0SAM",),
            channel="C0APPROVE",
        )
        rivers = Department("rivers", "Rivers", "C0MEDIA", "C0DIGEST", ("U0MO",))
        bot = build(
            Organisation({"news": account}, {"rivers": rivers}, system_clock),
            store=Store(engines, system_clock),
            directory=SlackDirectory(client, system_clock, lambda: "T0BENCH"),
            connect=connecting(reaching(system_clock)),
            reach=reaching(system_clock),
        )
        app = App(client=client, token_verification_enabled=False, listener_executor=executor)
        turns = Turns()
        register(app, bot, turns)
        socket = Socket(app, APP_TOKEN, turns=turns)
        socket.start()
        yield
        socket.close()
        engines.dispose()


VARIANTS: dict[str, Running] = {
    "bolt's handler, bare app": built_in,
    "our transport, bare app": ours,
    "our transport, our app": our_app,
}


def main() -> None:
    """Measure every variant and print a table, then the same as JSON."""
    few = brief(__doc__)
    logging.disable(logging.CRITICAL)
    results = {name: measured(running, few=few) for name, running in VARIANTS.items()}
    versions = {name: importlib.metadata.version(name) for name in ("slack-bolt", "slack-sdk", "aiohttp")}
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), **versions}
    print("Acknowledging /propose-post over Socket Mode, on loopback")
    print("  ".join(f"{what} {which}" for what, which in machine.items()))
    print(f"\n{'':<26}{'':<16}{'in time':>10}{'p50 ms':>10}{'p99 ms':>10}")
    for name, kinds in results.items():
        for kind, figures in kinds.items():
            in_time = f"{figures.in_time}/{figures.sent}"
            print(f"{name:<26}{kind:<16}{in_time:>10}{figures.p50 or '-':>10}{figures.p99 or '-':>10}")
    bursts = 1 if few else BURSTS
    print(f"\n({AT_ONCE} at once, {bursts} times over: each listener works on for {WORK:g} s after acknowledging.)")
    as_json = {name: {kind: asdict(figures) for kind, figures in kinds.items()} for name, kinds in results.items()}
    print(json.dumps({"bench": "ack", "machine": machine, "results": as_json}))


if __name__ == "__main__":
    main()
