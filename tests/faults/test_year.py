"""A simulated year: two clock changes, bank holidays, restarts each week; digests, memory, open files, the database."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from bot.model.when import WhenKind
from bot.running.jobs import scheduling
from bot.showing.auditing import Auditing
from tests.faults.process import BotProcess
from tests.faults.scene import Scene, goes_round
from tests.world import SAM, World

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

LONDON = ZoneInfo("Europe/London")
YEAR = 2027
WORKING_DAYS = 253
"""England and Wales in 2027: 261 weekdays less eight bank holidays (gov.uk/bank-holidays)."""
DAYS = tuple(date(YEAR, 1, 1) + timedelta(days=n) for n in range(365))
TICKS = (time(9, 0), time(10, 0), time(17, 0))
CLOCKS_CHANGE = (date(YEAR, 3, 28), date(YEAR, 10, 31))
POSTS = tuple(day for day in DAYS if day.weekday() == 2 or day in CLOCKS_CHANGE)
"""Wednesdays, and the two Sundays on which the clocks change."""
MOST_GROWTH = 1.05


@dataclass(frozen=True, slots=True)
class Size:
    """The memory and the open files of a process, and the size of the database, in bytes."""

    memory: int
    files: int
    database: int


@cache
def jobs(_: int) -> list[Callable[[], object]]:
    """Filled once in each process: the scheduler's own jobs, unticked."""
    return []


def ticks(world: World) -> None:
    """All that a running bot does unasked at one moment."""
    own = jobs(os.getpid())
    if not own:
        pool = ThreadPoolExecutor(1)
        scheduler = scheduling(world.bot, world.store, pool, pool, pool, pool)
        own += [*scheduler.every_minute, *scheduler.every_five_minutes]
    for job in own:
        job()
    goes_round(world)


def proposes_for_ten(world: World, day: date) -> None:
    """A post for ten o'clock, approved."""
    words = f"The office at Example Lock is open on {day:%A %d %B}."
    world.approves(world.proposes(words, "news", when=WhenKind.AT, day=day.isoformat(), time="10:00"), SAM)


def size(world: World) -> Size:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    files = len(list(Path("/proc/self/fd").iterdir()))
    with world.store.engines.reader.connect() as connection:
        if connection.dialect.name == "sqlite":
            query = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        else:
            query = "SELECT pg_database_size(current_database())"
        database = connection.scalar(text(query))
    return Size(pages * os.sysconf("SC_PAGE_SIZE"), files, int(database or 0))


def lives(scene: Scene, bot: BotProcess, day: date) -> Size:
    """A day from nine to five in London's time, or nine o'clock alone when nothing is to go out."""
    for at in TICKS if day in POSTS else TICKS[:1]:
        scene.clock.now = datetime.combine(day, at, LONDON)
        if at == TICKS[0] and day in POSTS:
            bot.done(proposes_for_ten, day)
        bot.done(ticks)
    return bot.done(size)


def test_a_year_long_each_working_day_has_its_digest_each_post_its_hour_and_nothing_grows(empty: Scene) -> None:
    bot = empty.bot()
    other = empty.bot()
    sizes: dict[int, list[Size]] = {}
    for day in DAYS:
        sizes.setdefault(day.month, []).append(lives(empty, bot, day))
        if day.weekday() == 0:  # a second replica, started anew each week
            other.kill()
            other = empty.bot()
            other.done(ticks)
    _digests(empty)
    statuses = empty.outside.wall("news").statuses
    out = [datetime.fromisoformat(str(status["created_at"])).astimezone(LONDON) for status in statuses]
    assert [(at.date(), at.time()) for at in out] == [(day, time(10, 0)) for day in POSTS]
    assert empty.outside.told_twice() == []
    assert Auditing(empty.store).verify().problem == ""
    first, last = sizes[1], sizes[12]
    assert median(at.memory for at in last) <= MOST_GROWTH * median(at.memory for at in first)
    assert median(at.files for at in last) <= MOST_GROWTH * median(at.files for at in first)
    start, middle, end = sizes[1][0].database, sizes[7][0].database, last[-1].database
    each = (end - start) / len(POSTS)
    print(f"memory {median(at.memory for at in first) / 1e6:.1f} → {median(at.memory for at in last) / 1e6:.1f} MB")
    print(f"open files {median(at.files for at in first)} → {median(at.files for at in last)}")
    print(f"database {start / 1e6:.2f} → {end / 1e6:.2f} MB: {each / 1e3:.1f} kB a post")
    assert end - middle <= 1.15 * (middle - start)  # as much in summer and autumn as in winter and spring


def _digests(scene: Scene) -> None:
    for department in ("rivers", "health"):
        days = [
            told.fields["date"] for told in scene.outside.of("DigestDue") if told.fields["department"] == department
        ]
        assert len(days) == len(set(days)) == WORKING_DAYS
        assert not {f"{YEAR}-03-26", f"{YEAR}-03-29", f"{YEAR}-12-27", f"{YEAR}-12-28"} & set(map(str, days))
