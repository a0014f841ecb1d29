"""An archive whose process was killed: nothing is lost, and the same command goes on, on both databases."""

import os
import signal
import sys
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.archiving.archives import Archives, Outcome
from bot.archiving.proof import faults
from bot.showing.held_against import records_and_trail
from bot.store import Store
from bot.store.engines import open_engines
from tests.bot.archiving.archive import a_year_later, published
from tests.fakes import FakeClock
from tests.faults.process import FORKS
from tests.world import World

POSTS = 5
LEFT = {
    "before the name": POSTS,
    "after the name": POSTS,
    "before the second commit": POSTS - 2,
    "after the second commit": POSTS - 4,
}
"""How many posts still have their words, by the point of the kill; two go in a transaction."""


def killed(url: str, file: Path, before: datetime, now: datetime, point: str) -> None:
    """Archive in a process of its own, and kill the process at a point."""
    store = Store(open_engines(url), FakeClock(now))
    turns = {"before": 0, "after": 0}

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def at(name: str, _: object) -> None:
        if name == {"before the name": "os.link", "after the name": "os.remove"}.get(point):
            die()

    def passes(when: str) -> None:
        turns[when] += 1
        if turns[when] == 2 and point == f"{when} the second commit":
            die()

    sys.addaudithook(at)
    event.listen(store.engines.writer, "commit", lambda _: passes("before"))
    store.on_deed.append(lambda _: passes("after"))
    archives = Archives(store, at_once=2)
    archives.write(before, file, Outcome())
    archives.remove(before, file, Outcome())


@pytest.mark.slow
@pytest.mark.both_databases
@pytest.mark.parametrize("point", LEFT)
def test_a_killed_archive_loses_nothing_and_can_be_gone_on_with(
    world: World, url: str, tmp_path: Path, point: str
) -> None:
    for number in range(POSTS):
        published(world, f"Words {number}.")
    file, before = tmp_path / "archive.jsonl", a_year_later(world)
    process = FORKS.Process(target=killed, args=(url, file, before, world.clock(), point))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    with_words = [number for number in range(1, POSTS + 1) if has_words(world, number)]
    assert len(with_words) == LEFT[point]
    assert file.exists() == (point != "before the name")
    assert records_and_trail(world.store).disagree == 0

    archives, outcome = Archives(world.store), Outcome()
    if not file.exists():
        archives.write(before, file, outcome)
    archives.remove(before, file, outcome)
    assert (outcome.removed, outcome.before) == (LEFT[point], POSTS - LEFT[point])
    assert not any(has_words(world, number) for number in range(1, POSTS + 1))
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    assert records_and_trail(world.store).disagree == 0
    assert list(faults(world.store, file)) == []


def has_words(world: World, number: int) -> bool:
    proposal = world.bot.views.proposal(number)
    assert proposal is not None
    return proposal.revision.archived is None
