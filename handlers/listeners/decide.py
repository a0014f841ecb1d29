"""Decisions on a card: 👍 added or withdrawn, Approve, Not yet, Reject, Stop."""

from collections.abc import Iterable
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.errors import CountersignError, NotAllowed, Unusable
from bot.model.people import Card, Person
from bot.model.revision import Remark, RevisionId
from bot.wiring import Bot
from handlers.blocks import forms, words
from handlers.blocks.blocks import WORN_OUT, ids, revision_in, said, section
from handlers.blocks.blocks import context as small_print
from handlers.cards import ANSWERED, APPROVE, NOT_YET, REJECT, STOP
from handlers.errors import answer, offering
from handlers.plans import messages
from handlers.registration import Surface
from handlers.slack.directory import THUMBS_UP, base_name

SURFACE = Surface(events=("reaction_added", "reaction_removed"), scopes=("reactions:read",))

REASON_OF_NOT_YET, REASON_OF_REJECTION, REASON, LABEL = "reason_not_yet", "reason_reject", "reason", "label"
LETTING_GO = "letting_go"
THUMBS_DOWN = frozenset({"-1", "thumbsdown"})


def register(app: App, bot: Bot) -> None:
    """Listen for thumbs and for the card's buttons."""

    @app.event("reaction_added")
    def thumb_added(event: dict[str, Any], body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        card, name = card_in(event), base_name(event["reaction"])
        by: Person = context["person"]
        if card is None:
            return
        if body.get("is_ext_shared_channel") and bot.views.shown_on(card) is not None:
            bot.open_channels.look_at(card.channel)  # nothing is approved where another organisation looks on
        if name in THUMBS_UP and bot.plans.is_about_plan(card):
            raise NotAllowed(messages.NO_THUMB)
        if name in THUMBS_UP and bot.views.shown_on(card) is None and event.get("item_user") == context.bot_user_id:
            bot.reactions.came_early(card, lambda: count(bot, card, by, body, client))
        elif name in THUMBS_UP:
            bot.approvals.thumb_added(card, by)
        elif name in THUMBS_DOWN and (shown := bot.views.shown_on(card)):
            bot.approvals.take_back(*shown, by)

    @app.event("reaction_removed")
    def thumb_removed(event: dict[str, Any], context: BoltContext) -> None:
        card = card_in(event)
        if card is not None and base_name(event["reaction"]) in THUMBS_UP:
            bot.approvals.thumb_removed(card, context["person"])

    @app.action(APPROVE)
    def approve(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        decide(bot, on_card(bot, body, action["value"]), body, client, context["person"])

    @app.action(ANSWERED)
    def approve_after_all(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        decide(bot, on_answer(bot, action["value"], context["person"]), body, client, context["person"])

    @app.view(LETTING_GO)
    def let_go(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        proposal, number = revision_in(view["private_metadata"])
        fields = forms.fields(view)
        reasons = {key: forms.typed(view, key) for key in fields}
        try:
            bot.approvals.approve(proposal, number, context["person"], reasons=reasons)
        except CountersignError as error:
            forms.refuse(ack, forms.field_of(error, view, fields[0]), error)
        else:
            ack()

    @app.action(NOT_YET)
    def not_yet(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        proposal, number = on_card(bot, body, action["value"])
        bot.approvals.not_yet(proposal, number, context["person"])  # at once; the reason is asked after
        client.views_open(
            trigger_id=body["trigger_id"],
            view=reason_form(REASON_OF_NOT_YET, proposal, number, bot.approvals.labels(proposal)),
        )

    @app.action(REJECT)
    def reject(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        bot.members.let_in(context["person"])
        proposal, number = on_card(bot, body, action["value"])
        form = reason_form(REASON_OF_REJECTION, proposal, number, bot.approvals.labels(proposal))
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.action(STOP)
    def stop(ack: Ack, body: dict[str, Any], action: dict[str, Any], context: BoltContext) -> None:
        ack()
        proposal, _ = on_card(bot, body, action["value"])
        bot.resolutions.stop(proposal, context["person"])

    @app.view(REASON_OF_NOT_YET)
    def reason_of_not_yet(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        proposal, _ = revision_in(view["private_metadata"])
        try:
            why, label, request = forms.typed(view, REASON), forms.typed(view, LABEL), f"reason:{view['root_view_id']}"
            bot.approvals.explain(proposal, context["person"], why, label, request=request)
        except CountersignError as error:
            forms.refuse(ack, REASON, error)
        else:
            ack()

    @app.view(REASON_OF_REJECTION)
    def reason_of_rejection(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        proposal, number = revision_in(view["private_metadata"])
        try:
            why, label = forms.typed(view, REASON), forms.typed(view, LABEL)
            bot.approvals.reject(proposal, number, context["person"], why, label)
        except CountersignError as error:
            forms.refuse(ack, REASON, error)
        else:
            ack()


def count(bot: Bot, card: Card, by: Person, body: dict[str, Any], client: WebClient) -> None:
    """Count a thumb from before the card was known, with the same answers."""
    try:
        bot.approvals.thumb_added(card, by)
    except CountersignError as error:
        answer(said(str(error)), body, client, offering(error, bot))


def card_in(event: dict[str, Any]) -> Card | None:
    """The message a reaction is on; None for a file."""
    item = event["item"]
    return Card(item["channel"], item["ts"]) if item["type"] == "message" else None


def decide(bot: Bot, about: RevisionId, body: dict[str, Any], client: WebClient, by: Person) -> None:
    """Count a press on Approve; where findings must be set aside, ask why first, of whoever may decide."""
    asked = bot.approvals.asked_of(*about, by)
    if asked:
        bot.restricted_posts.let_read(about.proposal, by)
        client.views_open(trigger_id=body["trigger_id"], view=letting_go_form(about, asked))
    else:
        bot.approvals.approve(*about, by)


def on_answer(bot: Bot, value: str, by: Person) -> RevisionId:
    """The revision that a private answer's button is about.

    Only for the person answered, whose 👍 stands on the card. Raises Unusable otherwise.
    """
    about = revision_in(value)
    if not bot.approvals.refused_thumb_stands(*about, by):
        raise Unusable("That button goes with a 👍 that isn't there any more. Please use the button on the card.")
    return about


def on_card(bot: Bot, body: dict[str, Any], value: str) -> RevisionId:
    """The revision that a card's button is about. Raises Unusable if the card shows another.

    Only the record of the card decides: after a restore, the same numbers may belong to other words.
    """
    about, container = revision_in(value), body.get("container") or {}
    card = Card(str(container.get("channel_id", "")), str(container.get("message_ts", "")))
    if bot.views.card(*about) is None:
        bot.reactions.wait_for(card)
    shown = bot.views.shown_on(card)
    if shown is None:
        raise Unusable(
            "This card isn't in our records yet, so nothing has been decided. Press it again in a moment, or use the "
            "newest card."
        )
    if shown != about:
        raise Unusable(WORN_OUT)
    return about


def letting_go_form(about: RevisionId, asked: Iterable[Remark]) -> View:
    """Ask for a reason to set aside each finding that blocks the approval until then."""
    blocks: list[Block] = [section("*Content with it as it is?* Say why, in a line each, for whoever looks back.")]
    for remark in asked:
        blocks += [
            section(words.finding(remark)),
            forms.text(remark.key, "Why is it fine here?", longest=300),
        ]
    return forms.modal(LETTING_GO, "Before you approve", blocks, submit="Approve", close="Cancel", about=ids(*about))


def reason_form(callback_id: str, proposal: int, number: int, labels: Iterable[str]) -> View:
    """Ask for a reason: a label to choose, and a line or two."""
    rejecting = callback_id == REASON_OF_REJECTION
    first, last = (
        ("Rejecting ends this proposal. If it only needs a change, *Not yet* is kinder.", "Nothing has happened yet.")
        if rejecting
        else (
            "Your *not yet* counts already. What would make it a yes?",
            "Closed without a reason, it stays at not yet.",
        )
    )
    offered = {label: label for label in labels}
    under = forms.select(
        LABEL, "What is it about?", offered, hint="Counted, so that the same thing is not said twice.", optional=True
    )
    why = forms.text(
        REASON, "Why?", multiline=True, longest=1000, hint="The author and the thread see this.", optional=True
    )
    return forms.modal(
        callback_id,
        "Reject" if rejecting else "Not yet",
        [section(first), under, why, small_print(last)],
        submit="Reject it" if rejecting else "Send",
        close="Cancel" if rejecting else "Later",
        about=ids(proposal, number),
    )
