"""Loaded once by the server that forks the processes: the bot with its patterns compiled, in each from birth."""

import tempfile
from pathlib import Path

from bot.store import Store
from bot.store.engines import open_engines
from tests.databases import sqlite_in
from tests.fakes import FakeClock
from tests.faults import process
from tests.world import PLAIN, THREAD, a_world

assert process.POINTS
with tempfile.TemporaryDirectory(prefix="countersign-") as folder:
    engines = open_engines(sqlite_in(Path(folder)))
    world = a_world(Store(engines, FakeClock()), FakeClock())
    for number, text in enumerate((PLAIN, "Gate 1, seed 2, notice 3.", "Other words for day 4.")):
        world.approves(world.edits(world.approved(text), f"{text[:-1]}, words {number}."))
    world.under_way(THREAD, "long")
    world.publishes()
    world.tells()
    engines.dispose()
