"""Press lists: the buttons on the message about a file."""

from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.wiring import Bot
from handlers.blocks.blocks import numbers
from handlers.press_lists import messages
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons."""

    @app.action(messages.IMPORT)
    def take_in(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.press_lists.take_in(numbers(action["value"], 1)[0], context["person"])

    @app.action(messages.CANCEL)
    def cancel(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.press_lists.cancel(numbers(action["value"], 1)[0], context["person"])
