"""The timeline: Mastodon's API as met by a publisher, faults included, and people writing in."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import regex

from rehearsal.timeline.counting import graphemes, length
from tests.rehearsal.running import running

Json = dict[str, Any]


@pytest.fixture
def network() -> Iterator[httpx.Client]:
    """The timeline as reached by @DeptExample's publisher."""
    headers = {"Authorization": "Bearer timeline-dept"}
    with running() as url, httpx.Client(base_url=url, headers=headers) as client:
        yield client


def post(network: httpx.Client, text: str, *, key: str = "", **more: Any) -> httpx.Response:
    headers = {"Idempotency-Key": key} if key else {}
    return network.post("/timeline/api/v1/statuses", data={"status": text, **more}, headers=headers)


def on_the_timeline(network: httpx.Client) -> list[Json]:
    found: list[Json] = network.get("/rehearsal/timeline").json()["posts"]
    return found


def test_a_post_is_kept_word_for_word_and_can_be_read_back(network: httpx.Client) -> None:
    text = "Peak at 6pm & <falling>.\n\nhttps://dept.example/a?b=1&c=2"
    status = post(network, text, language="en").json()
    assert status["content"].startswith("<p>Peak at 6pm &amp; &lt;falling&gt;.</p><p><a href=")
    assert network.get(f"/timeline/api/v1/statuses/{status['id']}/source").json()["text"] == text
    me = network.get("/timeline/api/v1/accounts/verify_credentials").json()
    mine = network.get(f"/timeline/api/v1/accounts/{me['id']}/statuses", params={"limit": 40}).json()
    assert [post["id"] for post in mine] == [status["id"]]
    found = network.get("/timeline/api/v2/search", params={"q": status["url"], "resolve": "true"}).json()
    assert found["statuses"][0]["id"] == status["id"]
    assert httpx.get(status["url"]).status_code == 200
    deleted = network.delete(f"/timeline/api/v1/statuses/{status['id']}")
    assert deleted.json()["text"] == text
    assert network.get(f"/timeline/api/v1/statuses/{status['id']}").status_code == 404


def test_the_same_key_gives_the_first_post_for_an_hour(network: httpx.Client) -> None:
    first = post(network, "Once", key="7-r2").json()["id"]
    assert post(network, "Once", key="7-r2").json()["id"] == first
    network.post("/rehearsal/clock", json={"advance_seconds": 3601})
    assert post(network, "Once", key="7-r2").json()["id"] != first
    assert len(on_the_timeline(network)) == 2


def test_a_network_that_ignores_the_key_posts_twice(network: httpx.Client) -> None:
    network.post("/rehearsal/faults", json={"timeline": {"ignore_idempotency": True}})
    assert post(network, "Twice", key="k").json()["id"] != post(network, "Twice", key="k").json()["id"]


def test_a_lost_answer_was_posted_all_the_same(network: httpx.Client) -> None:
    network.post("/rehearsal/faults", json={"timeline": {"next": "lost_answer", "count": 1}})
    with pytest.raises(httpx.TransportError):
        post(network, "Lost", key="lost")
    assert [post["text"] for post in on_the_timeline(network)] == ["Lost"]
    assert post(network, "Lost", key="lost").status_code == 200
    assert len(on_the_timeline(network)) == 1


@pytest.mark.parametrize(("fault", "status"), [("refuse", 422), ("html", 200), ("503", 503), ("429", 429)], ids=str)
def test_a_fault_answers_so_and_posts_nothing(network: httpx.Client, fault: str, status: int) -> None:
    network.post("/rehearsal/faults", json={"timeline": {"next": fault}})
    assert post(network, "No").status_code == status
    assert not on_the_timeline(network)
    assert post(network, "Yes").status_code == 200


def test_wrong_tokens_and_wrong_texts_are_refused(network: httpx.Client) -> None:
    wrong = network.post("/timeline/api/v1/statuses", data={"status": "x"}, headers={"Authorization": "Bearer no"})
    assert (wrong.status_code, wrong.json()["error"]) == (401, "The access token is invalid")
    assert post(network, " ").status_code == 422
    assert post(network, "x" * 501).status_code == 422
    assert post(network, "x" * 476 + " https://dept.example/" + "y" * 200).status_code == 200
    assert post(network, "x", scheduled_at="2027-01-01T00:00:00Z").status_code == 422
    assert post(network, "x", in_reply_to_id="1").status_code == 404


def test_a_picture_is_uploaded_with_its_description(network: httpx.Client) -> None:
    files = {"file": ("a.png", b"\x89PNG", "image/png")}
    media = network.post("/timeline/api/v2/media", files=files, data={"description": "A river"}).json()
    status = post(network, "Look", media_ids=media["id"]).json()
    assert status["media_attachments"][0]["description"] == "A river"
    assert httpx.get(media["url"]).content == b"\x89PNG"


