"""The stand-in for X keeps to the rules that X documents."""

import json
from datetime import timedelta
from typing import Any

import httpx
import pytest

from tests.bot.networks.server import Server, commits_then_answers
from tests.bot.networks.stand_ins import x_tokens
from tests.bot.networks.stand_ins.calling import Caller, Got
from tests.bot.networks.stand_ins.parts import HTML_PAGE, truncates
from tests.bot.networks.stand_ins.x import ME, PRESS, FakeX
from tests.bot.networks.stand_ins.x_length import weighted_length
from tests.fakes import FakeClock


@pytest.fixture
def x(clock: FakeClock) -> FakeX:
    return FakeX(clock)


@pytest.fixture
def caller(x: FakeX) -> Caller:
    return Caller(x.respond, {"authorization": f"Bearer {x_tokens.ACCESS}"})


def tweet(caller: Caller, text: str, **more: Any) -> Got:
    return caller.post("/2/tweets", {"text": text, **more})


def test_a_post_is_created_and_listed(x: FakeX, caller: Caller) -> None:
    got = tweet(caller, "Flood warning")
    assert got.status == 201
    assert got.json["data"]["text"] == "Flood warning"
    listed = caller.get(f"/2/users/{ME}/tweets", max_results=5).json
    assert [post["id"] for post in listed["data"]] == [got.json["data"]["id"]]
    assert x.posts() == 1


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a" * 280, 280),
        ("あ" * 140, 280),
        ("👨‍👩‍👧‍👦", 2),
        ("cafe\u0301", 4),
        ("See https://www.example.com/a/very/long/address?with=more now", 31),
        ("See example.org.uk.", 28),
        ("1 2 #", 5),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2),
    ],
    ids=["latin", "cjk", "family", "nfc", "link", "bare host", "digits", "flag"],
)
def test_length_is_weighted(text: str, length: int) -> None:
    assert weighted_length(text) == length


def test_281_are_refused_and_nothing_is_posted(x: FakeX, caller: Caller) -> None:
    assert tweet(caller, "a" * 280).status == 201
    got = tweet(caller, "b" * 281)
    assert got.status == 400
    assert "too long" in got.json["errors"][0]["message"]
    assert x.posts() == 1


def test_a_duplicate_is_refused_without_an_id_even_after_deletion(x: FakeX, caller: Caller) -> None:
    id_ = tweet(caller, "Once").json["data"]["id"]
    assert caller.delete(f"/2/tweets/{id_}").json == {"data": {"deleted": True}}
    got = tweet(caller, "Once")
    assert got.status == 403
    assert got.json == {
        "detail": "You are not allowed to create a Tweet with duplicate content.",
        "type": "about:blank",
        "title": "Forbidden",
        "status": 403,
    }
    x.ignores_duplicates = True
    assert tweet(caller, "Once").status == 201


def test_unknown_fields_and_empty_posts_are_refused(caller: Caller) -> None:
    assert tweet(caller, "Hello", status="x").status == 400
    assert tweet(caller, " ").status == 400
    assert caller.call("POST", "/2/tweets", body=b"text=hello").status == 400


def test_a_reply_needs_to_be_asked_for(x: FakeX, caller: Caller) -> None:
    stranger = x.appears("Nice weather", author=PRESS)
    asking = x.appears("@deptexample how many?", author=PRESS)
    got = tweet(caller, "Hello", reply={"in_reply_to_tweet_id": stranger.id})
    assert (got.status, "mentioned" in got.json["detail"]) == (403, True)
    assert tweet(caller, "Twelve", reply={"in_reply_to_tweet_id": asking.id}).status == 201
    x.enterprise = True
    assert tweet(caller, "Hello", reply={"in_reply_to_tweet_id": stranger.id}).status == 201


def test_a_thread_replies_to_itself(caller: Caller) -> None:
    first = tweet(caller, "1/2").json["data"]["id"]
    second = tweet(caller, "2/2", reply={"in_reply_to_tweet_id": first}).json["data"]["id"]
    got = caller.get(f"/2/tweets/{second}", **{"tweet.fields": "referenced_tweets,conversation_id"}).json["data"]
    assert got["referenced_tweets"] == [{"type": "replied_to", "id": first}]
    assert got["conversation_id"] == first


