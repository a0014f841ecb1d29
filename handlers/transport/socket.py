"""The Socket Mode transport: Slack's envelopes in, bolt's answers out, over connections that are replaced.

slack_sdk's aiohttp client speaks the protocol on an event loop of our own; bolt runs on a pool of threads beside the
loop. The client's own reconnecting tries one address for ever, so a connection here never reconnects: it asks to be
replaced, and a fresh connection is opened. Envelopes come in any order, and some come twice.
"""

import asyncio
import json
import logging
import random
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.socket_mode.internals import build_headers
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from handlers.transport.acknowledge_first import Turns
from handlers.transport.acknowledging import TAKEN_IN, is_answered_first
from handlers.transport.connection import Connection

log = logging.getLogger(__name__)

IN_TIME = 3.0  # seconds Slack waits for an answer
NEEDS_A_PERSON = {
    "account_inactive",
    "forbidden_team",
    "invalid_auth",
    "missing_args",
    "missing_scope",
    "no_permission",
    "not_allowed_token_type",
    "not_authed",
    "token_expired",
    "token_revoked",
}


@dataclass(frozen=True, slots=True)
class Pace:
    """Time limits, in seconds, as measured."""

    ping: float = 5  # the SDK calls a connection stale after four of them
    look: float = 0.5  # between looks at the connection: the SDK notices a reset only at a ping
    overlap: float = 10  # a replaced connection stays so long, for calls still under way
    opening: float = 4  # for the first try to open a connection
    slow_opening: float = 10  # for a later try
    backoff: float = 5  # at most, between tries
    refused: float = 30  # between tries when a person has to mend the settings first
    steady: float = 10  # a connection of this age was a good one
    beat: float = 5
    taking_in: float = 0.3  # Slack orders answers over the socket and calls beside the socket in no way
    threads: int = 64  # with 32, sixty commands at once took two seconds


@dataclass(frozen=True, slots=True)
class Trouble:
    """The reason for having no connection, in plain words, and the least time to leave Slack alone."""

    says: str
    wait: float = 0


