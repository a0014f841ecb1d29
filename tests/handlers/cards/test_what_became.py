"""What the author of a post hears of what became of it: taken down, stopped, posted by hand; each as it stands."""

import pytest
from slack_sdk import WebClient

from bot.model.people import Person
from bot.model.proposal_notices import News
from bot.model.when import WhenKind
from bot.showing.home import Tab, Where
from handlers.cards import news, stories
from handlers.cards.news import Heard
from handlers.home import lists
from handlers.slack.archive import Archive
from rehearsal.player import words_of
from tests.bot.afterwards.test_take_downs import out, taken_up
from tests.world import JO, PRIYA, SAM, World

ARCHIVE = Archive.at("https://example.slack.com/", WebClient("xoxb-none"))
WHY = "Wrong day"


def told(world: World, to: Person = PRIYA) -> str:
    """All the news for a person, in a single message."""
    world.tells()
    every = [notice for notice in world.notifier.told if isinstance(notice, News) and notice.person == to.id]
    heard = list[Heard]()
    for notice in every:
        shown = world.bot.views.proposal(notice.proposal, to=to.id)
        assert shown is not None
        place = next((place for place in shown.places if place.delivery and place.delivery.id == notice.delivery), None)
        heard.append(Heard(to.id, notice.event, shown, notice.by, place))
    true = news.still_true(heard)
    if len(true) == 1:
        return stories.direct(true[0].event, true[0].shown, true[0].by, true[0].place, to=to.id)
    return "\n".join(words_of(block.to_dict()) for block in news.message(true, ARCHIVE)) if true else ""


def own_list(world: World) -> str:
    """Priya's list of her own proposals at Home."""
    found = world.bot.home.page(PRIYA, Where(Tab.MINE))
    return "\n".join(words_of(block.to_dict()) for block in lists.blocks(found, ARCHIVE))


def test_a_post_taken_down_within_the_minute_is_told_as_taken_down_and_never_as_live(world: World) -> None:
    world.bot.take_downs.ask(out(world, "The pool opens.").id, ["news"], WHY, SAM)
    asked = "was live on Wall, and <@U0SAM> has asked for it to be taken down, which is being done: “Wrong day”"
    assert told(world) == f"Your post “The pool opens.” {asked}"
    taken_up(world)
    assert told(world) == "Your post “The pool opens.” was live on Wall, and <@U0SAM> has taken it down: “Wrong day”"


def test_among_other_news_a_post_taken_down_has_its_own_heading(world: World) -> None:
    world.bot.take_downs.ask(out(world, "The pool opens.").id, ["news"], WHY, SAM)
    taken_up(world)
    out(world, "The bridge is shut.")
    says = told(world)
    assert says.startswith("News of 2 posts: 1 taken down, 1 live.")
    assert "*Taken down*\n• “The pool opens.” was live on Wall, and <@U0SAM> has taken it down: “Wrong day” <h" in says
    assert "“The pool opens.” is live" not in says
    assert "“The bridge is shut.” is live on Wall (" in says


def test_a_post_on_two_accounts_is_told_as_live_only_where_it_still_is(world: World) -> None:
    proposal = out(world, "The pool opens.", "news", "intranet")
    world.bot.take_downs.ask(proposal.id, ["news"], WHY, SAM)
    taken_up(world)
    says = told(world)
    assert says.startswith("News of 1 post: 1 taken down, 1 live.")
    assert "“The pool opens.” was live on Wall, and <@U0SAM> has taken it down" in says
    assert "“The pool opens.” is live on Hook (" in says


def test_an_author_who_took_a_post_down_is_not_told_that_it_is_live(world: World) -> None:
    proposal = world.approves(world.proposes("The pool opens.", by=JO))
    world.clock.moves(seconds=61)
    world.publishes()
    world.bot.take_downs.ask(proposal.id, ["news"], WHY, JO)
    taken_up(world)
    assert told(world, JO) == "Your post “The pool opens.” was live on Wall, and you have taken it down: “Wrong day”"


def test_a_post_stopped_within_the_minute_is_told_as_stopped_and_not_first_that_it_goes_out(world: World) -> None:
    proposal = world.approved("The pool opens.", "news")
    world.bot.resolutions.stop(proposal.id, SAM)
    asks = "It is not out, and goes out only if somebody decides so: the thread of its card asks."
    assert told(world) == f"Your post “The pool opens.” was stopped by <@U0SAM>. {asks}"


def test_among_other_news_a_stopped_post_has_its_own_heading(world: World) -> None:
    world.bot.resolutions.stop(world.approved("The pool opens.", "news", "floods").id, SAM)
    world.approved("The bridge is shut.")
    says = told(world)
    assert says.startswith("News of 2 posts: 1 stopped, 1 approved.")
    assert "• “The pool opens.” was stopped by <@U0SAM>. It is not out, and goes out only if" in says
    assert "“The pool opens.” is approved" not in says


def test_a_stopped_post_that_was_put_back_is_told_as_approved(world: World) -> None:
    proposal = world.approved("The pool opens.", when=WhenKind.AT, day="2026-11-20", time="10:00")
    world.bot.resolutions.stop(proposal.id, SAM)
    world.bot.resolutions.retime(world.delivery(proposal).id, SAM, "2026-11-21", "10:00")
    assert told(world).startswith(
        "Your post “The pool opens.” is approved by <@U0SAM>. It goes to @news on Wall on Sat"
    )


def test_an_author_who_stopped_a_post_is_not_told_that_it_goes_out(world: World) -> None:
    proposal = world.approved("The pool opens.", "news")
    world.bot.resolutions.stop(proposal.id, PRIYA)
    waits = "@news on Wall is stopped. The thread of its card asks."
    assert told(world) == f"Your post “The pool opens.” is approved by <@U0SAM>. {waits}"


@pytest.mark.both_databases
def test_my_proposals_says_that_an_approved_post_is_stopped(world: World) -> None:
    proposal = world.approved("The pool opens.", "news")
    assert "Approved." in own_list(world)
    world.bot.resolutions.stop(proposal.id, SAM)
    assert "Approved, and *stopped*: it goes out only if somebody decides so in the thread of its card." in own_list(
        world
    )


def test_nobody_is_told_that_a_post_by_hand_goes_out_by_itself(world: World) -> None:
    world.approved("The pool opens.", "forum")
    by_itself = "Nothing goes out by itself: on Friday 20 November, 9.01am somebody is asked to post it"
    assert told(world) == (
        f"Your post “The pool opens.” is approved by <@U0SAM>. {by_itself} by hand for @forum on Hand."
    )
    world.approved("The bridge is shut.", "forum")
    assert f"“The pool opens.” is approved by <@U0SAM>. {by_itself}. <https" in told(world)
