"""How work grows: posts a second with more replicas, the start and claims with a million stored posts, and memory.

    .venv/bin/python -m bench.scale        (or bench/scale.py; --brief only shows that the bench works)

Each replica is a process of its own with eight senders; the local server takes 50 ms to answer a post. The start is the
real program's, with a rehearsal in Slack's place, until it says that it runs. Memory stands beside a bare process with
bolt, SQLAlchemy and httpx in use. The last line is one JSON object; a slow result fails nothing.
"""

import contextlib
import importlib.metadata
import json
import logging
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # a script's own folder would hide the packages' names

from bench import posts
from bench.arguments import brief
from bench.publish import postgresql
from bench.seeding import seeded
from bench.server import Server, server
from bot.clock import system_clock
from bot.publishing.claims import Checked
from bot.publishing.gate import Passed
from bot.store import Store, deliveries, proposals
from bot.store.engines import open_engines
from tests.databases import sqlite_in
from tests.programs import a_place

SENDERS = 8
REPLICAS = 1, 2, 4
BARE = """
import sys, httpx, sqlalchemy
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
app = App(client=WebClient(token="xoxb-bench", base_url=sys.argv[1]), token_verification_enabled=False)
app.command("/propose-post")(lambda ack: ack())
SocketModeHandler(app, "xapp-bench")
engine = sqlalchemy.create_engine("sqlite://")
with engine.begin() as connection, httpx.Client() as client:
    connection.execute(sqlalchemy.text("SELECT 1"))
    client.get(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.read()
"""
"""The least that any such bot holds in memory."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    burst: int = 600
    stored: tuple[int, ...] = (10_000, 100_000, 1_000_000)
    claims: int = 100


FEW = Sizes(burst=40, stored=(1_000, 2_000), claims=10)


def _replica(tell: Connection, url: str, there: str) -> None:
    """A replica at work, in a process of its own, until told to stop."""
    logging.disable(logging.CRITICAL)
    with posts.at_work(url, there, SENDERS):
        tell.send("ready")
        tell.recv()
        tell.send("stopped")


@contextlib.contextmanager
def replicas(url: str, there: str, count: int) -> Iterator[None]:
    """Several replicas at work on a database, until the end of the block."""
    spawn = get_context("spawn")
    lines = []
    for _ in range(count):
        here, far = spawn.Pipe()
        process = spawn.Process(target=_replica, args=(far, url, there), daemon=True)
        process.start()
        lines.append((here, process))
    try:
        for here, _ in lines:
            here.recv()
        yield
        for here, _ in lines:
            here.send("stop")
        for here, _ in lines:
            here.poll(30)
    finally:
        for _, process in lines:
            process.terminate()
            process.join(10)


def rate(url: str, there: Server, burst: int, count: int) -> tuple[float, int]:
    """Posts a second by some replicas, and how many went out twice."""
    there.forget()
    start, began = posts.soon(15 + burst / 50)
    posts.make_due(url, [start] * burst)  # before they start: replicas see what others made due some seconds late
    with replicas(url, there.url, count):
        assert time.monotonic() < began, "the replicas were not ready in time"
        with contextlib.suppress(TimeoutError):
            there.wait_for(burst, 300)
        came = there.came()
    names = {each.name for each in came}
    assert len(names) == burst, f"{burst - len(names)} posts never came"
    return burst / (max(each.at for each in came) - began), len(came) - len(names)


def claims(url: str, count: int) -> list[float]:
    """Milliseconds of each claim of posts that are due, approved beside all that is stored."""
    posts.fill(url, count)
    ids = posts.make_due(url, [system_clock()] * count)
    engines = open_engines(url)
    store = Store(engines, system_clock)
    bot = posts.a_bot(store, "http://127.0.0.1:1")
    took = []
    for delivery_id in ids:
        delivery = store.read(deliveries.by_id, delivery_id)
        assert delivery is not None
        proposal = store.read(proposals.by_id, delivery.proposal_id)
        assert proposal is not None
        began = time.perf_counter()
        claimed = bot.publishing.claims.claim(Checked(delivery, proposal, Passed(None), by_hand=False)).delivery
        took.append((time.perf_counter() - began) * 1000)
        assert claimed is not None
    engines.dispose()
    return took


def resident(process: "subprocess.Popen[str]") -> float:
    """Resident memory of a process, in MB."""
    pages = int(Path(f"/proc/{process.pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def started(stored: str = "") -> tuple[float, float, float]:
    """Seconds until the real program runs, on a new or a stored database; its memory, and a bare process's, in MB."""
    with tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder, a_place(Path(folder)) as place:
        if stored:
            place.change(f"sqlite:///{folder}/countersign.db", stored)
        else:
            assert place.configured("db", "upgrade").returncode == 0
        began = time.perf_counter()
        with place.running() as bot:
            took = time.perf_counter() - began
            ours = resident(bot.process)
            line = [sys.executable, "-c", BARE, place.stage.url]
            with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as bare:
                assert bare.stdout is not None
                assert bare.stdout.readline() == "ready\n"
                theirs = resident(bare)
                bare.communicate()
    return took, ours, theirs


