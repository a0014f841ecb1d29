"""Leaving a form: the input is noted while a person writes, and becomes a draft when the form is closed."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import CountersignError, Unusable
from bot.model.people import Person
from bot.model.revision import RevisionId
from bot.model.when import WhenKind
from bot.proposing.drafting import Wording
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.errors import answer
from handlers.proposing import flow, leaving, step_one, step_two
from handlers.registration import Surface

SURFACE = Surface()
EITHER_STEP = re.compile(f"{step_one.FORM}|{step_one.EDIT_FORM}|{step_two.CHECK}|{step_two.CHECK_EDIT}")


def register(app: App, bot: Bot) -> None:
    """Listen for changes of the input, and for the closing of either step."""

    @app.action(forms.INPUT, matchers=[in_either_step])
    def changed(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        flow.note(bot, body, context["person"])

    @app.view_closed(EITHER_STEP)
    def closed(ack: Ack, body: dict[str, Any], view: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        for says, blocks in left_with(bot, view, context["person"]):
            answer(says, body, client, blocks)
        left_unanswered(bot, view, context["person"])


def in_either_step(body: dict[str, Any]) -> bool:
    """Whether an act is in a form that is heard: other forms have listeners of their own."""
    return EITHER_STEP.fullmatch(str((body.get("view") or {}).get("callback_id") or "")) is not None


def left_with(bot: Bot, view: Mapping[str, Any], by: Person) -> list[leaving.Message]:
    """Keep the input of a closed form as drafts; gives the messages about the drafts, or with the words."""
    values = bot.unsent_input.take(by, flow.name_of(view))
    drafts = flow.seen_in(view)
    if values is not None:
        filled = {**view, "state": {"values": values}}
        if view["callback_id"] not in {step_one.FORM, step_one.EDIT_FORM}:
            drafts = _mended(bot, filled, by)
        else:
            try:
                wording = _wording(bot, filled, by)
                drafts = _kept(bot, filled, wording, by) if wording.has_news else drafts
            except CountersignError as error:
                pictures = bool(forms.added(filled, step_one.PICTURES))
                return leaving.given_back(step_one.text_in(filled), str(error), pictures=pictures)
    for proposal, _ in drafts:
        bot.restricted_posts.let_read(proposal, by)
    found = flow.shown_all(bot, [RevisionId(proposal, 0) for proposal, _ in drafts], by)
    shown = [post for post in found if flow.is_draft(post)]
    return [leaving.kept(shown)] if shown else []


def left_unanswered(bot: Bot, view: Mapping[str, Any], by: Person) -> None:
    """Have the question that a closed form answers say no longer that this person is answering."""
    handle, url = forms.initial(view, step_one.REPLY_TO).strip(), forms.initial(view, step_one.REPLY_URL).strip()
    answered = {(handle, url)} if handle else set()
    for shown in flow.shown_all(bot, [RevisionId(proposal, 0) for proposal, _ in flow.seen_in(view)], by):
        if (answers := shown.revision.content.answers) and flow.is_draft(shown):
            answered.add((answers.handle, answers.url))
    for handle, url in answered:
        bot.outcomes.leave(handle, url, by)


def _mended(bot: Bot, view: dict[str, Any], by: Person) -> flow.Shown:
    """The drafts of step two, with the changes made there, if the changes can be kept."""
    seen = flow.seen_in(view)
    try:
        kept = bot.proposals.mend(seen, step_two.mended_in(view), by)
    except CountersignError:
        return seen
    return [proposal.revision_id for proposal in kept.proposals]


def _kept(bot: Bot, view: Mapping[str, Any], wording: Wording, by: Person) -> flow.Shown:
    """The drafts with the input of step one. Raises CountersignError."""
    seen = flow.seen_in(view)
    try:
        kept = flow.keep(bot, view, seen, wording, by)
    except Unusable:  # half a date is no reason to lose the words
        untimed = replace(wording, when=WhenKind.SOON, day="", time="", releaser="")
        kept = flow.keep(bot, view, seen, untimed, by)
    return [proposal.revision_id for proposal in kept.proposals]


def _wording(bot: Bot, view: dict[str, Any], by: Person) -> Wording:
    """The input of step one, for the only account that a person writes for, where no account was chosen."""
    wording = step_one.filled_in(view, flow.before(bot, view, by))
    if wording.accounts or flow.edits(view):
        return wording
    offered = bot.proposals.offered_to(by)
    return replace(wording, accounts=(offered[0].key,)) if len(offered) == 1 else wording
