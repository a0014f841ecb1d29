"""The stand-in for Facebook keeps to the rules that Meta documents, and to the ones that Meta does not."""

import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.bot.networks.server import Server, loses_the_answer
from tests.bot.networks.stand_ins import facebook_tokens, graph
from tests.bot.networks.stand_ins.calling import Caller, Got
from tests.bot.networks.stand_ins.facebook import LIMITS, UNEXPECTED, UNKNOWN, FakeFacebook
from tests.bot.networks.stand_ins.facebook_tokens import PAGE, PAGE_ID, REDIRECT, USER
from tests.fakes import FakeClock

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20
FEED = f"/v25.0/{PAGE_ID}/feed"
PUBLISHED = f"/v25.0/{PAGE_ID}/published_posts"


@pytest.fixture
def facebook(clock: FakeClock) -> FakeFacebook:
    return FakeFacebook(clock)


@pytest.fixture
def caller(facebook: FakeFacebook) -> Caller:
    return Caller(facebook.respond, {"authorization": f"Bearer {PAGE}"})


def post(caller: Caller, message: str, **more: Any) -> Got:
    return caller.post(FEED, {"message": message, **more})


def code(got: Got) -> tuple[int, int, int | None]:
    error = got.json["error"]
    return got.status, error["code"], error.get("error_subcode")


def texts(caller: Caller, **query: object) -> list[str]:
    return [node["message"] for node in caller.get(PUBLISHED, **query).json["data"]]


@pytest.mark.parametrize("way", ["json", "form", "query"])
def test_a_post_is_published_and_listed(facebook: FakeFacebook, way: str) -> None:
    caller = Caller(facebook.respond)
    match way:
        case "json":
            got = caller.post(FEED, {"message": "Flood warning", "access_token": PAGE})
        case "form":
            got = caller.form(FEED, message="Flood warning", access_token=PAGE)
        case _:
            got = caller.call("POST", FEED, {"message": "Flood warning", "access_token": PAGE})
    assert got.json["id"].startswith(f"{PAGE_ID}_")
    listed = caller.get(PUBLISHED, access_token=PAGE).json["data"]
    assert listed == [{"id": got.json["id"], "message": "Flood warning", "created_time": "2026-11-20T09:00:00+0000"}]
    assert facebook.posts() == 1


def test_what_cannot_be_posted_is_refused(facebook: FakeFacebook, caller: Caller) -> None:
    facebook.unscrapable = ("down.example.org",)
    assert code(post(caller, "")) == (400, 197, None)
    assert code(post(caller, "🌊" * 31_604)) == (400, 100, None)
    assert code(post(caller, "See", link="example")) == (400, 1500, None)
    assert code(post(caller, "See", link="https://down.example.org/a")) == (400, 1609005, None)
    assert code(post(caller, "See", published="perhaps")) == (400, 100, None)
    assert facebook.posts() == 0
    assert post(caller, "🌊" * 31_603).status == 200


def test_the_last_text_is_not_taken_twice_until_deleted(facebook: FakeFacebook, caller: Caller) -> None:
    first = post(caller, "Once").json["id"]
    assert code(post(caller, "Once")) == (400, 506, 1455006)
    caller.delete(f"/{first}")
    assert post(caller, "Once").status == 200
    assert post(caller, "Between").status == 200
    assert post(caller, "Once").status == 200
    facebook.blocks_repeats = True
    post(caller, "Then")
    assert code(post(caller, "Between")) == (400, 368, 1404082)


@pytest.mark.parametrize("error", [UNKNOWN, UNEXPECTED], ids=["unknown", "unexpected"])
def test_an_error_of_500_may_follow_a_post_that_is_out(facebook: FakeFacebook, caller: Caller, error: Any) -> None:
    facebook.fails_after = [error]
    got = post(caller, "Out")
    assert (got.status, got.json["error"]["code"] in {1, 2}) == (500, True)
    assert texts(caller, since=int(facebook.clock().timestamp()) - 60) == ["Out"]
    assert facebook.posts() == 1


