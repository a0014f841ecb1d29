"""What is Facebook's own: errors that are no errors, codes within a 400, and addresses that apps cannot look up."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from bot.errors import Refused, Unattached, Unreached, Unsure
from bot.model.post import Attached, Outgoing, Parent, Receipt
from bot.networks.facebook import NETWORK
from bot.outbound.facebook_tokens import OAUTH
from bot.outbound.grants import KeptInMemory
from bot.outbound.network import Code, Connection
from bot.outbound.oauth import begin, exchanged
from tests.bot.networks.server import Answer, answers, loses_the_answer, said
from tests.bot.networks.stages.facebook import STAGE, page_at
from tests.bot.networks.stand_in import NOW, OpenStage, connection, published_by
from tests.bot.networks.stand_ins import graph
from tests.bot.networks.stand_ins.facebook import LIMITS, UNEXPECTED, UNKNOWN, FakeFacebook
from tests.bot.networks.stand_ins.facebook_tokens import APP, ELSEWHERE, PAGE, REDIRECT, SECRET, USER
from tests.pictures import png

A_POST = Outgoing("Flood warning for the River Example. Details: https://www.example.gov.uk/floods.")
A_PICTURE = Attached(hashlib.sha256(png()).hexdigest(), "image/png", "A map of the river", png())
KEY = "7-r2-page"
ALIKE = Outgoing("Ask us anything")
PFBID = "https://www.facebook.com/DeptExample/posts/pfbid02abc"


class Stage:
    """An open stage, with the stand-in as what it is."""

    def __init__(self, opened: OpenStage, fake: FakeFacebook) -> None:
        self.opened, self.fake = opened, fake
        self.publisher, self.connection, self.server = opened.publisher, opened.connection, opened.server

    def publish(self, part: Outgoing) -> Receipt:
        return self.opened.publish(part, KEY)

    def look_up(self, part: Outgoing, known: frozenset[str] = frozenset()) -> Receipt | None:
        return self.publisher.look_up(part, KEY, NOW, known)


@pytest.fixture
def stage() -> Iterator[Stage]:
    with STAGE.opened() as opened:
        assert isinstance(opened.stand_in, FakeFacebook)
        yield Stage(opened, opened.stand_in)


# Unknown outcomes


@pytest.mark.parametrize(
    "error",
    [UNKNOWN, UNEXPECTED, graph.error(1, "An unknown error"), graph.error(2, "Try again", is_transient=True)],
    ids=["1", "2", "1 as 400", "2 as 400"],
)
def test_an_unknown_error_may_be_a_post_that_is_out_and_the_look_finds_the_post(stage: Stage, error: Answer) -> None:
    stage.fake.fails_after = [error]
    with pytest.raises(Unsure, match="may be out"):
        stage.publish(A_POST)
    found = stage.look_up(A_POST)
    assert found is not None
    assert found.id in stage.fake.all_posts
    assert stage.look_up(A_POST, frozenset({found.id})) is None
    assert not NETWORK.repeat_is_harmless
    assert stage.fake.posts() == 1


def test_a_post_slow_to_appear_is_not_found_at_first(stage: Stage) -> None:
    stage.fake.slow.looks = 1
    stage.server.next("POST", loses_the_answer)
    with pytest.raises(Unsure):
        stage.publish(A_POST)
    assert stage.look_up(A_POST) is None
    assert stage.look_up(A_POST) is not None


def test_more_posts_than_facebook_lists_leave_the_outcome_open(stage: Stage) -> None:
    for number in range(101):
        stage.fake.appears(f"Number {number}")
    with pytest.raises(Unsure, match="more posts since then"):
        stage.look_up(A_POST)


def test_a_receipt_needs_no_more_than_the_answer_to_the_post(stage: Stage) -> None:
    stage.server.next("GET", answers(UNKNOWN))
    receipt = stage.publish(A_POST)
    assert receipt.url == f"https://www.facebook.com/{receipt.id}"


# Refusals


@pytest.mark.parametrize("code", sorted(LIMITS))
def test_a_limit_waits_as_long_as_facebook_says(stage: Stage, code: int) -> None:
    stage.fake.limited, stage.fake.regained_in = code, 19
    with pytest.raises(Unreached, match="wait") as raised:
        stage.publish(A_POST)
    assert (raised.value.not_before, raised.value.answered) == (NOW + timedelta(minutes=19), True)


@pytest.mark.parametrize(
    "header", ["", "{}", "[]", '{"101":[{"call_count":1}]}', '{"101":[{"estimated_time_to_regain_access":"soon"}]}']
)
def test_a_limit_without_a_time_gives_none(stage: Stage, header: str) -> None:
    limit = LIMITS[32]
    stage.server.next("POST", answers(replace(limit, headers={"X-Business-Use-Case-Usage": header})))
    with pytest.raises(Unreached) as raised:
        stage.publish(A_POST)
    assert raised.value.not_before is None


@pytest.mark.parametrize(
    ("trouble", "why"),
    [
        (graph.EXPIRED, "has run out"),
        (graph.PASSWORD, "changed their password"),
        (graph.CHECKPOINT, "log in at facebook.com"),
        (graph.NOT_INSTALLED, "taken the app's permission away"),
        (graph.NO_ROLE, "no role on the Page"),
    ],
)
def test_a_token_that_fails_says_why_and_what_to_do(stage: Stage, trouble: int, why: str) -> None:
    stage.fake.tokens.trouble = trouble
    with pytest.raises(Refused, match=f"{why}.*docs/networks/facebook.md") as raised:
        stage.publish(A_POST)
    assert raised.value.credential


def test_a_missing_permission_is_the_credentials_fault(stage: Stage) -> None:
    stage.fake.tokens.scopes -= {"pages_manage_posts"}
    with pytest.raises(Refused, match="a permission is missing") as raised:
        stage.publish(A_POST)
    assert raised.value.credential


def test_the_same_words_again_are_refused_and_blame_no_credential(stage: Stage) -> None:
    stage.publish(A_POST)
    with pytest.raises(Refused, match="these very words") as twice:
        stage.publish(A_POST)
    stage.publish(ALIKE)
    stage.fake.blocks_repeats = True
    with pytest.raises(Refused, match="these very words") as again:
        stage.publish(A_POST)
    assert not twice.value.credential
    assert not again.value.credential
    assert stage.fake.posts() == 2


def test_a_refusal_has_facebooks_words_for_people(stage: Stage) -> None:
    with pytest.raises(Refused, match=r"“.*Param message is too long”") as raised:
        stage.publish(Outgoing("a" * 63_207))
    assert not raised.value.credential


@pytest.mark.parametrize("token", [ELSEWHERE, USER], ids=["another page", "a person"])
def test_a_token_of_another_is_told_by_name_without_posting(stage: Stage, token: str) -> None:
    connection = page_at(stage.server.url, token)
    with pytest.raises(Refused, match="the configuration names the Page 101") as raised:
        published_by("facebook", connection).probe()
    assert raised.value.credential
    assert "canary" not in str(raised.value)


def test_a_probe_tells_that_reading_is_not_allowed(stage: Stage) -> None:
    assert stage.publisher.probe() == "Department of Examples, Page 101 on Facebook"
    stage.fake.tokens.scopes -= {"pages_read_engagement"}
    with pytest.raises(Refused, match="permission is missing"):
        stage.publisher.probe()


def test_an_owner_connects_the_page_with_a_browser(stage: Stage) -> None:
    begun = begin(OAUTH, APP, REDIRECT)
    back = httpx.get(begun.address.replace("https://www.facebook.com", stage.server.url)).headers["location"]
    code = Code(parse_qs(urlsplit(back).query)["code"][0], REDIRECT, begun.verifier)
    settings = {"api": stage.server.url, "page": "101", "client_id": APP}
    owner = connection(settings, {"client_secret": SECRET})
    grant = exchanged("Facebook", OAUTH, owner, code)
    assert (grant.access, grant.expires_at, grant.holder) == (PAGE, None, "101")
    with pytest.raises(Refused) as raised:
        exchanged("Facebook", OAUTH, owner, code)
    assert "canary" not in str(raised.value)
    connected = published_by("facebook", replace(owner, grants=KeptInMemory(grant)))
    assert connected.publish(A_POST, KEY).id


def test_a_page_that_the_owner_may_not_use_is_not_connected(stage: Stage) -> None:
    back = httpx.get(
        f"{stage.server.url}/v25.0/dialog/oauth", params={"client_id": APP, "redirect_uri": REDIRECT, "state": "s"}
    ).headers["location"]
    code = Code(parse_qs(urlsplit(back).query)["code"][0], REDIRECT, "")
    settings = {"api": stage.server.url, "page": "404", "client_id": APP}
    with pytest.raises(Refused, match=r"on the Page 404 .* “Department of Examples” \(101\)"):
        exchanged("Facebook", OAUTH, connection(settings, {"client_secret": SECRET}), code)


def test_a_page_without_a_token_says_where_to_get_one(stage: Stage) -> None:
    bare = published_by("facebook", replace(stage.connection, secrets={}))
    with pytest.raises(Refused, match=r"docs/networks/facebook\.md") as raised:
        bare.publish(A_POST, KEY)
    assert raised.value.credential


# Pictures and links


def uploaded(stage: Stage, *pictures: Attached) -> tuple[Attached, ...]:
    return tuple(replace(picture, id=stage.publisher.upload(picture)) for picture in pictures)


def test_pictures_go_with_the_post_and_their_alt_text(stage: Stage) -> None:
    pictures = uploaded(stage, A_PICTURE, A_PICTURE)
    assert stage.fake.posts() == 0
    post = stage.fake.all_posts[stage.publish(replace(A_POST, pictures=pictures)).id]
    assert [stage.fake.photos[id_].alt_text for id_ in post.photos] == [A_PICTURE.alt] * 2
    assert post.link is None


def test_a_post_that_lost_a_picture_is_looked_at_by_a_person(stage: Stage) -> None:
    pictures = uploaded(stage, A_PICTURE, A_PICTURE)
    kept = {"media_type": "album", "subattachments": {"data": [{"media_type": "photo"}]}}
    there = {"id": "101_2000", "permalink_url": "https://www.facebook.com/x", "attachments": {"data": [kept]}}
    stage.server.next("GET", answers(said(there)))
    with pytest.raises(Unsure, match=r"without all of its pictures: https://www\.facebook\.com/x"):
        stage.publish(replace(A_POST, pictures=pictures))


def test_the_first_link_goes_as_the_posts_link(stage: Stage) -> None:
    assert stage.fake.all_posts[stage.publish(A_POST).id].link == "https://www.example.gov.uk/floods"
    assert stage.fake.all_posts[stage.publish(ALIKE).id].link is None


# Replies


def address(kind: str, post: str, comment: str) -> str:
    number, said_in = post.partition("_")[2], comment.partition("_")[2]
    return {
        "post": f"https://www.facebook.com/DeptExample/posts/{number}",
        "post with words": f"https://www.facebook.com/DeptExample/posts/ask-us/{number}/",
        "story": f"https://m.facebook.com/story.php?story_fbid={number}&id=101",
        "permalink": f"https://www.facebook.com/permalink.php?story_fbid={number}&id=101",
        "id": f"https://www.facebook.com/{post}",
        "comment": f"https://www.facebook.com/DeptExample/posts/{number}?comment_id={said_in}",
        "comment in base64": f"https://www.facebook.com/DeptExample/posts/{number}?comment_id="
        + b64encode(f"comment:{number}_{said_in}".encode()).decode().rstrip("="),
    }[kind]


@pytest.mark.parametrize("kind", ["post", "post with words", "story", "permalink", "id"])
def test_a_post_of_the_page_is_found_by_its_usual_addresses(stage: Stage, kind: str) -> None:
    post = stage.fake.appears("Ask us anything").id
    url = address(kind, post, "")
    assert NETWORK.link_fault(url, stage.connection.settings) == ""
    assert stage.publisher.parent(url) == Parent(post, "Department of Examples")


@pytest.mark.parametrize("kind", ["comment", "comment in base64"])
def test_a_comment_is_answered_below_the_comment(stage: Stage, kind: str) -> None:
    post = stage.fake.appears("Ask us anything").id
    asking = stage.fake.writes(post, "When do you open?").id
    url = address(kind, post, asking)
    assert stage.publisher.parent(url) == Parent(asking, "Pat Example")
    answer = Outgoing("At nine.", answers=url)
    receipt = stage.publish(answer)
    assert stage.fake.comments[receipt.id].above == asking
    assert stage.look_up(answer) == receipt


def test_a_newer_address_is_found_where_facebook_lists_the_post_by_it(stage: Stage) -> None:
    listed = {"data": [{"id": "101_2000", "permalink_url": f"{PFBID}?ref=1"}]}
    there = {"id": "101_2000", "from": {"id": "101", "name": "Department of Examples"}}
    stage.server.next("GET", answers(said(listed)), answers(said(there)))
    assert stage.publisher.parent(PFBID) == Parent("101_2000", "Department of Examples")
    assert stage.publisher.parent(PFBID) is None


def test_a_post_of_another_page_is_not_found_and_blames_no_credential(stage: Stage) -> None:
    others = graph.error(10, "(#10) This endpoint requires the 'Page Public Content Access' feature", status=403)
    stage.server.next("GET", *[answers(others)] * 2)
    url = "https://www.facebook.com/photo.php?fbid=9001"
    assert stage.publisher.parent(url) is None
    with pytest.raises(Unattached) as raised:
        stage.publish(Outgoing("At nine.", answers=url))
    assert not raised.value.credential


@pytest.mark.parametrize("parent", ["", "101_2000"])
def test_a_reply_to_what_is_gone_is_not_sent(stage: Stage, parent: str) -> None:
    post = stage.fake.appears("Ask us anything")
    url = address("post", post.id, "")
    assert post.id == "101_2000"
    post.gone = True
    with pytest.raises(Unattached, match="Nothing was sent"):
        stage.publish(Outgoing("At nine.", answers=url, parent=parent))
    assert stage.fake.posts() == 0


def test_a_reply_has_one_picture_at_most(stage: Stage) -> None:
    post = stage.fake.appears("Ask us anything").id
    part = Outgoing("At nine.", answers=address("post", post, ""), parent=post, pictures=uploaded(stage, A_PICTURE))
    assert stage.publish(part).id
    assert b"attachment_id=4000" in stage.server.asked[-2].body
    with pytest.raises(Refused, match="takes one picture"):
        stage.publish(replace(part, pictures=part.pictures * 2))
    assert stage.fake.posts() == 1


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://www.facebook.com/DeptExample", "leads to a Page or a profile"),
        ("https://www.facebook.com/share/p/1abcXYZ/", "an app can look up"),
        ("https://www.facebook.com/groups/12/posts/34", "an app can look up"),
        ("https://www.facebook.com/permalink.php?story_fbid=34&id=102", "of another Page"),
        ("https://www.facebook.com/102/posts/34", "of another Page"),
        ("https://www.threads.com/@dept/post/abc", "is of Threads"),
        ("https://example.gov.uk/news/1", "is not of a post on Facebook"),
        ("Ask us", "is not a web address"),
    ],
)
def test_an_address_that_cannot_be_answered_is_told_while_it_is_typed(url: str, fault: str) -> None:
    assert fault in NETWORK.link_fault(url, {"page": "101"})


# Once a post is out


def test_only_posts_of_the_app_are_edited_and_the_account_is_not_blamed(stage: Stage) -> None:
    assert NETWORK.edit
    by_hand = stage.fake.appears("By hand").id
    with pytest.raises(Refused, match="only the app that made a post") as raised:
        NETWORK.edit(stage.connection, Receipt(by_hand, ""), A_POST)
    assert not raised.value.credential
    reply = stage.publish(Outgoing("At nine.", answers=address("post", by_hand, "")))
    NETWORK.edit(stage.connection, reply, Outgoing("At ten."))
    assert stage.fake.comments[reply.id].message == "At ten."


def test_what_came_of_posts_and_comments(stage: Stage) -> None:
    assert NETWORK.tallies
    post = stage.publish(A_POST)
    there = stage.fake.all_posts[post.id]
    there.reactions, there.shares, there.metrics = 5, 2, {"post_media_view": 400}
    comment = stage.fake.writes(post.id, "Thanks")
    counted = NETWORK.tallies(stage.connection, (post, Receipt(comment.id, "")))
    tally = counted[post.id]
    assert (tally.replies, tally.reposts, tally.likes, tally.views) == (1, 2, 5, 400)
    assert (counted[comment.id].replies, counted[comment.id].reposts) == (0, None)
    stage.fake.tokens.scopes -= {"read_insights"}
    assert NETWORK.tallies(stage.connection, (post,))[post.id] == replace(tally, views=None)


def inbox(connection: Connection, cursor: str) -> tuple[list[str], str]:
    assert NETWORK.inbox
    found = NETWORK.inbox(connection, cursor)
    return [message.text for message in found.messages], found.cursor


def test_the_inbox_has_answers_below_answers_and_none_of_our_own(stage: Stage) -> None:
    post = stage.fake.appears("Ask us anything").id
    assert inbox(stage.connection, "") == ([], "")
    first = stage.fake.writes(post, "When do you open?").id
    stage.publish(Outgoing("At nine.", answers=address("post", post, ""), parent=first))
    stage.fake.writes(first, "And on Sundays?")
    words, cursor = inbox(stage.connection, "")
    assert words == ["When do you open?", "And on Sundays?"]
    late = stage.fake.writes(post, "Listed late")
    late.at -= timedelta(minutes=5)
    words, cursor = inbox(stage.connection, cursor)
    assert words == ["Listed late"]
    stage.fake.all_posts[post].gone = True
    assert inbox(stage.connection, cursor) == ([], cursor)


def test_a_setting_that_cannot_be_is_told() -> None:
    faults = {setting.name: setting.fault for setting in NETWORK.settings}
    assert faults["page"]("DeptExample")
    assert faults["page"]("100064812345678") == ""
    assert faults["version"]("25")
    assert faults["version"]("v25.0") == ""
