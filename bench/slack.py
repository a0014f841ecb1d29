"""How soon `/propose-post` is acknowledged with 100,000 stored posts, and how pages of lists grow with what is stored.

    .venv/bin/python -m bench.slack        (or bench/slack.py; --brief only shows that the bench works)

Sixty commands at once over Socket Mode, on loopback: the real bot beside a bare bolt app (one command, 64 threads) on
the same transport, in turns. Then App Home's lists, the digest and /pending-posts, gathered and made into blocks, at
10,000 and at 1,000,000 stored posts. The last line is one JSON object; a slow result fails nothing.
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
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # a script's own folder would hide the packages' names

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bench.ack import APP_TOKEN, IN_TIME, ask
from bench.arguments import brief
from bench.seeding import NOW, accounts, seeded
from bot.model.account import Department
from bot.model.organisation import Organisation
from bot.model.people import Person, Standing
from bot.ports import Directory
from bot.showing.digests import MOST, Some
from bot.showing.home import Tab, Where
from bot.store import Store
from bot.store.engines import open_engines
from bot.wiring import Bot, build, connecting, reaching
from handlers import register
from handlers.blocks.blocks import as_dicts
from handlers.home import digest, view
from handlers.slack.archive import Archive
from handlers.slack.directory import SlackDirectory
from handlers.transport.acknowledge_first import Turns, spare_what_stays
from handlers.transport.socket import Socket
from tests.fakes import FakeClock, FakeDirectory
from tests.handlers.slack_server import SlackServer

STORED, AT_ONCE, ROUNDS = 100_000, 60, 30
FEW, MANY, TIMES = 10_000, 1_000_000, 21
PAUSE = 1.5
"""Seconds between two bursts: the forms of the first are opened by then."""
SAM, WRITER = Person("U0SAM"), Person("U0WRITER1")

Page = Callable[[Bot], object]


def a_bot(store: Store, directory: Directory) -> Bot:
    """The real bot over a database, with the accounts of the stored posts."""
    rivers = Department("rivers", "Rivers", "C0MEDIA", "C0DIGEST", ("U0MO",))
    return build(
        Organisation(accounts(), {"rivers": rivers}, store.clock),
        store=store,
        directory=directory,
        connect=connecting(reaching(store.clock)),
        reach=reaching(store.clock),
    )


# Acknowledging


@dataclass(frozen=True, slots=True)
class Slack:
    """A Slack in a separate process, like the real Slack: no interpreter shared with the measured bot."""

    base_url: str
    line: Connection

    def ask(self, count: int) -> list[float | None]:
        """Send several commands at once; gives seconds until each was acknowledged."""
        self.line.send(count)
        took: list[float | None] = self.line.recv()
        return took


@contextlib.contextmanager
def apart() -> Iterator[Slack]:
    """Start a Slack."""
    here, there = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=_serve, args=(there,), daemon=True)
    process.start()
    yield Slack(here.recv(), here)
    here.send(0)
    process.join(10)


def _serve(line: Connection) -> None:
    with SlackServer() as server:
        line.send(server.base_url)
        while count := line.recv():
            server.wait(lambda: bool(server.links()))
            line.send(ask(server, count))


@contextlib.contextmanager
def real(slack: Slack, url: str) -> Iterator[None]:
    """The real handlers and the real bot, connected."""
    with ThreadPoolExecutor(64) as executor:
        client = WebClient(token="xoxb-bench", base_url=slack.base_url)  # noqa: S106 (for the local server)
        engines = open_engines(url)
        store = Store(engines, FakeClock(NOW))
        bot = a_bot(store, SlackDirectory(client, store.clock, lambda: "T0BENCH"))
        app = App(client=client, token_verification_enabled=False, listener_executor=executor)
        turns = Turns()
        register(app, bot, turns)
        with connected(Socket(app, APP_TOKEN, turns=turns)):
            spare_what_stays()
            yield
        engines.dispose()


@contextlib.contextmanager
def bare(slack: Slack) -> Iterator[None]:
    """A bolt app of a single command, with as many threads."""
    with ThreadPoolExecutor(64) as executor:
        client = WebClient(token="xoxb-bench", base_url=slack.base_url)  # noqa: S106 (for the local server)
        app = App(client=client, token_verification_enabled=False, listener_executor=executor)

        @app.command("/propose-post")
        def propose(ack: Ack) -> None:
            ack()

        with connected(Socket(app, APP_TOKEN)):
            yield


@contextlib.contextmanager
def connected(socket: Socket) -> Iterator[None]:
    """A line to Slack, until the end of the block."""
    socket.start()
    yield
    socket.close()


def acknowledged(url: str, rounds: int) -> tuple[list[float | None], list[float | None]]:
    """Seconds until each command was acknowledged, by the real bot and by the bare app, bursts of each in turns."""
    real_took: list[float | None] = []
    bare_took: list[float | None] = []
    with apart() as one, apart() as other, real(one, url), bare(other):
        for slack in (one, other):
            slack.ask(1)
            slack.ask(AT_ONCE)  # the first burst pays for auth.test and for threads
            threading.Event().wait(PAUSE)
        for _ in range(rounds):
            for slack, took in ((one, real_took), (other, bare_took)):
                took.extend(slack.ask(AT_ONCE))
                threading.Event().wait(PAUSE)
    return real_took, bare_took


def percentiles(took: list[float | None]) -> tuple[float, float]:
    """The median and the 99th percentile, in milliseconds; an answer never received counts as three seconds."""
    every = [IN_TIME if seconds is None else seconds for seconds in took]
    return statistics.median(every) * 1000, statistics.quantiles(every, n=100, method="inclusive")[98] * 1000


# Pages


def pages() -> dict[str, Page]:
    """Every list opened by people, as rendered for them."""
    archive = Archive.at("https://rivers.slack.com/", WebClient())

    def home(by: Person, where: Where) -> Page:
        return lambda bot: view.home(bot.home.page(by, where), archive).to_dict()

    def the_digest(bot: Bot) -> object:
        return as_dicts(digest.digest(bot.digests.digest("rivers"), archive))

    def pending(bot: Bot) -> object:
        waiting = Some(*bot.home.waiting(WRITER, MOST))
        found = bot.digests.digest("rivers", of=WRITER.id)
        return as_dicts(digest.digest(found, archive, waiting=waiting))

    return {
        **{f"App Home: {tab.value}": home(WRITER if tab is Tab.MINE else SAM, Where(tab)) for tab in Tab},
        "the digest": the_digest,
        "/pending-posts": pending,
    }


def timed(urls: dict[int, str], times: int) -> dict[str, dict[int, float]]:
    """Milliseconds of each page at each size: the median of many, the sizes in turns."""
    people = (SAM.id, WRITER.id)
    engines = {posts: open_engines(url) for posts, url in urls.items()}
    bots = {
        posts: a_bot(Store(engine, FakeClock(NOW)), FakeDirectory(dict.fromkeys(people, Standing.MEMBER)))
        for posts, engine in engines.items()
    }
    found: dict[str, dict[int, float]] = {}
    for name, page in pages().items():
        took: dict[int, list[float]] = {posts: [] for posts in bots}
        for _ in range(times):
            for posts, bot in bots.items():
                began = time.perf_counter()
                page(bot)
                took[posts].append((time.perf_counter() - began) * 1000)
        found[name] = {posts: statistics.median(every[1:]) for posts, every in took.items()}
    for engine in engines.values():
        engine.dispose()
    return found


def main() -> None:
    """Measure, print two tables, then the target figures as JSON."""
    few = brief(__doc__)
    stored, most, rounds, times = (2_000, 20_000, 1, 3) if few else (STORED, MANY, ROUNDS, TIMES)
    logging.disable(logging.CRITICAL)
    versions = {name: importlib.metadata.version(name) for name in ("slack-bolt", "sqlalchemy", "aiohttp")}
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), **versions}
    print("  ".join(f"{what} {which}" for what, which in machine.items()))
    with tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder:
        began = time.perf_counter()
        urls = {posts: seeded(Path(folder), posts) for posts in (stored, FEW, most)}
        print(f"databases of {', '.join(f'{posts:,}' for posts in urls)} posts in {time.perf_counter() - began:.0f} s")
        took = dict(zip(("the real bot", "a bare bolt app"), acknowledged(urls[stored], rounds), strict=True))
        found = timed({posts: urls[posts] for posts in (FEW, most)}, times)
    print(f"\n{AT_ONCE} /propose-post at once, {rounds} times, {stored:,} posts stored")
    print(f"{'':<22}{'in time':>10}{'p50 ms':>10}{'p99 ms':>10}")
    figures = {name: percentiles(every) for name, every in took.items()}
    in_time = {
        name: sum(seconds is not None and seconds <= IN_TIME for seconds in every) for name, every in took.items()
    }
    for name, (p50, p99) in figures.items():
        print(f"{name:<22}{f'{in_time[name]}/{len(took[name])}':>10}{p50:>10.1f}{p99:>10.1f}")
    print(f"\n{'milliseconds':<22}{f'{FEW:,}':>12}{f'{most:,}':>12}{'ratio':>8}")
    for name, sizes in found.items():
        print(f"{name:<22}{sizes[FEW]:>12.1f}{sizes[most]:>12.1f}{sizes[most] / sizes[FEW]:>8.2f}")
    (p50, p99), (bare_p50, bare_p99) = figures.values()
    result = {
        "acked_of_60": in_time["the real bot"] // rounds,
        "ack_p50_ratio": round(p50 / bare_p50, 2),
        "ack_p99_ratio": round(p99 / bare_p99, 2),
        "pages_1m_over_10k": round(max(sizes[most] / sizes[FEW] for sizes in found.values()), 2),
    }
    print(f"\n({machine['cores']} cores; of the pages, the worst ratio.)")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
