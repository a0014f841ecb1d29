"""Senders: the threads that call networks, some for each network, so that a silent network holds up no other."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock

FOR_EACH = 16
"""Threads for a network: its accounts called at the same time. A thread begins when there is work for it."""


@dataclass(slots=True)
class Senders:
    """A pool of threads for each network, made when first needed."""

    network_of: Callable[[str], str]
    """Gives an account's network."""
    for_each: int = FOR_EACH
    _pools: dict[str, ThreadPoolExecutor] = field(default_factory=dict)
    _stopped: bool = False
    _lock: Lock = field(default_factory=Lock)

    def submit(self, run: Callable[[int, str], object], delivery: int, lane: str) -> None:
        """Have a thread of the account's network run `run(delivery, lane)`. Raises RuntimeError once shut down."""
        network = self.network_of(lane)
        with self._lock:
            if self._stopped:
                raise RuntimeError("The senders have stopped.")
            if network not in self._pools:
                self._pools[network] = ThreadPoolExecutor(self.for_each, f"sender-{network}")
            self._pools[network].submit(run, delivery, lane)

    def shutdown(self) -> None:
        """Wait for what is being sent; nothing else begins."""
        with self._lock:
            self._stopped = True
            for pool in self._pools.values():
                pool.shutdown(wait=False, cancel_futures=True)
        for pool in self._pools.values():
            pool.shutdown()
