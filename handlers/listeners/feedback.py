"""The findings of a card or a form in full, and “This check was wrong” for the people who look after the checks."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import still_here
from bot.model.people import Person
from bot.showing.proposal_view import ShownProposal
from bot.wiring import Bot
from handlers.blocks.blocks import finding_of, revision_in
from handlers.cards import CHECKS, WRONG, in_full
from handlers.errors import answer
from handlers.registration import Surface
from handlers.slack.open_view import change

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the button of a card and of step two, and for the button beside each finding."""

    @app.action(CHECKS)
    def checks(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view = in_full(opened(bot, *revision_in(action["value"]), context["person"]))
        if "view" in body:  # in a form, the window goes on top
            client.views_push(trigger_id=body["trigger_id"], view=view)
        else:
            client.views_open(trigger_id=body["trigger_id"], view=view)

    @app.action(WRONG)
    def wrong(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, number, key = finding_of(action["value"])
        shown = opened(bot, proposal, number, context["person"])
        new = bot.feedback.say_wrong(proposal, number, key, context["person"])
        if view := body.get("view"):
            change(client, view, in_full(shown, noted=key))
            return
        thanks = "Thank you. It's noted for the people who look after the checks" if new else "You've said so already"
        answer(f"{thanks}; nothing about this post has changed.", body, client)


def opened(bot: Bot, proposal: int, number: int, by: Person) -> ShownProposal:
    """A revision to show in a window. Raises NotAllowed for people who may not read it, Superseded when it is gone."""
    bot.restricted_posts.let_read(proposal, by)
    return still_here(bot.views.proposal(proposal, number, to=by.id), "proposal")
