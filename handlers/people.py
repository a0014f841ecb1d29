"""The person behind a payload: resolved once, for every listener."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import App, BoltContext, BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware

from bot.model.people import Person
from handlers.errors import answer

FOREIGN = "That came from another workspace than this one's, so nothing has happened."
LONGEST_ID = 40
"""Characters of a foreign id that reach the log."""
ACTS = frozenset({"app_home_opened", "message", "reaction_added", "reaction_removed"})
"""Events by which a person does something; other events are news of people and channels."""

log = logging.getLogger(__name__)


class Resolve(Middleware):
    """Puts the acting person into every listener's context."""

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - bolt's name
    ) -> BoltResponse | None:
        """Resolve the acting person.

        An act from another workspace goes no further, and whoever pressed or typed is told so. News of a channel shared
        with that workspace is heard.
        """
        body, context = req.body, req.context
        if (ours := _own_team(context)) and (theirs := team_in(body)) and theirs != ours and not is_news(body):
            log.warning("something from the workspace %s was refused: ours is %s", theirs[:LONGEST_ID], ours)
            if "event" not in body:  # an event is no press and no command: nobody waits for an answer
                answer(FOREIGN, body, context.client)
            return BoltResponse(status=200, body="")
        context["person"] = person_in(body)
        next()
        return resp


def register(app: App) -> None:
    """Put the acting person into every listener's context."""
    app.use(Resolve())


def team_in(body: Mapping[str, Any]) -> str:
    """The workspace of an act, by id; empty where Slack names none."""
    team = body.get("team")
    return str((team or {}).get("id", "") if isinstance(team, dict) else body.get("team_id") or "")


def is_news(body: Mapping[str, Any]) -> bool:
    """Whether an event tells of a person or a channel, or of a deleted message, and is no act of the person in it."""
    event = body.get("event") or {}
    kind = event.get("type") if isinstance(event, dict) else None
    return bool(kind) and (kind not in ACTS or event.get("subtype") in {"message_deleted", "message_changed"})


def _own_team(context: BoltContext) -> str:
    result = context.authorize_result
    return str(result.team_id or "") if result else ""


def person_in(body: Mapping[str, Any]) -> Person:
    """Read the person who acted: ids decide, the name is only for display."""
    user = body.get("user")
    event = body.get("event") or {}
    if isinstance(user, dict):
        return Person(str(user.get("id", "")), str((body.get("team") or {}).get("id", "")), str(user.get("name", "")))
    acted = body.get("user_id") or event.get("user") or ""
    who = acted.get("id", "") if isinstance(acted, dict) else acted
    return Person(str(who), str(body.get("team_id", "")), str(body.get("user_name", "")))