def test_a_journalist_who_writes_in_is_a_mention_with_her_profile(network: httpx.Client) -> None:
    public = {"from": "rosalane", "to": "DeptExample", "text": "How many? Deadline 4pm."}
    assert network.post("/timeline/outside", json=public).json()["ok"]
    network.post("/timeline/outside", json={**public, "text": "Privately?", "visibility": "direct"})
    mentions = network.get("/timeline/api/v1/notifications", params={"types[]": "mention"}).json()
    assert [post["status"]["visibility"] for post in mentions] == ["direct", "public"]
    assert "Reporter, Example Times" in mentions[0]["account"]["note"]
    assert mentions[0]["account"]["fields"][0]["verified_at"]
    oldest_first = network.get("/timeline/api/v1/notifications", params={"min_id": "0"}).json()
    newer = network.get("/timeline/api/v1/notifications", params={"min_id": mentions[1]["id"]}).json()
    assert [post["id"] for post in newer] == [mentions[0]["id"]]
    assert len(oldest_first) == 2
    talks = network.get("/timeline/api/v1/conversations").json()
    assert talks[0]["last_status"]["content"] == "<p>@DeptExample Privately?</p>"


def test_an_answer_stands_in_its_thread(network: httpx.Client) -> None:
    asked = network.post("/timeline/outside", json={"from": "alexw", "to": "DeptExample", "text": "Hello?"}).json()
    answer = post(network, "@alexw Hello.", in_reply_to_id=asked["status"]["id"]).json()
    thread = network.get(f"/timeline/api/v1/statuses/{asked['status']['id']}/context").json()
    assert [post["id"] for post in thread["descendants"]] == [answer["id"]]


def test_the_webhook_keeps_each_event_once_as_it_came(network: httpx.Client) -> None:
    headers = {"X-Countersign-Event-Id": "e1", "X-Countersign-Signature": "v1=abc"}
    for _ in range(2):
        last = network.post("/timeline/webhook", content=b'{"text": "x"}', headers=headers).json()
    assert last["duplicate"]
    kept = network.get("/rehearsal/timeline").json()["webhook"]
    assert [(event["event_id"], event["times"], event["body"]) for event in kept] == [("e1", 2, '{"text": "x"}')]
    assert kept[0]["headers"]["x-countersign-signature"] == "v1=abc"


@pytest.mark.parametrize("text", ["Hello", "Hé 👋🏽", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇬🇧🇫🇷", "e\u0301", "☂️", "a\r\nb", ""])
def test_graphemes_are_counted_as_people_see_them(text: str) -> None:
    assert graphemes(text) == len(regex.findall(r"\X", text))


def test_addresses_count_23_and_mentions_without_their_host() -> None:
    assert length("https://a.example/" + "x" * 100) == 23
    assert length("@someone@far.example hi") == len("@someone hi")


def test_a_post_is_changed_by_its_account_alone_and_says_when(network: httpx.Client) -> None:
    at = f"/timeline/api/v1/statuses/{post(network, 'We open at nein.').json()['id']}"
    others = network.put(at, data={"status": "Ours"}, headers={"Authorization": "Bearer timeline-floods"})
    assert others.status_code == 404
    assert network.put(at, data={"status": " "}).status_code == 422
    assert network.get(at).json()["edited_at"] is None
    changed = network.put(at, data={"status": "We open at nine."}).json()
    assert changed["content"] == "<p>We open at nine.</p>"
    (shown,) = on_the_timeline(network)
    assert (shown["text"], shown["edited_at"]) == ("We open at nine.", changed["edited_at"])
    assert shown["edited_at"] is not None


def test_the_page_learns_what_a_post_goes_on_from_answers_and_links_to(network: httpx.Client) -> None:
    first = post(network, "The bridge closes: https://www.gov.uk/footbridge.").json()
    post(network, "Buses turn at https://other.example/market", in_reply_to_id=first["id"])
    letter = {"from": "rosalane", "to": "DeptExample", "text": "Who decided?"}
    asked = network.post("/timeline/outside", json=letter).json()["status"]
    post(network, "@rosalane Ask our press team.", in_reply_to_id=asked["id"])
    one, two, _, answer = on_the_timeline(network)
    assert [each["continues"] for each in (one, two, answer)] == [False, True, False]
    assert one["card"] == {
        "url": "https://www.gov.uk/footbridge",
        "host": "gov.uk",
        "title": "The footbridge is open again - GOV.UK",
    }
    assert (two["card"]["host"], two["card"]["title"], answer["card"]) == ("other.example", "", None)
    assert answer["answered"] == {"name": "Rosa Lane", "text": "@DeptExample Who decided?"}
    network.delete(f"/timeline/outside/{asked['id']}")
    assert [each["answered_is_gone"] for each in on_the_timeline(network)] == [False, False, True]
