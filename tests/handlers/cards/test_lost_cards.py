"""Messages deleted, channels archived or closed to the bot: noticed, posted anew, or told to people concerned."""

from collections.abc import Iterator

import pytest

from bot.model.people import Card
from handlers.listeners.lost_cards import deleted
from rehearsal.player import words_of
from rehearsal.shapes import Json
from tests.handlers.office import APPROVALS, PRIYA, SAM, Office

DEE = "U0DEE"
STAFF = ["U0PRIYA", "U0TOM", "U0SAM", "U0JO", "U0MO", "U0DEE", "U0GIL"]


@pytest.fixture(autouse=True)
def open_again(here: Office) -> Iterator[None]:
    yield
    here.changes(channels={APPROVALS: {"archived": False, "members": [*STAFF, "U0BOT"]}})


def deletes(here: Office, card: Json) -> None:
    here.changes(deleted_messages=[{"channel": card["channel"], "ts": card["ts"]}])


def another(here: Office, text: str, before: Json) -> Json:
    """Wait for a card with `text`, other than the card before."""

    def look() -> Json | None:
        every = here.stage.be(SAM).messages(APPROVALS)
        fits = (
            message
            for message in every
            if text in words_of(message) and not message["is_reply"] and message["ts"] != before["ts"]
        )
        return next(fits, None)

    return here.remembered(here.stage.until(look, "the card once more"))


def test_a_deleted_card_is_posted_anew_and_what_was_approved_stays(here: Office) -> None:
    text = "The first card of these words is deleted."
    card = here.propose(text, accounts=("facebook",))
    here.stage.be(SAM).react(card)
    here.shows(card, "one more")
    deletes(here, card)
    new = another(here, text, card)
    here.stage.until(lambda: any("is gone" in line for line in here.replies(new)), "the thread saying why")
    assert here.approvals(new) == 1
    here.stage.be(SAM).react(new, "wave")
    assert here.approvals(new) == 1
    here.stage.be(DEE).react(new)
    here.shows(new, "Approved by")


def test_an_archived_channel_is_said_to_the_owner_and_to_who_waits_and_its_cards_follow(here: Office) -> None:
    waits = here.propose("Waits in a channel that is archived.")
    here.changes(channels={APPROVALS: {"archived": True}})
    here.stage.be(DEE).is_told("can be decided", "it is archived", "Unarchive")
    here.stage.be(PRIYA).is_told("can be decided", "it is archived")
    sam = here.stage.be(SAM)
    sam.turns_to(sam.opens_home("What went wrong ("), "What went wrong")
    sam.sees_at_home("Nothing can be decided in <#C0APPROVE> just now: it is archived.")
    text = "Its card can't be posted yet."
    assert here.fill_in(text)["result"] == "open"
    here.stage.be(PRIYA).is_told("is kept, but its card can't be posted", "it is archived")
    here.stage.be(DEE).is_told("is kept, but its card can't be posted", "by <@U0PRIYA>")
    here.changes(channels={APPROVALS: {"archived": False}})
    here.stage.be(SAM).sees(APPROVALS, text, "Needs one")
    here.stage.be(PRIYA).is_told("its card is in")
    here.stage.be(DEE).is_told("is open to me again")
    here.stage.be(SAM).react(waits)
    here.shows(waits, "Approved by")


def test_a_bot_that_is_taken_out_of_a_channel_says_so_and_goes_on_when_it_is_invited_again(here: Office) -> None:
    card = here.propose("Approved while the bot was not in the channel.")
    here.changes(channels={APPROVALS: {"members": STAFF}})
    here.stage.be(DEE).is_told("I'm not in it", "/invite @Countersign")
    here.stage.be(SAM).react(card)
    here.changes(channels={APPROVALS: {"members": [*STAFF, "U0BOT"]}})
    here.shows(card, "Approved by")


@pytest.mark.parametrize(
    ("event", "card"),
    [
        ({"subtype": "message_deleted", "channel": "C1", "deleted_ts": "1.0"}, Card("C1", "1.0")),
        (
            {"subtype": "message_changed", "channel": "C1", "message": {"subtype": "tombstone", "ts": "1.0"}},
            Card("C1", "1.0"),
        ),
        ({"subtype": "message_changed", "channel": "C1", "message": {"ts": "1.0"}}, None),
        ({"channel": "C1", "ts": "1.0", "text": "hello"}, None),
    ],
    ids=["deleted", "deleted with its replies left", "changed", "said"],
)
def test_what_slack_leaves_of_a_deleted_message_is_known(event: Json, card: Card | None) -> None:
    assert deleted(event) == card
