"""An office for each file of tests, with the real bot at work."""

from collections.abc import Iterator

import pytest

from tests.handlers.office import Office, lacking, office


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The office, with only people in the workspace."""
    with office(tmp_path_factory.mktemp("office")) as here:
        yield here


@pytest.fixture(scope="module")
def here(opened: Office) -> Iterator[Office]:
    """The office with the bot at work; afterwards, no call of the bot may have lacked a scope."""
    with opened.at_work():
        yield opened
        assert not lacking(opened.calls())


@pytest.fixture(autouse=True)
def faults_are_cleared(request: pytest.FixtureRequest) -> Iterator[None]:
    """Leave no planned fault to the next test."""
    yield
    for name in ("here", "opened"):
        if name in request.fixturenames:
            request.getfixturevalue(name).stage.client.delete("/rehearsal/faults")
            return
