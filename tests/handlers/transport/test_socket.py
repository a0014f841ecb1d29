"""The Socket Mode transport, on a real WebSocket server and a real bolt app."""

import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from time import monotonic

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.socket_mode.request import SocketModeRequest

from handlers.transport.socket import Pace, Socket, named
from tests.handlers.slack_server import SlackServer, command, mention, submission

SECRET = "embargoed"  # a word somebody typed
APP_TOKEN = "xapp-1-very-secret"
QUICK = Pace(backoff=0.2, refused=0.1, overlap=1)

Connect = Callable[..., Socket]


class Log(logging.Handler):
    """The lines of the bot's own logger, waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._changed = threading.Condition()

    def emit(self, record: logging.LogRecord) -> None:
        with self._changed:
            self.lines.append(f"{record.levelname} {record.getMessage()}")
            self._changed.notify_all()

    def wait(self, words: str, times: int = 1) -> str:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._having(words)) >= times, 10), self.lines
            return self._having(words)[-1]

    def _having(self, words: str) -> list[str]:
        return [line for line in self.lines if words in line]


@pytest.fixture
def log() -> Iterator[Log]:
    kept, logger = Log(), logging.getLogger("handlers.transport.socket")
    before = logger.level
    logger.addHandler(kept)
    logger.setLevel(logging.INFO)
    yield kept
    logger.removeHandler(kept)
    logger.setLevel(before)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlackServer]:
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):  # the SDK sends loopback there too
        monkeypatch.delenv(name, raising=False)
    with SlackServer() as running:
        yield running
        assert not running.repeats


@pytest.fixture
def app(server: SlackServer) -> Iterator[App]:
    with ThreadPoolExecutor(64) as executor:
        yield App(
            client=WebClient(token="xoxb-test", base_url=server.base_url),
            token_verification_enabled=False,
            listener_executor=executor,
        )


@pytest.fixture
def connect(server: SlackServer, app: App) -> Iterator[Connect]:
    """Start a transport for the app; waits for the server's greeting."""
    started: list[Socket] = []

    def begin(*, pace: Pace = QUICK, greeted: bool = True, on_connect: Callable[[], None] | None = None) -> Socket:
        ready = threading.Event()

        def connected() -> None:
            ready.set()
            if on_connect is not None:
                on_connect()

        socket = Socket(app, APP_TOKEN, on_connect=connected, pace=pace)
        socket.start()
        started.append(socket)
        assert not greeted or ready.wait(10)
        return socket

    yield begin
    for socket in started:
        socket.close(5)


def acknowledge(app: App) -> None:
    @app.command("/propose-post")
    def propose(ack: Ack) -> None:
        ack()


def test_a_command_is_acknowledged(server: SlackServer, app: App, connect: Connect) -> None:
    acknowledge(app)
    socket = connect()
    assert server.answer(server.send("slash_commands", command())).payload is None
    assert socket.is_connected()
    assert socket.problem is None


def test_words_in_an_acknowledgement_go_back(server: SlackServer, app: App, connect: Connect) -> None:
    @app.command("/propose-post")
    def propose(ack: Ack) -> None:
        ack("Not here, please.")

    connect()
    answer = server.answer(server.send("slash_commands", command()))
    assert answer.payload is not None
    assert answer.payload["text"] == "Not here, please."


def test_a_modals_errors_come_back_in_the_acknowledgement(server: SlackServer, app: App, connect: Connect) -> None:
    @app.view("propose")
    def proposed(ack: Ack) -> None:
        ack(response_action="errors", errors={"text": "Say who it is for."})

    connect()
    answer = server.answer(server.send("interactive", submission("propose"), accepts_response_payload=True))
    assert answer.payload == {"response_action": "errors", "errors": {"text": "Say who it is for."}}


def test_sixty_at_once_are_all_acknowledged_in_time(server: SlackServer, app: App, connect: Connect) -> None:
    finish = threading.Event()

    @app.command("/propose-post")
    def propose(ack: Ack) -> None:
        ack()
        finish.wait(10)  # at work long after the answer

    connect()
    try:
        sent = server.send_all("slash_commands", [command()] * 60)
        assert max(server.answer(envelope).took for envelope in sent) < 3
    finally:
        finish.set()


def test_sixty_modals_are_judged_at_the_same_time(server: SlackServer, app: App, connect: Connect) -> None:
    all_here = threading.Barrier(60)

    @app.view("propose")
    def proposed(ack: Ack) -> None:
        all_here.wait(2.5)  # a modal's listener works before it answers
        ack()

    connect()
    sent = server.send_all("interactive", [submission("propose")] * 60)
    assert max(server.answer(envelope).took for envelope in sent) < 3


