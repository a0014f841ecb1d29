"""A post once it is out: corrected, or taken down, and the take-down looked at afterwards."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.afterwards.take_downs import Beside
from bot.errors import CountersignError, Superseded, Unusable, still_here
from bot.model.delivery import DeliveryState
from bot.model.proposal import ProposalState
from bot.showing.proposal_view import ShownProposal
from bot.wiring import Bot
from handlers.blocks import forms, words
from handlers.blocks.blocks import clipped, escaped, ids, numbers, revision_in, section
from handlers.blocks.blocks import context as small_print
from handlers.cards import CORRECT, IS_DOWN, REVIEWED, TAKE_DOWN, stands
from handlers.errors import answer
from handlers.proposing import flow
from handlers.registration import Surface

SURFACE = Surface()
FORM, WHERE, WHY, TOLD = "take_down_form", "where", "why", "take_down_told"
MOST_BESIDE = 12


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
        except CountersignError as error:
            about_accounts = isinstance(error, Unusable) and error.field == "accounts"
            forms.refuse(ack, WHERE if about_accounts else WHY, error)
            return
        beside: list[str] = []
        with suppress(CountersignError):  # the take-down is under way, whatever becomes of the news
            beside = [said for other in bot.take_downs.beside(proposal) if (said := of_linked(other))]
        if beside:
            ack(response_action="update", view=told(beside))
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


def told(beside: Sequence[str]) -> View:
    """Say what became of the posts that were proposed with a post now taken down."""
    heading = "It is being taken down; its card says how that goes. *Proposed with it, with cards of their own:*"
    lines = [f"• {line}" for line in words.fewer(beside, MOST_BESIDE)]
    return forms.modal(TOLD, "Being taken down", [section(clipped("\n".join([heading, *lines])))])


def of_linked(other: Beside) -> str:
    """How a post proposed with a post now taken down stands; "" for a post that needs nobody's look."""
    where = escaped(other.account, 2 * words.SHORT)
    match other.delivery:
        case DeliveryState.PUBLISHED if not other.is_down:
            return f"{where}: *out, and still there*. Its own card takes it down."
        case DeliveryState.SENDING | DeliveryState.UNCONFIRMED:
            return f"{where}: being sent, or perhaps out. Look at its card in a minute."
        case DeliveryState.STOPPED:
            return f"{where}: stopped. The thread of its card asks what becomes of it."
        case DeliveryState.HANDED_OVER:
            return f"{where}: with a colleague to post by hand. Look at its card."
        case None if other.proposal is not ProposalState.DONE:
            return f"{where}: not on its way yet. The thread of its card says what happened here."
    return ""
