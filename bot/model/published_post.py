"""A post that is out on an account, as listed for people."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.model.list_row import ListedDelivery
from bot.model.take_down import TakeDown


@dataclass(frozen=True, slots=True)
class PublishedPost:
    """A published delivery, with the words that went out."""

    row: ListedDelivery
    at: datetime
    """When the post was published."""
    parts: tuple[str, ...]
    alts: tuple[str, ...] = ()
    take_down: TakeDown | None = None

    def seen_by(self, person: str, approves: frozenset[str]) -> Self:
        """The post as `person`, who approves for some accounts, may see it."""
        row = self.row.seen_by(person, approves)
        return replace(self, row=row, parts=(), alts=(), take_down=None) if row.of.hidden else replace(self, row=row)
