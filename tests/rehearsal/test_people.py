"""The people API by itself: visible messages, permitted acts, and changes of membership."""

import json

import httpx

from tests.rehearsal.conftest import Be, Place
from tests.rehearsal.running import MANIFEST, installed


def test_server_sent_events_tell_each_change(place: Place, be: Be) -> None:
    jo = be("U0JO")
    with httpx.stream("GET", f"{place.url}/people/U0JO/events", timeout=10) as events:
        lines = (line for line in events.iter_lines() if line.startswith("data: "))
        first = json.loads(next(lines).removeprefix("data: "))["version"]
        jo.does("message", channel="C0GENERAL", text="Something happened")
        assert json.loads(next(lines).removeprefix("data: "))["version"] > first


def test_somebody_who_left_sees_but_does_nothing(place: Place, be: Be) -> None:
    place.http.post("/rehearsal/world", json={"people": {"U0TOM": {"deleted": True}}})
    refused = be("U0TOM").does("message", channel="C0GENERAL", text="Still here?")
    assert refused["error"] == "This account has been deactivated."
    assert place.client.users_info(user="U0TOM")["user"]["deleted"]
    place.http.post("/rehearsal/world", json={"people": {"U0TOM": {"deleted": False}}})


def test_a_whisper_is_seen_by_one(place: Place, be: Be) -> None:
    place.client.chat_postEphemeral(channel="C0GENERAL", user="U0SAM", text="Between us")
    assert be("U0SAM").last_message("C0GENERAL", "Between us")["ephemeral"]
    others = [m["text"] for c in be("U0JO").sees()["conversations"] for m in c["messages"]]
    assert "Between us" not in others


def test_unread_counts_what_others_said_until_it_is_read(place: Place, be: Be) -> None:
    mo = be("U0MO")
    said = place.client.chat_postMessage(channel="C0FLOODS", text="Water is rising")

    def unread() -> int:
        return int(next(c["unread"] for c in mo.sees()["conversations"] if c["id"] == "C0FLOODS"))

    assert unread() == 1
    mo.does("read", channel="C0FLOODS", ts=said["ts"])
    assert unread() == 0


def test_somebody_deletes_their_own_words_only(place: Place, be: Be) -> None:
    dee = be("U0DEE")
    mine = dee.does("message", channel="C0GENERAL", text="Oops")["ts"]
    bots = place.client.chat_postMessage(channel="C0GENERAL", text="Not yours")["ts"]
    remove = {"channel": "C0GENERAL", "ts": bots}
    refused = dee.http.request("DELETE", "/message", json=remove).json()
    assert refused["error"] == "You can only delete your own messages."
    assert dee.http.request("DELETE", "/message", json=remove | {"ts": mine}).json()["ok"]


def test_what_is_no_json_is_said_so(place: Place) -> None:
    for text, words in (
        ("{", "That isn't JSON"),
        ("[]", "Send a JSON object"),
        ('{"text": "a"}', "“channel” is missing"),
    ):
        answer = place.http.post("/people/U0SAM/message", content=text)
        assert answer.status_code == 400
        assert answer.json()["error"].startswith(words)


def test_an_app_without_a_home_can_neither_show_nor_open_one(place: Place, be: Be) -> None:
    installed(place.url, features={**MANIFEST["features"], "app_home": {"home_tab_enabled": False}})
    sam = be("U0SAM")
    assert not sam.sees()["app"]["home_tab"]
    assert sam.does("home")["error"].startswith("This app has no home")
    view = '{"type": "home", "blocks": []}'
    assert place.api("views.publish", user_id="U0SAM", view=view)["error"] == "not_enabled"
    installed(place.url)
