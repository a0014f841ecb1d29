"""Questions to the approvers about a draft, put by the author before submitting, with no clock running."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class EarlyQuestion:
    """A question about one revision of a draft."""

    id: int
    proposal: int
    revision: int
    person: str
    question: str
    at: datetime
