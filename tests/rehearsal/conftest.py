"""A rehearsal for each file of tests, an app in the workspace, and people sent home afterwards."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient

from rehearsal.server import Options
from tests.rehearsal.running import Somebody, installed, running

Be = Callable[[str], Somebody]


@dataclass(frozen=True)
class Place:
    """A rehearsal with the tiny app's manifest installed."""

    url: str
    http: httpx.Client
    client: WebClient

    def api(self, method: str, *, token: str = "xoxb-rehearsal", **args: Any) -> dict[str, Any]:  # noqa: S107
        """Call a Web API method with a form; gives the body of any answer."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer: dict[str, Any] = self.http.post(f"/api/{method}", data=args, headers=headers).json()
        return answer


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    """A rehearsal for the whole file, without rate limits."""
    with running(Options(rate_limits=False)) as url, httpx.Client(base_url=url, timeout=35) as http:
        tokens = installed(url)
        yield Place(url, http, WebClient(token=tokens["bot_token"], base_url=tokens["api_url"]))


@pytest.fixture
def be(place: Place) -> Iterator[Be]:
    """Act as a person in the workspace."""
    somebodies: list[Somebody] = []

    def somebody(user: str) -> Somebody:
        somebodies.append(Somebody(place.url, user))
        return somebodies[-1]

    yield somebody
    for person in somebodies:
        person.http.close()
