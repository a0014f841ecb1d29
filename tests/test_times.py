"""Times for people are written in a single way, by a single module: 9am, 3.30pm."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOURS = re.compile(r"%-?[HI]|strftime|\{[^{}]*\.hour[^{}]*\}")
THE_MODULE = "policy/times.py"
FOR_MACHINES = {
    "bot/model/when.py",  # what a picker gives, and the wall time kept with a post
    "bot/proposing/rescheduling.py",  # a picker's own form
    "bot/deciding/covers.py",  # compared with a picker's
    "bot/plans/plans.py",  # part of a key
    "bot/store/engines.py",  # the database's
    "bot/cli/posts.py",  # reads other programs' files
    "bot/cli/time_commands.py",  # the clock's seconds, for the engineer's terminal
    "bot/running/watch.py",  # part of a file's name
    "bot/config/words.py",  # as written in the configuration
    "bot/config/policy_words.py",
}


def written_in(folder: str) -> set[str]:
    """The files that write or read the hours of a time by themselves."""
    files = {file.relative_to(ROOT).as_posix(): file for file in (ROOT / folder).rglob("*.py")}
    return {name for name, file in files.items() if HOURS.search(file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("folder", ["handlers", "policy", "bot"])
def test_no_time_for_people_is_written_in_another_form(folder: str) -> None:
    assert written_in(folder) - FOR_MACHINES <= {THE_MODULE}


def test_the_exceptions_are_still_needed() -> None:
    assert written_in("bot") >= FOR_MACHINES
