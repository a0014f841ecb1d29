"""WordPress's REST API: shapes of answers, and its own ways of saying no (measured on WordPress 6.5.5)."""

import html
import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated

import httpx
from pydantic import AfterValidator, BaseModel, ConfigDict, RootModel, ValidationError

from bot.errors import Refused, Unreached
from bot.model.post import Receipt, Received, Seen
from bot.outbound.client import LONGEST_QUOTE, Shape, accepted, read, web_address
from bot.outbound.html_text import shown_text
from bot.outbound.network import Connection

TITLE = "WordPress"
PAGE = 100
"""The most that is listed at once."""
PLAIN = "plain"
GONE = frozenset({404, 410})
COMMENT = "comment-"
"""The beginning of a comment's id with us: WordPress numbers comments and posts apart."""
FLOOD = timedelta(seconds=15)
"""How long WordPress wants between two comments of a user who is no moderator (`wp_throttle_comment_flood`)."""


def _in_utc(when: datetime) -> datetime:
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


Gmt = Annotated[datetime, AfterValidator(_in_utc)]
"""A `date_gmt`, which WordPress writes without a zone."""


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)


class _Fault(_Answer):
    code: str = ""
    message: str = ""


class Words(_Answer):
    """Words as shown and, to those who may edit, as stored."""

    rendered: str = ""
    raw: str | None = None

    @property
    def stored(self) -> str:
        """The words as stored, or as shown where the source is not given."""
        return self.rendered if self.raw is None else self.raw


class User(_Answer):
    """The user of the application password."""

    id: str
    name: str = ""
    capabilities: Mapping[str, bool] = {}


class Post(_Answer):
    """A post, whatever its status."""

    id: str
    status: str
    link: str = ""
    date_gmt: Gmt
    title: Words = Words()
    content: Words = Words()

    @property
    def text(self) -> str:
        """The post's words, title first."""
        return f"{html.unescape(self.title.stored)}\n{shown_text(self.content.stored)}".strip()

    @property
    def receipt(self) -> Receipt:
        """The post as recorded."""
        return Receipt(self.id, web_address(self.link))

    @property
    def seen(self) -> Seen:
        """The post on the timeline."""
        return Seen(self.receipt.id, self.receipt.url, self.date_gmt, self.text)


class Comment(_Answer):
    """A comment, whatever its status."""

    id: str
    post: str
    parent: str
    status: str
    date_gmt: Gmt
    link: str = ""
    author_name: str = ""
    author_url: str = ""
    content: Words = Words()

    @property
    def text(self) -> str:
        """The comment's words, as shown."""
        return shown_text(self.content.rendered)

    @property
    def author(self) -> str:
        """The name that the writer gave."""
        return html.unescape(self.author_name)

    @property
    def receipt(self) -> Receipt:
        """The comment as recorded."""
        return Receipt(f"{COMMENT}{self.id}", web_address(self.link))

    @property
    def seen(self) -> Seen:
        """The comment on the timeline."""
        return Seen(self.receipt.id, self.receipt.url, self.date_gmt, self.text)

    @property
    def received(self) -> Received:
        """The comment as a message from outside."""
        return Received(
            id=self.receipt.id,
            url=self.receipt.url,
            at=self.date_gmt,
            handle=self.author,
            text=self.text,
            name=self.author,
            about=self.author_url,
            answers=self.post if self.parent == "0" else f"{COMMENT}{self.parent}",
        )


class Upload(_Answer):
    """An uploaded picture."""

    id: str
    source_url: str
    alt_text: str = ""


class Category(_Answer):
    """A category."""

    id: int


class Posts(RootModel[tuple[Post, ...]]):
    """A page of posts."""


class Comments(RootModel[tuple[Comment, ...]]):
    """A page of comments."""


class Uploads(RootModel[tuple[Upload, ...]]):
    """A page of uploads."""


class Categories(RootModel[tuple[Category, ...]]):
    """A page of categories."""


def path_of(post: Receipt) -> str:
    """The path of a post or a comment."""
    kind, number = ("comments", post.id.removeprefix(COMMENT)) if is_comment(post) else ("posts", post.id)
    return f"{kind}/{number}"


def is_comment(post: Receipt) -> bool:
    """Whether a receipt is of a comment."""
    return post.id.startswith(COMMENT)


def encoded(what: Mapping[str, object]) -> bytes:
    """Write JSON. Raises UnicodeError for half a character."""
    return json.dumps(what, ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True)
