"""Files of the service are its user's alone, whatever the umask."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.clock import system_clock
from bot.errors import CountersignError
from bot.model.hold import Hold
from bot.store import Store, holds
from bot.store.backups import back_up
from bot.store.engines import Engines, open_engines
from bot.store.files import new_private, open_to_others
from bot.store.migrations import upgrade
from bot.store.owner import alone
from tests.bot.store.filled import filled


@pytest.fixture(params=[0o022, 0o000, 0o777], ids=["umask 022", "umask 000", "umask 777"], autouse=True)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tmp_path.chmod(0o755)
    return tmp_path


@pytest.fixture
def engines(folder: Path) -> Iterator[Engines]:
    engines = open_engines(f"sqlite:///{folder}/countersign.db")
    yield engines
    engines.dispose()


def modes(folder: Path) -> dict[str, str]:
    return {path.name: oct(stat.S_IMODE(path.stat().st_mode)) for path in folder.iterdir()}


def test_the_database_and_its_companions_are_the_owners_alone(folder: Path, engines: Engines) -> None:
    upgrade(engines)
    with alone(engines), engines.writer.connect(), engines.reader.connect():
        assert modes(folder) == {f"countersign.db{ending}": "0o600" for ending in ("", "-wal", "-shm", ".lock")}


def test_a_database_made_by_a_reader_is_the_owners_alone(folder: Path, engines: Engines) -> None:
    with engines.reader.connect():
        assert set(modes(folder).values()) == {"0o600"}


def test_a_database_behind_a_link_is_the_owners_alone(folder: Path) -> None:
    (folder / "elsewhere").mkdir(mode=0o700)
    (folder / "elsewhere").chmod(0o700)
    (folder / "linked.db").symlink_to(folder / "elsewhere/real.db")
    engines = open_engines(f"sqlite:///{folder}/linked.db")
    upgrade(engines)
    engines.dispose()
    assert modes(folder / "elsewhere")["real.db"] == "0o600"


def elsewhere(path: Path, query: str) -> str:
    """The first row of a query asked by another process, which then leaves."""
    asks = f"import sqlite3; print(*sqlite3.connect({str(path)!r}).execute({query!r}).fetchone())"
    return subprocess.run([sys.executable, "-c", asks], check=True, capture_output=True, text=True).stdout.strip()


def test_a_process_that_looks_and_leaves_takes_nothing_from_a_running_bot(folder: Path, engines: Engines) -> None:
    upgrade(engines)
    path = folder / "countersign.db"
    with engines.reader.connect(), engines.reader.connect(), engines.reader.connect():
        pass
    assert elsewhere(path, "SELECT count(*) FROM holds") == "0"
    assert "countersign.db-wal" in modes(folder)
    with Store(engines, system_clock).begin() as tx:
        tx(holds.add, filled(Hold), "hold")
    assert elsewhere(path, "SELECT count(*) FROM holds") == "1"


def test_a_mode_that_somebody_chose_stands_and_is_told(folder: Path, engines: Engines) -> None:
    upgrade(engines)
    database = folder / "countersign.db"
    assert open_to_others(database) == ""
    database.chmod(0o640)
    with engines.writer.connect():
        assert modes(folder)["countersign.db"] == "0o640"
    assert open_to_others(database) == "-rw-r-----"


def test_a_backup_made_while_the_bot_writes_is_whole_and_the_owners_alone(folder: Path, engines: Engines) -> None:
    upgrade(engines)
    copy = folder / "copy.db"
    with engines.writer.begin():  # the bot holds its one lock for writing
        back_up(engines, copy)
    assert modes(folder)["copy.db"] == "0o600"
    with closing(sqlite3.connect(copy)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    restored = open_engines(f"sqlite:///{copy}")
    assert Store(restored, system_clock).read(holds.standing) == ()
    restored.dispose()


def test_a_backup_takes_no_others_place(folder: Path, engines: Engines) -> None:
    upgrade(engines)
    (folder / "copy.db").write_text("yesterday's")
    (folder / "copy.db").chmod(0o600)
    with pytest.raises(CountersignError, match="is there already"):
        back_up(engines, folder / "copy.db")
    assert (folder / "copy.db").read_text() == "yesterday's"


def test_a_backup_of_no_database_makes_none(folder: Path, engines: Engines) -> None:
    with pytest.raises(CountersignError, match="There is no database"):
        back_up(engines, folder / "copy.db")
    assert modes(folder) == {}


def broken_off(path: Path) -> None:
    with new_private(path) as half:
        half.write(b"at,")
        raise ZeroDivisionError


def test_an_export_is_the_owners_alone_and_half_of_one_is_not_kept(folder: Path) -> None:
    with new_private(folder / "trail.csv") as trail:
        trail.write(b"at,deed\n")
    assert modes(folder) == {"trail.csv": "0o600"}
    with pytest.raises(ZeroDivisionError):
        broken_off(folder / "half.csv")
    assert modes(folder) == {"trail.csv": "0o600"}


def test_an_export_into_a_folder_that_is_not_there_is_said(folder: Path) -> None:
    with (
        pytest.raises(CountersignError, match="can't be made: No such file or directory"),
        new_private(folder / "nowhere" / "trail.csv"),
    ):
        pass
