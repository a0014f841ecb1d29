"""Reading a long text whole, a page at a time: from the card, or from the request to post by hand."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.views import View

from bot.errors import Unusable, still_here
from bot.model.people import Card, Person
from bot.model.revision import RevisionId
from bot.wiring import Bot
from handlers.blocks.blocks import WORN_OUT, revision_in
from handlers.cards import SHOW_ALL
from handlers.cards.questions import COPY_ALL
from handlers.proposing.whole_text import EARLIER, LATER, page_in, whole_text
from handlers.registration import Surface
from handlers.slack.open_view import change

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons that open a text or turn its pages."""

    @app.action(SHOW_ALL)
    def show_all(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        proposal, number = pressed(bot, body, action["value"])
        client.views_open(trigger_id=body["trigger_id"], view=opened(bot, proposal, number, context["person"]))

    @app.action(COPY_ALL)
    def copy_all(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        proposal, number = pressed(bot, body, action["value"])
        view = opened(bot, proposal, number, context["person"], to_copy=True)
        client.views_open(trigger_id=body["trigger_id"], view=view)

    @app.action(EARLIER)
    def earlier(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        turn(bot, client, body["view"], action["value"], context["person"])

    @app.action(LATER)
    def later(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        turn(bot, client, body["view"], action["value"], context["person"])


def pressed(bot: Bot, body: dict[str, Any], value: str) -> RevisionId:
    """The revision that a button is about. Raises Unusable for a button of another card than the card it stands on."""
    about, container = revision_in(value), body.get("container") or {}
    shown = bot.views.shown_on(Card(str(container.get("channel_id", "")), str(container.get("message_ts", ""))))
    if shown not in (None, about):
        raise Unusable(WORN_OUT)
    return about


def opened(bot: Bot, proposal: int, number: int, by: Person, page: int = 1, *, to_copy: bool = False) -> View:
    """A page of a text. Raises NotAllowed for people who may not read it, Superseded when the proposal is gone."""
    bot.restricted_posts.let_read(proposal, by)
    shown = still_here(bot.views.proposal(proposal, number, to=by.id), "proposal")
    return whole_text(shown, page, to_copy=to_copy)


def turn(bot: Bot, client: WebClient, view: dict[str, Any], value: str, by: Person) -> None:
    """Turn to another page."""
    proposal, number, page, to_copy = page_in(value)
    change(client, view, opened(bot, proposal, number, by, page, to_copy=to_copy))
