"""The stand-in for LinkedIn keeps to the rules that LinkedIn documents, silent cuts included."""

import json
import struct
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import httpx
import pytest

from tests.bot.networks.server import Server, commits_then_answers
from tests.bot.networks.stand_ins import linkedin_access, linkedin_text
from tests.bot.networks.stand_ins.calling import Caller, Got
from tests.bot.networks.stand_ins.linkedin import FakeLinkedIn
from tests.bot.networks.stand_ins.linkedin_access import CLIENT, MEMBER, OTHER_PAGE, PAGE, REDIRECT, SECRET, TOKEN
from tests.bot.networks.stand_ins.parts import HTML_PAGE
from tests.fakes import FakeClock

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 800, 600) + b"0" * 20
MAIN_FEED = {"feedDistribution": "MAIN_FEED", "targetEntities": [], "thirdPartyDistributionChannels": []}


@pytest.fixture
def linkedin(clock: FakeClock) -> FakeLinkedIn:
    return FakeLinkedIn(clock)


@pytest.fixture
def caller(linkedin: FakeLinkedIn) -> Caller:
    headers = {"linkedin-version": "202611", "x-restli-protocol-version": "2.0.0"}
    return Caller(linkedin.respond, {"authorization": f"Bearer {TOKEN}"} | headers)


def body(commentary: str, **more: Any) -> dict[str, Any]:
    fixed = {"author": PAGE, "visibility": "PUBLIC", "distribution": MAIN_FEED, "lifecycleState": "PUBLISHED"}
    return fixed | {"commentary": commentary} | more


def post(caller: Caller, commentary: str, **more: Any) -> Got:
    return caller.post("/rest/posts", body(commentary, **more))


def urn(got: Got) -> str:
    assert got.status == 201, got.json
    return got.headers["x-restli-id"]


def at(address: str, urn: str) -> str:
    return f"{address}/{quote(urn, safe='')}"


def reads(linkedin: FakeLinkedIn) -> None:
    linkedin.access.scopes |= {"r_organization_social"}


def code(got: Got) -> tuple[int, str]:
    return got.status, got.json["code"]


def test_the_id_of_a_post_is_in_a_header_and_the_body_is_empty(linkedin: FakeLinkedIn, caller: Caller) -> None:
    got = post(caller, "Flood warning")
    assert (got.status, got.answer.body) == (201, b"")
    assert linkedin.all_posts[got.headers["x-restli-id"]].shown == "Flood warning"
    assert linkedin.posts() == 1


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        (r"Costs \(most\) fell", "Costs (most) fell"),
        ("Costs (most) fell", "Costs "),
        ("Write to a_b", "Write to a"),
        ("Write to @DeptExample", "Write to "),
        (r"\\ \| \{ \} \@ \[ \] \( \) \< \> \# \* \_ \~", r"\ | { } @ [ ] ( ) < > # * _ ~"),
        ("See #Floods and #Snow_2026", "See #Floods and #Snow"),
        (r"See {hashtag|\#|Floods}.", "See #Floods."),
        ("By @[Devtestco](urn:li:organization:2414183).", "By Devtestco."),
        (r"A \n B", "A "),
        ("# 1", ""),
    ],
    ids=["escaped", "bracket", "underscore", "handle", "all", "hashtag", "template", "mention", "backslash", "sign"],
)
def test_reserved_characters_cut_the_text_unless_escaped(sent: str, shown: str) -> None:
    assert linkedin_text.read(sent)[0] == shown


def test_a_cut_post_is_taken_without_a_word(linkedin: FakeLinkedIn, caller: Caller) -> None:
    reads(linkedin)
    id_ = urn(post(caller, "Costs fell (see below) #Floods"))
    assert caller.get(at("/rest/posts", id_)).json["commentary"] == "Costs fell "
    tagged = urn(post(caller, "See #Floods"))
    assert caller.get(at("/rest/posts", tagged)).json["commentary"] == r"See {hashtag|\#|Floods}"


def test_3000_are_taken_as_they_are_sent(linkedin: FakeLinkedIn, caller: Caller) -> None:
    assert post(caller, "a" * 3_000).status == 201
    assert code(post(caller, "🌊" * 1_501)) == (400, "FIELD_LENGTH_TOO_LONG")
    assert code(post(caller, "a" * 2_999 + r"\(")) == (400, "FIELD_LENGTH_TOO_LONG")
    assert linkedin.posts() == 1


