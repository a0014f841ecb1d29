"""The press lists in use: the window from App Home or a message, and the forms to keep one longer and to remove one."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.enquiries.press_lists import KEPT_FOR
from bot.errors import CountersignError, Superseded
from bot.model.acts import Act
from bot.model.people import Person
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import numbers, said
from handlers.press_lists import kept
from handlers.press_lists.messages import OPEN_PRESS_LISTS
from handlers.registration import Surface
from handlers.slack.answers import code_of
from handlers.slack.open_view import with_trouble

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons and the forms."""
    in_use = bot.kept_press_lists

    @app.action(OPEN_PRESS_LISTS)
    def open_lists(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view = kept.listing(in_use.of(context["person"]), bot.organisation.clock())
        client.views_open(trigger_id=body["trigger_id"], view=view)

    @app.action(kept.KEEP)
    def how_long(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        shown = in_use.shown(numbers(action["value"], 1)[0], context["person"], Act.KEEP_PRESS_LIST)
        last = bot.organisation.clock().astimezone(shown.department.zone).date() + KEPT_FOR
        client.views_push(trigger_id=body["trigger_id"], view=kept.keep_form(shown, last))

    @app.action(kept.REMOVE)
    def sure(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        shown = in_use.shown(numbers(action["value"], 1)[0], context["person"], Act.REMOVE_PRESS_LIST)
        view = kept.remove_form(shown, in_use.known_otherwise(shown.kept))
        client.views_push(trigger_id=body["trigger_id"], view=view)

    @app.view(kept.KEEP_FORM)
    def keep(ack: Ack, view: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        by, list_id = context["person"], numbers(view["private_metadata"], 1)[0]
        try:
            longer = in_use.keep(list_id, forms.typed(view, kept.UNTIL), forms.typed(view, kept.BASIS), by)
        except CountersignError as error:
            refused(ack, view, error)
        else:
            ack()
            show_again(client, view, by, kept.kept_longer(longer))

    @app.view(kept.REMOVE_FORM)
    def remove(ack: Ack, view: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        by, list_id = context["person"], numbers(view["private_metadata"], 1)[0]
        try:
            gone = in_use.remove(list_id, by)
        except CountersignError as error:
            refused(ack, view, error)
        else:
            ack()
            show_again(client, view, by, kept.removed(gone))

    def show_again(client: WebClient, view: dict[str, Any], by: Person, done: str) -> None:
        """Bring the window below the form up to date."""
        lists = kept.listing(in_use.of(by), bot.organisation.clock(), done)
        try:
            client.views_update(view_id=view["root_view_id"], view=lists)
        except SlackApiError as error:
            if code_of(error) != "not_found":  # closed meanwhile
                raise


def refused(ack: Ack, view: dict[str, Any], error: CountersignError) -> None:
    """Say an error at its field; in place of the form, when the list has gone."""
    if isinstance(error, Superseded):
        ack(response_action="update", view=with_trouble(view, said(str(error))))
    else:
        forms.refuse(ack, forms.field_of(error, view, forms.fields(view)[0]), error)
