"""The watch over a running bot: what it says, to whom, how often, what it saves, and when it ends."""

import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import OutOfOrder
from bot.model.hold import Hold
from bot.running.heartbeat import SignsOfLife
from bot.running.watch import AGAIN, HAS_ROOM, IS_FULL, STILL_STOPPED, STOPPED, UNHEARD, Watch
from bot.store import Store, holds
from bot.store.database_file import damaged
from bot.store.engines import open_engines
from bot.store.owner import alone
from tests.bot.store.filled import filled
from tests.databases import sqlite_in
from tests.fakes import FakeClock, Seconds
from tests.world import accounts

CHANNELS = ("C0APPROVE", "C0MINISTER", "C0HEALTH")


class Alive(SignsOfLife):
    """Signs of life of threads that this test has none of."""

    dead = ""

    def look(self) -> str:
        return self.dead


class Scene:
    """A bot's store and its watch."""

    def __init__(self, folder: Path, clock: FakeClock, seconds: Seconds) -> None:
        url = sqlite_in(folder)
        self.path = Path(url.removeprefix("sqlite:///"))
        self.url, self.clock, self.seconds = url, clock, seconds
        self.store = Store(open_engines(url), clock)
        self.keep("before")
        self.told: list[tuple[str, tuple[str, ...]]] = []
        self.slack_is_away = False
        self.rested = 0
        self.life = Alive()
        self.outdated = ""
        self.watch = Watch(
            self.store,
            self.life,
            self.alarm,
            self.rest,
            accounts().values(),
            clock,
            lambda: self.outdated,
            monotonic=seconds,
        )

    def alarm(self, words: str, places: Sequence[str]) -> bool:
        self.told.append((words, tuple(places)))
        return not self.slack_is_away

    def rest(self) -> None:
        self.rested += 1

    def keep(self, reason: str) -> None:
        with self.store.begin() as tx:
            tx(holds.add, filled(Hold, reason=reason, lifted_at=None), reason)

    def looks(self, times: int = 1) -> bool:
        return any(self.watch.look() for _ in range(times))

    def saved(self) -> Path:
        (saved,) = self.path.parent.glob("*.saved-*")
        return saved

    def reasons(self, path: Path) -> list[str]:
        engines = open_engines(f"sqlite:///{path}")
        try:
            return [hold.reason for hold in Store(engines, self.clock).read(holds.standing)]
        finally:
            engines.dispose()


@pytest.fixture
def scene(tmp_path: Path, clock: FakeClock, seconds: Seconds) -> Iterator[Scene]:
    scene = Scene(tmp_path, clock, seconds)
    with alone(scene.store.engines) as scene.store.owner:
        yield scene
    scene.store.engines.dispose()


def test_all_is_well_and_nobody_is_told(scene: Scene) -> None:
    assert not scene.looks(3)
    assert (scene.told, scene.rested) == ([], 0)


def test_a_dead_thread_ends_the_program(scene: Scene) -> None:
    scene.life.dead = "the outbox is dead"
    assert scene.looks()


