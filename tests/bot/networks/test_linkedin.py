"""What is LinkedIn's own: little text, duplicates that name a post, closed reading, versions and tokens that end."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Refused, SendingError, Unattached, Unreached, Unsure
from bot.model.link_card import LinkCard
from bot.model.post import Attached, Outgoing, Parent, Receipt, Tally
from bot.networks.linkedin import NETWORK
from bot.outbound.client import client
from bot.outbound.grants import Grant, KeptInMemory
from bot.outbound.little_text import shown, written
from bot.outbound.network import Connection
from bot.ports import Publisher
from policy.draft import Kind
from tests.bot.networks.server import Server, answers, loses_the_answer, said
from tests.bot.networks.stages.linkedin import linkedin_at, readable
from tests.bot.networks.stand_in import NOW, publish, published_by
from tests.bot.networks.stand_ins import linkedin_text
from tests.bot.networks.stand_ins.linkedin import FakeLinkedIn
from tests.bot.networks.stand_ins.linkedin_access import PAGE, REFRESH, SCOPES, TOKEN
from tests.fakes import FakeClock
from tests.pictures import png

KEY = "7-r2-linkedin"
A_POST = Outgoing(
    "New offices (from Monday) – see https://www.gov.uk/find_us#leeds, *really*. #OpenDay #2026 #open_day"
)
A_CARD = LinkCard("https://www.gov.uk/leeds", "The Leeds office [new]", "When it is open (and where).")
A_PICTURE = Attached(hashlib.sha256(png()).hexdigest(), "image/png", "The new office [Leeds].", png())


@dataclass
class Town:
    """LinkedIn, and the page's way to LinkedIn."""

    linkedin: FakeLinkedIn
    server: Server
    connection: Connection
    clock: FakeClock

    @property
    def publisher(self) -> Publisher:
        return published_by("linkedin", self.connection)

    def publish(self, part: Outgoing = A_POST) -> Receipt:
        return publish(self.publisher, part, KEY)

    def look(self, part: Outgoing = A_POST, known: frozenset[str] = frozenset()) -> Receipt | None:
        return self.publisher.look_up(part, KEY, NOW - timedelta(minutes=1), known)

    def closes_reading(self) -> None:
        self.linkedin.access.scopes = SCOPES


@pytest.fixture
def town() -> Iterator[Town]:
    clock = FakeClock(NOW)
    linkedin = readable(clock)
    with Server(linkedin.respond).running() as server:
        account = replace(linkedin_at(server.url, clock=clock), client=partial(client, loopback_only=True))
        yield Town(linkedin, server, account, clock)


def at(post: str, comment: str = "") -> str:
    return f"https://www.linkedin.com/feed/update/{post}/" + (f"?commentUrn={comment}" if comment else "")


# Little text


@given(st.text(st.one_of(st.sampled_from("\\|{}@[]()<>#*_~ab1 é日👍\n/"), st.characters(exclude_categories=["Cs"]))))
def test_readers_see_every_text_as_typed(text: str) -> None:
    assert linkedin_text.read(written(text))[0] == text
    assert shown(written(text)) == text
    assert shown(linkedin_text.read(written(text))[1]) == text


def test_nothing_is_cut_and_hashtags_can_be_opened(town: Town) -> None:
    post = town.linkedin.all_posts[town.publish().id]
    assert post.shown == A_POST.text
    assert "{hashtag|\\#|OpenDay}" in linkedin_text.read(post.sent)[1]
    assert r"\#2026" in post.sent
    assert r"find\_us\#leeds" in post.sent


def test_the_length_is_that_of_what_is_sent(town: Town) -> None:
    assert (NETWORK.count("(a)"), NETWORK.count("👍"), NETWORK.count("#Tag")) == (5, 2, 4)
    assert town.publish(Outgoing("(" * 1500)).id
    with pytest.raises(Refused, match="exceeds 3000"):
        town.publish(Outgoing("(" * 1501))


# Duplicates and looks


def test_words_posted_before_are_refused_with_the_earlier_post(town: Town) -> None:
    first = town.publish()
    with pytest.raises(Refused, match="other words") as raised:
        town.publish()
    assert first.url in str(raised.value)
    assert not raised.value.credential
    assert town.linkedin.posts() == 1


def test_a_duplicate_after_a_try_in_doubt_is_that_try(town: Town) -> None:
    town.server.next("POST", loses_the_answer, path="/posts")
    with pytest.raises(Unsure):
        town.publish()
    again = town.publish(replace(A_POST, doubtful=True))
    assert list(town.linkedin.all_posts) == [again.id]


