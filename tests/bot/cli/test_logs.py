"""The log: a line for a record, in JSON or plain; nothing from outside reaches a line raw."""

import io
import json
import logging
import re
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.cli import logs

HOSTILE = "T0\nCRITICAL countersign: all is lost\r\x1b[2K\x07\x7f\x85\u2028\u202egnp.exe\u2066\u200b\ud800"
"""A team id that would forge a line, clear a terminal, and turn the direction of text."""
RAW = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
SECRET = "Nobody may know of the merger yet"
log = logging.getLogger("bot.of_a_test")
Written = Callable[..., io.StringIO]


@pytest.fixture
def written() -> Iterator[Written]:
    """Starts the log to a stream, and puts back afterwards what pytest had."""
    root, hooks, ours = logging.getLogger(), (sys.excepthook, threading.excepthook), logs.OURS
    before = (root.level, [*root.handlers], {name: logging.getLogger(name).level for name in (*ours, "slack_sdk")})

    def start(level: str = "info", *, as_json: bool = False) -> io.StringIO:
        stream = io.StringIO()
        logs.start(stream, level, as_json=as_json)
        return stream

    yield start
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    for name, was in before[2].items():
        logging.getLogger(name).setLevel(was)
    sys.excepthook, threading.excepthook = hooks
    logging.captureWarnings(False)


def test_no_control_character_and_no_bidi_override_reaches_a_plain_line(written: Written) -> None:
    stream = written()
    log.warning("from the workspace %s", HOSTILE)
    (line, end) = stream.getvalue().split("\n")
    assert end == ""
    assert not RAW.search(line), ascii(line)
    assert r"T0\nCRITICAL countersign: all is lost\r\x1b[2K" in line
    assert r"\u202egnp.exe\u2066" in line


def test_an_escape_that_was_typed_is_told_from_a_character_that_was_escaped(written: Written) -> None:
    stream = written()
    log.warning("%s", "a\\nb")
    log.warning("%s", "a\nb")
    typed, escaped = stream.getvalue().splitlines()
    assert typed.partition(" ")[2] != escaped.partition(" ")[2]


def test_a_json_line_is_one_object_with_the_words_as_they_came(written: Written) -> None:
    stream = written(as_json=True)
    log.warning("from the workspace %s", HOSTILE)
    (line, end) = stream.getvalue().split("\n")
    assert end == ""
    assert line.isascii()
    assert not RAW.search(line)
    said = json.loads(line)
    assert said["message"] == f"from the workspace {HOSTILE}"
    assert (said["level"], said["logger"]) == ("warning", "bot.of_a_test")


@pytest.mark.parametrize("as_json", [False, True], ids=["plain", "JSON"])
def test_times_are_in_utc_and_say_so(written: Written, as_json: bool) -> None:
    stream = written(as_json=as_json)
    log.warning("now")
    line = stream.getvalue()
    at = datetime.fromisoformat(json.loads(line)["time"] if as_json else line.split()[0])
    assert at.utcoffset() == timedelta(0)


def _fail() -> None:
    try:
        dict[str, str]()[SECRET]
    except KeyError as error:
        raise ValueError(f"{SECRET}: {HOSTILE}") from error


@pytest.mark.parametrize("as_json", [False, True], ids=["plain", "JSON"])
def test_a_traceback_names_types_and_places_and_no_words(written: Written, as_json: bool) -> None:
    stream = written(as_json=as_json)
    try:
        _fail()
    except ValueError:
        log.exception("a job failed")
    text = stream.getvalue()
    assert SECRET not in text
    here = Path(__file__).name
    trace = json.loads(text)["trace"] if as_json else [line.strip() for line in text.splitlines()[1:]]
    kinds = [line for line in trace if here not in line]
    assert kinds == ["KeyError", "ValueError"], "the cause first"
    assert any(re.fullmatch(rf".*{here}:\d+ in _fail", line) for line in trace)
    assert len(text.splitlines()) == (1 if as_json else 1 + len(trace))


def test_the_systems_and_the_databases_reasons_stay_in_a_traceback(written: Written) -> None:
    stream = written()
    try:
        (Path(__file__) / SECRET).read_text()
    except OSError:
        log.exception("a file")
    assert "NotADirectoryError: Not a directory" in stream.getvalue()
    assert SECRET not in stream.getvalue()


def test_each_error_of_a_group_is_named(written: Written) -> None:
    stream = written()
    log.error("several", exc_info=ExceptionGroup(SECRET, [KeyError(SECRET), TypeError(SECRET)]))
    assert {"KeyError", "TypeError", "ExceptionGroup"} <= {line.strip() for line in stream.getvalue().splitlines()}
    assert SECRET not in stream.getvalue()


def test_what_nobody_caught_is_logged_in_the_same_way(written: Written) -> None:
    stream = written(as_json=True)
    thread = threading.Thread(target=_fail, name="a sender")
    thread.start()
    thread.join()
    try:
        _fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [line["level"] for line in lines] == ["critical", "critical"]
    assert all("ValueError" in line["trace"] for line in lines)
    assert SECRET not in stream.getvalue()


def test_a_warning_of_a_library_is_a_line_too(written: Written) -> None:
    stream = written(as_json=True)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn("old\nhabits", DeprecationWarning, stacklevel=1)
    assert "old\nhabits" in json.loads(stream.getvalue())["message"]


def test_a_line_that_cannot_be_put_together_still_is_a_line(written: Written) -> None:
    stream = written(as_json=True)
    log.warning("%d of %s", SECRET, SECRET)
    said = json.loads(stream.getvalue())
    assert said["message"] == "%d of %s (TypeError)"


@pytest.mark.parametrize(
    ("level", "ours"),
    [("debug", ["debug", "info", "warning"]), ("info", ["info", "warning"]), ("warning", ["warning"]), ("error", [])],
)
def test_the_level_is_for_our_own_lines_and_libraries_say_what_is_wrong_only(
    written: Written, level: str, ours: list[str]
) -> None:
    stream = written(level, as_json=True)
    logging.getLogger("slack_bolt.App").setLevel(logging.WARNING)  # as bolt does
    for name in ("handlers.transport.socket", "httpcore.http11", "slack_bolt.App", "workspace.py:listener"):
        said = logging.getLogger(name)
        said.debug("d")
        said.info("i")
        said.warning("w")
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [line["level"] for line in lines if line["logger"] == "handlers.transport.socket"] == ours
    theirs = {line["level"] for line in lines if line["logger"] != "handlers.transport.socket"}
    assert theirs == ({"warning"} if level != "error" else set())


def test_slack_sdks_own_lines_never_come_as_its_errors_quote_headers(written: Written) -> None:
    stream = written("debug")
    logging.getLogger("slack_sdk.web.base_client").error("Authorization: Bearer x")
    assert stream.getvalue() == ""


def test_started_again_it_writes_each_line_once(written: Written) -> None:
    written()
    stream = written()
    log.warning("once")
    assert stream.getvalue().count("once") == 1


@pytest.mark.parametrize("flag", [("--log-level", "loud"), ("--log-format", "xml")])
def test_what_the_flags_do_not_know_is_refused(flag: tuple[str, str]) -> None:
    line = [sys.executable, "-m", "bot", "run", *flag]
    done = subprocess.run(line, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "invalid choice" in done.stderr
