"""An acknowledgement stands, even when the listener fails afterwards."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from slack_bolt import Ack, App, BoltRequest
from slack_bolt.authorization import AuthorizeResult

from bot.errors import Superseded
from handlers.transport import acknowledging
from handlers.transport.acknowledge_first import Turns

CLICK = {
    "type": "block_actions",
    "user": {"id": "U0JO"},
    "team": {"id": "T0"},
    "actions": [{"action_id": "approve", "block_id": "b", "type": "button", "value": "1"}],
}


@pytest.mark.parametrize(
    "standing", [True, pytest.param(False, marks=pytest.mark.slow)], ids=["ours", "bolt's own"]
)  # bolt's own waits three seconds each time
def test_a_click_whose_listener_fails_at_once_is_acknowledged_all_the_same(*, standing: bool) -> None:
    with ThreadPoolExecutor(4) as listeners:
        app = App(
            signing_secret="unused",
            authorize=lambda: AuthorizeResult(enterprise_id=None, team_id="T0", bot_token="xoxb-test"),
            token_verification_enabled=False,
            listener_executor=listeners,
        )
        if standing:
            acknowledging.register(app, Turns())

        @app.action("approve")
        def approve(ack: Ack) -> None:
            ack()
            raise Superseded("That proposal is no longer here.")

        @app.error
        def say(error: Exception) -> None:
            assert isinstance(error, Superseded)

        answers = {app.dispatch(BoltRequest(body=json.dumps(CLICK), mode="socket_mode")).status for _ in range(3)}
    if standing:
        assert answers == {200}
    else:
        assert 404 in answers, "bolt has mended this: handlers/transport/acknowledging.py can go"


def test_the_first_acknowledgement_stands_when_a_listener_gives_a_second(caplog: pytest.LogCaptureFixture) -> None:
    """A refusal without a return would close the form as if its wish had been granted."""
    ack = acknowledging.Standing(None)
    ack(response_action="errors", errors={"why": "Say why."})
    again = ack()
    assert again is ack.response
    assert again.status == 200
    assert json.loads(again.body) == {"response_action": "errors", "errors": {"why": "Say why."}}
    assert [record.levelname for record in caplog.records] == ["ERROR"]