def test_a_duplicate_that_cannot_be_read_is_for_a_person_with_its_link(town: Town) -> None:
    first = town.publish()
    town.closes_reading()
    with pytest.raises(Unsure, match=first.id):
        town.publish(replace(A_POST, doubtful=True))


def test_a_post_that_never_was_is_not_taken_for_ours(town: Town) -> None:
    assert NETWORK.take_down
    NETWORK.take_down(town.connection, town.publish())
    with pytest.raises(Unsure, match="still remembers"):
        town.publish(replace(A_POST, doubtful=True))
    with pytest.raises(Refused, match="a day or two"):
        town.publish()
    assert town.linkedin.posts() == 0


def test_a_post_that_may_be_out_is_found_by_its_words(town: Town) -> None:
    assert town.look() is None
    town.server.next("POST", loses_the_answer, path="/posts")
    with pytest.raises(Unsure):
        town.publish()
    found = town.look()
    assert found is not None
    assert found.url == f"https://www.linkedin.com/feed/update/{found.id}/"
    assert town.look(known=frozenset({found.id})) is None
    assert town.look(Outgoing("Other words")) is None


def test_the_same_words_of_long_ago_are_not_taken_for_a_try_of_today(town: Town) -> None:
    post = town.linkedin.appears(written(A_POST.text))
    town.linkedin.writes(post.urn, "Twelve.", PAGE)
    town.clock.moves(hours=2)
    since = town.clock() - timedelta(minutes=1)
    for part in (A_POST, Outgoing("Twelve.", answers=at(post.urn))):
        assert town.publisher.look_up(part, KEY, since, frozenset()) is None
        assert town.look(part) is not None


def test_a_yes_without_the_posts_name_is_looked_for(town: Town) -> None:
    for path, part in (("/posts", A_POST), ("/comments", Outgoing("Yes", answers=at("urn:li:share:1")))):
        town.server.next("POST", answers(said({}, 201)), path=path)
        with pytest.raises(Unsure, match="without naming"):
            town.publish(part)


def test_a_person_without_a_role_any_more_stops_the_account(town: Town) -> None:
    town.linkedin.roles.clear()
    with pytest.raises(Refused, match="did not accept our credential") as raised:
        town.publish()
    assert raised.value.credential


def test_a_look_that_the_app_may_not_take_cannot_tell(town: Town) -> None:
    town.publish()
    town.closes_reading()
    with pytest.raises(Unsure, match="Look on the account itself"):
        town.look()


def test_a_look_past_more_posts_than_linkedin_lists_cannot_tell(town: Town) -> None:
    for number in range(101):
        town.linkedin.appears(f"Number {number}")
    with pytest.raises(Unsure, match="more posts"):
        town.look()


# Replies


def test_a_reply_is_a_comment_below_what_it_answers(town: Town) -> None:
    post = town.linkedin.appears("Hello")
    asking = town.linkedin.writes(post.urn, "How many?")
    for url, parent, urn in ((at(post.urn), None, post.urn), (at(post.urn, asking.urn), asking.urn, asking.urn)):
        part = Outgoing("Twelve (12).", answers=url)
        assert town.publisher.parent(url) == Parent(urn)
        assert town.look(part) is None
        receipt = town.publish(part)
        comment = next(found for found in town.linkedin.comments.values() if found.urn == receipt.id)
        assert (comment.text, comment.actor, comment.parent) == ("Twelve (12).", PAGE, parent)
        assert town.look(part) == receipt
        assert town.look(part, frozenset({receipt.id})) is None


def test_a_comment_is_taken_down_and_not_edited(town: Town) -> None:
    assert NETWORK.take_down
    assert NETWORK.edit
    post = town.linkedin.appears("Hello")
    receipt = town.publish(Outgoing("Twelve.", answers=at(post.urn)))
    with pytest.raises(Refused, match="answer anew"):
        NETWORK.edit(town.connection, receipt, Outgoing("Thirteen."))
    NETWORK.take_down(town.connection, receipt)
    NETWORK.take_down(town.connection, receipt)
    assert town.linkedin.posts() == 1


def test_a_reply_to_what_is_gone_is_not_sent(town: Town) -> None:
    gone = at("urn:li:share:404")
    assert town.publisher.parent(gone) is None
    with pytest.raises(Unattached, match="can't be found"):
        town.publish(Outgoing("Yes", answers=gone))
    assert town.linkedin.posts() == 0


