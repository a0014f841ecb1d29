"""Saying that a clock in doubt is right: the button on the message about the time."""

from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.wiring import Bot
from handlers.blocks.blocks import numbers
from handlers.holding.time_doubts import CONFIRM
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the button."""

    @app.action(CONFIRM)
    def confirm(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.time_doubts.confirm(numbers(action["value"], 1)[0], context["person"])
