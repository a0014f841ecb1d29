"""The manifest: valid by Slack's schema, with the least scopes for the bot's work."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from handlers import every_listener
from handlers.manifest import manifest, scopes
from rehearsal.player import NotSeen, words_of
from rehearsal.shapes import Json
from tests.handlers.office import APPROVALS, GENERAL, JO, PRIYA, SAM, SOON, Office, lacking, office

SCHEMA = Path(__file__).parents[3] / "shared" / "slack-api" / "manifest.schema.2.0.0.json"
METHODS = SCHEMA.parent / "methods"


def test_the_manifest_has_only_keys_that_slack_knows() -> None:
    if not SCHEMA.exists():
        pytest.skip("Slack's manifest schema is not on this machine")
    schema = json.loads(SCHEMA.read_text())

    def known(at: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in at:
            found: Any = schema
            for part in at["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            at = found
        return at

    def check(value: Any, at: dict[str, Any], where: str) -> None:
        at = known(at)
        if isinstance(value, dict) and "properties" in at:
            unknown = set(value) - set(at["properties"])
            assert not unknown, f"{where}: {unknown}"
            missing = set(at.get("required", ())) - set(value)
            assert not missing, f"{where}: {missing} missing"
            for key, part in value.items():
                check(part, at["properties"][key], f"{where}/{key}")
        elif isinstance(value, list) and isinstance(at.get("items"), dict):
            for part in value:
                check(part, at["items"], f"{where}[]")
        elif isinstance(value, str):
            assert len(value) <= at.get("maxLength", 10_000), where

    check(manifest(), schema, "")


def test_commands_are_said_within_slacks_limits() -> None:
    for command in manifest()["features"]["slash_commands"]:
        assert command["command"].startswith("/")
        assert len(command["command"]) <= 32
        assert 0 < len(command["description"]) <= 2000
    for shortcut in manifest()["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150


def test_whatever_a_listener_shows_is_in_the_manifest() -> None:
    every = manifest()
    said = json.dumps(every)
    for listener in every_listener():
        surface = listener.SURFACE
        for name in (*[command.name for command in surface.commands], *surface.events, *surface.scopes):
            assert f'"{name}"' in said
        for shortcut in surface.shortcuts:
            assert shortcut.callback_id in said


def without(scope: str) -> dict[str, Any]:
    app = manifest()
    kept = [granted for granted in app["oauth_config"]["scopes"]["bot"] if granted != scope]
    return {**app, "oauth_config": {"scopes": {"bot": kept}}}


def a_day(here: Office) -> None:
    """A day of acts that use every scope. Raises NotSeen or AssertionError when an act fails."""
    card = here.propose("A day with every scope.")
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.be(PRIYA).is_told("is approved by")
    here.fault(web={"next": "lost_answer", "method": "chat.postMessage", "with": {"blocks": "A card that was lost."}})
    assert here.fill_in("A card that was lost.")["result"] == "open"
    here.be(PRIYA)
    here.stage.be(SAM).sees(APPROVALS, "A card that was lost.")
    here.stage.move_clock(advance_seconds=10)
    priya = here.be(PRIYA)
    priya.command("/pending-posts")
    assert "A card that was lost." in words_of(priya.sees(GENERAL, "lost", private=True))
    here.be(JO)


def test_every_scope_is_one_that_slack_knows_and_some_call_needs() -> None:
    if not METHODS.exists():
        pytest.skip("Slack's method reference is not on this machine")
    text = "".join(path.read_text() for path in METHODS.glob("*.json"))
    unknown = [scope for scope in scopes() if scope != "commands" and f'"{scope}"' not in text]
    assert not unknown


def test_with_the_manifests_scopes_nothing_is_missing(tmp_path: Path) -> None:
    with office(tmp_path) as here, here.at_work():
        a_day(here)
        assert not [call for call in here.calls() if call["answer"] == "missing_scope"]


@pytest.mark.parametrize("scope", ["chat:write", "im:write"])
def test_a_scope_that_is_dropped_is_missed(scope: str, tmp_path: Path) -> None:
    with office(tmp_path, without(scope)) as here, contextlib.suppress(AssertionError), here.at_work():
        priya, sam = here.stage.be(PRIYA), here.stage.be(SAM)
        text = "What is missing?"

        def missed_or(happened: Callable[[], object]) -> bool:
            here.stage.until(lambda: lacking(here.calls()) or happened(), f"something done without {scope}")
            return bool(lacking(here.calls()))

        def card() -> list[Json]:
            return [message for message in sam.messages(APPROVALS) if text in words_of(message)]

        priya.command("/propose-post")
        if missed_or(lambda: priya.state()["modal"]):
            return
        came = priya.fill_in(priya.form("Propose a post"), accounts=["dept"], text=text, when=SOON)
        if came["result"] == "open":
            priya.fill_in(priya.form("Check before you send"))
        if missed_or(card):
            return
        with contextlib.suppress(NotSeen):
            sam.react(card()[0])
        assert here.stage.until(lambda: lacking(here.calls()), f"{scope} missed")


@pytest.mark.parametrize("scope", ["reactions:read", "usergroups:read", "users:read"])
def test_an_app_is_not_even_installed_without_the_scopes_of_its_events(scope: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=f"needs the scope {scope}"), office(tmp_path, without(scope)):
        pass
