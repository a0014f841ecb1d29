"""X, played by the stateful stand-in in stand_ins/x.py."""

from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.outbound.grants import Grant, KeptInMemory
from bot.outbound.network import Connection
from tests.bot.networks.stand_in import NOW, Stage, StandIn, connection
from tests.bot.networks.stand_ins.x import HANDLE, ME, PRESS, FakeX
from tests.bot.networks.stand_ins.x_tokens import ACCESS, CLIENT, SECRET


def x_at(address: str, refresh: str = "", clock: Clock = lambda: NOW, **settings: str) -> Connection:
    """The account's connection; without a refresh token, the end of a token is the end of the connection."""
    grants = KeptInMemory(Grant(ACCESS, NOW + timedelta(hours=2), refresh))
    account = connection({"client_id": CLIENT, "api": address, **settings}, {"client_secret": SECRET})
    return replace(account, handle=f"@{HANDLE}", grants=grants, clock=clock)


def writes_in(x: StandIn, text: str) -> None:
    """Somebody quotes a post of the account."""
    assert isinstance(x, FakeX)
    ours = next((tweet for tweet in x.tweets.values() if tweet.author == ME), None) or x.appears("We open at nine.")
    x.appears(text, author=PRESS, quotes=ours.id)


STAGE = Stage(
    network="x",
    stand_in=lambda: FakeX(clock=lambda: NOW),
    at=x_at,
    posting="/tweets",
    uploading="/upload",
    uploads=True,
    repeats=False,
    writes_in=writes_in,
    outsider="@sam",
)
