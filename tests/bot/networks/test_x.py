"""What is X's own: tokens that end, duplicates, plans and credit, replies that need a mention, threads."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import pytest

from bot.errors import Refused, SendingError, Unattached, Unreached, Unsure
from bot.model.post import Attached, Outgoing, Parent, Receipt, Tally
from bot.networks.x import NETWORK
from bot.outbound.client import client
from bot.outbound.grants import KeptInMemory
from bot.outbound.network import Connection
from bot.ports import Publisher
from policy.draft import Kind
from tests.bot.networks.server import Answer, Server, answers, loses_the_answer, said
from tests.bot.networks.stages.x import x_at
from tests.bot.networks.stand_in import NOW, publish, published_by
from tests.bot.networks.stand_ins.x import ME, PRESS, FakeX
from tests.bot.networks.stand_ins.x_media import problem
from tests.bot.networks.stand_ins.x_tokens import REFRESH
from tests.fakes import FakeClock
from tests.pictures import png

KEY = "7-r2-x"
A_POST = Outgoing("Flood warning for the River Example & its towns: see https://www.gov.uk/flood-warnings now.")
A_PICTURE = Attached(hashlib.sha256(png()).hexdigest(), "image/png", "The river, at the top of its banks.", png())


@dataclass
class Town:
    """X, and the account's way to X."""

    x: FakeX
    server: Server
    connection: Connection
    clock: FakeClock

    @property
    def publisher(self) -> Publisher:
        return published_by("x", self.connection)

    def publish(self, part: Outgoing = A_POST) -> Receipt:
        return publish(self.publisher, part, KEY)

    def look(self, part: Outgoing = A_POST, known: frozenset[str] = frozenset()) -> Receipt | None:
        return self.publisher.look_up(part, KEY, NOW - timedelta(minutes=1), known)

    def paths(self, method: str = "POST") -> list[str]:
        return [asked.path for asked in self.server.asked if asked.method == method]


@pytest.fixture
def town() -> Iterator[Town]:
    clock = FakeClock(NOW)
    x = FakeX(clock)
    with Server(x.respond).running() as server:
        account = replace(x_at(server.url, REFRESH, clock), client=partial(client, loopback_only=True))
        yield Town(x, server, account, clock)


def link_to(id_: str) -> str:
    return f"https://x.com/sam/status/{id_}"


# Tokens


def test_a_token_is_renewed_before_it_ends_and_the_new_one_is_kept(town: Town) -> None:
    town.clock.moves(hours=1, minutes=56)
    town.publish()
    kept = town.connection.grants.current()
    assert kept is not None
    assert (kept.refresh, town.x.tokens.refresh) == ("canary-x-refresh-1", "canary-x-refresh-1")
    assert town.paths() == ["/2/oauth2/token", "/2/tweets"]
    assert town.x.posts() == 1


def test_a_token_that_x_took_back_early_is_renewed_a_single_time(town: Town) -> None:
    town.x.tokens.access.clear()
    town.publish()
    assert town.x.posts() == 1
    town.x.tokens.revoked = True
    with pytest.raises(Refused, match="gave no token") as raised:
        town.publish(Outgoing("Another"))
    assert raised.value.credential
    assert "canary" not in str(raised.value)


def test_a_renewal_whose_answer_is_lost_asks_for_a_new_connection_and_sends_nothing(town: Town) -> None:
    town.clock.moves(hours=2)
    town.server.next("POST", loses_the_answer, path="/token")
    with pytest.raises(Unreached, match="Nothing was sent"):
        town.publish()
    with pytest.raises(Refused, match="gave no token"):
        town.publish()
    assert town.x.posts() == 0


def test_an_account_that_is_not_connected_says_how(town: Town) -> None:
    town.connection = replace(town.connection, grants=KeptInMemory())
    with pytest.raises(Refused, match="accounts connect") as raised:
        town.publish()
    assert raised.value.credential
    assert town.server.asked == []


def test_a_public_app_renews_with_its_id_alone(town: Town) -> None:
    town.x.tokens.confidential = False
    town.connection = replace(town.connection, secrets={})
    town.clock.moves(hours=2)
    assert town.publish().id


# Duplicates and looks


