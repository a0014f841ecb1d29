"""What came of last week's posts, in the week's first digest."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.model.people import WITHHELD
from bot.model.post import Tally
from bot.model.proposal import Proposal
from bot.model.tally import After
from bot.showing.digests import CameOf, Digest
from tests.bot.showing.lists import restrict
from tests.bot.showing.test_withheld import mentions_of
from tests.world import PRIYA, World

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TEXT = "The pool opens on Monday."


def out(world: World, text: str = TEXT, *on: str, **given: Any) -> Proposal:
    """A post that is out."""
    proposal = world.approved(text, *on, **given)
    world.clock.moves(seconds=61)
    while world.publishes():
        pass
    return proposal


def looks(world: World) -> None:
    while due := world.bot.tallies.due():
        assert all(world.bot.tallies.take_up(number) for number, _ in due)


def on(world: World, moment: datetime, department: str = "rivers") -> Digest:
    """The digest made at a moment, after the looks due by then."""
    world.clock.now = moment
    looks(world)
    world.bot.digests.open_due()
    return world.bot.digests.digest(department)


def rows(found: Digest) -> list[tuple[str, Tally | None]]:
    return [(post.row.account, post.tally.numbers if post.tally else None) for post in found.came_of.rows]


@pytest.mark.both_databases
def test_monday_s_digest_has_last_weeks_posts_the_most_noticed_first(world: World) -> None:
    out(world, TEXT, "news", "intranet")
    out(world, "The flood gates are open.", "floods")
    world.networks.numbers["floods-3"] = Tally(40, 100, 500)
    found = on(world, MONDAY)
    assert rows(found) == [("floods", Tally(40, 100, 500)), ("news", Tally(2, 3, 5)), ("intranet", Tally())]
    assert found.came_of.total == 3
    assert on(world, MONDAY, "health").came_of.rows == ()
    assert on(world, MONDAY + timedelta(days=1)).came_of.rows == (), "once a week"


def test_after_a_bank_holiday_the_first_working_day_has_them(world: World) -> None:
    world.clock.now = datetime(2026, 12, 23, 9, 0, tzinfo=UTC)
    out(world)
    world.clock.moves(days=1)
    looks(world)
    world.clock.now = datetime(2026, 12, 28, 9, 0, tzinfo=UTC)  # the substitute for Boxing Day
    assert world.bot.digests.open_due() == ()
    assert rows(on(world, datetime(2026, 12, 29, 9, 0, tzinfo=UTC))) == [("news", Tally(2, 3, 5))]
    assert rows(on(world, datetime(2026, 12, 30, 9, 0, tzinfo=UTC))) == []


def test_a_digest_that_slack_hears_of_late_still_has_them(world: World) -> None:
    out(world)
    on(world, MONDAY)
    on(world, MONDAY + timedelta(days=1))
    found = world.bot.digests.digest("rivers", day=MONDAY.date())
    assert rows(found) == [("news", Tally(2, 3, 5))]


def test_a_week_begins_at_midnight_of_the_departments_own_zone(world: World) -> None:
    """In summer, Monday begins at 23:00 UTC on Sunday."""
    world.clock.now = datetime(2027, 7, 4, 22, 50, tzinfo=UTC)
    out(world, "The last of the week.", "news")
    world.clock.now = datetime(2027, 7, 4, 23, 10, tzinfo=UTC)
    out(world, "The first of the next.", "floods")
    assert rows(on(world, datetime(2027, 7, 5, 8, 0, tzinfo=UTC))) == [("news", None)], "not a day old yet"
    assert rows(on(world, datetime(2027, 7, 12, 8, 0, tzinfo=UTC))) == [("floods", Tally(2, 3, 5))]


def test_ten_are_listed_and_the_rest_counted(world: World) -> None:
    for number in range(12):
        out(world, f"{TEXT} Lane {number} is free.")
        world.clock.moves(minutes=1)
    found = on(world, MONDAY).came_of
    assert (len(found.rows), found.total) == (10, 12)


def test_the_look_after_a_week_counts_where_there_is_one(world: World) -> None:
    world.clock.now = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
    out(world)
    world.clock.moves(days=1)
    looks(world)
    world.networks.numbers["news-1"] = Tally(9, 9, 9)
    (post,) = on(world, MONDAY).came_of.rows
    assert post.tally is not None
    assert (post.tally.after, post.tally.numbers) == (After.WEEK, Tally(9, 9, 9))


def test_what_is_restricted_stays_so_and_an_author_at_risk_is_not_named(world: World) -> None:
    restricted = out(world, "The shares are sold on Friday.", "floods")
    restrict(world, restricted, PRIYA.id)
    out(world, "Our offices are open on Tuesday.", "news", at_risk=True)
    by_account = {post.row.account: post for post in on(world, MONDAY).came_of.rows}
    hidden: CameOf = by_account["floods"]
    assert (hidden.row.of.hidden, hidden.row.of.first, hidden.row.url) == (True, "", "")
    assert [*mentions_of(PRIYA.id, by_account["news"])] == []
    assert by_account["news"].row.of.proposer == WITHHELD
