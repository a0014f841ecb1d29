"""Copies of a SQLite database, made while the bot runs."""

import sqlite3
from pathlib import Path

from bot.errors import CountersignError
from bot.store.engines import Engines
from bot.store.files import new_private
from bot.store.migrations import state


def back_up(engines: Engines, to: Path) -> str:
    """Copy the database as of now into a new file, mode 0600; gives the revision of the tables.

    Raises CountersignError on PostgreSQL, which has means of its own; when there is no database; when the file can't
    be made, and when the copy can't be finished (a full disk).
    """
    if not engines.is_sqlite:
        raise CountersignError(
            "PostgreSQL makes its own backups: pg_dump --format=custom. docs/running.md has the whole line."
        )
    revision, _ = state(engines)
    with new_private(to):  # VACUUM INTO takes an empty file, and leaves its mode alone
        connection = engines.reader.raw_connection()
        try:
            # query_only forbids any VACUUM; a connection never given back to the pool need not stay a reader.
            connection.execute("PRAGMA query_only=OFF")
            connection.execute("VACUUM INTO ?", (str(to),))
        except sqlite3.Error as error:
            raise CountersignError(f"{to} can't be written: {error}.") from None
        finally:
            connection.invalidate()
    return revision
