"""Countersign's command line in a process in which SIGUSR1 ends a thread, as a fault deep in a library would."""

import ctypes
import signal
import sys
import threading

from bot.__main__ import main


def end_thread_on_signal(name: str) -> None:
    """Raise SystemExit in the threads whose names begin so: no `except Exception` stops it, and nobody prints it."""

    def end(*_: object) -> None:
        for thread in threading.enumerate():
            if thread.name.startswith(name) and thread.ident is not None:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit))

    signal.signal(signal.SIGUSR1, end)


if __name__ == "__main__":
    end_thread_on_signal(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
