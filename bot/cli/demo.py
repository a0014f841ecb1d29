"""The demonstration: the real bot in a rehearsal workspace, on this computer alone."""

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any
from zoneinfo import ZoneInfo

import httpx

from bot.clock import system_clock
from bot.config import Config, load
from bot.errors import CountersignError
from bot.model.working_days import is_working_day, working_days_after
from policy.times import clock_time

TO_START = 15.0
"""Seconds for the workspace to open."""
LONG_POLL = 25
LONDON = ZoneInfo("Europe/London")
OPENS_AT = time(9, 30)
SPACING = 1
"""Minutes between two posts of an account, as for accounts that say nothing else; a player in a hurry has none."""
PLAYED_FROM = datetime(2026, 11, 24, 9, 30, tzinfo=LONDON)
"""Where the played story starts, whenever it is played: a Tuesday far from bank holidays and changes of the clocks."""

log = logging.getLogger(__name__)

CONFIG = """\
[database]
url = "sqlite:///{folder}/countersign.db"

[slack]
bot_token = "env:COUNTERSIGN_DEMO_BOT_TOKEN"
app_token = "env:COUNTERSIGN_DEMO_APP_TOKEN"
api = "{url}/api/"

[departments.example]
name = "Department for Examples"
media_channel = "C0MEDIA"
digest_channel = "C0DIGEST"
policy_channel = "C0GENERAL"
restricted_channel = "C0SENSITIVE"
media_team = ["S0MEDIA"]
media_rota = ["U0MO", "U0NIA", "U0DEE"]
digital_leads = ["U0DEE"]
may_cover = ["U0MO"]
media_contact = "press@dept.example"
policy_url = "https://www.gov.uk/government/publications/social-media-guidance-for-civil-servants"
digest_at = "09:00"

[departments.example.policy]
published_contacts = ["press@dept.example"]
trusted_domains = ["dept.example"]

[[departments.example.policy.delegations]]
topic = "ferry times"
to = ["U0TOM"]
given_by = "Director of Transport"
until = 2099-03-31
kinds = ["reply"]
without_approval_on = ["dept"]

[accounts.dept]
department = "example"
network = "mastodon"
handle = "@DeptExample"
kind = "corporate"
channel = "C0APPROVE"
proposers = ["S0PROPOSE"]
approvers = ["S0APPROVE"]
seniors = ["U0DEE"]
owner = "U0DEE"
rota = ["U0SAM", "U0JO"]
undo_seconds = 10
spacing_minutes = {spacing}
[accounts.dept.settings]
instance = "{url}/timeline"
[accounts.dept.secrets]
token = "env:COUNTERSIGN_DEMO_DEPT"

[accounts.floods]
department = "example"
network = "mastodon"
handle = "@FloodsExample"
kind = "service"
channel = "C0FLOODS"
proposers = ["S0PROPOSE"]
approvers = ["U0JO", "U0DEE"]
seniors = ["U0DEE"]
owner = "U0DEE"
rota = ["U0JO"]
undo_seconds = 0
spacing_minutes = {spacing}
[accounts.floods.settings]
instance = "{url}/timeline"
[accounts.floods.secrets]
token = "env:COUNTERSIGN_DEMO_FLOODS"

[accounts.notices]
department = "example"
network = "mastodon"
handle = "@NoticesExample"
kind = "corporate"
channel = "C0APPROVE"
proposers = ["S0PROPOSE"]
approvers = ["S0APPROVE"]
seniors = ["U0DEE"]
owner = "U0DEE"
rota = ["U0SAM"]
undo_seconds = 0
spacing_minutes = 20
posting_times = ["09:30", "13:00", "16:30"]
[accounts.notices.settings]
instance = "{url}/timeline"
[accounts.notices.secrets]
token = "env:COUNTERSIGN_DEMO_NOTICES"

[accounts.linkedin]
department = "example"
network = "by_hand"
handle = "Department for Examples"
kind = "corporate"
channel = "C0APPROVE"
proposers = ["S0PROPOSE"]
approvers = ["S0APPROVE"]
seniors = ["U0DEE"]
owner = "U0DEE"
rota = ["U0SAM"]
undo_seconds = 0
[accounts.linkedin.settings]
place = "LinkedIn"

[accounts.facebook]
department = "example"
network = "by_hand"
handle = "Department for Examples"
kind = "corporate"
channel = "C0APPROVE"
proposers = ["S0PROPOSE"]
approvers = ["S0APPROVE"]
seniors = ["U0DEE", "U0JO"]
approvals = 2
senior_required = true
owner = "U0DEE"
rota = ["U0JO"]
undo_seconds = 0
[accounts.facebook.settings]
place = "Facebook"
"""


@dataclass(slots=True)
class RehearsalClock:
    """The workspace's clock: this machine's, as far ahead or behind as the workspace says."""

    url: str
    on_move: list[Callable[[], None]] = field(default_factory=list)
    _offset: timedelta = timedelta()
    _version: int = 0
    _stopping: threading.Event = field(default_factory=threading.Event)

    def __call__(self) -> datetime:
        """Give the time in the rehearsal."""
        return system_clock() + self._offset

    def follow(self) -> None:
        """Follow the workspace's clock from now on."""
        self._read(wait=False)
        threading.Thread(target=self._follow, name="rehearsal clock", daemon=True).start()

    def stop(self) -> None:
        """Stop following."""
        self._stopping.set()

    def _follow(self) -> None:
        while not self._stopping.is_set():
            try:
                moved = self._read(wait=True)
            except httpx.HTTPError:
                self._stopping.wait(1)
                continue
            if moved:
                for call in self.on_move:
                    call()

    def _read(self, *, wait: bool) -> bool:
        asked = {"since": self._version, "wait": LONG_POLL} if wait else {}
        with httpx.Client(trust_env=False, timeout=LONG_POLL + 5) as client:
            found = client.get(f"{self.url}/rehearsal/clock", params=asked).raise_for_status().json()
        offset = timedelta(seconds=found["offset_seconds"])
        moved, self._offset, self._version = offset != self._offset, offset, found["version"]
        return moved


