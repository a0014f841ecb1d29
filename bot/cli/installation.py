"""An installation as a command finds it: the configuration named on the command line, and the database."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.clock import Clock

if TYPE_CHECKING:  # each command imports its needs when run
    from bot.config import Config
    from bot.store import Store


def configured(asked: argparse.Namespace) -> "Config":
    """Read the configuration named on the command line."""
    from bot.config import load

    return load(asked.config)


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
