"""Waivers: findings let go by a person with a reason, for as long as the finding is unchanged."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from policy.outcome import Outcome

SHORTEST = 10
"""The fewest characters of a reason: fewer would be meaningless to readers a year later."""
BY_AN_APPROVER = frozenset({Outcome.WARN})
BY_A_SENIOR = BY_AN_APPROVER | {Outcome.SENIOR}


class Findable(Protocol):
    """A finding, or a stored record of a finding."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def waivable(self) -> bool: ...


class CannotWaive(Exception):
    """A finding cannot be let go in the way tried; the message is for the person trying."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """The record of who let a finding go, why and when."""

    key: str
    """The finding's key, which changes with the words at the finding's span, and so voids the waiver."""
    who: str
    """The approver's id."""
    reason: str
    at: datetime
    outcome: Outcome
    """The finding's outcome when let go: a graver finding is not covered."""

    def settles(self, found: Findable) -> bool:
        """Whether the waiver covers a finding."""
        return found.key == self.key and _is_open(found) and found.outcome.gravity <= self.outcome.gravity


def may_waive(found: Findable, *, senior: bool) -> bool:
    """Whether an approver, senior or not, may let a finding go: never personal data or a secret that blocks."""
    return _is_open(found) and found.outcome in (BY_A_SENIOR if senior else BY_AN_APPROVER)


def _is_open(found: Findable) -> bool:
    """Whether a finding can be let go at all: milder cases, at WARN, of rules without waivers can be, too."""
    return found.waivable or found.outcome is Outcome.WARN


def waived(found: Findable, *, who: str, senior: bool, reason: str, at: datetime) -> Waiver:
    """Let a finding go; raises CannotWaive with a sentence for the person trying."""
    if not _is_open(found):
        raise CannotWaive(f"“{found.title}” can't be set aside: what it points at has to change.")
    if found.outcome is Outcome.BLOCK:
        raise CannotWaive(f"“{found.title}” stops here: change the words it points at, or ask for them to be allowed.")
    if found.outcome is Outcome.SENIOR and not senior:
        raise CannotWaive(f"A senior approver can set “{found.title}” aside.")
    if not may_waive(found, senior=senior):
        raise CannotWaive(f"“{found.title}” asks nothing of an approver.")
    given = " ".join(reason.split())
    if len(given) < SHORTEST:
        raise CannotWaive("Say why in a few words: whoever looks at this next year was not here.")
    return Waiver(key=found.key, who=who, reason=given, at=at, outcome=found.outcome)
