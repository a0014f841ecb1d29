"""Mastodon's peculiarities: the idempotency key servers may ignore, HTML, replies, and look-ups."""

import html
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Refused, Unattached, Unreached, Unsure
from bot.model.post import Outgoing, Parent
from bot.networks import networks
from bot.networks.mastodon import NETWORK, count
from bot.outbound.html_text import shown_text
from bot.ports import Publisher
from tests.bot.networks.server import Answer, Fault, Server, answers, hangs, loses_the_answer, said
from tests.bot.networks.stages.mastodon import FakeMastodon, mastodon_at
from tests.bot.networks.stand_in import published_by

START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
KEY = "7-r2-press"
TEXT = """Café hours & more: https://www.gov.uk/find-a-very-long-address-that-is-shortened-when-it-is-shown

Ask @leeds@social.example, 9 < 5 *now*"""
A_POST = Outgoing(TEXT)
THEIRS = "https://elsewhere.example/@ana/9"


class Town:
    """A Mastodon server and our account on it, at a time that tests move."""

    def __init__(self, server: Server, fake: FakeMastodon, publisher: Publisher) -> None:
        self.server, self.fake, self.publisher = server, fake, publisher


@pytest.fixture
def town() -> Iterator[Town]:
    with open_town() as town:
        yield town


@contextmanager
def open_town() -> Iterator[Town]:
    fake = FakeMastodon(clock=lambda: START, elsewhere={THEIRS: "9001"})
    with Server(fake.respond).running() as server:
        yield Town(server, fake, published_by("mastodon", mastodon_at(server.url)))


def test_the_words_arrive_byte_for_byte(town: Town) -> None:
    town.publisher.publish(A_POST, KEY)
    assert town.server.asked[0].form() == {"status": TEXT, "visibility": "public"}


def test_what_the_page_shows_is_enough_to_know_our_words(town: Town) -> None:
    town.publisher.publish(A_POST, KEY)
    assert [asked.method for asked in town.server.asked] == ["POST"]


def test_words_that_a_server_shows_its_own_way_are_known_by_their_source(town: Town) -> None:
    town.fake.markdown = True
    assert town.publisher.publish(A_POST, KEY).id
    assert town.server.asked[-1].path.endswith("/source")


@pytest.mark.parametrize("fault", [answers(Answer(500)), loses_the_answer, hangs], ids=["500", "lost", "hangs"])
def test_a_source_that_cannot_be_had_makes_no_post_unsure(town: Town, fault: Fault) -> None:
    town.fake.markdown = True
    town.server.next("GET", fault)
    assert town.publisher.publish(A_POST, KEY).id


def test_a_server_without_sources_still_gives_a_receipt(town: Town) -> None:
    town.fake.markdown, town.fake.has_source = True, False
    assert town.publisher.publish(A_POST, KEY).id


@pytest.mark.parametrize("has_source", [True, False])
def test_a_key_that_brings_back_other_words_is_noticed(town: Town, has_source: bool) -> None:
    town.fake.has_source = has_source
    town.publisher.publish(A_POST, KEY)
    with pytest.raises(Unsure, match=r"https://social\.example/@press/110000"):
        town.publisher.publish(Outgoing("Other words"), KEY)
    assert len(town.fake.statuses) == 1


def test_a_server_that_ignores_keys_posts_twice_and_so_a_repeat_is_not_called_harmless(town: Town) -> None:
    town.fake.ignores_keys = True
    town.publisher.publish(A_POST, KEY)
    town.publisher.publish(A_POST, KEY)
    assert len(town.fake.statuses) == 2
    assert not networks()["mastodon"].repeat_is_harmless


def test_a_scheduled_status_is_no_receipt(town: Town) -> None:
    town.server.next("POST", answers(said({"scheduled_at": "2026-11-20T10:00:00Z", "params": {}})))
    with pytest.raises(Unsure):
        town.publisher.publish(A_POST, KEY)


def test_html_instead_of_json_is_unsure(town: Town) -> None:
    town.server.next("POST", answers(Answer(200, b"<!doctype html>", {"Content-Type": "text/html"})))
    with pytest.raises(Unsure, match="cannot read"):
        town.publisher.publish(A_POST, KEY)


def test_the_servers_own_words_explain_a_refusal(town: Town) -> None:
    with pytest.raises(Refused, match="“Validation failed: Text character limit of 500 exceeded”"):
        town.publisher.publish(Outgoing("a" * 501), KEY)


def test_a_script_is_no_address(town: Town) -> None:
    town.server.next("POST", answers(said({"id": "1", "url": "javascript:alert(1)", "content": "<p>Hi</p>"})))
    assert town.publisher.publish(Outgoing("Hi"), KEY).url == ""


