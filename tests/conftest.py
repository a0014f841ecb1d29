"""Fixtures of all tests: databases, a world to act in, and a guard on calls that leave the machine."""

import ipaddress
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from bot.store import Store, in_transaction
from tests.asked import Asked
from tests.databases import PostgreSQL, fast_folder, postgresql_or_skip, sharing_engines, sqlite_in
from tests.fakes import FakeClock, Seconds
from tests.world import World, a_world

settings.register_profile("exploring", deadline=None)  # a busy machine is no fault
settings.register_profile("steady", settings.get_profile("exploring"), derandomize=True)
settings.load_profile("steady")  # what passes for a change passes for the next person, too
vars(providers)["_get_local_constants"] = Constants
"""No examples from the constants of modules that a worker happened to import: they made steady examples differ."""


def pytest_xdist_auto_num_workers() -> int:
    """Three workers on two cores: a third of the time is waiting for other processes (373 s with two, 287 now)."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, cores * 3 // 2)


SLOW = 600
"""Seconds that a slow test may take, unless it says so itself: some machines are half as fast as others."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give slow tests their time."""
    for item in items:
        if item.get_closest_marker("slow") and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(SLOW))


breaches: list[str] = []
"""The guard's catches; a test that ends with any has failed, on any thread."""


def _is_here(host: object) -> bool:
    if not isinstance(host, str) or host in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    if event not in {"socket.connect", "socket.getaddrinfo"}:
        return
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else ""  # a path: a socket on this machine
    else:
        host = arguments[0].decode() if isinstance(arguments[0], bytes) else arguments[0]
    caught = ""
    if in_transaction():
        caught = f"{event} to {host} while a transaction was open"
    elif not _is_here(host):
        caught = f"{event} to {host}, which is beyond this machine"
    if caught:
        breaches.append(caught)
        pytest.fail(caught)


sys.addaudithook(_guard)


@pytest.fixture(autouse=True)
def nothing_leaves_the_machine() -> Iterator[None]:
    """Fail a test with a guarded act on any thread, even when the failure was swallowed."""
    breaches.clear()
    yield
    caught = [*breaches]
    breaches.clear()
    assert not caught


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    # Not in pytest's own folder: the next session to start closes that to the user whom the server runs as.
    with tempfile.TemporaryDirectory(prefix="countersign-postgresql-", ignore_cleanup_errors=True) as folder:
        server = postgresql_or_skip(Path(folder))
        yield server
        server.stop()


def pytest_configure(config: pytest.Config) -> None:
    """Note the statements asked of the databases."""
    config.pluginmanager.register(Asked(config))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests marked `both_databases` on PostgreSQL too."""
    if "database" in metafunc.fixturenames and metafunc.definition.get_closest_marker("both_databases"):
        metafunc.parametrize("database", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def database(request: pytest.FixtureRequest) -> str:
    """The database of a test: SQLite, and PostgreSQL too for tests marked `both_databases`."""
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture
def url(database: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a migrated database of a test's own."""
    if database == "sqlite":
        with fast_folder() as folder:
            yield sqlite_in(folder)
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    name = server.migrated()
    yield server.url(name)
    server.give_back(name)


@pytest.fixture
def empty_url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables."""
    if database == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    name = server.empty()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def store(url: str, clock: FakeClock) -> Iterator[Store]:
    engines = sharing_engines(url)
    yield Store(engines, clock)
    engines.dispose()


@pytest.fixture
def world(store: Store, clock: FakeClock) -> World:
    """A department with people and accounts, on a real database."""
    return a_world(store, clock)
