"""Words of the command line: what a command alone does, and what its help and its refusals say."""

from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli.days import day_in
from bot.clock import system_clock
from bot.errors import CountersignError


def test_accounts_alone_lists_the_accounts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    said = []
    for words in (["accounts"], ["accounts", "list"]):
        assert main(words) == 2
        said.append(capsys.readouterr().err)
    assert said[0] == said[1]
    assert said[0].startswith("countersign.toml is not there.")


def test_the_help_of_count_names_the_keys_of_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["count", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert 'with "network" and "text"' in said


def test_the_day_of_an_example_is_past() -> None:
    with pytest.raises(CountersignError) as raised:
        day_in("last week", system_clock().date())
    example = str(raised.value).removesuffix(".").split()[-1]
    assert date.fromisoformat(example) < system_clock().date()
