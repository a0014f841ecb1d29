"""Starting a rehearsal: a single line, plain sentences, a world of one's own."""

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from rehearsal.errors import Sorry
from rehearsal.world import DEFAULT, load

OWN = {
    "name": "Training",
    "people": [{"id": "U1", "name": "Ada Example", "handle": "ada", "role": "approver"}],
    "channels": [{"id": "C1", "name": "cards", "members": ["U1", "U0BOT"]}],
    "groups": [{"id": "S1", "handle": "approvers", "name": "Approvers", "members": ["U1"]}],
}


def start(*args: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "rehearsal", *args]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_it_says_where_it_is_and_ends_quietly(tmp_path: Path) -> None:
    world = tmp_path / "own.json"
    world.write_text(json.dumps(OWN))
    with start("--port", "0", "--json", "--workspace", str(world)) as process:
        assert process.stdout
        assert process.stderr
        url = json.loads(process.stdout.readline())["url"]
        assert [person["name"] for person in httpx.get(f"{url}/people").json()["people"]] == ["Ada Example"]
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        assert process.stderr.read() == ""


def test_it_starts_when_it_is_told_to() -> None:
    with start("--port", "0", "--json", "--starts-at", "2031-02-04T09:30:00+00:00") as process:
        assert process.stdout
        url = json.loads(process.stdout.readline())["url"]
        assert httpx.get(f"{url}/rehearsal/clock").json()["now"].startswith("2031-02-04T09:3")
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


@pytest.mark.parametrize(("said", "answer"), [("noonish", "is no time"), ("2031-02-04T09:30:00", "with its zone")])
def test_a_start_that_is_no_moment_gets_one_sentence(said: str, answer: str) -> None:
    with start("--starts-at", said) as process:
        _, error = process.communicate(timeout=10)
    assert process.returncode == 1
    assert answer in error
    assert error.count("\n") == 1


def test_a_port_in_use_gets_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with start("--port", str(port)) as process:
            out, error = process.communicate(timeout=10)
    assert process.returncode == 1
    assert out == ""
    assert error == (
        f"Port {port} on this computer is in use. Close what uses it, or choose another with --port "
        "(--port 0 picks a free one).\n"
    )


def test_it_listens_on_this_computer_only() -> None:
    with start("--host", "0.0.0.0") as process:
        _, error = process.communicate(timeout=10)
    assert process.returncode == 1
    assert error == "The rehearsal listens on 127.0.0.1 only: it has no passwords.\n"


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"people": [{"name": "x"}], "channels": []}'])
def test_a_file_that_is_no_workspace_says_why(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(text)
    with pytest.raises(Sorry, match=str(path)):
        load(path)


def test_everybody_but_the_guest_is_in_every_channel_that_is_not_private() -> None:
    for channel in (channel for channel in DEFAULT.channels if not channel.private):
        staff = {person.id for person in DEFAULT.people if not person.is_ultra_restricted}
        assert staff | {"U0BOT"} <= set(channel.members)
    assert [c.name for c in DEFAULT.channels if "U0GIL" in c.members] == ["general", "approvals-example"]