class Rest:
    """The REST API as one user, for one errand."""

    connection: Connection
    http: httpx.Client

    def user(self) -> User:
        """Give the user. A public question under a wrong password is answered as if nobody had asked; this is not."""
        reply = self.send("GET", "users/me", {"context": "edit"})
        return read(self.accepted(reply, "to say whose password it is"), User, TITLE)

    def found(self, path: str, shape: type[Shape], **query: str) -> Shape:
        """List what fits a query, a page of it."""
        reply = self.send("GET", path, {"per_page": str(PAGE), **query})
        return read(self.accepted(reply, f"to list {path}"), shape, TITLE)

    def put(self, path: str, what: Mapping[str, object], shape: type[Shape], asked: str = "this post") -> Shape:
        """Create something, or change it by its number."""
        reply = self.send("POST", path, content=encoded(what), headers={"Content-Type": "application/json"})
        return read(self.accepted(reply, asked), shape, TITLE)

    def public(self, post: Receipt) -> Post | Comment | None:
        """Give a post or a comment that everybody can read; None for others."""
        reply = self.send("GET", path_of(post), None if is_comment(post) else {"context": "edit"})
        if reply.status_code in GONE:
            return None
        shown = self.accepted(reply, "to show a post")
        found = read(shown, Comment, TITLE) if is_comment(post) else read(shown, Post, TITLE)
        return found if found.status in {"publish", "approved"} else None

    def number_of_comments(self, below: Mapping[str, str]) -> int | None:
        """Count the comments below a post or a comment."""
        reply = self.send("GET", "comments", {**below, "per_page": "1", "_fields": "id"})
        total = self.accepted(reply, "to count comments").headers.get("X-WP-Total", "")
        return int(total) if total.isdigit() else None

    def send(
        self,
        method: str,
        path: str,
        query: Mapping[str, str] | None = None,
        *,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Ask at /wp-json, or at ?rest_route= on a blog with plain permalinks."""
        route, asked = f"/wp/v2/{path}", dict(query or {})
        plain = self.connection.settings.get("permalinks") == PLAIN
        url, params = ("/", {"rest_route": route, **asked}) if plain else (f"/wp-json{route}", asked)
        return self.http.request(method, url, params=params, content=content, headers=headers)

    def accepted(self, reply: httpx.Response, asked: str = "this post") -> httpx.Response:
        """Give back a reply that says yes; for any other reply, raise Refused, Unreached or Unsure."""
        self._see_own_errors(reply)
        return accepted(reply, TITLE, now=self.connection.clock(), hiding=self._secrets(), asked=asked)

    def _secrets(self) -> tuple[str, ...]:
        return (*self.connection.secrets.values(), basic(self.connection))

    def _without_secrets(self, message: str) -> str:
        for secret in filter(None, self._secrets()):
            message = message.replace(secret, "…")
        return html.unescape(message)[:LONGEST_QUOTE]

    def _see_own_errors(self, reply: httpx.Response) -> None:
        try:
            fault = _Fault.model_validate_json(reply.content) if reply.is_error else _Fault()
        except ValidationError:
            return
        if reply.status_code == 500 and fault.code.startswith("rest_upload_"):  # refused for good, in spite of the 500
            raise Refused(
                f"{TITLE} would not take a picture: “{self._without_secrets(fault.message)}” Nothing was sent; use "
                "another picture, or ask whoever runs the blog."
            )
        if fault.code == "comment_flood":
            raise Unreached(
                f"{TITLE} wants a few seconds between comments. Nothing was sent; we'll try again.",
                not_before=self.connection.clock() + FLOOD,
            )
        if fault.code == "rest_comment_closed":
            raise Refused("Comments are closed below that post on the blog. Nothing was sent; open them, or drop it.")
        if reply.status_code == 403 and fault.code.startswith("rest_"):  # 401 is said to nobody, 403 to a known user
            raise Refused(
                f"{TITLE} knows the user {self.connection.settings['user']}, who may not do this on the blog. Nothing "
                "was sent; ask the blog's administrator to give the user the role Editor.",
                credential=True,
            )


def basic(connection: Connection) -> str:
    """The credentials as HTTP's Basic scheme writes them: as secret as the password."""
    return b64encode(f"{connection.settings['user']}:{connection.secrets['app_password']}".encode()).decode()
