"""The person behind a payload: resolved once, for every listener."""

from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import App, BoltContext

from bot.model.people import Person


def register(app: App) -> None:
    """Put the person who acted into every listener's context."""

    @app.middleware
    def resolve(body: dict[str, Any], context: BoltContext, next: Callable[[], None]) -> None:  # noqa: A002 - bolt's name
        context["person"] = person_in(body)
        next()


def person_in(body: Mapping[str, Any]) -> Person:
    """Read who acted: ids decide, the name is only for people to read."""
    user = body.get("user")
    event = body.get("event") or {}
    if isinstance(user, dict):
        return Person(str(user.get("id", "")), str((body.get("team") or {}).get("id", "")), str(user.get("name", "")))
    acted = body.get("user_id") or event.get("user") or ""
    who = acted.get("id", "") if isinstance(acted, dict) else acted
    return Person(str(who), str(body.get("team_id", "")), str(body.get("user_name", "")))