def test_photos_go_out_as_often_as_they_are_sent(facebook: FakeFacebook, caller: Caller) -> None:
    facebook.fails_after = [UNEXPECTED] * 2
    for _ in range(3):
        caller.upload(f"/{PAGE_ID}/photos", source=("a.png", "image/png", PNG), message="Map")
    assert facebook.posts() == 3


@pytest.mark.parametrize("limit", sorted(LIMITS))
def test_limits_are_errors_of_400(facebook: FakeFacebook, caller: Caller, limit: int) -> None:
    facebook.limited, facebook.regained_in = limit, 19
    got = post(caller, "Hello")
    assert code(got) == (400, limit, 1390008 if limit == 368 else None)
    usage = json.loads(got.headers["x-business-use-case-usage"])[PAGE_ID][0]
    assert (usage["call_count"], usage["estimated_time_to_regain_access"]) == (100, 19)
    assert caller.get(PUBLISHED).status == (200 if limit in {341, 368} else 400)
    assert facebook.posts() == 0


def test_a_page_has_calls_for_a_day(facebook: FakeFacebook, clock: FakeClock, caller: Caller) -> None:
    facebook.calls = 2
    post(caller, "one")
    post(caller, "two")
    assert code(post(caller, "three")) == (400, 80001, None)
    clock.moves(days=1)
    assert post(caller, "three").status == 200


def test_posts_are_listed_by_time_and_by_pages(clock: FakeClock, caller: Caller) -> None:
    for number in range(4):
        post(caller, str(number))
        clock.moves(seconds=10)
    assert texts(caller, since=int(clock().timestamp()) - 20) == ["3", "2"]
    first = caller.get(PUBLISHED, limit=3).json
    assert [node["message"] for node in first["data"]] == ["3", "2", "1"]
    rest = caller.get(PUBLISHED, limit=3, after=first["paging"]["cursors"]["after"]).json
    assert [node["message"] for node in rest["data"]] == ["0"]
    assert "next" in first["paging"]
    assert "next" not in rest["paging"]
    assert code(caller.get(PUBLISHED, limit=101)) == (400, 100, None)


def test_lists_may_leave_posts_out(facebook: FakeFacebook, caller: Caller) -> None:
    facebook.omitted = {post(caller, "Hidden").json["id"]}
    assert texts(caller) == []


def test_a_post_shows_the_fields_asked_for(facebook: FakeFacebook, caller: Caller) -> None:
    id_ = post(caller, "Hello", link="https://example.org/a").json["id"]
    facebook.all_posts[id_].reactions = 3
    facebook.writes(id_, "Hm")
    asked = "permalink_url,shares,comments.limit(0).summary(true),reactions.summary(total_count).limit(0){id}"
    got = caller.get(f"/{id_}", fields=asked).json
    assert got["permalink_url"] == f"https://www.facebook.com/{id_}"
    assert (got["comments"]["summary"]["total_count"], got["reactions"]["summary"]["total_count"]) == (1, 3)
    assert set(got) == {"id", "permalink_url", "comments", "reactions"}
    assert code(caller.get(f"/{id_}", fields="likes_count")) == (400, 100, None)


def test_a_post_is_edited_by_the_app_that_made_the_post(facebook: FakeFacebook, caller: Caller) -> None:
    id_ = post(caller, "Helo").json["id"]
    assert caller.form(f"/{id_}", message="Hello").json == {"success": True}
    assert caller.get(f"/{id_}").json["message"] == "Hello"
    by_hand = facebook.appears("By hand").id
    assert code(caller.form(f"/{by_hand}", message="Hello")) == (403, 200, None)


def test_what_is_deleted_is_gone(facebook: FakeFacebook, caller: Caller) -> None:
    id_ = post(caller, "Hello").json["id"]
    assert caller.delete(f"/{id_}").json == {"success": True}
    for got in (caller.delete(f"/{id_}"), caller.get(f"/{id_}"), caller.form(f"/{id_}", message="x")):
        assert code(got) == (400, 100, 33)
    assert texts(caller) == []
    assert facebook.posts() == 1


