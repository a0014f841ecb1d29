"""WordPress's file against a real WordPress, with answers lost in between."""

import hashlib
import html
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import pytest

from bot.errors import Refused, Unattached, Unreached, Unsure
from bot.model.post import Attached, Outgoing, Receipt
from bot.networks.wordpress import NETWORK
from bot.outbound.blog_words import slug_of
from bot.outbound.client import client
from bot.outbound.network import Connection
from bot.ports import Publisher
from tests.bot.networks.server import Answer, Asked, Server, loses_the_answer
from tests.bot.networks.stand_in import publish, published_by
from tests.pictures import png
from tests.targets.wordpress import Site, wordpress_or_skip

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

BODY = """\
From <b>Monday</b>: "9am" to 5pm -- it's open. 👋
See https://www.gov.uk/hours?a=1&b=2.

Ask [gallery] us :) &amp;"""
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with wordpress_or_skip(tmp_path_factory.mktemp("wordpress")) as site:
        yield site


@dataclass
class Town:
    """The blog, and a line to the blog that loses answers on request."""

    site: Site
    line: Server

    def account(self, user: str = "author", **settings: str) -> Connection:
        return Connection(
            "blog",
            {"site": self.line.url, "user": user} | settings,
            {"app_password": self.site.passwords.get(user, "canary wrong")},
            client,
            lambda: datetime.now(UTC),  # noqa: TID251 (the real WordPress goes by the real time)
        )

    def publisher(self, user: str = "author", **settings: str) -> Publisher:
        return published_by("wordpress", self.account(user, **settings))

    def loses(self, path: str) -> None:
        """The next answer to a request that creates or changes something at a path is lost, after it was done."""
        self.line.next("POST", loses_the_answer, path=path)

    def page(self, receipt: Receipt) -> str:
        with self.site.client() as http:
            found = http.get(receipt.url)
            found.raise_for_status()
            return found.text

    def listed(self, kind: str, **query: str) -> list[dict[str, object]]:
        with self.site.client("editor") as http:
            found = http.get(f"/wp-json/wp/v2/{kind}", params={"per_page": "100"} | query).json()
            assert isinstance(found, list)
            return found


@pytest.fixture
def town(site: Site) -> Iterator[Town]:
    with httpx.Client(base_url=site.url, timeout=30, trust_env=False) as onward:

        def forward(asked: Asked) -> Answer:
            kept = {name: asked.headers[name] for name in asked.headers if name not in {"host", "content-length"}}
            url = asked.path
            reply = onward.request(asked.method, url, params=asked.query, headers=kept, content=asked.body)
            told = {name: reply.headers[name] for name in ("content-type", "x-wp-total") if name in reply.headers}
            return Answer(reply.status_code, reply.content, told)

        with Server(forward).running() as line:
            yield Town(site, line)


def a_post(title: str = "Opening hours") -> tuple[Outgoing, str]:
    key = uuid4().hex
    return Outgoing(f"{title} & more <i> {key[:6]}\n\n{BODY}"), key


def a_picture(publisher: Publisher, seed: int) -> Attached:
    data = png((40 + seed, 30))
    picture = Attached(hashlib.sha256(data).hexdigest(), "image/png", 'The office: "open" [x] — ar agor & 👋', data)
    return replace(picture, id=publisher.upload(picture))


def tried(publisher: Publisher, part: Outgoing, key: str) -> Receipt:
    """Publish as the program does after an unknown outcome: look, then try again."""
    for _ in range(3):
        try:
            return publish(publisher, part, key)
        except (Unsure, Unreached):
            prepared = replace(part, prepared=publisher.prepare(part, key))
            if found := publisher.look_up(prepared, key, LONG_AGO, frozenset()):
                return found
    raise AssertionError("not published in three tries")


@pytest.mark.parametrize("user", ["author", "editor"])
@pytest.mark.parametrize("permalinks", ["", "plain"])
def test_a_page_shows_the_approved_words_and_nothing_else(town: Town, user: str, permalinks: str) -> None:
    publisher = town.publisher(user, category="floods", **({"permalinks": permalinks} if permalinks else {}))
    assert user in publisher.probe()
    part, key = a_post()
    part = replace(part, pictures=(a_picture(publisher, 1), a_picture(publisher, 2)))
    receipt = publish(publisher, part, key)
    assert receipt.url.endswith(f"/{slug_of(part.text, key)}/")
    page = town.page(receipt)
    title, _, _ = part.text.partition("\n")
    assert title in html.unescape(page)
    assert "<i>" not in page.partition("<h1")[2].partition("</h1>")[0]
    words = page[page.index("From &lt;b&gt;Monday") :]
    assert "<p>Ask &#091;gallery&#093; us" in words
    assert '<a href="https://www.gov.uk/hours?a=1&amp;b=2">https://www.gov.uk/hours?a=1&amp;b=2</a>.' in words
    assert "&amp;amp;" in words
    pictures = re.findall(r'<figure class="wp-block-image">.*?</figure>', words, re.DOTALL)
    assert [html.unescape(re.findall(r'alt="(.*?)"', there)[0]) for there in pictures] == [part.pictures[0].alt] * 2
    (post,) = town.listed("posts", slug=slug_of(part.text, key))
    (category,) = town.listed("categories", slug="floods")
    assert post["categories"] == [category["id"]]


