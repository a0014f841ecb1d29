"""A draft as the rules see a proposed message: words, pictures, links and destination."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Kinds of message."""

    POST = "post"
    REPLY = "reply"
    QUOTE = "quote"
    DM = "dm"
    EXTERNAL = "external"
    """A comment or an edit on pages of others: a forum, a wiki."""


class AccountKind(StrEnum):
    """Kinds of account, by whose voice the account has."""

    CORPORATE = "corporate"
    SERVICE = "service"
    MINISTERIAL = "ministerial"
    POLICE = "police"
    """Police, courts and prosecutors, whose news is often an allegation against others."""


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, known to the rules only by its alt text."""

    alt: str


@dataclass(frozen=True, slots=True)
class Length:
    """The length of a rendered part, counted as its network counts (by `bot/networks`), and the limit."""

    account: str
    network: str
    counted: int
    limit: int
    part: int = 1
    of: int = 1
    thread: int = 0
    """How many parts the words would have as a thread, which they are not; 0 where a thread is out of the question."""
    no_thread: str = ""
    """How the words cannot be a thread, in a sentence, where they are too long for a post or were to be a thread."""
    fault: str = ""
    """How the network cannot take the part as it is, as the end of a sentence; empty where no fault is known."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """Whether a reply from an account can be attached to the post that is answered."""

    account: str
    network: str
    fault: str = ""
    """How the address cannot be of a post there, as the end of a sentence; empty where no fault is known."""
    missing: bool = False
    """The account's server knows no such post."""
    silent: bool = False
    """The account's server did not say whether there is such a post."""
    author: str = ""
    """The post's author, where known."""
    private: bool = False
    """The post was not written for everybody."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One proposed message, as the rules see a proposal."""

    text: str
    kind: Kind = Kind.POST
    account_kind: AccountKind = AccountKind.CORPORATE
    media: tuple[Media, ...] = ()
    links: tuple[str, ...] = ()
    """Evidence given beside the text, not for publication."""
    goes_with: str = ""
    """The announcement or line offline that the draft accompanies."""
    lengths: tuple[Length, ...] = ()
    reply_to: str = ""
    """The handle of the person answered."""
    reply_url: str = ""
    """The address of the post answered."""
    attachments: tuple[Attachment, ...] = ()
    """For each account of an answer; empty where the accounts are not known."""
    network: str = ""
    tags: tuple[str, ...] = ()
    """Sorts of message, for election windows and sensitive days: "safety", "service-outage"."""

    def worded(self) -> tuple[tuple[str, str], ...]:
        """All the words that readers see, as (field, words): the text, then each picture's alt text."""
        if not self.media:
            return (("text", self.text),)
        alts = tuple((f"media.{n}.alt", picture.alt) for n, picture in enumerate(self.media) if picture.alt)
        return (("text", self.text), *alts)

    def field(self, name: str) -> str:
        """The words of a field named by `worded`; an empty string for an empty field."""
        return dict(self.worded()).get(name, "")