def test_pictures_are_uploaded_first_and_attached(facebook: FakeFacebook, caller: Caller) -> None:
    file = ("a.png", "image/png", PNG)
    got = caller.upload(f"/{PAGE_ID}/photos", source=file, published="false", alt_text_custom="A map").json
    assert set(got) == {"id"}
    assert texts(caller) == []
    assert post(caller, "Map", attached_media=[{"media_fbid": got["id"]}]).status == 200
    written = {"message": "Two", "attached_media[0]": json.dumps({"media_fbid": got["id"]})}
    assert caller.form(FEED, **written).status == 200
    assert caller.get(f"/{got['id']}", fields="alt_text_custom").json["alt_text_custom"] == "A map"
    assert code(post(caller, "None", attached_media=[{"media_fbid": "12"}])) == (400, 100, 33)


def test_a_published_photo_is_a_post(facebook: FakeFacebook, caller: Caller) -> None:
    got = caller.post(f"/{PAGE_ID}/photos", {"url": "https://example.org/a.png", "caption": "Map"}).json
    assert caller.get(f"/{got['post_id']}").json["message"] == "Map"
    facebook.unfetchable = ("example.org",)
    assert code(caller.post(f"/{PAGE_ID}/photos", {"url": "https://example.org/a.png"})) == (400, 324, None)


def test_wrong_and_large_pictures_are_refused(caller: Caller) -> None:
    for data in (b"%PDF-1.7", PNG + b"0" * 4 * 1024 * 1024):
        got = caller.upload(f"/{PAGE_ID}/photos", source=("a.png", "image/png", data))
        assert code(got) == (400, 324, 1366046)


def test_a_temporary_picture_goes_after_a_day(clock: FakeClock, caller: Caller) -> None:
    file = ("a.png", "image/png", PNG)
    id_ = caller.upload(f"/{PAGE_ID}/photos", source=file, published="false", temporary="true").json["id"]
    clock.moves(days=1)
    assert code(post(caller, "Map", attached_media=[{"media_fbid": id_}])) == (400, 100, 33)


def test_a_scheduled_post_is_out_at_its_time(clock: FakeClock, caller: Caller) -> None:
    def scheduled(**by: float) -> Got:
        at = int((clock() + timedelta(**by)).timestamp())
        return post(caller, "Later", published=False, scheduled_publish_time=at)

    assert code(scheduled(minutes=9)) == (400, 100, None)
    assert code(scheduled(days=31)) == (400, 100, None)
    assert scheduled(minutes=10).status == 200
    assert texts(caller) == []
    clock.moves(minutes=10)
    assert texts(caller) == ["Later"]


def test_comments_are_answered(facebook: FakeFacebook, caller: Caller) -> None:
    id_ = post(caller, "Hello").json["id"]
    asking = facebook.writes(id_, "How many?").id
    reply = caller.form(f"/{asking}/comments", message="Twelve").json["id"]
    listed = caller.get(f"/{id_}/comments", fields="from,message,comment_count").json["data"]
    assert listed == [
        {"id": asking, "message": "How many?", "from": {"id": "901", "name": "Pat Example"}, "comment_count": 1}
    ]
    assert caller.get(f"/{asking}/comments").json["data"][0]["id"] == reply
    assert caller.form(f"/{asking}/comments", message="Twelve").status == 200
    facebook.comments[asking].gone = True
    assert code(caller.form(f"/{asking}/comments", message="Again")) == (400, 100, 33)
    assert facebook.posts() == 3


def test_a_retired_metric_refuses_the_whole_request(facebook: FakeFacebook, caller: Caller) -> None:
    id_ = post(caller, "Hello").json["id"]
    facebook.all_posts[id_].metrics = {"post_media_view": 40}
    got = caller.get(f"/{id_}/insights", metric="post_media_view,post_clicks").json["data"]
    assert [(metric["name"], metric["values"]) for metric in got] == [("post_media_view", [{"value": 40}])]
    assert code(caller.get(f"/{id_}/insights", metric="post_media_view,post_impressions")) == (400, 100, None)


def test_whose_token_it_is(facebook: FakeFacebook) -> None:
    assert Caller(facebook.respond).get("/me", access_token=PAGE).json["id"] == PAGE_ID
    assert Caller(facebook.respond).get("/me", access_token=USER).json["id"] == "900"
    assert code(Caller(facebook.respond).get("/me", access_token=PAGE, fields="about_us")) == (400, 100, None)
    accounts = Caller(facebook.respond).get("/me/accounts", access_token=USER).json["data"]
    assert {account["id"]: account["access_token"] for account in accounts}[PAGE_ID] == PAGE


