"""The stand-in for X: tokens, and what is uploaded."""

import base64
import hashlib
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.bot.networks.stand_ins import x_tokens
from tests.bot.networks.stand_ins.calling import Caller, Got
from tests.bot.networks.stand_ins.test_x import tweet
from tests.bot.networks.stand_ins.x import FakeX
from tests.fakes import FakeClock

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


@pytest.fixture
def x(clock: FakeClock) -> FakeX:
    return FakeX(clock)


@pytest.fixture
def caller(x: FakeX) -> Caller:
    return Caller(x.respond, {"authorization": f"Bearer {x_tokens.ACCESS}"})


def basic(secret: str = x_tokens.SECRET) -> dict[str, str]:
    return {"authorization": "Basic " + base64.b64encode(f"{x_tokens.CLIENT}:{secret}".encode()).decode()}


def refreshed(x: FakeX, token: str | None) -> Got:
    return Caller(x.respond, basic()).form("/2/oauth2/token", grant_type="refresh_token", refresh_token=token)


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
    for wrong in ({"segment_index": "0"}, {"media": ("p", "x/y", PNG[:9]), "segment_index": "first"}):
        assert caller.upload(f"/2/media/upload/{short}/append", **wrong).status == 400
    caller.upload(f"/2/media/upload/{short}/append", media=("p", "x/y", PNG[:9]), segment_index="0")
    assert caller.post(f"/2/media/upload/{short}/finalize", {}).status == 400


def test_at_most_four_pictures(caller: Caller) -> None:
    ids = [uploaded(caller).json["data"]["id"] for _ in range(5)]
    assert tweet(caller, "five", media={"media_ids": ids}).status == 400
    assert tweet(caller, "four", media={"media_ids": ids[:4]}).status == 201
