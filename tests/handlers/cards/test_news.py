"""News of several posts in one direct message: the words, the limits, and what Slack's failures do to it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.model.event import Event
from bot.model.people import Card
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import News
from bot.showing.proposal_view import ShownProposal
from bot.store import cards as store_cards
from bot.store import notices
from handlers.cards import news
from handlers.cards.news import Heard
from handlers.notifier import SlackNotifier
from handlers.slack.archive import Archive
from handlers.slack.files import SlackFiles
from handlers.slack.posting import NOTHING, Posting
from rehearsal.player import words_of
from tests.handlers import showings
from tests.handlers.office import APPROVALS, PRIYA, SAM, Office
from tests.handlers.payloads import checked_message, every_text, mentioned
from tests.world import PRIYA as AUTHOR
from tests.world import SAM as APPROVER
from tests.world import World

ARCHIVE = Archive.at("https://example.slack.com/", WebClient("xoxb-none"))
EVENTS = (
    *(Event.APPROVED, Event.PUBLISHED, Event.EXPIRED, Event.NOT_RELEASED, Event.ZONE_CHANGED),
    *(Event.TAKING_DOWN, Event.STOPPED_BY, Event.CORRECTED),
)


def heard(world: World, event: Event, text: str) -> Heard:
    shown = world.bot.views.proposal(world.now(world.approved(text)).id)
    assert shown is not None
    state = ProposalState.EXPIRED if event is Event.EXPIRED else shown.proposal.state
    shown = replace(shown, proposal=replace(shown.proposal, state=state))
    return Heard(AUTHOR.id, event, shown, APPROVER.id, shown.places[0])


def test_the_news_of_three_posts_reads_at_a_glance_with_a_link_to_each_card(world: World) -> None:
    events = (Event.PUBLISHED, Event.APPROVED, Event.EXPIRED)
    every = [heard(world, event, f"Gate {number} is open.") for number, event in enumerate(events)]
    says = [words_of(block.to_dict()) for block in news.message(news.still_true(every), ARCHIVE)]
    assert says[0] == "News of 3 posts: 1 lapsed, 1 approved, 1 live."
    assert says[1] == "*Lapsed*. They won't go out. The words are kept."
    assert "• “Gate 2 is open.”: nobody approved it in time. <https://example.slack.com/archives/C0APPROVE/p" in says[2]
    assert "Propose again with these words" in says[2]
    assert says[4].startswith(
        "• “Gate 1 is open.” is approved by <@U0SAM>. It goes out on Friday 20 November, 9.01am. <https://"
    )
    assert says[6].startswith("• “Gate 0 is open.” is live on Wall. <https://example.slack.com/archives/C0APPROVE/p")


def test_posts_that_kept_their_time_of_day_are_told_together_with_the_time(world: World) -> None:
    every = [heard(world, Event.ZONE_CHANGED, f"Gate {number} is open.") for number in range(2)]
    says = [words_of(block.to_dict()) for block in news.message(news.still_true(every), ARCHIVE)]
    assert says[0] == "News of 2 posts: 2 kept to their time of day."
    assert says[1] == "*Kept to their time of day*. The rules of their time zone have changed."
    assert "• “Gate 0 is open.”: Friday 20 November, 1pm, London time. <https://example" in says[2]


def test_a_post_on_several_networks_is_a_single_line(world: World) -> None:
    first, other = (heard(world, Event.PUBLISHED, text) for text in ("Gate 1 is open.", "Gate 2 is open."))
    second = replace(first, place=replace(first.place, network="Hook", delivery=None) if first.place else None)
    says = "\n".join(every_text([block.to_dict() for block in news.message([first, second, other], ARCHIVE)]))
    assert "News of 2 posts: 2 live." in says
    assert "“Gate 1 is open.” is live on Wall and Hook." in says


def test_an_approval_that_no_longer_stands_is_not_told(world: World) -> None:
    client = WebClient("xoxb-none")
    posting = Posting(client, SlackFiles(client, world.bot.pictures, world.clock), world.clock)
    notifier = SlackNotifier.of(world.bot, posting, world.clock)
    proposal = world.approved()
    told = News(proposal.id, AUTHOR.id, Event.APPROVED, APPROVER.id)
    world.edits(proposal, "Other words.")
    assert notifier.tell([told, told], "outbox-1", again=False) == NOTHING, "and Slack was not asked"


@pytest.mark.slow
@given(st.lists(st.tuples(showings.proposals(), st.sampled_from(EVENTS)), min_size=1, max_size=4), st.integers(1, 20))
@showings.thorough
def test_news_of_any_posts_is_whole_and_names_nobody_but_colleagues(
    several: list[tuple[ShownProposal, Event]], times: int
) -> None:
    every = [
        Heard(PRIYA, event, replace(shown, proposal=replace(shown.proposal, id=number)), SAM, place)
        for number, (shown, event) in enumerate(several * times, 1)
        for place in (None, *shown.places)
    ]
    true = news.still_true(every)
    if not true:
        return
    text = news.summary(true)
    blocks = checked_message(news.message(true, ARCHIVE), text)
    assert mentioned(blocks, text) <= showings.OURS
    posts, rows = len({heard.shown.proposal.id for heard in true}), "\n".join(every_text(blocks))
    assert f"News of {posts} post" in rows
    assert posts <= 4 * news.MOST_ROWS or " more." in rows, "what is left out is counted"


@pytest.mark.parametrize(("fault", "words"), [("lost_answer", "a lost answer"), ("429", "a rate limit")])
def test_news_is_told_once_whatever_slack_answers(here: Office, fault: str, words: str) -> None:
    texts = [f"Gate {number} after {words}." for number in range(2)]
    cards = [here.propose(text) for text in texts]
    shown = [here.store.read(store_cards.shown_on, Card(APPROVALS, card["ts"])) for card in cards]
    here.fault(web={"next": fault, "method": "chat.postMessage", "with": {"blocks": "News of 2 posts"}, "count": 1})
    with here.store.begin() as tx:
        tx.tell(*(News(known[0], PRIYA, Event.PUBLISHED) for known in shown if known))
    priya = here.stage.be(PRIYA)

    def bundles() -> list[str]:
        return [says for says in priya.direct_messages() if all(text in says for text in texts)]

    def told() -> bool:
        here.stage.move_clock(advance_seconds=1)
        return bool(bundles()) and not here.store.read(notices.untold)

    here.stage.until(told, "the bundle, recorded as told")
    assert len(bundles()) == 1
    assert all(text in bundles()[0] for text in texts)