def test_a_duplicate_names_the_first(linkedin: FakeLinkedIn, caller: Caller) -> None:
    first = urn(post(caller, "Once"))
    got = post(caller, "Once")
    assert got.status == 422
    assert got.json["message"].endswith(f"Content is a duplicate of {first}")
    assert got.json["errorDetails"]["inputErrors"][0]["code"] == "DUPLICATE_POST"
    assert linkedin.posts() == 1


def test_a_deleted_text_is_a_duplicate_of_posts_that_never_were(linkedin: FakeLinkedIn, caller: Caller) -> None:
    first = urn(post(caller, "Once"))
    assert caller.delete(at("/rest/posts", first)).status == 204
    named = {post(caller, "Once").json["message"].split()[-1] for _ in range(2)}
    assert len(named) == 2
    assert not named & set(linkedin.all_posts)
    linkedin.ghosts = False
    assert post(caller, "Once").status == 201


def test_fields_are_checked(caller: Caller) -> None:
    missing = caller.post("/rest/posts", {"commentary": "Hello", "title": "x"})
    assert missing.status == 422
    assert "ERROR :: /author :: field is required" in missing.json["message"]
    assert "ERROR :: /title :: unrecognized field" in missing.json["message"]
    assert code(caller.call("POST", "/rest/posts", body=b"hello")) == (400, "ILLEGAL_ARGUMENT")
    assert code(post(caller, "Hello", visibility="ALL")) == (400, "INVALID_VALUE_FOR_FIELD")
    assert code(post(caller, "Hello", distribution={})) == (400, "MISSING_FIELD")
    assert code(post(caller, " ")) == (400, "INVALID_VALUE_BLANK_FIELD")


@pytest.mark.parametrize(
    ("headers", "refusal"),
    [
        ({"linkedin-version": ""}, (400, "VERSION_MISSING")),
        ({"linkedin-version": "202510"}, (426, "NONEXISTENT_VERSION")),
        ({"linkedin-version": "202612"}, (426, "NONEXISTENT_VERSION")),
        ({"x-restli-protocol-version": ""}, (400, "ILLEGAL_ARGUMENT")),
    ],
    ids=["no version", "sunset", "future", "no protocol"],
)
def test_headers_are_a_must(
    linkedin: FakeLinkedIn, caller: Caller, headers: dict[str, str], refusal: tuple[int, str]
) -> None:
    caller.headers |= headers
    assert code(post(caller, "Hello")) == refusal
    assert linkedin.posts() == 0


def test_a_version_that_works_today_ends(clock: FakeClock, linkedin: FakeLinkedIn, caller: Caller) -> None:
    caller.headers["linkedin-version"] = "202511"
    assert post(caller, "Hello").status == 201
    clock.moves(days=11)
    got = post(caller, "Hello again")
    assert got.json["message"] == "Requested version 20251101 is not active"


def test_names_in_paths_are_encoded(caller: Caller) -> None:
    id_ = urn(post(caller, "Hello"))
    assert code(caller.delete(f"/rest/posts/{id_}")) == (400, "ILLEGAL_ARGUMENT")


def test_only_an_author_of_the_members_may_be_named(linkedin: FakeLinkedIn, caller: Caller) -> None:
    assert post(caller, "Mine", author=MEMBER).status == 201
    assert code(post(caller, "Theirs", author=OTHER_PAGE)) == (403, "ACCESS_DENIED")
    linkedin.roles[PAGE] = "ANALYST"
    assert code(post(caller, "Ours")) == (403, "ACCESS_DENIED")
    linkedin.access.scopes -= {"w_member_social"}
    assert code(post(caller, "Mine again", author=MEMBER)) == (403, "ACCESS_DENIED")
    assert linkedin.posts() == 1


def test_reading_back_needs_a_special_leave(linkedin: FakeLinkedIn, caller: Caller) -> None:
    id_ = urn(post(caller, "Hello"))
    finder = {"x-restli-method": "FINDER"}
    query = {"q": "author", "author": PAGE}
    metadata, comments = at("/rest/socialMetadata", id_), at("/rest/socialActions", id_) + "/comments"
    for path in (at("/rest/posts", id_), metadata, comments):
        assert code(caller.get(path)) == (403, "ACCESS_DENIED")
    assert code(caller.call("GET", "/rest/posts", query, headers=finder)) == (403, "ACCESS_DENIED")
    reads(linkedin)
    got = caller.call("GET", "/rest/posts", query, headers=finder).json
    assert [(element["id"], element["commentary"]) for element in got["elements"]] == [(id_, "Hello")]
    batch = caller.get("/rest/posts", ids=f"List({id_},urn:li:share:1)").json
    assert (list(batch["results"]), list(batch["errors"])) == ([id_], ["urn:li:share:1"])
    linkedin.all_posts[id_].likes = 3
    assert caller.get(metadata).json["reactionSummaries"]["LIKE"]["count"] == 3


