"""Grants are kept sealed, renewed once over all replicas, and written before they are used."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, text

from bot.credentials.credentials import Credentials
from bot.credentials.grants import Unwritten
from bot.errors import NotNow, Refused, Unreached, Unsure
from bot.model.credential import Credential
from bot.model.sealing import keys_from, new_key
from bot.outbound.grants import Grant
from bot.store import Store, credentials
from bot.store.database_file import Fault, Trouble
from bot.store.engines import open_engines
from tests.bot.credentials.rotating import FIRST, KEY, KEYS, Rotating, grants_in
from tests.fakes import FakeClock, Killed

OVER = timedelta(seconds=-1)
"""A lease that has run out when taken."""
AWAY = Trouble(Fault.OVERTAKEN, "Another bot has taken over the records.")


def record(store: Store, account: str = "news") -> Credential:
    found = store.read(credentials.by_account, account)
    assert found is not None
    return found


def copied(connection: Connection, to: str) -> None:
    connection.execute(
        text(
            "UPDATE credentials SET sealed = (SELECT sealed FROM credentials WHERE account = 'news') WHERE account=:to"
        ),
        {"to": to},
    )


@pytest.mark.both_databases
def test_a_grant_is_kept_sealed_and_read_by_another_replica(store: Store) -> None:
    grants_in(store).connected(FIRST)
    assert grants_in(store).current() == FIRST
    assert "canary" not in str(store.read(lambda c: [*c.execute(text("SELECT * FROM credentials")).all()]))
    assert "canary" not in f"{record(store)!r} {FIRST!r} {KEYS!r}"
    assert record(store).ends_at == FIRST.refresh_expires_at
    assert grants_in(store, account="other").current() is None


def test_a_grant_copied_to_another_account_does_not_open(store: Store) -> None:
    grants_in(store).connected(FIRST)
    grants_in(store, account="other").connected(replace(FIRST, access="canary-other"))
    with store.begin() as tx:
        tx(copied, "other")
    with pytest.raises(Refused, match="countersign accounts connect other") as refusal:
        grants_in(store, account="other").current()
    assert refusal.value.credential
    assert grants_in(store).current() == FIRST


def test_a_lost_key_says_that_the_account_is_to_be_connected_again(store: Store) -> None:
    grants_in(store).connected(FIRST)
    with pytest.raises(Refused, match=r"earlier_keys.*countersign accounts connect news"):
        grants_in(store, keys_from([new_key()])).current()


def test_keys_are_changed_one_after_the_other(store: Store) -> None:
    grants_in(store).connected(FIRST)
    newer = new_key()
    both = keys_from([newer, KEY])
    assert grants_in(store, both).current() == FIRST, "the earlier key opens still"
    assert Credentials(store, lambda: both).rekey() == (1, ())
    assert Credentials(store, lambda: both).rekey() == (0, ())
    assert grants_in(store, keys_from([newer])).current() == FIRST
    assert Credentials(store, lambda: KEYS).rekey() == (0, ("news",)), "no key for it: named, and left as it is"
    assert grants_in(store, keys_from([newer])).current() == FIRST


@pytest.mark.both_databases
def test_many_replicas_renew_once_and_all_get_the_new_grant(url: str, clock: FakeClock, rounds: int) -> None:
    engines = [open_engines(url), open_engines(url)]
    stores = [Store(engine, clock) for engine in engines]
    network = Rotating()
    grants_in(stores[0]).connected(FIRST)
    with ThreadPoolExecutor(8) as pool:
        for turn in range(1, rounds + 1):
            stale = grants_in(stores[0]).current()
            found = [pool.submit(grants_in(stores[n % 2]).renewed, stale, network) for n in range(8)]
            assert {one.result().access for one in found} == {f"canary-access-{turn}"}
            assert network.calls == turn
    assert record(stores[1]).version == rounds + 1
    for engine in engines:
        engine.dispose()


@pytest.mark.both_databases
def test_a_process_killed_between_the_answer_and_the_writing_is_told_plainly(store: Store) -> None:
    network, first = Rotating(), grants_in(store)
    first.connected(FIRST)

    def killed() -> None:
        raise Killed

    network.once_renewed = killed
    with pytest.raises(Killed):
        replace(first, lease=OVER).renewed(FIRST, network)
    assert grants_in(store).current() == FIRST, "the new grant is lost"
    with pytest.raises(Refused, match=r"cut off before .*countersign accounts connect news") as refusal:
        grants_in(store).renewed(FIRST, network)
    assert refusal.value.credential
    assert record(store).fault == str(refusal.value)
    assert network.calls == 2
    again = replace(FIRST, access="canary-again", refresh="canary-again")
    grants_in(store).connected(again)
    assert (record(store).fault, grants_in(store).current()) == ("", again)


def test_a_network_that_honours_the_earlier_token_goes_on_after_a_kill(store: Store) -> None:
    network, first = Rotating(grace=True), grants_in(store)
    first.connected(FIRST)

    def killed() -> None:
        raise Killed

    network.once_renewed = killed
    with pytest.raises(Killed):
        replace(first, lease=OVER).renewed(FIRST, network)
    network.once_renewed = lambda: None
    assert grants_in(store).renewed(FIRST, network).access == "canary-access-2"
    assert not record(store).in_doubt


def test_a_lease_that_stands_is_waited_for(store: Store) -> None:
    network, first = Rotating(), grants_in(store)
    first.connected(FIRST)

    def killed() -> None:
        raise Killed

    network.once_renewed = killed
    with pytest.raises(Killed):
        first.renewed(FIRST, network)
    with pytest.raises(Unreached, match="being renewed"):
        replace(first, patience=0).renewed(FIRST, network)
    assert network.calls == 1


def test_a_frozen_process_that_comes_back_with_the_new_grant_is_heard(store: Store) -> None:
    """Its lease is over and another was refused meanwhile: the only grant that is good is written after all."""
    network, frozen = Rotating(), replace(grants_in(store), lease=OVER)
    frozen.connected(FIRST)

    def another_is_refused() -> None:
        network.once_renewed = lambda: None
        with pytest.raises(Refused):
            grants_in(store).renewed(FIRST, network)

    network.once_renewed = another_is_refused
    assert frozen.renewed(FIRST, network).access == "canary-access-1"
    assert record(store).fault == ""
    kept = grants_in(store).current()
    assert kept is not None
    assert kept.refresh == "canary-refresh-1"


def test_a_frozen_process_does_not_write_over_a_newer_grant(store: Store) -> None:
    network, frozen = Rotating(grace=True), replace(grants_in(store), lease=OVER)
    frozen.connected(FIRST)

    def another_is_quicker() -> None:
        network.once_renewed = lambda: None
        assert grants_in(store).renewed(FIRST, network).access == "canary-access-2"

    network.once_renewed = another_is_quicker
    assert frozen.renewed(FIRST, network).access == "canary-access-2", "both go on with the same"


def test_a_refusal_that_comes_late_leaves_a_newer_grant_alone(store: Store) -> None:
    slow = replace(grants_in(store), lease=OVER)
    slow.connected(FIRST)
    newer = replace(FIRST, access="canary-newer")

    def refuses(_: Grant | None) -> Grant:
        grants_in(store).connected(newer)
        raise Refused("No.", credential=True)

    assert slow.renewed(FIRST, refuses) == newer
    assert record(store).fault == ""


def test_a_lost_answer_to_a_renewal_is_no_post_that_may_be_out(store: Store) -> None:
    grants_in(store).connected(FIRST)

    def loses_the_answer(_: Grant | None) -> Grant:
        raise Unsure("X did not answer in time. The post may be out; we'll look.")

    with pytest.raises(Unreached, match="Nothing was sent"):
        grants_in(store).renewed(FIRST, loses_the_answer)
    assert record(store).in_doubt
    assert grants_in(store).renewed(FIRST, Rotating()).access == "canary-access-1", "the token was good still"


def test_a_network_that_is_away_leaves_the_grant_as_it_was(store: Store) -> None:
    grants_in(store).connected(FIRST)

    def away(_: Grant | None) -> Grant:
        raise Unreached("X could not be reached.")

    def says_no(_: Grant | None) -> Grant:
        raise Refused("X has moved.")

    for renews, error in ((away, Unreached), (says_no, Refused)):
        with pytest.raises(error):
            grants_in(store).renewed(FIRST, renews)
        assert (record(store).in_doubt, record(store).renewing_until, record(store).fault) == (False, None, "")


def test_a_grant_that_could_not_be_written_is_written_at_the_next_use(
    store: Store, clock: FakeClock, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engines = open_engines(url)
    ours = Store(engines, clock)
    network, grants = Rotating(), replace(grants_in(ours), unwritten=Unwritten())
    grants.connected(FIRST)
    monkeypatch.setattr("bot.credentials.grants.PAUSE", 0)
    network.once_renewed = lambda: setattr(ours, "trouble", AWAY)
    with pytest.raises(Unreached):
        grants.renewed(FIRST, network)
    ours.trouble = None
    assert grants.renewed(FIRST, network).access == "canary-access-1"
    assert network.calls == 1, "the token that was spent is not tried again"
    assert grants_in(store).current() == Grant(
        "canary-access-1", FIRST.expires_at, "canary-refresh-1", FIRST.refresh_expires_at
    )
    engines.dispose()


def test_without_the_database_no_token_is_asked_for(store: Store) -> None:
    grants, network = grants_in(store), Rotating()
    grants.connected(FIRST)
    store.trouble = AWAY
    with pytest.raises(Unreached):
        grants.current()
    with pytest.raises(Unreached):
        grants.renewed(FIRST, network)
    with pytest.raises(NotNow):
        grants.connected(FIRST)
    assert network.calls == 0
