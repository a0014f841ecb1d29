"""Credentials are renewed between posts, and refused ones are tried again."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.credentials.credentials import Credentials
from bot.credentials.upkeep import Upkeep
from bot.errors import Refused
from bot.model.credential import Credential
from bot.model.notice import CredentialRefused
from bot.model.organisation import Organisation
from bot.networks import networks
from bot.outbound.client import client
from bot.outbound.grants import Grant
from bot.outbound.network import Connection
from bot.store import Store, credentials, notices
from tests.bot.credentials.rotating import FIRST, KEYS, Rotating, an_account
from tests.fakes import FakeClock


@dataclass
class Probed:
    """A publisher that is asked whose credential it has."""

    refuses: bool = False
    asked: int = 0

    def probe(self) -> str:
        self.asked += 1
        if self.refuses:
            raise Refused("No.", credential=True)
        return "@DeptExample"


@dataclass
class Looked:
    """What upkeep looks after: an account on a network that rotates."""

    upkeep: Upkeep
    network: Rotating
    publisher: Probed

    @property
    def kept(self) -> Credential:
        found = self.upkeep.kept.store.read(credentials.by_account, "news")
        assert found is not None
        return found


@pytest.fixture
def looked(store: Store, clock: FakeClock) -> Looked:
    account, network, publisher = an_account(owner="U0OWNER"), Rotating(), Probed()
    known = {"x": replace(networks()["x"], renew=lambda _, stale: network(stale))}
    kept, probed = Credentials(store, lambda: KEYS), cast_publisher(publisher)
    upkeep = Upkeep(
        kept,
        Organisation({"news": account}, {}, clock),
        known,
        lambda _: probed,
        lambda _: Connection("@DeptExample", {}, {}, client, clock),
    )
    return Looked(upkeep, network, publisher)


def cast_publisher(publisher: Probed) -> Any:
    return publisher


def connected(looked: Looked, grant: Grant = FIRST) -> None:
    looked.upkeep.kept.of(an_account()).connected(grant)


def test_a_grant_that_nobody_uses_is_renewed_each_month(looked: Looked, clock: FakeClock) -> None:
    connected(looked)
    assert looked.upkeep.look() == 0
    clock.moves(days=29)
    assert looked.upkeep.look() == 0
    clock.moves(days=1)
    assert looked.upkeep.look() == 1
    assert (looked.network.calls, looked.kept.version) == (1, 2)
    assert looked.upkeep.look() == 0


def test_a_grant_that_ends_soon_is_renewed_but_not_on_its_first_day(looked: Looked, clock: FakeClock) -> None:
    connected(looked, replace(FIRST, refresh_expires_at=clock() + timedelta(days=20)))
    clock.moves(hours=23)
    assert looked.upkeep.look() == 0
    clock.moves(hours=1)
    assert looked.upkeep.look() == 1
    assert looked.network.calls == 1


def test_a_grant_that_cannot_be_renewed_is_left_alone(looked: Looked, clock: FakeClock) -> None:
    connected(looked, replace(FIRST, refresh="", expires_at=clock() + timedelta(days=20)))
    clock.moves(days=2)
    looked.upkeep.look()
    assert (looked.network.calls, looked.kept.fault) == (0, ""), "it still lasts, and the digest names its last day"


def test_a_renewal_that_is_refused_is_told_before_a_post_meets_it(looked: Looked, clock: FakeClock) -> None:
    connected(looked)
    looked.network.refresh = "canary-another"
    clock.moves(days=30)
    looked.upkeep.look()
    assert "countersign accounts connect news" in looked.kept.fault
    told = [waiting.notice for waiting in looked.upkeep.kept.store.read(notices.due, clock())]
    assert told == [CredentialRefused("news", "U0OWNER")]


def test_a_refused_credential_is_tried_again_now_and_then(looked: Looked, clock: FakeClock) -> None:
    looked.upkeep.kept.refused(an_account(), "No.")
    looked.publisher.refuses = True
    assert [looked.upkeep.look(), looked.upkeep.look()] == [1, 0]
    clock.moves(minutes=30)
    assert looked.upkeep.look() == 1
    assert looked.kept.fault
    looked.publisher.refuses = False
    clock.moves(minutes=30)
    assert looked.upkeep.look() == 1
    assert (looked.kept.fault, looked.publisher.asked) == ("", 3)
    clock.moves(minutes=30)
    assert looked.upkeep.look() == 0
