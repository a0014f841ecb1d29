"""Parts of an enquiry: the form, reasons, further messages, lines sent, and where an enquirer is known again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from bot.model.people import SYSTEM
from policy.enquirer import ProfileLink


@dataclass(frozen=True, slots=True)
class Reason:
    """A piece of evidence as shown to people."""

    signal: str
    says: str
    source: str
    weight: float
    seen: str = ""
    """Where and on which day the source was looked up; empty for what a colleague or the enquirer wrote."""
    by: str = ""
    """The colleague whose word this is; empty for what the check found."""


def each_once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Reasons in their order, each once: where a source was read twice, with the day of the look."""
    found: dict[tuple[str, str, str], Reason] = {}
    for reason in reasons:
        key = (reason.signal, reason.says, reason.source)
        if key not in found or (reason.seen and not found[key].seen):
            found[key] = reason
    return tuple(found.values())


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
    """A further message from the enquirer of an open referral, or a further check without a new message."""

    message: str
    url: str
    at: datetime
    passed_on_by: str
    is_check: bool = False
    """Whether a colleague checked again, and the enquirer wrote nothing new."""
    private: bool = False
    """Not written for everybody."""
    wrote_at: datetime | None = None
    """When they wrote, by the network's clock; None where a colleague passed the message on."""

    def after(self, others: Iterable["Wrote"]) -> "Wrote":
        """The message, or a check where another has the address or the words; an inbox brings no message twice."""
        words, known = " ".join(self.message.split()).casefold(), tuple(others)
        same_words = (
            words == " ".join(other.message.split()).casefold()
            and not (self.passed_on_by == other.passed_on_by == SYSTEM)
            for other in known
            if words
        )
        is_new = self.url not in {other.url for other in known} if self.url else bool(words)
        return replace(self, is_check=not is_new or any(same_words))


@dataclass(frozen=True, slots=True)
class LineSent:
    """An agreed line that was sent to an enquirer while the referral was open."""

    name: str
    by: str
    at: datetime
    proposal: int = 0
    """The proposal that carries the line; 0 for lines of before."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A verdict that a person confirmed, remembered for a while."""

    network: str
    handle: str
    verdict: str
    by: str
    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Profile:
    """An enquirer's profile and message, as copied into the form by a colleague."""

    network: str
    handle: str
    name: str = ""
    bio: str = ""
    links: tuple[ProfileLink, ...] = ()
    message: str = ""
    url: str = ""
    """The address of the message, where known."""
    deadline: str = ""
    """By when an answer is wanted, as a colleague puts it; empty to look in the message."""
    automated: bool = False
    """Whether the network marks the account as a bot."""
    is_correction: bool = False
    """Whether a colleague has looked at what was looked up, and corrected it."""
