"""One's own drafts: Delete, Delete all, and Share."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import CountersignError, still_here
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import revision_in
from handlers.errors import answer
from handlers.proposing import own_drafts
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons beside drafts, and for the form that asks whom to share with."""

    @app.action(own_drafts.DELETE)
    def delete(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, _ = revision_in(action["value"])
        says, blocks = own_drafts.deleted(bot.own_drafts.delete([proposal], context["person"]))
        answer(says, body, client, blocks)

    @app.action(own_drafts.DELETE_ALL)
    def delete_all(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        says, blocks = own_drafts.deleted(bot.own_drafts.delete_all(context["person"]))
        answer(says, body, client, blocks)

    @app.action(own_drafts.SHARE)
    def share(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, _ = revision_in(action["value"])
        bot.restricted_posts.let_read(proposal, context["person"])
        shown = still_here(bot.views.proposal(proposal, to=context["person"].id), "draft")
        client.views_open(trigger_id=body["trigger_id"], view=own_drafts.share_form(shown))

    @app.view(own_drafts.SHARE_FORM)
    def shared(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        proposal, _ = revision_in(view["private_metadata"])
        person = forms.typed(view, own_drafts.PERSON)
        try:
            bot.own_drafts.share(proposal, person, context["person"])
        except CountersignError as error:
            forms.refuse(ack, own_drafts.PERSON, error)
        else:
            ack(response_action="update", view=own_drafts.shared(person))
