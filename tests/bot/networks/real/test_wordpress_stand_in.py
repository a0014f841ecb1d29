"""The stand-in for WordPress answers as a real WordPress does, request by request."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

import httpx
import pytest

from tests.bot.networks.server import Server
from tests.bot.networks.stages.wordpress import PASSWORD, FakeWordPress
from tests.pictures import png
from tests.targets.wordpress import Site, wordpress_or_skip

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

Json = dict[str, object]
EVERY = "publish,future,draft,pending,private,trash"
TOLD = {
    "posts": ("code", "status", "slug"),
    "media": ("code", "slug", "alt_text"),
    "comments": ("code", "status"),
    "categories": ("code",),
    "users": ("code",),
}
"""Fields that must be the same; numbers, times and addresses are each server's own."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with wordpress_or_skip(tmp_path_factory.mktemp("wordpress")) as site:
        yield site


class Story:
    """What a server says to the same requests, in turn."""

    def __init__(self, url: str, user: str, password: str) -> None:
        self.http = httpx.Client(base_url=f"{url}/wp-json/wp/v2", timeout=30, trust_env=False)
        self.who = (user, password)
        self.said: list[object] = []

    def ask(self, method: str, path: str, what: object = None, **query: str) -> Json:
        headers = {"Content-Type": "application/json"} if what is not None else {}
        return self._told(
            method,
            path,
            self.http.request(
                method,
                path,
                auth=self.who,
                params=query,
                headers=headers,
                content=None if what is None else json.dumps(what).encode(),
            ),
        )

    def upload(self, name: str, mime: str, data: bytes) -> Json:
        headers = {"Content-Type": mime, "Content-Disposition": f'attachment; filename="{name}"'}
        reply = self.http.post("media", auth=self.who, content=data, headers=headers)
        return self._told("POST", "media", reply)

    def _told(self, method: str, path: str, reply: httpx.Response) -> Json:
        answer = reply.json()
        shapes = answer if isinstance(answer, list) else [answer]
        kind = path.partition("/")[0]
        kept = sorted(str([shape.get(name) for name in TOLD[kind]]) for shape in shapes)
        self.said.append((method, kind, reply.status_code, isinstance(answer, list), kept))
        return answer if isinstance(answer, dict) else {"list": answer}


def told_to(url: str, user: str, password: str, picture: bytes) -> list[object]:
    """Play a story of posts, pictures, comments, bins and wrong passwords; numbers come from the answers."""
    story = Story(url, user, password)
    ask: Callable[..., Json] = story.ask
    words = {"title": "Hours", "content": "<p>From Monday.</p>", "slug": "hours-1", "status": "draft"}
    listing = {
        "slug": "hours-1,hours-1-2,hours-1__trashed",
        "status": EVERY,
        "context": "edit",
        "_fields": "slug,status",
    }
    first, second = ask("POST", "posts", words), ask("POST", "posts", words)
    ask("GET", "posts", **listing)
    for _ in "twice":
        ask("POST", f"posts/{first['id']}", {"title": "Hours", "content": "<p>X</p>", "status": "publish"})
    for _ in "twice":
        ask("DELETE", f"posts/{second['id']}")
    ask("POST", f"posts/{second['id']}", {"title": "Changed in the bin"})
    ask("GET", f"posts/{second['id']}", context="edit")
    ask("GET", "posts", **(listing | {"slug": "hours-1-2__trashed"}))
    ask("GET", "posts/99999", context="edit")
    ask("POST", "posts/99999", words)
    ask("DELETE", "posts/99999")
    ask("POST", "posts", words | {"title": "", "content": ""})
    ask("GET", "categories", slug="floods")
    ask("GET", "categories", slug="none")
    uploaded = story.upload("0a1b.png", "image/png", picture)
    ask("GET", "media", slug="0a1b")
    ask("POST", f"media/{uploaded['id']}", {"alt_text": "The office"})
    ask("GET", "media", slug="0a1b")
    story.upload("0a1c.svg", "image/svg+xml", b"<svg/>")
    here = {"post": first["id"], "parent": 0}
    question = ask("POST", "comments", here | {"content": "When?"})
    below = here | {"parent": question["id"], "content": "At ten."}
    answer = ask("POST", "comments", below)
    ask("POST", "comments", below)
    ask("GET", "comments", parent=str(question["id"]), status="all")
    for _ in "twice":
        ask("DELETE", f"comments/{answer['id']}")
    ask("GET", "comments", parent=str(question["id"]), status="trash")
    ask("GET", "comments", parent=str(question["id"]))
    ask("GET", "comments/99999")
    me = ask("GET", "users/me", context="edit")
    assert isinstance(me["capabilities"], Mapping)
    assert {"publish_posts", "upload_files"} <= set(me["capabilities"])
    assert "capabilities" not in ask("GET", "users/me")
    story.who = (user, "not the password")
    ask("GET", "users/me", context="edit")
    ask("GET", "posts", slug="hours-1")
    ask("GET", "posts", status=EVERY)
    ask("GET", f"posts/{first['id']}", context="edit")
    ask("POST", "posts", words)
    ask("GET", "comments", status="all")
    story.http.close()
    return story.said


def test_a_story_is_answered_alike_by_both(site: Site) -> None:
    fake = FakeWordPress(clock=lambda: datetime.now(UTC))  # noqa: TID251 (as the real WordPress does)
    with Server(fake.respond).running() as server:
        played = told_to(server.url, "press", PASSWORD, png())
    real = told_to(site.url, "editor", site.passwords["editor"], png())
    assert played == real
