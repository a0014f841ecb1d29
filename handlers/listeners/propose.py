"""Proposing a post: /propose-post, the shortcut on a message, step one, and the form for an edit."""

import re
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.views import View

from bot.errors import CountersignError, NotAllowed, NotNow, Unusable
from bot.model.content import Picture
from bot.model.people import Person
from bot.notices.pacing import Allowance
from bot.proposing.drafting import Mending, Wording
from bot.proposing.drafts import Submission
from bot.wiring import Bot
from handlers.blocks import forms
from handlers.blocks.blocks import as_typed, revision_in, said
from handlers.cards import EDIT, WITHDRAW
from handlers.home.found import AGAIN
from handlers.proposing import correcting, flow, message_text, step_one, step_two
from handlers.proposing.whole_text import TOO_LONG, give_back
from handlers.registration import Command, Shortcut, Surface
from handlers.slack import files
from handlers.slack.archive import Archive
from handlers.slack.open_view import change, with_trouble
from handlers.transport.acknowledging import Standing

FROM_MESSAGE = "propose_message"
SURFACE = Surface(
    commands=(Command("/propose-post", "Propose a post for an official account", "[what to say]"),),
    shortcuts=(Shortcut("Propose as a post", FROM_MESSAGE, "Propose this message's words for an official account"),),
    scopes=(files.READ,),
    comes_first=True,
)
ONE_OF_BOTH = re.compile(f"{step_one.FORM}|{step_one.EDIT_FORM}")
TO_LOOK = 1.5
"""Seconds for pictures and pages before Slack wants an answer; after that the form says “Checking…”."""
LONGEST_WAIT = 12.0
"""Seconds behind “Checking…” for pages and their pictures; a card goes without what comes later."""
SIDE_BY_SIDE = 8
MOST_NAMES = 3
"""The most colleagues in a message to look up by name: the form must open within three seconds."""
NAMES_A_MINUTE = 20
"""Names looked up a minute, for everybody: Slack answers about 100 people a minute, and each decision asks, too."""


