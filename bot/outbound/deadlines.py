"""Deadlines of calls: a single thread shuts the socket of each call that takes too long."""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from socket import SHUT_RDWR, socket
from time import monotonic
from types import TracebackType
from typing import Self

import httpcore
import httpx

log = logging.getLogger(__name__)


class Watch:
    """The deadline of a call: httpx's own time-outs start again with every byte that drips in.

    As httpx's `trace`, the watch learns the socket, which is shut when the time is up. No request begins after the
    deadline, however long a name took to resolve.
    """

    def __init__(self, ends: float) -> None:
        self.ends = ends
        self.is_over = False
        """Whether the call has come back."""
        self.cut = False
        self._stream: httpcore.NetworkStream | None = None

    def __enter__(self) -> Self:
        _deadlines.add(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.is_over, self._stream = True, None

    def __call__(self, event: str, info: Mapping[str, object]) -> None:
        stream = info.get("return_value")
        if isinstance(stream, httpcore.NetworkStream):
            self._stream = stream
        if event.endswith("send_request_headers.started") and monotonic() >= self.ends:
            raise httpx.ConnectTimeout("the deadline passed before anything was sent")

    def shut(self) -> None:
        """Shut the socket of the call."""
        self.cut = True
        wire = self._stream.get_extra_info("socket") if self._stream else None
        if isinstance(wire, socket):
            with suppress(OSError):
                socket.shutdown(wire, SHUT_RDWR)  # not SSLSocket.shutdown, for it pulls TLS from under the reader


@dataclass(slots=True)
class _Deadlines:
    """The calls under way, by their ends, and the thread that waits for the first: a timer for each call costs more."""

    _waiting: list[tuple[float, int, Watch]] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _thread: threading.Thread | None = None

    def add(self, watch: Watch) -> None:
        """Shut a call's socket at the end of its time, unless the call is over."""
        with self._changed:
            heappush(self._waiting, (watch.ends, next(self._numbers), watch))
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="deadlines", daemon=True)
                self._thread.start()
            if self._waiting[0][2] is watch:
                self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                late = self._late()
                if not late:
                    first = self._waiting[0][0] if self._waiting else None
                    self._changed.wait(None if first is None else max(0.0, first - monotonic()))
            for watch in late:
                try:
                    watch.shut()
                except Exception:
                    log.exception("a call past its deadline could not be cut off")

    def _late(self) -> list[Watch]:
        """Take out the calls past their end, and those over."""
        late, now = [], monotonic()
        while self._waiting and (self._waiting[0][2].is_over or self._waiting[0][0] <= now):
            watch = heappop(self._waiting)[2]
            if not watch.is_over:
                late.append(watch)
        return late


_deadlines = _Deadlines()
