"""The facts around a draft: the day, the department's settings, and who is being answered."""

from dataclasses import dataclass, field
from datetime import date, datetime

from policy.settings import Override, Settings

__all__ = ["Answering", "Override", "Settings", "Situation"]


@dataclass(frozen=True, slots=True)
class Answering:
    """Who is being answered, as far as anybody has looked."""

    handle: str
    checked: bool
    press: bool
    media_contact: str = ""
    agreed: bool = False
    """What is said is the line agreed for the press."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What is true around a draft when it is checked."""

    today: date
    settings: Settings = field(default_factory=Settings)
    answering: Answering | None = None
    """Nobody, or nobody known."""
    attested: frozenset[str] = frozenset()
    """The keys of findings that the proposer has confirmed."""
    at: datetime | None = None
    """When it is to go out, with its zone; `None` when nobody has said."""
    proposer: str = ""
    """The id of whoever proposes it."""
    topics: tuple[str, ...] = ()
    """What it is about, in the words of the department's spokespeople and delegations."""
