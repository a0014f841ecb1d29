"""Checking before sending: step two of proposing, and the buttons of the step."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.models.views import View

from bot.errors import CountersignError
from bot.model.people import Person
from bot.proposing.drafting import Mending
from bot.proposing.drafts import Submission
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import finding_of, said
from handlers.proposing import ask_first as ask_first_views
from handlers.proposing import card_choice, flow, own_names, step_two, thread
from handlers.registration import Surface
from handlers.slack.archive import Archive
from handlers.slack.open_view import change, has_trouble, with_trouble

SURFACE = Surface()
ONE_OF_BOTH = re.compile(f"{step_two.CHECK}|{step_two.CHECK_EDIT}")


def register(app: App, bot: Bot) -> None:
    """Listen for step two and the buttons."""
    archive = Archive(app.client)

    @app.view(ONE_OF_BOTH)
    def submitted(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        by: Person = context["person"]
        seen, mending, edits = flow.seen_in(view), step_two.mended_in(view), flow.edits(view)
        try:
            if view["submit"]["text"] == step_two.CHANGE:
                to = _back(bot, bot.proposals.mend(seen, mending, by), by, archive, edits=edits)
            else:
                kept = bot.proposals.send(seen, mending, by)
                if kept.is_draft and (says := step_two.missing(view, kept)):
                    forms.lacking(ack, says)
                    return
                to = flow.second_step(bot, kept, by, archive, edits=edits)
        except CountersignError as error:
            ack(response_action="update", view=with_trouble(view, said(str(error))))
        else:
            ack(response_action="update", view=to)

    @app.action(step_two.BACK)
    def back(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view, by = body["view"], context["person"]

        def first_step(kept: Submission) -> View:
            return _back(bot, kept, by, archive, edits=flow.edits(view))

        flow.mend(bot, client, view, step_two.mended_in(view), by, first_step)

    @app.action(step_two.ASK)
    def ask_first(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view = body["view"]
        try:
            kept = bot.proposals.mend(flow.seen_in(view), step_two.mended_in(view), context["person"])
        except CountersignError as error:
            change(client, view, with_trouble(view, said(str(error))))
            return
        shown = flow.newest(bot, kept, context["person"])
        client.views_push(trigger_id=body["trigger_id"], view=ask_first_views.form(shown, step_two.about(shown)))

    @app.view(ask_first_views.FORM)
    def asked(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        seen, question = flow.seen_in(view), forms.typed(view, ask_first_views.QUESTION)
        by: Person = context["person"]
        try:
            named = own_names.says(flow.own_names(bot, flow.shown_all(bot, seen, by), by, question))
            if named and not has_trouble(view):  # said once: it may only look like the name
                ack(response_action="update", view=with_trouble(view, f"{named}\n{own_names.ONLY_YOU}"))
                return
            bot.ask_first.ask([proposal for proposal, _ in seen], question, by, f"ask:{view['id']}")
        except CountersignError as error:
            forms.refuse(ack, ask_first_views.QUESTION, error)
        else:
            ack(response_action="update", view=ask_first_views.asked(flow.shown_all(bot, seen, by)))

    def mend(
        client: WebClient,
        view: dict[str, Any],
        mending: Mending,
        by: Person,
        *,
        chosen: bool = False,
        saying: Collection[str] = (),
    ) -> None:
        """Keep the input of step two, and draw the step again with fields for the own words of more accounts.

        `chosen` is for a change of what goes out that the person has just asked for.
        """

        def drawn_again(kept: Submission) -> View:
            shown = replace(kept, seen=True) if chosen else kept
            fields = (*step_two.saying_in(view), *saying)
            return flow.second_step(bot, shown, by, archive, edits=flow.edits(view), saying=fields)

        flow.mend(bot, client, view, mending, by, drawn_again)

    @app.action(re.compile(f"^{step_two.SAY}:"))
    def say_differently(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        view = body["view"]
        mend(client, view, step_two.mended_in(view), context["person"], saying=(action["value"],))

    @app.action(re.compile(f"^{thread.THREAD}:"))
    def as_thread(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        view = body["view"]
        mending = replace(step_two.mended_in(view), thread=thread.chosen_in(action["value"]))
        mend(client, view, mending, context["person"], chosen=True)

    @app.action(re.compile(f"^{card_choice.CARD}:"))
    def with_card_or_without(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        view = body["view"]
        mending = replace(step_two.mended_in(view), no_card=card_choice.leaves_out(action["value"]))
        mend(client, view, mending, context["person"], chosen=True)

    @app.action(re.compile(f"^{step_two.USE}:"))
    def use_suggestion(
        ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext
    ) -> None:
        ack()
        view = body["view"]
        _, _, key = finding_of(action["value"])
        mend(client, view, replace(step_two.mended_in(view), accepted=key), context["person"])


def _back(bot: Bot, kept: Submission, by: Person, archive: Archive, *, edits: bool) -> View:
    """Step one with all kept input; for a draft sent meanwhile, the view after sending."""
    if not kept.is_draft:
        return flow.second_step(bot, kept, by, archive, edits=edits)
    return flow.first_step(bot, flow.newest(bot, kept, by), by, edits=edits, found=step_two.to_change(kept))
