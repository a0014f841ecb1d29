"""What a department tells the rules of itself: words, suppliers, topics, people, elections ahead, sensitive days."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from policy.outcome import Outcome

ANSWERS = ("reply", "dm")
"""Kinds of message that delegated authority can be enough for: a post to everybody always has a second pair of eyes."""


class WindowKind(StrEnum):
    """Which election a window is for: they ask for different things."""

    GENERAL = "general"
    """For the United Kingdom's Parliament: essential business only."""
    LOCAL = "local"
    """Councils and mayors: care, above all where they are named."""
    DEVOLVED = "devolved"
    """For the Scottish Parliament, the Senedd or the Northern Ireland Assembly: as a general one, in that nation."""


class DayMode(StrEnum):
    """What a sensitive day asks for."""

    ASK = "ask"
    """The approver takes notice of it."""
    HOLD = "hold"
    """Nothing but what is essential goes out without a senior approver."""


@dataclass(frozen=True, slots=True)
class BlockedWord:
    """A word that a department does not use on its accounts."""

    word: str
    say: str = ""
    """What to write in its place."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Supplier:
    """An actual or potential supplier: official accounts do not talk about it without being asked to."""

    name: str
    handles: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    also_a_word: bool = False
    """The name is an ordinary word too (Shell, Three, Boots): a capital alone does not make it a company."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What is politically controversial for now, and the words that show it."""

    topic: str
    terms: tuple[str, ...]
    until: date | None = None
    """The last day; `None` until somebody takes it off the list."""


@dataclass(frozen=True, slots=True)
class Spokesperson:
    """An official who speaks in public on named topics."""

    person: str
    """The id by which the workspace knows them."""
    name: str
    role: str
    topics: tuple[str, ...]
    until: date


@dataclass(frozen=True, slots=True)
class Delegation:
    """Authority that was handed to named people, on one topic, for kinds of message, until a day."""

    topic: str
    to: tuple[str, ...]
    given_by: str
    until: date
    kinds: tuple[str, ...] = ("post", "reply")
    accounts: tuple[str, ...] = ()
    """The accounts on which its replies need no second person; none does, unless they are named."""

    def is_enough_for(self, kind: str, topics: tuple[str, ...], accounts: tuple[str, ...], day: date) -> bool:
        """Whether a reply about this and nothing else, on these accounts, needs no second person on a day."""
        alone = kind in ANSWERS and kind in self.kinds and bool(accounts) and set(accounts) <= set(self.accounts)
        about = [topic.casefold() for topic in topics]
        return alone and about == [self.topic.casefold()] and day <= self.until


@dataclass(frozen=True, slots=True)
class Window:
    """A time before an election in which official accounts say less; without an end, until a government is formed."""

    id: str
    kind: WindowKind
    start: datetime
    until: datetime | None = None
    nations: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    essential_tags: tuple[str, ...] = ()
    """A draft that carries one of these is essential business, and stays free."""
    url: str = ""
    """The guidance that opened it."""

    def open_at(self, moment: datetime) -> bool:
        """Whether it is open at a moment; both ends belong to it."""
        return self.start <= moment and (self.until is None or moment <= self.until)


@dataclass(frozen=True, slots=True)
class SensitiveDay:
    """Days of mourning, of an anniversary, of an incident: the last one belongs to them."""

    start: date
    until: date
    reason: str
    mode: DayMode = DayMode.ASK

    def covers(self, day: date) -> bool:
        """Whether it is one of them."""
        return self.start <= day <= self.until


@dataclass(frozen=True, slots=True)
class OwnPattern:
    """A department's own pattern, in RE2's syntax, and what to say where it matches."""

    name: str
    pattern: str
    outcome: Outcome
    say: str
    why: str = ""
