"""The server: builds every part, puts them on a port of this computer's loopback, and keeps others out."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from aiohttp import web

from rehearsal import answers
from rehearsal.acts import Acts
from rehearsal.clock import Clock
from rehearsal.control import Control
from rehearsal.errors import MovedOn, SlackError, Sorry
from rehearsal.faults import Faults
from rehearsal.files import Files
from rehearsal.happenings import Happenings
from rehearsal.people import People
from rehearsal.socketmode import AppLine, Timing
from rehearsal.state import Workspace
from rehearsal.timeline.mastodon import Mastodon
from rehearsal.timeline.outside import Outside
from rehearsal.timeline.store import Timeline
from rehearsal.webapi.door import WebApi
from rehearsal.webapi.rates import Rates
from rehearsal.world import DEFAULT, World

LOOPBACK = "127.0.0.1"
OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
PAGE = Path(__file__).with_name("page")
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Options:
    """How a rehearsal is run."""

    world: World = DEFAULT
    rate_limits: bool = True
    starts: datetime | None = None
    """The aware moment at which the workspace's clock starts; None for the computer's own time."""
    timing: Timing = field(default_factory=Timing)


class Rehearsal:
    """The parts, wired together; `start` opens the server, `stop` ends it."""

    def __init__(self, options: Options) -> None:
        self.workspace = Workspace(options.world, Clock(starts=options.starts))
        self.line = AppLine(self.workspace, options.timing)
        self.happenings = Happenings(self.workspace, self.line.tell)
        self.faults = Faults()
        self.timeline = Timeline(self.workspace)
        self.web_api = WebApi(self.workspace, self.happenings, self.line, Rates(options.rate_limits), self.faults)
        acts = Acts(self.workspace, self.happenings, self.line)
        control = Control(self.workspace, self.happenings, self.line, self.faults, self.web_api)
        app = web.Application(middlewares=[only_this_computer, in_plain_words], client_max_size=160 * 2**20)
        app.add_routes(
            [
                web.route("*", "/api/{method}", self.web_api.handle),
                web.get("/link/", self.line.connect),
                web.post("/response/{token}", self._respond),
                *People(self.workspace, acts, self.line).routes(),
                *control.routes(),
                *Files(self.workspace).routes(),
                *Mastodon(self.timeline, self.faults).routes(),
                *Outside(self.timeline).routes(),
                web.get("/", self._page),
                web.get("/archives/{channel}/{message}", self._page),
                web.static("/page", PAGE),
            ]
        )
        app.on_response_prepare.append(with_policy)
        self._runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=0.1
        )  # seconds, for requests that wait for news

    async def start(self, port: int) -> str:
        """Open the port (0 picks a free one) and give the address. Raises Sorry when the port is taken."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, LOOPBACK, port)
        try:
            await site.start()
        except OSError as taken:
            await self._runner.cleanup()
            raise Sorry(
                f"Port {port} on this computer is in use. Close what uses it, or choose another with --port "
                "(--port 0 picks a free one)."
            ) from taken
        self.workspace.url = f"http://{LOOPBACK}:{self._runner.addresses[0][1]}"
        return self.workspace.url

    async def stop(self) -> None:
        """Close every connection and the port."""
        await self.line.close()
        await self._runner.cleanup()

    async def _respond(self, request: web.Request) -> web.Response:
        try:
            body = json.loads(await request.text())
            answers.respond(self.happenings, request.match_info["token"], body)
        except ValueError:
            return web.Response(status=400, text="invalid_payload")
        except SlackError as refused:
            gone = refused.word in ("expired_url", "used_url")
            return web.json_response(refused.as_json(), status=404 if gone else 200)
        return web.Response(text="ok")

    async def _page(self, _: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "index.html")


@web.middleware
async def only_this_computer(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn away requests from pages elsewhere, or under a foreign name that points to this computer."""
    host = request.host.rpartition(":")[0] if ":" in request.host.rpartition("]")[2] else request.host
    origin = request.headers.get("Origin")
    if host not in OWN_NAMES or (origin is not None and origin != f"http://{request.host}"):
        return web.Response(status=403, text="The rehearsal answers this computer only.")
    return await handler(request)


@web.middleware
async def in_plain_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Say a refusal as JSON, in a sentence."""
    try:
        return await handler(request)
    except Sorry as sorry:
        code = {"code": "moved_on"} if isinstance(sorry, MovedOn) else {}
        return web.json_response({"ok": False, "error": str(sorry), **code}, status=sorry.status)


async def with_policy(_: web.Request, response: web.StreamResponse) -> None:
    """Set the headers that limit a browser, on every answer."""
    response.headers.setdefault("Content-Security-Policy", CONTENT_POLICY)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers.setdefault("Cache-Control", "no-store")
