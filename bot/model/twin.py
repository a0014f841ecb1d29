"""A post of the same words as another, on the same account."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.people import Card
from policy.same_words import Stands


@dataclass(frozen=True, slots=True)
class Twin:
    """Another proposal whose words on an account are the same, spaces, capitals and the like aside."""

    proposal: int
    account: str
    stands: Stands
    at: datetime | None
    """When the post went out, was taken down, or is to go out; None where as soon as it is approved."""
    parts: tuple[str, ...]
    """The words exactly as they go out there."""
    url: str = ""
    """Where the post is out, if known."""
    card: Card | None = None
    because: str = ""
    """Why the post was taken down; "" of a restricted post."""
