"""The contract of every network with an API, on real HTTP servers."""

import hashlib
import logging
import socket
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import timedelta

import pytest

from bot.errors import Refused, SendingError, Unreached, Unsure
from bot.model.link_card import LinkCard
from bot.model.post import Attached, Outgoing, Receipt
from bot.networks import networks
from policy.draft import Kind
from tests.bot.networks.server import (
    Answer,
    Commit,
    Fault,
    Line,
    answers,
    commits_then_answers,
    drips_for_ever,
    drips_its_body,
    drips_its_headers,
    hangs,
    loses_the_answer,
    said,
    speaks_no_http,
)
from tests.bot.networks.stages import stages
from tests.bot.networks.stand_in import NOW, OpenStage, Stage, publish
from tests.pictures import png

A_POST = Outgoing("New opening hours at the Leeds office from Monday: 9am to 5pm.")
A_PICTURE = Attached(hashlib.sha256(png()).hexdigest(), "image/png", "The office: “open” — ar agor. 👋", png())
KEY = "7-r2-press"


def with_stages(fits: Callable[[Stage], object]) -> pytest.MarkDecorator:
    """The stages that fit, each on its own."""
    return pytest.mark.parametrize("stage", [name for name, stage in stages().items() if fits(stage)], indirect=True)


def offering(name: str) -> pytest.MarkDecorator:
    """The stages of networks that offer something beside publishing."""
    return with_stages(lambda stage: getattr(networks()[stage.network], name) is not None)


@pytest.fixture(params=stages())
def stage(request: pytest.FixtureRequest) -> Iterator[OpenStage]:
    with stages()[request.param].opened() as stage:
        yield stage


def test_every_network_with_an_api_is_held_to_this_contract() -> None:
    assert set(stages()) == {name for name, network in networks().items() if network.connect}


def test_a_post_goes_out_once_and_comes_back_with_a_receipt(stage: OpenStage) -> None:
    receipt = stage.publish(A_POST, KEY)
    assert receipt.id
    assert receipt.url.startswith("https://")
    assert stage.posts() == 1


@with_stages(lambda stage: stage.repeats)
def test_the_same_key_again_gives_the_same_receipt(stage: OpenStage) -> None:
    first = stage.publish(A_POST, KEY)
    assert stage.publish(A_POST, KEY) == first
    assert stage.posts() == 1


def publish_with(stage: OpenStage, *pictures: Attached) -> Receipt:
    there = tuple(replace(picture, id=stage.publisher.upload(picture)) for picture in pictures)
    return stage.publish(replace(A_POST, pictures=there), KEY)


def test_a_post_goes_out_with_its_pictures(stage: OpenStage) -> None:
    assert publish_with(stage, A_PICTURE, A_PICTURE).id
    assert stage.posts() == 1


A_CARD = LinkCard("https://www.gov.uk/leeds", "The Leeds office — oriau agor 👋", "When it is open.")
WITH_CARD = replace(A_POST, text=f"{A_POST.text} {A_CARD.address}", card=A_CARD)


@pytest.mark.parametrize("pictured", [False, True], ids=["bare", "pictured"])
@with_stages(lambda stage: networks()[stage.network].brings_card(Kind.POST))
def test_a_post_goes_out_with_the_card_of_its_link(stage: OpenStage, pictured: bool) -> None:
    there = replace(A_PICTURE, alt="", id=stage.publisher.upload(A_PICTURE)) if pictured else None
    assert stage.publish(replace(WITH_CARD, card_picture=there), KEY).id
    assert stage.posts() == 1


def quotes_what_it_got(line: Line, _: Commit) -> None:
    line.answer(said({"error": f"Not understood: {line.heard}"}, 422))


