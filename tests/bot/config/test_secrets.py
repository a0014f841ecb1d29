"""Secrets: the places to keep secrets, and their absence from every output."""

import pickle
import traceback
from pathlib import Path

import pytest

from bot.config.secrets import Secret, is_reference, resolve, shown
from bot.errors import ConfigError

TOKEN = "xoxb-1234-5678-abcdefgh"


def test_a_secret_in_the_environment_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXAMPLE_TOKEN", f"{TOKEN}\n")
    assert resolve("env:EXAMPLE_TOKEN").reveal() == TOKEN


def test_a_secret_in_a_file_is_found_without_the_line_end(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\r\n", encoding="utf-8")
    assert resolve(f"file:{tmp_path}/token").reveal() == TOKEN


def test_a_missing_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXAMPLE_TOKEN", raising=False)
    with pytest.raises(ConfigError, match="The environment variable EXAMPLE_TOKEN is not set"):
        resolve("env:EXAMPLE_TOKEN")


def test_an_empty_variable_is_not_taken_for_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXAMPLE_TOKEN", " ")
    with pytest.raises(ConfigError, match="EXAMPLE_TOKEN is empty"):
        resolve("env:EXAMPLE_TOKEN")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=f"The secret file {tmp_path}/token cannot be read: No such file"):
        resolve(f"file:{tmp_path}/token")


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "is empty"), (b"\n", "is empty"), (b"\xff\xfe\x00hunter2", "is not text in UTF-8")],
)
def test_a_file_without_a_usable_secret_is_named_and_not_quoted(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "token").write_bytes(content)
    with pytest.raises(ConfigError, match=f"{tmp_path}/token {says}") as caught:
        resolve(f"file:{tmp_path}/token")
    assert "hunter2" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "pasted",
    [TOKEN, f"env:{TOKEN}", "env:", "file:", "file:token", "ENV:NAME", "env:NAME\n", "", "https://x.example"],
)
def test_what_is_no_reference_is_refused_and_not_repeated(pasted: str) -> None:
    assert not is_reference(pasted)
    with pytest.raises(ConfigError) as caught:
        resolve(pasted)
    assert TOKEN not in str(caught.value)


def test_a_secret_shows_itself_only_when_asked() -> None:
    secret = Secret(TOKEN)
    for seen in (
        str(secret),
        repr(secret),
        f"{secret}",
        repr({"token": secret}),
        ascii([secret]),
    ):
        assert TOKEN not in seen
    assert pickle.loads(pickle.dumps(secret)) == secret  # noqa: S301 — our own bytes


def test_what_could_be_a_secret_in_the_wrong_place_is_not_quoted() -> None:
    assert shown("#press-office") == '"#press-office"'
    assert shown(TOKEN) == "that value"
    assert shown("postgresql://bot:hunter2@db/countersign") == "that value"
