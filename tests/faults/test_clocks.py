"""F20, F21, F33: a clock that is set, the hours that come twice or never, and an outage over the time of a post."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.model.when import WhenKind
from tests.any_hour import built
from tests.databases import PostgreSQL
from tests.faults.process import Refusal
from tests.faults.scene import Scene, goes_round
from tests.programs import FLOODS, JO, Place, Program, a_place
from tests.world import PLAIN, World

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]


TEXT = "The gate at Example Lock is open again."
IN_DOUBT, SURE = "Posts wait while we make sure of the time", "The time is sure again"
HOUR = 3600


class Clock:
    """The wall clock of a program, which is set from outside."""

    def __init__(self, place: Place, library: Path) -> None:
        self.file = place.folder / "ahead"
        self.is_set(0)
        place.environment |= {"LD_PRELOAD": str(library), "SECONDS_AHEAD_IN": str(self.file)}

    def is_set(self, seconds: int) -> None:
        new = self.file.with_suffix(".new")
        new.write_text(str(seconds))
        new.replace(self.file)


@contextmanager
def a_machine(folder: Path, database: str, request: pytest.FixtureRequest) -> Iterator[tuple[Place, Clock]]:
    """A place to run the bot on a machine whose clock can be set; PostgreSQL's own clock stays right."""
    library = built(folder)
    if library is None:
        pytest.skip("no C compiler to build the library that sets a clock")
    server: PostgreSQL | None = request.getfixturevalue("postgresql") if database == "postgresql" else None
    name = server.empty() if server else ""
    with a_place(folder, "env:COUNTERSIGN_DATABASE" if server else "") as place:
        if server:
            place.environment["COUNTERSIGN_DATABASE"] = server.url(name)
        clock = Clock(place, library)
        assert place.configured("db", "upgrade").returncode == 0
        yield place, clock
    if server:
        server.drop(name)


def is_told(place: Place, *words: str) -> None:
    place.stage.until(lambda: place.shows(FLOODS, *words), f"a message with {', '.join(words)}")


def approves(place: Place) -> None:
    place.proposes(TEXT)
    place.stage.be(JO).react(place.card(TEXT))
    place.stage.be(JO).sees(FLOODS, TEXT, "Approved by")


def goes_on(bot: Program, place: Place) -> None:
    """Once, and the program is well."""
    assert len(place.is_live(TEXT)) == 1
    assert "Traceback" not in bot.words


@pytest.mark.parametrize("seconds", [HOUR, -HOUR], ids=["forward", "back"])
def test_f20_a_clock_that_is_set_sends_no_post_until_it_is_put_right_and_then_once(
    tmp_path: Path, database: str, request: pytest.FixtureRequest, seconds: int
) -> None:
    with a_machine(tmp_path, database, request) as (place, clock), place.running() as bot:
        clock.is_set(seconds)
        is_told(place, IN_DOUBT, f"was set {'forward' if seconds > 0 else 'back'} by 1 hour")
        approves(place)
        bot.says("the clock is in doubt")
        assert "in doubt since" in place.configured("time", "show").stdout
        assert place.stage.live(TEXT) == [], "approved, due at once, and some seconds have passed"
        clock.is_set(0)
        is_told(place, SURE, "The clock was put right")
        goes_on(bot, place)


def test_f20_the_operators_word_lets_posts_go_on_by_a_clock_that_was_set(
    tmp_path: Path, database: str, request: pytest.FixtureRequest
) -> None:
    with a_machine(tmp_path, database, request) as (place, clock):
        with place.running():
            clock.is_set(HOUR)
            is_told(place, IN_DOUBT)
            approves(place)
            assert place.stage.live(TEXT) == []
        with place.running() as bot:
            assert place.stage.live(TEXT) == [], "a doubt outlives the program"
            done = place.configured("time", "confirm")
            assert (done.returncode, "It counts as right" in done.stdout) == (0, True)
            is_told(place, SURE, "Whoever looks after Countersign says that the clock is right")
            goes_on(bot, place)


def is_approved_for(world: World, day: str, time: str, which: str = "") -> Delivery:
    return world.delivery(world.approved(PLAIN, "news", when=WhenKind.AT, day=day, time=time, which=which))


@pytest.mark.parametrize(("which", "hour"), [("first", 0), ("second", 1)])
def test_f21_the_hour_that_comes_twice_is_asked_about_and_the_post_goes_out_once(
    empty: Scene, which: str, hour: int
) -> None:
    empty.clock.now = datetime(2027, 10, 29, 9, tzinfo=UTC)
    bot = empty.bot()
    asked = bot.does(is_approved_for, "2027-10-31", "01:30")
    assert isinstance(asked, Refusal)
    assert asked.kind == "Twice"
    delivery = bot.done(is_approved_for, "2027-10-31", "01:30", which)
    assert delivery.due_at == datetime(2027, 10, 31, hour, 30, tzinfo=UTC)
    empty.clock.now = datetime(2027, 10, 31, 0, 0, tzinfo=UTC)
    seen = []
    for _ in range(9):
        bot.done(goes_round)
        seen.append((empty.clock.now >= delivery.due_at, empty.posts()))
        empty.clock.moves(minutes=15)
    assert all(posts == due for due, posts in seen)


def test_f21_the_hour_that_never_comes_is_refused_with_another(empty: Scene) -> None:
    empty.clock.now = datetime(2027, 3, 26, 9, tzinfo=UTC)
    came = empty.bot().does(is_approved_for, "2027-03-28", "01:30")
    assert isinstance(came, Refusal)
    assert "12.30am or 2.30am" in came.says


def test_f33_a_post_whose_time_an_outage_swallowed_waits_for_a_person(wall: Scene) -> None:
    wall.bot().kill()
    wall.clock.moves(hours=6)
    bot = wall.bot()
    for _ in range(3):
        bot.done(goes_round)
        wall.clock.moves(minutes=10)
    assert (wall.posts(), wall.state()) == (0, DeliveryState.STOPPED)
    assert len(wall.outside.of("Question")) == 1
    assert wall.outside.heard(Event.PUBLISHED) == []
