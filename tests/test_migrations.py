"""The migrations: they make exactly the tables declared in the code, once, on both databases."""

import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import JSON, Connection, Float, MetaData, Table, select, text

from bot.clock import system_clock
from bot.errors import CountersignError
from bot.model.timeline_alarm import AlarmState
from bot.store import timeline_alarms
from bot.store.engines import Engines, open_engines
from bot.store.migrations import require_current, scripts, state, upgrade
from bot.store.tables import enquiries, metadata

pytestmark = pytest.mark.both_databases

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def engines(empty_url: str):  # type: ignore[no-untyped-def]
    opened = open_engines(empty_url)
    yield opened
    opened.dispose()


def test_the_migrations_make_exactly_the_tables_of_the_code(engines: Engines) -> None:
    before, after = upgrade(engines)
    assert (before, after) == ("", state(engines)[1])
    with engines.reader.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_migrating_again_changes_nothing(engines: Engines) -> None:
    upgrade(engines)
    before, after = upgrade(engines)
    assert before == after
    require_current(engines)


@contextmanager
def of_the_version(engines: Engines, revision: str) -> Iterator[Connection]:
    """A transaction on a database as an earlier version left it."""
    with engines.writer.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(scripts()))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        yield connection


def required(table: Table) -> dict[str, object]:
    """Empty values for the columns of a table that need one."""
    return {
        column.name: "[]" if isinstance(column.type, JSON) else 0 if isinstance(column.type, Float) else ""
        for column in table.columns
        if not (column.primary_key or column.nullable) and column.server_default is None
    }


def test_referrals_taken_long_before_referrals_had_an_end_need_no_answer(engines: Engines) -> None:
    now = system_clock()
    ages = {"taken": (1, 89, 91, 400), "waiting": (91,), "checked": (91,), "not_press": (91,)}
    with of_the_version(engines, "0022") as connection:
        before = Table("enquiries", MetaData(), autoload_with=connection)
        facts = required(before)
        rows = [(state, days) for state, several in ages.items() for days in several]
        for state, days in rows:
            given = {
                "state": state,
                "settled_by": "U0MO",
                "at": now - timedelta(days=days),
                "request": f"{state} {days}",
            }
            connection.execute(before.insert().values(facts | {"refer": True, "life_at_risk": False} | given))
    upgrade(engines)
    with engines.reader.connect() as connection:
        after = {
            row.request: (row.state.value, row.settled_by)
            for row in connection.execute(select(enquiries.c.request, enquiries.c.state, enquiries.c.settled_by))
        }
    old = {"taken 91", "taken 400"}
    assert {request for request, found in after.items() if found == ("no_answer", "")} == old
    assert all(found == (request.split()[0], "U0MO") for request, found in after.items() if request not in old)


def test_alarms_that_were_not_ours_before_somebody_could_say_dealt_with_have_ended(engines: Engines) -> None:
    now = system_clock()
    with of_the_version(engines, "0039") as connection:
        before = Table("timeline_alarms", MetaData(), autoload_with=connection)
        facts = {"account": "news", "at": now, "by": "", "card_channel": "", "card_ts": ""}
        for state in ("open", "not_ours"):
            connection.execute(before.insert().values(facts | {"state": state, "settled_at": now}))
    upgrade(engines)
    with engines.reader.connect() as connection:
        (listed,) = timeline_alarms.not_ended(connection, ["news"])
    assert listed.alarm.state is AlarmState.OPEN, "the old messages have no button"


def test_a_note_on_an_answer_no_longer_stands_where_the_line_is_named(engines: Engines) -> None:
    with of_the_version(engines, "0044") as connection:
        before = Table("enquiries", MetaData(), autoload_with=connection)
        facts = required(before) | {"at": system_clock(), "refer": True, "life_at_risk": False, "state": "answered"}
        for way, said in (("phone", "Rang her."), ("line", "Lock times")):
            connection.execute(before.insert().values(facts | {"request": way, "way": way, "answered_with": said}))
    upgrade(engines)
    with engines.reader.connect() as connection:
        row = enquiries.c
        after = [*connection.execute(select(row.answered_with, row.answer_note).order_by(row.id))]
    assert after == [("", "Rang her."), ("Lock times", "")]


def test_a_database_without_tables_is_not_worked_on(engines: Engines) -> None:
    with pytest.raises(CountersignError, match="countersign db upgrade"):
        require_current(engines)


def test_a_database_from_a_newer_version_is_left_alone(engines: Engines) -> None:
    upgrade(engines)
    with engines.writer.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for act in (upgrade, state, require_current):
        with pytest.raises(CountersignError, match=r"newer Countersign \(its tables are at 9999\)"):
            act(engines)


def test_three_migrators_at_once_migrate_once(empty_url: str) -> None:
    barrier, before = threading.Barrier(3), []

    def migrate() -> None:
        mine = open_engines(empty_url)
        barrier.wait()
        before.append(upgrade(mine)[0])
        mine.dispose()

    threads = [threading.Thread(target=migrate) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(before) == 3
    assert before.count("") == 1


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("mysql://here/x", "SQLite or PostgreSQL"),
        ("sqlite://", "needs a file"),
        ("sqlite:////no/such/folder/x.db", "doesn't exist"),
        ("no address at all", "can't be read"),
    ],
)
def test_an_address_that_is_none_is_said(url: str, says: str) -> None:
    with pytest.raises(CountersignError, match=says):
        open_engines(url)


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(b"not a database at all" * 100)
    engines = open_engines(f"sqlite:///{path}")
    with pytest.raises(CountersignError):
        upgrade(engines)
    engines.dispose()


def test_nothing_but_a_restored_backup_goes_back() -> None:
    from importlib import util

    for path in sorted((ROOT / "alembic" / "versions").glob("*.py")):
        spec = util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = util.module_from_spec(spec)
        spec.loader.exec_module(module)
        with pytest.raises(NotImplementedError, match="backup"):
            module.downgrade()


@pytest.mark.slow
def test_the_wheel_ships_the_migrations(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as inside:
        inside.extractall(tmp_path / "wheel")
    shipped = tmp_path / "wheel" / "bot" / "store" / "alembic"
    assert (shipped / "env.py").is_file()
    ours = sorted(path.name for path in (ROOT / "alembic" / "versions").glob("*.py"))
    assert sorted(path.name for path in (shipped / "versions").glob("*.py")) == ours
    assert not (shipped / "__init__.py").exists()
    migrate = (
        "from bot.store.engines import open_engines; from bot.store.migrations import scripts, upgrade; "
        f"print(scripts()); print(upgrade(open_engines('sqlite:///{tmp_path}/w.db'))[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", migrate],
        cwd=tmp_path / "wheel",
        env={"PYTHONPATH": str(tmp_path / "wheel"), "PATH": "/usr/bin:/bin"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == [str(shipped), ours[-1][:4]]
