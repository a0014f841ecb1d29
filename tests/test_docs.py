"""The documents: every name in them exists, generated pages are current, and no text is of a single machine only."""

import argparse
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.__main__ import WITH_SLACK
from bot.cli.arguments import arguments
from bot.cli.rules_page import rules_page
from bot.config import load
from bot.networks import networks_page
from handlers.manifest import manifest
from policy.coverage import coverage_page
from tests.guides import announced

ROOT = Path(__file__).parent.parent
FENCE = re.compile(r"^ *```.*?^ *```", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[[^\]]+\]\((\S+)\)")
TAKEN = re.compile(r"\b(?:take|window|message)\(\"([a-z-]+)\"")
MAKE = re.compile(r"^\s*make((?: +[a-z-]+)*)", re.MULTILINE)
TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
OURS = re.compile(r"(?:^|(?<=[\s/“]))countersign +([a-z][^#|>&;\\”\n]*)", re.MULTILINE)
PATH = re.compile(r"(?:bot|handlers|policy|rehearsal|tests|docs|alembic|bench|\.ci)/[\w./-]*")
OPENED = {"bot/", "handlers/", "policy/", "rehearsal/", "tests/"}
"""Folders whose own folders are in the tree, too."""
OF_ONE_MACHINE = re.compile(r"(?<![\w.}])/(?:work|tmp)/")
OF_A_REGISTRY = re.compile(
    r"pypi\.(?:org|python\.org)|pythonhosted\.|npmjs\.|registry\.|artifactor[y]|jfrog\.|/simpl[e]/|index-url +h",
    re.IGNORECASE,
)


def tracked(*patterns: str, new: bool = False) -> list[Path]:
    """The files known to git; with `new`, untracked files too."""
    command = ["git", "ls-files", "-z", "--cached", *(["--others", "--exclude-standard"] if new else []), *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this is no git checkout, so there is no list of its files")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def pages() -> list[Path]:
    return tracked("*.md", new=True)


def code_in(page: Path) -> Iterator[str]:
    """The typed text on a page: each fenced block, each span."""
    text = page.read_text(encoding="utf-8")
    yield from FENCE.findall(text)
    yield from SPAN.findall(FENCE.sub("", text))


def anchors_in(page: Path) -> set[str]:
    """The anchors of a page's headings."""
    headings = re.findall(r"^#+ +(.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@cache
def commands() -> dict[tuple[str, ...], frozenset[str]]:
    """Every command as typed, with options."""
    return dict(_commands(arguments(WITH_SLACK), ()))


def _commands(
    parser: argparse.ArgumentParser, names: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
    yield names, frozenset(option for action in parser._actions for option in action.option_strings)
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from _commands(below, (*names, name))


@pytest.mark.parametrize(
    ("name", "page"), [("rules.md", rules_page), ("coverage.md", coverage_page), ("networks.md", networks_page)]
)
def test_a_generated_page_is_what_the_code_gives(name: str, page: Callable[[], str]) -> None:
    stored = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert stored == page(), "run `make docs`, and commit the pages"


def test_every_link_between_pages_leads_somewhere() -> None:
    lost = []
    for page in pages():
        for link in LINK.findall(SPAN.sub("", FENCE.sub("", page.read_text(encoding="utf-8")))):
            if "://" in link or link.startswith("mailto:"):
                continue
            where, _, anchor = link.partition("#")
            target = (page.parent / where).resolve() if where else page
            if not target.exists() or (anchor and anchor not in anchors_in(target)):
                lost.append(f"{page.relative_to(ROOT)}: {link}")
    assert not lost


def test_every_make_target_that_a_page_names_exists() -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    named = [
        (page.name, target)
        for page in pages()
        for code in code_in(page)
        for found in MAKE.findall(code)
        for target in found.split()
    ]
    assert {("README.md", "demo"), ("README.md", "test")} <= set(named)
    assert [target for target in named if target[1] not in targets] == []


def test_every_command_and_option_that_a_page_names_exists() -> None:
    wrong = [
        f"{page.relative_to(ROOT)}: countersign {line}"
        for page in [*pages(), *tracked("*.toml")]
        for code in (code_in(page) if page.suffix == ".md" else [page.read_text(encoding="utf-8").replace("#", "")])
        for line in OURS.findall(code)
        if not exists(line.strip(" .,:`\"'").split())
    ]
    assert not wrong


def test_every_command_in_slack_is_explained_to_people() -> None:
    using = (ROOT / "docs" / "using.md").read_text(encoding="utf-8")
    names = [command["command"] for command in manifest()["features"]["slash_commands"]]
    assert names
    assert [name for name in names if f"`{name}" not in using] == []


def exists(words: list[str]) -> bool:
    """Whether the words typed after `countersign` are a command with existing options."""
    name: tuple[str, ...] = ()
    while words[len(name) :] and (*name, words[len(name)]) in commands():
        name = (*name, words[len(name)])
    is_group = any(known[: len(name)] == name and known != name for known in commands())
    rest = words[len(name) :]
    unknown = is_group and bool(rest) and not rest[0].startswith("-")
    return not unknown and {word.partition("=")[0] for word in rest if word.startswith("--")} <= commands()[name]


def test_every_file_that_a_page_names_exists() -> None:
    lost = [
        f"{page.relative_to(ROOT)}: {code}"
        for page in pages()
        for code in SPAN.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
        if PATH.fullmatch(code) and not (ROOT / code).exists() and code not in announced(page.read_text("utf-8"))
    ]
    assert not lost


def test_contributing_shows_the_folders_that_there_are() -> None:
    tree = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## The tree")[2].split("```")[1]
    shown, above = set(), ""
    for line in tree.strip().splitlines():
        above = "" if line[0] != " " else above
        shown.add(above + line.split()[0])
        above = above or line.split()[0]
    folders = {path.relative_to(ROOT).parent.parts for path in tracked(new=True)}
    there = {f"{parts[0]}/" for parts in folders if parts}
    there |= {f"{parts[0]}/{parts[1]}/" for parts in folders if len(parts) > 1 and f"{parts[0]}/" in OPENED}
    assert shown == there


def test_the_example_configuration_loads_without_a_warning() -> None:
    assert load(ROOT / "countersign.example.toml").warnings == ()


def test_the_changelog_has_an_entry_for_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{re.escape(version)}\]", changelog, re.MULTILINE)
    assert re.search(r"^## \[Unreleased\]", changelog, re.MULTILINE)


def test_every_decision_says_what_why_and_what_was_rejected() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [record.name[:4] for record in records] == [f"{number:04}" for number in range(1, len(records) + 1)]
    for record in records:
        lines = record.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith(f"# {record.name[:4]} "), record.name
        assert [line for line in lines if line.startswith("## ")] == ["## What", "## Why", "## Rejected"], record.name


def test_every_picture_is_shown_by_a_page_and_taken_by_make_pictures() -> None:
    kept = {path.stem for path in (ROOT / "docs/pictures").iterdir()}
    pages = "\n".join(page.read_text(encoding="utf-8") for page in tracked("*.md"))
    assert {Path(link).stem for link in PICTURE.findall(pages)} == kept
    assert set(TAKEN.findall((ROOT / ".ci/pictures.py").read_text(encoding="utf-8"))) == kept


@pytest.mark.parametrize("pattern", [OF_ONE_MACHINE, OF_A_REGISTRY], ids=["paths of one machine", "a registry's host"])
def test_no_tracked_file_holds_what_is_of_one_machine_only(pattern: re.Pattern[str]) -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in pattern.finditer(text)]
    assert not found
