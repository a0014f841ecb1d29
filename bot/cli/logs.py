"""The log: a line for each record, plain for people or a JSON object for machines.

Text from outside is escaped, times are UTC, and a traceback names types and places without an error's own text, which
may quote a draft. Made of the standard library: libraries log through `logging` anyway, and structlog's contexts and
processors would stand beside the same two formatters.
"""

import json
import logging
import sys
import threading
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TextIO

LEVELS = ("debug", "info", "warning", "error")
OURS = ("bot", "handlers", "policy", "rehearsal", "countersign")
"""The loggers that the chosen level is for. Libraries say what is wrong and no more: their notes quote payloads."""
SILENT = ("slack_sdk",)
"""Libraries whose errors quote headers, tokens included; the bot reports such errors in its own words."""

log = logging.getLogger("countersign")


class Plain(logging.Formatter):
    """A line with time, level, logger and words; a traceback follows, a place to a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record."""
        words = f"{_time(record)} {record.levelname.lower()} {record.name}: {_message(record)}"
        return "\n  ".join(escaped(line) for line in (words, *_trace_of(record)))


class Json(logging.Formatter):
    """A JSON object on a line, in ASCII: time, level, logger, message, and trace after an error."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record."""
        said: dict[str, str | list[str]] = {
            "time": _time(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
        }
        if trace := [*_trace_of(record)]:
            said["trace"] = trace
        return json.dumps(said)


def start(stream: TextIO, level: str, *, as_json: bool) -> None:
    """Log to a stream from here on, uncaught errors and libraries' warnings included.

    `level` is for Countersign's own lines. Libraries log warnings and errors only, whatever the level.
    """
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Json() if as_json else Plain())
    chosen = logging.getLevelNamesMapping()[level.upper()]
    handler.setLevel(chosen)  # for loggers that libraries give a level of their own, as bolt does
    logging.basicConfig(level=max(chosen, logging.WARNING), handlers=[handler], force=True)
    for name in OURS:
        logging.getLogger(name).setLevel(chosen)
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    logging.captureWarnings(True)
    sys.excepthook = lambda _, error, __: _uncaught(error)
    threading.excepthook = lambda end: _uncaught(end.exc_value)


def escaped(text: str) -> str:
    """The text with every character escaped that is invisible, ends a line or turns its direction; and backslashes."""
    return "".join(
        char if char.isprintable() and char != "\\" else char.encode("unicode_escape").decode("ascii") for char in text
    )


def _uncaught(error: BaseException | None) -> None:
    log.critical("an error was not caught in the thread %s", threading.current_thread().name, exc_info=error)


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception as error:  # noqa: BLE001 - a line put together wrongly is still worth reading
        return f"{record.msg} ({type(error).__name__})"


def _trace_of(record: logging.LogRecord) -> Iterator[str]:
    if record.exc_info and record.exc_info[1] is not None:
        yield from _trace(record.exc_info[1])


def _trace(error: BaseException) -> Iterator[str]:
    """An error's causes, places and type, the innermost cause first."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _trace(cause)
    for inner in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _trace(inner)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{frame.filename}:{frame.lineno} in {frame.name}"
    yield _kind(error)


def _kind(error: BaseException) -> str:
    """An error's type, with the operating system's or SQLite's reason: neither quotes a draft."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    reason = getattr(error, "sqlite_errorname", "") or (error.strerror if isinstance(error, OSError) else "")
    return f"{name}: {reason}" if reason else name
