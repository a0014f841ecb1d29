"""The Web API refuses the same calls as Slack, in Slack's words."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from rehearsal.clock import steady
from rehearsal.install import EVENTS, OTHER_SCOPES
from rehearsal.webapi import METHODS
from rehearsal.webapi.rates import Rates
from tests.rehearsal.conftest import Be, Place
from tests.rehearsal.running import MANIFEST, installed, running

REFERENCE = Path(__file__).parents[3] / "shared" / "slack-api"


@pytest.fixture
def posted(place: Place) -> dict[str, Any]:
    """A message of the bot's in #general."""
    return place.api("chat.postMessage", channel="C0GENERAL", text="said")


@pytest.fixture
def all_scopes(place: Place) -> Iterator[None]:
    """All scopes granted, for a single test."""
    scopes = sorted(OTHER_SCOPES | {scope for method in METHODS.values() for scope in method.scopes})
    installed(place.url, oauth_config={"scopes": {"bot": scopes}})
    yield
    installed(place.url)


@pytest.mark.parametrize(
    ("method", "args", "error"),
    [
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C0GENERAL"}, "no_text"),
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "x", "colour": "red"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C0GENERAL", "blocks": "{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "x", "thread_ts": "1.0"}, "cannot_reply_to_message"),
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "x", "metadata": '{"a":1}'}, "invalid_metadata_schema"),
        ("chat.postEphemeral", {"channel": "C0MEDIA", "user": "U0GIL", "text": "x"}, "user_not_in_channel"),
        ("chat.update", {"channel": "C0GENERAL", "ts": "1.0", "text": "x"}, "message_not_found"),
        ("chat.delete", {"channel": "C0GENERAL", "ts": "1.0"}, "message_not_found"),
        ("conversations.replies", {"channel": "C0GENERAL", "ts": "1.0"}, "thread_not_found"),
        ("conversations.history", {"channel": "C0GENERAL", "oldest": "soon"}, "invalid_ts_oldest"),
        ("conversations.history", {"channel": "C0GENERAL", "limit": "5000"}, "invalid_limit"),
        ("conversations.history", {"channel": "C0GENERAL", "cursor": "???"}, "invalid_cursor"),
        ("conversations.list", {"types": "secret"}, "invalid_types"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
        ("reactions.get", {}, "no_item_specified"),
        ("reactions.get", {"channel": "C0GENERAL", "timestamp": "1.0"}, "message_not_found"),
        ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
        ("usergroups.users.list", {"usergroup": "S0NONE"}, "no_such_subteam"),
        ("views.open", {"view": "{}", "trigger_id": "1.2.3"}, "invalid_arguments"),
        ("views.update", {"view": "{}", "view_id": "V0"}, "not_found"),
        ("team.info", {}, "missing_scope"),
        ("reactions.add", {"channel": "C0GENERAL", "timestamp": "1.0", "name": "+1"}, "missing_scope"),
        ("chat.nonsense", {}, "unknown_method"),
    ],
    ids=lambda value: value if isinstance(value, str) else ",".join(value),
)
def test_a_wrong_call_gets_slacks_word(place: Place, method: str, args: dict[str, str], error: str) -> None:
    assert place.api(method, **args)["error"] == error


def test_what_is_wrong_with_the_arguments_is_named(place: Place) -> None:
    answer = place.api("chat.postMessage", channel="C0GENERAL", text="x", colour="red")
    assert answer["response_metadata"]["messages"] == ["[ERROR] unexpected argument: colour"]
    answer = place.api("users.info")
    assert answer["response_metadata"]["messages"] == ["[ERROR] missing required field: user"]


def test_a_missing_scope_says_what_is_needed_and_what_there_is(place: Place) -> None:
    answer = place.api("team.info")
    assert answer["needed"] == "team:read"
    assert "chat:write" in answer["provided"].split(",")


