"""The demonstration plays the whole story, and fails without a bot."""

import json
import subprocess
import sys

import pytest

from tests.rehearsal.running import running

pytestmark = pytest.mark.slow


@pytest.mark.timeout(400)
def test_the_whole_story_is_played_and_told_a_line_a_step() -> None:
    command = [sys.executable, "-m", "bot", "demo", "--play", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=380)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, told[-1:] or done.stderr
    assert all(set(line) == {"step", "ok", "ms", "seen"} for line in told)
    assert all(line["ok"] is True and line["seen"] and line["ms"] >= 0 for line in told)
    assert len({line["step"] for line in told}) == len(told) >= 80
    assert told[-1]["step"] == "the audit trail is whole"


def test_a_workspace_without_a_bot_fails_at_its_first_step() -> None:
    with running() as url:
        done = subprocess.run(
            [sys.executable, "-m", "rehearsal.play", "--url", url, "--audit", "[]", "--json"],
            capture_output=True,
            text=True,
            timeout=110,
        )
    assert done.returncode == 1
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["step"], line["ok"]) for line in told] == [("the bot is there", False)]
    assert "not seen" in told[0]["seen"]
