"""The webhook's peculiarities: signature, event id, and harmless repeats."""

import hmac
import json
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.errors import Unsure
from bot.model.post import Attached, Outgoing
from tests.bot.networks.server import Answer, Asked, answers, loses_the_answer
from tests.bot.networks.stages.webhook import SIGNING, STAGE
from tests.bot.networks.stand_in import NOW, OpenStage

KEY = "7-r2-intranet"
A_REPLY = Outgoing("Diolch — 谢谢", answers="https://elsewhere.example/1")


@pytest.fixture
def stage() -> Iterator[OpenStage]:
    with STAGE.opened() as stage:
        yield stage


@pytest.fixture
def event(stage: OpenStage) -> Asked:
    stage.publisher.publish(A_REPLY, KEY)
    return stage.server.asked[-1]


def genuine(signing: str, *, timestamp: str, body: bytes, signed: str, now: datetime) -> bool:
    """Check a message as docs/networks.md tells a receiver to: the signature, and a time of the last five minutes."""
    expected = "v1=" + hmac.new(signing.encode(), timestamp.encode() + b"." + body, "sha256").hexdigest()
    return hmac.compare_digest(expected.encode(), signed.encode()) and abs(now.timestamp() - int(timestamp)) <= 300


def believed(event: Asked, *, signing: str = SIGNING, body: bytes | None = None, late: timedelta = timedelta()) -> bool:
    return genuine(
        signing,
        timestamp=event.headers["x-countersign-timestamp"],
        body=event.body if body is None else body,
        signed=event.headers["x-countersign-signature"],
        now=NOW + late,
    )


def test_an_event_says_who_says_what_to_whom_and_when(event: Asked) -> None:
    assert json.loads(event.body) == {
        "event_id": KEY,
        "account": "press@social.example",
        "text": "Diolch — 谢谢",
        "answers": "https://elsewhere.example/1",
        "follows": "",
        "pictures": [],
        "at": "2026-11-20T09:00:00+00:00",
    }
    assert event.headers["x-countersign-event"] == KEY


def test_pictures_come_with_the_words_under_the_same_signature(stage: OpenStage) -> None:
    picture = Attached("ab" * 32, "image/png", "The River Example, seen from “the bridge”.", b"\x89PNG bytes")
    assert stage.publisher.upload(picture) == ""
    stage.publisher.publish(replace(A_REPLY, pictures=(picture,)), KEY)
    event = stage.server.asked[-1]
    (sent,) = json.loads(event.body)["pictures"]
    assert b64decode(sent.pop("data")) == picture.data
    assert sent == {"sha256": picture.sha256, "mime": picture.mime, "alt": picture.alt}
    assert believed(event)


def test_a_receiver_believes_what_is_signed_and_nothing_else(event: Asked) -> None:
    assert believed(event)
    assert not believed(event, signing="another")
    assert not believed(event, body=event.body + b" ")


@pytest.mark.parametrize("late", [timedelta(minutes=6), timedelta(minutes=-6)])
def test_an_old_event_is_not_believed_again(event: Asked, late: timedelta) -> None:
    assert not believed(event, late=late)


def test_a_signature_of_another_alphabet_is_not_believed() -> None:
    assert not genuine(SIGNING, timestamp="1", body=b"", signed="v1=é", now=NOW)


def test_a_lost_answer_may_be_asked_for_again(stage: OpenStage) -> None:
    stage.server.next("POST", loses_the_answer)
    with pytest.raises(Unsure):
        stage.publisher.publish(A_REPLY, KEY)
    assert stage.publisher.publish(A_REPLY, KEY).id == KEY
    assert stage.posts() == 1


@pytest.mark.parametrize("body", [b"", b"OK", b"[]", b'{"url": 7}', b'{"url": "javascript:alert(1)"}'])
def test_a_yes_needs_no_address(stage: OpenStage, body: bytes) -> None:
    stage.server.next("POST", answers(Answer(200, body)))
    assert stage.publisher.publish(A_REPLY, KEY).url == ""


def test_there_is_no_way_to_look(stage: OpenStage) -> None:
    assert stage.publisher.look_up(A_REPLY, KEY, since=NOW, known=frozenset()) is None
    assert stage.server.asked == []
