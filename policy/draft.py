"""What is to be said: words, pictures, links, and where they are going."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of saying it is."""

    POST = "post"
    REPLY = "reply"
    QUOTE = "quote"
    DM = "dm"
    EXTERNAL = "external"
    """A comment or an edit on somebody else's pages: a forum, a wiki."""


class AccountKind(StrEnum):
    """Whose voice an account has."""

    CORPORATE = "corporate"
    SERVICE = "service"
    MINISTERIAL = "ministerial"
    POLICE = "police"
    """Police, courts and prosecutors: their news is other people's allegations."""


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, as far as words can tell."""

    alt: str


@dataclass(frozen=True, slots=True)
class Length:
    """A rendered part as its network counts it; counting belongs to `bot/networks`."""

    account: str
    network: str
    counted: int
    limit: int


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing to be said, as the rules see it."""

    text: str
    kind: Kind = Kind.POST
    account_kind: AccountKind = AccountKind.CORPORATE
    media: tuple[Media, ...] = ()
    links: tuple[str, ...] = ()
    """Evidence given beside the text, not published with it."""
    goes_with: str = ""
    """The announcement or line it goes with offline."""
    lengths: tuple[Length, ...] = ()
    reply_to: str = ""
    """The handle that is answered."""
    network: str = ""
    tags: tuple[str, ...] = ()
    """What sort of message it is, for election windows and sensitive days: "safety", "service-outage"."""

    def worded(self) -> tuple[tuple[str, str], ...]:
        """Everything a reader will read, as (field, words): the text, then each picture's alt text."""
        if not self.media:
            return (("text", self.text),)
        alts = tuple((f"media.{n}.alt", picture.alt) for n, picture in enumerate(self.media) if picture.alt)
        return (("text", self.text), *alts)

    def field(self, name: str) -> str:
        """The words of a field named by `worded`; nothing for a field that has none."""
        return dict(self.worded()).get(name, "")