# Replies


def test_a_reply_goes_under_the_post_it_answers(town: Town) -> None:
    town.publisher.publish(Outgoing("Thank you", answers=THEIRS), KEY)
    assert town.fake.statuses[0]["in_reply_to_id"] == "9001"


def test_the_next_part_of_a_thread_goes_under_the_one_before(town: Town) -> None:
    first = town.publisher.publish(Outgoing("First", answers=THEIRS), "first")
    town.publisher.publish(Outgoing("And then", answers=THEIRS, follows=first.id), KEY)
    assert town.fake.statuses[1]["in_reply_to_id"] == first.id


def test_a_reply_to_what_is_gone_is_refused_before_anything_is_sent(town: Town) -> None:
    with pytest.raises(Unattached, match="Nothing was sent"):
        town.publisher.publish(Outgoing("Thank you", answers="https://elsewhere.example/@ana/gone"), KEY)
    assert [asked.method for asked in town.server.asked] == ["GET"]


def test_a_post_to_answer_is_found_by_its_address(town: Town) -> None:
    assert town.publisher.parent(THEIRS) == Parent("9001", "sam@elsewhere.example")
    assert town.publisher.parent("https://elsewhere.example/@ana/gone") is None
    for visibility in ("private", "direct"):
        town.fake.visibility = visibility
        assert town.publisher.parent(THEIRS) == Parent("9001", "sam@elsewhere.example", private=True)


def test_a_reply_goes_under_the_post_that_was_found_before_the_approval(town: Town) -> None:
    town.publisher.publish(Outgoing("Thank you", answers=THEIRS, parent="9001"), KEY)
    assert town.fake.statuses[0]["in_reply_to_id"] == "9001"
    assert "/api/v2/search" not in [asked.path for asked in town.server.asked]


def test_a_reply_to_what_was_deleted_since_is_not_sent(town: Town) -> None:
    reply = Outgoing("Thank you", answers=THEIRS, parent="9001")
    town.fake.elsewhere.clear()
    with pytest.raises(Unattached):
        town.publisher.publish(reply, KEY)
    assert not town.fake.statuses


def test_a_reply_to_what_is_deleted_at_that_moment_is_not_sent(town: Town) -> None:
    town.server.next(
        "POST", answers(said({"error": "The post you are trying to reply to does not appear to exist."}, 404))
    )
    with pytest.raises(Unattached):
        town.publisher.publish(Outgoing("Thank you", answers=THEIRS, parent="9001"), KEY)
    assert not town.fake.statuses


def test_a_private_message_is_not_answered_in_public(town: Town) -> None:
    town.fake.visibility = "direct"
    with pytest.raises(Unattached, match="not open to everybody"):
        town.publisher.publish(Outgoing("Thank you", answers=THEIRS, parent="9001"), KEY)
    assert not town.fake.statuses


def test_a_server_that_attaches_nothing_leaves_a_doubt(town: Town) -> None:
    town.fake.attaches_nothing = True
    with pytest.raises(Unsure, match="not as the reply that was approved"):
        town.publisher.publish(Outgoing("Thank you", answers=THEIRS, parent="9001"), KEY)


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://elsewhere.example/@ana/9001", ""),
        ("https://elsewhere.example/notice/9001", ""),
        ("https://www.threads.net/@ana/post/9001", ""),
        ("https://elsewhere.example/@ana", "leads to a profile"),
        ("https://elsewhere.example/", "leads to a whole site"),
        ("https://www.facebook.com/ana/posts/1", "is of Facebook"),
        ("https://mobile.twitter.com/ana/status/1", "is of X"),
        ("@ana", "is not a web address"),
        ("https://[::1/x", "is not a web address"),
        ("javascript:alert(1)", "is not a web address"),
        ("https://elsewhere.example/ a", "is not a web address"),
    ],
)
def test_a_link_to_a_post_is_told_from_others_without_asking(url: str, fault: str) -> None:
    assert NETWORK.link_fault(url, {}).startswith(fault)
    assert bool(NETWORK.link_fault(url, {})) == bool(fault)


@pytest.mark.parametrize("fault", [answers(Answer(503)), loses_the_answer, hangs, answers(Answer(200, b"<html>"))])
def test_a_search_that_fails_means_that_nothing_was_sent(town: Town, fault: Fault) -> None:
    town.server.next("GET", fault)
    with pytest.raises(Unreached):
        town.publisher.publish(Outgoing("Thank you", answers=THEIRS), KEY)
    assert [asked.method for asked in town.server.asked] == ["GET"]


# Looking


