"""F21, F33: the hours that come twice or never, and an outage over the time of a post."""

from datetime import UTC, datetime

import pytest

from bot.model.delivery import Delivery, DeliveryState
from bot.model.notice import Event
from bot.model.when import WhenKind
from tests.faults.process import Refusal
from tests.faults.scene import Scene, goes_round
from tests.world import PLAIN, World

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]


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
