"""Enquirer checks: /check-enquirer and the message shortcut."""

from collections.abc import Iterator
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.errors import CountersignError, Unusable
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.people import Person
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import as_typed, ids, numbers
from handlers.enquiries.answer import CORRECT, SAY_NOT_PRESS, SAY_PRESS, SAY_UNSURE, in_short, window
from handlers.enquiries.verdict import NETWORKS, headline
from handlers.errors import answer
from handlers.registration import Command, Shortcut, Surface
from handlers.slack.open_view import change
from handlers.transport.acknowledging import Standing
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
    def submitted(
        ack: Standing, body: dict[str, Any], view: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        corrects = view.get("private_metadata") or ""
        request = f"form:{view['root_view_id']}{f':{corrects}' if corrects else ''}"
        profile = profile_in(view)
        try:
            enquiry = bot.enquiries.check(profile, context["person"], request)
        except Unusable as error:
            forms.refuse(ack, FIELDS.get(error.field, HANDLE), error)
            return
        except CountersignError as error:
            forms.refuse(ack, NETWORK, error)
            return
        looking = bot.enquiries.is_to_be_looked_up(enquiry, profile)
        ack(response_action="update", view=answered(bot, enquiry, context["person"], looking=looking))
        call_for(enquiry)
        if looking:
            call_for(bot.enquiries.look_up(enquiry.id, profile))
            show_found(client, body, enquiry, context["person"], ack)

    def show_found(client: WebClient, body: dict[str, Any], before: Enquiry, by: Person, ack: Standing) -> None:
        """Put the newest answer into the window: colleagues may have pressed a button meanwhile.

        Whoever has closed the window is told of another answer than the one they saw.
        """
        while True:
            now = bot.enquiries.checked(before.id)
            is_open = change(client, body["view"], answered(bot, now, by, before=headline(before)), after=ack)
            if not is_open and headline(now) != headline(before):
                answer(in_short(now, bot.organisation.departments[now.department]), body, client)
            if not is_open or bot.enquiries.checked(before.id) == now:
                return

    @app.action(CORRECT)
    def correct(
        ack: Ack, action: dict[str, Any], body: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        enquiry = bot.enquiries.to_correct(numbers(action["value"], 1)[0], context["person"])
        client.views_update(view_id=body["view"]["id"], view=correction(enquiry))

    sayings = {
        SAY_PRESS: bot.enquiries.say_press,
        SAY_NOT_PRESS: bot.enquiries.say_not_press,
        SAY_UNSURE: bot.enquiries.say_unsure,
    }

    def say(ack: Ack, action: dict[str, Any], body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        enquiry = sayings[action["action_id"]](numbers(action["value"], 1)[0], context["person"])
        client.views_update(view_id=body["view"]["id"], view=answered(bot, enquiry, context["person"]))
        call_for(enquiry)

    for saying in sayings:
        app.action(saying)(say)


def answered(bot: Bot, enquiry: Enquiry, by: Person, *, looking: bool = False, before: str = "") -> View:
    """The answer to the colleague who checked."""
    enquiry = bot.outcomes.as_read_by(enquiry, by)
    return window(enquiry, bot.organisation.departments[enquiry.department], looking=looking, before=before)


def form(*, handle: str = "", message: str = "") -> View:
    """The form for a check: a handle, and the words of the profile or the message."""
    inputs = list(_inputs(Profile("mastodon", handle, message=message)))
    return forms.modal(FORM, "Who is asking?", inputs, submit="Check", close="Cancel")


def correction(enquiry: Enquiry) -> View:
    """The form filled in with what was looked up, to be corrected and checked again."""
    shown = enquiry.looked_up.profile if enquiry.looked_up else None
    given = Profile(
        network=enquiry.network,
        handle=enquiry.handle,
        name=enquiry.name,
        bio=shown.about if shown else "",
        links=shown.links if shown else (),
        message=enquiry.message,
        url=enquiry.url,
        deadline=enquiry.deadline_words,
        is_correction=True,
    )
    return forms.modal(
        FORM, "Who is asking?", list(_inputs(given)), submit="Check again", close="Cancel", about=ids(enquiry.id)
    )


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
        is_correction=bool(view.get("private_metadata")),
    )


def _inputs(given: Profile) -> Iterator[Block]:
    places = {name: f"{title[0].upper()}{title[1:]}" for name, title in NETWORKS.items()}
    looked_up = "From the profile: correct what is wrong." if given.is_correction else ""
    empty = "" if given.is_correction else "If you leave this empty, we look at their profile, where we can."
    verified = "\n".join(link.url for link in given.links if link.verified)
    others = "\n".join(link.url for link in given.links if not link.verified)
    yield forms.select(NETWORK, "Where did they write, or call?", places, chosen=given.network)
    yield forms.text(
        HANDLE,
        "Their handle, e-mail address, or name",
        initial=given.handle,
        longest=200,
        hint="A telephone number will do, too: whatever they can be known by if they ask again.",
    )
    yield forms.text(NAME, "Their name there", optional=True, longest=200, initial=given.name, hint=looked_up)
    yield forms.text(
        BIO, "What their profile says", optional=True, multiline=True, initial=given.bio, hint=looked_up or empty
    )
    yield forms.text(
        VERIFIED,
        "Links their network shows as verified",
        optional=True,
        multiline=True,
        initial=verified,
        hint="With a green tick on Mastodon, for example. One on each line.",
    )
    yield forms.text(
        LINKS,
        "Other links on their profile",
        optional=True,
        multiline=True,
        initial=others,
        hint="One on each line.",
    )
    yield forms.text(MESSAGE, "What they wrote, or said", optional=True, multiline=True, initial=given.message)
    yield forms.text(
        WRITTEN_AT,
        "Link to what they wrote",
        optional=True,
        longest=500,
        initial=given.url,
        hint="A post of ours that links there is then known as a reply to them.",
    )
    yield forms.text(
        DEADLINE,
        "By when do they want an answer?",
        optional=True,
        longest=100,
        initial=given.deadline,
        hint="Such as 5pm today, or Monday 9am. If you leave this empty, we look in their words.",
    )
