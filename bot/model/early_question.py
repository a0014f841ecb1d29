"""A question that the author of a draft puts to its approvers before it is sent, with no clock running."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Asking:
    """What somebody asked about one revision of a draft."""

    id: int
    proposal: int
    revision: int
    person: str
    question: str
    at: datetime
