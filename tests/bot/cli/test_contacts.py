"""The commands for press lists: summed up, imported at a word, listed, removed."""

import io
import shlex
import sys
from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import WITH_SLACK, main
from bot.cli.arguments import arguments
from bot.cli.contacts import bring, take_out, tell_of
from bot.enquiries.press_lists import Terms
from bot.errors import CountersignError, Unusable
from bot.store import press_lists
from tests.bot.enquiries.test_press_lists import KOFI, ROSA, a_list
from tests.world import World

A_NAME_ALONE = "A name alone is too little to know somebody by. Add the outlet, an e-mail address or a handle."
TERMS = Terms("rivers", "Example Media", until=date(2027, 1, 31))


def said(world: World, data: bytes, terms: Terms = TERMS, *, yes: bool = True) -> tuple[int, list[str]]:
    out = io.StringIO()
    status = bring(world.bot.organisation, world.store, terms, "press.csv", data, out, yes=yes)
    return status, out.getvalue().splitlines()


@pytest.mark.both_databases
def test_a_file_is_summed_up_imported_listed_and_removed(world: World) -> None:
    status, says = said(world, a_list(ROSA, KOFI, "Al Only,,,,"))
    assert (status, says) == (
        0,
        [
            "press.csv: 2 people from “Example Media”: 2 new, 0 changed, 0 gone.",
            f"press.csv: row 4, left out: {A_NAME_ALONE}",
            "To be kept until 2027-01-31, on the lawful basis “public task”.",
            "Imported: 2 people on the press list of rivers.",
        ],
    )
    assert said(world, a_list(ROSA, KOFI))[1][-1] == "Nothing changes."
    later = Terms("rivers", "example media", until=date(2027, 6, 30))
    assert said(world, a_list(ROSA, KOFI), later)[1][-1] == "The last day and the basis are changed."
    out = io.StringIO()
    tell_of(world.bot.organisation, world.store, out)
    assert out.getvalue() == (
        "rivers  Example Media: 2 people, brought on 2026-11-20 by countersign, until 2027-06-30"
        "; lawful basis: public task\n"
    )
    assert take_out(world.store, "EXAMPLE MEDIA", "", out, yes=True) == 0
    assert out.getvalue().endswith("Removed: 2 people forgotten.\n")
    assert world.store.read(press_lists.in_use) == ()
    with pytest.raises(CountersignError, match="contacts list names those that are"):
        take_out(world.store, "Example Media", "", out, yes=True)


def test_without_a_list_the_command_that_brings_one_is_named_whole(world: World) -> None:
    out = io.StringIO()
    tell_of(world.bot.organisation, world.store, out)
    says, _, command = out.getvalue().strip().partition(": countersign ")
    assert says == "No press list is in use. To bring one"
    asked = arguments(WITH_SLACK).parse_args(shlex.split(command))
    assert (asked.department, asked.source) == ("rivers", "Example Media")


@pytest.mark.parametrize(("typed", "imported"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_the_word_is_asked_for_on_a_terminal(
    world: World, monkeypatch: pytest.MonkeyPatch, typed: str, *, imported: bool
) -> None:
    terminal = io.StringIO(typed)
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    status, _ = said(world, a_list(ROSA), yes=False)
    assert (status == 0) == imported
    assert bool(world.store.read(press_lists.in_use)) == imported


def test_without_a_terminal_and_a_word_nothing_changes(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    status, says = said(world, a_list(ROSA), yes=False)
    assert (status, says[-1]) == (1, "Nothing was changed. Say --yes to go on without being asked.")
    assert not world.store.read(press_lists.in_use)


def test_a_list_of_several_departments_is_removed_where_said(world: World) -> None:
    for department in ("rivers", "health"):
        said(world, a_list(ROSA), Terms(department, "Example Media"))
    out = io.StringIO()
    with pytest.raises(CountersignError, match="Say --department: health, rivers"):
        take_out(world.store, "Example Media", "", out, yes=True)
    take_out(world.store, "Example Media", "health", out, yes=True)
    assert [found.department for found in world.store.read(press_lists.in_use)] == ["rivers"]


def test_what_is_no_press_list_is_said_in_a_sentence(world: World) -> None:
    with pytest.raises(Unusable, match="nothing in it"):
        said(world, b"")


def test_the_command_names_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["contacts", "list", "--config", str(tmp_path / "none.toml")]) == 2
    assert "is not there" in capsys.readouterr().err
