"""Accounts connected with a browser, on the stand-ins' own authorisation pages."""

from dataclasses import replace

import httpx
import pytest

from bot.errors import Refused
from bot.networks import networks
from bot.outbound.network import REDIRECT, Code, Connection
from bot.outbound.oauth import begin, come_back, exchanged
from tests.bot.networks.server import Server
from tests.bot.networks.stages.linkedin import linkedin_at, readable
from tests.bot.networks.stages.x import x_at
from tests.bot.networks.stand_in import NOW
from tests.bot.networks.stand_ins import linkedin_access, x_tokens
from tests.bot.networks.stand_ins.linkedin import FakeLinkedIn
from tests.bot.networks.stand_ins.x import FakeX


def place(name: str) -> tuple[FakeX | FakeLinkedIn, str, str]:
    """The stand-in, and the paths of its page and of its tokens."""
    if name == "x":
        return FakeX(lambda: NOW), "/i/oauth2/authorize", "/2/oauth2/token"
    return readable(), "/oauth/v2/authorization", "/oauth/v2/accessToken"


def connected_to(name: str, url: str) -> Connection:
    return x_at(url, redirect=x_tokens.REDIRECT) if name == "x" else linkedin_at(url, redirect=linkedin_access.REDIRECT)


@pytest.mark.parametrize("name", ["x", "linkedin"])
def test_an_owner_who_agrees_connects_the_account(name: str) -> None:
    stand_in, page, tokens = place(name)
    authorise = networks()[name].authorise
    assert authorise is not None
    with Server(stand_in.respond).running() as server:
        account = connected_to(name, server.url)
        there = replace(authorise, page=server.url + page, tokens=server.url + tokens)
        begun = begin(there, account.settings["client_id"], account.settings[REDIRECT.name])
        came_back = httpx.get(begun.address).headers["location"]
        grant = exchanged(name, there, account, come_back(begun, came_back))
        assert grant.expires_at is not None
        assert bool(grant.refresh) == (name == "x")
        assert set(authorise.scopes) <= set(grant.scopes)
        with pytest.raises(Refused, match="gave no token") as raised:  # a code counts once
            exchanged(name, there, account, Code("canary-code", begun.redirect, begun.verifier))
    assert "canary" not in str(raised.value)
