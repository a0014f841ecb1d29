"""A part of a post on the way to a network, and the receipt for it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Self

from bot.model.link_card import LinkCard
from policy.enquirer import ProfileLink

BEFORE_NETWORKS = datetime(1990, 1, 1, tzinfo=UTC)
ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}


def storable(text: str) -> str:
    """Leave out characters that no database takes: NUL, and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture with a part. `id` is the network's own, once the picture has been uploaded there."""

    sha256: str
    mime: str
    alt: str
    data: bytes = field(default=b"", repr=False, compare=False)
    """Empty when a post is only looked for."""
    id: str = field(default="", compare=False)
    width: int = field(default=0, compare=False)
    height: int = field(default=0, compare=False)
    """In pixels; 0 where not known."""

    @property
    def name(self) -> str:
        """A file name made from the digest: never the name given by an author."""
        return f"{self.sha256[:16]}.{ENDINGS[self.mime]}"


@dataclass(frozen=True, slots=True)
class Parent:
    """The post that a reply answers, as found from an account: an empty id for a post that was not found there."""

    id: str = ""
    """The network's own."""
    author: str = ""
    """The author's handle; with the server, where that is another."""
    private: bool = False
    """Not written for everybody."""
    closed: str = ""
    """How the network takes no reply of ours there: the end of a sentence that begins "the link …"."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A rendered part, byte for byte as approved, with its pictures in order or a link's card: a single call to a
    network.

    `answers` is the address of the outside post being answered, and `parent` that post's id on the network, where found
    before approval; `follows` is the id, on the network, of the part before in the same thread. `prepared` is the
    network's own note, kept since before the first try. `doubtful` says that an earlier try, perhaps before a person's
    "post it again", may have got through.
    """

    text: str
    answers: str = ""
    parent: str = ""
    follows: str = ""
    prepared: str = field(default="", repr=False, compare=False)
    doubtful: bool = field(default=False, compare=False)
    pictures: tuple[Attached, ...] = ()
    card: LinkCard | None = None
    """The card of a link, on networks where posts bring their cards; its picture is in `card_picture`."""
    card_picture: Attached | None = None

    @property
    def attached(self) -> tuple[Attached, ...]:
        """All pictures that go with the part, that of the card last."""
        return (*self.pictures, self.card_picture) if self.card_picture else self.pictures

    def with_uploaded(self, attached: Sequence[Attached]) -> Self:
        """The part with `attached` as the network has them now."""
        own = len(self.pictures)
        return replace(self, pictures=tuple(attached[:own]), card_picture=next(iter(attached[own:]), None))


@dataclass(frozen=True, slots=True)
class Receipt:
    """A network's word that a part is out. Either field may be empty where a network gives none."""

    id: str
    url: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A post on an account's own timeline, whoever posted it. `at` is by the network's clock."""

    id: str
    url: str
    at: datetime
    text: str = ""
    """The words as far as the network shows them; for people, never compared."""

    def taken_in(self, now: datetime) -> Self:
        """Make a post fit for keeping, and no later than now: on some networks, clients choose times and words."""
        at = max(BEFORE_NETWORKS, min(self.at, now))
        return replace(self, id=storable(self.id), url=storable(self.url), at=at, text=storable(self.text))


@dataclass(frozen=True, slots=True)
class Timeline:
    """An account's own posts, replies included, as far back as the network showed them."""

    posts: tuple[Seen, ...]
    whole: bool = True
    """Whether nothing since the moment asked for is left out."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of a post. None where the network gives no number."""

    replies: int | None = None
    reposts: int | None = None
    likes: int | None = None
    views: int | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """A message from outside: a mention, a reply to a post of the account, or a private message."""

    id: str
    url: str
    at: datetime
    handle: str
    """The writer's; with the server, where that is another."""
    text: str
    name: str = ""
    about: str = ""
    """The writer's own description on the profile."""
    links: tuple[ProfileLink, ...] = ()
    """The links on the writer's profile, where the network gives them with a message."""
    automated: bool = False
    """Whether the network marks the writer as a bot."""
    answers: str = ""
    """The id, on the network, of the post being answered."""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Inbox:
    """Messages from outside after a cursor, oldest first, and the cursor to go on from: opaque, kept as it is."""

    messages: tuple[Received, ...]
    cursor: str
