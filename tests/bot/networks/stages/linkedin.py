"""LinkedIn, played by the stateful stand-in in stand_ins/linkedin.py, for an app that may read."""

from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.outbound.grants import Grant, KeptInMemory
from bot.outbound.network import Connection
from tests.bot.networks.stand_in import NOW, Stage, connection
from tests.bot.networks.stand_ins.linkedin import FakeLinkedIn
from tests.bot.networks.stand_ins.linkedin_access import CLIENT, PAGE, SCOPES, SECRET, TOKEN


def linkedin_at(address: str, refresh: str = "", clock: Clock = lambda: NOW, **settings: str) -> Connection:
    grants = KeptInMemory(Grant(TOKEN, NOW + timedelta(days=60), refresh))
    page = PAGE.rpartition(":")[2]
    account = connection({"client_id": CLIENT, "page": page, "api": address, **settings}, {"client_secret": SECRET})
    return replace(account, grants=grants, clock=clock)


def readable(clock: Clock = lambda: NOW) -> FakeLinkedIn:
    """LinkedIn for an app with the Community Management product."""
    linkedin = FakeLinkedIn(clock)
    linkedin.access.scopes = SCOPES | {"r_organization_social"}
    return linkedin


STAGE = Stage(
    network="linkedin",
    stand_in=readable,
    at=linkedin_at,
    posting="/posts",
    uploading="/images",
    uploads=True,
    repeats=False,
)
