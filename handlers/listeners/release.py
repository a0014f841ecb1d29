"""The go-ahead: a post approved for release goes out, on all of its accounts or on none."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.model.account import in_use
from bot.wiring import Bot
from handlers.blocks import words
from handlers.blocks.blocks import revision_in
from handlers.blocks.times import GO
from handlers.errors import answer
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the button: on the card, in the thread, in a direct message."""

    @app.action(GO)
    def go(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        released = bot.releases.go(*revision_in(action["value"]), context["person"])
        accounts = in_use(
            bot.organisation.accounts, (key for proposal in released for key in proposal.revision.accounts)
        )
        names = words.listed([words.handle(account) for account in accounts])
        answer(f"It is on its way to {names}; the card says when it is live.", body, client)
