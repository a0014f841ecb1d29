"""Complaints about checks: a person says that a finding was wrong."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Complaint:
    """A person's word that a rule was wrong about a finding. `shown` is the finding as shown, masked if need be."""

    proposal: int
    revision: int
    key: str
    person: str
    rule: str
    shown: str
    settings: str
    at: datetime
