"""Senders: a network that hangs with all its accounts holds up no other network."""

import threading
from contextlib import suppress

from bot.publishing.lanes import Lanes
from bot.publishing.senders import FOR_EACH, Senders

ACCOUNTS = 100
"""On the network that hangs: more than all networks' threads together were once."""


def network_of(account: str) -> str:
    return account.partition("-")[0]


def test_a_network_that_hangs_with_all_its_accounts_holds_up_no_other() -> None:
    let_go, sent = threading.Event(), threading.Event()

    def take_up(delivery: int) -> bool:
        if delivery < ACCOUNTS:
            return let_go.wait(30)
        sent.set()
        return True

    due = [*((number, f"hangs-{number}") for number in range(ACCOUNTS)), (ACCOUNTS, "quick-0")]
    senders = Senders(network_of)
    try:
        assert Lanes(lambda: due, take_up, senders).dispatch() == ACCOUNTS + 1
        assert sent.wait(10)
    finally:
        let_go.set()
        senders.shutdown()


def test_a_networks_accounts_are_called_side_by_side() -> None:
    together, senders = threading.Barrier(FOR_EACH), Senders(network_of)
    met: list[int] = []

    def meet(delivery: int, _: str) -> None:
        met.append(together.wait(10) + delivery * 0)

    for number in range(FOR_EACH):
        senders.submit(meet, number, f"quick-{number}")
    senders.shutdown()
    assert sorted(met) == [*range(FOR_EACH)]


def takes(senders: Senders) -> bool:
    """Whether the senders still take work."""
    with suppress(RuntimeError):
        senders.submit(lambda *_: None, 0, "idle-0")
        return True
    return False


def test_senders_that_stop_finish_what_is_being_sent_and_begin_nothing_else() -> None:
    began, let_go, senders = threading.Event(), threading.Event(), Senders(network_of, for_each=1)
    done: list[int] = []

    def send(delivery: int, _: str) -> None:
        began.set()
        let_go.wait(10)
        done.append(delivery)

    senders.submit(send, 1, "quick-1")
    senders.submit(send, 2, "quick-2")
    assert began.wait(10)
    stopping = threading.Thread(target=senders.shutdown)
    stopping.start()
    while takes(senders):
        pass
    let_go.set()
    stopping.join(10)
    assert done == [1]
