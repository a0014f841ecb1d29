"""A referral on its card: taken, handed over, answered, closed, or no press at all."""

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.errors import CountersignError, still_here
from bot.model.enquiry_states import Way
from bot.model.line import LineKind
from bot.showing.referrals import ShownEnquiry
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import numbers
from handlers.enquiries import referral_forms
from handlers.enquiries.referral_card import ANSWERED, HAND_OVER, NO_ANSWER, NOT_PRESS, REOPEN, TAKE, taken
from handlers.registration import Surface
from handlers.slack.archive import Archive

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the card's buttons and their forms."""
    archive = Archive(app.client)

    def asked(value: str) -> ShownEnquiry:
        return still_here(bot.referral_views.shown(numbers(value, 1)[0]), "enquiry")

    @app.action(TAKE)
    def take(ack: Ack, action: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        bot.referrals.take(numbers(action["value"], 1)[0], context["person"])
        shown = asked(action["value"])
        says = taken(shown, bot.organisation.clock(), archive.link(shown.place))
        respond(says, response_type="ephemeral", replace_original=False)

    @app.action(REOPEN)
    def reopen(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.referrals.reopen(numbers(action["value"], 1)[0], context["person"])

    @app.action(NOT_PRESS)
    def not_press(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.referrals.not_press(numbers(action["value"], 1)[0], context["person"])

    @app.action(NO_ANSWER)
    def no_answer(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.referrals.close(numbers(action["value"], 1)[0], context["person"])

    @app.action(ANSWERED)
    def how(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        names = [row.line.name for row in bot.lines.listed(context["person"], (LineKind.HOLDING, LineKind.SIGNPOST))]
        client.views_open(
            trigger_id=body["trigger_id"], view=referral_forms.answer(asked(action["value"]).enquiry, names)
        )

    @app.view(referral_forms.ANSWER_FORM)
    def answered(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        try:
            bot.referrals.answer(
                numbers(view["private_metadata"], 1)[0],
                Way(forms.typed(view, referral_forms.WAY)),
                context["person"],
                line=referral_forms.line_in(view),
                note=forms.typed(view, referral_forms.NOTE),
            )
        except CountersignError as error:
            forms.refuse(ack, forms.field_of(error, view, referral_forms.WAY), error)
        else:
            ack()

    @app.action(HAND_OVER)
    def to_whom(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        bot.members.let_in(context["person"])
        client.views_open(trigger_id=body["trigger_id"], view=referral_forms.hand_over(asked(action["value"])))

    @app.view(referral_forms.HAND_OVER_FORM)
    def handed_over(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        enquiry, to = numbers(view["private_metadata"], 1)[0], forms.typed(view, referral_forms.PERSON)
        try:
            bot.referrals.hand_over(enquiry, to, context["person"])
        except CountersignError as error:
            forms.refuse(ack, referral_forms.PERSON, error)
        else:
            ack()
