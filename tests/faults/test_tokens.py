"""F32: a token refreshed by several replicas, and by a replica killed between the answer and the writing."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.credentials.grants import StoredGrants
from bot.outbound.grants import Grant
from bot.store import Store, credentials
from tests.bot.credentials.rotating import KEY, KEYS, an_account
from tests.bot.networks.server import Server
from tests.bot.networks.stand_ins import x_tokens
from tests.bot.networks.stand_ins.x import FakeX
from tests.fakes import FakeClock

pytestmark = [pytest.mark.slow, pytest.mark.both_databases]

REPLICA = """
import os, signal, sys
from functools import partial
from bot.clock import system_clock
from bot.credentials.grants import StoredGrants
from bot.errors import CountersignError
from bot.model.sealing import keys_from
from bot.outbound.client import client
from bot.outbound.network import Connection, OAuth
from bot.outbound.oauth import refreshed
from bot.store import Store
from bot.store.engines import open_engines
from tests.bot.credentials.rotating import an_account

database, address, key, secret, dies = sys.argv[1:]
oauth = OAuth(page="", tokens=address + "/2/oauth2/token", scopes=(), basic=True)
made = partial(client, loopback_only=True)
connection = Connection("@DeptExample", {"client_id": "client-x"}, {"client_secret": secret}, made, system_clock)
grants = StoredGrants(an_account(), Store(open_engines(database), system_clock), keys_from([key]))

def renew(stale):
    new = refreshed("X", oauth, connection, stale)
    if dies:
        os.kill(os.getpid(), signal.SIGKILL)
    return new

stale = grants.current()
print("ready", flush=True)
sys.stdin.readline()
try:
    print(grants.renewed(stale, renew).access)
except CountersignError as error:
    print(error)
"""


@pytest.fixture
def x(store: Store, clock: FakeClock) -> Iterator[tuple[FakeX, Server]]:
    """X behind a server, and an account's grant that is over."""
    fake = FakeX(clock)
    stored(store).connected(Grant(x_tokens.ACCESS, clock(), x_tokens.REFRESH))
    with Server(fake.respond).running() as server:
        yield fake, server


def stored(store: Store) -> StoredGrants:
    return StoredGrants(an_account(), store, KEYS)


def lease_is_over(connection: Connection) -> None:
    """What a minute does."""
    kept = credentials.for_change(connection, "news")
    assert kept.renewing_until is not None
    credentials.write(connection, replace(kept, renewing_until=kept.renewing_until - timedelta(minutes=2)))


def replica(url: str, server: Server, *, dies: bool = False) -> "subprocess.Popen[str]":
    """A process that is ready to renew, and waits for a line."""
    asked = [sys.executable, "-c", REPLICA, url, server.url, KEY, x_tokens.SECRET, "yes" if dies else ""]
    root = Path(__file__).parents[2]
    pipe = subprocess.PIPE
    process = subprocess.Popen(asked, stdin=pipe, stdout=pipe, text=True, cwd=root, env={**os.environ})
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_f32_several_replicas_refresh_a_token_once(url: str, store: Store, x: tuple[FakeX, Server]) -> None:
    fake, server = x
    several = [replica(url, server) for _ in range(4)]
    for process in several:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    assert {process.communicate(timeout=60)[0] for process in several} == {"canary-x-access-1\n"}
    assert fake.tokens.refreshes == 1
    kept = stored(store).current()
    assert kept is not None
    assert kept.refresh == fake.tokens.refresh


def test_f32_a_replica_killed_before_it_wrote_the_new_token_is_told_plainly(
    url: str, store: Store, x: tuple[FakeX, Server]
) -> None:
    fake, server = x
    killed, other = replica(url, server, dies=True), replica(url, server)
    killed.communicate("go\n", timeout=60)
    assert (killed.returncode, fake.tokens.refreshes) == (-signal.SIGKILL, 1)
    with store.begin() as tx:
        tx(lease_is_over)
    told, _ = other.communicate("go\n", timeout=60)
    assert "was cut off before the new one was written down" in told
    assert "countersign accounts connect news" in told
    again = Grant("canary-again", refresh="canary-again")
    stored(store).connected(again)
    assert stored(store).current() == again
