"""Waivers: a finding that a person lets go, with a reason, for as long as it stays the same finding."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from policy.outcome import Outcome

SHORTEST = 10
"""Characters of a reason: less than this says nothing to whoever reads it next year."""
BY_AN_APPROVER = frozenset({Outcome.WARN})
BY_A_SENIOR = BY_AN_APPROVER | {Outcome.SENIOR}


class Findable(Protocol):
    """A finding, or what was kept of one."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def waivable(self) -> bool: ...


class CannotWaive(Exception):
    """A finding cannot be let go like this; its words are for the person who tried."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """That somebody let a finding go, why and when."""

    key: str
    """The finding's: it changes with the words that the finding points at, and the waiver is void with it."""
    who: str
    """The id of the approver."""
    reason: str
    at: datetime
    outcome: Outcome
    """What it asked for then: a finding that has become graver since is not let go."""

    def settles(self, found: Findable) -> bool:
        """Whether it lets this finding go."""
        return found.key == self.key and _is_open(found) and found.outcome.gravity <= self.outcome.gravity


def may_waive(found: Findable, *, senior: bool) -> bool:
    """Whether an approver, or a senior one, may let a finding go: never personal data or a secret that blocks."""
    return _is_open(found) and found.outcome in (BY_A_SENIOR if senior else BY_AN_APPROVER)


def _is_open(found: Findable) -> bool:
    """Whether it can be let go at all: a rule that never can still has milder cases that only ask for a look."""
    return found.waivable or found.outcome is Outcome.WARN


def waived(found: Findable, *, who: str, senior: bool, reason: str, at: datetime) -> Waiver:
    """Let a finding go. Raises CannotWaive, in words for whoever tried."""
    if not _is_open(found):
        raise CannotWaive(f"“{found.title}” can't be let go: what it points at has to change.")
    if found.outcome is Outcome.BLOCK:
        raise CannotWaive(f"“{found.title}” stops here: change the words it points at, or ask for them to be allowed.")
    if found.outcome is Outcome.SENIOR and not senior:
        raise CannotWaive(f"A senior approver can let “{found.title}” go.")
    if not may_waive(found, senior=senior):
        raise CannotWaive(f"“{found.title}” asks nothing of an approver.")
    given = " ".join(reason.split())
    if len(given) < SHORTEST:
        raise CannotWaive("Say why in a few words: whoever looks at this next year was not here.")
    return Waiver(key=found.key, who=who, reason=given, at=at, outcome=found.outcome)
