"""A post once it is out: corrected, or taken down, and the take-down looked at afterwards."""

import re
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.errors import CountersignError, Superseded, Unusable, still_here
from bot.showing.proposal_view import ShownProposal
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import context as small_print
from handlers.blocks.blocks import ids, numbers, revision_in, section
from handlers.cards import CORRECT, IS_DOWN, REVIEWED, TAKE_DOWN, stands
from handlers.errors import answer
from handlers.proposing import flow
from handlers.registration import Surface

SURFACE = Surface()
FORM, WHERE, WHY = "take_down_form", "where", "why"


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons of a card, and for the form."""

    @app.action(re.compile(f"^{CORRECT}:"))
    def correct(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        bot.members.let_in(context["person"])
        flow.open_correction(bot, client, body["trigger_id"], numbers(action["value"], 1)[0], context["person"])

    @app.action(TAKE_DOWN)
    def ask(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, number = revision_in(action["value"])
        bot.restricted_posts.let_read(proposal, context["person"])
        shown = still_here(bot.views.proposal(proposal, number), "proposal")
        client.views_open(trigger_id=body["trigger_id"], view=form(shown))

    @app.view(FORM)
    def asked(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        proposal, _ = revision_in(view["private_metadata"])
        try:
            bot.take_downs.ask(proposal, forms.ticked(view, WHERE), forms.typed(view, WHY), context["person"])
        except Unusable as error:
            forms.refuse(ack, WHERE if error.field == "accounts" else WHY, error)
        except CountersignError as error:
            forms.refuse(ack, WHY, error)
        else:
            ack()

    @app.action(re.compile(f"^{IS_DOWN}:"))
    def is_down(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.take_downs.confirm(numbers(action["value"], 1)[0], context["person"])

    @app.action(re.compile(f"^{REVIEWED}:"))
    def reviewed(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        bot.take_downs.review(numbers(action["value"], 1)[0], context["person"])
        answer("Thank you. That is on the record.", body, client)


def form(shown: ShownProposal) -> View:
    """Ask why a post is to be taken down, and from where. Raises Superseded when it stands nowhere."""
    standing = {place.account.key: place.account.title for place in shown.places if stands(place)}
    if not standing:
        raise Superseded("There is nothing left to take down: the card says how it stands.")
    blocks: list[Block] = [
        section(
            "It is taken down at once, and what isn't out yet of it is stopped. The record stays, and a colleague "
            "looks at it afterwards."
        ),
        small_print("Is only a detail wrong? A correction is usually better: it reaches those who saw the post."),
        forms.several(WHERE, "Take it down from", standing, chosen=tuple(standing), optional=False),
        forms.text(WHY, "Why?", hint="For those who look at it afterwards, and in the thread.", longest=500),
    ]
    about = ids(*shown.revision_id)
    return forms.modal(FORM, "Take it down", blocks, submit="Take it down", close="Leave it", about=about)
