"""The contents of the timeline: accounts, people outside, posts, and webhook events. In memory only."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rehearsal.bell import Bell
from rehearsal.errors import Sorry
from rehearsal.shapes import Json
from rehearsal.state import Workspace
from rehearsal.world import Account, Outsider

IDEMPOTENCY_KEPT = timedelta(hours=1)
FIRST_ID = 113_000_000_000_000_000
AT = re.compile(r"(?<![\w/])@([\w.-]*\w)")


@dataclass(slots=True)
class Post:
    """A post on the timeline, exactly as sent."""

    id: str
    author: Account | Outsider
    text: str
    at: datetime
    in_reply_to: str | None = None
    visibility: str = "public"
    language: str | None = None
    spoiler: str = ""
    sensitive: bool = False
    media: tuple[str, ...] = ()
    edited_at: datetime | None = None


@dataclass(slots=True)
class Media:
    """An uploaded picture."""

    id: str
    content_type: str
    data: bytes
    description: str | None


@dataclass(frozen=True, slots=True)
class Notification:
    """A mention of an account in a post."""

    id: str
    account: str
    post: Post


@dataclass(slots=True)
class Timeline:
    """The state of the timeline; times are the workspace's."""

    workspace: Workspace
    posts: dict[str, Post] = field(default_factory=dict)
    media: dict[str, Media] = field(default_factory=dict)
    notifications: list[Notification] = field(default_factory=list)
    hooks: dict[str, Json] = field(default_factory=dict)
    changed: Bell = field(default_factory=Bell)
    _kept: dict[tuple[str, str], tuple[datetime, str]] = field(default_factory=dict)
    _last: int = FIRST_ID

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The official accounts."""
        return self.workspace.world.accounts

    @property
    def everybody(self) -> tuple[Account | Outsider, ...]:
        """The official accounts and the people outside."""
        return (*self.workspace.world.accounts, *self.workspace.world.outsiders)

    def next_id(self) -> str:
        """An id larger than every id before."""
        self._last += 1
        return str(self._last)

    def by_acct(self, acct: str) -> Account | Outsider:
        """An account or person by name on the network."""
        wanted = acct.lstrip("@").lower()
        for account in self.everybody:
            if account.acct.lower() == wanted:
                return account
        raise Sorry(f"There is nobody called {acct} on the timeline: {', '.join(a.acct for a in self.everybody)}.", 404)

    def add(self, post: Post) -> Post:
        """Put a post up, and notify the official accounts named or answered."""
        self.posts[post.id] = post
        named = {name.lower() for name in AT.findall(post.text)}
        answered = self.posts.get(post.in_reply_to or "")
        for account in self.accounts:
            is_answered = answered is not None and answered.author.id == account.id
            if account.id != post.author.id and (account.acct.lower() in named or is_answered):
                self.notifications.append(Notification(self.next_id(), account.id, post))
        self.rang()
        return post

    def edit(self, post: Post, text: str, media: tuple[str, ...]) -> None:
        """Put other words and pictures in a post that is up."""
        post.text, post.media, post.edited_at = text, media, self.workspace.now()
        self.rang()

    def remove(self, post: Post) -> None:
        """Take a post down."""
        del self.posts[post.id]
        self.rang()

    def rang(self) -> None:
        """Ring the bells of the timeline and of the workspace."""
        self.changed.ring()
        self.workspace.changed.ring()

    def kept(self, account: str, key: str) -> Post | None:
        """The post made under an idempotency key within the last hour."""
        at, post_id = self._kept.get((account, key), (None, ""))
        if at is None or self.workspace.now() - at > IDEMPOTENCY_KEPT:
            return None
        return self.posts.get(post_id)

    def keep(self, account: str, key: str, post: Post) -> None:
        """Remember the post made under a key."""
        self._kept[account, key] = (post.at, post.id)
