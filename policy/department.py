"""A department's own facts for the rules: words, suppliers, topics, people, elections ahead, sensitive days."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from policy.outcome import Outcome

ANSWERS = ("reply", "dm")
"""Kinds of message for which delegated authority can be enough; a public post always has a second pair of eyes."""


class WindowKind(StrEnum):
    """Elections by parliament; rules ask for different things before each."""

    GENERAL = "general"
    """For the United Kingdom's Parliament: essential business only."""
    LOCAL = "local"
    """Councils and mayors: care, above all where they are named."""
    DEVOLVED = "devolved"
    """For the Scottish Parliament, the Senedd or the Northern Ireland Assembly: as strict, in one nation."""


class DayMode(StrEnum):
    """Demands of a sensitive day."""

    ASK = "ask"
    """The approver takes notice of the day."""
    HOLD = "hold"
    """A senior approver is needed for every draft that is not essential."""


@dataclass(frozen=True, slots=True)
class BlockedWord:
    """A word that a department does not use on its accounts."""

    word: str
    say: str = ""
    """Words to write instead."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Supplier:
    """An actual or potential supplier, not to be talked about on official accounts without being asked."""

    name: str
    handles: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    also_a_word: bool = False
    """Whether the name is an ordinary word too (Shell, Three, Boots): a capital alone does not make a company."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that is politically controversial at present, with the words by which drafts are recognised."""

    topic: str
    terms: tuple[str, ...]
    until: date | None = None
    """The last day; `None` until a person takes the topic off the list."""


@dataclass(frozen=True, slots=True)
class Spokesperson:
    """An official who speaks in public on named topics."""

    person: str
    """The person's id in the workspace."""
    name: str
    role: str
    topics: tuple[str, ...]
    until: date


@dataclass(frozen=True, slots=True)
class Delegation:
    """Authority handed to named people, for one topic and some kinds of message, until a day."""

    topic: str
    to: tuple[str, ...]
    given_by: str
    until: date
    kinds: tuple[str, ...] = ("post", "reply")
    accounts: tuple[str, ...] = ()
    """The accounts on which delegated replies need no second person; by default none."""

    def is_enough_for(self, kind: str, topics: tuple[str, ...], accounts: tuple[str, ...], day: date) -> bool:
        """Whether a reply about the delegated topic alone, on the given accounts, needs no second person on a day."""
        alone = kind in ANSWERS and kind in self.kinds and bool(accounts) and set(accounts) <= set(self.accounts)
        about = [topic.casefold() for topic in topics]
        return alone and about == [self.topic.casefold()] and day <= self.until


@dataclass(frozen=True, slots=True)
class Window:
    """A period before an election in which official accounts say less; without an end, until a government is formed."""

    id: str
    kind: WindowKind
    start: datetime
    until: datetime | None = None
    nations: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    essential_tags: tuple[str, ...] = ()
    """Tags that mark a draft as essential business, free of the window."""
    url: str = ""
    """The address of the guidance by which the window was opened."""

    def open_at(self, moment: datetime) -> bool:
        """Whether the window is open at a moment; both ends are included."""
        return self.start <= moment and (self.until is None or moment <= self.until)


@dataclass(frozen=True, slots=True)
class SensitiveDay:
    """Days of mourning, of an anniversary or of an incident; the last day is included."""

    start: date
    until: date
    reason: str
    mode: DayMode = DayMode.ASK

    def covers(self, day: date) -> bool:
        """Whether a day is one of the sensitive days."""
        return self.start <= day <= self.until


@dataclass(frozen=True, slots=True)
class OwnPattern:
    """A department's own pattern in RE2 syntax, and the message for a match."""

    name: str
    pattern: str
    outcome: Outcome
    say: str
    why: str = ""
