"""Ordinary enquiries in their message: looked at, answered where they wrote, or several in need of no reply."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.wiring import Bot
from handlers.blocks.blocks import numbers, whole_numbers
from handlers.enquiries import answer as checked
from handlers.enquiries.inbox_message import LOOK, NONE_NEEDS_REPLY, REPLIED
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons; `outcome.py` has those for a question wherever it is shown."""

    @app.action(LOOK)
    def look(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        enquiry = bot.outcomes.as_read_by(bot.inbox_views.enquiry(numbers(action["value"], 1)[0]), context["person"])
        department = bot.organisation.departments[enquiry.department]
        client.views_open(trigger_id=body["trigger_id"], view=checked.window(enquiry, department))

    @app.action(REPLIED)
    def replied(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.outcomes.replied(numbers(action["value"], 1)[0], context["person"])

    @app.action(NONE_NEEDS_REPLY)
    def none_needs_a_reply(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.outcomes.none_needs_a_reply(whole_numbers(action["value"]), context["person"])