def test_statistics_are_of_the_posts_that_have_any(linkedin: FakeLinkedIn, caller: Caller) -> None:
    first, second = urn(post(caller, "One")), urn(post(caller, "Two"))
    linkedin.all_posts[first].statistics = {"impressionCount": 240, "clickCount": 6}
    query = {"q": "organizationalEntity", "organizationalEntity": PAGE, "shares": f"List({first},{second})"}
    path = "/rest/organizationalEntityShareStatistics"
    assert code(caller.get(path, **query)) == (403, "ACCESS_DENIED")
    reads(linkedin)
    got = caller.get(path, **query).json["elements"]
    assert [(element["share"], element["totalShareStatistics"]["clickCount"]) for element in got] == [(first, 6)]


def test_deletions_are_idempotent(linkedin: FakeLinkedIn, caller: Caller) -> None:
    reads(linkedin)
    id_ = urn(post(caller, "Hello"))
    for _ in range(2):
        assert caller.delete(at("/rest/posts", id_)).status == 204
    assert code(caller.get(at("/rest/posts", id_))) == (404, "NOT_FOUND")
    assert code(caller.delete(at("/rest/posts", linkedin.appears("hm", "urn:li:person:x").urn))) == (
        403,
        "ACCESS_DENIED",
    )


def test_a_commentary_is_edited_or_seems_to_be(linkedin: FakeLinkedIn, caller: Caller) -> None:
    id_ = urn(post(caller, "Helo"))
    partial = {"x-restli-method": "PARTIAL_UPDATE"}

    def edited(commentary: str, field: str = "commentary", **headers: str) -> Got:
        data = json.dumps({"patch": {"$set": {field: commentary} if field else {}}}).encode()
        return caller.call("POST", at("/rest/posts", id_), body=data, headers=headers)

    assert code(edited("Hello")) == (400, "ILLEGAL_ARGUMENT")
    assert edited("Hello", **partial).status == 204
    assert linkedin.all_posts[id_].shown == "Hello"
    assert edited("https://example.org", "contentLandingPage", **partial).status == 204
    linkedin.ignores_edits = True
    assert edited("Hello!", **partial).status == 204
    assert linkedin.all_posts[id_].shown == "Hello"
    for field in ("visibility", ""):
        assert code(edited("Hello", field, **partial)) == (400, "INVALID_VALUE_FOR_FIELD")
    reads(linkedin)
    assert caller.get(at("/rest/posts", id_)).json["lifecycleStateInfo"] == {"isEditedByAuthor": True}
    caller.delete(at("/rest/posts", id_))
    assert code(edited("Hello", **partial)) == (404, "NOT_FOUND")


def uploaded(caller: Caller, data: bytes = PNG) -> str:
    asked = {"initializeUploadRequest": {"owner": PAGE}}
    value = caller.post("/rest/images?action=initializeUpload", asked).json["value"]
    assert caller.call("PUT", value["uploadUrl"], body=data).status == 201
    return str(value["image"])


def test_pictures_are_uploaded_and_described(linkedin: FakeLinkedIn, caller: Caller) -> None:
    image = uploaded(caller)
    id_ = urn(post(caller, "Map", content={"media": {"id": image, "altText": "A map"}}))
    assert linkedin.all_posts[id_].images == ((image, "A map"),)
    assert linkedin.images[image].data == PNG
    two = [{"id": image, "altText": "A"}, {"id": uploaded(caller), "altText": "B"}]
    assert len(linkedin.all_posts[urn(post(caller, "Two", content={"multiImage": {"images": two}}))].images) == 2
    assert code(post(caller, "One", content={"multiImage": {"images": two[:1]}})) == (400, "INVALID_VALUE_FOR_FIELD")
    long = {"media": {"id": image, "altText": "a" * 4_087}}
    assert code(post(caller, "Long", content=long)) == (400, "FIELD_LENGTH_TOO_LONG")


