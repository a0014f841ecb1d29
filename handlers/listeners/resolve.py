"""Answers to a delivery's question: out already, post again, let go, a new time, the link of a post by hand."""

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.errors import CountersignError, still_here
from bot.model.account import Account
from bot.model.people import Person
from bot.model.when import Choice, Twice, WhenKind, exactly
from bot.wiring import Bot
from handlers.blocks import forms, times, words
from handlers.blocks.blocks import clipped, ids, numbers, section
from handlers.cards import questions
from handlers.cards.questions import HAND_IN, IS_OUT, LET_GO, NEW_TIME, POST_AGAIN, TRY_AGAIN
from handlers.registration import Surface

SURFACE = Surface()

LINK_FORM, HAND_IN_FORM, TIME_FORM = "delivery_link_form", "delivery_hand_in_form", "delivery_time_form"
URL = "url"


def register(app: App, bot: Bot) -> None:
    """Listen for the buttons of a question and for their forms."""

    @app.action(POST_AGAIN)
    def post_again(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.resolutions.post_again(about(action["value"]), context["person"])

    @app.action(LET_GO)
    def let_go(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.resolutions.let_go(about(action["value"]), context["person"])

    @app.action(TRY_AGAIN)
    def try_again(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.resolutions.try_again(about(action["value"]), context["person"])

    @app.action(IS_OUT)
    def is_out(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        delivery = about(action["value"])
        _, place = still_here(bot.views.delivery(delivery), "delivery")
        part = place.out + 1 if len(place.parts) > 1 else 0
        form = link_form(LINK_FORM, "It is out", delivery, place.account, part=part)
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.action(HAND_IN)
    def hand_in(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        bot.members.let_in(context["person"])
        delivery = about(action["value"])
        shown, place = still_here(bot.views.delivery(delivery), "delivery")
        title = "Sent privately" if place.private else "Posted by hand"
        now = place.delivery
        first = questions.asks(shown, place, now) if now and now.is_called_back else ""
        form = link_form(HAND_IN_FORM, title, delivery, place.account, private=place.private, first=first)
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.action(NEW_TIME)
    def new_time(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        delivery = about(action["value"])
        shown, _ = still_here(bot.views.delivery(delivery), "delivery")
        bot.restricted_posts.let_read(shown.proposal.id, context["person"])
        client.views_open(trigger_id=body["trigger_id"], view=time_form(bot, delivery))

    @app.view(LINK_FORM)
    def out_at(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        settle(ack, view, context["person"], bot.resolutions.confirm_out)

    @app.view(HAND_IN_FORM)
    def posted_at(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        settle(ack, view, context["person"], bot.resolutions.hand_in)

    @app.view(TIME_FORM)
    def timed(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        delivery, choice = about(view["private_metadata"]), times.choice_in(view)
        try:
            bot.resolutions.retime(delivery, context["person"], choice.day, choice.time, choice.which)
        except Twice as twice:
            ack(response_action="update", view=time_form(bot, delivery, twice=twice, filled=choice))
        except CountersignError as error:
            forms.refuse(ack, times.DAY, error)
        else:
            ack()


def settle(ack: Ack, view: dict[str, Any], by: Person, act: Callable[[int, Person, str], object]) -> None:
    """Take a link from a form; an unusable link is refused at its field."""
    try:
        act(about(view["private_metadata"]), by, forms.typed(view, URL))
    except CountersignError as error:
        forms.refuse(ack, URL, error)
    else:
        ack()


def about(value: str) -> int:
    """The delivery of a button or a form. Raises Unusable for a value without a delivery."""
    return numbers(value, 1)[0]


def link_form(
    callback_id: str,
    title: str,
    delivery: int,
    account: Account,
    *,
    private: bool = False,
    part: int = 0,
    first: str = "",
) -> View:
    """Ask for a post's link on an account, perhaps of a `part` of a thread; a private message may have none.

    `first` is said above, in place of the account's name.
    """
    label = (
        "The message's link, if it has one" if private else f"The link of part {part}" if part else "The post's link"
    )
    hint = "Copy it from the post itself: it begins with https://"
    blocks: list[Block] = [
        section(clipped(first or f"On {words.title(account)}.")),
        forms.text(URL, label, optional=private, longest=500, hint="" if private else hint),
    ]
    return forms.modal(callback_id, title, blocks, submit="Save", close="Cancel", about=ids(delivery))


def time_form(bot: Bot, delivery: int, *, twice: Twice | None = None, filled: Choice | None = None) -> View:
    """Ask for a new time."""
    shown, place = still_here(bot.views.delivery(delivery), "delivery")
    when = exactly(WhenKind.AT, shown.proposal.when.instant, place.account.zone)
    says = "When should it go out instead?"
    return times.time_form(TIME_FORM, says, when, about=ids(delivery), twice=twice, filled=filled or Choice())