def test_an_event_sent_again_says_so(server: SlackServer, app: App, connect: Connect) -> None:
    seen: list[object] = []
    told = threading.Event()

    @app.event("app_mention")
    def mentioned(request: object) -> None:
        seen.append(getattr(request, "headers", None))
        told.set()

    connect()
    server.answer(server.send("events_api", mention("hello"), retry_attempt=2, retry_reason="timeout"))
    assert told.wait(10)
    assert seen == [{"x-slack-retry-num": ["2"], "x-slack-retry-reason": ["timeout"]}]


def test_the_app_token_travels_in_a_header_only(server: SlackServer, app: App, connect: Connect) -> None:
    connect()
    assert server.authorizations == [f"Bearer {APP_TOKEN}"]


def test_a_refresh_makes_one_new_connection_and_loses_no_answer(
    server: SlackServer, app: App, connect: Connect
) -> None:
    release = threading.Event()
    begun = threading.Semaphore(0)

    @app.command("/propose-post")
    def propose(ack: Ack) -> None:
        begun.release()
        release.wait(10)
        ack()

    connect()
    before = server.send("slash_commands", command())
    assert begun.acquire(timeout=10)
    server.say_goodbye("warning", "refresh_requested")
    server.wait(lambda: server.opened == 2)
    on_the_old = server.send("slash_commands", command(), link=0)
    on_the_new = server.send("slash_commands", command(), link=1)
    server.say_goodbye("refresh_requested", link=0)  # the old one says it once more
    release.set()
    assert [server.answer(envelope).link for envelope in (before, on_the_old, on_the_new)] == [0, 0, 1]
    server.wait(lambda: server.links() == [1])  # the old one is hung up after the overlap
    assert server.asked == server.opened == 2


def test_an_answer_outlives_the_connection_it_was_asked_on(server: SlackServer, app: App, connect: Connect) -> None:
    release, begun = threading.Event(), threading.Event()

    @app.command("/propose-post")
    def propose(ack: Ack) -> None:
        begun.set()
        release.wait(10)
        ack()

    connect(pace=replace(QUICK, overlap=0))
    asked = server.send("slash_commands", command())
    assert begun.wait(10)
    server.say_goodbye("refresh_requested")
    server.wait(lambda: server.links() == [1])
    release.set()
    assert server.answer(asked).link == 1


def test_a_reset_is_followed_by_a_new_connection(server: SlackServer, app: App, connect: Connect) -> None:
    acknowledge(app)
    greetings = threading.Semaphore(0)
    socket = connect(on_connect=greetings.release)
    assert greetings.acquire(timeout=10)
    began = monotonic()
    server.reset()
    server.wait(lambda: server.opened == 2)
    assert monotonic() - began < 3
    assert greetings.acquire(timeout=10)
    server.answer(server.send("slash_commands", command()))
    assert socket.is_connected()


def test_a_peer_that_falls_silent_is_left(server: SlackServer, app: App, connect: Connect) -> None:
    acknowledge(app)
    connect(pace=replace(QUICK, ping=0.5))
    server.fall_silent()
    server.wait(lambda: server.opened == 2)
    server.answer(server.send("slash_commands", command()))


def test_it_comes_back_after_an_outage(server: SlackServer, app: App, connect: Connect, log: Log) -> None:
    acknowledge(app)
    socket = connect()
    server.stop()
    log.wait("Slack cannot be reached")
    assert not socket.is_connected()
    assert socket.problem is not None
    server.start()
    server.wait(lambda: server.opened == 2)
    server.answer(server.send("slash_commands", command()))
    assert socket.problem is None


def test_it_starts_while_slack_is_down(server: SlackServer, app: App, connect: Connect, log: Log) -> None:
    server.stop()
    connect(greeted=False)
    log.wait("Slack cannot be reached")
    server.start()
    server.wait(lambda: server.opened == 1)


def test_a_wrong_token_is_said_once_and_mended_without_a_restart(
    server: SlackServer, app: App, connect: Connect, log: Log
) -> None:
    server.refusal = "invalid_auth"
    socket = connect(greeted=False)
    server.wait(lambda: server.asked >= 4)
    assert socket.problem is not None
    assert "app-level token (invalid_auth)" in socket.problem
    assert len([line for line in log.lines if "invalid_auth" in line]) == 1
    assert APP_TOKEN not in "".join(log.lines)
    server.refusal = ""
    server.wait(lambda: server.opened == 1)
    log.wait("Connected")


def test_a_refused_token_is_not_asked_about_again_soon(
    server: SlackServer, app: App, connect: Connect, log: Log
) -> None:
    server.refusal = "not_allowed_token_type"
    socket = connect(greeted=False, pace=Pace())
    log.wait("not_allowed_token_type")
    server.refusal = ""
    socket.close(2)
    assert server.asked == 1


