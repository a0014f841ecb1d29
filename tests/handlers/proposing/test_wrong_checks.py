"""“This check was wrong” in step two: blocked words never reach a card."""

from bot.store import proposals
from rehearsal.player import words_of
from tests.handlers.office import PRIYA, Office
from tests.handlers.proposing.test_proposing import CHECK, labels, step_two

CHECKED, ASKED = "What the checks say", "Was a check wrong?"


def test_a_writer_says_that_a_check_was_wrong_about_words_that_are_blocked(here: Office) -> None:
    player, form = step_two(here, "Call Bob on 07400 123456.")
    player.press(form, ASKED)
    window = player.form(CHECKED)
    assert "telephone" in words_of(window["blocks"])
    player.press(window, "This check was wrong")
    here.stage.until(lambda: "Noted for the people" in words_of(player.form(CHECKED)["blocks"]), "the thanks")
    assert here.store.read(proposals.complaints)[0].rule == "PERS-01"
    here.stage.post(f"/people/{PRIYA}/close", {"view_id": window["id"], "everything": False})
    assert player.form(CHECK)["title"] == CHECK


def test_words_without_a_finding_have_no_such_button(here: Office) -> None:
    _, form = step_two(here, "The lock opens at noon.")
    assert ASKED not in labels(form)