def main() -> None:
    """Measure, print tables, then the target figures as JSON."""
    sizes = FEW if brief(__doc__) else Sizes()
    logging.disable(logging.CRITICAL)
    versions = {name: importlib.metadata.version(name) for name in ("slack-bolt", "sqlalchemy", "httpx", "psycopg")}
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), **versions}
    print("  ".join(f"{what} {which}" for what, which in machine.items()))
    with tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder, postgresql() as running, server() as there:
        filled, file = running.migrated(), sqlite_in(Path(folder))
        posts.fill(running.url(filled), sizes.burst)
        posts.fill(file, sizes.burst)
        rates = {count: rate(running.url(running.copied(filled)), there, sizes.burst, count) for count in REPLICAS}
        alone = rate(file, there, sizes.burst, 1)
    what = f"{sizes.burst:,} posts at once, {SENDERS} senders each"
    print(f"\n{what:<44}{'a second':>10}{'ratio':>8}{'doubles':>9}")
    for count, (each, doubles) in rates.items():
        print(f"{f'PostgreSQL, {count} replicas':<44}{each:>10.0f}{each / rates[1][0]:>8.2f}{doubles:>9}")
    print(f"{'SQLite':<44}{alone[0]:>10.0f}{alone[0] / rates[1][0]:>8.2f}{alone[1]:>9}")
    print(f"\n{'stored posts':<22}{'claim p50 ms':>14}{'p99 ms':>9}{'ready s':>9}")
    p50, ready = 0.0, 0.0
    new, ours, theirs = started()
    for stored in sizes.stored:
        with tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder:
            url = seeded(Path(folder), stored)
            took = claims(url, sizes.claims)  # first: the real program stops what is overdue by the real clock
            ready, _, _ = started(url)
        p50 = statistics.median(took)
        print(f"{stored:<22,}{p50:>14.2f}{statistics.quantiles(took, n=100)[98]:>9.2f}{ready:>9.2f}")
    print(f"{'(a new database)':<22}{'':>14}{'':>9}{new:>9.2f}")
    print(f"\nmemory: {ours:.0f} MB beside {theirs:.0f} MB of a bare process (load {os.getloadavg()[0]:.1f})")
    result = {
        "replicas_2_over_1": round(rates[2][0] / rates[1][0], 2),
        "replicas_4_over_1": round(rates[4][0] / rates[1][0], 2),
        "doubles": alone[1] + sum(doubles for _, doubles in rates.values()),
        "ready_s_1m": round(ready, 2),
        "memory_ratio": round(ours / theirs, 2),
        "claim_p50_ms_1m": round(p50, 2),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
