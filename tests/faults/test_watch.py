"""`countersign run` in real processes, while its threads die and its database file is done things to."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.running.heartbeat import STUCK
from bot.running.watch import ENDED, LOOK
from tests.databases import postgresql_or_skip
from tests.programs import APPROVALS, FLOODS, JO, PRIYA, Place, a_place, a_program

pytestmark = pytest.mark.slow

TEXT = "The towpath at Example Lock is open again."
ROOT = Path(__file__).parents[2]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with a_place(tmp_path) as place:
        assert place.configured("db", "upgrade").returncode == 0
        yield place


def database(place: Place, ending: str = "") -> Path:
    return place.folder / f"countersign.db{ending}"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("APScheduler", "the scheduler is dead"),
        ("outbox", "the outbox is dead"),
        ("slack-socket", "the connection to Slack is dead"),
    ],
)
def test_f35_a_dead_thread_ends_the_process_within_half_a_minute(place: Place, name: str, says: str) -> None:
    line = [sys.executable, "-m", "tests.faults.dying_thread", name, "run", "--config", str(place.config)]
    with a_program(line, {**place.environment, "PYTHONPATH": str(ROOT)}, place.folder) as bot:
        bot.says("Connected to Slack")
        bot.told(signal.SIGUSR1)
        bot.says(f"{says}: the program ends, to be started again", within=30)
        assert bot.ends() == ENDED


def test_f35_a_bot_that_waits_for_its_database_is_not_dead(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="countersign-away-") as folder:  # the server's user must get there
        server = postgresql_or_skip(Path(folder))
        try:
            with a_place(tmp_path, "env:COUNTERSIGN_DATABASE") as place:
                place.environment["COUNTERSIGN_DATABASE"] = server.url(server.empty())
                assert place.configured("db", "upgrade").returncode == 0
                with place.running() as bot:
                    server.stop()
                    with pytest.raises(subprocess.TimeoutExpired):
                        bot.process.wait(STUCK + 3 * LOOK)
                    server.start()
                    place.proposes(TEXT)
                    place.stage.be(JO).click(place.card(TEXT), "Approve")
                    place.is_live(TEXT)
        finally:
            server.stop()


def test_f28_a_deleted_file_is_told_in_slack_saved_and_gone_on_with(place: Place) -> None:
    with place.running() as bot:
        place.proposes(TEXT)
        card = place.card(TEXT)
        for found in place.folder.glob("countersign.db*"):
            found.unlink()
        jo = place.stage.be(JO)
        jo.click(card, "Approve")
        jo.sees(FLOODS, "nothing goes out just now", private=True)
        jo.sees(FLOODS, "Countersign has stopped")
        bot.says("all records up to now are in")
        (saved,) = place.folder.glob("*.saved-*")
        assert place.stage.live(TEXT) == []
        assert place.configured("doctor").returncode == 1
        saved.rename(database(place))
        bot.says("the database file is sound: the program ends, to be started again")
        assert bot.ends() == ENDED
        assert "Traceback" not in bot.words
    with place.running():
        jo.click(place.card(TEXT), "Approve")
        place.is_live(TEXT)
    assert len(place.stage.live(TEXT)) == 1


def test_f28_an_older_copy_put_in_its_place_is_started_on_alone(place: Place) -> None:
    older = place.folder / "older"
    with place.running() as bot:
        assert place.configured("db", "backup", str(older)).returncode == 0
        place.proposes(TEXT)
        place.card(TEXT)
        shutil.copyfile(older, place.folder / "copy")
        (place.folder / "copy").rename(database(place))
        assert bot.ends() == ENDED
    with place.running() as bot, closing(sqlite3.connect(database(place))) as looked:
        assert looked.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert looked.execute("SELECT count(*) FROM proposals").fetchone() == (0,)


def test_f28_a_file_cut_under_the_bot_is_waited_for_and_refused_at_a_start(place: Place) -> None:
    with place.running() as bot:
        place.proposes(TEXT)
        os.truncate(database(place), database(place).stat().st_size // 2)
        place.stage.be(JO).sees(APPROVALS, "Countersign has stopped")
        place.stage.be(PRIYA).command("/pending-posts")
        place.stage.be(PRIYA).sees("C0GENERAL", "nothing goes out just now", private=True)
        bot.told(signal.SIGTERM)
        assert bot.ends() == 0
    again = place.configured("run")
    assert again.returncode == 2
    assert "is damaged: " in again.stderr
    assert "put the newest backup in its place" in again.stderr
    assert "Traceback" not in again.stderr


def test_a_second_bot_let_in_by_a_deleted_lock_is_the_only_one(place: Place) -> None:
    with place.running() as first:
        database(place, ".lock").unlink()
        with place.running() as second:
            assert first.ends() == ENDED
            place.proposes(TEXT)
            place.stage.be(JO).click(place.card(TEXT), "Approve")
            place.is_live(TEXT)
            assert "Traceback" not in first.words + second.words
    assert len(place.stage.live(TEXT)) == 1
    assert len(place.shows(FLOODS, TEXT)) == 1
