"""App Home's list of posts that are out, and the take-downs that wait there for those who can act."""

import pytest

from bot.errors import NotAllowed
from bot.model.delivery import DeliveryState
from bot.model.people import Person
from bot.showing.home import ON_A_PAGE, Page, Tab, Where
from tests.bot.afterwards.test_take_downs import out, taken_up
from tests.bot.showing.lists import copied, restrict
from tests.world import DANA, JO, NOBODY, NURSE, PETE, PLAIN, PRIYA, SAM, World

WHY = "The day is wrong."


def page(world: World, by: Person, **more: object) -> Page:
    return world.bot.home.page(by, Where(Tab.OUT, **more))  # type: ignore[arg-type]


def shown(found: Page) -> list[int]:
    return [post.row.id for post in found.out]


@pytest.mark.both_databases
def test_posts_of_the_last_days_are_listed_for_those_who_may_correct_them_or_take_them_down(world: World) -> None:
    first = world.delivery(out(world))
    world.proposes(PLAIN)
    world.clock.moves(days=3)
    second = world.delivery(out(world, "The pool is closed.", "floods"))
    for by in (SAM, PRIYA, DANA):
        assert shown(page(world, by)) == [second.id, first.id], "the newest first"
    assert (page(world, PRIYA).corrects >= {"news"}, page(world, PRIYA).takes_down) == (True, frozenset())
    assert (page(world, SAM).corrects, page(world, SAM).takes_down >= {"news"}) == (frozenset(), True)
    assert page(world, DANA).takes_down >= {"news"}, "a digital lead"
    assert shown(page(world, NURSE)) == []
    assert Tab.OUT not in world.bot.home.page(NOBODY, Where()).tabs
    world.clock.moves(days=5)
    assert shown(page(world, SAM)) == [second.id]


@pytest.mark.both_databases
def test_pages_lead_through_every_post_that_is_out_and_back(world: World) -> None:
    copied(world, out(world), 2 * ON_A_PAGE, DeliveryState.PUBLISHED)
    first = page(world, SAM)
    second = page(world, SAM, place=first.after)
    third = page(world, SAM, place=second.after)
    every = [*shown(first), *shown(second), *shown(third)]
    assert every == sorted(set(every), reverse=True)
    assert len(every) == 2 * ON_A_PAGE + 1
    assert (first.before, third.after) == (None, None)
    assert shown(page(world, SAM, place=third.before)) == shown(second)


@pytest.mark.both_databases
def test_a_take_down_waits_at_home_for_those_who_can_act_until_somebody_has(world: World) -> None:
    by_hand = world.delivery(out(world, "On the intranet.", "intranet"))
    world.bot.take_downs.ask(by_hand.proposal_id, ["intranet"], WHY, SAM)
    for by in (PRIYA, SAM, JO):
        (waiting,) = page(world, by).take_downs
        assert (waiting.row.id, waiting.take_down and waiting.take_down.reason) == (by_hand.id, WHY)
    assert page(world, PETE).take_downs == page(world, DANA).take_downs == (), "they can't say that it is down"
    assert waiting.take_down
    world.bot.take_downs.confirm(waiting.take_down.id, PRIYA)
    assert page(world, PRIYA).take_downs == page(world, SAM).take_downs == (), "SAM asked for it"
    for by in (JO, DANA):
        assert [post.row.id for post in page(world, by).take_downs] == [by_hand.id]
        assert [post.row.id for post in world.bot.home.page(by, Where()).take_downs] == [by_hand.id], "for the menu"
    world.clock.moves(days=30)
    assert [post.row.id for post in page(world, JO).take_downs] == [by_hand.id], "however long it waits"
    world.bot.take_downs.review(waiting.take_down.id, JO)
    assert page(world, DANA).take_downs == ()


def test_a_restricted_post_shows_nothing_and_its_take_down_not_at_all(world: World) -> None:
    secret = out(world, "The pool is sold.")
    restrict(world, secret, PRIYA.id)
    world.bot.take_downs.ask(secret.id, ["news"], WHY, SAM)
    taken_up(world)
    assert [post.row.of.first for post in page(world, PRIYA).out] == ["The pool is sold."]
    assert [post.row.of.first for post in page(world, JO).take_downs] == ["The pool is sold."]
    for by in (PETE, DANA):
        (hidden,) = page(world, by).out
        assert (hidden.row.of.hidden, hidden.parts, hidden.take_down, hidden.row.url) == (True, (), None, "")
        assert page(world, by).take_downs == ()
    with pytest.raises(NotAllowed):
        world.bot.restricted_posts.let_in(secret.id, DANA)