def test_tokens_are_looked_at(place: Place) -> None:
    assert place.api("auth.test", token="")["error"] == "not_authed"
    assert place.api("auth.test", token="xoxb-other")["error"] == "invalid_auth"
    assert place.api("auth.test", token="xapp-rehearsal")["error"] == "not_allowed_token_type"
    assert place.http.post("/api/auth.test", data={"token": "xoxb-rehearsal"}).json()["user_id"] == "U0BOT"


def test_methods_that_take_forms_refuse_json(place: Place) -> None:
    headers = {"Authorization": "Bearer xoxb-rehearsal"}
    answer = place.http.post("/api/users.info", json={"user": "U0SAM"}, headers=headers).json()
    assert answer["error"] == "invalid_arguments"
    assert place.http.get("/api/users.info", params={"user": "U0SAM"}, headers=headers).json()["user"]["name"] == "sam"


def test_guests_are_marked_and_emails_need_their_scope(place: Place) -> None:
    gil = place.api("users.info", user="U0GIL")["user"]
    assert gil["is_ultra_restricted"]
    assert "email" not in gil["profile"]


def test_only_own_messages_can_be_changed(place: Place, be: Be) -> None:
    said = be("U0TOM").does("message", channel="C0GENERAL", text="Mine")
    assert place.api("chat.update", channel="C0GENERAL", ts=said["ts"], text="x")["error"] == "cant_update_message"
    assert place.api("chat.delete", channel="C0GENERAL", ts=said["ts"])["error"] == "cant_delete_message"


def test_an_archived_channel_takes_no_messages(place: Place) -> None:
    place.http.post("/rehearsal/world", json={"channels": {"C0DIGEST": {"archived": True}}})
    assert place.api("chat.postMessage", channel="C0DIGEST", text="x")["error"] == "is_archived"
    place.http.post("/rehearsal/world", json={"channels": {"C0DIGEST": {"archived": False}}})
    assert place.api("chat.postMessage", channel="C0DIGEST", text="x")["ok"]


def test_the_bot_speaks_only_where_it_is(place: Place) -> None:
    place.http.post("/rehearsal/world", json={"channels": {"C0DIGEST": {"members": ["U0SAM"]}}})
    assert place.api("chat.postMessage", channel="C0DIGEST", text="x")["error"] == "not_in_channel"
    assert place.api("conversations.history", channel="C0DIGEST")["error"] == "not_in_channel"
    place.http.post("/rehearsal/world", json={"channels": {"C0DIGEST": {"members": ["U0SAM", "U0BOT"]}}})


def test_text_updates_drop_old_blocks_and_keep_metadata(place: Place) -> None:
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "old"}}
    metadata = {"event_type": "card", "event_payload": {"id": 7}}
    said = place.client.chat_postMessage(channel="C0GENERAL", text="old", blocks=[block], metadata=metadata)
    place.client.chat_update(channel="C0GENERAL", ts=said["ts"], text="new")
    found = place.client.conversations_history(channel="C0GENERAL", limit=1, include_all_metadata=True)["messages"][0]
    assert found["text"] == "new"
    assert "blocks" not in found
    assert found["metadata"] == metadata
    assert found["edited"]["user"] == "U0BOT"


def test_threads_count_their_replies(place: Place, posted: dict[str, Any]) -> None:
    for word in ("one", "two"):
        place.client.chat_postMessage(channel="C0GENERAL", thread_ts=posted["ts"], text=word)
    thread = place.client.conversations_replies(channel="C0GENERAL", ts=posted["ts"])["messages"]
    assert [message["text"] for message in thread] == ["said", "one", "two"]
    assert thread[0]["reply_count"] == 2
    assert thread[1]["parent_user_id"] == "U0BOT"


def test_history_comes_in_pages(place: Place) -> None:
    for number in range(5):
        place.client.chat_postMessage(channel="C0FLOODS", text=str(number))
    seen = []
    for page in place.client.conversations_history(channel="C0FLOODS", limit=2):
        seen += [message["text"] for message in page["messages"]]
    assert seen == ["4", "3", "2", "1", "0"]


def test_a_permalink_opens_the_page(place: Place, posted: dict[str, Any]) -> None:
    link = place.client.chat_getPermalink(channel="C0GENERAL", message_ts=posted["ts"])["permalink"]
    assert httpx.get(link).text.startswith("<!doctype html>")


