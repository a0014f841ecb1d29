"""From a 👍 to the post on the timeline, through the real bot and a rehearsal workspace, without an undo window.

    .venv/bin/python -m bench.publish        (or bench/publish.py; --brief only shows that the bench works)

The bot is in this process with the rehearsal, so its memory is an upper bound. The last line is one JSON object; a
slow result fails nothing.
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
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # a script's own folder would hide the packages' names

from bench.arguments import brief
from tests.handlers.office import FLOODS, JO, office

POSTS = 50
GIVE_UP = 20.0


def resident() -> float:
    """Resident memory of the process, in MB."""
    with contextlib.suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
    return 0.0


def main() -> None:
    """Propose and approve posts in turn, and print the times taken."""
    posts = 3 if brief(__doc__) else POSTS
    logging.disable(logging.CRITICAL)
    took: list[float] = []
    with (
        tempfile.TemporaryDirectory(prefix="countersign-bench-") as folder,
        office(Path(folder)) as here,
        here.at_work(),
    ):
        idle = resident()
        for number in range(posts):
            text = f"The River Example is at level {number}."
            card = here.propose(text, accounts=("floods",), channel=FLOODS)
            began = time.monotonic()
            here.stage.be(JO).react(card)
            while not here.stage.live(text) and time.monotonic() - began < GIVE_UP:
                pass
            took.append((time.monotonic() - began) * 1000)
        after = resident()
    hundredths = statistics.quantiles(took, n=100, method="inclusive")
    results = {
        "posts": len(took),
        "p50_ms": round(statistics.median(took), 1),
        "p99_ms": round(hundredths[98], 1),
        "idle_mb": idle,
        "after_mb": after,
    }
    versions = {name: importlib.metadata.version(name) for name in ("slack-bolt", "sqlalchemy", "httpx")}
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), **versions}
    print("From a thumb to the post on the timeline, on loopback")
    print("  ".join(f"{what} {which}" for what, which in machine.items()))
    print(f"\n{'posts':>8}{'p50 ms':>10}{'p99 ms':>10}{'idle MB':>10}{'after MB':>10}")
    print("".join(f"{value:>{8 if name == 'posts' else 10}}" for name, value in results.items()))
    print("\n(Memory: the bot and the rehearsal in one process.)")
    print(json.dumps({"bench": "publish", "machine": machine, "results": results}))


if __name__ == "__main__":
    main()
