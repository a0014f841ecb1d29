"""Archived posts in Slack: people read where the words are, and no form opens with what stands in their place."""

from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.errors import Superseded
from handlers.cards import card
from handlers.proposing import flow
from tests.bot.archiving.archive import archived, published, rejected
from tests.handlers import showings
from tests.world import PRIYA, World

WHERE = "Archived on 24 January 2028; the words are in the file old.jsonl."


def test_no_form_opens_with_archived_words(world: World, tmp_path: Path) -> None:
    proposal = rejected(world)
    archived(world, tmp_path / "old.jsonl")
    with pytest.raises(Superseded, match=rf"^{WHERE} Those who look after Countersign can look them up there\."):
        flow.open_again(world.bot, WebClient(), "T1", proposal.id, PRIYA)


@pytest.mark.parametrize("made", [published, rejected], ids=["published", "rejected"])
def test_a_card_drawn_again_says_where_the_words_are_and_offers_no_edit(
    world: World, tmp_path: Path, made: object
) -> None:
    proposal = made(world)  # type: ignore[operator]
    archived(world, tmp_path / "old.jsonl")
    shown = world.bot.views.proposal(proposal.id)
    assert shown is not None
    drawn = str([block.to_dict() for block in card(shown, world.clock(), showings.ARCHIVE)])
    assert WHERE in drawn
    assert "“Edit”" not in drawn
    assert "card_edit" not in drawn
