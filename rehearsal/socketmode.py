"""Socket Mode: the line to the app. An envelope goes to any one connection; an unacknowledged event is tried again."""

import asyncio
import contextlib
import json
import logging
import secrets
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from rehearsal.clock import steady
from rehearsal.errors import SlackError
from rehearsal.records import APP_ID, BOT_USER
from rehearsal.shapes import Json
from rehearsal.state import Workspace

log = logging.getLogger(__name__)

MOST_CONNECTIONS = 10
TICKET_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Timing:
    """How long the workspace waits, in seconds of real time."""

    answer: float = 3.0
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)
    ping: float = 5.0
    goodbye: float = 10.0


@dataclass(frozen=True, slots=True)
class Answered:
    """The app acknowledged, perhaps with a payload."""

    payload: Json | None


@dataclass(frozen=True, slots=True)
class Silence:
    """The app has the envelope, and did not answer in time."""


@dataclass(frozen=True, slots=True)
class NobodyThere:
    """No app is connected."""


Answer = Answered | Silence | NobodyThere


@dataclass(eq=False, slots=True)
class Connection:
    """An open WebSocket of the app."""

    socket: web.WebSocketResponse
    request: web.Request
    leaving: bool = False


@dataclass(slots=True)
class AppLine:
    """The line between the workspace and the app's sockets."""

    workspace: Workspace
    timing: Timing = field(default_factory=Timing)
    connections: list[Connection] = field(default_factory=list)
    _tickets: dict[str, float] = field(default_factory=dict)
    _waiting: dict[str, asyncio.Future[Json | None]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    # opening and closing

    def new_address(self) -> str:
        """A ws:// address whose ticket lives thirty seconds."""
        if len(self.connections) >= MOST_CONNECTIONS:
            raise SlackError("too_many_websockets")
        ticket = secrets.token_urlsafe(24)
        self._tickets[ticket] = steady()
        return f"{self.workspace.url.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={APP_ID}"

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve a connection for as long as it lasts."""
        born = self._tickets.pop(request.query.get("ticket", ""), None)
        if born is None or steady() - born > TICKET_SECONDS:
            return web.json_response({"ok": False, "error": "invalid_ticket"}, status=400)
        socket = web.WebSocketResponse(heartbeat=self.timing.ping)
        await socket.prepare(request)
        connection = Connection(socket, request)
        self.connections.append(connection)
        try:
            await socket.send_json(
                {
                    "type": "hello",
                    "num_connections": len(self.connections),
                    "debug_info": {
                        "host": "rehearsal",
                        "build_number": 1,
                        "approximate_connection_time": 18060,
                    },
                    "connection_info": {"app_id": APP_ID},
                }
            )
            self.workspace.changed.ring()
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._heard(message.data)
        finally:
            self.connections.remove(connection)
            self.workspace.changed.ring()
        return socket

    def _heard(self, text: str) -> None:
        with contextlib.suppress(ValueError):
            said = json.loads(text)
            if isinstance(said, dict) and (waiting := self._waiting.get(str(said.get("envelope_id")))):
                payload = said.get("payload")
                if not waiting.done():
                    waiting.set_result(payload if isinstance(payload, dict) else None)

    async def disconnect(self, reason: str) -> None:
        """Ask every connection to come again, as Slack does (`warning`, `refresh_requested`)."""
        for connection in tuple(self.connections):
            await connection.socket.send_json(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": "rehearsal"}}
            )
            if reason == "refresh_requested":
                connection.leaving = True
                self._start(self._close_later(connection))

    async def _close_later(self, connection: Connection) -> None:
        await asyncio.sleep(self.timing.goodbye)
        await connection.socket.close()

    def drop(self) -> None:
        """Cut every connection without a word, as a broken network does."""
        for connection in tuple(self.connections):
            if connection.request.transport is not None:
                connection.request.transport.abort()

    async def close(self) -> None:
        """End all work under way."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for connection in tuple(self.connections):
            await connection.socket.close()

    # sending

    async def ask(self, kind: str, payload: Json, takes_answer: bool) -> Answer:
        """Send an envelope to one connection and wait for the acknowledgement. Never sent twice."""
        return await self._send({"type": kind, "payload": payload, "accepts_response_payload": takes_answer})

    def tell(self, subscription: str, event: Json) -> None:
        """Deliver a subscribed event: again at once, after a minute and after five if need be."""
        installation = self.workspace.installation
        if installation is None or subscription not in installation.events:
            return
        team = self.workspace.world.team_id
        payload: Json = {
            "token": "rehearsal",
            "team_id": team,
            "context_team_id": team,
            "api_app_id": APP_ID,
            "event": event,
            "type": "event_callback",
            "event_id": "Ev" + secrets.token_hex(5).upper(),
            "event_time": int(self.workspace.now().timestamp()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": team,
                    "user_id": BOT_USER,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": self._is_shared(event),
            "event_context": "4-" + secrets.token_hex(12),
        }
        self._start(self._deliver(payload))

    def _is_shared(self, event: Json) -> bool:
        place = event.get("item", event)
        conversation = self.workspace.conversations.get(str(place.get("channel"))) if isinstance(place, dict) else None
        return conversation is not None and conversation.shared

    async def _deliver(self, payload: Json) -> None:
        reason = ""
        for attempt, pause in enumerate((0.0, *self.timing.retries)):
            await asyncio.sleep(pause)
            envelope: Json = {"type": "events_api", "payload": payload, "accepts_response_payload": False}
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
            match await self._send(envelope):
                case Answered():
                    return
                case Silence():
                    reason = "timeout"
                case NobodyThere():
                    reason = "connection_failed"
        log.warning("An event (%s) was given up after %d tries.", payload["event"]["type"], attempt + 1)

    async def _send(self, envelope: Json) -> Answer:
        staying = [c for c in self.connections if not c.leaving and not c.socket.closed]
        there = staying or [c for c in self.connections if not c.socket.closed]
        if not there:
            return NobodyThere()
        envelope_id = secrets.token_hex(16)
        answer: asyncio.Future[Json | None] = asyncio.get_running_loop().create_future()
        self._waiting[envelope_id] = answer
        try:
            await secrets.choice(there).socket.send_json({"envelope_id": envelope_id, **envelope})
            return Answered(await asyncio.wait_for(answer, self.timing.answer))
        except (TimeoutError, ConnectionError):
            return Silence()
        finally:
            del self._waiting[envelope_id]

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