def test_a_reply_to_a_deleted_post_is_refused(x: FakeX, caller: Caller) -> None:
    asking = x.appears("@DeptExample ?", author=PRESS)
    asking.gone = True
    got = tweet(caller, "Yes", reply={"in_reply_to_tweet_id": asking.id})
    assert (got.status, "deleted or not visible" in got.json["detail"]) == (403, True)
    assert x.posts() == 0


def test_two_cashtags_and_quotes_are_refused_on_self_serve_plans(caller: Caller) -> None:
    assert tweet(caller, "$ABC and $XYZ").status == 403
    assert tweet(caller, "It costs $5 or $6, see $ABC").status == 201
    assert tweet(caller, "Look", quote_tweet_id="123").status == 403


def test_100_requests_in_15_minutes(clock: FakeClock, caller: Caller) -> None:
    first = tweet(caller, "0")
    assert first.headers["x-rate-limit-remaining"] == "99"
    for number in range(99):
        tweet(caller, f"number {number}")
    got = tweet(caller, "late")
    assert (got.status, got.json["title"]) == (429, "Too Many Requests")
    assert int(got.headers["x-rate-limit-reset"]) == (clock() + timedelta(minutes=15)).timestamp()
    clock.moves(minutes=15)
    assert tweet(caller, "late").status == 201


def test_a_plans_day_is_told_by_headers_of_its_own(x: FakeX, clock: FakeClock, caller: Caller) -> None:
    x.user_day = 1
    tweet(caller, "one")
    clock.moves(hours=1)
    got = tweet(caller, "two")
    assert (got.status, got.headers["x-rate-limit-remaining"]) == (429, "99")
    assert got.headers["x-user-limit-24hour-remaining"] == "0"
    assert int(got.headers["x-user-limit-24hour-reset"]) == (clock() + timedelta(hours=23)).timestamp()


def test_credits_and_the_months_reads_run_out(x: FakeX, caller: Caller) -> None:
    x.credits = 15
    assert tweet(caller, "one").status == 201
    got = tweet(caller, "two")
    assert (got.status, got.json["title"]) == (402, "CreditsDepleted")
    x.credits, x.reads = None, 0
    got = caller.get(f"/2/users/{ME}/tweets", max_results=5)
    assert (got.status, got.json["title"]) == (429, "UsageCapExceeded")


def test_a_timeline_goes_by_time_and_by_pages(x: FakeX, clock: FakeClock, caller: Caller) -> None:
    for number in range(7):
        tweet(caller, str(number))
        clock.moves(seconds=1)
    page = caller.get(f"/2/users/{ME}/tweets", max_results=5).json
    assert [post["text"] for post in page["data"]] == ["6", "5", "4", "3", "2"]
    rest = caller.get(f"/2/users/{ME}/tweets", max_results=5, pagination_token=page["meta"]["next_token"]).json
    assert [post["text"] for post in rest["data"]] == ["1", "0"]
    assert "next_token" not in rest["meta"]
    since = caller.get(f"/2/users/{ME}/tweets", start_time="2026-11-20T09:00:06Z").json
    assert [post["text"] for post in since["data"]] == ["6"]
    nothing = caller.get(f"/2/users/{ME}/tweets", start_time="2026-11-21T09:00:06Z")
    assert nothing.json == {"meta": {"result_count": 0}}


@pytest.mark.parametrize(
    "query", [{"max_results": 3}, {"start_time": "yesterday"}, {"tweet.fields": "likes"}], ids=["few", "time", "field"]
)
def test_wrong_parameters_are_refused(caller: Caller, query: dict[str, object]) -> None:
    got = caller.call("GET", f"/2/users/{ME}/tweets", query)
    assert (got.status, got.json["title"]) == (400, "Invalid Request")


