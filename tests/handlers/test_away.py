"""What happens while the bot is away, or comes back with other settings."""

from dataclasses import replace

import pytest

from rehearsal.player import words_of
from tests.handlers.office import APPROVALS, MO, PRIYA, SAM, SOON, Office


@pytest.fixture(scope="module")
def cards(opened: Office) -> Office:
    """The office, the bot having been at work in it and gone home."""
    with opened.at_work():
        opened.propose("Approved while nobody was here.")
        refused = opened.propose("Refused before everybody left.")
        opened.be(MO).react(refused)
        opened.be(MO).sees(APPROVALS, "didn't count", private=True)
        opened.be(PRIYA).command("/propose-post")
        opened.stage.be(PRIYA).form("Propose a post")
    return opened


def test_a_thumb_given_while_the_bot_was_away_counts_and_a_refused_one_does_not(cards: Office) -> None:
    sam = cards.stage.be(SAM)
    card = sam.sees(APPROVALS, "Approved while nobody was here.")
    refused = sam.sees(APPROVALS, "Refused before everybody left.")
    sam.react(card)
    cards.changes(groups={"S0APPROVE": ["U0SAM", "U0JO", "U0MO"]})
    with cards.at_work():
        cards.shows(card, "Approved by")
        assert "Needs one approval" in words_of(cards.again(refused))
        assert cards.approvals(refused) == 0


def test_an_account_gone_from_the_configuration_is_said_and_the_words_are_kept(cards: Office) -> None:
    left = {key: account for key, account in cards.config.accounts.items() if key != "linkedin"}
    with replace(cards, config=replace(cards.config, accounts=left)).at_work():
        priya = cards.stage.be(PRIYA)
        came = priya.fill_in(
            priya.form("Propose a post"), accounts=["linkedin"], text="We are hiring a river engineer.", when=SOON
        )
        assert "no longer set up" in came["errors"]["accounts"]
        assert priya.state()["modal"]["values"]["text"]["input"] == "We are hiring a river engineer."
