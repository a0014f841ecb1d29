"""`python -m rehearsal.play`: plays the whole story in a workspace that is open, and says what was seen."""

import argparse
import json
import sys
import time
from collections.abc import Callable

import httpx

from rehearsal.player import NotSeen, Stage
from rehearsal.story import story


def main() -> int:
    """Play every step; 0 when each was seen, else 1 with the step that failed."""
    asked = arguments().parse_args()
    began = time.monotonic()
    for name, step in story(Stage(asked.url), [str(word) for word in json.loads(asked.audit)]):
        ok, seen, took = played(step)
        tell(name, ok=ok, seen=seen, took=took, as_json=asked.json)
        if not ok:
            return 1
    if not asked.json:
        sys.stdout.write(f"\nEverything was seen, in {time.monotonic() - began:.1f} s.\n")
    return 0


def played(step: Callable[[], str]) -> tuple[bool, str, float]:
    """Play a step: whether the end was seen, the words seen, and the milliseconds taken."""
    began = time.monotonic()
    try:
        ok, seen = True, step()
    except (NotSeen, httpx.HTTPError) as error:
        ok, seen = False, str(error)
    return ok, seen, (time.monotonic() - began) * 1000


def tell(name: str, *, ok: bool, seen: str, took: float, as_json: bool) -> None:
    """Say how a step went."""
    if as_json:
        line = json.dumps({"step": name, "ok": ok, "ms": round(took), "seen": seen}, ensure_ascii=False)
    else:
        short = " ".join(seen.split())
        line = f"{'✓' if ok else '✗'} {took / 1000:6.2f} s  {name}\n             {short[:160]}"
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m rehearsal.play", description=__doc__)
    parser.add_argument("--url", required=True, help="where the workspace is")
    parser.add_argument("--audit", required=True, help="the command that verifies the audit trail, as a JSON list")
    parser.add_argument("--json", action="store_true", help="a JSON object for each step")
    return parser


if __name__ == "__main__":
    sys.exit(main())
