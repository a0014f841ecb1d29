"""The prose check catches pronouns in docstrings and variables named `one`."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / ".ci/prose.py"
NAMED = '''"""Rules by code."""\n\n\ndef gathered(found):\n    """Sort rules by code."""\n    return found\n'''


def check(root: Path, *given: str) -> subprocess.CompletedProcess[str]:
    """Run the script on the packages in a folder."""
    command = [sys.executable, str(SCRIPT), "--root", str(root), *given]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def planted(root: Path, source: str) -> Path:
    """Write a module into the package policy."""
    package = root / "policy"
    package.mkdir()
    (package / "planted.py").write_text(source, encoding="utf-8")
    return root


def test_nouns_pass(tmp_path: Path) -> None:
    done = check(planted(tmp_path, NAMED))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "policy: 7 words in docstrings, 0 pronouns, 0 in 1,000 (at most 60)" in done.stdout


def test_a_docstring_of_pronouns_fails_and_is_listed_with_its_line(tmp_path: Path) -> None:
    vague = (
        '''"""Rules by code."""\n\n\ndef gathered(found):\n    """What it says of those that somebody let go."""\n'''
    )
    done = check(planted(tmp_path, vague), "--worst", "1")
    assert done.returncode == 1
    assert "policy/planted.py:5: 5 pronouns in 9 words" in done.stdout


@pytest.mark.parametrize(
    "code",
    ["one = 1", "for one in (): ...", "all(one for one in ())", "def f(one): ...", "lambda one: 1", "(one := 1)"],
)
def test_a_variable_named_one_fails(tmp_path: Path, code: str) -> None:
    done = check(planted(tmp_path, f"{NAMED}\n\n{code}\n"))
    assert done.returncode == 1
    assert "1 variables named `one` (at most 0)" in done.stdout
