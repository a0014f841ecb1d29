"""Two replicas, and how often they race."""

from collections.abc import Iterator

import pytest

from bot.store import Store
from bot.store.engines import open_engines
from tests.fakes import FakeClock
from tests.world import World, a_world


@pytest.fixture
def replicas(url: str) -> Iterator[tuple[World, World]]:
    """Two bots on the same database, with the same networks and the same clock."""
    clock = FakeClock()
    engines = [open_engines(url), open_engines(url)]
    first, second = (a_world(Store(engine, clock), clock) for engine in engines)
    second.networks.out, second.networks.calls = first.networks.out, first.networks.calls
    second.networks._lock = first.networks._lock
    yield first, second
    for engine in engines:
        engine.dispose()


@pytest.fixture(params=[4, pytest.param(20, marks=pytest.mark.slow)])
def rounds(request: pytest.FixtureRequest) -> int:
    """How often a race is run."""
    return int(request.param)
