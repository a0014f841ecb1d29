"""The guard in conftest bites: no call leaves the machine, and no call is made inside a transaction."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import httpx
import pytest

from bot.store import Store, in_transaction
from tests.conftest import breaches

pytestmark = pytest.mark.both_databases

Bitten = pytest.fail.Exception


@pytest.fixture
def listening() -> Iterator[tuple[str, int]]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()


def caught() -> list[str]:
    """Take the guard's catches, so that the test does not fail for them."""
    found = [*breaches]
    breaches.clear()
    return found


def test_a_call_outside_a_transaction_is_fine(listening: tuple[str, int]) -> None:
    socket.create_connection(listening).close()
    assert caught() == []


def test_a_call_inside_a_transaction_is_caught(store: Store, listening: tuple[str, int]) -> None:
    with store.begin(), pytest.raises(Bitten, match="while a transaction was open"):
        socket.create_connection(listening)
    with store.audit_entries(), pytest.raises(Bitten, match="while a transaction was open"):
        socket.create_connection(listening)
    assert len(caught()) == 2


def test_a_call_that_swallows_what_it_meets_is_caught_all_the_same(store: Store, listening: tuple[str, int]) -> None:
    def careless() -> None:
        with store.begin(), suppress(BaseException):
            httpx.get(f"http://{listening[0]}:{listening[1]}/", timeout=0.1, trust_env=False)

    careless()
    assert "while a transaction was open" in caught()[0]


def test_a_call_on_another_thread_while_we_hold_a_transaction_is_its_own_affair(
    store: Store, listening: tuple[str, int]
) -> None:
    with store.begin():
        thread = threading.Thread(target=lambda: socket.create_connection(listening).close())
        thread.start()
        thread.join()
        assert in_transaction()
    assert caught() == []


@pytest.mark.parametrize("host", ["192.0.2.1", "example.gov.uk", "8.8.8.8", "::2"])
def test_nothing_leaves_the_machine_in_any_test(host: str) -> None:
    with pytest.raises(Bitten, match="beyond this machine"):
        socket.create_connection((host, 443), timeout=0.1)
    assert caught()


def test_nor_on_an_event_loop() -> None:
    async def calls() -> None:
        await asyncio.open_connection("192.0.2.1", 443)

    with pytest.raises(Bitten, match="beyond this machine"):
        asyncio.run(calls())
    assert caught()
