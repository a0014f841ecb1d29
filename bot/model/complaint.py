"""Complaints: somebody's word that a check was wrong."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Complaint:
    """One person's word that a rule was wrong about one finding, which is shown as it was: masked if need be."""

    proposal: int
    revision: int
    key: str
    person: str
    rule: str
    shown: str
    settings: str
    at: datetime