def test_a_wrong_token_posts_nothing(facebook: FakeFacebook) -> None:
    def refused(token: str) -> tuple[int, int, int | None]:
        return code(Caller(facebook.respond).form(FEED, message="Hello", access_token=token))

    assert code(Caller(facebook.respond).form(FEED, message="Hello")) == (400, 104, None)
    assert refused("canary-other") == (400, 190, None)
    assert refused(USER) == (400, 210, None)
    assert refused(facebook_tokens.ELSEWHERE) == (400, 100, 33)
    facebook.tokens.scopes -= {"pages_manage_posts"}
    assert refused(PAGE) == (403, 200, None)
    assert facebook.posts() == 0


@pytest.mark.parametrize("trouble", sorted(graph.WORDS))
def test_a_lost_session_ends_the_pages_token(facebook: FakeFacebook, caller: Caller, trouble: int) -> None:
    facebook.tokens.trouble = trouble
    assert code(post(caller, "Hello")) == (400, 190, trouble)
    app = Caller(facebook.respond).get("/debug_token", input_token=PAGE, access_token=facebook_tokens.APP_TOKEN)
    assert app.json["data"]["is_valid"] is False


def test_a_page_token_has_no_end_and_a_persons_has(facebook: FakeFacebook, clock: FakeClock, caller: Caller) -> None:
    app = Caller(facebook.respond, {"authorization": f"Bearer {facebook_tokens.APP_TOKEN}"})
    page = app.get("/debug_token", input_token=PAGE).json["data"]
    person = app.get("/debug_token", input_token=USER).json["data"]
    assert (page["type"], page["profile_id"], page["expires_at"]) == ("PAGE", PAGE_ID, 0)
    assert person["expires_at"] == int((clock() + timedelta(days=60)).timestamp())
    clock.moves(days=60)
    assert post(caller, "Hello").status == 200
    assert code(Caller(facebook.respond).get("/me", access_token=USER)) == (400, 190, 463)
    facebook.tokens.page_expires = clock()
    assert code(post(caller, "Again")) == (400, 190, 463)
    assert code(caller.get("/debug_token", input_token=PAGE)) == (400, 100, None)


def test_a_code_becomes_a_long_token(facebook: FakeFacebook) -> None:
    person = Caller(facebook.respond)
    asked = {"client_id": facebook_tokens.APP, "redirect_uri": REDIRECT}
    assert person.get("/v25.0/dialog/oauth", **asked).status == 400
    back = person.get("/v25.0/dialog/oauth", state="s1", **asked).headers["location"]
    secret = {"client_secret": facebook_tokens.SECRET}
    code_ = parse_qs(urlsplit(back).query)["code"][0]
    short = person.get("/v25.0/oauth/access_token", code=code_, **asked, **secret).json
    assert short["expires_in"] == 3600
    assert person.get("/v25.0/oauth/access_token", code=code_, **asked, **secret).status == 400
    exchange = {"grant_type": "fb_exchange_token", "fb_exchange_token": short["access_token"]}
    long = person.get("/v25.0/oauth/access_token", **exchange, **asked, **secret).json
    assert long["expires_in"] == 60 * 24 * 3600


def test_a_post_appears_late_on_order(facebook: FakeFacebook, clock: FakeClock, caller: Caller) -> None:
    facebook.slow.after, facebook.slow.looks = timedelta(seconds=40), 1
    post(caller, "Late")
    clock.moves(seconds=39)
    assert texts(caller) == []
    clock.moves(seconds=1)
    assert texts(caller) == ["Late"]


def test_a_lost_answer_leaves_the_post(facebook: FakeFacebook, caller: Caller) -> None:
    with Server(facebook.respond).running() as server:
        server.next("POST", loses_the_answer)
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.post(server.url + FEED, json={"message": "Out"}, headers=caller.headers)
        deleted = httpx.delete(f"{server.url}/{next(iter(facebook.all_posts))}", headers=caller.headers)
        assert deleted.json() == {"success": True}
    assert facebook.posts() == 1
