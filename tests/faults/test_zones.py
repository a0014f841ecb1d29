"""F22: the rules of a time zone change after a post was given its time; the bot is started anew, with the new rules."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import system_clock
from bot.model.delivery import DeliveryState
from bot.showing.auditing import Auditing
from bot.showing.held_against import records_and_trail
from bot.store import Store, deliveries
from bot.store.engines import open_engines
from tests.databases import PostgreSQL
from tests.programs import FLOODS, JO, PRIYA, Place, Program, a_place
from tests.zone_files import seconds_ahead, write

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]

ZONE = "Example/River"
TEXT = "The weir at Example Lock is open again."
TO_PREPARE, LATER, EARLIER = timedelta(seconds=25), timedelta(seconds=20), timedelta(minutes=30)


@contextmanager
def a_machine(folder: Path, database: str, request: pytest.FixtureRequest) -> Iterator[tuple[Place, str]]:
    """A place to run the bot, with zones looked for in `folder/zones` first, and the database's address."""
    server: PostgreSQL | None = request.getfixturevalue("postgresql") if database == "postgresql" else None
    name = server.empty() if server else ""
    url = server.url(name) if server else f"sqlite:///{folder}/countersign.db"
    write(folder / "zones", ZONE, seconds_ahead(0))
    with a_place(folder, "env:COUNTERSIGN_DATABASE" if server else "") as place:
        place.environment |= {"COUNTERSIGN_DATABASE": url, "PYTHONTZPATH": f"{folder / 'zones'}"}
        place.change('digest_at = "09:00"', f'digest_at = "09:00"\nzone = "{ZONE}"')
        assert place.configured("db", "upgrade").returncode == 0
        yield place, url
    if server:
        server.drop(name)


def a_zone_ahead_so_that(instant: datetime, folder: Path) -> tuple[datetime, int]:
    """Give the zone rules by which an instant is on a whole minute; gives the wall time, and the seconds ahead."""
    ahead = -round(instant.timestamp()) % 60
    write(folder / "zones", ZONE, seconds_ahead(ahead))
    return instant.replace(tzinfo=None) + timedelta(seconds=ahead), ahead


def is_stopped(bot: Program) -> None:
    """Stop the bot as its supervisor does."""
    bot.told(signal.SIGTERM)
    assert bot.ends() == 0
    assert "Traceback" not in bot.words


def delivery_states(url: str) -> list[DeliveryState]:
    """The states of all deliveries, once all records are found as the trail has them."""
    store = Store(open_engines(url), system_clock)
    try:
        assert Auditing(store).verify().problem == ""
        assert records_and_trail(store).disagree == 0
        return [found.state for found in store.read(deliveries.after, 0, 10)]
    finally:
        store.engines.dispose()


def test_f22_when_a_zones_rules_change_a_post_keeps_its_time_of_day_and_goes_out_once(
    tmp_path: Path, database: str, request: pytest.FixtureRequest
) -> None:
    with a_machine(tmp_path, database, request) as (place, url):
        due = system_clock().replace(microsecond=0) + TO_PREPARE
        wall, ahead = a_zone_ahead_so_that(due, tmp_path)
        with place.running() as bot:
            place.proposes(TEXT, at=wall)
            place.stage.be(JO).react(place.card(TEXT))
            place.stage.be(JO).sees(FLOODS, TEXT, "Approved by")
            assert system_clock() < due
            is_stopped(bot)
        write(tmp_path / "zones", ZONE, seconds_ahead(ahead - LATER.seconds))
        with place.running() as bot:
            place.stage.be(JO).sees(FLOODS, "The rules of River time have changed", "its approval stands", reply=True)
            assert place.stage.live(TEXT) == []
            place.stage.until(lambda: system_clock() >= due or None, "the instant of the old rules", 60)
            assert place.stage.live(TEXT) == []
            assert len(place.is_live(TEXT)) == 1
            assert system_clock() >= due + LATER
            author = place.stage.be(PRIYA)
            told = place.stage.until(
                lambda: any("have changed" in words for words in author.direct_messages()), "news for the author", 90
            )
            assert told
            is_stopped(bot)
        assert delivery_states(url) == [DeliveryState.PUBLISHED]


def test_f22_a_time_of_day_that_comes_earlier_than_approved_waits_for_a_new_approval(
    tmp_path: Path, database: str, request: pytest.FixtureRequest
) -> None:
    with a_machine(tmp_path, database, request) as (place, url):
        due = system_clock().replace(microsecond=0) + EARLIER + TO_PREPARE
        wall, ahead = a_zone_ahead_so_that(due, tmp_path)
        with place.running() as bot:
            place.proposes(TEXT, at=wall)
            card = place.card(TEXT)
            place.stage.be(JO).react(card)
            place.stage.be(JO).sees(FLOODS, TEXT, "Approved by")
            is_stopped(bot)
        write(tmp_path / "zones", ZONE, seconds_ahead(ahead + EARLIER.seconds))
        with place.running() as bot:
            place.stage.be(PRIYA).is_told("The rules of River time have changed", "so it waits for approval")
            new = place.stage.be(JO).sees(FLOODS, TEXT, "Needs one approval", after=card["ts"])
            assert place.stage.live(TEXT) == []
            place.stage.be(JO).react(new)
            place.stage.be(JO).sees(FLOODS, TEXT, "Approved by", after=card["ts"])
            assert len(place.is_live(TEXT, within=60)) == 1
            is_stopped(bot)
        assert delivery_states(url) == [DeliveryState.CANCELLED, DeliveryState.PUBLISHED]
