"""A small WordPress, true to what was measured on WordPress 6.5.5: posts, media and comments of its REST API."""

import html
import json
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.outbound.network import Connection
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_in import NOW, Stage, StandIn, connection

PASSWORD = "canary abcd EFGH 1234"
PRESS = 2
"""The number of the account's user."""
FIRST_POST = 11

Thing = dict[str, object]


def no(code: str, message: str, status: int) -> Answer:
    return said({"code": code, "message": message, "data": {"status": status}}, status)


@dataclass
class FakeWordPress:
    """A blog at blog.example, and its user `press`."""

    clock: Clock
    editor: bool = True
    """Whether the user may publish."""
    has_bin: bool = True
    plain: bool = False
    """Plain permalinks: the API answers at ?rest_route= alone."""
    comments_open: bool = True
    flooded: bool = False
    held: bool = False
    """Whether new comments wait for a moderator."""
    kinds: frozenset[str] = frozenset({"image/png", "image/jpeg", "image/gif"})
    """Of pictures that the blog takes."""
    pieces: dict[int, Thing] = field(default_factory=dict)
    """Posts, by number."""
    media: dict[int, Thing] = field(default_factory=dict)
    comments: dict[int, Thing] = field(default_factory=dict)
    categories: dict[str, int] = field(default_factory=lambda: {"floods": 7})

    def respond(self, asked: Asked) -> Answer:
        path = asked.query.get("rest_route", "") if self.plain else asked.path.removeprefix("/wp-json")
        known = self._who(asked) == ("press", PASSWORD)
        match asked.method, *path.removeprefix("/wp/v2/").split("/"):
            case "GET", "users", "me":
                return (
                    self._me(asked.query)
                    if known
                    else no("rest_not_logged_in", "You are not currently logged in.", 401)
                )
            case "GET", "categories":
                number = self.categories.get(asked.query["slug"])
                return said([{"id": number}] if number else [])
            case "GET", "posts":
                return self._posts(asked.query, known)
            case "GET", "posts", number:
                return self._post(number, known)
            case "GET", "media":
                return said([there for there in self.media.values() if there["slug"] == asked.query["slug"]])
            case "GET", "comments":
                return self._comments(asked.query, known)
            case "GET", "comments", number:
                there = self.comments.get(int(number))
                return said(there) if there else no("rest_comment_invalid_id", "Invalid comment ID.", 404)
            case _ if not known:
                return no("rest_cannot_create", "Sorry, you are not allowed to create posts as this user.", 401)
            case "POST", "posts":
                return self._create(json.loads(asked.body))
            case "POST", "posts", number:
                return self._update(int(number), json.loads(asked.body))
            case "DELETE", "posts", number:
                return self._bin(int(number))
            case "POST", "media":
                return self._upload(asked)
            case "POST", "media", number:
                self.media[int(number)] |= json.loads(asked.body)
                return said(self.media[int(number)])
            case "POST", "comments":
                return self._comment(json.loads(asked.body), PRESS)
            case "POST", "comments", number:
                self.comments[int(number)]["content"] = self._comment_shown(json.loads(asked.body)["content"])
                return said(self.comments[int(number)])
            case "DELETE", "comments", number:
                return self._bin_comment(int(number))
        return no("rest_no_route", "No route was found matching the URL and request method.", 404)

    def posts(self) -> int:
        return sum(post["status"] == "publish" for post in self.pieces.values())

    def commented(self, text: str, post: int = 1, status: str = "approved") -> int:
        """Somebody from outside comments."""
        wanted = {"post": post, "parent": 0, "content": text}
        self._comment(wanted, 0)
        number = max(self.comments)
        self.comments[number] |= {"status": status, "author_name": "Sam &amp; Ana", "author_url": "https://sam.example"}
        return number

    def public(self, number: int) -> Mapping[str, str]:
        """A post's title and content as stored."""
        post = self.pieces[number]
        return {name: post[name]["raw"] for name in ("title", "content")}  # type: ignore[index]

    def _who(self, asked: Asked) -> tuple[str, str]:
        name, _, word = b64decode(asked.headers.get("authorization", "").removeprefix("Basic ")).decode().partition(":")
        return name, word

    def _me(self, query: Mapping[str, str]) -> Answer:
        """What a user may do is told to those who ask to edit alone."""
        can = {"publish_posts": self.editor, "upload_files": self.editor, "read": True}
        told = {"capabilities": can} if query.get("context") == "edit" else {}
        return said({"id": PRESS, "name": "Press office"} | told)

    def _posts(self, query: Mapping[str, str], known: bool) -> Answer:
        statuses = query.get("status", "publish").split(",")
        if not known and statuses != ["publish"]:
            return no("rest_invalid_param", "Invalid parameter(s): status", 400)
        found = [post for post in self.pieces.values() if post["status"] in statuses]
        if "slug" in query:
            found = [post for post in found if post["slug"] in query["slug"].split(",")]
        if "include" in query:
            found = [post for post in found if str(post["id"]) in query["include"].split(",")]
        if "author" in query:
            found = [post for post in found if str(post["author"]) == query["author"]]
        if "after" in query:
            found = [post for post in found if str(post["date_gmt"]) > query["after"]]
        return said(found[::-1][: int(query.get("per_page", "10"))])

    def _post(self, number: str, known: bool) -> Answer:
        if int(number) not in self.pieces:
            return no("rest_post_invalid_id", "Invalid post ID.", 404)
        if not known:
            return no("rest_forbidden_context", "Sorry, you are not allowed to edit this post.", 401)
        return said(self.pieces[int(number)])

    def _create(self, wanted: Thing) -> Answer:
        if not self.editor and wanted["status"] == "publish":
            return no("rest_cannot_publish", "Sorry, you are not allowed to publish posts in this post type.", 403)
        if not wanted["title"] and not wanted["content"]:
            return no("empty_content", "Content, title, and excerpt are empty.", 400)
        number = FIRST_POST + len(self.pieces)
        self.pieces[number] = {"id": number, "author": PRESS, "slug": self._unique(str(wanted["slug"]))}
        return self._update(number, {name: value for name, value in wanted.items() if name != "slug"}, 201)

    def _update(self, number: int, wanted: Thing, status: int = 200) -> Answer:
        if number not in self.pieces:
            return no("rest_post_invalid_id", "Invalid post ID.", 404)
        post = self.pieces[number]
        if not self.editor and wanted.get("status") == "publish":
            return no("rest_cannot_publish", "Sorry, you are not allowed to publish posts in this post type.", 403)
        if post.get("status") != "publish":  # a draft's date floats
            post["date_gmt"] = self.clock().strftime("%Y-%m-%dT%H:%M:%S")
        post["slug"] = str(post["slug"]).removesuffix("__trashed") if "status" in wanted else post["slug"]
        for name, value in wanted.items():
            post[name] = {"raw": value, "rendered": value} if name in {"title", "content"} else value
        out = post["status"] == "publish"
        post["link"] = f"https://blog.example/{post['slug']}/" if out else f"https://blog.example/?p={number}"
        return said(post, status)

    def _unique(self, slug: str) -> str:
        taken = {post["slug"] for post in self.pieces.values()}
        numbered = (f"{slug}-{n}" for n in range(2, 100))
        return slug if slug not in taken else next(other for other in numbered if other not in taken)

    def _bin(self, number: int) -> Answer:
        if not self.has_bin:
            return no(
                "rest_trash_not_supported", "The post does not support trashing. Set 'force=true' to delete.", 501
            )
        if number not in self.pieces:
            return no("rest_post_invalid_id", "Invalid post ID.", 404)
        post = self.pieces[number]
        if post["status"] == "trash":
            return no("rest_already_trashed", "The post has already been deleted.", 410)
        post |= {"status": "trash", "slug": f"{post['slug']}__trashed"}
        return said(post)

    def _upload(self, asked: Asked) -> Answer:
        name = re.findall(r'filename="(.+)"', asked.headers["content-disposition"])[0]
        if asked.headers["content-type"] not in self.kinds:
            message = "Sorry, you are not allowed to upload this file type."
            return no("rest_upload_sideload_error", message, 500)
        number = 900 + len(self.media)
        there: Thing = {"id": number, "slug": name.rpartition(".")[0], "alt_text": ""}
        self.media[number] = there | {"source_url": f"https://blog.example/wp-content/uploads/{name}"}
        return said(self.media[number], 201)

    def _comments(self, query: Mapping[str, str], known: bool) -> Answer:
        if not known and {"status", "author", "author_exclude"} & set(query):
            return no("rest_forbidden_param", "Query parameter not permitted: status", 401)
        statuses = {"all": {"approved", "hold"}, "trash": {"trash"}}.get(query.get("status", ""), {"approved"})
        found = [there for there in self.comments.values() if there["status"] in statuses]
        for name in ("post", "parent", "author"):
            if name in query:
                found = [there for there in found if str(there[name]) == query[name]]
        if "include" in query:
            found = [there for there in found if str(there["id"]) in query["include"].split(",")]
        if "after" in query:
            found = [there for there in found if str(there["date_gmt"]) > query["after"]]
        if "author_exclude" in query:
            found = [there for there in found if str(there["author"]) != query["author_exclude"]]
        size, page = int(query.get("per_page", "10")), int(query.get("page", "1"))
        return said(found[::-1][size * (page - 1) : size * page], X_WP_Total=str(len(found)))

    def _comment(self, wanted: Thing, author: int) -> Answer:
        shown = self._comment_shown(str(wanted["content"]))
        if not self.comments_open:
            return no("rest_comment_closed", "Sorry, comments are closed for this item.", 403)
        if self.flooded:
            return no("comment_flood", "You are posting comments too quickly. Slow down.", 400)
        same = {"post": wanted["post"], "parent": wanted["parent"], "author": author, "content": shown}
        if author and any(
            there["status"] != "trash" and same.items() <= there.items() for there in self.comments.values()
        ):
            message = "Duplicate comment detected; it looks as though you&#8217;ve already said that!"
            return no("comment_duplicate", message, 409)
        number = 1 + len(self.comments)
        self.comments[number] = same | {
            "id": number,
            "status": "hold" if self.held else "approved",
            "date_gmt": self.clock().strftime("%Y-%m-%dT%H:%M:%S"),
            "link": f"https://blog.example/post/#comment-{number}",
            "author_name": "Press office",
        }
        return said(self.comments[number], 201)

    def _comment_shown(self, text: str) -> Thing:
        """Straight quotation marks become curly ones, and addresses links (the filters of `comment_text`)."""
        shown = html.escape(html.unescape(text), quote=False).replace("'", "&#8217;").replace("\n", "<br />\n")
        return {"rendered": "<p>" + re.sub(r"(https?://[^\s<]+)", r'<a href="\1" rel="nofollow ugc">\1</a>', shown)}

    def _bin_comment(self, number: int) -> Answer:
        if number not in self.comments:
            return no("rest_comment_invalid_id", "Invalid comment ID.", 404)
        if self.comments[number]["status"] == "trash":
            return no("rest_already_trashed", "The comment has already been trashed.", 410)
        self.comments[number]["status"] = "trash"
        return said(self.comments[number])


def wordpress_at(site: str, password: str = PASSWORD, **settings: str) -> Connection:
    return connection({"site": site, "user": "press"} | settings, {"app_password": password})


def writes_in(blog: StandIn, text: str) -> None:
    assert isinstance(blog, FakeWordPress)
    blog.commented(text)


STAGE = Stage(
    network="wordpress",
    stand_in=lambda: FakeWordPress(clock=lambda: NOW),
    at=wordpress_at,
    posting=f"/posts/{FIRST_POST}",
    uploading="/media",
    uploads=True,
    writes_in=writes_in,
)
