"""Modals and homes: triggers, hashes, stacks, typed values, response URLs."""

import base64
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from slack_sdk.errors import SlackApiError

import rehearsal.state
from tests.rehearsal.conftest import Be, Place
from tests.rehearsal.running import MANIFEST, installed
from tests.rehearsal.tiny import Envelopes, connected, modal, tiny_app

Json = dict[str, Any]


@pytest.fixture(scope="module")
def seen(place: Place) -> Iterator[Envelopes]:
    """The tiny app, connected; with every envelope received."""
    envelopes = Envelopes()
    with connected(place.url, tiny_app(place.client), envelopes):
        yield envelopes


def trigger(place: Place, be: Be, seen: Envelopes) -> str:
    """A fresh trigger id of Priya's, from a shortcut without a view."""
    priya = be("U0PRIYA")
    said = priya.does("message", channel="C0GENERAL", text="here")
    assert priya.does("shortcut", callback_id="ask", channel="C0GENERAL", ts=said["ts"])["ok"]
    return str(seen.last(lambda request: request.payload.get("message", {}).get("ts") == said["ts"])["trigger_id"])


def refused(place: Place, method: str, **args: Any) -> str:
    with pytest.raises(SlackApiError) as error:
        place.client.api_call(method, json=args)
    return str(error.value.response["error"])


def test_a_trigger_is_good_once(place: Place, be: Be, seen: Envelopes) -> None:
    mine = trigger(place, be, seen)
    assert place.client.views_open(trigger_id=mine, view=modal())["view"]["id"]
    assert refused(place, "views.open", trigger_id=mine, view=modal()) == "exchanged_trigger_id"
    assert refused(place, "views.open", trigger_id="1.2.made-up", view=modal()) == "invalid_trigger_id"


