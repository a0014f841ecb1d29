"""Mandates: authority given beforehand, under which one person may send something without a second one's approval."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MandateKind(StrEnum):
    """Where the authority comes from."""

    DELEGATION = "delegation"
    """A department's delegation of replies on a topic, to named people, on named accounts, until a day."""
    LINE = "line"
    """A text that two people approved beforehand."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """The authority that exactly these words went out under."""

    kind: MandateKind
    by: str
    """Who used it."""
    about: str
    """The topic, in the department's own words; or the line's name."""
    given_by: str
    """Who gave it, as the department says; for a line, the ids of those who approved it."""
    until: date
    """The last day."""
    digest: str
    """Of the revision that it was used for: it covers no other."""
    at: datetime
    line: int = 0
    """Which version of which line, where it is one."""
