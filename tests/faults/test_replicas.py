"""F26, F30, and replicas: real programs on one PostgreSQL, whose primary is restarted, or out of the reach of one."""

import signal
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import text

from bot.model.delivery import DeliveryState
from bot.store import deliveries, migrations
from bot.store.engines import open_engines
from rehearsal.player import words_of
from tests.bot.networks.server import Commit, Line
from tests.bot.networks.stages.mastodon import TOKEN
from tests.databases import PostgreSQL, postgresql_or_skip
from tests.fakes import FakeClock
from tests.faults.cut import cut_off
from tests.faults.outside import MASTODON, Outside
from tests.faults.scene import OUT, Scene, goes_round, prepares
from tests.programs import DEE, DIGEST, FLOODS, JO, PRIYA, Place, a_place
from tests.world import World

pytestmark = pytest.mark.slow

NEWER = "9999"
LEASED = 90
"""Seconds in which a card comes that a replica had in hand when the replica was cut off: a lease is a minute."""
TEXT = "Gate {} at Example Lock is open for the season."


# Versions


def is_newer(_: World) -> None:
    """Become the next version, which knows the newest tables."""
    migrations.known = lambda: frozenset({NEWER})  # type: ignore[assignment]


def expand(url: str) -> None:
    """The next version's migration: expanding, so that this version goes on reading and writing."""
    engines = open_engines(url)
    with engines.writer.begin() as connection:
        connection.execute(text("ALTER TABLE deliveries ADD COLUMN mood TEXT DEFAULT 'calm' NOT NULL"))
        connection.execute(text("UPDATE alembic_version SET version_num = :newer"), {"newer": NEWER})
    engines.dispose()


@pytest.mark.both_databases
def test_f26_on_newer_tables_the_old_version_claims_nothing_and_the_new_one_publishes(wall: Scene) -> None:
    old = wall.bot()
    expand(wall.url)
    old.done(goes_round)
    assert (wall.posts(), wall.state()) == (0, DeliveryState.SCHEDULED)
    later = old.done(prepares, "The bridge is open again.", "floods")  # people are still served
    new = wall.bot()
    new.done(is_newer)
    new.done(goes_round)
    old.done(goes_round)
    assert sorted(wall.outside.texts()) == sorted({"The bridge is open again.", *wall.outside.texts("news")})
    assert (wall.state(), wall.posts()) == (OUT, 2)
    found = wall.store.read(deliveries.by_id, later.id)
    assert found is not None
    assert found.state is OUT


# Stopping


def test_f30_told_to_stop_while_sending_it_finishes_the_call_and_writes_the_result(tmp_path: Path) -> None:
    calling, may_answer = threading.Event(), threading.Event()

    def answers_late(line: Line, commit: Commit) -> None:
        calling.set()
        may_answer.wait(20)
        line.answer(commit())

    outside = Outside(FakeClock())
    with outside.running(), a_place(tmp_path) as place:
        place.change(f"{place.stage.url}/timeline", f"{outside.server.url}/{MASTODON}/all")
        place.environment["COUNTERSIGN_DEMO_FLOODS"] = TOKEN
        outside.server.next("POST", answers_late)
        assert place.configured("db", "upgrade").returncode == 0
        with place.running() as bot:
            for number in (1, 2):
                place.proposes(TEXT.format(number))
            place.stage.be(JO).click(place.card(TEXT.format(1)), "Approve")
            assert calling.wait(30)
            place.stage.be(JO).click(place.card(TEXT.format(2)), "Approve")
            bot.told(signal.SIGTERM)
            bot.says("stopping: finishing what is in hand")
            may_answer.set()
            assert bot.ends(within=25) == 0
        assert outside.texts() == [TEXT.format(1)]  # and nothing new was claimed
        engines = open_engines(f"sqlite:///{tmp_path / 'countersign.db'}")
        with engines.reader.connect() as connection:
            assert [found.state for found in deliveries.in_states(connection, (OUT,))] == [OUT]
        engines.dispose()


# Replicas


@pytest.fixture
def server() -> Iterator[PostgreSQL]:
    """A PostgreSQL for a single test, to be restarted."""
    with TemporaryDirectory(prefix="countersign-postgresql-", ignore_cleanup_errors=True) as folder:
        server = postgresql_or_skip(Path(folder))
        yield server
        server.stop()


def approved_at_last(place: Place, words: str) -> None:
    """Press *Approve* until it counts, as people do who read "please try again"."""
    card = place.card(words, within=LEASED)
    place.stage.be(JO).click(card, "Approve")
    place.stage.be(DEE).react(card)


@pytest.mark.timeout(300)
def test_four_replicas_through_a_restart_of_the_primary_and_a_partition_say_and_send_all_once(
    tmp_path: Path, server: PostgreSQL
) -> None:
    url = server.url(server.empty())
    texts = [TEXT.format(number) for number in range(9)]
    with a_place(tmp_path, "env:COUNTERSIGN_DATABASE") as place, cut_off(url) as (way, by_way), ExitStack() as running:
        place.environment["COUNTERSIGN_DATABASE"] = url
        assert place.configured("db", "upgrade").returncode == 0
        bots = [running.enter_context(place.running(connected=n + 1)) for n in range(3)]
        place.environment["COUNTERSIGN_DATABASE"] = by_way
        bots.append(running.enter_context(place.running(connected=4)))
        place.environment["COUNTERSIGN_DATABASE"] = url
        for words in texts:
            place.proposes(words)
        with ThreadPoolExecutor(4) as people:
            people.map(lambda words: approved_at_last(place, words), texts[:3])
            server.restart()
        way.shut()  # one replica reaches the database no more
        with ThreadPoolExecutor(4) as people:
            people.map(lambda words: approved_at_last(place, words), texts[3:6])
        way.opened()
        for words in texts[6:]:
            approved_at_last(place, words)
        for words in texts:
            approve_again(place, words)
            place.is_live(words, within=120)
        for _ in range(2):
            assert place.configured("digest", "--now").returncode == 0
        place.stage.be(DEE).sees(DIGEST, "Audit trail")
        place.stage.until(lambda: len(replies(place)) >= 2 * len(texts), "every story", 180)
        for bot in bots:
            bot.told(signal.SIGTERM)
            assert bot.ends() == 0
        assert {len(place.stage.live(words)) for words in texts} == {1}
        assert len(place.shows(FLOODS, "Example Lock")) == len(texts)
        assert len(place.shows(DIGEST, "Audit trail")) == 1
        assert max(replies(place).values()) == 1
        assert max(Counter(place.stage.be(PRIYA).direct_messages()).values()) == 1
        assert place.configured("audit", "verify").returncode == 0


def approve_again(place: Place, words: str) -> None:
    """Press once more where the first press met the database away."""
    for message in place.shows(FLOODS, words):
        if "Needs one approval" in words_of(message):
            place.stage.be(JO).click(message, "Approve")


def replies(place: Place) -> Counter[tuple[str, str]]:
    """The lines in the threads of the floods channel."""
    here = place.stage.be(JO).messages(FLOODS)
    return Counter((str(message.get("thread_ts")), words_of(message)) for message in here if message["is_reply"])
