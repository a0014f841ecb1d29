"""How long something takes, whatever else this machine and the other tests are doing."""

import gc
from collections.abc import Callable
from time import process_time


def seconds(act: Callable[[], object]) -> float:
    """This process's own seconds, without a collection of what other tests have left behind."""
    gc.disable()
    try:
        started = process_time()
        act()
        return process_time() - started
    finally:
        gc.enable()
