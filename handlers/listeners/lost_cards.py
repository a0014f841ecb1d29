"""Lost cards: deleted cards, archived or deleted channels, and channels that the bot is removed from or returns to."""

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltContext

from bot.errors import NotNow
from bot.model.people import Card
from bot.wiring import Bot
from handlers.registration import Surface

CLOSING = {
    "channel_archive": "is_archived",
    "group_archive": "is_archived",
    "channel_deleted": "channel_not_found",
    "group_deleted": "channel_not_found",
    "channel_left": "not_in_channel",
    "group_left": "not_in_channel",
}
"""Events that close a channel to us, with Slack's code for the reason."""
OPENING = ("channel_unarchive", "group_unarchive")
CAME, WENT = "member_joined_channel", "member_left_channel"
SURFACE = Surface(
    events=("message.channels", "message.groups", *CLOSING, *OPENING, CAME, WENT),
    scopes=("channels:history", "groups:history", "channels:read", "groups:read"),
)
TOMBSTONE = "tombstone"
"""Slack's remains of a deleted message with replies."""

log = logging.getLogger(__name__)


def register(app: App, bot: Bot) -> None:
    """Listen for events that take our messages, or us, out of a channel."""

    @app.event("message", matchers=[in_a_channel])
    def message(event: dict[str, Any]) -> None:
        card = deleted(event)
        if card is not None:
            _do(bot.lost_cards.card_gone, card)

    for kind, why in CLOSING.items():
        app.event(kind)(_closed(bot, why))

    for kind in OPENING:
        app.event(kind)(_opened(bot))

    @app.event(WENT)
    def went(event: dict[str, Any], context: BoltContext) -> None:
        if event.get("user") == context.bot_user_id:
            _do(bot.lost_cards.channel_closed, channel_in(event), "not_in_channel")

    @app.event(CAME)
    def came(event: dict[str, Any], context: BoltContext) -> None:
        if event.get("user") == context.bot_user_id:
            _open(bot, channel_in(event))


def in_a_channel(event: dict[str, Any]) -> bool:
    """Whether a message's event is about a channel, not about a direct message."""
    return event.get("channel_type") in {"channel", "group"}


def deleted(event: dict[str, Any]) -> Card | None:
    """The message deleted by an event; None for every other event about messages."""
    channel = channel_in(event)
    match event.get("subtype"):
        case "message_deleted":
            return Card(channel, str(event.get("deleted_ts", "")))
        case "message_changed":
            now = event.get("message") or {}
            return Card(channel, str(now.get("ts", ""))) if now.get("subtype") == TOMBSTONE else None
        case _:
            return None


def channel_in(event: dict[str, Any]) -> str:
    """The channel of an event."""
    return str(event.get("channel", ""))


def _closed(bot: Bot, why: str) -> Callable[[dict[str, Any]], None]:
    def closed(event: dict[str, Any]) -> None:
        _do(bot.lost_cards.channel_closed, channel_in(event), why)

    return closed


def _opened(bot: Bot) -> Callable[[dict[str, Any]], None]:
    def opened(event: dict[str, Any]) -> None:
        _open(bot, channel_in(event))

    return opened


def _open(bot: Bot, channel: str) -> None:
    _do(bot.lost_cards.channel_open, channel)
    _do(bot.reactions.begin)  # people may have reacted to cards meanwhile


def _do(act: Callable[..., object], *about: object) -> None:
    """Act on an event; if Slack does not answer, leave the act to the next regular look."""
    try:
        act(*about)
    except NotNow as error:
        log.warning("could not act at once on what vanished: %s", error)
