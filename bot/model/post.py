"""What goes to a network, one call at a time, and what comes back."""

from dataclasses import dataclass, field

ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture that goes with a part. `id` is the network's own, once the picture has been uploaded there."""

    sha256: str
    mime: str
    alt: str
    data: bytes = field(default=b"", repr=False, compare=False)
    """Nothing while we only look for a post."""
    id: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """What the file is called: never what somebody once called it."""
        return f"{self.sha256[:16]}.{ENDINGS[self.mime]}"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call's worth of a post: a rendered part, byte for byte as approved, and its pictures in their order.

    `answers` is the address of the outside post it replies to; `follows` the id, on the network, of the part
    before it in the same thread.
    """

    text: str
    answers: str = ""
    follows: str = ""
    pictures: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """A network's word that a part is out. Either may be empty where a network gives none."""

    id: str
    url: str