class Socket:
    """A bolt app's line to Slack. Started once, closed once; every public method is safe from any thread."""

    def __init__(
        self,
        app: App,
        app_token: str,
        *,
        on_connect: Callable[[], None] | None = None,
        pace: Pace | None = None,
        turns: Turns | None = None,
        beat: Callable[[], object] = lambda: None,
    ) -> None:
        """`on_connect` runs on a pool thread at every connection, the first included, and never twice at a time.

        `turns` hears of each envelope and of its answer, so listeners let others be answered before working on. `beat`
        is called every few seconds as the event loop's sign of life.
        """
        self._app = app
        self._app_token = app_token
        self._on_connect = on_connect
        self._pace = pace or Pace()
        self._turns = turns or Turns()
        self._beat = beat
        self._thread = threading.Thread(target=self._run, name="slack-socket", daemon=True)
        self._pool = ThreadPoolExecutor(self._pace.threads, thread_name_prefix="slack-dispatch")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running = threading.Event()
        self._keeper: asyncio.Task[None] | None = None
        self._current: Connection | None = None
        self._connections: set[Connection] = set()
        self._under_way: set[asyncio.Task[None]] = set()  # envelopes and greetings
        self._retiring: set[asyncio.Task[None]] = set()
        self._being_taken_in: set[threading.Event] = set()
        self._look = asyncio.Event()
        self._greeting = asyncio.Lock()
        self._taking = True
        self._bound = 5.0
        self._problem: str | None = None

    def start(self) -> None:
        """Begin to connect, and return at once: Slack may be down for now."""
        self._thread.start()
        self._running.wait()

    def close(self, timeout: float = 10) -> None:
        """Take no more envelopes, let running listeners be answered, hang up: all within `timeout` seconds.

        A listener at work after the acknowledgement is on bolt's executor, whose owner waits for the work.
        """
        if not self._thread.is_alive() or self._loop is None:
            return
        with suppress(RuntimeError):  # the loop ended in between
            self._loop.call_soon_threadsafe(self._stop, timeout)
        self._thread.join(timeout)
        if self._thread.is_alive():
            log.warning("The Slack connection did not close within %.1f s; leaving it", timeout)

    def is_connected(self) -> bool:
        """Whether a connection greeted by Slack is open."""
        current = self._current
        return self._thread.is_alive() and current is not None and current.alive()

    @property
    def problem(self) -> str | None:
        """The reason why the last try opened no connection; None after a success."""
        return self._problem

    # On the event loop's thread from here on, but for _answered and _greet_now.

    def _run(self) -> None:
        asyncio.run(self._main())

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._keeper = asyncio.create_task(self._stay_connected())
        beating = asyncio.create_task(self._go_on_beating())
        self._running.set()
        try:
            await self._keeper
        except asyncio.CancelledError:
            log.info("Hanging up")
        finally:
            beating.cancel()
            await self._wind_up()

    async def _go_on_beating(self) -> None:
        while True:
            self._beat()
            await asyncio.sleep(self._pace.beat)

    def _stop(self, bound: float) -> None:
        self._bound = bound
        if self._keeper is not None:
            self._keeper.cancel()

    async def _wind_up(self) -> None:
        self._taking = False
        hanging_up = min(1.0, self._bound / 4)  # shut() takes up to twice as long
        if self._under_way:
            _, left = await asyncio.wait(self._under_way, timeout=self._bound - 2.5 * hanging_up)
            if left:
                log.warning("Closing with %d envelopes or greetings unfinished", len(left))
        self._current = None
        for event in tuple(self._being_taken_in):
            self._taken_in(event)
        await asyncio.gather(*(connection.shut(hanging_up) for connection in self._connections))
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _stay_connected(self) -> None:
        misses = 0  # openings that failed and connections that did not last, in a row
        while True:
            connection, trouble = await self._opened(misses)
            if connection is None:
                misses += 1
                await asyncio.sleep(max(trouble.wait, self._backoff(misses)))
                continue
            since = monotonic()
            previous, self._current = self._current, connection
            if previous is not None:
                self._retire(previous)
            self._spawn(self._greet())
            await self._wanted(connection)
            misses = misses + 1 if monotonic() - since < self._pace.steady else 0
            await asyncio.sleep(self._backoff(misses))

    def _backoff(self, misses: int) -> float:
        """Seconds to wait: none after the first miss, then half a second, doubling, with jitter."""
        if misses < 2:
            return 0
        longest: float = min(self._pace.backoff, 0.125 * 2.0 ** min(misses, 10))
        return longest * random.uniform(0.5, 1)  # noqa: S311 (jitter)

    async def _opened(self, misses: int) -> tuple[Connection | None, Trouble]:
        """Open a fresh connection at a fresh address, up to Slack's greeting."""
        pace = self._pace
        connection = Connection(self._app, ping=pace.ping, wants_replacing=self._look.set)
        connection.message_listeners.append(self._heard)
        connection.socket_mode_request_listeners.append(self._take)
        self._connections.add(connection)
        try:
            async with asyncio.timeout(min(pace.opening + 2 * misses, pace.slow_opening)):
                reply = await connection.web_client.apps_connections_open(app_token=self._app_token)
                connection.wss_uri = reply["url"]
                await connection.connect()  # type: ignore[no-untyped-call]
                await connection.greeted.wait()
        except Exception as error:  # noqa: BLE001 (after any failure, we try again)
            trouble = trouble_in(error, pace)
            said, self._problem = self._problem, trouble.says
            if trouble.says != said:
                log.warning("%s", trouble.says)
            await self._discard(connection)
            return None, trouble
        self._problem = None
        return connection, Trouble("")

    async def _wanted(self, connection: Connection) -> None:
        """Wait until the connection is lost or asks to be replaced."""
        while connection.alive() and not connection.leaving and await connection.is_connected():
            self._look.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), self._pace.look)
        log.info("The Slack connection %s", "is to be replaced" if connection.alive() else "was lost")

    def _retire(self, connection: Connection) -> None:
        async def later() -> None:
            if connection.alive():
                await asyncio.sleep(self._pace.overlap)
            await self._discard(connection)

        task = asyncio.create_task(later())
        self._retiring.add(task)
        task.add_done_callback(self._retiring.discard)

    async def _discard(self, connection: Connection) -> None:
        await connection.shut(within=1)
        self._connections.discard(connection)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _greet(self) -> None:
        if self._on_connect is not None and self._taking:
            async with self._greeting:
                await asyncio.get_running_loop().run_in_executor(self._pool, self._greet_now, self._on_connect)

    def _greet_now(self, on_connect: Callable[[], None]) -> None:
        try:
            on_connect()
        except Exception as error:  # noqa: BLE001 (the transport outlives its callbacks)
            log.error("What runs at each connection failed: %s", where(error))  # noqa: TRY400 (no words of others)

    async def _heard(
        self, connection: AsyncBaseSocketModeClient, message: dict[str, Any], _: str | None = None
    ) -> None:
        if message.get("type") == "hello" and isinstance(connection, Connection):
            log.info("Connected to Slack, %s open for this app", message.get("num_connections", "?"))
            connection.greeted.set()

    async def _take(self, connection: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        if self._taking:
            self._spawn(self._in_turn(connection, request))

    async def _in_turn(self, connection: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        if not is_answered_first(request.payload):
            return await self._handle(connection, request)
        self._turns.came()
        try:
            await self._handle(connection, request)
        finally:
            self._turns.answered()

    async def _handle(self, connection: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        began, taken_in = monotonic(), threading.Event()
        loop = asyncio.get_running_loop()
        answer, status = await loop.run_in_executor(self._pool, self._answered, request, taken_in)
        took = monotonic() - began
        if answer is None:
            log.warning("No answer to %s: status %s after %.2f s", named(request), status, took)
            return
        if took > IN_TIME:
            log.warning("A late answer to %s: after %.2f s", named(request), took)
        if not await self._send(connection, answer):
            log.warning("The answer to %s could not be sent", named(request))
        self._being_taken_in.add(taken_in)
        loop.call_later(self._pace.taking_in, self._taken_in, taken_in)
        log.debug("%s was dealt with in %.2f s", named(request), took)

    def _taken_in(self, event: threading.Event) -> None:
        self._being_taken_in.discard(event)
        event.set()

    def _answered(self, request: SocketModeRequest, taken_in: threading.Event) -> tuple[SocketModeResponse | None, str]:
        """Run bolt, on a pool thread; no answer when a listener raised, was late, or does not exist."""
        headers = build_headers(request)
        try:
            given = BoltRequest(mode="socket_mode", body=request.payload, headers=headers, context={TAKEN_IN: taken_in})
            reply: BoltResponse = self._app.dispatch(given)
            return answer_from(request, reply), str(reply.status)
        except Exception as error:  # noqa: BLE001 (an envelope's failure stays with the envelope)
            return None, where(error)

    async def _send(self, connection: AsyncBaseSocketModeClient, answer: SocketModeResponse) -> bool:
        """Answer the way the envelope came, else by the newest connection, as the SDK itself does.

        Never cancelled before the end: a cancelled SDK send lets go of another send's lock.
        """
        for way in (connection, self._current):
            if isinstance(way, Connection) and way.alive():
                with suppress(Exception):
                    await way.send_socket_mode_response(answer)
                    return True
        return False


def answer_from(request: SocketModeRequest, reply: BoltResponse) -> SocketModeResponse | None:
    """The envelope for bolt's reply, in the shape that bolt's own adapter makes."""
    if reply.status != 200:
        return None
    if not reply.body:
        return SocketModeResponse(request.envelope_id)
    if reply.headers.get("content-type", [""])[0].startswith("application/json"):
        return SocketModeResponse(request.envelope_id, json.loads(reply.body))
    return SocketModeResponse(request.envelope_id, {"text": reply.body})


def trouble_in(error: Exception, pace: Pace) -> Trouble:
    """The reason why a connection could not be opened; an error's own text may hold an address with a ticket."""
    if isinstance(error, SlackApiError):
        response = error.response
        if not isinstance(response, AsyncSlackResponse) or not isinstance(response.data, dict):
            return Trouble("Slack's answer could not be read; trying again.")
        code = response.data.get("error") or response.status_code
        if code in NEEDS_A_PERSON:
            return Trouble(
                f"Slack refuses the app-level token ({code}). It is the one that starts with xapp- and has "
                "the scope connections:write; please check it.",
                wait=pace.refused,
            )
        asked = str(response.headers.get("Retry-After", ""))
        return Trouble(
            f"Slack would not open a connection ({code}); trying again.",
            wait=min(float(asked), 60) if asked.isdigit() else 0,
        )
    if isinstance(error, TimeoutError):
        return Trouble("Slack did not open a connection in time; trying again.")
    return Trouble(f"Slack cannot be reached ({type(error).__name__}); trying again.")


def named(request: SocketModeRequest) -> str:
    """Name an envelope for the log: kinds and ids, never typed words."""
    payload = request.payload
    ids = [request.type, payload.get("command"), payload.get("callback_id")]
    for part, key in (("event", "type"), ("view", "callback_id")):
        inner = payload.get(part)
        ids.append(inner.get(key) if isinstance(inner, dict) else None)
    ids += [action.get("action_id") for action in payload.get("actions") or () if isinstance(action, dict)]
    return " ".join(str(label) for label in (*ids, request.envelope_id) if label)


def where(error: BaseException) -> str:
    """An error's kind and its place in the code, without the text."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    at = f" at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
    return f"{type(error).__name__}{at}"
