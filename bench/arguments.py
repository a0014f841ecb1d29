"""The command line shared by all benches."""

import argparse
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """What a bench is to run."""

    brief: bool
    """The smallest numbers, only to see that the bench works."""
    long: bool


def arguments(doc: str | None, *, long: str = "") -> Asked:
    """Read the command line; `long` says what more there is to measure, if anything."""
    parser = argparse.ArgumentParser(description=(doc or "").partition("\n")[0])
    parser.add_argument("--brief", action="store_true", help="the smallest numbers, to see that the bench works")
    if long:
        parser.add_argument("--long", action="store_true", help=long)
    asked = parser.parse_args()
    return Asked(asked.brief, bool(long) and asked.long)


def brief(doc: str | None) -> bool:
    """Whether to run the smallest numbers."""
    return arguments(doc).brief