def test_a_post_whose_answer_was_lost_is_found(town: Town) -> None:
    town.server.next("POST", loses_the_answer)
    with pytest.raises(Unsure):
        town.publisher.publish(A_POST, KEY)
    found = town.publisher.look_up(A_POST, KEY, since=START, known=frozenset())
    assert found is not None
    assert found.id == "110000"


@pytest.mark.parametrize("name", ["id", "url"])
def test_a_post_that_is_recorded_already_is_not_found(town: Town, name: str) -> None:
    known = town.publisher.publish(A_POST, KEY)
    assert town.publisher.look_up(A_POST, KEY, since=START, known={getattr(known, name)}) is None


def test_what_never_arrived_is_not_found(town: Town) -> None:
    town.fake.published("Something else")
    assert town.publisher.look_up(A_POST, KEY, since=START, known=frozenset()) is None


def test_the_same_words_from_yesterday_are_not_this_post(town: Town) -> None:
    town.fake.published(TEXT)
    assert town.publisher.look_up(A_POST, KEY, since=START + timedelta(days=1), known=frozenset()) is None


def test_a_server_whose_clock_is_half_a_minute_slow_still_has_it(town: Town) -> None:
    town.fake.published(TEXT)
    assert town.publisher.look_up(A_POST, KEY, since=START + timedelta(seconds=30), known=frozenset())


def test_the_same_words_to_somebody_else_are_not_this_reply(town: Town) -> None:
    town.fake.published("Thank you", in_reply_to="8000")
    reply = Outgoing("Thank you", answers=THEIRS)
    assert town.publisher.look_up(reply, KEY, since=START, known=frozenset()) is None
    ours = town.publisher.publish(reply, KEY)
    assert town.publisher.look_up(reply, KEY, since=START, known=frozenset()) == ours


def test_a_page_full_of_newer_posts_leaves_a_doubt(town: Town) -> None:
    for number in range(41):
        town.fake.published(f"Flood warning {number}")
    with pytest.raises(Unsure):
        town.publisher.look_up(Outgoing("Flood warning none"), KEY, since=START, known=frozenset())


@pytest.mark.parametrize("fault", [answers(Answer(500)), loses_the_answer, hangs, answers(Answer(200, b"[]"))])
def test_a_look_that_fails_is_not_a_not_found(town: Town, fault: Fault) -> None:
    town.server.next("GET", fault)
    with pytest.raises(Unreached):
        town.publisher.look_up(A_POST, KEY, since=START, known=frozenset())


def test_a_look_that_is_not_allowed_leaves_a_doubt(town: Town) -> None:
    town.publisher.publish(A_POST, KEY)
    with pytest.raises(Unsure, match="would not let us look"):
        published_by("mastodon", mastodon_at(town.server.url, token="revoked")).look_up(
            A_POST, KEY, since=START, known=frozenset()
        )


def test_a_look_for_a_reply_to_what_is_gone_leaves_a_doubt(town: Town) -> None:
    with pytest.raises(Unsure):
        town.publisher.look_up(
            Outgoing("Thank you", answers="https://elsewhere.example/gone"), KEY, since=START, known=frozenset()
        )


def test_the_probe_names_the_account(town: Town) -> None:
    assert town.publisher.probe() == "@press on 127.0.0.1"


def test_a_token_with_a_line_break_is_refused_and_not_quoted(town: Town) -> None:
    with pytest.raises(Refused) as raised:
        published_by("mastodon", mastodon_at(town.server.url, token="canary\nX-Evil: 1")).publish(A_POST, KEY)
    assert "canary" not in str(raised.getrepr(style="value"))


# Counting and reading


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("👨‍👩‍👧‍👦", 1),
        ("e\u0301", 1),
        ("https://www.gov.uk/" + "a" * 300, 23),
        ("(https://a.uk/b).", 26),
        ("https://a.uk/b_(c) d", 25),
        ("http://localhost/x", 18),
        ("www.gov.uk", 10),
        ("@ana@elsewhere.example!", 5),
        ("ana@elsewhere.example", 21),
    ],
)
def test_length_is_counted_as_mastodon_counts(text: str, length: int) -> None:
    assert count(text) == length


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_words_come_back_from_html_as_they_went_in(text: str) -> None:
    (rendered,) = networks()["mastodon"].render(text)
    assert shown_text(f"<p>{html.escape(rendered)}</p>") == rendered


def test_private_messages_are_not_seen_by_the_watch_over_the_timeline(town: Town) -> None:
    receipt = town.publisher.publish(A_POST, KEY)
    town.fake.statuses.append(town.fake.statuses[0] | {"id": "999", "visibility": "direct"})
    assert NETWORK.timeline is not None
    seen = NETWORK.timeline(mastodon_at(town.server.url), START - timedelta(hours=1))
    assert [post.id for post in seen.posts] == [receipt.id]
