"""An installation as a command finds it: the configuration named on the command line, and the database."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.clock import Clock

if TYPE_CHECKING:  # each command imports its needs when run
    from bot.config import Config
    from bot.store import Store

CONFIG = Path("countersign.toml")
"""The configuration of every command that was given no other."""


def configured(asked: argparse.Namespace) -> "Config":
    """Read the configuration named on the command line."""
    from bot.config import load

    return load(asked.config)


def configured_if_any(asked: argparse.Namespace) -> "Config | None":
    """Read the configuration named on the command line, or else the file that lies here, which is then named.

    None without either: the rules' own settings, and no configuration loaded.
    """
    if asked.config:
        return configured(asked)
    if not CONFIG.is_file():
        return None
    asked.config = CONFIG
    config = configured(asked)
    several = len(config.departments) > 1
    whose = ", which has several departments: --account says by whose settings" if several else ""
    sys.stderr.write(f"Judged by {CONFIG}{whose}.\n")
    return config


@contextmanager
def opened(
    config: "Config", clock: Clock, *, current: bool = True, keeps: bool = False, as_owner: bool = False
) -> "Iterator[Store]":
    """Open the database, `as_owner` of the tables on PostgreSQL.

    `current` refuses tables of another version, `keeps` also keeps heads of the audit trail.
    """
    from bot.cli.heads import head_file
    from bot.store import Store
    from bot.store.engines import open_engines
    from bot.store.migrations import require_current

    engines = open_engines(config.database(as_owner=as_owner).reveal())
    try:
        if current:
            require_current(engines)
        yield Store(engines, clock, heads=head_file(config, keeps=keeps))
    finally:
        engines.dispose()
