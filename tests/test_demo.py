"""The demonstration plays the whole story, logs no words of drafts, and fails without a bot."""

import ast
import json
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

import rehearsal.story
from rehearsal import records
from tests.rehearsal.running import running

pytestmark = pytest.mark.slow

TOKENS = (records.BOT_TOKEN, records.APP_TOKEN, "timeline-dept", "timeline-floods", "timeline-notices", "ticket=")


def story_words() -> set[str]:
    """The sentences that people of the story type, post and read."""
    folder = Path(rehearsal.story.__file__).parent
    nodes = [node for path in folder.glob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    texts = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return {text for text in texts if re.match(r"[A-Z][a-z]+( \S+){3}", text)}


@pytest.mark.timeout(400)
def test_the_whole_story_is_played_and_told_a_line_a_step_and_its_log_holds_no_words() -> None:
    command = [sys.executable, "-m", "bot", "demo", "--play", "--json", "--log-level", "debug", "--log-format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=380)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, told[-1:] or done.stderr
    assert all(set(line) == {"step", "ok", "ms", "seen"} for line in told)
    assert all(line["ok"] is True and line["seen"] and line["ms"] >= 0 for line in told)
    assert len({line["step"] for line in told}) == len(told) >= 80
    assert told[-1]["step"] == "the audit trail is whole"
    logged = [json.loads(line) for line in done.stderr.splitlines()]
    assert {"debug", "info"} <= {line["level"] for line in logged}
    assert all(datetime.fromisoformat(line["time"]).utcoffset() is not None for line in logged)
    words = story_words()
    assert len(words) >= 80
    whole = "\n".join(f"{line['message']} {line.get('trace', '')}" for line in logged)
    assert [text for text in words if text in whole] == []
    assert [token for token in TOKENS if token in whole] == []


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
