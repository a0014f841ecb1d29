"""The configuration that a check uses: the file that lies there, as for other commands, or none."""

from pathlib import Path

import pytest

from bot.__main__ import main

ROOT = Path(__file__).parents[3]
THEIR_PATTERN = "Your case is EX-123456."
ANOTHER_DEPARTMENT = """
[departments.other]
name = "Other"
media_channel = "C0OTHER0001"
digest_channel = "C0OTHER0002"
media_team = ["S0MEDIATEAM"]
media_contact = "press@other.example"
"""


def test_a_check_uses_the_configuration_that_lies_there_as_other_commands_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check", THEIR_PATTERN]) == 0
    assert capsys.readouterr().err == ""
    text = (ROOT / "countersign.example.toml").read_text(encoding="utf-8")
    Path("countersign.toml").write_text(text, encoding="utf-8")
    assert main(["check", THEIR_PATTERN]) == 1
    said = capsys.readouterr()
    assert "Take the case number out." in said.out
    assert said.err == "Judged by countersign.toml.\n"
    Path("countersign.toml").write_text(f"{text}\n{ANOTHER_DEPARTMENT}", encoding="utf-8")
    assert main(["check", THEIR_PATTERN, "--account", "dept_mastodon"]) == 1
    assert "several departments: --account says by whose settings" in capsys.readouterr().err
    Path("countersign.toml").write_text(f"{text}\n[departments.other]\n", encoding="utf-8")
    assert main(["check", THEIR_PATTERN]) == 2, "a configuration that can't be read is no reason to guess"
    assert "[departments.other]" in capsys.readouterr().err


@pytest.mark.parametrize(
    "asked", [["--config", "mine.toml"], ["--config", "mine.toml", "list"], ["list", "--config", "mine.toml"]]
)
def test_the_accounts_of_another_configuration_are_listed_wherever_its_name_stands(
    asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["accounts", *asked]) == 2
    assert capsys.readouterr().err.startswith("mine.toml is not there.")
