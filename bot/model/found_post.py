"""A post that a search found, as people read it."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.list_row import ListedDelivery
from bot.model.take_down import TakeDownState


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A published delivery, with the words that went out."""

    row: ListedDelivery
    at: datetime
    """When the post was published."""
    parts: tuple[str, ...]
    alts: tuple[str, ...] = ()
    taken_down: TakeDownState | None = None
