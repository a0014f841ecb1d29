"""Mandates: authority given beforehand, under which a person may send a post without another person's approval."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MandateKind(StrEnum):
    """Where the authority comes from."""

    DELEGATION = "delegation"
    """A department's delegation of replies on a topic, to named people, on named accounts, until a day."""
    LINE = "line"
    """A text approved by two people beforehand."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """The authority behind a post sent without approvals."""

    kind: MandateKind
    by: str
    """The person who used the authority."""
    about: str
    """The topic, in the department's own words; or the line's name."""
    given_by: str
    """Who gave the authority, in the department's words; for a line, the ids of the approvers."""
    until: date
    """The last day."""
    digest: str
    """Of the only revision that the mandate covers."""
    at: datetime
    line: int = 0
    """The id of the line's version, for a mandate of kind LINE; else 0."""
