"""Countersign's command line in a process in which SIGUSR1 ends a thread, as a fault deep in a library would."""

import ctypes
import signal
import sys
import threading

from bot.__main__ import main


def end_thread_on_signal(name: str) -> None:
    """Raise SystemExit in the threads whose names begin so: no `except Exception` stops it, and nobody prints it."""

    def end(*_: object) -> None:
        sys.setswitchinterval(1)  # no other thread runs between the look and the exception
        for thread in threading.enumerate():
            if thread.name.startswith(name) and thread.ident is not None:
                while starts_another(thread.ident):
                    threading.Event().wait(0.001)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit))

    signal.signal(signal.SIGUSR1, end)


def starts_another(ident: int) -> bool:
    """Whether a thread is starting another: CPython gives the new thread the starter's ident until the new thread runs.

    The exception would end the new thread, for which the starter then waits for ever.
    """
    frame = sys._current_frames().get(ident)
    while frame is not None and frame.f_code is not threading.Thread.start.__code__:
        frame = frame.f_back
    return frame is not None


if __name__ == "__main__":
    end_thread_on_signal(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
