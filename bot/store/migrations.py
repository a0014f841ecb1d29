"""Migrations of a database to the newest tables, by a single migrator at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError, OperationalError

from bot.errors import CountersignError
from bot.store.database_file import damage_in, no_start
from bot.store.engines import Engines, is_there
from bot.store.rights import grant

HEADS_SINCE = "0010"
"""The first revision with heads of the trail outside the database: before it, their absence means nothing."""
_LOCK = 0x436F756E7465724D


def scripts() -> Path:
    """Where the migrations are: beside the code in a checkout, inside the package when installed from a wheel."""
    package = Path(__file__).resolve().parent
    shipped = package / "alembic"
    return shipped if shipped.is_dir() else package.parent.parent / "alembic"


def upgrade(engines: Engines, *, grant_to: str = "") -> tuple[str, str]:
    """Migrate to the newest tables; gives the revision before ("" for a new database) and after.

    `grant_to` is a role on PostgreSQL to be given what the bot needs of the tables, and no more.

    Raises CountersignError when the database cannot be reached or comes from a newer version.
    """
    with _reaching(engines), engines.writer.begin() as connection:
        if connection.dialect.name == "postgresql":  # SQLite's BEGIN IMMEDIATE lets in a single writer already
            connection.execute(text("SET LOCAL lock_timeout = 0"))  # another migrator may take its time
            connection.execute(text("SET LOCAL statement_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        before = _revision(connection)
        config = _config(connection)
        _refuse_newer(before)
        command.upgrade(config, "head")
        if grant_to:
            grant(connection, grant_to)
        return before, _revision(connection)


def state(engines: Engines) -> tuple[str, str]:
    """The revision of the database, and the newest known revision.

    Raises CountersignError when the database does not exist, cannot be reached or comes from a newer version.
    """
    if not is_there(engines):  # opening a mistyped path would make an empty database
        raise CountersignError(
            f"There is no database at {engines.writer.url.database} yet. Run “countersign db upgrade” to make it; "
            "if there should be one, check the path."
        )
    with _reaching(engines), engines.reader.connect() as connection:
        config = _config(connection)
        has = _revision(connection)
        _refuse_newer(has)
        return has, ScriptDirectory.from_config(config).get_current_head() or ""


def require_current(engines: Engines) -> None:
    """Refuse to work on older tables. Raises CountersignError for older ones, and as `state` does."""
    has, wants = state(engines)
    if has != wants:
        raise CountersignError("The database is not up to date. Run “countersign db upgrade”, then start again.")


@contextmanager
def _reaching(engines: Engines) -> Iterator[None]:
    """Turn the database's refusal into a CountersignError in plain words."""
    try:
        yield
    except DatabaseError as error:
        if type(error) not in {DatabaseError, OperationalError}:  # the subclasses are mistakes of ours
            raise
        if engines.file is not None and (found := damage_in(error, engines.file.path)) is not None:
            raise CountersignError(no_start(found)) from error
        raise CountersignError(_unreachable(engines)) from error


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or ""


@cache
def known() -> frozenset[str]:
    """The revisions known to this version."""
    return frozenset(script.revision for script in ScriptDirectory(str(scripts())).walk_revisions())


def is_newer(connection: Connection) -> bool:
    """Whether a newer version has changed the tables since the start: its work is not for this version."""
    return connection.scalar(text("SELECT version_num FROM alembic_version")) not in known()


def _refuse_newer(has: str) -> None:
    if has and has not in known():
        raise CountersignError(
            f"This database comes from a newer Countersign (its tables are at {has}). "
            "Install that version or a later one; nothing was changed."
        )


def _unreachable(engines: Engines) -> str:
    if engines.is_sqlite:
        where = engines.writer.url.database
        return f"The database file {where} can't be opened. Check that it is a database and is writable."
    where = engines.writer.url.host or "the local socket"
    return f"PostgreSQL at {where} can't be reached. Check that it runs and that the address is right."
