"""How soon posts are out: after a 👍, beside networks that are slow or down, in bursts, and with 100,000 queued.

    .venv/bin/python -m bench.publish        (or bench/publish.py; --brief only shows that the bench works)
    .venv/bin/python -m bench.publish --long (with what follows, three minutes more)

Five networks beside three disturbed, and the same five with none disturbed, take turns: see bench/neighbours.py. A
burst of a thousand goes to a local server that takes 50 ms to answer, and is divided by the time of a bare pool of
threads with one httpx client. The wait from the due moment to the request's first byte stands beside procrastinate's on
the same server, with its own polling of five seconds and with one of 50 ms. Slack answers at once, from memory. The
last line is one JSON object; a slow result fails nothing.
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
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # a script's own folder would hide the packages' names

import httpx

from bench import jobs, neighbours, posts
from bench.arguments import arguments
from bench.server import Came, Server, server
from tests.databases import PostgreSQL, sqlite_in
from tests.handlers.office import FLOODS, JO, office

GIVE_UP = 20.0
BARE = 32
"""Threads of the bare pool."""
POLLS = 5.0, 0.05
"""Procrastinate's own seconds between looks for jobs, and a worker's that looks as often as anybody would."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    thumbs: int = 50
    burst: int = 1_000
    queued: int = 100_000
    timed: int = 150
    apart: float = 0.1
    """Seconds from one due moment to the next."""


FEW = Sizes(thumbs=3, burst=60, queued=1_000, timed=10)


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds from due to first byte."""

    p50: float
    p99: float
    most: float


def thumbs(few: int) -> list[float]:
    """Milliseconds from a 👍 to the post on the timeline, through the real bot and a rehearsal workspace."""
    took: list[float] = []
    with (
        tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder,
        office(Path(folder)) as here,
        here.at_work(),
    ):
        for number in range(few):
            text = f"The River Example is at level {number}."
            card = here.propose(text, accounts=("floods",), channel=FLOODS)
            began = time.monotonic()
            here.stage.be(JO).react(card)
            while not here.stage.live(text) and time.monotonic() - began < GIVE_UP:
                pass
            took.append((time.monotonic() - began) * 1000)
    return took


def moments_from(start: datetime, sizes: Sizes) -> list[datetime]:
    """The due moments of posts sent one at a time."""
    return [start + timedelta(seconds=sizes.apart * number) for number in range(sizes.timed)]


def waits(came: list[Came], began: float, sizes: Sizes) -> Waits:
    """How long after their due moments requests began; `began` is the first moment, by the monotonic clock."""
    took = [each.at - (began + sizes.apart * number) for number, each in enumerate(sorted(came, key=lambda c: c.at))]
    return Waits(statistics.median(took), statistics.quantiles(took, n=100, method="inclusive")[98], max(took))


def ours(url: str, there: Server, sizes: Sizes) -> tuple[Waits, float]:
    """The bot on a database: waits one at a time, then the seconds of a burst."""
    there.forget()
    start, began = posts.soon(6)
    posts.make_due(url, moments_from(start, sizes))
    with posts.at_work(url, there.url):
        timed = waits(there.wait_for(sizes.timed, 120), began, sizes)
        there.forget()
    start, began = posts.soon(4 + sizes.burst / 100)
    posts.make_due(url, [start] * sizes.burst, skip=sizes.timed)
    with posts.at_work(url, there.url):
        came = there.wait_for(sizes.burst, 300)
    assert len({each.name for each in came}) == len(came) == sizes.burst, "every post once"
    return timed, max(each.at for each in came) - began


def bare(there: Server, burst: int) -> float:
    """Seconds of a burst through one httpx client and as many threads."""
    there.forget()
    with httpx.Client() as client, ThreadPoolExecutor(BARE) as pool:

        def send(number: int) -> None:
            headers = {"X-Countersign-Event": f"bare-{number}"}
            client.post(f"{there.url}/{number}", json={"text": "x" * 200}, headers=headers).raise_for_status()

        began = time.monotonic()
        list(pool.map(send, range(burst)))
    return max(each.at for each in there.came()) - began


def yardstick(server_: PostgreSQL, there: Server, sizes: Sizes, polls: float) -> Waits:
    """Procrastinate's waits, one at a time."""
    there.forget()
    url = server_.url(server_.empty())
    start, began = posts.soon(8 + sizes.queued / 4_000)
    with jobs.at_work(url, there.url, sizes.queued, moments_from(start, sizes), polls):
        return waits(there.wait_for(sizes.timed, 180), began, sizes)