def test_a_post_that_the_app_may_not_read_is_answered_by_its_address(town: Town) -> None:
    post = town.linkedin.appears("Hello")
    town.closes_reading()
    assert town.publisher.parent(at(post.urn)) == Parent(post.urn)
    assert town.publish(Outgoing("Yes", answers=at(post.urn))).id


def test_a_reply_too_long_for_a_comment_is_told_before_approval() -> None:
    assert NETWORK.text_fault("a" * 1251, Kind.REPLY).startswith("has 1,251 characters")
    assert NETWORK.text_fault("a" * 1250, Kind.REPLY) == ""
    assert NETWORK.text_fault("a" * 1251, Kind.POST) == ""


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://www.linkedin.com/feed/update/urn:li:activity:7141138937766391808/", ""),
        ("https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7141138937766391808", ""),
        ("https://uk.linkedin.com/posts/dept-of-examples_hello-activity-7141138937766391808-aBcD", ""),
        ("https://www.linkedin.com/company/dept-of-examples", "doesn't lead to a post"),
        ("https://x.com/sam/status/1", "is of X"),
        ("https://news.example/urn:li:share:1", "is of another site"),
    ],
)
def test_links_that_cannot_be_of_a_post_on_linkedin_are_told(url: str, fault: str) -> None:
    assert NETWORK.link_fault(url, {}).startswith(fault)
    assert bool(NETWORK.link_fault(url, {})) == bool(fault)


# Pictures


def test_pictures_keep_their_alt_texts(town: Town) -> None:
    town.linkedin.processes = timedelta()
    ids = [town.publisher.upload(A_PICTURE) for _ in range(3)]
    one = town.publish(replace(A_POST, pictures=(replace(A_PICTURE, id=ids[0]),)))
    two = town.publish(Outgoing("Two", pictures=tuple(replace(A_PICTURE, id=id_) for id_ in ids[1:])))
    assert town.linkedin.all_posts[one.id].images == ((ids[0], A_PICTURE.alt),)
    assert town.linkedin.all_posts[two.id].images == tuple((id_, A_PICTURE.alt) for id_ in ids[1:])
    assert town.linkedin.images[ids[0]].data == A_PICTURE.data


def test_a_card_is_an_article_with_its_thumbnail(town: Town) -> None:
    id_ = town.publisher.upload(A_PICTURE)
    there = town.publish(replace(A_POST, card=A_CARD, card_picture=replace(A_PICTURE, id=id_)))
    bare = town.publish(Outgoing("Bare", card=replace(A_CARD, description="")))
    article = {"source": A_CARD.address, "title": A_CARD.title}
    sent = {"article": article | {"description": A_CARD.description, "thumbnail": id_}}
    assert town.linkedin.all_posts[there.id].body["content"] == sent
    assert town.linkedin.all_posts[bare.id].body["content"] == {"article": article}


def test_a_comment_brings_no_card(town: Town) -> None:
    assert not NETWORK.brings_card(Kind.REPLY)
    assert NETWORK.brings_card(Kind.POST)


def test_a_picture_that_linkedin_cannot_use_is_refused_before_anything_is_out(town: Town) -> None:
    town.linkedin.picture_fails = True
    with pytest.raises(Refused, match="save it as a JPEG"):
        town.publisher.upload(A_PICTURE)
    town.closes_reading()
    assert town.publisher.upload(A_PICTURE)  # and the post then waits at LinkedIn


def test_no_picture_and_no_token_goes_to_another_site(town: Town) -> None:
    value = {"uploadUrl": "https://linkedin.com.example/up", "image": "urn:li:image:C1"}
    town.server.next("POST", answers(said({"value": value})), path="/images")
    with pytest.raises(Refused, match="another site"):
        town.publisher.upload(A_PICTURE)


# Versions, tokens, limits


def test_every_call_names_a_version_and_a_version_that_ended_says_what_to_do(town: Town) -> None:
    town.publish()
    asked = town.server.asked[-1].headers
    assert (asked["linkedin-version"], asked["x-restli-protocol-version"]) == ("202605", "2.0.0")
    town.connection = replace(town.connection, settings={**town.connection.settings, "version": "202401"})
    with pytest.raises(Refused, match="ended version 202401") as raised:
        town.publish(Outgoing("Another"))
    assert "202608" in str(raised.value)
    assert raised.value.credential


