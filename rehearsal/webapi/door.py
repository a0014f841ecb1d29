"""The door of the Web API: tokens, arguments, scopes and rates are looked at here, before any method runs."""

import json
import logging
from dataclasses import dataclass, field

from aiohttp import web

from rehearsal.errors import SlackError
from rehearsal.faults import Faults
from rehearsal.happenings import Happenings
from rehearsal.records import APP_TOKEN, BOT_TOKEN, Installation
from rehearsal.shapes import Json
from rehearsal.socketmode import AppLine
from rehearsal.state import Workspace
from rehearsal.webapi import METHODS
from rehearsal.webapi.method import Call, Method, missing
from rehearsal.webapi.rates import Rates

log = logging.getLogger(__name__)

EVERYWHERE = ("team_id",)  # for tokens of a whole organisation; bolt says it to auth.test, which never lists it


@dataclass(slots=True)
class WebApi:
    """The HTTP handler for all methods under /api/."""

    workspace: Workspace
    happenings: Happenings
    line: AppLine
    rates: Rates
    faults: Faults
    calls: list[tuple[str, str]] = field(default_factory=list)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a call; a planned fault may come first or last."""
        name = request.match_info["method"]
        try:
            args, token = await arguments(request, METHODS.get(name))
        except SlackError as refused:
            return self._answer(name, refused.as_json())
        fault = self.faults.next_web(name, args)
        if fault == "hold":
            await self.faults.held()
        elif fault in ("500", "503"):
            return web.Response(status=int(fault), text="upstream connect error", content_type="text/html")
        elif fault == "429":
            return self._limited(name, 1)
        elif fault == "drop":
            return dropped(request)
        if wait := self.rates.wait(name, METHODS[name].tier if name in METHODS else "t1", str(args.get("channel", ""))):
            return self._limited(name, wait)
        response = self._answer(name, self.call(name, args, token))
        if fault == "late_answer":
            await self.faults.held()
        return dropped(request) if fault == "lost_answer" else response

    def call(self, name: str, args: Json, token: str) -> Json:
        """The body of the answer to a call."""
        try:
            method = known(name)
            installation = self._allowed(method, token)
            checked(method, args)
            call = Call(self.workspace, self.happenings, self.line, installation, args)
            return {"ok": True, **method.run(call)}
        except SlackError as refused:
            return refused.as_json()

    def _allowed(self, method: Method, token: str) -> Installation:
        """The token's installation, if the token may call the method."""
        if not token:
            raise SlackError("not_authed")
        installation = self.workspace.installation
        if installation is None or token not in (BOT_TOKEN, APP_TOKEN):
            raise SlackError("invalid_auth")
        if (token == APP_TOKEN) is not method.app_token:
            raise SlackError("not_allowed_token_type")
        if method.scopes and not installation.scopes.intersection(method.scopes):
            raise missing(installation, ",".join(method.scopes))
        return installation

    def _answer(self, name: str, body: Json) -> web.Response:
        self.calls.append((name, "ok" if body["ok"] else body["error"]))
        del self.calls[:-200]
        if not body["ok"]:
            log.info("%s was refused: %s %s", name, body["error"], body.get("response_metadata", ""))
        headers = {}
        if self.workspace.installation:
            headers["x-oauth-scopes"] = ",".join(sorted(self.workspace.installation.scopes))
        return web.json_response(body, headers=headers)

    def _limited(self, name: str, seconds: int) -> web.Response:
        self.calls.append((name, "ratelimited"))
        body = {"ok": False, "error": "ratelimited"}
        return web.json_response(body, status=429, headers={"Retry-After": str(seconds)})


def known(name: str) -> Method:
    """The method of a name."""
    if name not in METHODS:
        raise SlackError("unknown_method", req_method=name)
    return METHODS[name]


def dropped(request: web.Request) -> web.StreamResponse:
    """No answer at all: the connection is cut."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def arguments(request: web.Request, method: Method | None) -> tuple[Json, str]:
    """The arguments and the token, from the query, a form or JSON."""
    args: Json = dict(request.query)
    if request.content_type == "application/json" and request.can_read_body:
        if method is not None and not method.takes_json:
            raise SlackError("invalid_arguments", f"{method.name} takes a form, not JSON")
        try:
            body = json.loads(await request.text())
        except ValueError as wrong:
            raise SlackError("invalid_json") from wrong
        if not isinstance(body, dict):
            raise SlackError("json_not_object")
        args |= body
    elif request.method == "POST":
        args |= {key: value for key, value in (await request.post()).items() if isinstance(value, str)}
    in_header = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    token = str(args.pop("token", "") or "")
    return args, in_header or token


def checked(method: Method, args: Json) -> None:
    """Refuse arguments unknown to the method, and the lack of required arguments."""
    takes = (*method.required, *method.optional, *EVERYWHERE)
    if unknown := [name for name in args if name not in takes]:
        raise SlackError("invalid_arguments", *(f"unexpected argument: {name}" for name in unknown))
    if lacking := [name for name in method.required if args.get(name) in (None, "")]:
        raise SlackError("invalid_arguments", *(f"missing required field: {name}" for name in lacking))
