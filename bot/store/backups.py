"""Copies of a SQLite database, made while the bot runs."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from bot.errors import CountersignError
from bot.store.database_file import DatabaseFile
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
    _copy(engines.reader, to)
    return revision


def save_what_is_open(file: DatabaseFile, engines: Engines, ending: str) -> Path:
    """Copy the records of a database file that has no name any more, by the connections open to it; gives the copy.

    Raises CountersignError when no connection is open, or the copy can't be finished.
    """
    to = file.path.with_name(f"{file.path.name}.saved-{ending}")
    try:
        _copy(engines.reader, to)
    except CountersignError:  # every reader is taken, and none can be opened
        _copy(engines.writer, to)
    return to


def _copy(engine: Engine, to: Path) -> None:
    """Copy a database by a connection of an engine. Raises CountersignError when the copy can't be finished."""
    with new_private(to):  # VACUUM INTO takes an empty file, and leaves its mode alone
        try:
            with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
                (reads_only,) = cursor.execute("PRAGMA query_only").fetchone()
                cursor.execute("PRAGMA query_only=OFF")  # which forbids any VACUUM
                try:
                    cursor.execute("VACUUM INTO ?", (str(to),))
                finally:
                    cursor.execute(f"PRAGMA query_only={reads_only:d}")
        except sqlite3.Error as error:
            raise CountersignError(f"{to} can't be written: {error}.") from None
