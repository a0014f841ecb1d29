"""Cards seen, and acted on, before the bot has stored the message's id: Slack or the database being slow."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from rehearsal.player import words_of
from rehearsal.shapes import Json
from tests.handlers.office import APPROVALS, PRIYA, SAM, Office


@contextmanager
def unanswered(here: Office, text: str) -> Iterator[Json]:
    """A card already in Slack, recorded by the bot only when the block ends."""
    # Other messages go out meanwhile: a digest, the end of a post that was approved ten seconds ago.
    having = {"channel": APPROVALS, "blocks": text}
    here.fault(web={"next": "late_answer", "method": "chat.postMessage", "with": having})
    try:
        assert here.fill_in(text)["result"] == "open"
        here.be(PRIYA)
        card = here.stage.be(SAM).sees(APPROVALS, text)
        assert here.stage.get("/rehearsal/faults")["web"] == []
        yield card
    finally:
        here.fault(web={"release": True})


@contextmanager
def nothing_is_written(here: Office) -> Iterator[None]:
    """A foreign transaction, waited for by every write of the bot."""
    other = sqlite3.connect(str(here.store.engines.writer.url.database), isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        yield
    finally:
        other.close()


@pytest.mark.parametrize(
    ("button", "says"), [("Approve", "Approved by <@U0SAM>."), ("Not yet", "*Not yet*, says <@U0SAM>.")]
)
def test_a_button_pressed_before_its_card_is_on_record_counts(here: Office, button: str, says: str) -> None:
    with unanswered(here, f"Slack is slow to say that it has this one: {button}.") as card:
        here.stage.be(SAM).click(card, button)
    here.shows(card, says)


@pytest.mark.parametrize("button", ["Not yet", "Reject"])
def test_a_button_pressed_before_its_card_is_on_record_opens_its_form(here: Office, button: str) -> None:
    sam = here.be(SAM)
    with unanswered(here, f"Somebody is about to say why: {button}.") as card:
        sam.click(card, button)
    sam.form(button)


def test_a_button_pressed_while_the_database_is_slow_counts(here: Office) -> None:
    with unanswered(here, "The database is slow to take this one.") as card, nothing_is_written(here):
        here.fault(web={"release": True})
        here.stage.be(SAM).click(card, "Approve")
    here.shows(card, "Approved by <@U0SAM>.")


def test_a_thumb_given_before_its_card_is_on_record_counts(here: Office) -> None:
    with unanswered(here, "A thumb is as quick as a button.") as card:
        here.be(SAM).react(card)
    here.shows(card, "Approved by <@U0SAM>.")


def test_a_card_deleted_before_it_is_on_record_is_posted_anew(here: Office) -> None:
    text = "Somebody tidies the channel up too soon."
    with unanswered(here, text) as card:
        here.changes(deleted_messages=[{"channel": APPROVALS, "ts": card["ts"]}])
    new = here.remembered(here.stage.be(SAM).sees(APPROVALS, text, "Needs one approval"))
    assert new["ts"] != card["ts"]


@pytest.mark.slow
def test_who_presses_a_card_that_is_not_on_record_in_time_is_told_and_decides_nothing(here: Office) -> None:
    with unanswered(here, "Slack takes too long over this one.") as card:
        here.stage.be(SAM).click(card, "Approve")
        here.stage.be(SAM).sees(APPROVALS, "isn't in our records yet", private=True, after=card["ts"])
    here.remembered(card)
    assert here.approvals(card) == 0
    assert "Needs one approval" in words_of(here.again(card))
    here.stage.be(SAM).click(card, "Approve")
    here.shows(card, "Approved by <@U0SAM>.")