@pytest.mark.parametrize("lost", ["/posts", "publishing", "both"])
def test_a_lost_answer_makes_no_second_post(town: Town, lost: str) -> None:
    publisher = town.publisher()
    part, key = a_post()
    if lost in {"/posts", "both"}:
        town.loses("/wp/v2/posts")
        with pytest.raises(Unreached):
            publisher.prepare(part, key)
    prepared = replace(part, prepared=publisher.prepare(part, key))
    if lost in {"publishing", "both"}:
        town.loses(f"/posts/{prepared.prepared}")
    receipt = tried(publisher, part, key)
    assert publisher.publish(prepared, key) == receipt
    every = town.listed("posts", search=key[:6], status="publish,future,draft,pending,private,trash")
    assert [(str(post["id"]), post["status"]) for post in every] == [(receipt.id, "publish")]


def test_a_picture_whose_answers_are_lost_is_uploaded_once_with_its_words(town: Town) -> None:
    publisher = town.publisher()
    for path in ("/media", None):
        if path:
            town.loses(path)
        else:
            number = town.listed("media")[0]["id"]
            town.loses(f"/media/{number}")
        with pytest.raises(Unreached):
            a_picture(publisher, 50)
    picture = a_picture(publisher, 50)
    (there,) = town.listed("media", slug=picture.name.partition(".")[0])
    assert there["alt_text"] == picture.alt


def test_two_at_once_publish_one_post(town: Town) -> None:
    publisher = town.publisher()
    part, key = a_post()
    prepared = replace(part, prepared=publisher.prepare(part, key))
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(town.publisher().publish, prepared, key) for _ in range(2)]
    receipts = {done.result() for done in both}
    assert len(receipts) == 1
    assert len(town.listed("posts", search=key[:6], status="publish,draft")) == 1


def test_a_post_that_was_put_away_stays_there(town: Town) -> None:
    publisher = town.publisher()
    part, key = a_post()
    prepared = replace(part, prepared=publisher.prepare(part, key))
    receipt = publisher.publish(prepared, key)
    assert NETWORK.take_down is not None
    assert NETWORK.edit is not None
    for _ in "twice":
        NETWORK.take_down(town.account(), receipt)
    asks: tuple[Callable[[], object], ...] = (
        lambda: publisher.publish(prepared, key),
        lambda: publisher.look_up(prepared, key, LONG_AGO, frozenset()),
        lambda: publisher.look_up(part, key, LONG_AGO, frozenset()),
        lambda: tried(publisher, part, key),
    )
    for ask in asks:
        with pytest.raises(Unsure, match="in the bin"):
            ask()
    with pytest.raises(Refused, match="not public any more"):
        NETWORK.edit(town.account(), receipt, part)
    with town.site.client("editor") as http:
        http.delete(f"/wp-json/wp/v2/posts/{receipt.id}", params={"force": "true"}).raise_for_status()
    with pytest.raises(Unsure, match="deleted"):
        publisher.publish(prepared, key)
    NETWORK.take_down(town.account(), receipt)


def test_a_copy_of_a_post_is_reported_as_a_second_post(town: Town) -> None:
    publisher = town.publisher()
    part, key = a_post()
    receipt = publish(publisher, part, key)
    with town.site.client("editor") as http:
        again = {"title": "Again", "content": "x", "status": "publish", "slug": slug_of(part.text, key)}
        http.post("/wp-json/wp/v2/posts", json=again).raise_for_status()
    with pytest.raises(Unsure, match=f"twice: .*{receipt.url}|twice: {receipt.url}"):
        publisher.look_up(part, key, LONG_AGO, frozenset())


def test_a_correction_changes_the_words_and_keeps_picture_and_address(town: Town) -> None:
    publisher = town.publisher()
    part, key = a_post()
    receipt = publish(publisher, replace(part, pictures=(a_picture(publisher, 3),)), key)
    assert NETWORK.edit is not None
    NETWORK.edit(town.account(), receipt, Outgoing("Hours, corrected\n\n9am to 4pm."))
    page = town.page(receipt)
    assert "Hours, corrected" in page
    assert "9am to 4pm." in page
    assert "From &lt;b&gt;" not in page
    assert page.count('<figure class="wp-block-image">') == 1


