"""/on-duty: the rota, the people on duty now, and handing over."""

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.errors import CountersignError, Unusable
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import as_dicts, numbers
from handlers.duty import duties
from handlers.duty.duties import DAY, FORM, HAND_OVER, PERSON, TIME
from handlers.registration import Command, Surface

SURFACE = Surface(commands=(Command("/on-duty", "See who is on duty, or hand over", "[part of an account's handle]"),))
FIELDS = {"person": PERSON, "when": DAY}
"""Inputs for the message of an error, by the field named in the error."""


def register(app: App, bot: Bot) -> None:
    """Listen for the command, the button and the form."""

    @app.command("/on-duty")
    def tell(ack: Ack, body: dict[str, Any], respond: Respond, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        wanted = str(body.get("text") or "").strip().casefold()
        shown = [
            (bot.duties.number(desk.desk), desk)
            for desk in bot.duties.shown()
            if wanted in duties.name(desk.account, desk.department).casefold()
        ]
        blocks: list[Any] = as_dicts(duties.listed(shown))
        respond(text="Who is on duty", blocks=blocks, response_type="ephemeral")

    @app.action(HAND_OVER)
    def ask(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        number = desk_in(action["value"])
        shown = bot.duties.desk(number)
        form = duties.form(number, shown, bot.duties.may_take_over(shown), bot.handovers.in_short(shown.desk))
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.view(FORM)
    def hand_over(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        person, day, time = (forms.typed(view, name) for name in (PERSON, DAY, TIME))
        try:
            desk = bot.duties.desk(desk_in(view["private_metadata"])).desk
            request = f"duty:{view['root_view_id']}"
            duty = bot.duties.hand_over(desk, person, day, time, context["person"], request)
        except Unusable as error:
            forms.refuse(ack, FIELDS.get(error.field, PERSON), error)
        except CountersignError as error:
            forms.refuse(ack, PERSON, error)
        else:
            shown = bot.views.duty(duty.id)
            handed = bot.handovers.in_short(desk)
            ack(response_action="update", view=duties.done(*shown, handed)) if shown else ack()


def desk_in(value: str) -> int:
    """Read the desk of a button or a form: ids begin at 1."""
    return numbers(value, 1)[0] - 1
