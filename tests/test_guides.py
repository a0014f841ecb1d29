"""The guides are whole: their worked examples, applied to a copy, pass the checks and the tests named there."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guides import KINDS, ROOT, Guide, pages, parsed

LEFT_OUT = {
    "adding-a-column": "alembic/versions/0046_taken_at.py",
    "adding-a-rule": "policy/coverage/newer.py",
    "adding-a-network": "tests/bot/networks/stages/bulletin.py",
    "adding-a-notice": "handlers/duty/notices.py",
    "adding-a-listener": "tests/handlers/slack_ids.txt",
}
"""Edits a person could forget: the guide's own commands fail without them."""
MAKE = """\
make() { command make -o .venv/.ready PYTHON=none "$@"; }
set -e
"""
"""A copy shares the checkout's environment, never to be built again from there."""
AS_IT_IS = "## Worked example\n\nNew `a.py`:\n\n```python\n1\n```\n\nThen run\n\n```sh\ntrue\n```\n"


@pytest.fixture(params=pages(), ids=lambda page: page.stem)
def guide(request: pytest.FixtureRequest) -> Guide:
    page: Path = request.param
    return parsed(page.stem, page.read_text(encoding="utf-8"))


def test_a_guides_table_names_every_file_that_it_touches(guide: Guide) -> None:
    assert {kind for _, kind in guide.files} <= set(KINDS)
    assert len(set(guide.paths())) == len(guide.files)
    assert guide.paths("new") == sorted(edit.path for edit in guide.edits if not edit.anchor)
    assert guide.paths("changed") == sorted({edit.path for edit in guide.edits if edit.anchor})


def test_a_new_file_is_not_there_yet_and_any_other_is(guide: Guide) -> None:
    assert [path for path in guide.paths("new") if (ROOT / path).exists()] == []
    assert [path for path in guide.paths(*KINDS[1:]) if not (ROOT / path).is_file()] == []


def test_a_line_that_an_edit_stands_at_is_found_once(guide: Guide) -> None:
    for edit in guide.edits:
        if edit.anchor:
            lines = (ROOT / edit.path).read_text(encoding="utf-8").splitlines()
            assert len([line for line in lines if edit.is_anchor(line)]) == 1, f"{edit.path}: {edit.anchor}"


def test_contributing_leads_to_every_guide() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [page.name for page in pages() if f"(docs/{page.name})" not in contributing] == []


def test_what_could_be_forgotten_is_an_edit_of_each_guide(guide: Guide) -> None:
    assert LEFT_OUT[guide.name] in guide.paths("new", "changed")


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("# A page\n", "no worked example"),
        (AS_IT_IS.replace("New", "Perhaps"), "no line that says"),
        (AS_IT_IS.replace("New `a.py`:\n\n", "New `a.py`:\n"), "each fenced block follows"),
        (AS_IT_IS.replace("Then run", "Then"), "ends with"),
    ],
)
def test_a_worked_example_of_another_form_is_refused(page: str, fault: str) -> None:
    assert parsed("page", AS_IT_IS).commands == "true\n"
    with pytest.raises(ValueError, match=fault):
        parsed("page", page)


@pytest.fixture(scope="module")
def copy() -> Iterator[Path]:
    """A copy of the files listed by git, in a separate repository."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout, so there is no list of its files")
    # Not in pytest's own folder: the user whom PostgreSQL runs as may not go there.
    with tempfile.TemporaryDirectory(prefix="countersign-guides-") as folder:
        Path(folder).chmod(0o755)
        fill(Path(folder))
        yield Path(folder)


def fill(folder: Path) -> None:
    listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    if (ROOT / ".mypy_cache").is_dir():
        shutil.copytree(ROOT / ".mypy_cache", folder / ".mypy_cache")
    (folder / ".venv").symlink_to(ROOT / ".venv")
    git(folder, "init", "--quiet")
    (folder / ".git/info/exclude").write_text(".venv\n", encoding="utf-8")
    git(folder, "add", "--all")


@pytest.fixture
def clean(copy: Path) -> Iterator[Path]:
    """Restore the copy."""
    yield copy
    git(copy, "checkout-index", "--all", "--force")
    git(copy, "clean", "--quiet", "--force", "-d")


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


def run(commands: str, folder: Path) -> tuple[int, str]:
    """Run a guide's commands in a copy, with the copy's own packages."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run(
        ["sh", "-c", MAKE + commands], cwd=folder, capture_output=True, text=True, env=environment, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_guide_is_enough_and_nothing_of_it_can_be_forgotten(guide: Guide, clean: Path) -> None:
    for edit in guide.edits:
        edit.apply(clean)
    failed, said = run(guide.commands, clean)
    assert not failed, said
    touched = git(clean, "diff", "--name-only") + git(clean, "ls-files", "--others", "--exclude-standard")
    assert sorted(touched.split()) == guide.paths()
    forgotten = LEFT_OUT[guide.name]
    if forgotten in guide.paths("new"):
        (clean / forgotten).unlink()
    else:
        git(clean, "checkout-index", "--force", forgotten)
    failed, said = run(guide.commands, clean)
    assert failed, f"nothing misses {forgotten}:\n{said}"
