"""The direction of imports holds, and each contract catches a planted breach."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "handlers", "policy", "rehearsal")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {contract["name"]: contract for contract in PYPROJECT["tool"]["importlinter"]["contracts"]}
LIST_OF_WORDS = {
    "common_words.py", "cues.py", "enquirer_weights.py", "first_names.py", "offensive_words.py", "outlets.py",
}  # fmt: skip
"""Data in the form of Python."""

BREACHES = (
    ("handlers → bot → policy", "policy/text.py", "bot.clock"),
    ("layers inside bot", "bot/model/people.py", "bot.store"),
    ("layers inside bot", "bot/networks/webhook.py", "bot.store.engines"),
    ("only the jobs know the wiring, and a sign of life knows nothing", "bot/running/watch.py", "bot.wiring"),
    ("only the jobs know the wiring, and a sign of life knows nothing", "bot/running/heartbeat.py", "bot.errors"),
    ("layers inside running", "bot/running/scheduler.py", "bot.running.jobs"),
    ("no folder's parts import each other in a circle", "bot/cli/tallies.py", "bot.cli.commands"),
    ("layers inside handlers", "handlers/cards/status.py", "handlers.notifier"),
    ("layers inside handlers", "handlers/blocks/words.py", "handlers.cards.status"),
    ("rehearsal is its own program", "bot/clock.py", "rehearsal"),
    ("rehearsal imports none of the three", "rehearsal/clock.py", "policy"),
    ("rule families do not know each other", "policy/rules/department.py", "policy.rules.credible"),
    ("signals do not know each other", "policy/signals/role.py", "policy.signals.writer"),
    ("networks do not know each other", "bot/networks/webhook.py", "bot.networks.mastodon"),
    ("listeners do not know each other", "handlers/listeners/first.py", "handlers.listeners.second"),
    ("the store and outbound calls do not know each other", "bot/store/engines.py", "bot.outbound.client"),
    ("only the store speaks SQL", "bot/deciding/approvals.py", "sqlalchemy"),
    ("only the store speaks SQL", "bot/networks/mastodon.py", "sqlalchemy"),
    ("only the store speaks SQL", "handlers/listeners/first.py", "sqlalchemy"),
    ("httpx only where networks are called", "bot/publishing/gate.py", "httpx"),
    ("httpx only where networks are called", "handlers/slack/files.py", "httpx"),
    ("only handlers speak to Slack", "bot/notices/outbox.py", "slack_sdk"),
    ("only handlers speak to Slack", "policy/text.py", "slack_bolt"),
    ("only the decoder's own process knows Pillow", "bot/proposing/pictures.py", "PIL"),
    ("nothing loads the decoder into its own process", "handlers/slack/files.py", "bot.proposing.decoder"),
    (
        "handlers leave the store, the networks and the configuration alone",
        "handlers/transport/socket.py",
        "bot.store",
    ),
)
"""Forbidden imports: the contract, the file, and the module imported there."""
PURE = {
    "bisect", "collections", "collections.abc", "contextlib", "contextvars", "dataclasses", "datetime", "enum",
    "functools", "hashlib", "importlib", "ipaddress", "itertools", "json", "math", "phonenumbers", "pkgutil", "re",
    "re2", "types", "typing", "unicodedata", "urllib.parse",
}  # fmt: skip
"""Policy's permitted imports besides policy: modules without a clock, a socket, a file or chance."""


def lint(folder: Path) -> tuple[bool, str]:
    """Run the contracts in a folder; gives whether they hold, and the output."""
    command = [str(ROOT / ".venv/bin/lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={"PYTHONPATH": str(folder)})
    return done.returncode == 0, done.stdout + done.stderr


def copied(folder: Path) -> None:
    """Copy the four packages and their contracts into a folder."""
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            copy = folder / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The contracts' output about a copy with every breach planted."""
    folder = tmp_path_factory.mktemp("planted")
    copied(folder)
    for extra in ("first", "second"):
        (folder / f"handlers/listeners/{extra}.py").touch()
    for _, where, module in BREACHES:
        path = folder / where
        assert path.exists(), where
        path.write_text(path.read_text(encoding="utf-8") + f"\nimport {module}\n", encoding="utf-8")
    holds, said = lint(folder)
    assert not holds, said
    return said


def forbidden(of_contract: str) -> Iterator[tuple[str, str]]:
    """The imports reported of a contract: importer and module. Those of a circle are named within their folder."""
    folder = ""
    for where, importer, module in re.findall(r"No cycles are allowed in (\S+)\.|- +(\S+) -> (\S+)", of_contract):
        folder = where or folder
        if importer:
            within = folder if importer.startswith(".") else ""
            yield within + importer, within + module


def test_imports_go_one_way() -> None:
    holds, said = lint(ROOT)
    assert holds, said


def test_each_contract_has_its_planted_breach() -> None:
    assert {contract for contract, _, _ in BREACHES} == set(CONTRACTS)


@pytest.mark.parametrize(("contract", "where", "module"), BREACHES)
def test_a_contract_bites(planted: str, contract: str, where: str, module: str) -> None:
    importer = where.removesuffix(".py").replace("/", ".")
    reported = planted.partition("Broken contracts")[2]
    _, _, of_contract = reported.partition(f"\n{contract}\n{'-' * len(contract)}\n")
    ends = [of_contract.find(f"\n{other}\n{'-' * len(other)}\n") for other in CONTRACTS]
    of_contract = of_contract[: min((end for end in ends if end >= 0), default=None)]
    assert (importer, module) in forbidden(of_contract)


def impure(source: str) -> set[str]:
    """The modules imported by a file of policy against the allow-list."""
    return {name for name in imported(source) if name not in PURE and name.partition(".")[0] != "policy"}


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def test_policy_imports_only_what_is_named_as_pure() -> None:
    found = {str(path): impure(path.read_text(encoding="utf-8")) for path in (ROOT / "policy").rglob("*.py")}
    assert {path: modules for path, modules in found.items() if modules} == {}


@pytest.mark.parametrize(
    "line", ["import urllib", "import urllib.request", "from urllib.request import urlopen", "import os", "import time"]
)
def test_an_import_beyond_the_pure_modules_is_caught(line: str) -> None:
    assert impure(f"def rule():\n    {line}\n")


def test_no_module_is_named_as_pure_in_vain() -> None:
    used = {name for path in (ROOT / "policy").rglob("*.py") for name in imported(path.read_text(encoding="utf-8"))}
    assert used >= PURE


def test_no_file_is_too_long_to_read() -> None:
    every = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in every}
    assert {str(path): n for path, n in lengths.items() if n > 400 and path.name not in LIST_OF_WORDS} == {}


def test_the_migrations_are_no_package_that_would_hide_the_real_one() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()
