"""Enquirer checks: /check-enquirer and the message shortcut."""

from collections.abc import Iterator
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.enquiries.enquiries import Profile
from bot.errors import CountersignError, Unusable
from bot.model.enquiry import Enquiry
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import as_typed, numbers
from handlers.enquiries.answer import SAY_NOT_PRESS, SAY_PRESS, SAY_UNSURE, window
from handlers.enquiries.verdict import NETWORKS
from handlers.registration import Command, Shortcut, Surface
from policy.enquirer import ProfileLink

SHORTCUT = "check_enquirer_of_message"
SURFACE = Surface(
    commands=(Command("/check-enquirer", "Check who somebody is before you answer", "[their handle]"),),
    shortcuts=(Shortcut("Check who is asking", SHORTCUT, "Is it a journalist? Checks before anybody answers"),),
)

FORM = "enquirer_form"
NETWORK, HANDLE, NAME, BIO, VERIFIED, LINKS, MESSAGE, WRITTEN_AT, DEADLINE = (
    "network",
    "handle",
    "name",
    "bio",
    "verified_links",
    "links",
    "message",
    "url",
    "deadline",
)

FIELDS = {"handle": HANDLE, "bio": BIO, "deadline": DEADLINE}


def register(app: App, bot: Bot) -> None:
    """Listen for the command, the shortcut and the form."""

    def call_for(enquiry: Enquiry) -> None:
        if enquiry.is_open:
            bot.referrals.calls.ask_due()

    @app.command("/check-enquirer")
    def open_form(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        client.views_open(trigger_id=body["trigger_id"], view=form(handle=as_typed(body.get("text", "")).strip()))

    @app.shortcut(SHORTCUT)
    def open_form_for_message(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        client.views_open(trigger_id=body["trigger_id"], view=form(message=as_typed(body["message"].get("text", ""))))

    @app.view(FORM)
    def submitted(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        request = f"form:{view['root_view_id']}"
        try:
            enquiry = bot.enquiries.check(profile_in(view), context["person"], request)
        except Unusable as error:
            forms.refuse(ack, FIELDS.get(error.field, HANDLE), error)
        except CountersignError as error:
            forms.refuse(ack, NETWORK, error)
        else:
            ack(response_action="update", view=answered(bot, enquiry))
            call_for(enquiry)

    @app.action(SAY_PRESS)
    def say_press(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        enquiry = bot.enquiries.say_press(numbers(action["value"], 1)[0], context["person"])
        client.views_update(view_id=body["view"]["id"], view=answered(bot, enquiry))
        call_for(enquiry)

    @app.action(SAY_NOT_PRESS)
    def say_not_press(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        enquiry = bot.enquiries.say_not_press(numbers(action["value"], 1)[0], context["person"])
        client.views_update(view_id=body["view"]["id"], view=answered(bot, enquiry))

    @app.action(SAY_UNSURE)
    def say_unsure(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        enquiry = bot.enquiries.say_unsure(numbers(action["value"], 1)[0], context["person"])
        client.views_update(view_id=body["view"]["id"], view=answered(bot, enquiry))
        call_for(enquiry)


def answered(bot: Bot, enquiry: Enquiry) -> View:
    """The answer to the colleague who checked."""
    return window(enquiry, bot.organisation.departments[enquiry.department])


def form(*, handle: str = "", message: str = "") -> View:
    """The form for a check: a handle, and the words of the profile or the message."""
    return forms.modal(FORM, "Who is asking?", list(_inputs(handle, message)), submit="Check", close="Cancel")


def profile_in(view: dict[str, Any]) -> Profile:
    """Read the form."""
    links = [
        ProfileLink(url, verified=name == VERIFIED)
        for name in (VERIFIED, LINKS)
        for url in forms.typed(view, name).split()
    ]
    return Profile(
        network=forms.typed(view, NETWORK),
        handle=forms.typed(view, HANDLE),
        name=forms.typed(view, NAME),
        bio=forms.typed(view, BIO),
        links=tuple(links),
        message=forms.typed(view, MESSAGE),
        url=forms.typed(view, WRITTEN_AT),
        deadline=forms.typed(view, DEADLINE),
    )


def _inputs(handle: str, message: str) -> Iterator[Block]:
    places = {name: f"{title[0].upper()}{title[1:]}" for name, title in NETWORKS.items()}
    yield forms.select(NETWORK, "Where did they write?", places, chosen="mastodon")
    yield forms.text(HANDLE, "Their handle", initial=handle, longest=200)
    yield forms.text(NAME, "Their name there", optional=True, longest=200)
    yield forms.text(BIO, "What their profile says", optional=True, multiline=True)
    yield forms.text(
        VERIFIED,
        "Links their network shows as verified",
        optional=True,
        multiline=True,
        hint="With a green tick on Mastodon, for example. One on each line.",
    )
    yield forms.text(LINKS, "Other links on their profile", optional=True, multiline=True, hint="One on each line.")
    yield forms.text(MESSAGE, "What they wrote", optional=True, multiline=True, initial=message)
    yield forms.text(
        WRITTEN_AT,
        "Link to what they wrote",
        optional=True,
        longest=500,
        hint="A post of ours that links there is then known as a reply to them.",
    )
    yield forms.text(
        DEADLINE,
        "By when do they want an answer?",
        optional=True,
        longest=100,
        hint="Such as 5pm today, or Monday 9am. If you leave this empty, we look in their words.",
    )
