"""A real bolt app over real Socket Mode: command, form, errors, card, reaction, button, home."""

from collections.abc import Iterator

import pytest

from tests.rehearsal.conftest import Be, Place
from tests.rehearsal.tiny import connected, tiny_app


@pytest.fixture(scope="module", autouse=True)
def app(place: Place) -> Iterator[None]:
    """The tiny app, connected."""
    with connected(place.url, tiny_app(place.client)):
        yield


@pytest.mark.slow
def test_a_proposal_goes_from_a_command_to_an_approved_card(be: Be) -> None:
    priya, sam = be("U0PRIYA"), be("U0SAM")
    assert priya.does("command", channel="C0GENERAL", text="/propose-post")["ok"]
    form = priya.sees(lambda state: state["modal"])
    assert form["title"] == "Propose a post"

    missing = priya.does("submit", view_id=form["id"], values={})
    assert missing["errors"] == {"words": "Please complete this required field."}

    told = priya.does("submit", view_id=form["id"], values={"words": "We guarantee it"})
    assert told["errors"] == {"words": "We can't promise that. Say what we will do."}

    sent = priya.does("submit", view_id=form["id"], values={"words": {"text": "Free coats & hats"}})
    assert sent["result"] == "closed"
    card = sam.last_message("C0APPROVE", "Free coats &amp; hats")

    assert sam.does("reaction", channel="C0APPROVE", ts=card["ts"], name="thumbsup")["ok"]
    thread = sam.last_message("C0APPROVE", "<@U0SAM> gave :+1:")
    assert thread["thread_ts"] == card["ts"]

    assert sam.does("click", channel="C0APPROVE", ts=card["ts"], action_id="approve")["ok"]
    assert sam.last_message("C0APPROVE", "Approved by <@U0SAM>")["edited"]
    assert sam.last_message("C0APPROVE", "Thank you.")["ephemeral"]
    with pytest.raises(AssertionError):
        be("U0JO").last_message("C0APPROVE", "Thank you.")


def test_app_home_is_there_once_the_app_published_it(be: Be) -> None:
    tom = be("U0TOM")
    assert tom.sees()["home"] is None
    assert tom.does("home")["ok"]
    home = tom.sees(lambda state: state["home"])
    assert home["blocks"][0]["text"]["text"] == "Your proposals"


def test_a_message_shortcut_reaches_the_app_with_the_message(be: Be) -> None:
    jo = be("U0JO")
    said = jo.does("message", channel="C0GENERAL", text="Is the café open?")
    assert jo.does("shortcut", callback_id="ask", channel="C0GENERAL", ts=said["ts"])["ok"]
    assert jo.last_message("D0JO", "You asked about: Is the café open?")["by_bot"]


def test_what_a_person_does_wrong_is_said_in_a_sentence(be: Be) -> None:
    gil = be("U0GIL")
    assert gil.does("command", channel="C0MEDIA", text="/propose-post")["error"].startswith("You are not in")
    assert "The commands are: /propose-post" in gil.does("command", channel="C0GENERAL", text="/nonsense")["error"]
    assert gil.does("click", channel="C0GENERAL", ts="1.2", action_id="x")["error"] == "That message is gone."
    assert gil.does("message", channel="C0GENERAL", text="  ")["error"] == "There is nothing to send."
    assert be("U0NOBODY").does("home")["error"] == "There is nobody with the id U0NOBODY."


def test_a_form_says_which_fields_it_has(be: Be) -> None:
    priya = be("U0PRIYA")
    priya.does("command", channel="C0GENERAL", text="/propose-post Hello")
    form = priya.sees(lambda state: state["modal"])
    assert form["values"]["words"] == {"text": "Hello"}
    assert "It has: words, when" in priya.does("submit", view_id=form["id"], values={"nope": 1})["error"]
    wrong = priya.does("submit", view_id=form["id"], values={"when": "soon"})
    assert wrong["errors"] == {"when": "Please choose a date or time."}
    assert priya.does("close", view_id=form["id"])["ok"]
    assert priya.sees(lambda state: state["modal"] is None)


def test_people_see_who_is_connected(be: Be) -> None:
    state = be("U0DEE").sees()
    assert state["app"]["connected"]
    assert [command["command"] for command in state["app"]["commands"]] == ["/propose-post"]
    assert {c["name"] for c in be("U0GIL").sees()["conversations"] if c["name"]} == {"general", "approvals-example"}
