"""The direction of imports holds, and each contract bites when it is broken."""

import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "handlers", "policy", "rehearsal")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {contract["name"]: contract for contract in PYPROJECT["tool"]["importlinter"]["contracts"]}
LIST_OF_WORDS = {"common_words.py", "first_names.py", "offensive_words.py", "outlets.py"}
"""Data that happens to be Python."""

BREACHES = {
    "handlers → bot → policy": ("policy/text.py", "import bot.clock"),
    "layers inside bot": ("bot/model/people.py", "import bot.store"),
    "policy is pure": ("policy/text.py", "import socket"),
    "rehearsal is its own program": ("bot/clock.py", "import rehearsal"),
    "rehearsal imports none of the three": ("rehearsal/clock.py", "import policy"),
    "rule families do not know each other": ("policy/rules/department.py", "import policy.rules.credible"),
    "signals do not know each other": ("policy/signals/role.py", "import policy.signals.writer"),
    "networks do not know each other": ("bot/networks/webhook.py", "import bot.networks.mastodon"),
    "listeners do not know each other": ("handlers/listeners/one.py", "import handlers.listeners.other"),
    "only the store and the wiring speak SQL": ("bot/deciding/approvals.py", "import sqlalchemy"),
    "only the decoder's own process knows Pillow": ("bot/proposing/pictures.py", "import PIL"),
    "nothing loads the decoder into its own process": ("handlers/slack/files.py", "import bot.proposing.decoder"),
    "bot never imports Slack": ("bot/notices/outbox.py", "import slack_sdk"),
    "handlers leave the store, the networks and the configuration alone": (
        "handlers/transport/socket.py",
        "import bot.store",
    ),
}


def lint(folder: Path) -> tuple[bool, str]:
    """Run the contracts in a folder; gives whether they hold, and what was said."""
    command = [str(ROOT / ".venv/bin/lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={"PYTHONPATH": str(folder)})
    return done.returncode == 0, done.stdout + done.stderr


def broken(said: str) -> set[str]:
    return {line.partition(" BROKEN")[0].strip() for line in said.splitlines() if " BROKEN" in line}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The contracts that break on a copy in which each of them is breached once."""
    folder = tmp_path_factory.mktemp("planted")
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            copy = folder / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    for extra in ("handlers/listeners/one.py", "handlers/listeners/other.py"):
        (folder / extra).parent.mkdir(exist_ok=True)
        (folder / extra).touch()
    (folder / "handlers/listeners/__init__.py").touch()
    for where, line in BREACHES.values():
        path = folder / where
        assert path.exists(), where
        path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    holds, said = lint(folder)
    assert not holds, said
    return broken(said)


def test_imports_go_one_way() -> None:
    holds, said = lint(ROOT)
    assert holds, said


def test_each_contract_has_its_planted_breach() -> None:
    assert set(BREACHES) == set(CONTRACTS)


@pytest.mark.parametrize("contract", BREACHES)
def test_a_contract_bites(planted: set[str], contract: str) -> None:
    assert contract in planted


def test_no_file_is_too_long_to_read() -> None:
    every = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in every}
    assert {str(path): n for path, n in lengths.items() if n > 400 and path.name not in LIST_OF_WORDS} == {}


def test_the_migrations_are_no_package_that_would_hide_the_real_one() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()
