"""Fixtures of the faults: a scene for each kind of network."""

from collections.abc import Iterator

import pytest

from tests.faults.scene import Scene, a_scene, an_empty_scene


@pytest.fixture(params=["wall", "hook"])
def scene(url: str, request: pytest.FixtureRequest) -> Iterator[Scene]:
    """A post of one part, to a server that ignores keys and to a network where a repeat is harmless."""
    with a_scene(url, request.param) as scene:
        yield scene


@pytest.fixture
def wall(url: str) -> Iterator[Scene]:
    """A post of one part to a server that ignores keys."""
    with a_scene(url, "wall") as scene:
        yield scene


@pytest.fixture
def thread(url: str) -> Iterator[Scene]:
    """A post of three parts."""
    with a_scene(url, "thread") as scene:
        yield scene


@pytest.fixture
def empty(url: str) -> Iterator[Scene]:
    """Nothing proposed yet."""
    with an_empty_scene(url) as scene:
        yield scene