HTML = Answer(200, b"<!doctype html><title>Just a moment</title>", {"Content-Type": "text/html"})
BAD_ANSWERS: dict[str, tuple[Fault, type[SendingError], int]] = {
    "bad request": (answers(said({"error": "no"}, 400)), Refused, 0),
    "unknown credential": (answers(said({"error": "The access token is invalid"}, 401)), Refused, 0),
    "forbidden": (answers(said({"error": "This action is not allowed"}, 403)), Refused, 0),
    "not there": (answers(Answer(404, b"<html>Not found</html>")), Refused, 0),
    "too large": (answers(Answer(413, b"")), Refused, 0),
    "refused, quoting our secrets": (quotes_what_it_got, Refused, 0),
    "moved": (answers(Answer(301, b"", {"Location": "https://new.example/"})), Refused, 0),
    "moved, keeping the method": (answers(Answer(308, b"", {"Location": "https://new.example/"})), Refused, 0),
    "told to wait": (answers(said({"error": "Too many requests"}, 429)), Unreached, 0),
    "sent elsewhere afterwards": (commits_then_answers(Answer(303, b"", {"Location": "/"})), Unsure, 1),
    "conflict": (commits_then_answers(said({"error": "duplicate"}, 409)), Unsure, 1),
    "failed part-way": (commits_then_answers(said({"error": "boom"}, 500)), Unsure, 1),
    "gateway gave up": (commits_then_answers(Answer(504, b"<html>")), Unsure, 1),
    "overloaded": (commits_then_answers(Answer(503, b"", {"Retry-After": "5"})), Unsure, 1),
    "lost answer": (loses_the_answer, Unsure, 1),
    "no answer": (hangs, Unsure, 1),
    "dripping headers": (drips_its_headers, Unsure, 1),
    "dripping body": (drips_its_body, Unsure, 1),
    "dripping for ever": (drips_for_ever, Unsure, 1),
    "cut short": (commits_then_answers(Answer(200, b'{"id"', {"Content-Length": "900"})), Unsure, 1),
    "too large to read": (commits_then_answers(Answer(200, b" " * 1_100_000)), Unsure, 1),
    "packed": (commits_then_answers(Answer(200, b"", {"Content-Encoding": "gzip"})), Unsure, 1),
    "not HTTP": (speaks_no_http, Unsure, 1),
}


SLOW = frozenset({"no answer", "dripping headers", "dripping body", "dripping for ever"})
QUICK = frozenset({"mastodon"})
"""The networks on which faults that take until the deadline are tried in the quick tests, too."""


def bad_answers(*names: str) -> list[object]:
    """Every stage, or those named, with every bad answer."""
    return [
        pytest.param(name, kind, marks=[pytest.mark.slow] if kind in SLOW and name not in QUICK else [])
        for name in names or stages()
        for kind in BAD_ANSWERS
    ]


@pytest.mark.parametrize(("stage", "kind"), bad_answers(), indirect=["stage"])
def test_a_bad_answer_is_told_apart(stage: OpenStage, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    fault, outcome, posts = BAD_ANSWERS[kind]
    stage.breaks(fault)
    with pytest.raises(outcome) as raised:
        stage.publish(A_POST, KEY)
    assert type(raised.value) is outcome
    assert stage.posts() == posts
    assert raised.value.__cause__ is None
    trace = "".join(traceback.format_exception(raised.value))
    assert "canary" not in f"{raised.value!r} {trace} {caplog.text} {stage.publisher!r}"
    assert A_POST.text not in caplog.text


@pytest.mark.parametrize(("name", "kind"), bad_answers(*(name for name, stage in stages().items() if stage.uploads)))
def test_whatever_becomes_of_an_upload_nothing_is_out(name: str, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    fault, outcome, _ = BAD_ANSWERS[kind]
    with stages()[name].opened() as stage:
        stage.server.next("POST", fault, path=stage.stage.uploading)
        with pytest.raises(Unreached if outcome is Unsure else outcome) as raised:
            stage.publisher.upload(A_PICTURE)
        assert stage.posts() == 0
    assert raised.value.__cause__ is None
    trace = "".join(traceback.format_exception(raised.value))
    assert "canary" not in f"{raised.value!r} {trace} {caplog.text} {stage.publisher!r}"
    assert A_PICTURE.alt not in caplog.text


@pytest.mark.parametrize("code", [401, 403])
def test_a_refused_credential_is_told_from_a_refused_post(stage: OpenStage, code: int) -> None:
    stage.breaks(answers(Answer(code, b"")), answers(said({"error": "too long"}, 422)))
    with pytest.raises(Refused) as credential:
        stage.publish(A_POST, KEY)
    with pytest.raises(Refused, match="“too long”") as post:
        stage.publish(A_POST, KEY)
    assert (credential.value.credential, post.value.credential) == (True, False)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(400, b"Invalid Bearer token"),
        said({"error": "invalid_token"}, 400),
        said({"error": "ExpiredToken", "message": "Token has expired"}, 400),
        Answer(400, b"", {"WWW-Authenticate": 'Bearer error="invalid_token"'}),
    ],
)
def test_a_bad_request_that_blames_the_token_is_the_credentials_fault(stage: OpenStage, answer: Answer) -> None:
    stage.breaks(*[answers(answer)] * (2 if stage.stage.renews else 1))
    with pytest.raises(Refused) as raised:
        stage.publish(A_POST, KEY)
    assert raised.value.credential


