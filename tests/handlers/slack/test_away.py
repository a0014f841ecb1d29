"""Events while the bot is away, and a return with other settings."""

from dataclasses import replace

import pytest

from rehearsal.player import words_of
from tests.handlers.office import APPROVALS, MO, PRIYA, SAM, SOON, Office


@pytest.fixture(scope="module")
def cards(opened: Office) -> Office:
    """The office, after a bot was at work and has gone home."""
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


def test_a_card_deleted_while_the_bot_was_away_is_posted_anew(cards: Office) -> None:
    text = "This card is deleted while nobody is here."
    with cards.at_work():
        card = cards.propose(text)
    cards.changes(deleted_messages=[{"channel": APPROVALS, "ts": card["ts"]}])
    with cards.at_work():
        new = cards.remembered(cards.stage.be(SAM).sees(APPROVALS, text, "Needs one"))
        assert new["ts"] != card["ts"]
        cards.stage.until(lambda: any("is gone" in line for line in cards.replies(new)), "the thread saying why")


@pytest.mark.parametrize("how", ["503", pytest.param("hold", marks=pytest.mark.slow)])
def test_slack_being_away_delays_what_is_told_and_stops_no_publishing(cards: Office, how: str) -> None:
    text = f"Published while Slack does not answer: {how}."
    with cards.at_work():
        card = cards.propose(text)
        cards.stage.be(SAM).react(card)
        cards.shows(card, "Approved by")
        cards.fault(web={"next": how, "count": 100_000})
        cards.stage.move_clock(advance_seconds=30)
        cards.stage.until(lambda: cards.stage.live(text), "the post on the timeline")
        assert "Live on" not in words_of(cards.again(card))
        assert len(cards.stage.live(text)) == 1
        cards.stage.client.delete("/rehearsal/faults")
        cards.stage.move_clock(advance_seconds=600)
        cards.shows(card, "Live on Mastodon")
        cards.stage.until(lambda: any("Live as" in line for line in cards.replies(card)), "the thread saying so")
