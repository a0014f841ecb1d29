"""The SQLite file under a running bot: whatever becomes of the file, nothing more is taken, and everybody hears why."""

import resource
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from bot.clock import system_clock
from bot.errors import CountersignError, NotNow, OutOfOrder
from bot.model.hold import Hold
from bot.store import Store, deliveries, holds
from bot.store.database_file import Fault, quick_check
from bot.store.engines import open_engines
from bot.store.owner import alone
from tests.bot.store.filled import filled
from tests.databases import sqlite_in

PAGE = 4096
Happens = Callable[[Path], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with some pages, none of them in a `-wal`."""
    url = sqlite_in(tmp_path)
    with closing(a_store(url)) as store:
        keep(store, "x" * 20_000)
    return Path(url.removeprefix("sqlite:///"))


class Closing(Store):
    """A store closed by `closing`."""

    def close(self) -> None:
        self.engines.dispose()


def a_store(url: str) -> Closing:
    return Closing(open_engines(url), system_clock)


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A store at work, with connections of both kinds open."""
    with closing(a_store(f"sqlite:///{path}")) as store:
        keep(store, "before")
        store.read(holds.standing)
        yield store


def keep(store: Store, reason: str) -> None:
    with store.begin() as tx:
        tx(holds.add, filled(Hold, reason=reason, lifted_at=None), f"{reason} {tx.now}")


def companion(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def deleted(path: Path) -> None:
    path.unlink()


def deleted_with_all(path: Path) -> None:
    for found in path.parent.glob(f"{path.name}*"):
        found.unlink()


def replaced(path: Path) -> None:
    shutil.copyfile(path, path.with_name("copy"))
    path.with_name("copy").rename(path)


def moved_away(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def may_not_be_written(path: Path) -> None:
    path.chmod(0o400)


def without_wal(path: Path) -> None:
    companion(path, "-wal").unlink()


def without_shm(path: Path) -> None:
    companion(path, "-shm").unlink()


HAPPENS: dict[Happens, Fault] = {
    deleted: Fault.GONE,
    deleted_with_all: Fault.GONE,
    moved_away: Fault.GONE,
    replaced: Fault.REPLACED,
    without_wal: Fault.PARTED,
    without_shm: Fault.PARTED,
    may_not_be_written: Fault.READ_ONLY,
    cut: Fault.DAMAGED,
}


@pytest.mark.parametrize("happens", HAPPENS)
def test_what_becomes_of_the_file_is_noticed_at_the_next_act_and_nothing_more_is_taken(
    store: Store, path: Path, happens: Happens
) -> None:
    happens(path)
    with pytest.raises(OutOfOrder, match="nothing goes out just now"):
        keep(store, "after")
    assert store.trouble is not None
    assert store.trouble.fault is HAPPENS[happens]
    with pytest.raises(OutOfOrder):
        store.read(holds.standing)


def test_a_file_that_goes_while_an_act_is_written_down_leaves_no_promise(store: Store, path: Path) -> None:
    with pytest.raises(OutOfOrder, match="we can't tell whether this has been done"), store.begin():
        path.unlink()


def test_no_connection_is_made_to_a_file_that_came_in_its_place(store: Store, path: Path) -> None:
    replaced(path)
    with store.engines.reader.connect(), pytest.raises(OutOfOrder):  # the only reader so far is taken
        store.read(holds.standing)
    assert store.trouble is not None
    assert store.trouble.fault is Fault.REPLACED


def test_a_damaged_page_is_noticed_where_it_is_read(store: Store, path: Path) -> None:
    pages = path.stat().st_size // PAGE
    with path.open("r+b") as file:
        for number in range(1, pages):
            file.seek(number * PAGE)
            file.write(b"\x7f" * PAGE)
    with pytest.raises(OutOfOrder):
        store.read(deliveries.next_wake)
    assert store.trouble is not None
    assert store.trouble.fault is Fault.DAMAGED
    assert "malformed" in store.trouble.says


def test_a_full_disk_is_said_and_passes(store: Store) -> None:
    def most_pages(number: int) -> None:
        with store.engines.writer.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count={number}")

    most_pages(1)
    with pytest.raises(NotNow, match="The disk with our records is full") as refused:
        keep(store, "x" * 100_000)
    assert not isinstance(refused.value, OutOfOrder)
    assert store.is_full
    most_pages(1_000_000)
    keep(store, "there is room again")
    assert not store.is_full
    assert store.trouble is None


def test_a_quota_that_is_used_up_is_a_full_disk(store: Store, path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (companion(path, "-wal").stat().st_size, hard))
    try:
        with pytest.raises(NotNow, match="The disk with our records is full"):
            keep(store, "x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert store.is_full
    keep(store, "there is room again")
    assert store.trouble is None


def test_a_file_that_another_program_made_smaller_is_sound_and_work_goes_on(store: Store, path: Path) -> None:
    with store.begin() as tx:
        tx(lambda connection: connection.exec_driver_sql("DELETE FROM holds"))
    with closing(sqlite3.connect(path)) as other:
        other.execute("VACUUM")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    keep(store, "after")
    assert store.trouble is None


def test_a_mistake_of_ours_is_no_fault_of_the_file(store: Store) -> None:
    with pytest.raises(IntegrityError), store.begin() as tx:
        tx(lambda connection: connection.exec_driver_sql("INSERT INTO holds (id) VALUES (NULL)"))
    assert store.trouble is None


def test_a_second_bot_that_came_in_past_a_deleted_lock_takes_over_and_the_first_stops(store: Store, path: Path) -> None:
    with alone(store.engines) as store.owner, closing(a_store(f"sqlite:///{path}")) as second:
        keep(store, "by the first")
        with pytest.raises(CountersignError, match="Another Countersign is running"), alone(second.engines):
            pass
        companion(path, ".lock").unlink()
        with alone(second.engines) as second.owner:
            keep(second, "by the second")
            with pytest.raises(OutOfOrder):
                keep(store, "by the first")
            assert store.trouble is not None
            assert store.trouble.fault is Fault.OVERTAKEN
            keep(second, "by the second again")


def test_the_fence_stops_a_bot_whose_lock_is_in_its_place(store: Store, path: Path) -> None:
    with alone(store.engines) as store.owner:
        keep(store, "ours")
        with closing(sqlite3.connect(path)) as other:
            other.execute("PRAGMA user_version=99")
        with pytest.raises(OutOfOrder):
            keep(store, "too late")
        assert store.trouble is not None
        assert "its fence is 99" in store.trouble.says


def test_each_start_has_a_higher_fence_and_commands_beside_the_bot_go_on(store: Store, path: Path) -> None:
    with alone(store.engines) as first:
        pass
    with alone(store.engines) as store.owner, closing(a_store(f"sqlite:///{path}")) as command:
        assert first is not None
        assert store.owner is not None
        assert store.owner.fence == first.fence + 1
        keep(command, "from the command line")
        keep(store, "by the bot")


def test_a_damaged_file_is_refused_at_the_start_with_the_way_to_a_backup(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(PAGE)
        file.write(b"\x7f" * PAGE * 3)
    refused = pytest.raises(CountersignError, match=r"is damaged: .* put the newest backup in its place")
    with closing(a_store(f"sqlite:///{path}")) as store, refused:
        store.check_file(within=60)


def test_a_check_that_takes_longer_than_a_start_may_goes_on_beside_the_work(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(PAGE)
        file.write(b"\x7f" * PAGE * 3)
    with closing(a_store(f"sqlite:///{path}")) as store:
        with suppress(CountersignError):  # a quick disk
            store.check_file(within=0)
        for thread in threading.enumerate():
            if thread.name == "file-check":
                thread.join()
        with pytest.raises(OutOfOrder):
            keep(store, "after")


def test_a_check_takes_no_lock_from_a_store_at_work(store: Store, path: Path) -> None:
    assert quick_check(path) == ""
    with closing(sqlite3.connect(path)) as other:
        other.execute("SELECT count(*) FROM holds").fetchone()
    keep(store, "after")
    assert store.trouble is None
