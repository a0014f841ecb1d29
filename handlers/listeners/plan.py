"""Content calendars: the buttons on the message about a plan."""

from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.wiring import Bot
from handlers.blocks.blocks import numbers
from handlers.plans import messages
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons."""

    @app.action(messages.PROPOSE)
    def propose(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        plan, stamp = numbers(action["value"], 2)
        bot.plans.propose(plan, stamp, context["person"])

    @app.action(messages.CANCEL)
    def cancel(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.plans.cancel(numbers(action["value"], 1)[0], context["person"])