def test_a_bad_request_about_the_words_is_not(stage: OpenStage) -> None:
    stage.breaks(answers(said({"error": "Text is too long; your token count is 501"}, 400)))
    with pytest.raises(Refused) as raised:
        stage.publish(A_POST, KEY)
    assert not raised.value.credential


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-RateLimit-Reset", "2026-11-20T09:05:00.000000Z"),
        ("X-RateLimit-Reset", "1795165500"),
        ("RateLimit-Reset", "1795165500"),
        ("Retry-After", "300"),
        ("Retry-After", "Fri, 20 Nov 2026 09:05:00 GMT"),
    ],
)
def test_the_network_says_when_to_come_back(stage: OpenStage, header: str, value: str) -> None:
    stage.breaks(answers(Answer(429, b"", {header: value})))
    with pytest.raises(Unreached) as raised:
        stage.publish(A_POST, KEY)
    assert raised.value.not_before == NOW + timedelta(minutes=5)


@pytest.mark.parametrize(
    "value", ["soon", "", "9" * 40, "-1", "²", "2026-99-01T00:00:00Z", "9999-12-31T23:59:59-01:00"]
)
@pytest.mark.parametrize("header", ["X-RateLimit-Reset", "Retry-After"])
def test_a_time_that_cannot_be_read_is_no_time(stage: OpenStage, header: str, value: str) -> None:
    stage.breaks(answers(Answer(429, b"", {header: value})))
    with pytest.raises(Unreached) as raised:
        stage.publish(A_POST, KEY)
    assert raised.value.not_before is None


def test_a_post_with_half_a_character_is_refused_and_nothing_is_sent(stage: OpenStage) -> None:
    with pytest.raises(Refused, match="character that cannot be sent"):
        stage.publish(Outgoing("Half \ud83d"), KEY)
    assert stage.server.asked == []


@pytest.mark.parametrize("code", [400, 401, 403, 404, 422, 429, 500, 503])
def test_a_look_never_says_that_a_post_was_refused(stage: OpenStage, code: int) -> None:
    for method in ("GET", "HEAD"):
        stage.server.next(method, answers(said({"error": "no"}, code)))
    with suppress(Unreached, Unsure):
        assert stage.publisher.look_up(A_POST, KEY, since=NOW, known=frozenset()) is None


def test_a_probe_publishes_nothing(stage: OpenStage) -> None:
    assert stage.publisher.probe()
    assert stage.posts() == 0


def test_a_probe_without_an_answer_is_unreached(stage: OpenStage) -> None:
    for method in ("GET", "HEAD"):
        stage.server.next(method, hangs)
    with pytest.raises(Unreached):
        stage.publisher.probe()