def test_a_trigger_is_good_for_three_seconds(
    place: Place, be: Be, seen: Envelopes, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = trigger(place, be, seen)
    monkeypatch.setattr(rehearsal.state, "TRIGGER_SECONDS", 0.0)
    assert refused(place, "views.open", trigger_id=mine, view=modal()) == "expired_trigger_id"


def test_a_changed_view_keeps_what_was_typed(place: Place, be: Be, seen: Envelopes) -> None:
    view = place.client.views_open(trigger_id=trigger(place, be, seen), view=modal("first"))["view"]
    changed = place.client.views_update(view_id=view["id"], hash=view["hash"], view=modal("second"))["view"]
    assert changed["state"]["values"]["words"]["text"]["value"] == "first"
    stale = refused(place, "views.update", view_id=view["id"], hash=view["hash"], view=modal())
    assert stale == "hash_conflict"


def test_three_modals_stack_and_no_more(place: Place, be: Be, seen: Envelopes) -> None:
    first = place.client.views_open(trigger_id=trigger(place, be, seen), view=modal())["view"]
    second = place.client.views_push(trigger_id=trigger(place, be, seen), view=modal())["view"]
    assert second["root_view_id"] == first["id"]
    assert second["previous_view_id"] == first["id"]
    place.client.views_push(trigger_id=trigger(place, be, seen), view=modal())
    assert refused(place, "views.push", trigger_id=trigger(place, be, seen), view=modal()) == "push_limit_reached"
    priya = be("U0PRIYA")
    front = priya.sees(lambda state: state["modal"])
    assert front["depth"] == 3
    assert priya.does("submit", view_id=first["id"], values={})["error"] == "That form is not the one in front."
    assert priya.does("close", view_id=front["id"], everything=True)["ok"]
    assert priya.sees(lambda state: state["modal"] is None)


def test_a_view_that_is_too_large_is_refused(place: Place, be: Be, seen: Envelopes) -> None:
    huge = {**modal(), "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "é" * 3000}}] * 60}
    assert refused(place, "views.open", trigger_id=trigger(place, be, seen), view=huge) == "view_too_large"


def test_an_external_id_is_taken_once(place: Place, be: Be, seen: Envelopes) -> None:
    named = {**modal(), "external_id": "the-one"}
    place.client.views_open(trigger_id=trigger(place, be, seen), view=named)
    twice = refused(place, "views.push", trigger_id=trigger(place, be, seen), view=named)
    assert twice == "duplicate_external_id"
    assert place.client.views_update(external_id="the-one", view=modal())["ok"]


def test_a_response_url_is_good_five_times(place: Place, be: Be, seen: Envelopes) -> None:
    be("U0TOM").does("command", channel="C0MEDIA", text="/propose-post")
    url = seen.last(lambda request: request.type == "slash_commands")["response_url"]
    answers = [httpx.post(url, json={"text": f"answer {number}"}) for number in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert answers[-1].json()["error"] == "used_url"
    assert be("U0TOM").last_message("C0MEDIA", "answer 4")["ephemeral"]


@pytest.mark.slow
def test_a_response_url_replaces_or_removes_the_original(place: Place, be: Be, seen: Envelopes) -> None:
    sam = be("U0SAM")
    block = {
        "type": "actions",
        "elements": [{"type": "button", "action_id": "approve", "text": {"type": "plain_text", "text": "Go"}}],
    }
    place.client.chat_postEphemeral(channel="C0FLOODS", user="U0SAM", text="Sure?", blocks=[block])
    whisper = sam.last_message("C0FLOODS", "Go")
    sam.does("click", channel="C0FLOODS", ts=whisper["ts"], action_id="approve")
    payload = seen.last(lambda request: request.payload.get("type") == "block_actions")
    assert payload["container"]["is_ephemeral"]
    assert "message" not in payload
    assert httpx.post(payload["response_url"], json={"replace_original": True, "text": "Done."}).text == "ok"
    assert sam.last_message("C0FLOODS", "Done.")["ts"] == whisper["ts"]
    httpx.post(payload["response_url"], json={"delete_original": True})
    there = next(c for c in sam.sees()["conversations"] if c["id"] == "C0FLOODS")
    assert not [m for m in there["messages"] if m["ephemeral"]]


def test_what_is_typed_reaches_the_app_escaped_with_ids(place: Place, be: Be, seen: Envelopes) -> None:
    sent = be("U0JO").does("message", channel="C0GENERAL", text="@sam see #media-team, A&B <x> @approvers")
    said = seen.last(lambda request: request.payload.get("event", {}).get("ts") == sent["ts"])
    expected = "<@U0SAM> see <#C0MEDIA|media-team>, A&amp;B &lt;x&gt; <!subteam^S0APPROVE>"
    assert said["event"]["text"] == expected
    assert said["event"]["channel_type"] == "channel"


@pytest.mark.slow
def test_a_picture_in_a_form_is_fetched_with_the_bots_token(place: Place, be: Be, seen: Envelopes) -> None:
    installed(place.url, oauth_config={"scopes": {"bot": [*MANIFEST["oauth_config"]["scopes"]["bot"], "files:read"]}})
    element = {"type": "file_input", "action_id": "file", "filetypes": ["png"], "max_files": 1}
    label = {"type": "plain_text", "text": "Picture"}
    block = {"type": "input", "block_id": "picture", "label": label, "element": element}
    form = {**modal(), "callback_id": "with-picture", "blocks": [block]}
    view = place.client.views_open(trigger_id=trigger(place, be, seen), view=form)["view"]
    priya = be("U0PRIYA")
    png = {"name": "river.png", "content": base64.b64encode(b"\x89PNG").decode()}
    refused_type = priya.does("submit", view_id=view["id"], values={"picture": [png | {"name": "river.exe"}]})
    assert refused_type["error"] == "river.exe can't be added here; the field takes png."
    assert priya.does("submit", view_id=view["id"], values={"picture": [png, png]})["errors"]["picture"]
    priya.does("submit", view_id=view["id"], values={"picture": [png]})
    sent = seen.last(lambda request: request.payload.get("view", {}).get("callback_id") == "with-picture")
    file = sent["view"]["state"]["values"]["picture"]["file"]["files"][0]
    headers = {"Authorization": "Bearer xoxb-rehearsal"}
    assert httpx.get(file["url_private_download"], headers=headers).content == b"\x89PNG"
    assert "Sign in" in httpx.get(file["url_private_download"]).text
    assert place.client.files_info(file=file["id"])["file"]["size"] == 4
    installed(place.url)


def test_what_is_typed_or_pressed_just_before_a_form_goes_on_is_no_mistake_of_anybodys(
    place: Place, be: Be, seen: Envelopes
) -> None:
    view = place.client.views_open(trigger_id=trigger(place, be, seen), view=modal())["view"]
    other = {**modal(), "blocks": [{**modal()["blocks"][0], "block_id": "next", "dispatch_action": True}]}
    other["blocks"][0]["element"] = {"type": "plain_text_input", "action_id": "answer"}
    place.client.views_update(view_id=view["id"], view=other)
    typed = {
        "view_id": view["id"],
        "block_id": "words",
        "action_id": "text",
        "value": "River",
        "values": {"words": "River"},
    }
    late = place.http.post("/people/U0PRIYA/view-action", json={**typed, "hash": view["hash"]})
    assert (late.status_code, late.json()["code"]) == (409, "moved_on")
    assert late.json()["error"] == "The form has changed in the meantime. Look at it again, then press."
    place.http.post("/people/U0PRIYA/close", json={"view_id": view["id"], "everything": True})
    assert place.http.post("/people/U0PRIYA/view-action", json=typed).json()["code"] == "moved_on"
