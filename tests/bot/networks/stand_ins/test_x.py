"""The stand-in for X keeps to the rules that X documents."""

import base64
import hashlib
import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.bot.networks.server import Server
from tests.bot.networks.stand_ins import x_tokens
from tests.bot.networks.stand_ins.calling import Caller, Got
from tests.bot.networks.stand_ins.parts import HTML_PAGE, truncates
from tests.bot.networks.stand_ins.x import ME, PRESS, FakeX
from tests.bot.networks.stand_ins.x_length import weighted_length
from tests.fakes import FakeClock

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


@pytest.fixture
def x(clock: FakeClock) -> FakeX:
    return FakeX(clock)


@pytest.fixture
def caller(x: FakeX) -> Caller:
    return Caller(x.respond, {"authorization": f"Bearer {x_tokens.ACCESS}"})


def tweet(caller: Caller, text: str, **more: Any) -> Got:
    return caller.post("/2/tweets", {"text": text, **more})


def basic(secret: str = x_tokens.SECRET) -> dict[str, str]:
    return {"authorization": "Basic " + base64.b64encode(f"{x_tokens.CLIENT}:{secret}".encode()).decode()}


def refreshed(x: FakeX, token: str | None) -> Got:
    return Caller(x.respond, basic()).form("/2/oauth2/token", grant_type="refresh_token", refresh_token=token)


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


def test_whose_token_it_is(caller: Caller) -> None:
    assert caller.get("/2/users/me").json["data"]["username"] == "DeptExample"


@pytest.mark.parametrize("token", ["", "canary-x-other"], ids=["none", "wrong"])
def test_a_wrong_token_is_told_in_one_way(x: FakeX, token: str) -> None:
    got = Caller(x.respond, {"authorization": f"Bearer {token}"}).get("/2/users/me")
    assert got.status == 401
    assert got.json == {"title": "Unauthorized", "type": "about:blank", "status": 401, "detail": "Unauthorized"}


def test_access_lasts_two_hours(clock: FakeClock, caller: Caller) -> None:
    clock.moves(hours=1, minutes=59)
    assert caller.get("/2/users/me").status == 200
    clock.moves(minutes=1)
    assert caller.get("/2/users/me").status == 401


def test_a_refresh_token_counts_once(x: FakeX, caller: Caller) -> None:
    got = refreshed(x, x_tokens.REFRESH)
    assert (got.json["expires_in"], got.json["token_type"]) == (7200, "bearer")
    again = refreshed(x, x_tokens.REFRESH)
    assert again.status == 400
    assert again.json == {
        "error": "invalid_request",
        "error_description": "Value passed for the token was invalid.",
    }
    assert caller.get("/2/users/me").status == 401
    caller.headers["authorization"] = f"Bearer {got.json['access_token']}"
    assert caller.get("/2/users/me").status == 200
    assert refreshed(x, got.json["refresh_token"]).status == 200


def test_a_confidential_client_says_its_secret(x: FakeX) -> None:
    wrong = Caller(x.respond, basic("canary-wrong")).form("/2/oauth2/token", grant_type="refresh_token")
    assert (wrong.status, wrong.json["error"]) == (401, "unauthorized_client")
    x.tokens.confidential = False
    public = {"grant_type": "refresh_token", "refresh_token": x_tokens.REFRESH, "client_id": x_tokens.CLIENT}
    assert Caller(x.respond).form("/2/oauth2/token", **public).status == 200


def code(x: FakeX, challenge: str, scope: str) -> str:
    got = Caller(x.respond).get(
        "/i/oauth2/authorize",
        response_type="code",
        client_id=x_tokens.CLIENT,
        redirect_uri=x_tokens.REDIRECT,
        scope=scope,
        state="s1",
        code_challenge=challenge,
        code_challenge_method="S256",
    )
    back = parse_qs(urlsplit(got.headers["location"]).query)
    assert back["state"] == ["s1"]
    return back["code"][0]


def exchanged(x: FakeX, code: str, verifier: str) -> Got:
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": x_tokens.REDIRECT}
    return Caller(x.respond, basic()).form("/2/oauth2/token", **form, code_verifier=verifier)


def test_a_code_is_exchanged_within_30_seconds_by_whoever_asked(x: FakeX, clock: FakeClock) -> None:
    challenge = base64.urlsafe_b64encode(hashlib.sha256(b"verifier").digest()).decode().rstrip("=")
    assert exchanged(x, code(x, challenge, "tweet.read"), "another").status == 400
    late = code(x, challenge, "tweet.read")
    clock.moves(seconds=30)
    assert exchanged(x, late, "verifier").status == 400
    once = code(x, challenge, "tweet.read users.read")
    got = exchanged(x, once, "verifier")
    assert got.status == 200
    assert "refresh_token" not in got.json  # offline.access was not asked for
    assert exchanged(x, once, "verifier").status == 400
    reader = Caller(x.respond, {"authorization": f"Bearer {got.json['access_token']}"})
    assert reader.get("/2/users/me").status == 200
    assert tweet(reader, "Hello").status == 403


