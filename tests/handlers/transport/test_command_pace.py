"""A script that types commands costs nobody else anything."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from slack_bolt import Ack, App, BoltRequest
from slack_bolt.authorization import AuthorizeResult

from handlers.transport.command_pace import A_MINUTE, MOST_KEPT, CommandPace, register
from tests.fakes import Seconds
from tests.handlers.office import GENERAL, SAM, TOM, Office

PENDING, HOLD = "/pending-posts", "/hold-posts"
TOO_OFTEN = f"{A_MINUTE} times in the last minute"


class Line:
    """An app with two commands, at a pace, and the people heard."""

    def __init__(self, executor: ThreadPoolExecutor, pace: CommandPace) -> None:
        self.heard: list[str] = []
        self.app = App(
            signing_secret="unused",
            authorize=lambda: AuthorizeResult(enterprise_id=None, team_id="T0", bot_token="xoxb-test"),
            token_verification_enabled=False,
            listener_executor=executor,
        )
        register(self.app, pace)

        @self.app.command(PENDING)
        @self.app.command(HOLD)
        def typed(ack: Ack, body: dict[str, str]) -> None:
            ack()
            self.heard.append(body["user_id"])

    def types(self, person: str, command: str = PENDING, text: str = "") -> str:
        """Type a command; gives the words of the acknowledgement."""
        body = json.dumps({"command": command, "user_id": person, "team_id": "T0", "text": text})
        reply = self.app.dispatch(BoltRequest(body=body, mode="socket_mode"))
        assert reply.status == 200
        return str(json.loads(reply.body)["text"]) if reply.body else ""


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def line(seconds: Seconds) -> Iterator[Line]:
    with ThreadPoolExecutor(2) as executor:
        yield Line(executor, CommandPace(seconds))


def test_a_command_typed_too_often_is_left_out_and_said_so(line: Line, seconds: Seconds) -> None:
    said = [line.types("U0TOM") for _ in range(3 * A_MINUTE)]
    assert said[:A_MINUTE] == [""] * A_MINUTE
    assert all(TOO_OFTEN in words and PENDING in words for words in said[A_MINUTE:])
    assert not line.types("U0SAM")
    assert not line.types("U0TOM", HOLD), "every other command has room of its own"
    seconds.pass_by(61)
    assert not line.types("U0TOM")


def test_words_typed_after_a_command_left_out_are_given_back(line: Line) -> None:
    said = [line.types("U0TOM", HOLD, "Flood on the Example &amp; the Sample") for _ in range(A_MINUTE + 1)]
    assert said[-1].endswith(
        "Nothing is lost: try it again in a minute. You typed:\nFlood on the Example &amp; the Sample"
    )


def test_the_pace_of_a_crowd_is_forgotten_in_turn(seconds: Seconds) -> None:
    pace = CommandPace(seconds)
    for n in range(A_MINUTE):
        assert pace.has_room("U0TOM", PENDING), n
    for n in range(MOST_KEPT // 2):
        assert pace.has_room(f"U{n}", PENDING)
    assert not pace.has_room("U0TOM", PENDING)


@pytest.mark.slow
def test_a_script_takes_nothing_from_an_approver(opened: Office) -> None:
    with opened.at_work(hurried=False):
        tom = opened.be(TOM)
        for _ in range(3 * A_MINUTE):
            tom.command(PENDING)
        tom.sees(GENERAL, TOO_OFTEN, private=True)
        card = opened.propose("The library opens at nine on Monday.")
        opened.be(SAM).react(card)
        opened.shows(card, "Approved by")
        asked = [call for call in opened.calls() if call["method"] == "chat.postEphemeral"]
        assert len(asked) <= A_MINUTE