def test_a_comment_is_answered_once_counted_changed_and_taken_down(town: Town) -> None:
    editor, account = town.publisher("editor"), town.account("editor")
    part, key = a_post()
    post = publish(editor, part, key)
    assert NETWORK.inbox is not None
    cursor = NETWORK.inbox(account, "").cursor
    with town.site.client("subscriber") as http:
        asked = {"post": int(post.id), "content": "When do you open?\n\n<b>Q</b> & A"}
        question = http.post("/wp-json/wp/v2/comments", json=asked).json()
    assert question["status"] == "hold"
    (message,) = NETWORK.inbox(account, cursor).messages
    assert (message.handle, message.answers, message.url) == ("subscriber", post.id, question["link"])
    assert message.text.startswith("When do you open?")
    reply = Outgoing(f'At ten, "it\'s" <open> & https://www.gov.uk/a?b=1&c=2 {key}', answers=question["link"])
    found = editor.parent(reply.answers)
    assert found is not None
    assert (found.id, found.author, found.private) == (message.id, "subscriber", True)
    with pytest.raises(Unattached, match="waits for a moderator"):
        editor.publish(reply, key)
    with town.site.client("editor") as http:
        http.post(f"/wp-json/wp/v2/comments/{question['id']}", json={"status": "approved"}).raise_for_status()
    town.loses("/comments")
    with pytest.raises(Unsure):
        editor.publish(reply, key)
    answer = editor.look_up(reply, key, LONG_AGO, frozenset())
    assert answer is not None
    with pytest.raises(Unsure):
        editor.publish(reply, key)
    assert len(town.listed("comments", parent=str(question["id"]))) == 1
    assert NETWORK.inbox(account, NETWORK.inbox(account, cursor).cursor).messages == ()
    assert "“it’s” &lt;open&gt;" in html.unescape(town.page(post)).replace("<open>", "&lt;open&gt;")
    assert NETWORK.tallies is not None
    assert NETWORK.timeline is not None
    assert NETWORK.edit is not None
    assert NETWORK.take_down is not None
    first = Receipt(message.id, message.url)
    counted = NETWORK.tallies(account, (post, first, Receipt("99999", ""), Receipt("comment-99999", "")))
    assert {id_: tally.replies for id_, tally in counted.items()} == {post.id: 2, first.id: 1}
    an_hour_ago = account.clock() - timedelta(hours=1)
    assert {post.id, answer.id} <= {seen.id for seen in NETWORK.timeline(account, an_hour_ago).posts}
    assert NETWORK.timeline(account, account.clock() + timedelta(hours=1)).posts == ()
    NETWORK.edit(account, answer, Outgoing("At nine."))
    assert "At nine." in town.page(post)
    for _ in "twice":
        NETWORK.take_down(account, answer)
    assert "At nine." not in town.page(post)
    with pytest.raises(Unattached, match="can't be found"):
        editor.publish(replace(reply, answers=f"{post.url}#comment-99999"), key)


def test_an_author_is_asked_to_slow_down_and_closed_comments_are_told(town: Town) -> None:
    author = town.publisher("author")
    part, key = a_post()
    post = publish(author, part, key)
    with town.site.client("editor") as http:
        asked = {"post": int(post.id), "content": f"A question {key}"}
        question = http.post("/wp-json/wp/v2/comments", json=asked).json()
        reply = Outgoing(f"One {key}", answers=question["link"])
        assert author.publish(reply, key).id.startswith("comment-")
        with pytest.raises(Unreached, match="seconds between comments") as slower:
            author.publish(replace(reply, text=f"Two {key}"), key)
        assert slower.value.not_before is not None
        http.post(f"/wp-json/wp/v2/posts/{post.id}", json={"comment_status": "closed"}).raise_for_status()
    with pytest.raises(Refused, match="Comments are closed") as closed:
        author.publish(replace(reply, text=f"Three {key}"), key)
    assert not closed.value.credential


def test_a_wrong_password_and_a_lesser_role_are_told_from_refused_posts(town: Town) -> None:
    part, key = a_post()
    receipt = publish(town.publisher(), part, key)
    stranger = town.publisher("nobody")
    with pytest.raises(Unsure, match="would not let us look"):
        stranger.look_up(replace(part, prepared=receipt.id), key, LONG_AGO, frozenset())
    for ask in (stranger.probe, lambda: stranger.prepare(part, key), lambda: town.publisher("subscriber").probe()):
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.credential
    lesser = town.publisher("contributor")
    with pytest.raises(Refused, match="but not publish posts"):
        lesser.probe()
    other, key = a_post()
    with pytest.raises(Refused, match="who may not do this") as refused:
        publish(lesser, other, key)
    assert refused.value.credential
    with pytest.raises(Refused, match="no category"):
        town.publisher(category="fluds").probe()


def test_a_refused_kind_of_picture_is_refused_for_good(town: Town) -> None:
    nonsense = Attached("00" * 32, "image/png", "Nothing", b"no picture")
    with pytest.raises(Refused, match="not allowed to upload this file type"):
        town.publisher().upload(nonsense)
