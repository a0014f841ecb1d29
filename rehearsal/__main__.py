"""`python -m rehearsal`: starts the workspace and says where it is."""

import argparse
import asyncio
import contextlib
import json
import logging
import signal
import sys
from pathlib import Path

from rehearsal.clock import moment
from rehearsal.errors import Sorry
from rehearsal.server import LOOPBACK, Options, Rehearsal
from rehearsal.world import DEFAULT, load


def main() -> int:
    """Run until interrupted; 1 when the workspace can't start."""
    asked = arguments().parse_args()
    logging.basicConfig(level=logging.INFO if asked.verbose else logging.WARNING, format="%(message)s")
    try:
        options = options_from(asked)
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(run(options, asked.port, asked.json))
    except Sorry as sorry:
        sys.stderr.write(f"{sorry}\n")
        return 1
    return 0


async def run(options: Options, port: int, as_json: bool) -> None:
    """Serve until told to stop."""
    rehearsal = Rehearsal(options)
    url = await rehearsal.start(port)
    said = json.dumps({"url": url}) if as_json else f"The rehearsal is open at {url}. Nothing leaves this computer."
    sys.stdout.write(said + "\n")
    sys.stdout.flush()
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()
    await rehearsal.stop()


def options_from(asked: argparse.Namespace) -> Options:
    """The options, read from the command line."""
    if asked.host not in (LOOPBACK, "localhost"):
        raise Sorry("The rehearsal listens on 127.0.0.1 only: it has no passwords.")
    world = load(asked.workspace) if asked.workspace else DEFAULT
    starts = moment(asked.starts_at) if asked.starts_at else None
    return Options(world=world, rate_limits=asked.rate_limits, starts=starts)


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m rehearsal", description=__doc__)
    parser.add_argument("--port", type=int, default=8765, help="the port on this computer; 0 picks a free one")
    parser.add_argument("--host", default=LOOPBACK, help=argparse.SUPPRESS)
    parser.add_argument("--workspace", type=Path, metavar="FILE.json", help="people and channels of your own")
    parser.add_argument("--starts-at", metavar="TIME", help="when it is in there, like 2026-11-24T09:30:00+00:00")
    parser.add_argument("--no-rate-limits", dest="rate_limits", action="store_false", help="for benchmarks")
    parser.add_argument("--json", action="store_true", help="say where it is as one line of JSON")
    parser.add_argument("--verbose", action="store_true", help="log refused calls")
    return parser


if __name__ == "__main__":
    sys.exit(main())
