"""The command that archives: which days may be named, and what is said."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli.archive import check, day_before, require_whole, run
from bot.errors import CountersignError
from bot.proposing.drafting import Wording
from tests.bot.archiving.archive import a_year_later, published, rejected
from tests.world import PRIYA, World

A_WORDING = Wording(("news",), "Other words.")
TODAY = date(2028, 3, 31)


@pytest.mark.parametrize(
    ("today", "latest"),
    [(TODAY, "2027-02-28"), (date(2029, 3, 30), "2028-02-29"), (date(2028, 1, 15), "2026-12-15")],
    ids=["the end of a month", "a leap year", "over the new year"],
)
def test_words_stay_for_thirteen_months(today: date, latest: str) -> None:
    day = date.fromisoformat(latest)
    assert day_before(latest, today) == datetime(day.year, day.month, day.day, tzinfo=UTC)
    with pytest.raises(CountersignError, match=rf"The latest day for --before is {latest}\.$"):
        day_before(str(date.fromordinal(day.toordinal() + 1)), today)


def test_a_day_that_cannot_be_read_is_said() -> None:
    with pytest.raises(CountersignError, match=r"“May” can't be read as a day\. Write it like 31 Jan 2026"):
        day_before("May", TODAY)


def said(world: World, file: Path, before: datetime) -> str:
    out = io.StringIO()
    assert run(world.store, before, file, out) == 0
    return out.getvalue().replace(str(file), "FILE")


def test_what_was_done_is_said_and_can_be_checked(world: World, tmp_path: Path) -> None:
    for number in range(2):
        published(world, f"Words {number}.")
    world.bot.proposals.keep_edit(rejected(world).id, 1, A_WORDING, PRIYA)
    before, file = a_year_later(world), tmp_path / "archive.jsonl"
    assert said(world, file, before).splitlines() == [
        "2 posts written to FILE, which is safely on the disk.",
        "The words of 2 posts have left the database; forgotten: 0 pictures, and 19 messages told before 2026-11-20.",
        "Keep archive.jsonl with your records: nothing else has the words now.",
        "Post 3 stays: a post that it was proposed with, or an edit of it, is not over.",
    ]
    again = said(world, file, before)
    assert again.startswith("FILE is there already; it goes on with the posts in it.\nThe words of 0 posts have left")
    assert "left the database (2 had left before); forgotten: 0 pictures, and 0 messages told" in again
    assert said(world, tmp_path / "more.jsonl", before).startswith("No post that can be archived was over before 2026")
    out, errors = io.StringIO(), io.StringIO()
    assert check(world.store, file, out, errors) == 0
    assert out.getvalue().endswith("archive.jsonl is as the audit trail has it: 2 posts.\n")
    file.write_bytes(file.read_bytes().replace(b"Words 1", b"Words 2"))
    assert check(world.store, file, out, errors) == 1
    assert errors.getvalue() == "Line 2: it is not what the audit trail has of post 2.\n"


def test_nothing_is_archived_on_the_word_of_a_broken_trail(world: World) -> None:
    published(world)
    require_whole(world.store, ())
    with world.store.engines.writer.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_no_UPDATE")
        connection.exec_driver_sql("UPDATE audit SET body = replace(body, 'approve', 'submit') WHERE seq = 3")
    with pytest.raises(CountersignError, match=r"^Nothing was archived, .* The trail is broken: row 3 "):
        require_whole(world.store, ())


@pytest.mark.parametrize(
    "words",
    [(), ("--before", "2026-01-01"), ("--to", "a"), ("--check", "a", "--to", "b")],
    ids=["nothing", "no file", "no day", "both"],
)
def test_without_a_day_and_a_file_it_says_how(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["archive", *words]) == 2
    assert "countersign archive --before 2027-01-01 --to archive-2026.jsonl" in capsys.readouterr().err
