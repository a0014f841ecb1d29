"""What came of posts as a spreadsheet: empty where nothing is given, with a note, and no cell that runs."""

import csv
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.cli.tallies import COLUMNS, is_empty, results
from bot.errors import CountersignError
from bot.model.account import Account
from bot.model.organisation import Organisation
from bot.model.post import Outgoing, Receipt, Tally
from tests.bot.archiving.archive import archived, published
from tests.fakes import FakeNetworks, refuses
from tests.world import SAM, THREAD, World

TEXT = "The pool opens on Monday."


def out(world: World, text: str, *on: str, **given: Any) -> None:
    world.approved(text, *on, **given)
    world.clock.moves(seconds=61)
    while world.publishes():
        pass


def looks(world: World) -> None:
    while due := world.bot.tallies.due():
        assert all(world.bot.tallies.take_up(number) for number, _ in due)


def table(world: World, **asked: Any) -> list[dict[str, str]]:
    named = {
        key: replace(account, network="by_hand" if key == "intranet" else "mastodon", settings={"place": "The hub"})
        for key, account in world.accounts.items()
    }
    here = Organisation(named, world.departments, world.clock)
    sheet = results(here, world.store, **asked)
    return list(csv.DictReader(io.StringIO(sheet.decode("utf-8-sig"))))


def test_each_look_is_a_row_and_what_is_not_given_is_empty_with_a_note(world: World) -> None:
    out(world, TEXT, "news", "intranet")
    out(world, THREAD, "long")
    world.networks.numbers["news-1"] = Tally(12, 40, 230)
    world.clock.moves(days=1)
    looks(world)
    rows = table(world)
    assert tuple(rows[0]) == COLUMNS
    assert [(row["account"], row["after"], row["note"]) for row in rows] == [
        ("news", "day", ""),
        ("intranet", "day", "not offered there"),
        ("long", "day", ""),
    ]
    assert rows[0] == {
        "proposal": "1", "account": "news", "network": "The hub", "url": "https://wall.example/1",
        "published_at": "2026-11-20T09:01:01+00:00", "after": "day", "looked_at": "2026-11-21T09:02:02+00:00",
        "replies": "12", "reposts": "40", "likes": "230", "views": "", "note": "",
    }  # fmt: skip
    assert rows[1]["replies"] == rows[1]["views"] == ""
    world.networks.out = [post for post in world.networks.out if post.receipt.id != "long-5"]
    world.clock.moves(days=6)
    looks(world)
    (week,) = [row for row in table(world, accounts=["long"]) if row["after"] == "week"]
    assert week["note"] == "1 of its 3 parts no longer there"


def test_what_was_never_looked_at_and_what_gave_no_answer_is_said(world: World) -> None:
    out(world, TEXT)
    world.clock.moves(days=5)
    out(world, "Another post about the pool.", "floods")
    world.bot.take_downs.ask(2, ["floods"], "The date is wrong.", SAM)
    world.clock.moves(days=1)
    looks(world)
    assert [(row["account"], row["note"]) for row in table(world)] == [
        ("news", "not looked at in time"),
        ("floods", "taken down"),
    ]


def test_private_messages_and_posts_that_are_not_out_are_left_out(world: World) -> None:
    world.networks.next(refuses)
    out(world, TEXT)
    out(world, "Another post about the pool.", "floods")
    world.clock.moves(days=1)
    looks(world)
    assert [row["account"] for row in table(world)] == ["floods"]


def test_posts_with_words_in_an_archive_keep_their_numbers(world: World, tmp_path: Path) -> None:
    published(world)
    world.clock.moves(days=1)
    looks(world)
    assert archived(world, tmp_path / "archive.jsonl").removed == 1
    assert [(row["account"], row["after"], row["likes"], row["note"]) for row in table(world)] == [
        ("news", "day", "5", ""),
        ("news", "week", "", "not looked at in time"),
    ]


@pytest.mark.both_databases
def test_days_accounts_and_departments_narrow_it_down(world: World) -> None:
    out(world, TEXT)
    world.clock.moves(days=1)
    out(world, "Another post about the pool.", "floods")
    world.clock.moves(days=1)
    looks(world)
    friday, saturday = "2026-11-20", "2026-11-21"
    assert [row["account"] for row in table(world, until=friday)] == ["news"]
    assert [row["account"] for row in table(world, since=saturday)] == ["floods"]
    assert [row["account"] for row in table(world, since=friday, until=saturday)] == ["news", "floods"]
    assert [row["account"] for row in table(world, accounts=["floods"])] == ["floods"]
    assert table(world, department="health") == []
    assert len(table(world, department="rivers")) == 2


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"since": "last week"}, "Write it like 31 Jan 2026"),
        ({"since": "2026-11-21", "until": "2026-11-20"}, "--from is after --until"),
        ({"accounts": ["new"]}, 'Did you mean "news"'),
        ({"department": "roads"}, "There is no department “roads”"),
    ],
    ids=["no day", "backwards", "account", "department"],
)
def test_what_can_not_be_read_is_said_with_the_way_forward(world: World, asked: dict[str, Any], says: str) -> None:
    with pytest.raises(CountersignError, match=says):
        table(world, **asked)


def test_no_cell_runs_as_a_formula(world: World) -> None:
    def evil(networks: FakeNetworks, account: Account, part: Outgoing, key: str) -> Receipt:
        return replace(networks.put_out(account, part, key), url="=HYPERLINK(1)")

    world.networks.next(evil)
    out(world, TEXT)
    world.clock.moves(days=1)
    looks(world)
    (row,) = table(world)
    assert row["url"] == "'=HYPERLINK(1)"


def test_a_spreadsheet_without_a_look_is_known_as_empty(world: World) -> None:
    here = Organisation(world.accounts, world.departments, world.clock)
    out(world, TEXT, "news")
    assert is_empty(results(here, world.store))
    world.clock.moves(days=1)
    assert not is_empty(results(Organisation(
        {key: replace(account, network="mastodon") for key, account in world.accounts.items()},
        world.departments, world.clock,
    ), world.store))  # fmt: skip


@pytest.mark.parametrize("since", ["2026-11-20", "20/11/2026", "20 Nov 2026", "Friday 20 November"])
def test_days_are_written_as_in_plans(world: World, since: str) -> None:
    out(world, TEXT, "news")
    world.clock.moves(days=1)
    assert len(table(world, since=since, until="20 Nov")) == 1
    assert table(world, since="21 Nov 2026") == []
