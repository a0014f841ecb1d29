"""WordPress's peculiarities: drafts published by their number, slugs, titles and bodies, comments, and the bin."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Refused, Unattached, Unreached, Unsure
from bot.model.post import Attached, Outgoing, Parent, Receipt
from bot.networks.wordpress import NETWORK, link_fault, permalinks_fault, user_fault
from bot.outbound.blog_words import LONGEST_TITLE, slug_of, text_fault, title_and_content
from bot.outbound.network import Connection
from bot.ports import Publisher
from policy.draft import Kind
from tests.bot.networks.server import Server, answers, loses_the_answer, said
from tests.bot.networks.stages.wordpress import FIRST_POST, PASSWORD, PRESS, FakeWordPress, wordpress_at
from tests.bot.networks.stand_in import NOW, publish, published_by
from tests.pictures import png

KEY = "7-r2-press"
TEXT = "Café hours & more\n\nFrom <Monday>: 9am to 5pm.\nSee https://www.gov.uk/hours?a=1&b=2.\n\n\nAsk [gallery] us."
A_POST = Outgoing(TEXT)
A_PICTURE = Attached(hashlib.sha256(png()).hexdigest(), "image/png", 'The office: "open" [x] & more', png())
THEIRS = "https://blog.example/post/#comment-1"


@dataclass
class Blog:
    """A WordPress server and our user on it."""

    server: Server
    fake: FakeWordPress
    connection: Connection

    @property
    def publisher(self) -> Publisher:
        return published_by("wordpress", self.connection)

    def asked(self, method: str) -> list[str]:
        return [asked.path.removeprefix("/wp-json/wp/v2/") for asked in self.server.asked if asked.method == method]

    def prepared(self, part: Outgoing = A_POST) -> Outgoing:
        return replace(part, prepared=self.publisher.prepare(part, KEY))

    def published(self, part: Outgoing = A_POST) -> Receipt:
        return publish(self.publisher, part, KEY)

    def looked_up(self, part: Outgoing, known: frozenset[str] = frozenset()) -> Receipt | None:
        return self.publisher.look_up(part, KEY, since=NOW, known=known)


@pytest.fixture
def blog() -> Iterator[Blog]:
    fake = FakeWordPress(clock=lambda: NOW)
    with Server(fake.respond).running() as server:
        yield Blog(server, fake, wordpress_at(server.url))


# Words


def test_a_text_becomes_a_title_and_paragraphs_with_links_and_nothing_else() -> None:
    assert title_and_content(A_POST) == {
        "title": "Café hours &amp; more",
        "content": "<!-- wp:paragraph -->\n<p>From &lt;Monday&gt;: 9am to 5pm.<br>See "
        '<a href="https://www.gov.uk/hours?a=1&amp;b=2">https://www.gov.uk/hours?a=1&amp;b=2</a>.</p>\n'
        "<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>Ask &#091;gallery&#093; us.</p>\n<!-- /wp:paragraph -->",
    }


@settings(max_examples=25)
@given(title=st.text(), key=st.text())
def test_a_slug_is_short_and_plain_and_no_other_keys(title: str, key: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{1,60}", slug_of(f"{title}\nBody", key))
    assert slug_of(title, key) != slug_of(title, f"{key}x")


@pytest.mark.parametrize(
    ("title", "begins"),
    [
        ("Dŵr: what's new", "dwr-whats-new-"),
        ("Größe Ω", "groe-"),
        ("水", "post-"),
        ("word " * 30, "word-" * 10),
        ("x" * 200, "x" * 49 + "-"),
    ],
)
def test_a_slug_begins_with_whole_words_of_the_title(title: str, begins: str) -> None:
    assert re.fullmatch(re.escape(begins) + "[0-9a-f]{10}", slug_of(title, KEY))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("New opening hours", "one line only"),
        ("New opening hours\n\n  ", "one line only"),
        ("long " * 40 + "\nBody", "begins with a line of 199 characters"),
        ("t" * LONGEST_TITLE + "\nBody", ""),
        ("Title\nBody", ""),
    ],
)
def test_a_text_that_makes_no_post_is_told_so(text: str, says: str) -> None:
    fault = text_fault(text, Kind.POST)
    assert says in fault
    assert bool(fault) == bool(says)
    assert text_fault(text, Kind.REPLY) == "", "a comment has no title"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("https://blog.example/news/2026/post/#comment-12", ""),
        ("https://www.blog.example/news/?p=3#comment-12", ""),
        ("https://blog.example/newsroom/post/#comment-12", "not on this account's own blog, blog.example"),
        ("https://other.example/news/post/#comment-12", "not on this account's own blog"),
        ("https://blog.example/news/post/", "leads to no comment"),
        ("https://x.com/a/status/1#comment-12", "is of X"),
        ("a comment", "is not a web address"),
    ],
)
def test_an_address_of_no_comment_on_the_blog_is_told_so(url: str, says: str) -> None:
    fault = link_fault(url, {"site": "https://blog.example/news"})
    assert says in fault
    assert bool(fault) == bool(says)


def test_settings_that_cannot_work_are_told() -> None:
    assert (permalinks_fault("plain"), user_fault("press")) == ("", "")
    assert permalinks_fault("pretty")
    assert user_fault("press:office")


# Posts


def test_a_post_is_a_draft_until_it_is_published_by_its_number(blog: Blog) -> None:
    part = blog.prepared()
    assert (part.prepared, blog.fake.posts()) == (str(FIRST_POST), 0)
    assert blog.looked_up(part) is None
    receipt = blog.publisher.publish(part, KEY)
    assert receipt == Receipt(str(FIRST_POST), f"https://blog.example/{slug_of(TEXT, KEY)}/")
    assert blog.asked("POST") == ["posts", f"posts/{FIRST_POST}"]
    assert blog.fake.public(FIRST_POST) == title_and_content(A_POST)
    assert blog.looked_up(part) == receipt


def test_a_lost_answer_to_either_call_leaves_one_post(blog: Blog) -> None:
    blog.server.next("POST", loses_the_answer)
    with pytest.raises(Unreached, match="Nothing was posted"):
        blog.publisher.prepare(A_POST, KEY)
    part = blog.prepared()
    assert part.prepared == str(FIRST_POST)
    blog.server.next("POST", loses_the_answer)
    with pytest.raises(Unsure):
        blog.publisher.publish(part, KEY)
    found = blog.looked_up(part)
    assert found == blog.publisher.publish(part, KEY)
    assert (len(blog.fake.pieces), blog.asked("POST")) == (1, ["posts", f"posts/{FIRST_POST}"])


def test_a_draft_that_somebody_published_is_taken_for_the_post(blog: Blog) -> None:
    part = blog.prepared()
    blog.fake.pieces[FIRST_POST] |= {"status": "publish", "slug": "a-better-link", "link": "https://blog.example/a/"}
    assert blog.publisher.publish(part, KEY).url == "https://blog.example/a/"
    assert len(blog.asked("POST")) == 1


@pytest.mark.parametrize(("status", "says"), [("trash", "in the bin"), ("private", "kept as “private”")])
def test_a_post_that_somebody_put_away_is_not_published_again(blog: Blog, status: str, says: str) -> None:
    part = blog.prepared()
    blog.publisher.publish(part, KEY)
    blog.fake.pieces[FIRST_POST]["status"] = status
    for ask in (blog.publisher.publish, lambda part, _: blog.looked_up(part)):
        with pytest.raises(Unsure, match=says):
            ask(part, KEY)
    assert blog.fake.posts() == 0
    assert blog.publisher.prepare(A_POST, KEY) == part.prepared


def test_of_two_drafts_the_one_in_our_records_is_published_and_any_found_under_the_slug(blog: Blog) -> None:
    part = blog.prepared()
    blog.fake.pieces[50] = blog.fake.pieces[FIRST_POST] | {"id": 50, "slug": f"{slug_of(TEXT, KEY)}-2"}
    blog.fake.pieces[50]["status"] = "trash"
    assert blog.looked_up(part) is None, "a stray in the bin is not our draft"
    blog.fake.pieces[50]["status"] = "draft"
    assert blog.publisher.publish(replace(part, prepared="50"), KEY).id == "50"
    assert blog.publisher.prepare(A_POST, KEY) == "50", "the public one comes first"
    blog.fake.pieces[50] |= {"status": "trash", "slug": f"{slug_of(TEXT, KEY)}__trashed"}
    assert blog.publisher.prepare(A_POST, KEY) == str(FIRST_POST), "then a draft"
    del blog.fake.pieces[FIRST_POST]
    assert blog.publisher.prepare(A_POST, KEY) == "50", "the one in the bin is known, too"


def test_a_post_that_somebody_deleted_for_good_is_for_a_person_to_decide(blog: Blog) -> None:
    part = blog.prepared()
    blog.fake.pieces.clear()
    for ask in (blog.publisher.publish, lambda part, _: blog.looked_up(part)):
        with pytest.raises(Unsure, match="deleted"):
            ask(part, KEY)


def test_a_post_that_is_out_twice_is_reported_with_both_addresses(blog: Blog) -> None:
    part = blog.prepared()
    blog.publisher.publish(part, KEY)
    slug = slug_of(TEXT, KEY)
    copy = {"id": 99, "slug": f"{slug}-2", "link": f"https://blog.example/{slug}-2/"}
    blog.fake.pieces[99] = blog.fake.pieces[FIRST_POST] | copy
    for ask in (blog.publisher.publish, lambda part, _: blog.looked_up(part)):
        with pytest.raises(Unsure, match=f"twice: https://blog.example/{slug}(-2)?/ and https://blog.example/{slug}"):
            ask(part, KEY)


def test_other_words_or_another_status_than_asked_for_are_noticed(blog: Blog) -> None:
    part = blog.prepared()
    kept = blog.fake.pieces[FIRST_POST]
    blog.server.next("POST", answers(said(kept | {"status": "pending"})))
    with pytest.raises(Unsure, match="“pending”"):
        blog.publisher.publish(part, KEY)
    other = {"status": "publish", "content": {"raw": "<p>Other words</p>", "rendered": ""}}
    blog.server.next("POST", answers(said(kept | other)))
    with pytest.raises(Unsure, match="other words"):
        blog.publisher.publish(part, KEY)


def test_a_post_goes_to_its_category_and_an_unknown_category_is_told_before(blog: Blog) -> None:
    blog.connection = wordpress_at(blog.server.url, category="floods")
    assert blog.publisher.probe()
    blog.published()
    assert blog.fake.pieces[FIRST_POST]["categories"] == [7]
    blog.connection = wordpress_at(blog.server.url, category="fluds")
    for ask in (blog.publisher.probe, lambda: blog.publisher.prepare(A_POST, "another")):
        with pytest.raises(Refused, match="no category with the slug “fluds”"):
            ask()


def test_a_blog_with_plain_permalinks_is_asked_at_rest_route(blog: Blog) -> None:
    blog.fake.plain = True
    blog.connection = wordpress_at(blog.server.url, permalinks="plain")
    assert blog.published().id == str(FIRST_POST)
    assert {asked.path for asked in blog.server.asked} == {"/"}


# Pictures


def test_pictures_stand_below_the_words_and_are_uploaded_once(blog: Blog) -> None:
    blog.server.next("POST", loses_the_answer, path="/media/900")
    with pytest.raises(Unreached):
        blog.publisher.upload(A_PICTURE)
    there = replace(A_PICTURE, id=blog.publisher.upload(A_PICTURE))
    assert (len(blog.fake.media), blog.fake.media[900]["alt_text"]) == (1, A_PICTURE.alt)
    assert there.id == f"900 https://blog.example/wp-content/uploads/{A_PICTURE.name}"
    blog.published(replace(A_POST, pictures=(there,)))
    assert blog.fake.public(FIRST_POST)["content"].endswith(
        '<!-- /wp:paragraph -->\n\n<!-- wp:image {"id":900} -->\n<figure class="wp-block-image"><img '
        f'src="https://blog.example/wp-content/uploads/{A_PICTURE.name}" '
        'alt="The office: &quot;open&quot; &#091;x&#093; &amp; more" class="wp-image-900"/></figure>\n'
        "<!-- /wp:image -->"
    )


def test_a_picture_whose_words_were_lost_gets_them_with_the_next_try(blog: Blog) -> None:
    blog.server.next("POST", answers(said({}, 503)), path="/media/900")
    with pytest.raises(Unreached):
        blog.publisher.upload(A_PICTURE)
    blog.publisher.upload(A_PICTURE)
    assert (len(blog.fake.media), blog.fake.media[900]["alt_text"]) == (1, A_PICTURE.alt)


def test_a_refused_kind_of_picture_is_no_passing_fault_in_spite_of_its_500(blog: Blog) -> None:
    blog.fake.kinds = frozenset({"image/gif"})
    with pytest.raises(Refused, match="not allowed to upload this file type"):
        blog.publisher.upload(A_PICTURE)


def test_a_picture_that_is_there_keeps_its_words_and_no_error_tells_the_password(blog: Blog) -> None:
    blog.publisher.upload(A_PICTURE)
    blog.publisher.upload(replace(A_PICTURE, alt="Other words for another post"))
    assert blog.fake.media[900]["alt_text"] == A_PICTURE.alt
    says = {"code": "rest_upload_sideload_error", "message": f"Not for {PASSWORD} &amp; co", "data": {}}
    other = replace(A_PICTURE, sha256="ab" * 32)
    blog.server.next("POST", answers(said(says, 500)), path="/media")
    with pytest.raises(Refused, match="“Not for … & co”"):
        blog.publisher.upload(other)


# Comments


def a_reply(blog: Blog, status: str = "approved", text: str = "At ten, it's <open>.") -> Outgoing:
    number = blog.fake.commented("When do you open?", status=status)
    return Outgoing(text, answers=f"https://blog.example/post/#comment-{number}")


def test_a_reply_is_a_comment_below_the_comment_that_it_answers(blog: Blog) -> None:
    part = a_reply(blog)
    assert blog.publisher.parent(part.answers) == Parent("comment-1", "Sam & Ana")
    assert blog.publisher.parent("https://blog.example/post/#comment-99") is None
    blog.fake.comments[1]["status"] = "hold"
    assert blog.publisher.parent(part.answers) == Parent("comment-1", "Sam & Ana", private=True)
    blog.fake.comments[1]["status"] = "approved"
    receipt = blog.published(part)
    assert receipt == Receipt("comment-2", "https://blog.example/post/#comment-2")
    assert {name: blog.fake.comments[2][name] for name in ("post", "parent", "author")} == {
        "post": 1,
        "parent": 1,
        "author": PRESS,
    }
    assert blog.fake.posts() == 0


def test_a_reply_to_a_comment_that_is_gone_or_not_public_is_not_sent(blog: Blog) -> None:
    part = a_reply(blog)
    for status, says in (("trash", "can't be found"), ("spam", "can't be found"), ("hold", "waits for a moderator")):
        blog.fake.comments[1]["status"] = status
        with pytest.raises(Unattached, match=says):
            blog.published(part)
    blog.fake.comments.clear()
    with pytest.raises(Unattached, match="can't be found"):
        blog.published(replace(part, parent="comment-1"))
    assert blog.fake.comments == {}


def test_a_comment_whose_answer_was_lost_is_found_and_not_taken_twice(blog: Blog) -> None:
    part = a_reply(blog)
    blog.published(replace(part, text="Another answer of ours."))
    assert blog.looked_up(part) is None
    blog.fake.comments.pop(2)
    blog.server.next("POST", loses_the_answer)
    with pytest.raises(Unsure):
        blog.published(part)
    with pytest.raises(Unsure):  # 409, comment_duplicate
        blog.published(part)
    assert blog.looked_up(part) == Receipt("comment-2", "https://blog.example/post/#comment-2")
    assert blog.looked_up(part, known=frozenset({"comment-2"})) is None
    assert len(blog.fake.comments) == 2
    blog.fake.comments[2]["status"] = "trash"
    with pytest.raises(Unsure, match="in the bin"):
        blog.looked_up(part)


def test_what_wordpress_says_of_comments_is_told_apart(blog: Blog) -> None:
    part = a_reply(blog)
    blog.fake.flooded = True
    with pytest.raises(Unreached) as slower:
        blog.published(part)
    assert slower.value.not_before == NOW + timedelta(seconds=15)
    blog.fake.comments_open, blog.fake.flooded = False, False
    with pytest.raises(Refused, match="Comments are closed") as closed:
        blog.published(part)
    assert not closed.value.credential
    blog.fake.comments_open, blog.fake.held = True, True
    with pytest.raises(Unsure, match="waits for a moderator"):
        blog.published(part)


# Credentials


def test_a_wrong_password_is_never_taken_for_an_empty_blog(blog: Blog) -> None:
    part = blog.prepared()
    blog.publisher.publish(part, KEY)
    blog.connection = wordpress_at(blog.server.url, "canary-wrong")
    with pytest.raises(Unsure, match="would not let us look"):
        blog.looked_up(part)
    calls = (
        blog.publisher.probe,
        lambda: blog.publisher.prepare(A_POST, "another"),
        lambda: NETWORK.timeline and NETWORK.timeline(blog.connection, NOW),
        lambda: NETWORK.inbox and NETWORK.inbox(blog.connection, ""),
        lambda: NETWORK.tallies and NETWORK.tallies(blog.connection, (Receipt("11", ""),)),
    )
    for call in calls:
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.credential


def test_a_user_without_the_right_to_publish_is_told_by_the_probe_and_when_publishing(blog: Blog) -> None:
    part = blog.prepared()
    blog.fake.editor = False
    with pytest.raises(Refused, match=r"but not publish posts\. Ask the blog's administrator"):
        blog.publisher.probe()
    with pytest.raises(Refused, match="knows the user press, who may not do this") as refused:
        blog.publisher.publish(part, KEY)
    assert refused.value.credential


# Afterwards


def test_the_timeline_has_the_users_posts_and_comments_and_nobody_elses(blog: Blog) -> None:
    reply = a_reply(blog)
    post, comment = blog.published(), publish(blog.publisher, reply, "another")
    blog.fake.pieces[50] = blog.fake.pieces[FIRST_POST] | {"id": 50, "author": 9}
    assert NETWORK.timeline is not None
    seen = NETWORK.timeline(blog.connection, NOW)
    assert {there.id for there in seen.posts} == {post.id, comment.id}
    assert NETWORK.timeline(blog.connection, NOW + timedelta(seconds=1)).posts == (), "asked for a day before"
    assert next(there.text for there in seen.posts if there.id == post.id).startswith("Café hours & more")
    assert seen.whole


@pytest.mark.parametrize("posts", [True, False])
def test_a_timeline_that_fills_the_page_may_not_be_whole(blog: Blog, posts: bool) -> None:
    if posts:
        post = blog.published()
        blog.fake.pieces |= {number: blog.fake.pieces[FIRST_POST] | {"id": number} for number in range(100, 199)}
        assert post.id == str(FIRST_POST)
    else:
        blog.fake.commented("Ours")
        blog.fake.comments |= {
            number: blog.fake.comments[1] | {"id": number, "author": PRESS} for number in range(100, 200)
        }
    assert NETWORK.timeline is not None
    seen = NETWORK.timeline(blog.connection, NOW)
    assert (len(seen.posts), seen.whole) == (100, False)


def test_a_comment_is_taken_down_and_changed_as_a_comment(blog: Blog) -> None:
    receipt = publish(blog.publisher, a_reply(blog), KEY)
    assert NETWORK.edit is not None
    assert NETWORK.take_down is not None
    NETWORK.edit(blog.connection, receipt, Outgoing("At nine."))
    assert blog.fake.comments[2]["content"] == {"rendered": "<p>At nine."}
    for _ in "twice":
        NETWORK.take_down(blog.connection, receipt)
    assert blog.fake.comments[2]["status"] == "trash"


def test_a_post_on_a_blog_without_a_bin_becomes_a_draft(blog: Blog) -> None:
    blog.fake.has_bin = False
    assert NETWORK.take_down is not None
    NETWORK.take_down(blog.connection, blog.published())
    assert blog.fake.pieces[FIRST_POST]["status"] == "draft"


def test_a_correction_keeps_pictures_and_address_and_is_not_for_a_post_in_the_bin(blog: Blog) -> None:
    picture = replace(A_PICTURE, id=blog.publisher.upload(A_PICTURE))
    receipt = blog.published(replace(A_POST, pictures=(picture,)))
    before = blog.fake.public(FIRST_POST)["content"]
    assert NETWORK.edit is not None
    NETWORK.edit(blog.connection, receipt, Outgoing("Café hours\n\n9am to 4pm."))
    after = blog.fake.public(FIRST_POST)
    assert after["title"] == "Café hours"
    assert "9am to 4pm" in after["content"]
    assert after["content"].partition("<!-- wp:image")[2] == before.partition("<!-- wp:image")[2] != ""
    assert blog.fake.pieces[FIRST_POST]["link"] == receipt.url
    blog.fake.pieces[FIRST_POST]["status"] = "trash"
    with pytest.raises(Refused, match="not public any more"):
        NETWORK.edit(blog.connection, receipt, A_POST)


def test_comments_are_counted_below_posts_and_below_comments(blog: Blog) -> None:
    post = blog.published()
    reply = publish(blog.publisher, a_reply(blog), "another")
    blog.fake.commented("And mine?", post=FIRST_POST)
    blog.fake.commented("Nice", post=FIRST_POST, status="hold")
    assert NETWORK.tallies is not None
    counted = NETWORK.tallies(blog.connection, (post, reply, Receipt("404", ""), Receipt("comment-404", "")))
    assert {id_: tally.replies for id_, tally in counted.items()} == {post.id: 1, reply.id: 0}


def test_the_inbox_has_comments_that_wait_for_a_moderator_and_none_of_ours(blog: Blog) -> None:
    reply = a_reply(blog, status="hold")
    blog.fake.comments[1]["status"] = "approved"
    blog.published(reply)
    blog.fake.commented("And at <Easter>?", status="hold")
    blog.fake.comments[3]["parent"] = 2
    assert NETWORK.inbox is not None
    first = NETWORK.inbox(blog.connection, "")
    assert [(message.id, message.text) for message in first.messages] == [
        ("comment-1", "When do you open?"),
        ("comment-3", "And at <Easter>?"),
    ]
    assert (first.messages[0].handle, first.messages[0].about, first.messages[0].answers) == (
        "Sam & Ana",
        "https://sam.example",
        "1",
    )
    assert first.messages[1].answers == "comment-2"
    assert first.cursor == "3"


def test_no_comment_is_left_out_in_a_surge(blog: Blog) -> None:
    blog.fake.commented("The first")
    assert NETWORK.inbox is not None
    cursor = NETWORK.inbox(blog.connection, "").cursor
    for number in range(230):
        blog.fake.commented(f"Comment {number}")
    surge = NETWORK.inbox(blog.connection, cursor)
    assert [message.text for message in surge.messages] == [f"Comment {number}" for number in range(230)]
    assert NETWORK.inbox(blog.connection, surge.cursor).messages == ()
