"""Thumbs that Slack does not show: never enough to decide by, and no reason to stop what was approved."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.errors import NotNow, ThumbNotEnough
from bot.model.delivery import DeliveryState
from bot.model.people import Card
from bot.model.proposal import Proposal, ProposalState
from bot.wiring import Bot
from handlers.slack.directory import GONE
from tests.bot.networks.server import Answer, said
from tests.handlers.slack.rated import RatedSlack, rated
from tests.world import SAM, World, publish_due

REACTIONS = "reactions.get"
AWAY = {
    "HTTP 503": Answer(503, b""),
    "internal_error": said({"ok": False, "error": "internal_error"}),
    "a rate limit": said({"ok": False, "error": "ratelimited"}, 429, Retry_After="30"),
}


@contextmanager
def approved_by_thumb(world: World) -> Iterator[tuple[RatedSlack, Bot, Proposal, Card]]:
    """A proposal that Sam's 👍 on its card has approved."""
    proposal = world.proposes()
    card = world.card(proposal)
    with rated(world) as (slack, bot):
        world.directory.reactions[card].add(SAM.id)
        assert bot.approvals.thumb_added(card, SAM) is not None
        yield slack, bot, proposal, card


@pytest.mark.parametrize("code", sorted(GONE))
def test_the_event_of_a_thumb_taken_back_approves_nothing_when_it_comes_again_unseen(world: World, code: str) -> None:
    with approved_by_thumb(world) as (slack, bot, proposal, card):
        world.directory.reactions[card].discard(SAM.id)
        assert bot.approvals.thumb_removed(card, SAM) is not None
        slack.refuses[REACTIONS] = said({"ok": False, "error": code})
        with pytest.raises(ThumbNotEnough, match="Approve button counts"):
            bot.approvals.thumb_added(card, SAM)
        assert bot.approvals.thumb_added(card, SAM) is None  # the refused thumb stays refused
        assert world.now(proposal).state is ProposalState.PENDING
        slack.passes(61)
        assert publish_due(bot.publishing) == 0
        assert world.networks.texts("news") == []


@pytest.mark.parametrize("code", sorted(GONE))
def test_a_thumb_once_confirmed_publishes_though_it_can_no_longer_be_seen(world: World, code: str) -> None:
    with approved_by_thumb(world) as (slack, bot, proposal, _):
        slack.refuses[REACTIONS] = said({"ok": False, "error": code})
        slack.passes(61)
        publish_due(bot.publishing)
        assert world.delivery(proposal).state is DeliveryState.PUBLISHED


def test_a_thumb_seen_to_be_gone_publishes_nothing_though_its_event_was_lost(world: World) -> None:
    with approved_by_thumb(world) as (slack, bot, _, card):
        world.directory.reactions[card].discard(SAM.id)
        slack.passes(61)
        publish_due(bot.publishing)
        assert world.networks.texts("news") == []


@pytest.mark.parametrize("answer", AWAY.values(), ids=AWAY)
def test_where_slack_as_a_whole_is_away_nothing_is_decided_and_publishing_goes_on(world: World, answer: Answer) -> None:
    approved, waiting = world.proposes(), world.proposes("Our offices are open as usual on Tuesday.")
    with rated(world) as (slack, bot):
        for proposal in (approved, waiting):
            world.directory.reactions[world.card(proposal)].add(SAM.id)
        assert bot.approvals.thumb_added(world.card(approved), SAM) is not None
        slack.refuses = dict.fromkeys(("users.info", "usergroups.users.list", REACTIONS), answer)
        with pytest.raises(NotNow):
            bot.approvals.thumb_added(world.card(waiting), SAM)
        slack.passes(61)
        publish_due(bot.publishing)
        assert world.delivery(approved).state is DeliveryState.PUBLISHED
        assert world.now(waiting).state is ProposalState.PENDING
