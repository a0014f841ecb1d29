"""The end of a running bot: told by a signal, and over in time."""

import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

TO_STOP = 25.0
"""Seconds to finish work in hand when told to stop; supervisors kill after thirty."""

log = logging.getLogger("countersign")


def told_to_stop() -> threading.Event:
    """An event set by Ctrl-C and by a supervisor from here on; work in hand is finished before the program ends."""
    told = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda *_: told.set())
    return told


@contextmanager
def in_time(status: Callable[[], int]) -> Iterator[None]:
    """Stop within TO_STOP, with `status` even if a call hangs: a claim left behind is looked for at the next start."""
    log.info("stopping: finishing what is in hand")

    def leave() -> None:
        log.warning("not everything was finished in %g seconds; the rest is taken up at the next start", TO_STOP)
        logging.shutdown()
        os._exit(status())

    limit = threading.Timer(TO_STOP, leave)
    limit.daemon = True
    limit.start()
    yield
    limit.cancel()