def test_a_thumb_is_kept_under_one_name(place: Place, be: Be, posted: dict[str, Any]) -> None:
    sam = be("U0SAM")
    assert sam.does("reaction", channel="C0GENERAL", ts=posted["ts"], name="thumbsup")["ok"]
    again = sam.does("reaction", channel="C0GENERAL", ts=posted["ts"], name="+1")
    assert again["error"] == "You have reacted with that already."
    found = place.client.reactions_get(channel="C0GENERAL", timestamp=posted["ts"], full=True)
    assert found["message"]["reactions"] == [{"name": "+1", "users": ["U0SAM"], "count": 1}]


def test_a_long_text_is_cut_when_said_and_refused_when_changed(place: Place, posted: dict[str, Any]) -> None:
    said = place.client.chat_postMessage(channel="C0GENERAL", text="x" * 40_001)
    assert said["warning"] == "message_truncated"
    assert len(said["message"]["text"]) == 40_000
    changed = place.api("chat.update", channel="C0GENERAL", ts=posted["ts"], text="x" * 40_001)
    assert changed["error"] == "msg_too_long"


def test_direct_conversations_open_for_one_and_for_several(place: Place, all_scopes: None) -> None:
    assert place.client.conversations_open(users="U0SAM")["channel"]["id"] == "D0SAM"
    group = place.client.conversations_open(users="U0SAM,U0JO")["channel"]["id"]
    assert place.client.conversations_open(users="U0JO,U0SAM")["channel"]["id"] == group
    assert place.client.chat_postMessage(channel=group, text="both of you")["ok"]


def test_groups_and_members_are_listed(place: Place) -> None:
    assert place.client.usergroups_users_list(usergroup="S0APPROVE")["users"] == ["U0SAM", "U0JO"]
    groups = place.client.usergroups_list(include_users=True)["usergroups"]
    assert {group["handle"] for group in groups} == {"proposers", "approvers", "media-team"}
    assert "U0GIL" in place.client.conversations_members(channel="C0APPROVE")["members"]
    assert len(place.client.users_list()["members"]) == 9


def test_messages_have_a_small_burst_and_then_one_a_second() -> None:
    with running() as url, httpx.Client(base_url=url) as http:
        installed(url)
        headers = {"Authorization": "Bearer xoxb-rehearsal"}
        body = {"channel": "C0GENERAL", "text": "x"}
        answers = [http.post("/api/chat.postMessage", data=body, headers=headers) for _ in range(8)]
        statuses = [answer.status_code for answer in answers]
        assert statuses[:5] == [200] * 5
        assert 429 in statuses[5:]
        limited = next(answer for answer in answers if answer.status_code == 429)
        assert limited.headers["Retry-After"] == "1"
        assert limited.json()["error"] == "ratelimited"
        elsewhere = http.post("/api/chat.postMessage", data={**body, "channel": "C0MEDIA"}, headers=headers)
        assert elsewhere.status_code == 200


def test_each_method_has_its_tier() -> None:
    rates = Rates()
    began = steady()
    waits = [rates.wait("users.list", "t2", "") for _ in range(21)]
    assert waits[:20] == [0] * 20
    assert steady() - began > 3 or 0 < waits[20] <= 3


def test_a_manifest_with_mistakes_is_refused_with_all_of_them(place: Place) -> None:
    wrong = {
        **MANIFEST,
        "oauth_config": {"scopes": {"bot": ["commands", "reactions:reed"]}},
        "features": {"slash_commands": [{"command": "propose"}]},
    }
    error = place.http.post("/rehearsal/install", json=wrong).json()["error"]
    for words in ("“reactions:reed”", "reaction_added needs the scope reactions:read", "“propose” is no command"):
        assert words in error