@dataclass(frozen=True, slots=True)
class Demo:
    """An open workspace, and the configuration of a bot for it."""

    url: str
    config: Config
    config_path: Path
    clock: RehearsalClock


def opening(now: datetime) -> datetime:
    """When a demonstration starts: half past nine in London, today or on the next working day.

    Offices are shut at night and at weekends, and the product is quiet then: no digest, no reminder.
    """
    today = now.astimezone(LONDON).date()
    day = today if is_working_day(today) else working_days_after(today, 1)
    return datetime.combine(day, OPENS_AT, LONDON)


@contextmanager
def workspace(
    manifest: Mapping[str, Any], *, port: int, starts: datetime, policy_of: Path | None = None, hurried: bool = False
) -> Iterator[Demo]:
    """Open a rehearsal workspace with the app installed; `policy_of` lends a department's own policy tables.

    The workspace's clock starts at `starts`, an aware moment, whatever the computer's own clock says. `hurried` leaves
    out Slack's rate limits, for a player who does a day's work in ten seconds. Raises CountersignError when the
    workspace can't be opened: a port in use, most likely.
    """
    command = [sys.executable, "-m", "rehearsal", "--port", str(port), "--json", "--starts-at", starts.isoformat()]
    command += ["--no-rate-limits"] if hurried else []
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603 - ours
    try:
        url = _address(process)
        with TemporaryDirectory(prefix="countersign-demo-") as folder:
            path = Path(folder) / "countersign.toml"
            spacing = 0 if hurried else SPACING
            path.write_text(CONFIG.format(url=url, folder=folder, spacing=spacing), encoding="utf-8")
            _install(url, manifest)
            config = load(path)
            if policy_of is not None:
                config = _with_policy(config, load(policy_of))
            clock = RehearsalClock(url)
            clock.follow()
            try:
                yield Demo(url, config, path, clock)
            finally:
                clock.stop()
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def welcome(url: str, now: datetime) -> str:
    """What a demonstration says once it is open; `now` is the workspace's time in London."""
    return (
        f"\n  The rehearsal is open:  {url}\n\n"
        "  You are Priya. Type /propose-post in a channel; then be Sam, and give the card a 👍.\n"
        f"  In there it is {now:%A} {now.day} {now:%B} {now.year}, {clock_time(now)}, whatever your own clock says;\n"
        "  the buttons under “Clock” move it forward.\n"
        "  Nothing here leaves this computer. Ctrl-C closes it; nothing is kept.\n"
    )


def play(demo: Demo, *, as_json: bool) -> int:
    """Play the whole story through the workspace, as people would; gives the exit status."""
    audit = [sys.executable, "-m", "bot", "audit", "verify", "--config", str(demo.config_path)]
    command = [sys.executable, "-m", "rehearsal.play", "--url", demo.url, "--audit", json.dumps(audit)]
    return subprocess.run([*command, *(["--json"] if as_json else [])], check=False).returncode  # noqa: S603 - ours


def _address(process: "subprocess.Popen[str]") -> str:
    """Wait for the workspace to print its address."""
    assert process.stdout is not None  # noqa: S101 - a pipe, as asked
    assert process.stderr is not None  # noqa: S101
    timer = threading.Timer(TO_START, process.kill)
    timer.start()
    try:
        line = process.stdout.readline()
    finally:
        timer.cancel()
    if not line:
        process.wait()
        says = process.stderr.read().strip() or "The rehearsal workspace did not start."
        raise CountersignError(says)
    # Later output is read too, or a full pipe would stop the process.
    threading.Thread(target=_read_on, args=(process.stderr,), name="rehearsal's words", daemon=True).start()
    return str(json.loads(line)["url"])


def _read_on(stream: IO[str]) -> None:
    with suppress(ValueError):  # closed at the end
        for line in stream:
            log.info("the rehearsal: %s", line.rstrip())


def _install(url: str, manifest: Mapping[str, Any]) -> None:
    with httpx.Client(trust_env=False) as client:
        tokens = client.post(f"{url}/rehearsal/install", json={"manifest": manifest}).raise_for_status().json()
    os.environ["COUNTERSIGN_DEMO_BOT_TOKEN"] = tokens["bot_token"]
    os.environ["COUNTERSIGN_DEMO_APP_TOKEN"] = tokens["app_token"]
    # The timeline's accounts are made up with the workspace; no other server takes these tokens.
    os.environ["COUNTERSIGN_DEMO_DEPT"] = "timeline-dept"
    os.environ["COUNTERSIGN_DEMO_FLOODS"] = "timeline-floods"
    os.environ["COUNTERSIGN_DEMO_NOTICES"] = "timeline-notices"


def _with_policy(config: Config, theirs: Config) -> Config:
    """A demonstration under a department's own policy; other parts of the file are not used."""
    settings = next(iter(theirs.departments.values())).settings
    departments = {key: replace(department, settings=settings) for key, department in config.departments.items()}
    return replace(config, departments=departments)
