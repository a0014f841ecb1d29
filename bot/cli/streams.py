"""The streams of the command line: UTF-8 whatever the locale, and readers who have gone."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO


def in_utf8(stream: TextIO) -> TextIO:
    """Make a stream of the command line UTF-8 whatever the locale; other bytes are kept for `jsonl.answered`."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape" if stream.readable() else "backslashreplace")
    return stream


@contextmanager
def unless_closed(out: TextIO) -> Iterator[None]:
    """Stop quietly when the reader of the output has gone, as `head` does."""
    try:
        yield
        out.flush()
    except BrokenPipeError:
        to_nobody(out)


def to_nobody(out: TextIO) -> None:
    """Send the rest of the buffer nowhere, also when Python ends."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, out.fileno())
        os.close(nowhere)