def register(app: App, bot: Bot) -> None:
    """Listen for the command, the shortcut, step one, and the card's Edit and Withdraw buttons."""
    looking = ThreadPoolExecutor(SIDE_BY_SIDE, "pictures")
    naming = Allowance(NAMES_A_MINUTE)
    archive = Archive(app.client)

    @app.command("/propose-post")
    def open_form(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext, respond: Respond) -> None:
        ack()
        text = as_typed(body.get("text", ""))
        _open(bot, client, body["trigger_id"], context["person"], text, respond, typed=True)

    @app.shortcut(FROM_MESSAGE)
    def from_message(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext, respond: Respond) -> None:
        ack()
        text = message_text.words_of(body["message"], _Names(client, naming))
        _open(bot, client, body["trigger_id"], context["person"], text, respond)

    @app.action(EDIT)
    def edit(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, _ = revision_in(action["value"])
        flow.open_again(bot, client, body["trigger_id"], proposal, context["person"])

    @app.action(AGAIN)
    def again(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        proposal, number = revision_in(action["value"])
        flow.open_again(bot, client, body["trigger_id"], proposal, context["person"], published=number)

    @app.action(WITHDRAW)
    def withdraw(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        proposal, _ = revision_in(action["value"])
        bot.proposal_ends.withdraw(proposal, context["person"])

    @app.action(step_one.MORE)
    def more(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view = body["view"]
        flow.note(bot, body, context["person"])
        change(client, view, flow.filled_again(bot, view, context["person"], more=True))

    @app.action({"block_id": step_one.WHEN, "action_id": forms.INPUT})
    def when_chosen(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view = body["view"]
        flow.note(bot, body, context["person"])
        shows_more = step_one.shows_more(view)
        change(client, view, flow.filled_again(bot, view, context["person"], more=shows_more))

    @app.action({"block_id": correcting.HOW, "action_id": forms.INPUT})
    def how_chosen(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        ack()
        view = body["view"]
        flow.note(bot, body, context["person"])
        try:
            to: View | dict[str, Any] = flow.corrected_otherwise(bot, view, context["person"])
        except CountersignError as error:
            to = with_trouble(view, said(str(error)))
        change(client, view, to)

    @app.view(ONE_OF_BOTH)
    def submitted(ack: Standing, view: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        by, before_them = context["person"], flow.seen_in(view)
        wording = step_one.filled_in(view, flow.before(bot, view, by))
        added, late = forms.added(view, step_one.PICTURES), False
        try:
            _few_enough(wording, added)
            kept = flow.keep(bot, view, before_them, wording, by)
            if kept.is_draft and (wanted := step_one.wanted_at(view, step_two.to_change(kept))):
                forms.lacking(ack, wanted)
                return
            shown = files.SlackFiles(client, bot.pictures, bot.organisation.clock)
            coming = _arriving(bot, shown, kept, looking)
            if (added or coming) and kept.is_draft:
                taking = _taken_in(bot, client, shown, added, looking)
                if not _are_there([*taking, *coming]):
                    ack(response_action="update", view=step_two.checking())
                    late = True
                wait(coming, timeout=LONGEST_WAIT)
                kept = _with_pictures(bot, kept, [picture.result() for picture in taking], by)
        except CountersignError as error:
            if late:
                again = flow.first_step(bot, flow.newest(bot, kept, by), by, edits=flow.edits(view))
                change(client, view, with_trouble(again.to_dict(), said(str(error))), after=ack)
            else:
                field = error.field if isinstance(error, Unusable) else "accounts"
                forms.refuse(ack, step_one.at(view, field), error)
            return
        to = flow.second_step(bot, kept, by, archive, edits=flow.edits(view))
        if late:
            change(client, view, to, after=ack)
        else:
            ack(response_action="update", view=to)


def _open(
    bot: Bot, client: WebClient, trigger: str, by: Person, text: str, respond: Respond, *, typed: bool = False
) -> None:
    """Open the form with the given words; words too long for the form are given back."""
    try:
        flow.open_form(bot, client, trigger, by, text, typed=typed)
    except (NotAllowed, NotNow) as error:
        respond(str(error))
        give_back(respond, text)
        return
    if len(text) > forms.LONGEST_TEXT:
        give_back(respond, text, TOO_LONG)


def _few_enough(wording: Wording, added: Sequence[str]) -> None:
    if len(wording.pictures) + len(added) > step_one.MOST_PICTURES:
        raise Unusable("A post takes up to four pictures. Take one out first.", "pictures")


def _arriving(bot: Bot, shown: files.SlackFiles, kept: Submission, pool: Executor) -> list[Future[None]]:
    """Begin to wait for what the cards of links still lack."""

    def arrive(picture: Callable[[], Picture | None]) -> None:
        found = picture()
        with suppress(NotNow):  # the card waits for Slack
            shown.showing([found] if found else [])

    return [pool.submit(arrive, picture) for picture in bot.link_cards.arriving(kept.proposals)]


def _taken_in(
    bot: Bot, client: WebClient, shown: files.SlackFiles, added: Sequence[str], pool: Executor
) -> list[Future[Picture]]:
    """Begin to take the pictures in."""

    def take_in(file: str) -> Picture:
        picture = bot.pictures.take_in(files.fetch(client, file))
        with suppress(NotNow):  # an alt text can be written unseen; the card waits for Slack
            shown.showing([picture])
        return picture

    return [pool.submit(take_in, file) for file in added]


def _are_there(taking: Iterable[Future[Any]]) -> bool:
    """Whether all pictures and pages arrive before Slack wants an answer."""
    return not wait(taking, timeout=TO_LOOK).not_done


def _with_pictures(bot: Bot, kept: Submission, pictures: Sequence[Picture], by: Person) -> Submission:
    """Add pictures to a kept submission, and what has arrived for cards of links."""
    before = [proposal.revision_id for proposal in kept.proposals]
    mended = bot.proposals.mend(before, Mending(pictures=tuple(pictures)), by)
    return replace(mended, seen=True)  # the proposer has not been shown anything yet


class _Names:
    """Names of colleagues, asked of Slack for the first few."""

    def __init__(self, client: WebClient, allowance: Allowance) -> None:
        self.client, self.allowance, self.left = client, allowance, MOST_NAMES

    def __call__(self, person: str) -> str:
        self.left -= 1
        if self.left < 0 or not self.allowance.take():
            return message_text.SOMEBODY
        try:
            profile = self.client.users_info(user=person)["user"]["profile"]
        except SlackApiError:
            return message_text.SOMEBODY
        return str(profile.get("display_name") or profile.get("real_name") or message_text.SOMEBODY)
