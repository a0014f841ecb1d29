"""Parts of an enquiry: reasons, further messages, lines sent, and where an enquirer is known again."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Reason:
    """A piece of evidence as shown to people."""

    signal: str
    says: str
    source: str
    weight: float


class Asking(NamedTuple):
    """Where to know an enquirer again: a handle, and the address of a message, empty where unknown."""

    handle: str
    url: str
    taken_by: str = ""
    """The member of the media team who has the question; empty while it waits."""
    since: datetime | None = None
    """Since when somebody has the question, or since when it waits."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """A further message from the enquirer of an open referral."""

    message: str
    url: str
    at: datetime
    passed_on_by: str


@dataclass(frozen=True, slots=True)
class LineSent:
    """An agreed line that was sent to an enquirer while the referral was open."""

    name: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Contact:
    """A verdict that a person confirmed, remembered for a while."""

    network: str
    handle: str
    verdict: str
    by: str
    at: datetime
    until: datetime
