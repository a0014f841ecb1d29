"""Real programs: a rehearsal workspace in Slack's place, and Countersign's commands with a configuration for both."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.cli.demo import CONFIG
from handlers.manifest import manifest
from rehearsal.player import Stage, words_of

PATIENCE = 30.0
PRIYA, SAM, JO, DEE = "U0PRIYA", "U0SAM", "U0JO", "U0DEE"
APPROVALS, FLOODS, DIGEST = "C0APPROVE", "C0FLOODS", "C0DIGEST"
Json = dict[str, Any]
Done = subprocess.CompletedProcess[str]


@dataclass
class Program:
    """A process whose words are read as they come."""

    process: "subprocess.Popen[str]"
    said: list[str] = field(default_factory=list)
    _more: threading.Condition = field(default_factory=threading.Condition)
    _ended: bool = False

    def __post_init__(self) -> None:
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._more:
                self.said.append(line)
                self._more.notify_all()
        with self._more:
            self._ended = True
            self._more.notify_all()

    @property
    def words(self) -> str:
        """All output so far."""
        with self._more:
            return "".join(self.said)

    def says(self, words: str, within: float = PATIENCE) -> str:
        """Wait for a line with given words."""
        with self._more:
            found: list[str] = []

            def there() -> bool:
                found[:] = [line for line in self.said if words in line]
                return bool(found) or self._ended

            self._more.wait_for(there, within)
            if not found:
                raise AssertionError(f"it never said “{words}”, but:\n{''.join(self.said)}")
            return found[-1]

    def told(self, sign: signal.Signals) -> None:
        """Send the process a signal."""
        self.process.send_signal(sign)

    def ends(self, within: float = PATIENCE) -> int:
        """Wait for the process's end; gives the exit status."""
        status = self.process.wait(within)
        self._reader.join(within)
        return status

    def gone(self) -> None:
        """Make sure the process is gone."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()


@dataclass
class Place:
    """A workspace, a configuration for the workspace, and Countersign's environment variables."""

    stage: Stage
    folder: Path
    environment: dict[str, str]
    config: Path

    def countersign(self, *words: str, said: str | None = None, environment: dict[str, str] | None = None) -> Done:
        """Run a command to the end."""
        return subprocess.run(
            command(*words),
            env={**self.environment, **(environment or {})},
            input=said,
            capture_output=True,
            text=True,
            timeout=60,
            cwd=self.folder,
        )

    def configured(self, *words: str, **more: Any) -> Done:
        """Run a command that takes the configuration, with ours."""
        return self.countersign(*words, "--config", str(self.config), **more)

    def change(self, old: str, new: str) -> None:
        """Change the configuration."""
        before = self.config.read_text()
        assert old in before
        self.config.write_text(before.replace(old, new))

    @contextmanager
    def running(self, *, connected: int = 1) -> Iterator[Program]:
        """The bot at work, once the workspace counts `connected` connections."""
        with a_program(command("run", "--config", str(self.config)), self.environment, self.folder) as program:
            program.says("running; stop with Ctrl-C")
            self.stage.until(
                lambda: len_of(self.stage.get("/rehearsal")["connections"]) >= connected, "the bot's connection"
            )
            yield program

    # What people do

    def proposes(
        self, text: str, accounts: tuple[str, ...] = ("floods",), by: str = PRIYA, at: datetime | None = None
    ) -> None:
        """Propose words for as soon as they are approved, or for a wall time."""
        person = self.stage.be(by)
        person.command("/propose-post")
        form = person.form("Propose a post")
        time: Json = {"when": "as_soon_as_approved"}
        if at is not None:
            person.choose(form, "when", "at", accounts=list(accounts), text=text)
            form = person.stage.until(lambda: _asks_for("time", person.form("Propose a post")), "a field for the time")
            time = {"when": "at", "day": f"{at:%Y-%m-%d}", "time": f"{at:%H:%M}"}
        came = person.fill_in(form, accounts=list(accounts), text=text, **time)
        assert came["result"] == "open", came
        person.fill_in(person.form("Check before you send"))
        person.form("Sent for approval")
        person.close()

    def card(self, text: str, channel: str = FLOODS, within: float = PATIENCE) -> Json:
        """Wait for the card with given words."""
        return self.stage.be(JO).sees(channel, text, "Needs one approval", within=within)

    def is_live(self, text: str, within: float = PATIENCE) -> list[Json]:
        """Wait until the words are on the timeline."""
        return self.stage.until(lambda: self.stage.live(text), f"“{text}” on the timeline", within)

    def shows(self, channel: str, *words: str) -> list[Json]:
        """The messages of a channel with all given words, replies left out."""
        here = self.stage.be(DEE).messages(channel)
        return [
            message for message in here if not message["is_reply"] and all(word in words_of(message) for word in words)
        ]

    def fails(self, **faults: Json) -> None:
        """Plan a fault: web=… or timeline=…"""
        self.stage.post("/rehearsal/faults", dict(faults))


def _asks_for(field: str, form: Json) -> Json | None:
    return form if any(block.get("block_id") == field for block in form["blocks"]) else None


def len_of(found: object) -> int:
    """A count; 0 for any other value."""
    return found if isinstance(found, int) else 0


def command(*words: str) -> list[str]:
    """Countersign's command line."""
    return [sys.executable, "-m", "bot", *words]


@contextmanager
def a_program(line: list[str], environment: dict[str, str], folder: Path) -> Iterator[Program]:
    """A process of ours, gone at the end."""
    program = Program(
        subprocess.Popen(
            line,
            env={**environment, "PYTHONUNBUFFERED": "1"},
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    )
    try:
        yield program
    finally:
        program.gone()


@contextmanager
def a_place(folder: Path, database: str = "") -> Iterator[Place]:
    """A workspace with the app installed, and a configuration on a new SQLite file or on `database`."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COUNTERSIGN_")}
    line = [sys.executable, "-m", "rehearsal", "--port", "0", "--json", "--no-rate-limits"]
    with a_program(line, environment, folder) as rehearsal:
        stage = Stage(json.loads(rehearsal.says('"url"'))["url"])
        tokens = stage.post("/rehearsal/install", {"manifest": manifest()})
        environment |= {
            "COUNTERSIGN_DEMO_BOT_TOKEN": tokens["bot_token"],
            "COUNTERSIGN_DEMO_APP_TOKEN": tokens["app_token"],
            "COUNTERSIGN_DEMO_DEPT": "timeline-dept",
            "COUNTERSIGN_DEMO_FLOODS": "timeline-floods",
            "COUNTERSIGN_DEMO_NOTICES": "timeline-notices",
        }
        config = folder / "countersign.toml"
        config.write_text(CONFIG.format(url=stage.url, folder=folder, spacing=0))
        place = Place(stage, folder, environment, config)
        if database:
            place.change(f"sqlite:///{folder}/countersign.db", database)
        try:
            yield place
        finally:
            stage.client.close()