def test_a_revoked_app_and_an_app_only_token_are_refused(x: FakeX, caller: Caller) -> None:
    x.tokens.revoked = True
    assert caller.get("/2/users/me").status == 401
    assert refreshed(x, x_tokens.REFRESH).status == 400
    got = tweet(Caller(x.respond, {"authorization": f"Bearer {x_tokens.APP_ONLY}"}), "Hello")
    assert (got.status, got.json["title"]) == (403, "Unsupported Authentication")


def uploaded(caller: Caller, data: bytes = PNG) -> Got:
    return caller.upload("/2/media/upload", media=("a.png", "image/png", data), media_category="tweet_image")


def test_a_picture_is_uploaded_described_and_attached(x: FakeX, caller: Caller) -> None:
    id_ = uploaded(caller).json["data"]["id"]
    assert caller.post("/2/media/metadata", {"id": id_, "metadata": {"alt_text": {"text": "A map"}}}).status == 200
    assert tweet(caller, "Map", media={"media_ids": [id_]}).json["data"]["text"] == "Map https://t.co/0picture00"
    assert (x.media.uploads[id_].alt_text, x.media.uploads[id_].data) == ("A map", PNG)


def test_json_uploads_are_base64(x: FakeX, caller: Caller) -> None:
    data = base64.b64encode(PNG).decode()
    got = caller.post("/2/media/upload", {"media": data, "media_category": "tweet_image"})
    assert x.media.uploads[got.json["data"]["id"]].data == PNG


def test_alt_text_has_1000_characters(caller: Caller) -> None:
    id_ = uploaded(caller).json["data"]["id"]
    for length, status in ((1_000, 200), (1_001, 400), (0, 400)):
        said = {"id": id_, "metadata": {"alt_text": {"text": "a" * length}}}
        assert caller.post("/2/media/metadata", said).status == status


def test_large_and_unknown_pictures_are_refused(caller: Caller) -> None:
    assert uploaded(caller, PNG + b"0" * 5 * 1024 * 1024).status == 400
    assert uploaded(caller, b"%PDF-1.7").status == 400
    assert caller.upload("/2/media/upload", media=("a.png", "image/png", PNG)).status == 400


def test_a_picture_in_process_or_expired_cannot_be_attached(x: FakeX, clock: FakeClock, caller: Caller) -> None:
    x.media.works_for = 1
    got = uploaded(caller).json["data"]
    assert got["processing_info"]["state"] == "in_progress"
    refused = tweet(caller, "Map", media={"media_ids": [got["id"]]})
    assert (refused.status, refused.json["errors"][0]["message"]) == (400, "Your media IDs are invalid.")
    status = caller.get("/2/media/upload", command="STATUS", media_id=got["id"])
    assert status.json["data"]["processing_info"]["state"] == "succeeded"
    clock.moves(hours=1)
    assert tweet(caller, "Map", media={"media_ids": [got["id"]]}).status == 201
    refreshed(x, x_tokens.REFRESH)
    caller.headers["authorization"] = "Bearer canary-x-access-1"
    clock.moves(days=1)
    x.tokens.access["canary-x-access-1"] = (clock() + timedelta(hours=1), x_tokens.SCOPES)
    assert tweet(caller, "Map again", media={"media_ids": [got["id"]]}).status == 400


def test_uploads_in_pieces_add_up(x: FakeX, caller: Caller) -> None:
    begun = {"media_category": "tweet_image", "media_type": "image/png", "total_bytes": len(PNG)}
    id_ = caller.post("/2/media/upload/initialize", begun).json["data"]["id"]
    for number, piece in enumerate((PNG[:9], PNG[9:])):
        got = caller.upload(f"/2/media/upload/{id_}/append", media=("p", "x/y", piece), segment_index=str(number))
        assert got.status == 200
    assert not x.media.ready(id_)
    assert caller.post(f"/2/media/upload/{id_}/finalize", {}).json["data"]["size"] == len(PNG)
    assert x.media.ready(id_)
    short = caller.post("/2/media/upload/initialize", begun).json["data"]["id"]
    caller.upload(f"/2/media/upload/{short}/append", media=("p", "x/y", PNG[:9]), segment_index="0")
    assert caller.post(f"/2/media/upload/{short}/finalize", {}).status == 400


def test_at_most_four_pictures(caller: Caller) -> None:
    ids = [uploaded(caller).json["data"]["id"] for _ in range(5)]
    assert tweet(caller, "five", media={"media_ids": ids}).status == 400
    assert tweet(caller, "four", media={"media_ids": ids[:4]}).status == 201


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
    with Server(x.respond).running() as server, httpx.Client(base_url=server.url, headers=caller.headers) as client:
        server.next("POST", truncates())
        cut = client.post("/2/tweets", json={"text": "cut"})
        assert cut.status_code == 201
        with pytest.raises(json.JSONDecodeError):
            cut.json()
        assert client.delete(f"/2/tweets/{next(iter(x.tweets))}").status_code == 200
    assert x.posts() == 1
    assert b"<html>" in HTML_PAGE.body
