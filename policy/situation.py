"""The facts around a draft: the day, the department's settings, the enquirer."""

from dataclasses import dataclass, field
from datetime import date, datetime

from policy.same_words import SaidAlready
from policy.settings import Override, Settings

__all__ = ["Answering", "Override", "SaidAlready", "Settings", "Situation"]


@dataclass(frozen=True, slots=True)
class Answering:
    """A person answered by a reply, as far as checked by people."""

    handle: str
    checked: bool
    press: bool
    media_contact: str = ""
    agreed: bool = False
    """Whether the draft is the line agreed for the press."""
    named: bool = False
    """Whether the words name or link the person, rather than the author of the draft."""
    url: str = ""
    """The address of their message, where known."""
    held: str = ""
    """Who of the media team has their question, and since when, as a sentence; empty without an open question."""
    unclear: bool = False
    """Whether the check could not tell who asks, and nobody has said since."""
    seen: str = ""
    """Name and bio as the check read them, for the author of a reply to look at; empty where none are kept."""
    profile: str = ""
    """The address of their profile, where known."""


@dataclass(frozen=True, slots=True)
class Situation:
    """The facts around a draft at the time of a check."""

    today: date
    settings: Settings = field(default_factory=Settings)
    answering: tuple[Answering, ...] = ()
    """The people answered; none without, or when unknown."""
    ours: tuple[str, ...] = ()
    """The handles of our own accounts."""
    attested: frozenset[str] = frozenset()
    """The keys of findings confirmed by the proposer."""
    at: datetime | None = None
    """The planned moment of publication, with its zone; `None` when not given."""
    written: date | None = None
    """The day of the check, where `today` is the later day of publication; `None` when the same or unknown."""
    proposer: str = ""
    """The proposer's id."""
    topics: tuple[str, ...] = ()
    """The draft's topics, named as in the department's lists of spokespeople and delegations."""
    said_already: tuple[SaidAlready, ...] = ()
    """Other posts of the same words on the draft's accounts."""

    @property
    def goes_out_later(self) -> bool:
        """Whether a post is checked on an earlier day than the day of publication."""
        return self.written is not None and self.written < self.today
