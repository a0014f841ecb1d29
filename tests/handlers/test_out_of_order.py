"""While nothing can be recorded, every act is answered privately, where it was made, and words typed come back."""

from collections.abc import Iterator

import pytest

from bot.store.database_file import Fault, Trouble
from rehearsal.player import words_of
from tests.handlers.office import APPROVALS, GENERAL, JO, PRIYA, SOON, TOM, Office

WORDS = "The ferry at Example Lock is back in service from Monday."
SAYS = "nothing can be recorded and nothing goes out just now"


@pytest.fixture
def shut(here: Office) -> Iterator[Office]:
    """The office after its database file was found to be gone."""
    yield here
    here.store.trouble = None


def shuts(here: Office) -> None:
    here.store.trouble = Trouble(Fault.GONE, "The database file is gone.")


def test_a_form_that_is_sent_stays_open_with_the_words_in_it(shut: Office) -> None:
    priya = shut.be(PRIYA)
    priya.command("/propose-post")
    form = priya.form("Propose a post")
    shuts(shut)
    came = priya.fill_in(form, accounts=["dept"], text=WORDS)
    assert came["result"] == "errors", came
    assert SAYS in " ".join(came["errors"].values())
    assert priya.form("Propose a post")["values"]["text"]["input"] == WORDS


def test_a_form_without_inputs_stays_open_too(shut: Office) -> None:
    shut.check(WORDS)
    priya = shut.stage.be(PRIYA)
    form = priya.form("Check before you send")
    shuts(shut)
    came = priya.fill_in(form)
    assert came["result"] == "open", came
    shown = words_of(priya.form("Check before you send")["blocks"])
    assert SAYS in shown
    assert WORDS in shown


def test_a_command_is_answered_with_the_words_typed_and_opens_no_form(shut: Office) -> None:
    shuts(shut)
    tom = shut.be(TOM)
    tom.command(f"/propose-post {WORDS}")
    tom.sees(GENERAL, SAYS, "You typed:", WORDS, private=True)
    assert tom.state()["modal"] is None


def test_a_press_and_a_thumb_on_a_card_are_answered_and_decide_nothing(shut: Office) -> None:
    shut.fill_in(WORDS)
    jo = shut.be(JO)
    card = jo.sees(APPROVALS, WORDS, "Needs one approval")
    shuts(shut)
    jo.click(card, "Approve")
    jo.sees(APPROVALS, SAYS, private=True)
    jo.react(card)
    jo.sees(APPROVALS, SAYS, "Your 👍 on the card stands", private=True)
    shut.store.trouble = None
    (standing,) = [found for found in jo.messages(APPROVALS) if found["ts"] == card["ts"]]
    assert "Needs one approval" in words_of(standing)
    jo.unreact(card)


def test_changes_within_a_form_are_answered_once_and_the_form_stays(shut: Office) -> None:
    priya = shut.be(PRIYA)
    priya.command("/propose-post")
    form = priya.form("Propose a post")
    shuts(shut)
    for when in ("at", SOON, "at"):
        priya.choose(form, "when", when)
    priya.is_told(SAYS, "All you typed is in the form")
    assert sum("All you typed is in the form" in message for message in priya.direct_messages()) == 1
    assert priya.form("Propose a post")
