"""The stand-in for Threads keeps to the rules that Meta documents, and to the ones that Meta does not."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.bot.networks.server import Server, loses_the_answer
from tests.bot.networks.stand_ins import graph, threads_tokens
from tests.bot.networks.stand_ins.calling import Caller, Got
from tests.bot.networks.stand_ins.threads import LIMITS, UNEXPECTED, FakeThreads
from tests.bot.networks.stand_ins.threads_nodes import length
from tests.bot.networks.stand_ins.threads_tokens import LONG, REDIRECT, USER_ID
from tests.fakes import FakeClock

MINE, PUBLISH, PICTURE = "/v1.0/me/threads", "/v1.0/me/threads_publish", "https://example.org/a.png"
LOST = (400, 24, 4279009)


@pytest.fixture
def threads(clock: FakeClock) -> FakeThreads:
    return FakeThreads(clock)


@pytest.fixture
def caller(threads: FakeThreads) -> Caller:
    return Caller(threads.respond, {"authorization": f"Bearer {LONG}"})


def made(caller: Caller, text: str = "Flood warning", **more: Any) -> Got:
    return caller.form(MINE, **{"media_type": "TEXT", "text": text} | more)


def publish(caller: Caller, container: str) -> Got:
    return caller.form(PUBLISH, creation_id=container)


def post(caller: Caller, text: str = "Flood warning", **more: Any) -> str:
    return str(publish(caller, made(caller, text, **more).json["id"]).json["id"])


def status(caller: Caller, container: str) -> str:
    return str(caller.get(f"/{container}", fields="status,error_message").json["status"])


def code(got: Got) -> tuple[int, int, int | None]:
    error = got.json["error"]
    return got.status, error["code"], error.get("error_subcode")


def texts(caller: Caller, edge: str = MINE, **query: object) -> list[str]:
    return [node["text"] for node in caller.get(edge, fields="id,text", **query).json["data"]]


def test_a_container_becomes_a_post_with_another_id(threads: FakeThreads, caller: Caller) -> None:
    container = made(caller).json["id"]
    assert (texts(caller), threads.posts(), status(caller, container)) == ([], 0, "FINISHED")
    id_ = publish(caller, container).json["id"]
    assert id_ != container
    assert caller.get(MINE, fields="id,text,timestamp").json["data"] == [
        {"id": id_, "text": "Flood warning", "timestamp": "2026-11-20T09:00:00+0000"}
    ]
    assert (threads.posts(), status(caller, container)) == (1, "PUBLISHED")


def test_a_list_says_ids_alone_unless_asked(caller: Caller) -> None:
    assert caller.get(MINE).json == {"data": []}
    id_ = post(caller)
    assert caller.get(MINE).json["data"] == [{"id": id_}]
    assert code(caller.get(MINE, fields="likes")) == (400, 100, None)


def test_a_post_is_asked_for_no_status(caller: Caller) -> None:
    error = caller.get(f"/{post(caller)}", fields="status").json["error"]
    assert (error["type"], error["code"]) == ("THApiException", 100)


@pytest.mark.parametrize(
    ("text", "counted"),
    [("é" * 3, 3), ("🌊", 4), ("👩\u200d🚒", 11), ("❤\ufe0f", 6), ("1\ufe0f\u20e3", 7), ("🇩🇪", 8), ("→ 日本", 4)],
)
def test_emoji_count_as_bytes_and_the_rest_as_characters(text: str, counted: int) -> None:
    assert length(text) == counted


def test_what_cannot_be_posted_is_refused_at_the_container(threads: FakeThreads, caller: Caller) -> None:
    links = " ".join(f"https://example.org/{number}" for number in range(5))
    too_long = made(caller, "🌊" * 126)
    assert too_long.json["error"]["message"] == "Param text must be at most 500 characters long."
    assert code(too_long) == (400, 100, None)
    assert made(caller, "🌊" * 125).status == 200
    for text, more in (
        ("", {}),
        (links, {"link_attachment": "https://example.org/another"}),
        ("Hello", {"media_type": "STORY"}),
        ("Hello", {"media_type": "IMAGE"}),
        ("Hello", {"media_type": "IMAGE", "image_url": PICTURE, "alt_text": "a" * 1001}),
        ("Hello", {"media_type": "IMAGE", "image_url": PICTURE, "auto_publish_text": "true"}),
        ("Hello", {"reply_control": "nobody"}),
    ):
        assert code(made(caller, text, **more)) == (400, 100, None)
    assert made(caller, links, link_attachment="https://example.org/1").status == 200
    threads.unattachable = ("new.example.org",)
    assert code(made(caller, "See", link_attachment="https://new.example.org/a")) == (400, -1, 4279047)
    assert code(caller.form(PUBLISH)) == (400, 100, None)


def test_a_text_may_be_published_in_a_single_request(threads: FakeThreads, caller: Caller) -> None:
    id_ = made(caller, auto_publish_text="true").json["id"]
    assert caller.get(f"/{id_}", fields="text").json["text"] == "Flood warning"
    assert threads.posts() == 1


def test_the_same_text_goes_out_twice(threads: FakeThreads, caller: Caller) -> None:
    post(caller)
    post(caller)
    assert threads.posts() == 2


def test_a_container_in_progress_cannot_be_published(threads: FakeThreads, clock: FakeClock, caller: Caller) -> None:
    threads.processing.after, threads.processing.looks = timedelta(seconds=30), 1
    container = made(caller).json["id"]
    assert code(publish(caller, container)) == LOST
    clock.moves(seconds=30)
    assert code(publish(caller, container)) == LOST
    assert [status(caller, container) for _ in range(2)] == ["IN_PROGRESS", "FINISHED"]
    assert publish(caller, container).status == 200


def test_a_finished_container_may_not_be_found(threads: FakeThreads, caller: Caller) -> None:
    threads.unready, threads.loses = 2, 1
    lost, late = made(caller).json["id"], made(caller).json["id"]
    assert status(caller, late) == status(caller, lost) == "FINISHED"
    assert [publish(caller, late).status for _ in range(3)] == [400, 400, 200]
    assert [code(publish(caller, lost)) for _ in range(4)] == [LOST] * 4
    assert threads.posts() == 1


def test_a_container_is_published_once(threads: FakeThreads, caller: Caller) -> None:
    container = made(caller).json["id"]
    assert publish(caller, container).status == 200
    assert code(publish(caller, container)) == LOST
    assert threads.posts() == 1


def test_a_container_lasts_a_day(threads: FakeThreads, clock: FakeClock, caller: Caller) -> None:
    container = made(caller).json["id"]
    clock.moves(hours=24)
    assert status(caller, container) == "EXPIRED"
    assert code(publish(caller, container)) == LOST
    assert threads.posts() == 0


def test_a_container_may_fail(threads: FakeThreads, caller: Caller) -> None:
    threads.breaks, threads.unfetchable = ["INVALID_ASPECT_RATIO"], ("down.example.org",)
    broken = made(caller).json["id"]
    unfetched = made(caller, media_type="IMAGE", image_url="https://down.example.org/a.png").json["id"]
    assert status(caller, broken) == status(caller, unfetched) == "ERROR"
    assert caller.get(f"/{broken}", fields="error_message").json["error_message"] == "INVALID_ASPECT_RATIO"
    assert code(publish(caller, broken)) == (400, 100, None)
    assert threads.posts() == 0


def test_an_error_of_500_may_follow_a_post_that_is_out(threads: FakeThreads, caller: Caller) -> None:
    threads.fails_after = [UNEXPECTED]
    assert code(publish(caller, made(caller).json["id"])) == (500, 2, None)
    assert (threads.posts(), texts(caller)) == (1, ["Flood warning"])


def test_a_picture_has_words_for_the_blind(caller: Caller) -> None:
    id_ = post(caller, media_type="IMAGE", image_url=PICTURE, alt_text="A map")
    got = caller.get(f"/{id_}", fields="media_type,alt_text,media_url").json
    assert got == {"id": id_, "media_type": "IMAGE", "alt_text": "A map", "media_url": PICTURE}


def test_pictures_make_a_carousel(threads: FakeThreads, clock: FakeClock, caller: Caller) -> None:
    def picture(**more: object) -> str:
        fields = {"media_type": "IMAGE", "image_url": PICTURE, "is_carousel_item": "true"} | more
        return str(caller.form(MINE, **fields).json["id"])

    def carousel(*children: str) -> Got:
        return made(caller, "Maps", media_type="CAROUSEL", children=",".join(children))

    one, two, alone = picture(), picture(), picture(is_carousel_item="false")
    for children in ((one,), (one, one), (one, "12"), (one, alone), (one,) * 21):
        assert code(carousel(*children)) == (400, 100, 4279004)
    id_ = publish(caller, carousel(one, two).json["id"]).json["id"]
    assert len(caller.get(f"/{id_}", fields="children").json["children"]["data"]) == 2
    assert threads.posts() == 1
    assert code(publish(caller, one)) == (400, 100, None)
    clock.moves(days=1)
    assert code(carousel(one, two)) == (400, 100, 4279004)


def test_replies_have_their_own_list(threads: FakeThreads, caller: Caller) -> None:
    root = post(caller, "Root")
    asking = threads.answers(root, "How many?").id
    reply = post(caller, "Twelve", reply_to_id=asking)
    assert (texts(caller), texts(caller, "/me/replies")) == (["Root"], ["Twelve"])
    assert texts(caller, f"/{root}/replies") == ["How many?"]
    assert texts(caller, f"/{root}/conversation") == ["Twelve", "How many?"]
    got = caller.get(f"/{reply}", fields="root_post,replied_to,is_reply").json
    assert got == {"id": reply, "root_post": {"id": root}, "replied_to": {"id": asking}, "is_reply": True}


def test_what_is_gone_or_too_new_is_not_replied_to(threads: FakeThreads, clock: FakeClock, caller: Caller) -> None:
    threads.replies_from = timedelta(seconds=5)
    root = post(caller)
    assert code(made(caller, "More", reply_to_id=root)) == LOST
    clock.moves(seconds=5)
    assert made(caller, "More", reply_to_id=root).status == 200
    caller.delete(f"/{root}")
    assert code(made(caller, "More", reply_to_id=root)) == LOST


def test_what_is_deleted_is_gone(threads: FakeThreads, caller: Caller) -> None:
    id_ = post(caller)
    assert caller.delete(f"/{id_}").json == {"success": True, "deleted_id": id_}
    assert code(caller.get(f"/{id_}")) == code(caller.delete(f"/{id_}")) == LOST
    threads.gone_is_unsupported = True
    assert code(caller.get(f"/{id_}")) == (400, 100, 33)
    assert (texts(caller), threads.posts()) == ([], 1)
    assert code(caller.delete(f"/{threads.mentions('Hm').id}")) == (403, 10, None)


def test_posts_replies_and_deletions_have_quotas_of_a_moving_day(
    threads: FakeThreads, clock: FakeClock, caller: Caller
) -> None:
    threads.quotas = {"": 2, "reply_": 1, "delete_": 1}
    first = post(caller)
    clock.moves(hours=12)
    second = post(caller)
    refused = made(caller).json["id"]
    assert code(publish(caller, refused)) == code(made(caller, auto_publish_text="1")) == (400, 613, 4279002)
    post(caller, reply_to_id=first)
    assert code(publish(caller, made(caller, reply_to_id=first).json["id"])) == (400, 613, 4279002)
    assert [caller.delete(f"/{id_}").status for id_ in (first, second)] == [200, 400]
    fields = "quota_usage,config,reply_quota_usage,delete_quota_usage"
    assert caller.get("/me/threads_publishing_limit", fields=fields).json["data"] == [
        {
            "quota_usage": 2,
            "config": {"quota_total": 2, "quota_duration": 86400},
            "reply_quota_usage": 1,
            "delete_quota_usage": 1,
        }
    ]
    clock.moves(hours=12)
    assert publish(caller, refused).status == 200


@pytest.mark.parametrize("limit", sorted(LIMITS))
def test_limits_are_errors_of_400(threads: FakeThreads, caller: Caller, limit: int) -> None:
    threads.limited = limit
    assert code(made(caller))[:2] == (400, limit)
    threads.limited, threads.calls = None, 1
    assert code(made(caller))[:2] == (400, 613)


def test_posts_are_listed_by_time_and_by_pages(threads: FakeThreads, clock: FakeClock, caller: Caller) -> None:
    for number in range(3):
        post(caller, str(number))
        clock.moves(seconds=10)
    threads.appears("By hand")
    now = int(clock().timestamp())
    assert texts(caller, since=now - 20) == ["By hand", "2", "1"]
    page = caller.get(MINE, fields="text", limit=2).json
    assert page["paging"]["next"].startswith("https://graph.threads.net/v1.0/me/threads?")
    assert texts(caller, limit=2, after=page["paging"]["cursors"]["after"]) == ["1", "0"]
    for wrong in ({"since": 1688540399}, {"until": now + 1}, {"since": now, "until": now}, {"limit": 101}):
        assert code(caller.get(MINE, **wrong)) == (400, 100, None)
    assert code(caller.get(MINE, before="1", after="2")) == (400, 100, None)


def test_a_post_appears_late_on_order(threads: FakeThreads, clock: FakeClock, caller: Caller) -> None:
    threads.slow.after, threads.slow.looks = timedelta(seconds=40), 1
    post(caller)
    clock.moves(seconds=40)
    assert texts(caller) == []
    assert texts(caller) == ["Flood warning"]


def test_figures_of_a_post(threads: FakeThreads, caller: Caller) -> None:
    id_ = post(caller)
    threads.media[id_].metrics = {"views": 40}
    got = caller.get(f"/{id_}/insights", metric="views,likes").json["data"]
    assert [(figure["name"], figure["values"]) for figure in got] == [
        ("views", [{"value": 40}]),
        ("likes", [{"value": 0}]),
    ]
    assert code(caller.get(f"/{id_}/insights", metric="views,impressions")) == (400, 100, None)


def test_mentions_need_advanced_access(threads: FakeThreads, caller: Caller) -> None:
    threads.mentions("how many?")
    assert texts(caller, "/me/mentions") == ["@dept_example how many?"]
    threads.approved = False
    assert code(caller.get("/me/mentions")) == (403, 10, 4279067)


@pytest.mark.parametrize("scope", sorted(threads_tokens.SCOPES))
def test_each_thing_needs_its_permission(threads: FakeThreads, caller: Caller, scope: str) -> None:
    id_ = post(caller)
    threads.tokens.scopes -= {scope}
    got = {
        "threads_basic": lambda: caller.get(MINE),
        "threads_content_publish": lambda: made(caller),
        "threads_manage_replies": lambda: made(caller, reply_to_id=id_),
        "threads_read_replies": lambda: caller.get(f"/{id_}/replies"),
        "threads_manage_insights": lambda: caller.get(f"/{id_}/insights", metric="views"),
        "threads_delete": lambda: caller.delete(f"/{id_}"),
        "threads_manage_mentions": lambda: caller.get("/me/mentions"),
    }[scope]()
    assert code(got) == (403, 10, None)


def test_whose_token_it_is(threads: FakeThreads, caller: Caller) -> None:
    got = Caller(threads.respond).get("/v1.0/me", fields="id,username", access_token=LONG)
    assert got.json == {"id": USER_ID, "username": "dept_example"}
    assert code(Caller(threads.respond).get("/v1.0/me")) == (400, 104, None)
    assert code(Caller(threads.respond).get("/v1.0/me", access_token="canary-other")) == (400, 190, None)
    assert code(caller.get("/17841499999999999/threads")) == LOST


@pytest.mark.parametrize("trouble", [graph.PASSWORD, graph.NOT_INSTALLED, graph.CHECKPOINT])
def test_a_lost_session_ends_the_token(threads: FakeThreads, caller: Caller, trouble: int) -> None:
    threads.tokens.trouble = trouble
    assert code(made(caller)) == (400, 190, trouble)


def refreshed(caller: Caller, token: str = LONG) -> Got:
    return caller.get("/refresh_access_token", grant_type="th_refresh_token", access_token=token)


def test_a_token_is_prolonged_between_a_day_and_sixty(threads: FakeThreads, clock: FakeClock, caller: Caller) -> None:
    clock.moves(hours=23)
    assert code(refreshed(caller)) == (400, 100, None)
    clock.moves(hours=1)
    got = refreshed(caller).json
    assert (got["token_type"], got["expires_in"]) == ("bearer", 60 * 24 * 3600)
    assert got["access_token"] != LONG
    clock.moves(days=59)
    assert code(refreshed(caller)) == code(made(caller)) == (400, 190, 463)
    prolonged = Caller(threads.respond, {"authorization": f"Bearer {got['access_token']}"})
    assert made(prolonged).status == 200
    threads.tokens.refresh_ends_old = True
    assert refreshed(caller, got["access_token"]).status == 200
    assert code(made(prolonged)) == (400, 190, 463)


def test_a_token_is_looked_into(clock: FakeClock, caller: Caller) -> None:
    got = caller.get("/debug_token", input_token=LONG).json["data"]
    assert (got["is_valid"], got["user_id"]) == (True, USER_ID)
    assert got["expires_at"] == int((clock() + timedelta(days=60)).timestamp())
    assert caller.get("/debug_token", input_token="canary-other").json["data"]["is_valid"] is False


def test_a_code_becomes_a_long_token(threads: FakeThreads, clock: FakeClock) -> None:
    person = Caller(threads.respond)
    app = {"client_id": threads_tokens.APP, "redirect_uri": REDIRECT}
    asked = {"response_type": "code", "scope": "threads_basic,threads_content_publish", "state": "s1"}
    back = urlsplit(person.get("/oauth/authorize", **app, **asked).headers["location"])
    assert (back.fragment, parse_qs(back.query)["state"]) == ("_", ["s1"])
    form = {"grant_type": "authorization_code", "client_secret": threads_tokens.SECRET, **app}
    form["code"] = parse_qs(back.query)["code"][0]
    short = person.form("/oauth/access_token", **form).json
    assert short["user_id"] == int(USER_ID)
    assert person.form("/oauth/access_token", **form).status == 400
    exchange = {"grant_type": "th_exchange_token", "client_secret": threads_tokens.SECRET}
    clock.moves(minutes=59)
    long = person.get("/access_token", access_token=short["access_token"], **exchange).json
    assert long["expires_in"] == 60 * 24 * 3600
    assert code(refreshed(person, short["access_token"])) == (400, 100, None)
    clock.moves(minutes=1)
    assert code(person.get("/me", access_token=short["access_token"])) == (400, 190, 463)


def test_a_lost_answer_leaves_the_post_and_no_way_from_the_container(threads: FakeThreads, caller: Caller) -> None:
    container = made(caller).json["id"]
    with Server(threads.respond).running() as server:
        server.next("POST", loses_the_answer)
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.post(server.url + PUBLISH, data={"creation_id": container}, headers=caller.headers)
    assert caller.get(f"/{container}", fields="id,status").json == {"id": container, "status": "PUBLISHED"}
    assert (threads.posts(), texts(caller)) == (1, ["Flood warning"])
