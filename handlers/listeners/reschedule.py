"""Another time: from the card's button, or from the times offered after a late approval."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import CountersignError, still_here
from bot.model.when import Twice
from bot.showing.proposal_view import ShownProposal
from bot.wiring import Bot
from handlers.blocks import forms, times, words
from handlers.blocks.blocks import revision_in
from handlers.errors import answer
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the button, the form, and the offered times."""

    @app.action(times.CHANGE_TIME)
    def ask(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, number = revision_in(action["value"])
        bot.restricted_posts.let_read(proposal, context["person"])
        form = times.change_form(_shown(bot, proposal, number))
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.view(times.TIME_FORM)
    def change(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        proposal, number, choice = times.change_in(view)
        try:
            bot.rescheduling.change(proposal, number, context["person"], choice)
        except Twice as twice:
            form = times.change_form(_shown(bot, proposal, number), twice=twice, filled=choice)
            ack(response_action="update", view=form)
        except CountersignError as error:
            forms.refuse(ack, times.DAY, error)
        else:
            ack(response_action="update", view=times.changed(_shown(bot, proposal)))

    for offer in times.OFFERS:

        @app.action(offer)
        def take(
            ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
        ) -> None:
            ack()
            proposal, number, instant = times.offer_in(action["value"])
            moved = bot.rescheduling.move(proposal, number, context["person"], instant)
            chosen = words.when(_shown(bot, moved.id).proposal.when)
            answer(f"{chosen}: a new card follows, which asks for approval.", body, client)


def _shown(bot: Bot, proposal: int, number: int | None = None) -> ShownProposal:
    return still_here(bot.views.proposal(proposal, number), "proposal")