def test_words_posted_before_are_refused_in_plain_words(town: Town) -> None:
    town.publish()
    with pytest.raises(Refused, match="other words") as raised:
        town.publish()
    assert not raised.value.credential
    assert town.x.posts() == 1


def test_a_duplicate_after_a_try_in_doubt_is_that_try(town: Town) -> None:
    town.server.next("POST", loses_the_answer, path="/tweets")
    with pytest.raises(Unsure):
        town.publish()
    again = town.publish(replace(A_POST, doubtful=True))
    assert town.x.tweets[again.id].text == A_POST.text
    assert town.x.posts() == 1


def test_a_duplicate_without_leave_to_read_asks_a_person_for_the_link(town: Town) -> None:
    town.publish()
    town.x.reads = 0
    with pytest.raises(Unsure, match="give its link here"):
        town.publish(replace(A_POST, doubtful=True))


@pytest.mark.parametrize(
    "part",
    [
        A_POST,
        Outgoing("5 < 6 & 7 > 6. Ask @jo; gov.uk/find or https://example.org/a?b=1&c=2"),
        Outgoing("“Rydym ar agor”: 👩🏽‍🚒 é\n\nDiolch"),
    ],
    ids=["link", "signs and bare links", "Welsh, emoji, lines"],
)
def test_a_post_that_may_be_out_is_found_by_its_words(town: Town, part: Outgoing) -> None:
    assert town.look(part) is None
    town.server.next("POST", loses_the_answer, path="/tweets")
    with pytest.raises(Unsure):
        town.publish(part)
    found = town.look(part)
    assert found is not None
    assert found.url == f"https://x.com/i/status/{found.id}"
    assert town.look(part, frozenset({found.id})) is None
    assert town.look(replace(part, answers=link_to("1"), parent="1")) is None


def test_a_post_with_pictures_is_found_by_its_words(town: Town) -> None:
    part = replace(A_POST, pictures=(replace(A_PICTURE, id=town.publisher.upload(A_PICTURE)),))
    assert town.publish(part) == town.look(part)


def test_a_look_without_leave_to_read_cannot_tell(town: Town) -> None:
    town.publish()
    town.x.reads = 0
    with pytest.raises(Unsure, match="Look on the account itself"):
        town.look()
    town.x.reads, town.x.credits = None, 0
    with pytest.raises(Unsure, match="Look on the account itself"):
        town.look()


def test_a_look_past_more_posts_than_x_lists_cannot_tell(town: Town) -> None:
    for number in range(101):
        town.x.appears(f"Number {number}")
    with pytest.raises(Unsure, match="more posts"):
        town.look()


# Replies and threads


def test_a_reply_goes_under_the_post_that_mentions_us(town: Town) -> None:
    asking = town.x.appears("@deptexample How many?", author=PRESS)
    part = Outgoing("Twelve.", answers=link_to(asking.id))
    assert town.publisher.parent(part.answers) == Parent(asking.id, "sam")
    receipt = town.publish(part)
    assert town.x.tweets[receipt.id].reply_to == asking.id
    assert town.look(replace(part, parent=asking.id)) == receipt


def test_a_reply_is_looked_up_with_the_handles_that_x_puts_before_it(town: Town) -> None:
    asking = town.x.appears("@deptexample How many?", author=PRESS)
    out = town.x.appears("@sam Twelve.", reply_to=asking.id)
    found = town.look(Outgoing("Twelve.", answers=link_to(asking.id)))
    assert found is not None
    assert found.id == out.id


def test_a_post_that_does_not_mention_us_is_closed_to_an_app(town: Town) -> None:
    talk = town.x.appears("Lovely weather", author=PRESS)
    found = town.publisher.parent(link_to(talk.id))
    assert found is not None
    assert "doesn't mention @DeptExample" in found.closed
    with pytest.raises(Unattached, match="by hand"):
        town.publish(Outgoing("It is", answers=link_to(talk.id)))
    assert town.paths() == []


def test_a_post_that_quotes_us_and_posts_of_our_own_can_be_answered(town: Town) -> None:
    ours = town.publish()
    quoting = town.x.appears("Really?", author=PRESS, quotes=ours.id)
    for id_ in (ours.id, quoting.id):
        assert town.publish(Outgoing(f"More on {id_[-3:]}", answers=link_to(id_))).id