@contextlib.contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    """A real PostgreSQL that keeps its promises to the disk."""
    with tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder:
        running = PostgreSQL(Path(folder), durable=True)
        try:
            yield running
        finally:
            running.stop()


def queued_and_at_once(sizes: Sizes) -> dict[str, float | None]:
    """Print the waits with many queued, and the bursts, on both databases; gives the target figures."""
    with tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder, postgresql() as running, server() as there:
        urls = {"PostgreSQL": running.url(running.migrated()), "SQLite": sqlite_in(Path(folder))}
        found, bursts, alone = {}, {}, {}
        for name, url in urls.items():
            posts.fill(url, sizes.burst + sizes.timed, sizes.queued)
            found[name], bursts[name] = ours(url, there, sizes)
            alone[name] = bare(there, sizes.burst)
        if jobs.is_installed():
            for polls in POLLS:
                found[f"procrastinate, polling every {polls:g} s"] = yardstick(running, there, sizes, polls)
    print(f"\ndue → first byte, {sizes.queued:,} queued{'':<14}{'p50 s':>9}{'p99 s':>9}{'max s':>9}")
    for name, wait in found.items():
        print(f"{name:<46}{wait.p50:>9.3f}{wait.p99:>9.3f}{wait.most:>9.3f}")
    what = f"{sizes.burst:,} due at once, {posts.ACCOUNTS} accounts"
    print(f"\n{what:<42}{'s':>9}{'bare s':>9}{'ratio':>9}{'a second':>10}")
    for name, seconds in bursts.items():
        rate = sizes.burst / seconds
        print(f"{name:<42}{seconds:>9.2f}{alone[name]:>9.2f}{seconds / alone[name]:>9.2f}{rate:>10.0f}")
    beside = found.get(f"procrastinate, polling every {POLLS[0]:g} s")
    wait = found["PostgreSQL"]
    return {
        "burst_ratio": round(bursts["PostgreSQL"] / alone["PostgreSQL"], 2),
        "burst_ratio_sqlite": round(bursts["SQLite"] / alone["SQLite"], 2),
        "due_p50_s": round(wait.p50, 3),
        "due_p99_s": round(wait.p99, 3),
        "due_max_s": round(wait.most, 3),
        "due_p50_over_procrastinate": round(wait.p50 / beside.p50, 3) if beside else None,
    }


def main() -> None:
    """Measure, print tables, then the target figures as JSON."""
    asked = arguments(__doc__, long="with a burst of a thousand posts, and 100,000 queued")
    sizes = FEW if asked.brief else Sizes()
    logging.disable(logging.CRITICAL)
    versions = {name: importlib.metadata.version(name) for name in ("sqlalchemy", "httpx", "psycopg")}
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), **versions}
    print("  ".join(f"{what} {which}" for what, which in machine.items()))
    took = thumbs(sizes.thumbs)
    print(f"\nfrom a thumb to the timeline, {len(took)} times: p50 {statistics.median(took):.0f} ms\n")
    with tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder:
        found = neighbours.measure(sqlite_in(Path(folder)), neighbours.BRIEFLY if asked.brief else neighbours.ROUNDS)
    print(neighbours.report(found))
    result: dict[str, float | bool | None] = {"thumb_p50_ms": round(statistics.median(took))}
    result |= neighbours.figures(found)
    if asked.long or asked.brief:
        result |= queued_and_at_once(sizes)
    print(f"\n(load {os.getloadavg()[0]:.1f} on {machine['cores']} cores.)")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