def test_a_token_that_has_ended_asks_for_a_new_connection(town: Town) -> None:
    town.clock.moves(days=60)
    with pytest.raises(Refused, match="accounts connect") as raised:
        town.publish()
    assert raised.value.credential
    town.connection = replace(town.connection, grants=KeptInMemory())
    with pytest.raises(Refused, match="isn't connected"):
        town.publish()
    assert town.server.asked == []


def test_a_partners_app_renews_its_token_ten_days_early(town: Town) -> None:
    town.linkedin.access.partner = True
    grant = Grant(TOKEN, NOW + timedelta(days=60), REFRESH, NOW + timedelta(days=365))
    town.connection = replace(town.connection, grants=KeptInMemory(grant))
    town.clock.moves(days=49)
    town.publish()
    assert town.linkedin.access.grants == 0
    town.clock.moves(days=2)
    town.publish(Outgoing("Renewed"))
    kept = town.connection.grants.current()
    assert kept is not None
    assert (kept.access, kept.refresh) == ("canary-li-access-1", REFRESH)
    town.linkedin.access.partner = False  # a renewal that is refused early leaves the token that still counts
    town.clock.moves(days=55)
    assert town.publish(Outgoing("Still")).id


def test_the_calls_of_a_day_are_waited_for_until_the_next(town: Town) -> None:
    town.linkedin.access.daily = 1
    town.publish()
    with pytest.raises(Unreached) as raised:
        town.publish(Outgoing("Another"))
    assert raised.value.not_before == NOW.replace(hour=0) + timedelta(days=1)
    assert raised.value.answered


# Afterwards


def test_reading_that_the_app_may_not_is_told_and_not_silent(town: Town) -> None:
    receipt = town.publish()
    town.closes_reading()
    assert NETWORK.timeline
    assert NETWORK.tallies
    with pytest.raises(SendingError, match="r_organization_social"):
        NETWORK.timeline(town.connection, NOW)
    with pytest.raises(SendingError, match="Posting goes on"):
        NETWORK.tallies(town.connection, (receipt,))


def test_the_timeline_shows_words_as_readers_see_them(town: Town) -> None:
    town.publish()
    assert NETWORK.timeline
    assert [seen.text for seen in NETWORK.timeline(town.connection, NOW).posts] == [A_POST.text]


def test_a_change_that_linkedin_takes_and_does_not_make_is_told(town: Town) -> None:
    assert NETWORK.edit
    receipt = town.publish()
    NETWORK.edit(town.connection, receipt, Outgoing("Corrected (again)."))
    assert town.linkedin.all_posts[receipt.id].shown == "Corrected (again)."
    town.linkedin.ignores_edits = True
    with pytest.raises(Unsure, match="still shows the old words"):
        NETWORK.edit(town.connection, receipt, Outgoing("And once more."))


def test_figures_come_from_reactions_comments_and_statistics(town: Town) -> None:
    assert NETWORK.tallies
    receipt, fresh = town.publish(), town.publish(Outgoing("Fresh"))
    post = town.linkedin.all_posts[receipt.id]
    post.likes, post.statistics = 7, {"impressionCount": 900, "shareCount": 2}
    town.linkedin.writes(post.urn, "How many?")
    counted = NETWORK.tallies(town.connection, (receipt, fresh))
    assert counted == {receipt.id: Tally(1, 2, 7, 900), fresh.id: Tally(0, None, 0, None)}


def test_a_comment_has_no_numbers_and_is_not_taken_for_gone(town: Town) -> None:
    assert NETWORK.tallies
    comment = Receipt("urn:li:comment:(urn:li:activity:7,8)", "")
    assert NETWORK.tallies(town.connection, (comment,)) == {comment.id: Tally()}


def test_a_probe_tells_a_person_without_a_role_on_the_page(town: Town) -> None:
    assert town.publisher.probe() == "page 2414183 on LinkedIn"
    town.linkedin.roles[PAGE] = "ANALYST"
    with pytest.raises(Refused, match="may not post to page 2414183") as raised:
        town.publisher.probe()
    assert raised.value.credential


def test_the_post_is_the_pages_and_for_everybody(town: Town) -> None:
    town.publish()
    body = json.loads(next(asked.body for asked in town.server.asked if asked.path == "/rest/posts"))
    assert (body["author"], body["visibility"], body["lifecycleState"]) == (PAGE, "PUBLIC", "PUBLISHED")


def test_an_account_is_connected_through_a_registered_address() -> None:
    assert {setting.name for setting in NETWORK.settings if not setting.optional} == {"page", "client_id", "redirect"}
    assert NETWORK.authorise
    assert NETWORK.renew