def test_an_enterprise_plan_replies_to_anybody(town: Town) -> None:
    talk = town.x.appears("Lovely weather", author=PRESS)
    town.connection = replace(town.connection, settings={**town.connection.settings, "replies": "anybody"})
    part = Outgoing("It is", answers=link_to(talk.id))
    with pytest.raises(Unattached, match="Reply there by hand"):  # the setting is wrong, and X has the last word
        town.publish(part)
    town.x.enterprise = True
    assert town.publish(part).id


def test_a_reply_to_a_post_that_is_gone_or_hidden_is_not_sent(town: Town) -> None:
    asking = town.x.appears("@DeptExample ?", author=PRESS)
    asking.gone = True
    assert town.publisher.parent(link_to(asking.id)) is None
    with pytest.raises(Unattached, match="can't be found any more"):
        town.publish(Outgoing("Yes", answers=link_to(asking.id), parent=asking.id))
    asking.gone = False
    town.x.profiles[PRESS]["protected"] = True
    with pytest.raises(Unattached, match="not open to everybody"):
        town.publish(Outgoing("Yes", answers=link_to(asking.id), parent=asking.id))
    hidden = {"errors": [{"type": "https://api.twitter.com/2/problems/not-authorized-for-resource"}]}
    town.server.next("GET", answers(said(hidden)), path=asking.id)
    assert town.publisher.parent(link_to(asking.id)) == Parent(asking.id, private=True)
    assert town.paths() == []


def test_a_thread_hangs_together_and_waits_for_a_part_that_x_does_not_show_yet(town: Town) -> None:
    first = town.publish(Outgoing("One"))
    town.x.slow.looks = 1
    town.x.slow.begins(first.id, NOW)
    second = Outgoing("Two", follows=first.id)
    with pytest.raises(Unreached, match="part before"):
        town.publish(second)
    town.x.slow.looks = 0
    assert town.x.tweets[town.publish(second).id].reply_to == first.id
    assert town.look(second) is not None


# Pictures


def test_a_picture_waits_until_x_has_worked_on_it_and_keeps_its_alt_text(town: Town) -> None:
    town.x.media.works_for = 2
    upload = town.x.media.uploads[town.publisher.upload(A_PICTURE)]
    assert (upload.data, upload.alt_text, upload.category) == (A_PICTURE.data, A_PICTURE.alt, "tweet_image")


def test_a_picture_that_x_cannot_use_is_refused_before_anything_is_out(town: Town) -> None:
    town.x.media.works_for, town.x.media.fails = 1, True
    with pytest.raises(Refused, match="save it as a JPEG"):
        town.publisher.upload(A_PICTURE)
    town.x.media.fails = False
    with pytest.raises(Refused, match="larger than"):
        town.publisher.upload(replace(A_PICTURE, data=A_PICTURE.data + b"0" * 5 * 2**20))


# Plans, credit, limits


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (said({"title": "CreditsDepleted", "detail": "…"}, 402), "add credit at console.x.com"),
        (
            problem(429, "Usage cap exceeded", "UsageCapExceeded", "https://api.twitter.com/2/problems/usage-capped"),
            "used up",
        ),
        (
            problem(403, "…", "Client Forbidden", "https://api.twitter.com/2/problems/client-forbidden"),
            "doesn't include this post",
        ),
        (problem(403, "Forbidden"), "did not accept our credential"),
    ],
    ids=["credit", "month", "plan", "scope"],
)
def test_states_of_the_app_are_told_kindly_and_stop_the_account_not_the_post(
    town: Town, answer: Answer, says: str
) -> None:
    town.server.next("POST", answers(answer), path="/tweets")
    with pytest.raises(Refused, match=says) as raised:
        town.publish()
    assert raised.value.credential
    assert town.publish().id


def test_the_limit_of_a_day_is_waited_for_to_its_own_end(town: Town) -> None:
    town.x.user_day = 1
    town.publish()
    with pytest.raises(Unreached) as raised:
        town.publish(Outgoing("Another"))
    assert raised.value.not_before == NOW + timedelta(days=1)
    assert raised.value.answered


def test_the_limit_of_a_quarter_of_an_hour_is_waited_for(town: Town) -> None:
    for number in range(100):
        town.x.rates["POST /2/tweets"].takes(NOW) if number else town.publish()
    with pytest.raises(Unreached) as raised:
        town.publish(Outgoing("Another"))
    assert raised.value.not_before == NOW + timedelta(minutes=15)


