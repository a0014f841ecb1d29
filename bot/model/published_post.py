"""A post that is out on an account, as listed for people."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.model.list_row import ListedDelivery
from bot.model.revision import RevisionId
from bot.model.take_down import TakeDown


@dataclass(frozen=True, slots=True)
class Change:
    """The last change of a post's words: by which revision, when, and the words since. Times are UTC."""

    by: RevisionId
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class PublishedPost:
    """A published delivery, with the words that its readers see now."""

    row: ListedDelivery
    at: datetime
    """When the post was published."""
    parts: tuple[str, ...]
    alts: tuple[str, ...] = ()
    take_down: TakeDown | None = None
    changed: Change | None = None
    """The last change of the words; None for words that stand as they went out."""

    @property
    def worded_in(self) -> RevisionId:
        """The revision with the words that readers see now."""
        return self.changed.by if self.changed else RevisionId(self.row.of.id, self.row.of.revision)

    def seen_by(self, person: str, approves: frozenset[str]) -> Self:
        """The post as `person`, who approves for some accounts, may see it."""
        row = self.row.seen_by(person, approves)
        return replace(self, row=row, parts=(), alts=(), take_down=None) if row.of.hidden else replace(self, row=row)
