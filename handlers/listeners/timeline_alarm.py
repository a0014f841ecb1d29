"""Saying whose a post is that appeared on an account without Countersign: the buttons on the alarm."""

from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.wiring import Bot
from handlers.blocks.blocks import numbers
from handlers.registration import Surface
from handlers.timelines.alarms import NOT_OURS, OURS

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons."""

    @app.action(OURS)
    def ours(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.timeline_alarms.say_ours(numbers(action["value"], 1)[0], context["person"])

    @app.action(NOT_OURS)
    def not_ours(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.timeline_alarms.say_not_ours(numbers(action["value"], 1)[0], context["person"])