def test_held_answers_wait_until_they_are_released(place: Place) -> None:
    place.http.post("/rehearsal/faults", json={"web": {"next": "hold", "method": "auth.test"}})
    with pytest.raises(httpx.ReadTimeout):
        place.http.post("/api/auth.test", headers={"Authorization": "Bearer xoxb-rehearsal"}, timeout=0.2)
    place.http.post("/rehearsal/faults", json={"web": {"release": True}})
    assert place.api("auth.test")["ok"]


def test_a_fault_that_would_never_happen_is_refused(place: Place) -> None:
    planned = place.http.post("/rehearsal/faults", json={"method": "auth.test", "error": "hash_conflict"})
    assert planned.json() == {
        "ok": False,
        "error": "Nothing goes wrong with error, method here; say web, timeline or socket.",
    }


def test_a_late_answer_is_about_what_was_done_at_once(place: Place) -> None:
    place.http.post("/rehearsal/faults", json={"web": {"next": "late_answer", "method": "chat.postMessage"}})
    said = {"channel": "C0GENERAL", "text": "said, and not answered"}
    with pytest.raises(httpx.ReadTimeout):
        place.http.post(
            "/api/chat.postMessage", headers={"Authorization": "Bearer xoxb-rehearsal"}, json=said, timeout=0.2
        )
    latest = place.client.conversations_history(channel="C0GENERAL", limit=1)["messages"][0]
    assert latest["text"] == said["text"]
    place.http.post("/rehearsal/faults", json={"web": {"release": True}})


def test_a_fault_for_some_words_leaves_other_calls_alone(place: Place) -> None:
    having = {"channel": "C0GENERAL", "text": "the river"}
    planned = {"next": "503", "method": "chat.postMessage", "with": having}
    place.http.post("/rehearsal/faults", json={"web": planned})
    assert place.api("chat.postMessage", channel="C0GENERAL", text="the weir")["ok"]
    assert place.api("chat.postMessage", channel="C0APPROVE", text="the river")["ok"]
    assert place.http.get("/rehearsal/faults").json()["web"] == [{**planned, "count": 1}]
    said = {"channel": "C0GENERAL", "text": "See the river rise."}
    headers = {"Authorization": "Bearer xoxb-rehearsal"}
    assert place.http.post("/api/chat.postMessage", headers=headers, json=said).status_code == 503
    assert place.http.post("/api/chat.postMessage", headers=headers, json=said).status_code == 200


def test_a_lost_answer_was_said_all_the_same(place: Place) -> None:
    place.http.post("/rehearsal/faults", json={"web": {"next": "lost_answer", "method": "chat.postMessage"}})
    with pytest.raises(httpx.TransportError):
        place.api("chat.postMessage", channel="C0GENERAL", text="lost but said")
    latest = place.client.conversations_history(channel="C0GENERAL", limit=1)["messages"][0]
    assert latest["text"] == "lost but said"


def reference() -> dict[str, Any]:
    """Slack's own tables, where they are at hand."""
    if not REFERENCE.is_dir():
        pytest.skip(f"Slack's method reference is not at {REFERENCE}; it is no part of the project")
    return {path.stem: json.loads(path.read_text()) for path in sorted((REFERENCE / "methods").glob("*.json"))}


def test_the_table_of_methods_is_slacks_own() -> None:
    known = reference()
    for name, ours in METHODS.items():
        theirs = known[name]
        args = theirs["args"]
        assert ours.tier == theirs["rate_limits"], name
        assert set(ours.scopes) == set(theirs["scope"].get("bot", ())), name
        assert set(ours.required) == set(args["required"]) - {"token"}, name
        assert set(ours.required) | set(ours.optional) == set(args["properties"]) - {"token"}, name
        assert ours.takes_json is theirs.get("json_input_supported", False), name


def test_every_event_and_its_scopes_are_slacks_own() -> None:
    reference()
    said_otherwise = {"app_mention": ("app_mentions:read",)}  # the scrape writes app_mentions.read
    for name, scopes in EVENTS.items():
        path = REFERENCE / "events" / f"{name}.json"
        if path.exists() and name not in said_otherwise:
            theirs = set(json.loads(path.read_text())["scopes"])
            assert set(scopes) <= theirs, name
