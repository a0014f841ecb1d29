"""Proposing a post: /propose-post, the shortcut on a message, step one of its form, and the same form for an edit."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.drafting import Wording
from bot.errors import CountersignError, NotAllowed, Unusable
from bot.keeping import Submission
from bot.model.people import Person
from bot.model.when import FIRST, Twice
from bot.wiring import Bot
from handlers import forms
from handlers.blocks import as_typed, pair, plainly
from handlers.cards import EDIT, SHOW_ALL, WITHDRAW
from handlers.proposing import flow, step_one
from handlers.proposing.whole import TOO_LONG, give_back, whole_text
from handlers.surface import Command, Surface

SURFACE = Surface(commands=(Command("/propose-post", "Propose a post for an official account", "[what to say]"),))

ONE_OF_BOTH = re.compile(f"{step_one.FORM}|{step_one.EDIT_FORM}")


def register(app: App, bot: Bot) -> None:
    """Listen for the command, the shortcut, step one, and the card's Edit, Withdraw and Open buttons."""

    @app.command("/propose-post")
    def open_form(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext, respond: Respond) -> None:
        ack()
        text = as_typed(body.get("text", ""))
        try:
            flow.open_form(bot, client, body["trigger_id"], context["person"], text)
        except NotAllowed as error:
            respond(str(error))
            give_back(respond, text)
            return
        if len(text) > forms.LONGEST_TEXT:
            give_back(respond, text, TOO_LONG)

    @app.action(EDIT)
    def edit(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, _ = pair(action["value"])
        flow.open_again(bot, client, body["trigger_id"], proposal, context["person"])

    @app.action(SHOW_ALL)
    def show_all(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient) -> None:
        ack()
        proposal, number = pair(action["value"])
        shown = bot.showing.proposal(proposal, number)
        if shown is not None:
            client.views_open(trigger_id=body["trigger_id"], view=whole_text(shown))

    @app.action(WITHDRAW)
    def withdraw(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        proposal, _ = pair(action["value"])
        bot.proposals.withdraw(proposal, context["person"])

    @app.action(step_one.MORE)
    def more(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view = body["view"]
        flow.change(client, view, flow.filled_again(bot, view, context["person"], more=True))

    @app.action({"block_id": step_one.WHEN, "action_id": forms.INPUT})
    def when_chosen(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view = body["view"]
        shows_more = step_one.shows_more(view)
        flow.change(client, view, flow.filled_again(bot, view, context["person"], more=shows_more))

    @app.view(ONE_OF_BOTH)
    def submitted(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        seen = flow.seen_in(view)
        wording = step_one.filled_in(view, flow.content_of(bot, seen))
        try:
            kept = _kept(bot, view, seen, wording, context["person"])
        except Unusable as error:
            ack(response_action="errors", errors=step_one.errors(view, error.field, plainly(str(error))))
        except CountersignError as error:
            ack(response_action="errors", errors=step_one.errors(view, "accounts", plainly(str(error))))
        else:
            ack(response_action="update", view=flow.second_step(bot, kept, edits=flow.edits(view)))


def _kept(bot: Bot, view: dict[str, Any], seen: Sequence[tuple[int, int]], wording: Wording, by: Person) -> Submission:
    """Keep what step one holds; where its hour comes twice, the first until step two has asked."""
    try:
        if flow.edits(view):
            proposal, number = seen[0]
            return bot.proposals.keep_edit(proposal, number, wording, by)
        return bot.proposals.keep(wording, by, _form_of(bot, view, seen))
    except Twice:
        return _kept(bot, view, seen, replace(wording, which=FIRST), by)


def _form_of(bot: Bot, view: dict[str, Any], seen: Sequence[tuple[int, int]]) -> str:
    """The natural key of a form: sent twice it makes one proposal, and going on with a draft is the same form."""
    return bot.proposals.request_of(seen[0][0]) if seen else f"form:{view['root_view_id']}"
