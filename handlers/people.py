"""The person behind a payload: resolved once, for every listener."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import App, BoltContext, BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware

from bot.model.people import Person
from handlers.errors import answer

FOREIGN = "That came from another workspace than this one's, so nothing has happened."

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
        """Resolve the acting person; a person of another workspace is told so, and the event goes no further."""
        body, context = req.body, req.context
        if (ours := _own_team(context)) and (theirs := team_in(body)) and theirs != ours:
            log.warning("something from the workspace %s was refused: ours is %s", theirs, ours)
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