def test_what_the_machine_has_anew_ends_the_program(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.outdated = "the rules of Europe/London have changed on this machine"
    assert scene.looks()
    assert "Europe/London have changed on this machine: the program ends, to be started again" in caplog.text


def test_a_deleted_file_is_saved_told_and_waited_for_until_the_copy_is_in_its_place(scene: Scene) -> None:
    scene.keep("the last that was recorded")
    for found in scene.path.parent.glob(f"{scene.path.name}*"):
        found.unlink()
    assert not scene.looks()
    assert scene.rested == 1
    ((words, places),) = scene.told
    assert words == STOPPED
    assert places == (*CHANNELS, "U0OWNER")
    assert scene.reasons(scene.saved()) == ["before", "the last that was recorded"]
    assert scene.saved().stat().st_mode & 0o777 == 0o600
    assert not scene.looks(3)
    scene.saved().rename(scene.path)
    assert not scene.looks(), "it may still be being written"
    assert scene.looks(2)
    assert scene.reasons(scene.path) == ["before", "the last that was recorded"]


def test_people_are_told_again_every_hour_in_their_channels_alone(scene: Scene) -> None:
    scene.path.unlink()
    scene.looks(5)
    scene.seconds.pass_by(AGAIN)
    scene.looks(5)
    assert scene.told[1:] == [(STILL_STOPPED, CHANNELS)]


def test_while_slack_is_away_people_are_told_anew_each_minute_until_they_hear(scene: Scene) -> None:
    scene.path.unlink()
    scene.slack_is_away = True
    scene.looks(2)
    for away in (True, False, False):
        scene.slack_is_away = away
        scene.seconds.pass_by(UNHEARD)
        scene.looks(2)
    assert scene.told == [(STOPPED, (*CHANNELS, "U0OWNER"))] * 3


def test_a_backup_put_in_its_place_under_the_bot_does_not_get_the_old_records_mixed_in(scene: Scene) -> None:
    backup = scene.path.with_name("backup")
    shutil.copyfile(scene.path, backup)  # without the hold, which is in the -wal
    backup.rename(scene.path)
    assert not scene.looks()
    assert scene.looks(2)
    scene.store.engines.dispose()
    assert scene.reasons(scene.path) == []
    assert scene.reasons(scene.saved()) == ["before"]


def test_something_else_in_its_place_is_not_started_on(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.path.rename(scene.path.with_name("elsewhere"))
    scene.path.write_bytes(b"This is no database." * 500)
    assert not scene.looks(6)
    assert "can't be used: file is not a database" in caplog.text
    assert caplog.text.count("can't be used") == 1


def test_a_wal_that_was_deleted_ends_the_program_which_closes_it_well(scene: Scene) -> None:
    scene.path.with_name(f"{scene.path.name}-wal").unlink()
    assert scene.looks()
    scene.store.engines.dispose()
    assert scene.reasons(scene.path) == ["before"]


def test_a_file_that_may_not_be_written_is_waited_for(scene: Scene) -> None:
    scene.path.chmod(0o400)
    assert not scene.looks(4)
    scene.path.chmod(0o600)
    assert not scene.looks()
    assert scene.looks()


def test_a_fault_that_was_the_disks_and_not_the_files_ends_in_another_start(scene: Scene) -> None:
    scene.store.give_up(damaged(scene.path, "disk I/O error"))
    assert not scene.looks()
    assert scene.looks(2)


def test_a_second_bot_ends_the_first_without_a_word_to_people(scene: Scene) -> None:
    scene.path.with_name(f"{scene.path.name}.lock").unlink()
    with closing(Other(scene)) as other, alone(other.store.engines) as other.store.owner:
        assert scene.looks()
        assert scene.told == []
        with pytest.raises(OutOfOrder):
            scene.keep("too late")


class Other:
    """A second bot on the same file."""

    def __init__(self, scene: Scene) -> None:
        self.store = Store(open_engines(scene.url), scene.clock)

    def close(self) -> None:
        self.store.engines.dispose()


def test_a_stopped_bot_ends_once_another_is_at_work(scene: Scene) -> None:
    for found in scene.path.parent.glob(f"{scene.path.name}*"):
        found.unlink()
    assert not scene.looks()
    with scene.path.with_name(f"{scene.path.name}.lock").open("w"):
        assert scene.looks()


def test_a_full_disk_is_told_once_an_hour_and_the_end_of_it_too(scene: Scene) -> None:
    scene.store.is_full = True
    assert not scene.looks(5)
    scene.store.is_full = False
    assert not scene.looks(5)
    assert [words for words, _ in scene.told] == [IS_FULL, HAS_ROOM]
    assert scene.rested == 0


def test_told_to_stop_it_ends_well(scene: Scene) -> None:
    told = threading.Event()
    told.set()
    assert scene.watch.until(told) == 0
