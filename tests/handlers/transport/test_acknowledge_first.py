"""Every payload is acknowledged before work on any goes on, and no person waits for long."""

from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers.transport import acknowledging
from handlers.transport.acknowledge_first import LONGEST, Turns
from handlers.transport.socket import Socket
from tests.handlers.slack_server import SlackServer, command, submission

MANY = 20


def test_work_begins_only_when_everything_that_came_has_been_answered() -> None:
    """Were it not so, the last acknowledgements would wait for the first listeners' work."""
    turns, unanswered = Turns(), []
    with SlackServer() as server, ThreadPoolExecutor(MANY) as executor:
        client = WebClient(token="xoxb-test", base_url=server.base_url)
        app = App(client=client, token_verification_enabled=False, listener_executor=executor)
        acknowledging.register(app, turns)

        @app.command("/propose-post")
        def propose(ack: Ack) -> None:
            ack()
            unanswered.append(turns._open)

        socket = Socket(app, "xapp-1-test", turns=turns)
        socket.start()
        server.wait(lambda: bool(server.links()))
        sent = server.send_all("slash_commands", [command()] * MANY)
        server.wait(lambda: all(envelope in server.answers for envelope in sent))
        socket.close()
    assert len(unanswered) == MANY
    assert sum(map(bool, unanswered)) <= 2, "one that comes alone is worked on before the next has come"


def test_one_that_comes_alone_waits_for_nobody() -> None:
    turns = Turns()
    turns.came()
    began = monotonic()
    turns.wait()
    assert monotonic() - began < LONGEST / 2


def test_nobody_waits_longer_than_that_for_one_that_is_never_answered() -> None:
    turns = Turns()
    turns.came()
    turns.came()
    began = monotonic()
    turns.wait()
    assert LONGEST * 0.9 <= monotonic() - began < LONGEST * 4


def test_a_form_that_is_checked_before_it_is_answered_keeps_nobody_waiting() -> None:
    assert acknowledging.is_answered_first(command())
    assert not acknowledging.is_answered_first(submission("form"))
