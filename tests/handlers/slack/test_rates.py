"""Notices keep to Slack's rates, in a workspace with rate limits."""

from pathlib import Path

import pytest

from bot.model.event import Event
from bot.model.proposal_notices import Direct, Story
from rehearsal.player import words_of
from rehearsal.shapes import Json
from tests.handlers.office import APPROVALS, GENERAL, PRIYA, SAM, Office, office

MANY = 8
"""More messages than the workspace takes at once in a channel."""


@pytest.mark.slow
def test_a_busy_card_never_has_slack_ask_us_to_wait_and_holds_up_nobody_else(tmp_path: Path) -> None:
    with office(tmp_path, rate_limits=True) as here, here.at_work(hurried=False):
        card = here.propose("A card that much is said about.")
        with here.store.begin() as tx:
            tx.tell(*[Story(1, 1, Event.ONE_MORE_NEEDED, SAM)] * MANY, Direct(1, PRIYA, Event.WITHDRAWN))
        here.stage.be(PRIYA).is_told("withdrew")
        assert len(here.replies(card)) < MANY
        here.stage.until(lambda: len(here.replies(card)) == MANY, "every line in the thread")
        assert not [call for call in here.calls() if call["answer"] == "ratelimited"]


def test_a_form_that_slack_will_not_open_yet_is_said_at_once_and_nothing_waits(here: Office) -> None:
    priya = here.be(PRIYA)
    here.fault(web={"next": "429", "method": "views.open"})
    priya.command("/propose-post")
    priya.sees("C0GENERAL", "Slack is slowing us down just now", private=True)
    assert [call for call in here.calls() if call["method"] == "views.open"][-1]["answer"] == "ratelimited"
    priya.command("/propose-post")
    priya.form("Propose a post")


def test_a_window_that_did_not_open_is_opened_by_a_button_with_the_words_typed(here: Office) -> None:
    priya = here.be(PRIYA)
    here.fault(web={"next": "429", "method": "views.open"})
    before = len(slowed(here))
    priya.command("/propose-post The ferry <runs> & runs.")
    here.stage.until(lambda: len(slowed(here)) > before, "the answer")
    priya.click(slowed(here)[-1], "Open it again")
    form = priya.form("Propose a post")
    assert form["values"]["text"]["input"] == "The ferry <runs> & runs."


def slowed(here: Office) -> list[Json]:
    """The private answers to Priya about a window that did not open."""
    every = here.stage.be(PRIYA).messages(GENERAL)
    return [message for message in every if "could not be opened" in words_of(message)]


def test_a_cards_window_that_did_not_open_is_opened_by_a_button(here: Office) -> None:
    card = here.propose("Rejected in a window that opens late.")
    sam = here.be(SAM)
    here.fault(web={"next": "429", "method": "views.open"})
    sam.click(card, "Reject")
    answer = sam.sees(APPROVALS, "the window could not be opened", private=True)
    sam.click(answer, "Open it again")
    assert sam.form("Reject")
