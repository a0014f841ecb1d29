"""/cover: digital leads set and end covers for absent colleagues."""

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.models.views import View

from bot.errors import CountersignError, NotAllowed, Unusable
from bot.model.acts import Act
from bot.model.people import Person
from bot.model.permissions import PERMISSIONS
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import numbers
from handlers.duty import covers
from handlers.duty.covers import ABSENT, ACCOUNTS, DAY, END, FORM, PERSON, TIME
from handlers.registration import Command, Surface

SURFACE = Surface(commands=(Command("/cover", "Say who stands in for an approver, and until when"),))

FIELDS = {"person": PERSON, "absent": ABSENT, "accounts": ACCOUNTS, "when": DAY}
"""Inputs for the message of an error, by the field named in the error."""


def register(app: App, bot: Bot) -> None:
    """Listen for the command, the form, and the button to end a cover."""

    @app.command("/cover")
    def open_form(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext, respond: Respond) -> None:
        ack()
        try:
            client.views_open(trigger_id=body["trigger_id"], view=form_for(bot, context["person"]))
        except NotAllowed as error:
            respond(text=str(error), response_type="ephemeral")

    @app.view(FORM)
    def set_cover(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        person, absent, day, time = (forms.typed(view, name) for name in (PERSON, ABSENT, DAY, TIME))
        try:
            bot.covers.set_cover(person, absent, forms.ticked(view, ACCOUNTS), day, time, context["person"])
        except Unusable as error:
            forms.refuse(ack, FIELDS.get(error.field, PERSON), error)
        except CountersignError as error:
            forms.refuse(ack, PERSON, error)
        else:
            ack()

    @app.action(END)
    def end(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.covers.end(numbers(action["value"], 1)[0], context["person"])
        client.views_update(view_id=body["container"]["view_id"], view=form_for(bot, context["person"]))


def form_for(bot: Bot, by: Person) -> View:
    """The form with present covers. Raises NotAllowed for guests, and for people who lead no digital team."""
    bot.members.let_in(by)
    accounts = bot.covers.led_by(by)
    if not accounts:
        raise NotAllowed(PERMISSIONS[Act.SET_COVER].otherwise)
    departments = dict.fromkeys(account.department for account in accounts)
    standing = [cover for department in departments for cover in bot.covers.standing(department)]
    shown = [found for cover in standing if (found := bot.views.cover(cover.id))]
    return covers.form(accounts, shown)
