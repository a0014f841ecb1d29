"""Windows that Slack would not open in time: nobody else waits, and a button opens each again."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from time import monotonic

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from bot.errors import Unusable
from bot.model.people import Standing
from handlers import register
from handlers.blocks.once_more import OPEN_AGAIN, kept, once_more, typed_beyond
from handlers.slack.open_view import change
from handlers.transport import acknowledging
from handlers.transport.acknowledge_first import Turns
from handlers.transport.acknowledging import LONGEST
from handlers.transport.acknowledging import Standing as Acknowledgement
from handlers.transport.socket import IN_TIME, Pace, Socket
from tests.handlers.slack_server import Payload, SlackServer, command, submission
from tests.world import World

COMMANDS, MORE = 64, 20


@pytest.fixture
def server(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlackServer]:
    """A Slack with the bot connected, its listeners on 64 threads."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    ready, turns = Event(), Turns()
    world.directory.standings |= {f"U{number}": Standing.MEMBER for number in range(100 + MORE)}
    with SlackServer() as slack, ThreadPoolExecutor(64) as executor:
        client = WebClient(token="xoxb-test", base_url=slack.base_url, retry_handlers=[])
        app = App(client=client, token_verification_enabled=False, listener_executor=executor)
        register(app, world.bot, turns)
        socket = Socket(app, "xapp-test", on_connect=ready.set, turns=turns)
        socket.start()
        assert ready.wait(10)
        yield slack
        socket.close(5)


def checks(number: int) -> Payload:
    """The command of a person of their own: each types only once."""
    return command(f"handle {number}", name="/check-enquirer") | {"user_id": f"U{number}"}


@pytest.mark.parametrize("code", ["ratelimited", "expired_trigger_id", "exchanged_trigger_id"])
def test_64_windows_that_slack_refuses_hold_up_no_further_command(server: SlackServer, code: str) -> None:
    server.no_windows = {"ok": False, "error": code}
    first = server.send_all("slash_commands", [checks(number) for number in range(COMMANDS)])
    server.wait(lambda: server.windows >= COMMANDS // 2)
    began = monotonic()
    further = server.send_all("slash_commands", [checks(100 + number) for number in range(MORE)])
    took = [server.answer(envelope).took for envelope in (*first, *further)]
    assert max(took) < IN_TIME
    assert monotonic() - began < IN_TIME
    server.wait(lambda: len(server.whispers) == COMMANDS + MORE)
    print(f"{code}: slowest of {len(took)} acknowledged in {max(took):.3f} s")


def test_the_answer_has_a_button_that_opens_the_window_with_the_words_typed(server: SlackServer) -> None:
    server.no_windows = {"ok": False, "error": "expired_trigger_id"}
    server.answer(server.send("slash_commands", checks(7)))
    server.wait(lambda: bool(server.whispers))
    blocks = server.whispers[0]["blocks"]
    (button,) = blocks[-1]["elements"]
    assert button["action_id"] == OPEN_AGAIN
    server.no_windows, before = {}, server.windows
    server.answer(server.send("interactive", press(button["value"])))
    server.wait(lambda: server.windows == before + 1)


@contextmanager
def a_form_whose_window_waits(taking_in: float) -> Iterator[tuple[SlackServer, Socket, list[float]]]:
    """A bot with a form that is answered with a view that waits, and then with another; how long the other waited."""
    waited: list[float] = []
    ready, waiting = Event(), {"type": "modal", "title": {"type": "plain_text", "text": "A moment"}, "blocks": []}
    with SlackServer() as slack, ThreadPoolExecutor(4) as executor:
        client = WebClient(token="xoxb-test", base_url=slack.base_url, retry_handlers=[])
        app = App(client=client, token_verification_enabled=False, listener_executor=executor)
        acknowledging.register(app, Turns())

        @app.view("form")
        def submitted(ack: Acknowledgement, view: Payload) -> None:
            ack(response_action="update", view=waiting)
            answered = monotonic()
            change(client, view, waiting, after=ack)
            waited.append(monotonic() - answered)

        socket = Socket(app, "xapp-test", on_connect=ready.set, pace=Pace(taking_in=taking_in))
        socket.start()
        assert ready.wait(10)
        yield slack, socket, waited
        socket.close(5)


def test_a_view_that_a_window_waits_for_comes_after_the_view_that_waits() -> None:
    """Else the view that waits takes the other's place, and stays: one goes over the socket, the other beside it."""
    with a_form_whose_window_waits(0.5) as (slack, _, waited):
        sent = slack.send("interactive", submission("form"))
        slack.wait(lambda: bool(waited))
    assert [sent in answered for answered in slack.changes] == [True]
    assert waited[0] >= 0.5


def test_a_bot_that_hangs_up_does_not_wait_for_slack_to_take_an_answer_in() -> None:
    with a_form_whose_window_waits(60) as (slack, socket, _):
        slack.answer(slack.send("interactive", submission("form")))
        socket.close(5)
        slack.wait(lambda: bool(slack.changes), timeout=LONGEST / 2)


def press(value: str) -> Payload:
    """A press on the button."""
    return {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U7", "username": "priya", "team_id": "T1"},
        "channel": {"id": "C1", "name": "press"},
        "api_app_id": "A1",
        "trigger_id": "4.5.6",
        "container": {"type": "message", "channel_id": "C1", "message_ts": "1.1", "is_ephemeral": True},
        "actions": [{"type": "button", "action_id": OPEN_AGAIN, "block_id": "b", "value": value, "action_ts": "1"}],
    }


def test_a_kept_act_comes_back_with_the_new_presses_person_and_trigger() -> None:
    typed = command("What is it?", name="/check-enquirer")
    again = once_more(press(""), kept(typed))
    assert (again["command"], again["text"]) == ("/check-enquirer", "What is it?")
    assert (again["user_id"], again["trigger_id"]) == ("U7", "4.5.6")
    card = {"channel_id": "C2", "message_ts": "9.9", "is_ephemeral": False}
    pressed = press("") | {"container": card, "actions": [{"action_id": "card_reject", "value": "[1,2]"}]}
    again = once_more(press(""), kept(pressed))
    assert again["container"] == {"type": "message", **card}
    assert [(button["action_id"], button["value"]) for button in again["actions"]] == [("card_reject", "[1,2]")]
    assert (again["user"]["id"], again["trigger_id"]) == ("U7", "4.5.6")


def test_words_too_long_for_a_button_are_given_back_beside_it() -> None:
    typed = command("word " * 700)
    value = kept(typed)
    assert once_more(press(""), value)["text"] == ""
    assert typed_beyond(typed, value) == typed["text"]
    assert typed_beyond(command("short"), kept(command("short"))) == ""


@pytest.mark.parametrize(
    "value", ["", "[]", "nonsense", '["command"]', '["press", 1, 2]', '["delete", "a", "b"]', "{}"]
)
def test_a_made_up_value_is_refused(value: str) -> None:
    with pytest.raises(Unusable):
        once_more(press(""), value)


def test_a_press_within_a_window_is_not_kept_for_the_window_stands_open() -> None:
    assert kept(press("[1,2]") | {"view": {"type": "modal"}}) == ""
