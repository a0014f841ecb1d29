"""The department's policy and contacts stand wherever a post is stopped, in Ask first and in App Home."""

from rehearsal.player import words_of
from tests.handlers.office import APPROVALS, PRIYA, SAM, Office
from tests.handlers.proposing.test_proposing import ASK, step_two

POLICY, PRESS = "social-media-guidance-for-civil-servants|our policy", "press@dept.example"


def test_words_that_must_change_say_whom_to_ask(here: Office) -> None:
    _, form = step_two(here, "Call Bob on 07400 123456.")
    assert POLICY in words_of(form["blocks"])
    assert PRESS in words_of(form["blocks"])
    _, fine = step_two(here, "The lock opens at nine.")
    assert POLICY not in words_of(fine["blocks"])


def test_ask_first_and_app_home_say_whom_to_ask(here: Office) -> None:
    player, form = step_two(here, "The lock opens at ten.")
    player.press(form, ASK)
    assert POLICY in words_of(player.form("Ask first")["blocks"])
    here.be(PRIYA).opens_home(POLICY, PRESS)


def test_a_stopped_post_says_whom_to_ask(here: Office) -> None:
    card = here.propose("The lock opens at eleven.")
    assert POLICY not in words_of(here.again(card))
    sam = here.be(SAM)
    sam.click(card, "Approve")
    sam.click(here.shows(card, "Approved by"), "Stop")
    asked = sam.sees(APPROVALS, "is stopped", "What now?", reply=True, after=card["ts"])
    assert POLICY in words_of(asked)
    assert PRESS in words_of(here.shows(card, POLICY))
