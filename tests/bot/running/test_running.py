"""`countersign run` in real processes: told to stop, killed, frozen, started twice, without a database."""

import signal
import socket
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from bot.model.delivery import DeliveryState
from bot.store.engines import database_time
from rehearsal.player import words_of
from tests.databases import PostgreSQL
from tests.programs import APPROVALS, DEE, DIGEST, FLOODS, JO, PRIYA, Place, a_place
from tests.world import World

pytestmark = pytest.mark.slow

TEXT = "Gate {} at Example Lock is open for the season."


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with a_place(tmp_path) as place:
        assert place.configured("db", "upgrade").returncode == 0
        yield place


@pytest.fixture
def shared(tmp_path: Path, postgresql: PostgreSQL) -> Iterator[Place]:
    """A place whose records are in PostgreSQL."""
    name = postgresql.empty()
    with a_place(tmp_path, "env:COUNTERSIGN_DATABASE") as place:
        place.environment["COUNTERSIGN_DATABASE"] = postgresql.url(name)
        assert place.configured("db", "upgrade").returncode == 0
        yield place
    postgresql.drop(name)


def test_told_to_stop_it_finishes_what_is_in_hand_and_ends_well(place: Place) -> None:
    with place.running() as bot:
        place.proposes(TEXT.format(1))
        place.stage.be(JO).react(place.card(TEXT.format(1)))
        place.is_live(TEXT.format(1))
        bot.told(signal.SIGTERM)
        assert bot.ends(within=25) == 0
        assert "stopped" in bot.words
        assert "Traceback" not in bot.words


def test_its_log_is_its_own(place: Place) -> None:
    with place.running() as bot:
        bot.told(signal.SIGINT)
        assert bot.ends() == 0
        spoke = {line.split()[2] for line in bot.words.splitlines()}
    assert spoke <= {"countersign:", "handlers.transport.socket:"}


def test_a_second_one_on_the_same_file_is_turned_away_by_whatever_link_it_comes(place: Place) -> None:
    with place.running():
        again = place.configured("run")
        place.change(f"{place.folder}/countersign.db", f"{place.folder}/link.db")
        (place.folder / "link.db").symlink_to(place.folder / "countersign.db")
        by_link = place.configured("run")
    for done in (again, by_link):
        assert done.returncode == 2
        assert "Another Countersign is running on" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.timeout(400)
def test_killed_and_started_again_it_loses_nothing_and_says_nothing_twice(place: Place) -> None:
    texts = [TEXT.format(number) for number in range(6)]
    with place.running() as bot:
        for text in texts:
            place.proposes(text)
        cards = [place.card(text) for text in texts]
        for card in cards[:3]:
            place.stage.be(JO).react(card)
        place.is_live(texts[0])
        bot.told(signal.SIGKILL)
        bot.ends()
    for card in cards[3:]:
        place.stage.be(JO).react(card)  # while nobody is there to see it
    with place.running() as bot:
        for text in texts:
            place.is_live(text, within=110)  # what was in hand is looked for once its claim has run out
        # A notice in hand may be told again only after two minutes, and others to the same place wait for it.
        place.stage.until(lambda: len(_replies(place)) >= 2 * len(texts), "every story", 180)
        told = place.stage.be(PRIYA)
        place.stage.until(lambda: all(text in " ".join(told.direct_messages()) for text in texts), "Priya told", 180)
        bot.told(signal.SIGTERM)
        assert bot.ends() == 0
    assert {len(place.stage.live(text)) for text in texts} == {1}
    assert len(place.shows(FLOODS, "Example Lock")) == len(texts)
    assert max(_replies(place).values()) == 1
    assert max(Counter(place.stage.be(PRIYA).direct_messages()).values()) == 1
    assert place.configured("audit", "verify").returncode == 0


def test_two_replicas_tell_and_send_everything_once(shared: Place) -> None:
    texts = [TEXT.format(number) for number in range(12)]
    with shared.running() as one, shared.running(connected=2) as other:
        for text in texts:
            shared.proposes(text)
        cards = [shared.card(text) for text in texts]
        with ThreadPoolExecutor(8) as people:
            for card in cards:
                people.submit(shared.stage.be(JO).click, card, "Approve")
                people.submit(shared.stage.be(DEE).react, card)
        for text in texts:
            shared.is_live(text)
        for _ in range(2):
            assert shared.configured("digest", "--now").returncode == 0
        shared.stage.be(DEE).sees(DIGEST, "Audit trail")
        shared.stage.until(lambda: len(_replies(shared)) >= 2 * len(texts), "every story", 60)
        for bot in (one, other):
            bot.told(signal.SIGTERM)
            assert bot.ends() == 0
            assert "Traceback" not in bot.words
    assert {len(shared.stage.live(text)) for text in texts} == {1}
    assert len(shared.shows(FLOODS, "Example Lock")) == len(texts)
    assert len(shared.shows(DIGEST, "Audit trail")) == 1
    assert max(_replies(shared).values()) == 1
    assert max(Counter(shared.stage.be(PRIYA).direct_messages()).values()) == 1


def test_a_silent_network_holds_up_nobody_elses_posts(place: Place) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:  # takes calls and never answers
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        before, floods, after = place.config.read_text().partition("[accounts.floods]")
        before = before.replace(f"{place.stage.url}/timeline", address).replace("undo_seconds = 10", "undo_seconds = 0")
        place.config.write_text(before + floods + after)
        with place.running() as bot:
            for number in range(10):
                place.proposes(TEXT.format(number), ("dept",))
                place.stage.be(JO).click(place.card(TEXT.format(number), APPROVALS), "Approve")
            place.proposes("The river is expected to peak at six.")
            place.stage.be(JO).click(place.card("expected to peak"), "Approve")
            place.is_live("The river is expected to peak at six.", within=10)
            bot.told(signal.SIGTERM)
            assert bot.ends(within=27) == 0


def test_what_another_replica_is_sending_is_neither_sent_nor_held_back(world: World) -> None:
    delivery = world.under_way()
    with world.store.begin() as tx:
        tx.save_delivery(world.again(delivery).claimed(tx(database_time), tx.now), fence=delivery.fence)
    world.clock.moves(days=2)  # by our clock it is too late for it
    assert world.bot.publishing.take_up(delivery.id) is False
    assert world.state(delivery) is DeliveryState.SENDING
    assert world.networks.texts("news") == []


def _replies(place: Place) -> Counter[tuple[str, str]]:
    """The lines in the threads of the floods channel."""
    here = place.stage.be(JO).messages(FLOODS)
    return Counter((str(message.get("thread_ts")), words_of(message)) for message in here if message["is_reply"])
