"""Pictures on Mastodon: uploaded with alt text before the post, waited for, and checked on the post afterwards."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import Refused, Unreached, Unsure
from bot.model.post import Attached, Outgoing
from bot.networks import mastodon
from tests import pictures as made
from tests.bot.networks.server import Server, answers, loses_the_answer, said
from tests.bot.networks.test_mastodon import Town, open_town

START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
KEY = "7-r2-press"
FIRST = Attached(hashlib.sha256(made.png()).hexdigest(), "image/png", "Ein Fluß, 'quoted' & \nin two lines", made.png())
SECOND = Attached(hashlib.sha256(made.jpeg()).hexdigest(), "image/jpeg", "The same river.", made.jpeg())


@pytest.fixture
def town() -> Iterator[Town]:
    with open_town() as town:
        yield town


def uploaded(town: Town, *pictures: Attached) -> Outgoing:
    there = tuple(replace(picture, id=town.publisher.upload(picture)) for picture in pictures)
    return Outgoing("The river at six.", pictures=there)


def paths(server: Server) -> list[str]:
    return [asked.path for asked in server.asked]


def test_a_picture_arrives_byte_for_byte_with_its_alt_text(town: Town) -> None:
    town.publisher.publish(uploaded(town, FIRST, SECOND), KEY)
    first, second = town.fake.media.values()
    assert (first["data"], second["data"]) == (made.png(), made.jpeg())
    assert (first["description"], second["description"]) == (FIRST.alt, SECOND.alt)
    assert first["name"] == f"{FIRST.sha256[:16]}.png"
    assert town.fake.statuses[0]["media_attachments"] == [{"id": "900"}, {"id": "901"}]


def test_the_post_waits_until_the_server_has_its_pictures_ready(town: Town) -> None:
    town.fake.works_for = 2
    town.publisher.publish(uploaded(town, FIRST), KEY)
    assert paths(town.server) == ["/api/v2/media", "/api/v1/media/900", "/api/v1/media/900", "/api/v1/statuses"]


def test_a_server_that_never_gets_a_picture_ready_has_nothing_posted(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mastodon, "PAUSES", (0.0, 0.0, 0.0))
    town.fake.works_for = 1000
    with pytest.raises(Unreached, match="still working"):
        town.publisher.upload(FIRST)
    assert not town.fake.statuses


def test_a_picture_that_the_server_cannot_work_on_is_refused_in_its_words(town: Town) -> None:
    town.fake.works_for = 5
    town.server.next("GET", answers(said({"error": "Validation failed: File is broken"}, 422)))
    with pytest.raises(Refused, match="File is broken"):
        town.publisher.upload(FIRST)


def test_a_lost_answer_to_an_upload_is_uploaded_again_and_posted_once(town: Town) -> None:
    town.server.next("POST", loses_the_answer)
    with pytest.raises(Unreached):
        town.publisher.upload(FIRST)
    town.publisher.publish(uploaded(town, FIRST), KEY)
    assert len(town.fake.media) == 2
    assert [post["media_attachments"] for post in town.fake.statuses] == [[{"id": "901"}]]


def test_a_post_that_went_out_without_its_pictures_is_never_called_published(town: Town) -> None:
    town.fake.strips_media = True
    part = uploaded(town, FIRST)
    with pytest.raises(Unsure, match="without all of its pictures"):
        town.publisher.publish(part, KEY)
    with pytest.raises(Unsure, match="without all of its pictures"):
        town.publisher.look_up(part, KEY, since=START, known=frozenset())


def test_a_post_with_pictures_is_found_by_looking(town: Town) -> None:
    part = uploaded(town, FIRST)
    receipt = town.publisher.publish(part, KEY)
    looked_for = replace(part, pictures=(replace(FIRST, data=b"", id=""),))
    assert town.publisher.look_up(looked_for, KEY, since=START - timedelta(minutes=1), known=frozenset()) == receipt
