"""Saying whose a post is that appeared on an account without Countersign, and that it is dealt with."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import CountersignError, still_here
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import numbers
from handlers.registration import Surface
from handlers.timelines.alarms import DEALT_WITH, DEALT_WITH_FORM, HOW, NOT_OURS, OURS, dealt_with_form

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons and the form."""

    @app.action(OURS)
    def ours(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.timeline_alarms.say_ours(numbers(action["value"], 1)[0], context["person"])

    @app.action(NOT_OURS)
    def not_ours(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.timeline_alarms.say_not_ours(numbers(action["value"], 1)[0], context["person"])

    @app.action(DEALT_WITH)
    def ask_how(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        bot.members.let_in(context["person"])
        shown = still_here(bot.timeline_alarms.shown(numbers(action["value"], 1)[0]), "message")
        client.views_open(trigger_id=body["trigger_id"], view=dealt_with_form(shown))

    @app.view(DEALT_WITH_FORM)
    def dealt_with(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        alarm = numbers(view["private_metadata"], 1)[0]
        try:
            bot.timeline_alarms.say_dealt_with(alarm, context["person"], forms.typed(view, HOW))
        except CountersignError as error:
            forms.refuse(ack, HOW, error)
        else:
            ack()