@pytest.mark.parametrize("name", stages())
def test_a_closed_port_means_that_nothing_was_sent(name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(Unreached, match="Nothing was sent"):
        publish(stages()[name].publisher_at(f"http://127.0.0.1:{port}"), A_POST, KEY)


def test_a_failed_handshake_means_that_nothing_was_sent(stage: OpenStage, request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.params["stage"]
    with pytest.raises(Unreached, match="Nothing was sent"):
        publish(stages()[name].publisher_at(stage.server.url.replace("http:", "https:")), A_POST, KEY)
    assert stage.posts() == 0


@pytest.mark.parametrize("name", stages())
def test_a_rehearsal_never_leaves_this_computer(name: str) -> None:
    with pytest.raises(Refused, match="rehearsal"):
        publish(stages()[name].publisher_at("https://social.example.gov.uk"), A_POST, KEY)


@pytest.mark.parametrize("name", stages())
def test_an_address_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(Refused):
        publish(stages()[name].publisher_at("gopher://127.0.0.1"), A_POST, KEY)


def published(stage: OpenStage) -> Receipt:
    return stage.publish(A_POST, KEY)


@offering("timeline")
def test_the_timeline_has_the_posts_since_a_moment(stage: OpenStage) -> None:
    timeline = stage.network.timeline
    assert timeline is not None
    assert timeline(stage.connection, NOW - timedelta(hours=1)).posts == ()
    receipt = published(stage)
    (seen,) = timeline(stage.connection, NOW - timedelta(hours=1)).posts
    assert (seen.id, seen.url) == (receipt.id, receipt.url)
    assert timeline(stage.connection, seen.at + timedelta(minutes=1)).posts == ()


@offering("take_down")
def test_a_post_is_taken_down_and_a_second_time_is_no_fault(stage: OpenStage) -> None:
    take_down = stage.network.take_down
    assert take_down is not None
    receipt = published(stage)
    take_down(stage.connection, receipt)
    assert stage.posts() == 0
    take_down(stage.connection, receipt)


@offering("edit")
def test_a_post_gets_other_words_and_keeps_its_id(stage: OpenStage) -> None:
    edit = stage.network.edit
    assert edit is not None
    receipt, corrected = publish_with(stage, A_PICTURE), replace(A_POST, text="Corrected: 9am to 4pm.")
    edit(stage.connection, receipt, corrected)
    assert stage.posts() == 1
    found = stage.publisher.look_up(corrected, "another key", NOW - timedelta(hours=1), frozenset())
    assert found is None or found.id == receipt.id


@offering("edit")
def test_a_post_says_which_words_it_has_before_and_after_a_change_and_none_once_it_is_gone(stage: OpenStage) -> None:
    edit, says, take_down = stage.network.edit, stage.network.says, stage.network.take_down
    assert edit
    assert says
    assert take_down
    receipt, corrected = published(stage), replace(A_POST, text="Corrected: 9am to 4pm.")
    assert says(stage.connection, receipt, A_POST.text) is True
    assert says(stage.connection, receipt, corrected.text) is False
    edit(stage.connection, receipt, corrected)
    assert says(stage.connection, receipt, A_POST.text) is False
    assert says(stage.connection, receipt, corrected.text) is True
    take_down(stage.connection, receipt)
    assert says(stage.connection, receipt, corrected.text) is None


@offering("tallies")
def test_what_came_of_a_post_is_counted_and_a_post_that_is_gone_is_left_out(stage: OpenStage) -> None:
    tallies = stage.network.tallies
    assert tallies is not None
    receipt = published(stage)
    there = tallies(stage.connection, (receipt, Receipt("404404", "")))
    assert set(there) == {receipt.id}
    given = {name for name, number in asdict(there[receipt.id]).items() if number is not None}
    assert given
    assert given <= set(stage.network.counted), "docs/networks.md says which numbers there are"


@offering("inbox")
def test_the_inbox_gives_each_message_once_the_oldest_first(stage: OpenStage) -> None:
    inbox, writes_in = stage.network.inbox, stage.stage.writes_in
    assert inbox is not None
    assert writes_in is not None, "a network with an inbox says on its stage how somebody writes in"
    writes_in(stage.stand_in, "When do you open?")
    first = inbox(stage.connection, "")
    assert [message.text for message in first.messages] == ["When do you open?"]
    assert first.messages[0].handle
    assert inbox(stage.connection, first.cursor).messages == ()
    writes_in(stage.stand_in, "And on Sundays?")
    writes_in(stage.stand_in, "And at Easter?")
    later = inbox(stage.connection, first.cursor)
    assert [message.text for message in later.messages] == ["And on Sundays?", "And at Easter?"]


@offering("profile")
def test_a_profile_is_shown_by_handle_and_nobody_has_the_handle_of_nobody(stage: OpenStage) -> None:
    profile = stage.network.profile
    assert profile is not None
    found = profile(stage.connection, stage.stage.outsider)
    assert found is not None
    assert found == profile(stage.connection, f" {stage.stage.outsider.removeprefix('@')} ")
    assert (found.name.partition(" ")[0], found.followers, found.automated) == ("Sam", 12, False)
    assert found.handle in stage.stage.outsider
    assert found.url.startswith("https://")
    assert found.links[0].url == "https://sam.example/"
    assert found.created is not None
    assert found.about
    for nobody in ("@nobody.example.com", "@nobody@elsewhere.example", "nobody", "no body", "", "@"):
        assert profile(stage.connection, nobody) is None


AFTERWARDS = ("timeline", "take_down", "edit", "says", "tallies", "inbox", "profile")


@pytest.mark.parametrize("what", AFTERWARDS)
@pytest.mark.parametrize("code", [400, 401, 403, 422, 429, 500])
def test_a_refusal_after_publishing_is_told_in_our_own_errors(what: str, code: int) -> None:
    for name, stage in stages().items():
        ask = getattr(networks()[name], what)
        if ask is None:
            continue
        with stage.opened() as opened:
            receipt = published(opened)
            for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
                opened.server.next(method, *[answers(said({"error": "no"}, code))] * 3)
            arguments = {
                "timeline": (NOW,),
                "take_down": (receipt,),
                "edit": (receipt, A_POST),
                "says": (receipt, A_POST.text),
                "tallies": ((receipt,),),
                "inbox": ("",),
                "profile": (stage.outsider,),
            }
            with pytest.raises(SendingError) as raised:
                ask(opened.connection, *arguments[what])
            assert "canary" not in str(raised.value)
