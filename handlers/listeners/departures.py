"""Departures: people leaving a group or the organisation, and channels opened to others, as told by Slack."""

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltContext

from bot.errors import NotNow
from bot.model.people import Standing
from bot.wiring import Bot
from handlers.registration import Surface
from handlers.slack.directory import standing_of

SURFACE = Surface(
    events=("subteam_members_changed", "subteam_updated", "user_change", "channel_shared", "channel_unshared"),
    scopes=("usergroups:read", "users:read", "channels:read", "groups:read"),
)

log = logging.getLogger(__name__)


def register(app: App, bot: Bot) -> None:
    """Listen for losses of authority. An event is only a hint: the facts are looked up afresh."""

    @app.event("subteam_members_changed")
    def members_changed(event: dict[str, Any]) -> None:
        bot.authority.note_change()
        _look(bot.entitlement.look_again, *map(str, event.get("removed_users") or ()))

    @app.event("subteam_updated")
    def group_changed(event: dict[str, Any]) -> None:
        bot.authority.note_change()
        if (event.get("subteam") or {}).get("date_delete"):
            _look(bot.entitlement.everybody)

    @app.event("user_change")
    def person_changed(event: dict[str, Any], context: BoltContext) -> None:
        bot.authority.note_change()
        user = event.get("user") or {}
        if standing_of(user, str(context.team_id)) is not Standing.MEMBER:
            _look(bot.authority.see_again, str(user.get("id", "")))
            _look(bot.entitlement.look_again, str(user.get("id", "")))

    @app.event("channel_shared")
    def shared(event: dict[str, Any]) -> None:
        _look(bot.open_channels.look_at, str(event.get("channel", "")))

    @app.event("channel_unshared")
    def unshared(event: dict[str, Any]) -> None:
        _look(bot.open_channels.look_at, str(event.get("channel", "")))


def _look(look: Callable[..., object], *about: str) -> None:
    """Look now; if Slack does not answer, leave it to the next regular look: no person waits for an answer."""
    try:
        look(*about)
    except NotNow as error:
        log.warning("could not look at once at what changed: %s", error)