def test_pictures_without_bytes_or_of_another_kind_are_refused(linkedin: FakeLinkedIn, caller: Caller) -> None:
    asked = {"initializeUploadRequest": {"owner": PAGE}}
    empty = caller.post("/rest/images?action=initializeUpload", asked).json["value"]["image"]
    assert code(post(caller, "Map", content={"media": {"id": empty}})) == (400, "MEDIA_ASSET_WAITING_UPLOAD")
    large = PNG[:16] + struct.pack(">II", 8_000, 6_000)
    for data in (b"%PDF-1.7", b"%PDF-1.7" * 3, large):
        failed = uploaded(caller, data)
        assert code(post(caller, "Map", content={"media": {"id": failed}})) == (400, "MEDIA_ASSET_PROCESSING_FAILED")
    assert code(post(caller, "Map", content={"media": {"id": "urn:li:image:X"}})) == (400, "INVALID_URN_ID")
    assert code(caller.get(at("/rest/images", empty))) == (403, "ACCESS_DENIED")
    reads(linkedin)
    assert caller.get(at("/rest/images", empty)).json["status"] == "WAITING_UPLOAD"


def test_a_post_waits_for_its_picture_and_may_fail(clock: FakeClock, linkedin: FakeLinkedIn, caller: Caller) -> None:
    reads(linkedin)
    linkedin.processes, linkedin.picture_fails = timedelta(seconds=30), True
    id_ = urn(post(caller, "Map", content={"media": {"id": uploaded(caller)}}))
    assert caller.get(at("/rest/posts", id_)).json["lifecycleState"] == "PUBLISH_REQUESTED"
    clock.moves(seconds=30)
    assert caller.get(at("/rest/posts", id_)).json["lifecycleState"] == "PUBLISH_FAILED"


def test_replies_are_comments(linkedin: FakeLinkedIn, caller: Caller) -> None:
    id_ = urn(post(caller, "Hello"))
    asking = linkedin.writes(id_, "How many?")
    path = at("/rest/socialActions", id_) + "/comments"
    reply = {"actor": PAGE, "object": id_, "message": {"text": "Twelve (12)"}, "parentComment": asking.urn}
    got = caller.post(path, reply)
    assert (got.status, got.json["message"]["text"]) == (201, "Twelve (12)")
    assert got.headers["x-restli-id"] == got.json["id"]
    assert code(caller.post(path, reply | {"message": {"text": "a" * 1_251}})) == (400, "FIELD_LENGTH_TOO_LONG")
    asking.gone = True
    assert code(caller.post(path, reply)) == (404, "NOT_FOUND")
    assert linkedin.posts() == 2
    assert caller.delete(f"{path}/{got.json['id']}").status == 204
    assert linkedin.posts() == 1


def test_whose_token_and_which_pages(linkedin: FakeLinkedIn, caller: Caller) -> None:
    assert caller.get("/v2/userinfo").json["sub"] == MEMBER.rpartition(":")[2]
    roles = caller.get("/rest/organizationAcls", q="roleAssignee").json["elements"]
    assert {role["organization"]: role["role"] for role in roles} == {PAGE: "ADMINISTRATOR", OTHER_PAGE: "ANALYST"}


def test_a_token_lasts_60_days_and_may_be_revoked(clock: FakeClock, linkedin: FakeLinkedIn, caller: Caller) -> None:
    none = Caller(linkedin.respond).get("/v2/userinfo").json
    wrong = Caller(linkedin.respond, {"authorization": "Bearer canary-x"}).get("/v2/userinfo").json
    assert (none["serviceErrorCode"], wrong["serviceErrorCode"]) == (65604, 65600)
    linkedin.access.revoked = True
    assert post(caller, "Hello").json["serviceErrorCode"] == 65601
    linkedin.access.revoked = False
    clock.moves(days=60)
    caller.headers["linkedin-version"] = "202701"
    got = post(caller, "Hello")
    assert (got.status, got.json["serviceErrorCode"]) == (401, 65602)
    assert linkedin.posts() == 0


def test_150_calls_of_a_day_to_midnight(clock: FakeClock, linkedin: FakeLinkedIn, caller: Caller) -> None:
    linkedin.access.used[clock().date()] = 149
    assert post(caller, "last").status == 201
    got = post(caller, "over")
    assert code(got) == (429, "TOO_MANY_REQUESTS")
    assert not {name for name in got.headers if "limit" in name or name == "retry-after"}
    clock.moves(hours=15)
    assert post(caller, "over").status == 201


