"""Bluesky on a real data server (PDS), with answers lost in between; and whether our stand-in answers as that does."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.errors import Refused, Unreached, Unsure
from bot.model.post import Attached, Outgoing, Parent, Receipt
from bot.networks.bluesky import NETWORK
from bot.outbound.at_protocol import tid
from bot.outbound.client import client
from bot.outbound.grants import Grant
from bot.outbound.network import Connection
from tests.bot.networks import test_contract as contract
from tests.bot.networks.server import Answer, Asked, Server, loses_the_answer
from tests.bot.networks.stages.bluesky import APP_PASSWORD, DID, HANDLE, POST, STAGE, FakePds, bluesky_at
from tests.bot.networks.stand_in import NOW, OpenStage, publish
from tests.pictures import png, png_of_noise
from tests.targets.bluesky import Pds, PdsAccount, pds_or_skip

KEY = "7-r2-press"
PASSED_ON = ("authorization", "content-type")
COMES_BACK = ("content-type", "ratelimit-reset")
A_POST = Outgoing("Café hours: https://www.gov.uk/café #OpenNow")


@pytest.fixture(scope="module")
def pds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pds]:
    with pds_or_skip(tmp_path_factory.mktemp("pds")) as pds:
        yield pds


NUMBERS = count()


@dataclass
class RealPds:
    """A fresh account on a real server; a request comes to it through our own, whose answers can go wrong."""

    pds: Pds
    account: PdsAccount

    def respond(self, asked: Asked) -> Answer:
        query = [(name, value) for name, values in asked.queries.items() for value in values]
        headers = {name: value for name, value in asked.headers.items() if name in PASSED_ON}
        url = httpx.URL(self.pds.url + asked.path, params=query)
        reply = httpx.request(asked.method, url, headers=headers, content=asked.body, timeout=30, trust_env=False)
        back = {name: value for name, value in reply.headers.items() if name in COMES_BACK}
        return Answer(reply.status_code, reply.content, back)

    def posts(self) -> int:
        return len(self.records())

    def records(self) -> list[Mapping[str, Any]]:
        query = {"repo": self.account.did, "collection": POST, "limit": "100"}
        url = f"{self.pds.url}/xrpc/com.atproto.repo.listRecords"
        return list(httpx.get(url, params=query, trust_env=False).json()["records"])


def real_connection(address: str, account: PdsAccount) -> Connection:
    made = bluesky_at(address, account.app_password)
    patient = partial(client, loopback_only=True, timeout=httpx.Timeout(2), total=3)
    return replace(made, handle=account.handle, client=patient)


@pytest.fixture
def stage(pds: Pds) -> Iterator[OpenStage]:
    real = RealPds(pds, pds.account(f"dept{next(NUMBERS)}"))
    with Server(real.respond).running() as server:
        yield OpenStage(STAGE, real_connection(server.url, real.account), server, real)


def real(stage: OpenStage) -> RealPds:
    assert isinstance(stage.stand_in, RealPds)
    return stage.stand_in


pytestmark = pytest.mark.slow

# The contract of every network, on the real server


@pytest.mark.parametrize(
    "claim",
    [
        contract.test_a_post_goes_out_once_and_comes_back_with_a_receipt,
        contract.test_the_same_key_again_gives_the_same_receipt,
        contract.test_a_post_goes_out_with_its_pictures,
        contract.test_a_probe_publishes_nothing,
        contract.test_the_timeline_has_the_posts_since_a_moment,
        contract.test_a_post_is_taken_down_and_a_second_time_is_no_fault,
        contract.test_a_post_with_half_a_character_is_refused_and_nothing_is_sent,
    ],
    ids=lambda claim: claim.__name__,
)
def test_the_contract_holds_on_the_real_server(claim: Any, stage: OpenStage) -> None:
    claim(stage)


@pytest.mark.parametrize("pictured", [False, True], ids=["bare", "pictured"])
def test_a_post_goes_out_with_the_card_of_its_link(pictured: bool, stage: OpenStage) -> None:
    contract.test_a_post_goes_out_with_the_card_of_its_link(stage, pictured)
    external = real(stage).records()[0]["value"]["embed"]["external"]
    card = contract.A_CARD
    assert (external["uri"], external["title"], external["description"]) == (card.address, card.title, card.description)
    assert ("thumb" in external) == pictured


@pytest.mark.parametrize("kind", contract.BAD_ANSWERS)
def test_a_bad_answer_is_told_apart(kind: str, stage: OpenStage, caplog: pytest.LogCaptureFixture) -> None:
    contract.test_a_bad_answer_is_told_apart(stage, kind, caplog)


# Faults


def test_a_post_whose_answer_was_lost_is_one_record_however_often_repeated(stage: OpenStage) -> None:
    part = replace(A_POST, prepared=stage.publisher.prepare(A_POST, KEY))
    assert stage.publisher.look_up(part, KEY, NOW, frozenset()) is None
    stage.breaks(loses_the_answer, loses_the_answer)
    for _ in range(2):
        with pytest.raises(Unsure):
            stage.publisher.publish(part, KEY)
    found = stage.publisher.look_up(part, KEY, NOW, frozenset())
    assert stage.publisher.publish(part, KEY) == found
    (record,) = real(stage).records()
    assert found == Receipt(
        record["uri"], f"https://bsky.app/profile/{real(stage).account.handle}/post/{record['uri'].rpartition('/')[2]}"
    )
    assert record["value"] == json.loads(part.prepared)["record"]


def test_another_record_at_the_key_is_left_alone(stage: OpenStage) -> None:
    part = replace(A_POST, prepared=stage.publisher.prepare(A_POST, KEY))
    put = json.loads(part.prepared)
    other = replace(A_POST, text="Other", prepared=json.dumps(put | {"record": put["record"] | {"text": "Other"}}))
    stage.publisher.publish(other, KEY)
    with pytest.raises(Unsure, match="Another post"):
        stage.publisher.publish(part, KEY)
    with pytest.raises(Unsure, match="Another post"):
        stage.publisher.look_up(part, KEY, NOW, frozenset())
    assert [record["value"]["text"] for record in real(stage).records()] == ["Other"]


def test_an_expired_token_is_renewed_and_the_post_goes_out_once(stage: OpenStage) -> None:
    publish(stage.publisher, A_POST, "first")
    grants = stage.connection.grants
    kept = grants.current()
    assert kept
    expired = Grant(real(stage).pds.expired(real(stage).account), None, kept.refresh, None, kept.holder)
    grants.renewed(kept, lambda _: expired)
    publish(stage.publisher, A_POST, "second")
    renewed = grants.current()
    assert renewed
    assert renewed.access != expired.access
    assert stage.posts() == 2
    assert [asked.path.rpartition(".")[2] for asked in stage.server.asked].count("createSession") == 1


def test_a_renewal_whose_answer_was_lost_is_tried_again_with_the_old_token(stage: OpenStage) -> None:
    publish(stage.publisher, A_POST, "first")
    later = replace(stage.connection, clock=lambda: NOW + timedelta(days=30_000))
    later.grants.renewed(later.grants.current(), lambda kept: replace(kept or Grant(""), expires_at=NOW))
    stage.server.next("POST", loses_the_answer, path="refreshSession")
    again = replace(stage, connection=later)
    with pytest.raises(Unreached):
        again.publisher.prepare(A_POST, "second")
    assert publish(again.publisher, A_POST, "second").id
    assert [asked.path.rpartition(".")[2] for asked in stage.server.asked].count("createSession") == 1


def test_an_app_password_that_was_taken_back_stops_the_account_and_not_the_looks(stage: OpenStage) -> None:
    part = replace(A_POST, prepared=stage.publisher.prepare(A_POST, KEY))
    receipt = stage.publisher.publish(part, KEY)
    locked_out = real_connection(stage.server.url, replace(real(stage).account, app_password="aaaa-bbbb-cccc-dddd"))
    with pytest.raises(Refused) as refused:
        replace(stage, connection=locked_out).publisher.prepare(A_POST, "second")
    assert refused.value.credential
    assert replace(stage, connection=locked_out).publisher.look_up(part, KEY, NOW, frozenset()) == receipt


def test_too_many_sign_ins_are_told_with_the_time_to_come_back(tmp_path: Path) -> None:
    with pds_or_skip(tmp_path, limits=True) as pds:
        place = RealPds(pds, pds.account("limited"))
        with Server(place.respond).running() as server:

            def sign_in_anew() -> None:
                OpenStage(STAGE, real_connection(server.url, place.account), server, place).publisher.probe()

            for _ in range(30):
                sign_in_anew()
            with pytest.raises(Unreached) as waits:
                sign_in_anew()
    assert waits.value.not_before is not None


# Replies, threads, pictures


def test_replies_and_threads_are_attached_on_the_real_server(stage: OpenStage) -> None:
    theirs = publish(stage.publisher, Outgoing("When do you open?"), "theirs")
    assert stage.publisher.parent(theirs.url) == Parent(theirs.id, real(stage).account.handle)
    assert stage.publisher.parent(theirs.url[:-3] + "222") is None
    first = publish(stage.publisher, Outgoing("At ten.", answers=theirs.url, parent=theirs.id), "1")
    second = publish(stage.publisher, Outgoing("Bring a card.", follows=first.id), "2")
    by_uri = {record["uri"]: record for record in real(stage).records()}
    reply = by_uri[second.id]["value"]["reply"]
    assert reply["root"] == {"uri": theirs.id, "cid": by_uri[theirs.id]["cid"]}
    assert reply["parent"] == {"uri": first.id, "cid": by_uri[first.id]["cid"]}


def test_pictures_within_the_limit_are_taken_with_their_shape(stage: OpenStage) -> None:
    data = png_of_noise(990_000)
    picture = Attached("ab" * 32, "image/png", "Noise.", data, width=64, height=48)
    there = replace(picture, id=stage.publisher.upload(picture), data=b"")
    publish(stage.publisher, replace(A_POST, pictures=(there,)), KEY)
    (image,) = real(stage).records()[0]["value"]["embed"]["images"]
    assert (image["alt"], image["aspectRatio"], image["image"]["size"]) == (
        "Noise.",
        {"width": 64, "height": 48},
        len(data),
    )


def test_mentions_of_people_there_are_resolved_and_others_stay_text(stage: OpenStage) -> None:
    handle = real(stage).account.handle
    publish(stage.publisher, Outgoing(f"👋 @{handle} and @nobody-{handle}"), KEY)
    (facet,) = real(stage).records()[0]["value"]["facets"]
    assert facet["features"] == [{"$type": "app.bsky.richtext.facet#mention", "did": real(stage).account.did}]


def test_what_needs_blueskys_own_service_is_told_kindly(stage: OpenStage) -> None:
    receipt = publish(stage.publisher, A_POST, KEY)
    inbox, tallies, profile = NETWORK.inbox, NETWORK.tallies, NETWORK.profile
    assert inbox
    assert tallies
    assert profile
    with pytest.raises(Unreached, match="Posts still go out"):
        inbox(stage.connection, "")
    with pytest.raises(Unreached, match="Posts still go out"):
        tallies(stage.connection, [receipt])
    with pytest.raises(Unreached, match="Posts still go out"):
        profile(stage.connection, real(stage).account.handle)


# Is the stand-in true?


@dataclass(frozen=True)
class Place:
    """A server to be asked, an account there, and its session's token."""

    url: str
    handle: str
    did: str
    password: str

    def ask(self, method: str, name: str, *, token: str = "", **given: Any) -> tuple[int, Mapping[str, Any]]:
        headers = given.pop("headers", {}) | ({"Authorization": f"Bearer {token}"} if token else {})
        url = f"{self.url}/xrpc/{name}"
        reply = httpx.request(method, url, headers=headers, trust_env=False, timeout=30, **given)
        return reply.status_code, reply.json()


