"""Starting: a token that Slack refuses ends the start; a Slack that is busy, broken or away does not."""

import logging
import os

import pytest

from bot.clock import system_clock
from bot.errors import CountersignError
from bot.outbound.client import WayOut
from handlers.workspace import REFUSED, workspace
from tests.bot.networks.server import Answer, Server, said
from tests.world import World

FAULTS = {
    "HTTP 500 with a page": Answer(500, b"<html>Something went wrong</html>", {"Content-Type": "text/html"}),
    "HTTP 503": Answer(503, b""),
    "internal_error": said({"ok": False, "error": "internal_error"}),
    "a rate limit": said({"ok": False, "error": "ratelimited"}, 429, Retry_After="30"),
    "a rate limit under another code": said({"ok": False, "error": "rate_limited"}, 429, Retry_After="30"),
    "a code from next year": said({"ok": False, "error": "reticulating_splines"}),
    "a page that signs people in": Answer(200, b"<html>Welcome to the station WiFi</html>"),
    "an empty answer": said({"ok": True}),
    "a list": said([]),
}


@pytest.mark.parametrize("answer", FAULTS.values(), ids=FAULTS)
def test_a_fault_of_slacks_own_does_not_end_the_start(answer: Answer, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), Server(lambda _: answer).running() as server:
        place = workspace("xoxb-rehearsal", f"{server.url}/api/", system_clock, WayOut())
        place.close()
    (record,) = [record for record in caplog.records if record.name == "handlers.workspace"]
    assert "We go on without" in record.getMessage()
    assert "token" not in record.getMessage().replace("Slack refused the bot token (reticulating_splines)", "")


@pytest.mark.parametrize("code", REFUSED)
def test_a_token_that_slack_refuses_ends_the_start(code: str) -> None:
    refusing = Server(lambda _: said({"ok": False, "error": code}))
    with refusing.running() as server, pytest.raises(CountersignError, match=REFUSED[code][:20]):
        workspace("xoxb-rehearsal", f"{server.url}/api/", system_clock, WayOut())


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID"])
def test_bolt_takes_no_settings_from_the_environment(
    name: str, world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(name, "xoxb-ours")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "theirs")
    answering = Server(lambda _: said({"ok": True, "team_id": "T1", "user_id": "UBOT"}))
    with answering.running() as server, caplog.at_level(logging.INFO):
        place = workspace("xoxb-rehearsal", f"{server.url}/api/", system_clock, WayOut())
        app, _ = place.open(world.bot)
        place.close()
    assert app.oauth_flow is None
    assert not [record for record in caplog.records if record.name.startswith("slack_bolt")]
    assert os.environ[name] == "xoxb-ours"


def test_a_token_with_a_character_that_no_token_has_ends_the_start() -> None:
    with pytest.raises(CountersignError, match="no token has"):
        workspace("xoxb-caf\u00e9\u2026", "http://127.0.0.1:9/api/", system_clock, WayOut())
