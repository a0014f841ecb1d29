"""“This check was wrong”: a word from the reader of a finding, for the people who look after the checks."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.wiring import Bot
from handlers.blocks.blocks import finding_of
from handlers.cards import WRONG
from handlers.errors import answer
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the button beside each finding."""

    @app.action(WRONG)
    def wrong(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, number, key = finding_of(action["value"])
        bot.restricted_posts.let_in(proposal, context["person"])
        new = bot.feedback.say_wrong(proposal, number, key, context["person"])
        thanks = "Thank you. It's noted for the people who look after the checks" if new else "You've said so already"
        answer(f"{thanks}; nothing about this post has changed.", body, client)
