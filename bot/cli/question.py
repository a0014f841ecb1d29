"""The question on the terminal before something is changed for good."""

import sys
from typing import TextIO

UNASKED = "Nothing was changed. Say --yes to go on without being asked.\n"


def goes_on(question: str, out: TextIO, *, yes: bool) -> bool:
    """Ask on the terminal, unless told beforehand; without a terminal the answer is no."""
    if yes:
        return True
    if not sys.stdin.isatty():
        out.write(UNASKED)
        return False
    out.write(f"{question} [y/N] ")
    out.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}
