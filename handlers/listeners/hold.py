"""Holding posts: /hold-posts, lifting a hold, letting a post through."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.errors import CountersignError, Unusable
from bot.holding.holds import EVERYTHING, Wish
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import numbers
from handlers.cards.questions import LET_THROUGH
from handlers.holding import holds, stops
from handlers.registration import Command, Surface
from handlers.slack.open_view import change
from handlers.timelines.alarms import HOLD_ACCOUNT

SURFACE = Surface(commands=(Command("/hold-posts", "Put posts on hold at once, or lift a hold"),))
FIELDS = {"on": holds.ON, "words": holds.WORDS, "exempt": holds.EXEMPT, "until": holds.DAY}


def register(app: App, bot: Bot) -> None:
    """Listen for the command, the form, and the buttons on a hold's messages."""

    def opening(preview: Sequence[Block] = (), alarm: str = "") -> View:
        here = bot.organisation
        shown = bot.timeline_alarms.shown(numbers(alarm, 1)[0]) if alarm else None
        first = holds.over_alarm(shown.account, shown.alarm.id) if shown else holds.NOTHING_YET
        return holds.form(bot.holds.standing(), here.accounts, here.departments, zone().key, preview, first)

    def zone() -> ZoneInfo:
        return next(iter(bot.organisation.departments.values())).zone

    def look(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        """Show what the form would stop, as filled in so far."""
        ack()
        bot.members.let_in(context["person"])
        view = body["view"]
        wish = wish_in(view)
        everything = wish.on == EVERYTHING
        found = stops.preview(lambda: bot.holds.would_stop(wish, context["person"]), zone(), quoting=not everything)
        change(client, view, opening(found, view.get("private_metadata") or ""))

    app.action(holds.LOOK)(look)
    for field in (holds.ON, holds.EXEMPT, holds.DAY, holds.TIME):
        app.action({"block_id": field, "action_id": forms.INPUT}, matchers=[forms.in_form(holds.FORM)])(look)

    @app.command("/hold-posts")
    def open_form(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        client.views_open(trigger_id=body["trigger_id"], view=opening())

    @app.action(HOLD_ACCOUNT)
    def open_filled_in(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        bot.members.let_in(context["person"])
        client.views_open(trigger_id=body["trigger_id"], view=opening(alarm=action["value"]))

    @app.view(holds.FORM)
    def submitted(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        try:
            hold = bot.holds.place(wish_in(view), context["person"], f"hold:{view['root_view_id']}")
        except Unusable as error:
            forms.refuse(ack, FIELDS.get(error.field, holds.REASON), error)
        except CountersignError as error:
            forms.refuse(ack, holds.ON, error)
        else:
            shown = bot.holds.shown(hold.id)
            ahead = bot.holds.will_stop(hold.id, to=context["person"].id)
            ack(response_action="update", view=holds.placed(shown, ahead)) if shown else ack()

    @app.action(holds.LIFT)
    def lift(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.holds.lift(numbers(action["value"], 1)[0], context["person"])

    @app.action(holds.LIFT_HERE)
    def lift_here(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext, client: WebClient
    ) -> None:
        ack()
        bot.holds.lift(numbers(action["value"], 1)[0], context["person"])
        about = body["view"].get("private_metadata") or ""
        client.views_update(view_id=body["view"]["id"], view=opening(alarm=about))

    @app.action(LET_THROUGH)
    def ask_why(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        bot.members.let_in(context["person"])
        form = holds.through_form(numbers(action["value"], 1)[0])
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.view(holds.THROUGH_FORM)
    def let_through(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        delivery = numbers(view["private_metadata"], 1)[0]
        try:
            bot.holds.let_through(delivery, context["person"], forms.typed(view, holds.REASON))
        except CountersignError as error:
            forms.refuse(ack, holds.REASON, error)
        else:
            ack()


def wish_in(view: dict[str, Any]) -> Wish:
    """Read the form."""
    return Wish(
        on=forms.typed(view, holds.ON),
        reason=forms.typed(view, holds.REASON),
        words=forms.typed(view, holds.WORDS),
        exempt=forms.ticked(view, holds.EXEMPT),
        day=forms.typed(view, holds.DAY),
        time=forms.typed(view, holds.TIME),
    )
