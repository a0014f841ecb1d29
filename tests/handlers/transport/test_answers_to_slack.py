"""No payload names another host for its answer, whichever listener gives the answer."""

import pytest

from handlers.transport.answers_to_slack import is_slacks, urls_in
from rehearsal.shapes import Json
from tests.bot.networks.server import Asked, Server, said
from tests.handlers.office import GENERAL, PRIYA, Office


@pytest.mark.parametrize(
    ("url", "leads_to_slack"),
    [
        ("https://hooks.slack.com/commands/T0/1/x", True),
        ("https://hooks.slack-gov.com/commands/T0/1/x", True),
        ("https://slack.example/api/respond", True),
        ("https://hooks.slack.com.example/commands", False),
        ("https://example.org/?hooks.slack.com", False),
        ("https://hooks.slack.com@example.org/", False),
        ("https://[hooks.slack.com/", False),
        ("file:///etc/passwd", False),
        ("hooks.slack.com", False),
    ],
)
def test_only_slacks_own_hosts_take_an_answer(url: str, leads_to_slack: bool) -> None:
    assert is_slacks(url, "slack.example") is leads_to_slack


def test_every_response_url_of_a_payload_is_looked_at() -> None:
    several: Json = {"response_urls": [{"response_url": "https://a.example"}, {"block_id": "b"}, "odd"]}
    assert urls_in({**several, "response_url": "https://b.example"}) == ["https://b.example", "https://a.example"]


@pytest.mark.parametrize("command", ["/pending-posts", "/on-duty", "/cover", "/propose-post"])
def test_a_command_with_a_forged_address_answers_nobody_else(here: Office, command: str) -> None:
    reached: list[Asked] = []

    def respond(asked: Asked) -> object:
        reached.append(asked)
        return said({"ok": True})

    with Server(respond).running() as server:  # type: ignore[arg-type]
        payload = {
            "token": "rehearsal",
            "team_id": "T0REHEARSE",
            "channel_id": GENERAL,
            "channel_name": "general",
            "user_id": PRIYA,
            "user_name": "priya",
            "command": command,
            "text": "",
            "api_app_id": "A0BOT",
            "response_url": server.url.replace("127.0.0.1", "localhost") + "/steal",
            "trigger_id": "none",
        }
        last = max((message["ts"] for message in here.be(PRIYA).messages(GENERAL)), default="")
        here.stage.post("/rehearsal/envelope", {"type": "slash_commands", "payload": payload})
        here.stage.be(PRIYA).sees(GENERAL, "", private=True, after=last)
    assert reached == []