FIELDS = frozenset({"uri", "cid", "commit", "did", "value", "blob", "records", "accessJwt", "refreshJwt", "active"})
NOBODY = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"
NEVER_UPLOADED = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"


def told(place: Place) -> dict[str, object]:
    """What a server says to the questions that the network's file depends on: codes, errors, and names of fields."""
    says: dict[str, object] = {}

    def note(what: str, answer: tuple[int, Mapping[str, Any]]) -> Mapping[str, Any]:
        code, body = answer
        says[what] = (code, body.get("error") or sorted(FIELDS & set(body)))
        return body

    def put(key: str, change: Mapping[str, object], what: str, **more: object) -> Mapping[str, Any]:
        record = {"$type": POST, "text": "x", "createdAt": "2026-11-20T09:00:00.000Z", **change}
        body = {"repo": place.did, "collection": POST, "rkey": key, "record": record, "swapRecord": None, **more}
        return note(what, place.ask("POST", "com.atproto.repo.putRecord", token=token, json=body))

    login = {"identifier": place.handle, "password": place.password}
    create, refresh = "com.atproto.server.createSession", "com.atproto.server.refreshSession"
    note("wrong password", place.ask("POST", create, json=login | {"password": "no"}))
    session = note("login", place.ask("POST", create, json=login))
    token = str(session["accessJwt"])
    note("refreshed", place.ask("POST", refresh, token=str(session["refreshJwt"])))
    note("refreshed again", place.ask("POST", refresh, token=str(session["refreshJwt"])))
    note("refreshed by an access token", place.ask("POST", refresh, token=token))
    note("garbage for a token", place.ask("GET", "com.atproto.server.getSession", token="x.y.z"))
    note("no token", place.ask("GET", "com.atproto.server.getSession"))
    key, other = tid(NOW, 1), tid(NOW, 2)
    first = put(key, {}, "put")
    says["same again, same cid"] = put(key, {}, "same again").get("cid") == first.get("cid")
    put(key, {"text": "y"}, "other words")
    put("my-slug", {}, "a key that is no TID")
    put(other, {"text": "x" * 301}, "301 characters")
    put(other, {"text": "👨‍👩‍👧‍👦" * 121}, "3,025 bytes")
    put(other, {}, "another's repository", repo=NOBODY)
    blob = note(
        "blob",
        place.ask(
            "POST", "com.atproto.repo.uploadBlob", token=token, content=png(), headers={"Content-Type": "image/png"}
        ),
    )["blob"]
    image = {"alt": "x", "image": blob}
    put(other, {"embed": {"$type": "app.bsky.embed.images", "images": [image] * 5}}, "five pictures")
    missing = json.loads(json.dumps(image).replace(blob["ref"]["$link"], NEVER_UPLOADED))
    put(other, {"embed": {"$type": "app.bsky.embed.images", "images": [missing]}}, "a picture that was never uploaded")
    put(other, {"embed": {"$type": "app.bsky.embed.images", "images": [image]}}, "a picture")
    card = {"uri": "https://www.gov.uk/leeds", "title": "Leeds", "description": "", "thumb": blob}
    put(other, {"embed": {"$type": "app.bsky.embed.external", "external": card}}, "a card")
    bare = {name: said for name, said in card.items() if name != "description"}
    put(other, {"embed": {"$type": "app.bsky.embed.external", "external": bare}}, "a card without a description")
    get = "com.atproto.repo.getRecord"
    where = {"repo": place.did, "collection": POST}
    value = note("get", place.ask("GET", get, params=where | {"rkey": key})).get("value", {})
    says["the value"] = {name: value[name] for name in sorted(value)}
    note("get by handle", place.ask("GET", get, params=where | {"repo": place.handle, "rkey": key}))
    note("get nothing", place.ask("GET", get, params=where | {"rkey": tid(NOW, 3)}))
    note("get another's", place.ask("GET", get, params=where | {"repo": NOBODY, "rkey": key}))
    listed = note("list", place.ask("GET", "com.atproto.repo.listRecords", params=where | {"limit": 1}))
    says["the newest key first"] = [record["uri"].rpartition("/")[2] for record in listed["records"]]
    note(
        "list another's",
        place.ask("GET", "com.atproto.repo.listRecords", params=where | {"repo": NOBODY}),
    )
    resolve = "com.atproto.identity.resolveHandle"
    note("handle", place.ask("GET", resolve, params={"handle": place.handle}))
    note("handle of nobody", place.ask("GET", resolve, params={"handle": f"nobody-{place.handle}"}))
    note("getPosts", place.ask("GET", "app.bsky.feed.getPosts", token=token, params={"uris": first["uri"]}))
    note("profile", place.ask("GET", "app.bsky.actor.getProfile", token=token, params={"actor": place.handle}))
    note("notifications", place.ask("GET", "app.bsky.notification.listNotifications", token=token))
    gone = {"repo": place.did, "collection": POST, "rkey": key}
    for what in ("delete", "delete again"):
        note(what, place.ask("POST", "com.atproto.repo.deleteRecord", token=token, json=gone))
    return says


def test_the_stand_in_says_what_the_real_server_says(pds: Pds) -> None:
    account = pds.account("truth")
    expected = told(Place(pds.url, account.handle, account.did, account.app_password))
    with Server(FakePds(clock=lambda: NOW, alone=True).respond).running() as server:
        stand_in = told(Place(server.url, HANDLE, DID, APP_PASSWORD))
    assert stand_in == expected