def exchanged(linkedin: FakeLinkedIn, **form: str) -> Got:
    return Caller(linkedin.respond).form("/oauth/v2/accessToken", client_id=CLIENT, client_secret=SECRET, **form)


def authorised(linkedin: FakeLinkedIn, scope: str) -> dict[str, str]:
    asked = {"response_type": "code", "client_id": CLIENT, "redirect_uri": REDIRECT, "state": "s1", "scope": scope}
    back = Caller(linkedin.respond).get("/oauth/v2/authorization", **asked).headers["location"]
    found = parse_qs(urlsplit(back).query)["code"][0]
    return {"grant_type": "authorization_code", "redirect_uri": REDIRECT, "code": found}


def test_a_code_lasts_30_minutes_and_counts_once(clock: FakeClock, linkedin: FakeLinkedIn) -> None:
    scope = " ".join(sorted(linkedin.access.scopes))
    form = authorised(linkedin, scope)
    got = exchanged(linkedin, **form).json
    assert got["expires_in"] == 60 * 24 * 3600
    assert "refresh_token" not in got
    assert exchanged(linkedin, **form).status == 400
    late = authorised(linkedin, scope)
    clock.moves(minutes=30)
    assert exchanged(linkedin, **late).status == 400
    assert Caller(linkedin.respond, {"authorization": f"Bearer {TOKEN}"}).get("/v2/userinfo").status == 200
    exchanged(linkedin, **authorised(linkedin, "openid"))
    other = Caller(linkedin.respond, {"authorization": f"Bearer {TOKEN}"}).get("/v2/userinfo")
    assert other.status == 401  # another set of scopes ended it


def test_partners_refresh_for_a_year_that_never_grows(clock: FakeClock, linkedin: FakeLinkedIn) -> None:
    asked = {"grant_type": "refresh_token", "refresh_token": linkedin_access.REFRESH}
    assert exchanged(linkedin, **asked).status == 400
    linkedin.access.partner = True
    clock.moves(days=50)
    got = exchanged(linkedin, **asked).json
    assert (got["refresh_token"], got["refresh_token_expires_in"]) == (linkedin_access.REFRESH, 315 * 24 * 3600)
    clock.moves(days=315)
    assert exchanged(linkedin, **asked).status == 400


def test_the_days_left_are_told_without_a_call(clock: FakeClock, linkedin: FakeLinkedIn) -> None:
    asked = {"client_id": CLIENT, "client_secret": SECRET, "token": TOKEN}
    got = Caller(linkedin.respond).form("/oauth/v2/introspectToken", **asked).json
    assert (got["active"], got["expires_at"]) == (True, int((clock() + timedelta(days=60)).timestamp()))
    clock.moves(days=60)
    assert Caller(linkedin.respond).form("/oauth/v2/introspectToken", **asked).json["status"] == "expired"


def test_a_post_appears_late_on_order(clock: FakeClock, linkedin: FakeLinkedIn, caller: Caller) -> None:
    reads(linkedin)
    linkedin.slow.after = timedelta(seconds=40)
    id_ = urn(post(caller, "Late"))
    assert code(caller.get(at("/rest/posts", id_))) == (404, "NOT_FOUND")
    clock.moves(seconds=40)
    assert caller.get(at("/rest/posts", id_)).status == 200


def test_a_page_of_html_may_follow_a_post_that_is_out(linkedin: FakeLinkedIn, caller: Caller) -> None:
    with Server(linkedin.respond).running() as server:
        server.next("POST", commits_then_answers(HTML_PAGE))
        got = httpx.post(f"{server.url}/rest/posts", json=body("Out"), headers=caller.headers)
        assert (got.status_code, got.headers.get("x-restli-id")) == (502, None)
        again = httpx.post(f"{server.url}/rest/posts", json=body("Out"), headers=caller.headers)
        assert next(iter(linkedin.all_posts)) in again.json()["message"]
        start = {"initializeUploadRequest": {"owner": PAGE}}
        image = httpx.post(f"{server.url}/rest/images?action=initializeUpload", json=start, headers=caller.headers)
        assert httpx.put(image.json()["value"]["uploadUrl"], content=PNG, headers=caller.headers).status_code == 201
    assert linkedin.posts() == 1
