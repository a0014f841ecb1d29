"""A question of the public dealt with: answered, signposted, shared, left without a reply, or put back on its list."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.model.enquiry import Enquiry
from bot.model.people import Person
from bot.wiring import Bot
from handlers.blocks.blocks import numbers, whole_numbers
from handlers.enquiries import answer as checked
from handlers.enquiries.outcomes import ANSWER, NO_REPLY, PUT_BACK, SHARE
from handlers.errors import answer
from handlers.proposing import flow
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons, in the window with the verdict and in messages."""

    def told(enquiry: Enquiry, says: str, body: dict[str, Any], client: WebClient, by: Person) -> None:
        """Show the window anew, or answer privately below a message."""
        view = body.get("view") or {}
        if view.get("callback_id") == checked.WINDOW:
            department = bot.organisation.departments[enquiry.department]
            read = bot.outcomes.as_read_by(enquiry, by)
            client.views_update(view_id=view["id"], view=checked.window(read, department))
        elif not enquiry.account:  # else its line changes, or goes
            answer(says, body, client)

    @app.action(ANSWER)
    def reply(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        flow.open_reply(bot, client, body, numbers(action["value"], 1)[0], context["person"])

    @app.action(NO_REPLY)
    def no_reply(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        enquiry = bot.outcomes.no_reply(numbers(action["value"], 1)[0], context["person"])
        told(
            enquiry,
            "Noted: no reply needed. Answer is still there if somebody thinks otherwise.",
            body,
            client,
            context["person"],
        )

    @app.action(PUT_BACK)
    def put_back(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        back = bot.outcomes.put_back(whole_numbers(action["value"]), context["person"])
        if back:
            told(back[0], "", body, client, context["person"])

    @app.action(SHARE)
    def share(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        enquiry = bot.outcomes.share(numbers(action["value"], 1)[0], context["person"])
        channel = bot.organisation.departments[enquiry.department].policy_channel
        told(
            enquiry,
            f"Shared with the policy team in <#{channel}>, without their name.",
            body,
            client,
            context["person"],
        )