def test_xs_own_words_explain_a_refusal(town: Town) -> None:
    with pytest.raises(Refused, match="too long"):
        town.publish(Outgoing("a" * 281))
    with pytest.raises(Refused, match="one cashtag") as raised:
        town.publish(Outgoing("$ABC and $XYZ"))
    assert not raised.value.credential


def test_texts_that_x_refuses_are_told_before_approval() -> None:
    for text in ("$ABC and $XYZ", "A\ufeffB"):
        assert NETWORK.text_fault(text, Kind.POST).endswith((".", "others."))
    for text in ("It costs $5 or $6, see $ABC", "£5 & #Tax"):
        assert NETWORK.text_fault(text, Kind.POST) == ""


# Afterwards


def test_the_timeline_shows_words_and_links_as_readers_see_them(town: Town) -> None:
    town.publish()
    assert NETWORK.timeline is not None
    seen = NETWORK.timeline(town.connection, NOW - timedelta(hours=1))
    assert [post.text for post in seen.posts] == [A_POST.text]
    for number in range(100):
        town.x.appears(f"Number {number}")
    assert not NETWORK.timeline(town.connection, NOW - timedelta(hours=1)).whole


def test_no_mention_is_lost_when_many_came_at_once(town: Town) -> None:
    assert NETWORK.inbox is not None
    first = town.x.appears("@DeptExample first", author=PRESS)
    cursor = NETWORK.inbox(town.connection, "").cursor
    assert cursor == first.id
    for number in range(230):
        town.x.appears(f"@DeptExample {number} &amp;", author=PRESS)
    inbox = NETWORK.inbox(town.connection, cursor)
    assert [message.text for message in inbox.messages] == [f"@DeptExample {number} &amp;" for number in range(230)]
    message = inbox.messages[0]
    assert (message.handle, message.name, message.about) == ("sam", "Sam Example", "Reporter, Example Times")
    assert message.url == link_to(message.id)


def test_a_post_that_x_shows_without_numbers_is_not_taken_for_gone(town: Town) -> None:
    assert NETWORK.tallies is not None
    post = town.publish()
    town.server.next("GET", answers(said({"data": [{"id": post.id, "text": A_POST.text}]})))
    assert NETWORK.tallies(town.connection, (post,)) == {post.id: Tally()}


def test_reading_without_a_plan_is_told_and_not_silent(town: Town) -> None:
    town.publish()
    town.x.reads = 0
    assert NETWORK.timeline is not None
    with pytest.raises(SendingError, match="used up"):
        NETWORK.timeline(town.connection, NOW - timedelta(hours=1))


def test_the_words_and_the_form_are_as_approved(town: Town) -> None:
    town.publish()
    body = next(asked.body for asked in town.server.asked if asked.path == "/2/tweets")
    assert json.loads(body) == {"text": A_POST.text}
    assert NETWORK.render("cafe\u0301 ") == ("caf\u00e9",)


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://x.com/sam/status/123", ""),
        ("https://twitter.com/sam/status/123?s=20", ""),
        ("https://mobile.twitter.com/sam/statuses/123/photo/1", ""),
        ("https://x.com/i/web/status/123", ""),
        ("https://x.com/sam", "doesn't lead to a post"),
        ("https://x.com/", "leads to a whole site"),
        ("https://bsky.app/profile/sam/post/3k", "is of Bluesky"),
        ("https://news.example/1", "is of another site"),
        ("sam", "is not a web address"),
    ],
)
def test_links_that_cannot_be_of_a_post_on_x_are_told(url: str, fault: str) -> None:
    assert NETWORK.link_fault(url, {}).startswith(fault)
    assert bool(NETWORK.link_fault(url, {})) == bool(fault)


def test_our_own_account_is_named_by_a_probe(town: Town) -> None:
    assert town.publisher.probe() == "@DeptExample on X"
    assert town.x.profiles[ME]["username"] == "DeptExample"


def test_an_account_is_connected_through_a_registered_address() -> None:
    assert {setting.name for setting in NETWORK.settings if not setting.optional} == {"client_id", "redirect"}
    assert NETWORK.authorise
    assert NETWORK.renew
