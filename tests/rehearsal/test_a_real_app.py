"""A real bolt app over real Socket Mode: command, form, errors, card, reaction, button, home."""

from slack_sdk import WebClient

from tests.rehearsal.running import Somebody, installed, running
from tests.rehearsal.tiny import connected, tiny_app


def test_a_proposal_goes_from_a_command_to_an_approved_card() -> None:
    with running() as url:
        tokens = installed(url)
        client = WebClient(token=tokens["bot_token"], base_url=tokens["api_url"])
        with connected(url, tiny_app(client)):
            priya, sam = Somebody(url, "U0PRIYA"), Somebody(url, "U0SAM")
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
