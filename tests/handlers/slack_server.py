"""A Slack for a single app on a loopback port: greets, sends envelopes, keeps the answers, and fails on demand."""

import asyncio
import itertools
import json
import socket
import struct
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from time import monotonic
from typing import Any, Self, TypeVar

from aiohttp import WSMsgType, web

T = TypeVar("T")
Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to an envelope, with seconds taken and connection number (0 is the first)."""

    payload: Payload | None
    took: float
    link: int


class SlackServer:
    """The server. `opened` counts greeted connections, `asked` the requests for an address."""

    def __init__(self) -> None:
        self.opened = 0
        self.asked = 0
        self.refusal = ""
        self.no_windows: Payload = {}
        """The refusal of every window, if any; a rate limit comes with 20 seconds to wait."""
        self.windows = 0
        self.changes: list[frozenset[str]] = []
        """For each change to a window: the envelopes answered by then."""
        self.whispers: list[Payload] = []
        """The private answers posted in a channel."""
        self.authorizations: list[str] = []
        self.answers: dict[str, Answer] = {}
        self.repeats: list[str] = []
        self._port = 0
        self._changed = threading.Condition()
        self._ids = itertools.count(1)
        self._tickets: set[str] = set()
        self._sent: dict[str, float] = {}
        self._links: dict[int, web.WebSocketResponse] = {}
        self._transports: dict[int, asyncio.Transport] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="slack-server", daemon=True)
        self._runner: web.AppRunner | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    @property
    def base_url(self) -> str:
        """The Web API's address, for a WebClient."""
        return f"http://127.0.0.1:{self._port}/api/"

    def start(self) -> None:
        """Serve, on the same port as before, if any."""
        self._do(self._serve())

    def stop(self) -> None:
        """Drop every connection and stop listening."""
        self._do(self._stop())

    def wait(self, until: Callable[[], bool], timeout: float = 10) -> None:
        """Wait for a condition; an AssertionError when the time is over."""
        with self._changed:
            assert self._changed.wait_for(until, timeout), "it did not come about in time"

    def links(self) -> list[int]:
        """The connections open now, oldest first."""
        return sorted(self._links)

    def send(self, kind: str, payload: Payload, *, link: int | None = None, **more: Any) -> str:
        """Send an envelope over the newest connection, or over `link`; returns the envelope's id."""
        return self.send_all(kind, [payload], link=link, **more)[0]

    def send_all(self, kind: str, payloads: list[Payload], *, link: int | None = None, **more: Any) -> list[str]:
        """Send several envelopes at once; returns their ids."""
        envelopes = [
            {"type": kind, "envelope_id": f"e-{next(self._ids)}", "payload": payload, **more} for payload in payloads
        ]
        self._do(self._write(envelopes, link))
        return [envelope["envelope_id"] for envelope in envelopes]

    def answer(self, envelope_id: str, timeout: float = 10) -> Answer:
        """The answer to an envelope, waited for."""
        self.wait(lambda: envelope_id in self.answers, timeout)
        return self.answers[envelope_id]

    def say_goodbye(self, *reasons: str, link: int | None = None) -> None:
        """Send `disconnect` frames, as Slack does before closing a connection."""
        self._do(self._write([{"type": "disconnect", "reason": reason} for reason in reasons], link))

    def reset(self) -> None:
        """Cut every connection with a TCP reset and no close frame."""
        self._do(self._reset())

    def fall_silent(self) -> None:
        """Stop reading: no answer to pings, nor to a close frame."""
        self._do(self._pause())

    # On the server's loop from here on.

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _serve(self) -> None:
        app = web.Application()
        app.router.add_post("/api/apps.connections.open", self._open)
        app.router.add_post("/api/auth.test", self._auth)
        app.router.add_post("/api/views.open", self._opened)
        app.router.add_post("/api/views.update", self._changed_window)
        app.router.add_post("/api/chat.postEphemeral", self._whispered)
        app.router.add_get("/link", self._link)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = self._runner.addresses[0][1]

    async def _stop(self) -> None:
        await self._reset()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _open(self, request: web.Request) -> web.Response:
        with self._changed:
            self.asked += 1
            self.authorizations.append(request.headers.get("Authorization", ""))
            self._changed.notify_all()
        if self.refusal:
            return web.json_response({"ok": False, "error": self.refusal})
        ticket = f"ticket-{self.asked}"
        self._tickets.add(ticket)
        return web.json_response({"ok": True, "url": f"ws://127.0.0.1:{self._port}/link?ticket={ticket}"})

    async def _auth(self, _: web.Request) -> web.Response:
        return web.json_response({"ok": True, "team_id": "T1", "user_id": "UBOT", "bot_id": "B1"})

    async def _opened(self, _: web.Request) -> web.Response:
        with self._changed:
            self.windows += 1
            self._changed.notify_all()
        if self.no_windows:
            limited = self.no_windows["error"] == "ratelimited"
            headers = {"Retry-After": "20"} if limited else {}
            return web.json_response(self.no_windows, status=429 if limited else 200, headers=headers)
        return web.json_response({"ok": True, "view": {"id": "V1"}})

    async def _changed_window(self, _: web.Request) -> web.Response:
        with self._changed:
            self.changes.append(frozenset(self.answers))
            self._changed.notify_all()
        return web.json_response({"ok": True, "view": {"id": "V1"}})

    async def _whispered(self, request: web.Request) -> web.Response:
        said = await request.json() if request.content_type == "application/json" else dict(await request.post())
        with self._changed:
            self.whispers.append(said)
            self._changed.notify_all()
        return web.json_response({"ok": True, "message_ts": "1.1"})

    async def _link(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPNotFound
        self._tickets.remove(ticket)
        link = web.WebSocketResponse()
        await link.prepare(request)
        transport = request.transport
        assert isinstance(transport, asyncio.Transport)
        number = self.opened
        await link.send_json({"type": "hello", "num_connections": len(self._links) + 1})
        with self._changed:
            self._links[number] = link
            self._transports[number] = transport
            self.opened += 1
            self._changed.notify_all()
        try:
            async for message in link:
                if message.type is WSMsgType.TEXT:
                    self._keep(json.loads(message.data), number)
        finally:
            with self._changed:
                self._links.pop(number, None)
                self._transports.pop(number, None)
                self._changed.notify_all()
        return link

    def _keep(self, said: Payload, link: int) -> None:
        with self._changed:
            envelope_id = said["envelope_id"]
            if envelope_id in self.answers:
                self.repeats.append(envelope_id)
            took = monotonic() - self._sent[envelope_id]
            self.answers[envelope_id] = Answer(said.get("payload"), took, link)
            self._changed.notify_all()

    async def _write(self, frames: list[Payload], link: int | None) -> None:
        way = self._links[max(self._links) if link is None else link]
        for frame in frames:
            if "envelope_id" in frame:
                self._sent[frame["envelope_id"]] = monotonic()
            await way.send_json(frame)

    async def _reset(self) -> None:
        for transport in self._transports.values():
            # Linger on, for no time: closing sends a reset.
            linger = struct.pack("ii", 1, 0)
            transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            transport.abort()

    async def _pause(self) -> None:
        for transport in self._transports.values():
            transport.pause_reading()


def command(text: str = "", *, name: str = "/propose-post") -> Payload:
    """A slash command's payload."""
    return {
        "token": "",
        "api_app_id": "A1",
        "team_id": "T1",
        "team_domain": "example",
        "channel_id": "C1",
        "channel_name": "press",
        "user_id": "U1",
        "user_name": "priya",
        "command": name,
        "text": text,
        "response_url": "",
        "trigger_id": "1.2.3",
        "is_enterprise_install": False,
    }


def submission(callback_id: str) -> Payload:
    """A modal's submission."""
    return {
        "type": "view_submission",
        "team": {"id": "T1", "domain": "example"},
        "user": {"id": "U1", "username": "priya", "name": "priya", "team_id": "T1"},
        "api_app_id": "A1",
        "token": "",
        "trigger_id": "1.2.3",
        "view": {"id": "V1", "type": "modal", "callback_id": callback_id, "state": {"values": {}}},
        "is_enterprise_install": False,
    }


def mention(text: str, *, event_id: str = "Ev1") -> Payload:
    """An app_mention event."""
    return {
        "type": "event_callback",
        "team_id": "T1",
        "api_app_id": "A1",
        "event_id": event_id,
        "event_time": 1,
        "event": {"type": "app_mention", "user": "U1", "text": text, "channel": "C1", "ts": "1.0", "event_ts": "1.0"},
    }
