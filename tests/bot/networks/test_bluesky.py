"""Bluesky's peculiarities: the record kept before the first try, sessions, replies, threads, and what is afterwards."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.errors import Refused, Unattached, Unreached, Unsure
from bot.model.link_card import LinkCard
from bot.model.post import Attached, Outgoing, Parent, Receipt
from bot.networks.bluesky import NETWORK, PAGE, PICTURE_BYTES, count, language_fault
from bot.outbound.at_protocol import tid
from bot.outbound.at_records import link_fault
from bot.outbound.grants import Grant
from bot.outbound.network import Connection
from bot.ports import Publisher
from tests.bot.networks.server import Answer, Server, answers, loses_the_answer, said
from tests.bot.networks.stages.bluesky import (
    ACCESS,
    DID,
    HANDLE,
    POST,
    REFRESH,
    THEIR_DID,
    THEIRS,
    FakePds,
    bluesky_at,
)
from tests.bot.networks.stand_in import NOW, publish, published_by
from tests.pictures import png

KEY = "7-r2-press"
A_POST = Outgoing("Café hours: https://www.gov.uk/café. Ask @sam.example.com or @nobody.example.com #OpenNow")
THEIR_POST = f"at://{THEIR_DID}/{POST}/3jzfcijpj2z2a"
THEIR_PAGE = f"https://bsky.app/profile/{THEIRS}/post/3jzfcijpj2z2a"
A_REPLY = Outgoing("At ten.", answers=THEIR_PAGE)
CARD = LinkCard("https://www.gov.uk/café", "Café hours", "Nine to five, and late on Fridays.")
PICTURE = Attached("ab" * 32, "image/png", "The office.", png(), width=64, height=48)


@dataclass
class Town:
    """A data server and our account on it, at a time that tests move."""

    server: Server
    fake: FakePds
    connection: Connection
    now: list[datetime]

    @property
    def publisher(self) -> Publisher:
        return published_by("bluesky", self.connection)

    def record(self) -> dict[str, Any]:
        (record,) = self.fake.records.values()
        return dict(record)

    def calls(self) -> list[str]:
        return [asked.path.rpartition(".")[2] for asked in self.server.asked]


@pytest.fixture
def town() -> Iterator[Town]:
    now = [NOW]
    fake = FakePds(clock=lambda: now[0], elsewhere={THEIR_POST: {"$type": POST, "text": "When do you open?"}})
    with Server(fake.respond).running() as server:
        yield Town(server, fake, replace(bluesky_at(server.url), clock=lambda: now[0]), now)


def prepared(town: Town, part: Outgoing = A_POST, key: str = KEY) -> Outgoing:
    return replace(part, prepared=town.publisher.prepare(part, key))


# Counting


def test_lengths_are_those_that_a_real_server_accepts() -> None:
    vectors = Path(__file__).parents[2] / "vectors" / "atproto" / "measured_post_length.json"
    cases = json.loads(vectors.read_text())["cases"]
    assert len(cases) == 16
    for case in cases:
        assert count(case["unit"] * case["pds_max_repeats"]) <= NETWORK.limit, case["name"]
        assert count(case["unit"] * (case["pds_max_repeats"] + 1)) > NETWORK.limit, case["name"]


# The record


def test_the_record_has_the_words_and_what_readers_can_open(town: Town) -> None:
    publish(town.publisher, A_POST, KEY)
    record = town.record()
    raw = record["text"].encode()
    opens = [
        (raw[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode(), f["features"][0]) for f in record["facets"]
    ]
    kind = "app.bsky.richtext.facet#"
    assert record["text"] == A_POST.text
    assert record["createdAt"] == "2026-11-20T09:00:00.000Z"
    assert opens == [
        ("https://www.gov.uk/café", {"$type": f"{kind}link", "uri": "https://www.gov.uk/café"}),
        ("@sam.example.com", {"$type": f"{kind}mention", "did": THEIR_DID}),
        ("#OpenNow", {"$type": f"{kind}tag", "tag": "OpenNow"}),
    ]
    assert not {"langs", "embed", "reply"} & set(record)


def test_the_record_has_the_accounts_languages(town: Town) -> None:
    settings = dict(town.connection.settings) | {"languages": "cy en"}
    publish(published_by("bluesky", replace(town.connection, settings=settings)), A_POST, KEY)
    assert town.record()["langs"] == ["cy", "en"]


@pytest.mark.parametrize(
    ("languages", "fine"),
    [("en", True), ("cy en-GB", True), ("", False), ("English", False), ("en cy gd ga", False)],
)
def test_languages_are_codes(languages: str, fine: bool) -> None:
    assert (language_fault(languages) == "") == fine


def test_pictures_go_with_their_alt_texts_and_shapes(town: Town) -> None:
    there = replace(PICTURE, id=town.publisher.upload(PICTURE), data=b"")
    publish(town.publisher, replace(A_POST, pictures=(there, replace(there, alt="", width=0))), KEY)
    first, second = town.record()["embed"]["images"]
    (link,) = town.fake.blobs
    assert town.fake.blobs[link] == PICTURE.data
    assert first["alt"] == "The office."
    assert first["aspectRatio"] == {"width": 64, "height": 48}
    assert first["image"]["ref"] == {"$link": link}
    assert (second["alt"], "aspectRatio" in second) == ("", False)


def test_a_card_is_a_part_of_the_record_with_its_picture(town: Town) -> None:
    thumb = replace(PICTURE, alt="", id=town.publisher.upload(PICTURE), data=b"")
    publish(town.publisher, replace(A_POST, card=CARD, card_picture=thumb), KEY)
    embed = town.record()["embed"]
    (link,) = town.fake.blobs
    assert embed["$type"] == "app.bsky.embed.external"
    assert embed["external"].pop("thumb")["ref"] == {"$link": link}
    assert embed["external"] == {"uri": CARD.address, "title": CARD.title, "description": CARD.description}


def test_a_card_without_description_and_picture_is_a_card(town: Town) -> None:
    publish(town.publisher, replace(A_POST, card=LinkCard(CARD.address, "A")), KEY)
    assert town.record()["embed"]["external"] == {"uri": CARD.address, "title": "A", "description": ""}


def test_a_picture_that_the_server_would_refuse_with_the_post_is_not_uploaded(town: Town) -> None:
    with pytest.raises(Refused, match="1,000,000 bytes"):
        town.publisher.upload(replace(PICTURE, data=bytes(PICTURE_BYTES + 1)))
    assert town.server.asked == []


# Once, whatever the answers


def test_a_post_whose_answer_was_lost_is_repeated_byte_for_byte_and_is_one_post(town: Town) -> None:
    part = prepared(town)
    town.server.next("POST", loses_the_answer, path="putRecord")
    with pytest.raises(Unsure):
        town.publisher.publish(part, KEY)
    found = town.publisher.look_up(part, KEY, NOW, frozenset())
    town.now[0] += timedelta(minutes=1)
    assert town.publisher.publish(part, KEY) == found
    assert (town.fake.posts(), town.fake.commits) == (1, 1)
    first, second = (asked.body for asked in town.server.asked if asked.path.endswith("putRecord"))
    assert first == second == part.prepared.encode()


def test_a_look_needs_no_session(town: Town) -> None:
    part = prepared(town)
    receipt = town.publisher.publish(part, KEY)
    locked_out = replace(town.connection, secrets={"app_password": "changed"}, grants=bluesky_at("").grants)
    assert published_by("bluesky", locked_out).look_up(part, KEY, NOW, frozenset()) == receipt


def test_a_part_that_is_not_there_is_not_found(town: Town) -> None:
    assert town.publisher.look_up(prepared(town), KEY, NOW, frozenset()) is None


def test_another_post_at_the_key_is_left_alone_and_a_person_asked(town: Town) -> None:
    part = prepared(town)
    key = json.loads(part.prepared)["rkey"]
    town.fake.records[key] = {"$type": POST, "text": "Somebody else's"}
    with pytest.raises(Unsure, match="Another post is where"):
        town.publisher.publish(part, KEY)
    with pytest.raises(Unsure, match="Another post is where"):
        town.publisher.look_up(part, KEY, NOW, frozenset())
    assert town.record()["text"] == "Somebody else's"


def test_a_note_of_other_words_or_pictures_is_not_sent(town: Town) -> None:
    part = prepared(town)
    cards = (replace(part, card=CARD), replace(part, card=CARD, card_picture=PICTURE))
    texts = (replace(part, text="Other"), replace(part, pictures=(PICTURE,)), replace(part, answers=THEIR_PAGE))
    for other in (*texts, *cards):
        with pytest.raises(Refused, match="not what was approved"):
            town.publisher.publish(other, KEY)
    assert town.fake.posts() == 0


def test_a_post_without_its_note_is_found_by_its_words(town: Town) -> None:
    before = publish(town.publisher, A_POST, "another")
    receipt = publish(town.publisher, A_POST, KEY)
    found = town.publisher.look_up(A_POST, KEY, NOW - timedelta(minutes=5), frozenset({before.id}))
    assert found == receipt
    known = frozenset({before.id, receipt.url})
    assert town.publisher.look_up(A_POST, KEY, NOW, known) is None
    assert town.publisher.look_up(A_POST, KEY, NOW + timedelta(minutes=2), frozenset()) is None
    assert town.publisher.look_up(replace(A_POST, answers=THEIR_PAGE), KEY, NOW, frozenset()) is None


def test_more_posts_than_a_page_leave_the_look_by_words_to_a_person(town: Town) -> None:
    for number in range(PAGE):
        town.fake.records[tid(NOW, number)] = {"$type": POST, "text": "x", "createdAt": NOW.isoformat()}
    with pytest.raises(Unsure, match="more posts"):
        town.publisher.look_up(A_POST, KEY, NOW, frozenset())


def test_two_parts_of_the_same_moment_have_keys_of_their_own(town: Town) -> None:
    keys = {json.loads(prepared(town, key=f"7-r2-press-{number}").prepared)["rkey"] for number in range(10)}
    assert len(keys) == 10


# Sessions


def test_one_login_serves_until_the_session_ends_and_is_renewed_then(town: Town) -> None:
    for number in range(3):
        publish(town.publisher, A_POST, f"{number}")
    assert (town.fake.logins, town.fake.refreshes) == (1, 0)
    town.now[0] += ACCESS
    publish(town.publisher, A_POST, "later")
    assert (town.fake.logins, town.fake.refreshes) == (1, 1)
    town.now[0] += REFRESH
    publish(town.publisher, A_POST, "much later")
    assert (town.fake.logins, town.fake.refreshes) == (2, 1)


def test_a_session_that_the_server_ends_early_is_renewed_and_the_post_goes_out_once(town: Town) -> None:
    part = prepared(town)
    expired = answers(said({"error": "ExpiredToken", "message": "Token has expired"}, 400))
    town.server.next("POST", expired, path="putRecord")
    assert town.publisher.publish(part, KEY).id
    assert (town.fake.logins, town.fake.refreshes, town.fake.posts()) == (1, 1, 1)


def test_a_renewal_that_is_refused_signs_in_again(town: Town) -> None:
    kept = Grant("x.y.z", NOW, "x.y.z", NOW, f"{DID} {HANDLE}")
    town.connection.grants.renewed(None, lambda _: kept)
    publish(town.publisher, A_POST, KEY)
    assert (town.fake.logins, town.fake.refreshes) == (1, 0)


def test_a_session_of_another_account_is_not_used(town: Town) -> None:
    publish(town.publisher, A_POST, KEY)
    with pytest.raises(Refused) as refused:
        publish(published_by("bluesky", replace(town.connection, handle="other.example.uk")), A_POST, "8")
    assert refused.value.credential
    assert town.fake.posts() == 1


def test_a_wrong_app_password_is_told_before_anything_is_sent(town: Town) -> None:
    town.fake.password = "changed"
    with pytest.raises(Refused, match="did not accept our credential") as refused:
        town.publisher.prepare(A_POST, KEY)
    assert refused.value.credential
    assert "canary" not in str(refused.value)


def test_a_handle_that_is_none_is_told_with_the_way_forward(town: Town) -> None:
    with pytest.raises(Refused, match="is no handle on Bluesky"):
        published_by("bluesky", replace(town.connection, handle="@Department for Examples")).probe()
    assert town.server.asked == []


@pytest.mark.parametrize(
    "fault", [loses_the_answer, answers(Answer(500)), answers(Answer(200, b"<html>"))], ids=["lost", "500", "html"]
)
def test_a_sign_in_without_an_answer_means_that_nothing_is_out(town: Town, fault: Any) -> None:
    town.server.next("POST", fault, path="createSession")
    with pytest.raises(Unreached, match="Nothing was posted"):
        town.publisher.prepare(A_POST, KEY)


def test_too_many_sign_ins_wait_as_long_as_the_server_says(town: Town) -> None:
    reset = NOW + timedelta(minutes=4)
    town.server.next(
        "POST", answers(Answer(429, b"", {"RateLimit-Reset": str(int(reset.timestamp()))})), path="createSession"
    )
    with pytest.raises(Unreached) as waits:
        town.publisher.prepare(A_POST, KEY)
    assert waits.value.not_before == reset


def test_a_probe_names_the_account_and_tells_of_a_deactivated_one(town: Town) -> None:
    assert town.publisher.probe() == f"@{HANDLE} on 127.0.0.1"
    town.fake.active = False
    with pytest.raises(Refused, match="deactivated"):
        town.publisher.probe()


# Replies and threads


def test_a_reply_is_attached_to_the_post_it_answers(town: Town) -> None:
    root = {"uri": f"at://{THEIR_DID}/{POST}/3jzfcijpj2z22", "cid": "bafyroot"}
    town.fake.elsewhere[THEIR_POST]["reply"] = {"root": root, "parent": root}
    parent = town.publisher.parent(THEIR_PAGE)
    assert parent == Parent(THEIR_POST, THEIRS)
    publish(town.publisher, replace(A_REPLY, parent=THEIR_POST), KEY)
    reply = town.record()["reply"]
    assert reply["root"] == root
    assert reply["parent"]["uri"] == THEIR_POST


@pytest.mark.parametrize(
    "url",
    [
        f"https://bsky.app/profile/{THEIRS}/post/3jzfcijpj2z2b",
        "https://bsky.app/profile/nobody.example.com/post/3jzfcijpj2z2a",
    ],
)
def test_a_post_that_is_not_there_is_no_parent(town: Town, url: str) -> None:
    assert town.publisher.parent(url) is None
    with pytest.raises(Unattached, match="can't be found"):
        town.publisher.prepare(replace(A_REPLY, answers=url), KEY)


def test_a_reply_whose_parent_has_gone_meanwhile_is_not_sent(town: Town) -> None:
    part = prepared(town, A_REPLY)
    town.fake.elsewhere.clear()
    with pytest.raises(Unattached):
        town.publisher.publish(part, KEY)
    assert town.fake.posts() == 0


def test_an_author_who_takes_no_replies_gets_none(town: Town) -> None:
    town.fake.closed = True
    with pytest.raises(Unattached, match="does not let"):
        town.publisher.prepare(A_REPLY, KEY)


def test_a_post_on_our_own_server_is_found_without_blueskys_service(town: Town) -> None:
    ours = publish(town.publisher, A_POST, KEY)
    town.fake.alone = True
    assert town.publisher.parent(ours.url) == Parent(ours.id, HANDLE)
    with pytest.raises(Unreached):
        town.publisher.parent(THEIR_PAGE)


@pytest.mark.parametrize("answers_somebody", [False, True])
def test_the_parts_of_a_thread_follow_each_other_below_the_same_root(town: Town, answers_somebody: bool) -> None:
    start = A_REPLY if answers_somebody else A_POST
    first = publish(town.publisher, start, "1")
    second = publish(town.publisher, Outgoing("Two.", follows=first.id), "2")
    third = publish(town.publisher, Outgoing("Three.", follows=second.id), "3")
    above = town.fake.records[third.id.rpartition("/")[2]]["reply"]
    assert isinstance(above, dict)
    assert above["parent"]["uri"] == second.id
    assert above["root"]["uri"] == (THEIR_POST if answers_somebody else first.id)


def test_a_thread_whose_part_before_is_gone_stops(town: Town) -> None:
    gone = f"at://{DID}/{POST}/3jzfcijpj2z2a"
    with pytest.raises(Unattached, match="part before"):
        town.publisher.prepare(Outgoing("Two.", follows=gone), "2")


LINKS = {
    THEIR_PAGE: "",
    THEIR_PAGE + "?ref_src=embed": "",
    THEIR_PAGE + "/liked-by": "",
    f"https://bsky.app/profile/{THEIR_DID}/post/3jzfcijpj2z2a": "",
    THEIR_POST: "",
    f"https://bsky.app/profile/{THEIRS}": "leads to a profile",
    f"at://{THEIR_DID}/app.bsky.feed.like/3jzfcijpj2z2a": "is not a web address",
    "https://bsky.app/profile/sam/post/3jzfcijpj2z2a": "leads to a profile",
    "https://x.com/sam/status/1": "is of X, not of a post on Bluesky",
    "https://social.example/@sam/1": "is not of a post on Bluesky",
    "https://bsky.app.example/profile/sam.example.com/post/3jzfcijpj2z2a": "is not of a post on Bluesky",
    "Sam's post": "is not a web address",
}


@pytest.mark.parametrize("url", LINKS, ids=range(len(LINKS)))
def test_a_link_that_is_of_no_post_there_is_told(url: str) -> None:
    fault = link_fault(url, {})
    assert fault.startswith(LINKS[url])
    assert bool(fault) == bool(LINKS[url])


# Afterwards


def test_the_timeline_has_posts_of_other_apps_whatever_time_they_claim(town: Town) -> None:
    odd = {
        tid(NOW, 1): {"text": "Odd", "createdAt": "2019-01-01T00:00:00Z"},
        tid(NOW, 2): {"text": "Odder"},
        "self": {},
    }
    town.fake.records = {key: {"$type": POST, **record} for key, record in odd.items()}
    timeline = NETWORK.timeline
    assert timeline
    seen = timeline(town.connection, NOW - timedelta(minutes=5))
    assert sorted(post.text for post in seen.posts) == ["", "Odd", "Odder"]
    assert seen.whole


def test_a_page_full_of_posts_is_not_the_whole_timeline(town: Town) -> None:
    town.fake.records = {tid(NOW, number): {"$type": POST, "text": "x"} for number in range(PAGE)}
    timeline = NETWORK.timeline
    assert timeline
    assert not timeline(town.connection, NOW).whole
    assert timeline(town.connection, NOW + timedelta(seconds=1)).whole


def test_a_post_confirmed_by_a_person_is_taken_down_by_its_page_and_anothers_is_not(town: Town) -> None:
    receipt = publish(town.publisher, A_POST, KEY)
    take_down = NETWORK.take_down
    assert take_down
    for other in (Receipt("", THEIR_PAGE), Receipt(THEIR_POST, ""), Receipt("", "https://x.com/1")):
        with pytest.raises(Refused):
            take_down(town.connection, other)
    take_down(town.connection, Receipt("", receipt.url))
    assert town.fake.posts() == 0


def test_what_came_of_posts_is_asked_in_twenty_fives(town: Town) -> None:
    receipts = [publish(town.publisher, A_POST, f"{number}") for number in range(26)]
    tallies = NETWORK.tallies
    assert tallies
    found = tallies(town.connection, receipts)
    assert set(found) == {receipt.id for receipt in receipts}
    assert {(tally.replies, tally.reposts, tally.likes, tally.views) for tally in found.values()} == {(2, 4, 5, None)}
    assert town.calls().count("getPosts") == 2


def test_a_server_without_blueskys_service_says_so_kindly(town: Town) -> None:
    town.fake.alone = True
    inbox, tallies = NETWORK.inbox, NETWORK.tallies
    assert inbox
    assert tallies
    for ask in (lambda: inbox(town.connection, ""), lambda: tallies(town.connection, [Receipt(THEIR_POST, "")])):
        with pytest.raises(Unreached, match="Posts still go out"):
            ask()


def test_a_message_by_a_clock_that_is_behind_is_not_missed(town: Town) -> None:
    inbox = NETWORK.inbox
    assert inbox
    town.fake.mentioned("First")
    cursor = inbox(town.connection, "").cursor
    town.fake.mentioned("By a slow clock", behind=timedelta(minutes=5))
    later = inbox(town.connection, cursor)
    assert [message.text for message in later.messages] == ["By a slow clock"]
    assert inbox(town.connection, later.cursor).messages == ()


def test_a_surge_is_read_page_by_page_each_message_once(town: Town) -> None:
    inbox = NETWORK.inbox
    assert inbox
    town.fake.mentioned("Before")
    cursor = inbox(town.connection, "").cursor
    for number in range(250):
        town.fake.mentioned(f"{number}")
    found = inbox(town.connection, cursor)
    assert [message.text for message in found.messages] == [f"{number}" for number in range(250)]
    assert inbox(town.connection, found.cursor).messages == ()


def test_a_message_says_who_writes_and_what_is_answered(town: Town) -> None:
    inbox = NETWORK.inbox
    assert inbox
    town.fake.mentioned("Liked", reason="like")
    town.fake.mentioned("When?", reason="reply")
    town.fake.notifications[-1]["record"] = {"text": "When?", "reply": {"parent": {"uri": THEIR_POST, "cid": "x"}}}
    (message,) = inbox(town.connection, "").messages
    assert (message.handle, message.name, message.about, message.answers) == (THEIRS, "Sam", "Gardener.", THEIR_POST)
    assert message.url.startswith(f"https://bsky.app/profile/{THEIRS}/post/")
    assert not message.private
