"""Errors said to the person who acted, in the place of the act: a single handler for every listener."""

import logging
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.models.blocks import Block
from slack_sdk.webhook import WebhookClient

from bot.errors import CountersignError, ThumbNotEnough
from bot.model.when import TooLate
from bot.wiring import Bot
from handlers.blocks.blocks import LONGEST_SECTION, Button, actions, as_dicts, ids, pieces, quoted, said, section
from handlers.blocks.once_more import OPEN_AGAIN, kept, typed_beyond
from handlers.blocks.times import offered
from handlers.cards import ANSWERED, SHOW_ALL
from handlers.slack.answers import code_of, not_before

TOO_LATE_TO_OPEN = {"expired_trigger_id", "exchanged_trigger_id", "trigger_expired", "trigger_exchanged"}
"""Slack's codes for a window requested more than three seconds after the click."""
SLOWED = (
    "Slack is slowing us down just now, so what you asked for may not have opened. Nothing was lost: look again in a "
    "minute, and if nothing has changed, please try it once more."
)
"""The answer to an act that met Slack's rate limit on its way back."""
LATE = "That window could not be opened in time. Nothing was lost."
SLOWED_WINDOW = (
    "Slack is slowing us down just now, so the window could not be opened. Nothing was lost: try in half a minute."
)
STANDS_OPEN = "The window you pressed it in is still open, with all you typed: press it there once more."
ONCE_MORE = "Please choose it once more."
LONGEST_ANSWER = 9000
"""Characters of words in an answer."""

log = logging.getLogger(__name__)


def register(app: App, bot: Bot) -> None:
    """Say known errors to the asker; give unknown errors a reference number and a log entry."""

    @app.error
    def say(error: Exception, body: dict[str, Any], client: WebClient) -> None:
        if isinstance(error, CountersignError):
            answer(said(str(error)), body, client, offering(error, bot))
            return
        if code_of(error) in TOO_LATE_TO_OPEN:
            says, offers = unopened(LATE, body)
            answer(says, body, client, offers)
            return
        if (then := not_before(error, bot.organisation.clock)) is not None:
            log.warning("Slack limits our calls until %s: %s", then.isoformat(timespec="seconds"), _where(error))
            if is_of_a_window(error):
                says, offers = unopened(SLOWED_WINDOW, body)
                answer(says, body, client, offers)
                return
            if "event" not in body:  # an event is no act, and gets no answer
                answer(SLOWED, body, client)
            return
        reference = secrets.token_hex(4)
        # Neither the error's text nor the payload: either may hold a draft's words.
        log.error("reference %s: %s in %s", reference, type(error).__name__, _where(error))
        answer(
            f"Something went wrong on our side, and nothing was lost. If it happens again, quote {reference} to "
            "whoever runs Countersign.",
            body,
            client,
        )


def is_of_a_window(error: Exception) -> bool:
    """Whether Slack refused to open a window."""
    return isinstance(error, SlackApiError) and str(error.response.api_url).endswith(("views.open", "views.push"))


def unopened(says: str, body: Mapping[str, Any]) -> tuple[str, list[Block]]:
    """The answer to an act whose window did not open: a button that does the act again, and words too long for it."""
    value = kept(body)
    if not value:
        again = STANDS_OPEN if (body.get("view") or {}).get("type") == "modal" else ONCE_MORE
        return f"{says} {again}", []
    beyond = pieces(typed_beyond(body, value))[: LONGEST_ANSWER // LONGEST_SECTION]
    button = Button(OPEN_AGAIN, "Open it again", value, style="primary")
    return says, [section(says), *(quoted(piece) for piece in beyond), *actions([button])]


def offering(error: CountersignError, bot: Bot) -> list[Block]:
    """Blocks offered with an error: the Approve button after an insufficient 👍, other times after a late approval."""
    if isinstance(error, TooLate):
        shown, offers = bot.views.proposal(error.proposal), bot.rescheduling.offers(error.proposal)
        return offered(error, offers, shown, bot.organisation.clock()) if shown and offers else []
    if not isinstance(error, ThumbNotEnough):
        return []
    about = ids(error.proposal, error.revision)
    buttons = (Button(ANSWERED, "Approve", about, style="primary"), Button(SHOW_ALL, "Open the whole text", about))
    return [section(said(str(error))), *actions(buttons)]


def answer(says: str, body: Mapping[str, Any], client: WebClient, offers: Sequence[Block] = ()) -> None:
    """Tell the person who acted, privately and in place; by direct message if the place is closed to us."""
    blocks = as_dicts(offers) or None
    try:
        if url := str(body.get("response_url") or ""):
            WebhookClient(url, proxy=client.proxy, ssl=client.ssl).send(
                text=says, blocks=blocks, response_type="ephemeral", replace_original=False
            )
            return
        person, channel, thread = _place(body)
        if not person:
            return
        if channel:
            try:
                client.chat_postEphemeral(channel=channel, user=person, text=says, blocks=blocks, thread_ts=thread)
            except SlackApiError:
                log.info("a private answer could not be shown in its channel; it goes as a direct message")
            else:
                return
        conversation = client.conversations_open(users=person)["channel"]["id"]
        client.chat_postMessage(channel=conversation, text=says, blocks=blocks)
    except (SlackClientError, OSError) as error:
        log.warning("an answer could not be given: %s", type(error).__name__)


def _place(body: Mapping[str, Any]) -> tuple[str, str, str | None]:
    """Read (person, channel, thread) of an act."""
    event = body.get("event") or {}
    item = event.get("item") or {}
    container = body.get("container") or {}
    person = event.get("user") or (body.get("user") or {}).get("id") or body.get("user_id") or ""
    channel = item.get("channel") or container.get("channel_id") or body.get("channel_id") or ""
    return person, channel, container.get("thread_ts")


def _where(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "an unknown place"
