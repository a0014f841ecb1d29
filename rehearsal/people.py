"""The people API: the page and the player act as people over HTTP. README.md in this folder describes the API."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from rehearsal.acts import Acts
from rehearsal.errors import Sorry
from rehearsal.seen import people, state_for
from rehearsal.shapes import Json
from rehearsal.socketmode import AppLine
from rehearsal.state import Workspace

LONGEST_WAIT = 30.0
Act = Callable[[str, Json], Awaitable[Json]]


@dataclass(frozen=True, slots=True)
class People:
    """The HTTP handlers under /people."""

    workspace: Workspace
    acts: Acts
    line: AppLine

    def routes(self) -> list[web.RouteDef]:
        """Paths and handlers."""
        doing: dict[str, Act] = {
            "command": self._command,
            "message": self._message,
            "reaction": self._react,
            "click": self._click,
            "submit": self._submit,
            "close": self._close,
            "view-action": self._view_action,
            "shortcut": self._shortcut,
            "home": self._home,
            "read": self._read,
        }
        return [
            web.get("/people", self.everybody),
            web.get("/people/{user}/state", self.state),
            web.get("/people/{user}/events", self.events),
            *(web.post(f"/people/{{user}}/{name}", self._doing(act)) for name, act in doing.items()),
            web.delete("/people/{user}/reaction", self._doing(self._unreact)),
            web.delete("/people/{user}/message", self._doing(self._delete)),
        ]

    async def everybody(self, _: web.Request) -> web.Response:
        """All people to act as."""
        return web.json_response({"people": people(self.workspace)})

    async def state(self, request: web.Request) -> web.Response:
        """A person's view of the workspace, at once or (`since` and `wait`) after the next change."""
        user = self._who(request)
        if "since" in request.query:
            since, wait = number(request, "since"), min(number(request, "wait", 20), LONGEST_WAIT)
            await self.workspace.changed.heard(int(since), wait)
        return web.json_response(state_for(self.workspace, user, bool(self.line.connections)))

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: a version number at each change."""
        self._who(request)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        version = 0
        while True:
            heard = await self.workspace.changed.heard(version, 15.0)
            line = f"data: {json.dumps({'version': heard})}\n\n" if heard > version else ": still here\n\n"
            version = heard
            try:
                await response.write(line.encode())
            except ConnectionError:
                return response

    def _doing(self, act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            user = self._who(request)
            if self.workspace.people[user].deleted:
                raise Sorry("This account has been deactivated.", 403)
            answer = await act(user, await body_of(request))
            return web.json_response({**answer, "version": self.workspace.changed.version})

        return handle

    def _who(self, request: web.Request) -> str:
        user = request.match_info["user"]
        if user not in self.workspace.people:
            raise Sorry(f"There is nobody with the id {user}.", 404)
        return user

    async def _command(self, user: str, body: Json) -> Json:
        return await self.acts.command(user, need(body, "channel"), need(body, "text"))

    async def _message(self, user: str, body: Json) -> Json:
        files = body.get("files") or []
        if not isinstance(files, list):
            raise Sorry('“files” must be a list: [{"name": "plan.csv", "content": "…base64…"}].')
        text = str(body.get("text") or "") if files else need(body, "text")
        return await self.acts.message(user, need(body, "channel"), text, body.get("thread_ts"), files)

    async def _react(self, user: str, body: Json) -> Json:
        return self.acts.react(user, need(body, "channel"), need(body, "ts"), need(body, "name"))

    async def _unreact(self, user: str, body: Json) -> Json:
        return self.acts.unreact(user, need(body, "channel"), need(body, "ts"), need(body, "name"))

    async def _delete(self, user: str, body: Json) -> Json:
        return self.acts.delete(user, need(body, "channel"), need(body, "ts"))

    async def _click(self, user: str, body: Json) -> Json:
        need(body, "action_id")
        return await self.acts.click(user, need(body, "channel"), need(body, "ts"), body)

    async def _submit(self, user: str, body: Json) -> Json:
        values = body.get("values", {})
        if not isinstance(values, dict):
            raise Sorry("“values” must be an object: {block_id: {action_id: value}}.")
        return await self.acts.submit(user, need(body, "view_id"), values)

    async def _close(self, user: str, body: Json) -> Json:
        return await self.acts.close(user, need(body, "view_id"), bool(body.get("everything")))

    async def _view_action(self, user: str, body: Json) -> Json:
        need(body, "action_id")
        return await self.acts.view_action(user, need(body, "view_id"), body)

    async def _shortcut(self, user: str, body: Json) -> Json:
        ts = str(body.get("ts") or "")
        return await self.acts.shortcut(user, need(body, "callback_id"), str(body.get("channel") or ""), ts)

    async def _home(self, user: str, _: Json) -> Json:
        return self.acts.home(user)

    async def _read(self, user: str, body: Json) -> Json:
        self.acts.read(user, need(body, "channel"), need(body, "ts"))
        return {"ok": True}


async def body_of(request: web.Request) -> Json:
    """The JSON object of a request; an empty body is an empty object."""
    text = await request.text()
    try:
        body = json.loads(text) if text else {}
    except ValueError as wrong:
        raise Sorry(f"That isn't JSON: {wrong}.") from wrong
    if not isinstance(body, dict):
        raise Sorry("Send a JSON object.")
    return body


def need(body: Json, name: str) -> str:
    """A required text."""
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise Sorry(f"“{name}” is missing.")
    return value


def number(request: web.Request, name: str, default: float = 0) -> float:
    """A number from the query."""
    try:
        return float(request.query.get(name, default))
    except ValueError as wrong:
        raise Sorry(f"“{name}” must be a number.") from wrong