@pytest.mark.parametrize("fault", ["raises", "unknown"])
def test_what_gives_no_answer_is_logged_without_its_words(
    server: SlackServer, app: App, connect: Connect, log: Log, fault: str
) -> None:
    if fault == "raises":

        @app.command("/propose-post")
        def propose(command: dict[str, str]) -> None:
            raise ValueError(command["text"])

    @app.error
    def said(error: Exception) -> None:
        """Bolt's own handler would log the error's text."""

    connect()
    asked = server.send("slash_commands", command(SECRET))
    line = log.wait(asked)
    assert line.startswith("WARNING No answer to slash_commands /propose-post e-")
    assert not any(SECRET in line or APP_TOKEN in line for line in log.lines)
    assert asked not in server.answers


def test_even_debugging_shows_no_words_tickets_or_tokens(
    server: SlackServer, app: App, connect: Connect, log: Log
) -> None:
    logging.getLogger("handlers.transport.socket").setLevel(logging.DEBUG)
    acknowledge(app)
    connect()
    server.answer(server.send("slash_commands", command(SECRET)))
    server.stop()
    log.wait("Slack cannot be reached")
    assert not any(word in line for line in log.lines for word in (SECRET, "ticket", APP_TOKEN))


def test_closing_takes_no_more_envelopes(server: SlackServer, app: App, connect: Connect, log: Log) -> None:
    release, begun = threading.Event(), threading.Event()
    taken: list[str] = []

    @app.command("/propose-post")
    def propose(ack: Ack, command: dict[str, str]) -> None:
        taken.append(command["text"])
        begun.set()
        release.wait(10)
        ack()

    socket = connect()
    first = server.send("slash_commands", command("first"))
    assert begun.wait(10)
    closing = threading.Thread(target=socket.close, args=(10,))
    closing.start()
    log.wait("Hanging up")
    server.send("slash_commands", command("second"))
    release.set()
    server.answer(first)
    closing.join(10)
    assert taken == ["first"]


@pytest.mark.slow
def test_a_listener_that_is_late_is_logged(server: SlackServer, app: App, connect: Connect, log: Log) -> None:
    finish = threading.Event()

    @app.command("/propose-post")
    def propose(ack: Ack) -> None:
        finish.wait(10)
        ack()

    connect()
    asked = server.send("slash_commands", command(SECRET))
    assert "status 404 after 3." in log.wait(asked)
    finish.set()


def test_a_greeting_that_fails_stops_nothing(server: SlackServer, app: App, connect: Connect, log: Log) -> None:
    acknowledge(app)

    def failing() -> None:
        raise RuntimeError(SECRET)

    connect(on_connect=failing)
    assert SECRET not in log.wait("RuntimeError")
    server.answer(server.send("slash_commands", command()))


def test_closing_lets_a_running_dispatch_be_answered(server: SlackServer, app: App, connect: Connect) -> None:
    release, begun = threading.Event(), threading.Event()

    @app.command("/propose-post")
    def propose(ack: Ack) -> None:
        begun.set()
        release.wait(10)
        ack()

    socket = connect()
    asked = server.send("slash_commands", command())
    assert begun.wait(10)
    closing = threading.Thread(target=socket.close, args=(10,))
    closing.start()
    release.set()
    closing.join(10)
    server.answer(asked)
    assert not socket.is_connected()
    server.wait(lambda: server.links() == [])


def test_closing_is_bounded_though_the_peer_is_dead_and_a_listener_hangs(
    server: SlackServer, app: App, connect: Connect, log: Log
) -> None:
    finish, begun = threading.Event(), threading.Event()

    @app.command("/propose-post")
    def propose(ack: Ack) -> None:
        begun.set()
        finish.wait(10)

    socket = connect()
    server.send("slash_commands", command())
    assert begun.wait(10)
    server.fall_silent()
    began = monotonic()
    socket.close(1)
    took = monotonic() - began
    finish.set()
    assert took < 1.5
    log.wait("unfinished")
    assert not any("did not close" in line for line in log.lines)
    assert not socket.is_connected()


def test_closing_twice_or_before_the_start_does_nothing(app: App, connect: Connect) -> None:
    Socket(app, APP_TOKEN).close()
    socket = connect()
    socket.close()
    socket.close()


@pytest.mark.parametrize(
    ("kind", "payload", "name"),
    [
        ("slash_commands", command(SECRET), "slash_commands /propose-post e-1"),
        ("interactive", submission("propose"), "interactive propose e-1"),
        ("events_api", mention(SECRET), "events_api app_mention e-1"),
        ("interactive", {"actions": [{"action_id": "approve", "value": SECRET}]}, "interactive approve e-1"),
        ("odd", {"event": SECRET, "view": None, "actions": None}, "odd e-1"),
    ],
)
def test_an_envelope_is_named_by_ids(kind: str, payload: dict[str, object], name: str) -> None:
    assert named(SocketModeRequest(kind, "e-1", payload)) == name
