"""Records of the AT Protocol, and what is said of them by Bluesky's own service, as servers answer."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from urllib.parse import urlsplit

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.model.post import Outgoing, Received, Tally
from bot.outbound.at_embeds import shows
from bot.outbound.at_protocol import RecordAddress, is_did, is_handle, is_record_key, record_address, tid_time
from bot.outbound.links import place_of, post_fault

BLUESKY = "Bluesky"
POST = "app.bsky.feed.post"
"""The collection of posts."""
NOT_A_POST = "leads to a profile or a list: open the post itself, and copy its address."
_TIME = TypeAdapter(AwareDatetime)


class Answer(BaseModel):
    """An answer, of which we read what we know."""

    model_config = ConfigDict(frozen=True)


class Account(Answer):
    """A session's account (com.atproto.server.getSession)."""

    handle: str
    active: bool = True
    status: str = ""


class Uploaded(Answer):
    """A file taken (com.atproto.repo.uploadBlob)."""

    blob: dict[str, object]


class Written(Answer):
    """A record put (com.atproto.repo.putRecord)."""

    uri: str


class Record(Answer):
    """A record of a repository (com.atproto.repo.getRecord)."""

    uri: str
    cid: str = ""
    value: dict[str, object]

    def at(self, now: datetime) -> datetime:
        """The later of the record's own time and of its key's: clients choose both; `now` where neither tells."""
        address = record_address(self.uri)
        told = [tid_time(address.key)] if address else []
        with suppress(ValidationError):
            told.append(_TIME.validate_python(self.value.get("createdAt")))
        return max((time for time in told if time), default=now)


class Records(Answer):
    """A page of records (com.atproto.repo.listRecords)."""

    records: tuple[Record, ...]


class Put(Answer):
    """A whole putRecord call, as kept before the first try."""

    repo: str
    collection: str
    rkey: str
    record: dict[str, object]

    @property
    def address(self) -> RecordAddress:
        """Where the record goes."""
        return RecordAddress(self.repo, self.collection, self.rkey)

    def is_of(self, part: Outgoing) -> bool:
        """Tell whether the record has a part's words, alt texts and card, and is a reply if the part is."""
        same = self.record.get("text") == part.text and shows(self.record, part)
        return same and ("reply" in self.record) == bool(part.answers or part.follows)


class Viewer(Answer):
    """What an author or a post allows us (app.bsky.actor.defs, app.bsky.feed.defs)."""

    blocked: bool = Field(default=False, alias="blockedBy")
    closed: bool = Field(default=False, alias="replyDisabled")


class Author(Answer):
    """The author of a post."""

    did: str = ""
    handle: str
    name: str = Field(default="", alias="displayName")
    about: str = Field(default="", alias="description")
    viewer: Viewer = Viewer()


class View(Answer):
    """A post as Bluesky's own service shows it (app.bsky.feed.defs#postView)."""

    uri: str
    cid: str = ""
    author: Author
    record: dict[str, object]
    viewer: Viewer = Viewer()
    replies: int | None = Field(default=None, alias="replyCount")
    reposts: int | None = Field(default=None, alias="repostCount")
    quotes: int | None = Field(default=None, alias="quoteCount")
    likes: int | None = Field(default=None, alias="likeCount")

    @property
    def tally(self) -> Tally:
        """What came of the post: reposts with quotes, as the app counts; views are not counted."""
        spread = [number for number in (self.reposts, self.quotes) if number is not None]
        return Tally(self.replies, sum(spread) if spread else None, self.likes)


class Views(Answer):
    """Posts asked for by their addresses; those that are gone are left out (app.bsky.feed.getPosts)."""

    posts: tuple[View, ...]


class Notification(Answer):
    """A post that mentions, answers or quotes an account."""

    uri: str
    author: Author
    record: dict[str, object]
    at: AwareDatetime = Field(alias="indexedAt")

    @property
    def mark(self) -> str:
        """A short name."""
        return hashlib.sha256(self.uri.encode()).hexdigest()[:12]

    @property
    def received(self) -> Received:
        """The message, for people."""
        address, writer = record_address(self.uri), self.author
        account = writer.handle if is_handle(writer.handle) else writer.did
        return Received(
            id=self.uri,
            url=web_address(account, address.key) if address else "",
            at=self.at,
            handle=writer.handle,
            text=str(self.record.get("text", "")),
            name=writer.name,
            about=writer.about,
            answers=parent_of(self.record),
        )


class Notifications(Answer):
    """A page of notifications, the newest first (app.bsky.notification.listNotifications)."""

    notifications: tuple[Notification, ...]
    cursor: str = ""


def parent_of(record: dict[str, object]) -> str:
    """The address of the post that a record replies to; "" if none."""
    reply = record.get("reply")
    parent = reply.get("parent") if isinstance(reply, dict) else None
    return str(parent.get("uri", "")) if isinstance(parent, dict) else ""


def is_under(record: Record, part: Outgoing) -> bool:
    """Tell whether a record has a part's place: below the same post as far as known, or below none."""
    above, known = parent_of(record.value), part.follows or part.parent
    return above == known if known or not part.answers else above != ""


def web_address(account: str, key: str) -> str:
    """The address of a post for people, on bsky.app."""
    return f"https://bsky.app/profile/{account}/post/{key}"


def post_address(url: str) -> RecordAddress | None:
    """Read the address of a post, on bsky.app or as `at://`; None for any other address."""
    if found := record_address(url):
        return found if found.collection == POST and found.key else None
    match urlsplit(url).path.strip("/").split("/") if place_of(url) == BLUESKY else ():
        case "profile", account, "post", key, *_ if is_record_key(key) and (is_did(account) or is_handle(account)):
            return RecordAddress(account, POST, key)
    return None


def link_fault(url: str, settings: Mapping[str, str]) -> str:
    """Say how an address cannot be of a post on Bluesky."""
    if post_address(url):
        return ""
    if fault := post_fault(url, settings):
        return fault
    if (place := place_of(url)) == BLUESKY:
        return NOT_A_POST
    return f"is of {place}, not of a post on {BLUESKY}." if place else f"is not of a post on {BLUESKY} (bsky.app)."
