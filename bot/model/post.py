"""A part of a post on the way to a network, and the receipt for it."""

from dataclasses import dataclass, field

ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture with a part. `id` is the network's own, once the picture has been uploaded there."""

    sha256: str
    mime: str
    alt: str
    data: bytes = field(default=b"", repr=False, compare=False)
    """Empty when a post is only looked for."""
    id: str = field(default="", compare=False)

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


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A rendered part, byte for byte as approved, and its pictures in order: a single call to a network.

    `answers` is the address of the outside post being answered, and `parent` that post's id on the network, where found
    before approval; `follows` is the id, on the network, of the part before in the same thread.
    """

    text: str
    answers: str = ""
    parent: str = ""
    follows: str = ""
    pictures: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """A network's word that a part is out. Either field may be empty where a network gives none."""

    id: str
    url: str