def test_text_comes_back_wrapped_and_escaped(caller: Caller) -> None:
    id_ = tweet(caller, "Tea & cake: https://example.org/menu?a=1").json["data"]["id"]
    got = caller.get("/2/tweets", ids=id_, **{"tweet.fields": "entities"}).json["data"][0]
    link = got["entities"]["urls"][0]
    assert got["text"] == f"Tea &amp; cake: {link['url']}"
    assert link["url"].startswith("https://t.co/")
    assert link["expanded_url"] == "https://example.org/menu?a=1"
    assert got["text"][link["start"] : link["end"]] == link["url"]


def test_metrics_are_given_in_either_vocabulary(x: FakeX, caller: Caller) -> None:
    id_ = tweet(caller, "Hello").json["data"]["id"]
    x.tweets[id_].metrics["retweet_count"] = 4
    old = caller.get("/2/tweets", ids=id_, **{"tweet.fields": "public_metrics"}).json["data"][0]
    new = caller.get("/2/tweets", ids=id_, **{"post.fields": "public_metrics"}).json["data"][0]
    assert (old["public_metrics"]["retweet_count"], new["public_metrics"]["repost_count"]) == (4, 4)
    assert "edit_history_post_ids" in new


def test_missing_posts_are_told_beside_the_found(caller: Caller) -> None:
    id_ = tweet(caller, "Hello").json["data"]["id"]
    for wrong in ({"ids": ""}, {"ids": "12,x"}, {"ids": ",".join(["12"] * 101)}, {"ids": id_, "tweet.fields": "likes"}):
        assert caller.get("/2/tweets", **wrong).status == 400
    got = caller.get("/2/tweets", ids=f"{id_},12")
    assert (got.status, got.json["data"][0]["id"]) == (200, id_)
    assert got.json["errors"][0]["resource_id"] == "12"
    assert "data" not in caller.get("/2/tweets/12").json


def test_others_posts_and_gone_ones_are_not_deleted(x: FakeX, caller: Caller) -> None:
    assert caller.delete(f"/2/tweets/{x.appears('hm', author=PRESS).id}").status == 403
    assert caller.delete("/2/tweets/12").status == 404


def test_mentions_come_with_their_authors(x: FakeX, caller: Caller) -> None:
    first = x.appears("@DeptExample hello", author=PRESS)
    second = x.appears("@deptexample hello?", author=PRESS)
    x.appears("unrelated", author=PRESS)
    query = {"since_id": first.id, "expansions": "author_id", "user.fields": "description"}
    got = caller.call("GET", f"/2/users/{ME}/mentions", query).json
    assert [post["id"] for post in got["data"]] == [second.id]
    assert got["data"][0]["author_id"] == PRESS
    assert got["includes"]["users"][0]["description"] == "Reporter, Example Times"


def test_a_post_appears_late_on_order(x: FakeX, clock: FakeClock, caller: Caller) -> None:
    x.slow.after, x.slow.looks = timedelta(seconds=40), 2
    id_ = tweet(caller, "1/2").json["data"]["id"]
    assert "data" not in caller.get(f"/2/users/{ME}/tweets").json
    assert tweet(caller, "2/2", reply={"in_reply_to_tweet_id": id_}).status == 403
    assert "data" not in caller.get(f"/2/users/{ME}/tweets").json  # looks are over, the time is not
    clock.moves(seconds=40)
    assert caller.get(f"/2/users/{ME}/tweets").json["data"][0]["id"] == id_
    assert x.posts() == 1


def test_answers_are_cut_or_replaced_on_order(x: FakeX, caller: Caller) -> None:
    with Server(x.respond).running() as server:
        server.next("POST", truncates(), commits_then_answers(HTML_PAGE))
        cut, page = (
            httpx.post(server.url + "/2/tweets", json={"text": text}, headers=caller.headers)
            for text in ("cut", "page")
        )
        assert cut.status_code == 201
        with pytest.raises(json.JSONDecodeError):
            cut.json()
        assert (page.status_code, page.headers["content-type"]) == (502, "text/html; charset=utf-8")
        assert x.posts() == 2
        deleted = httpx.delete(f"{server.url}/2/tweets/{next(iter(x.tweets))}", headers=caller.headers)
        assert deleted.json() == {"data": {"deleted": True}}
    assert x.posts() == 1
