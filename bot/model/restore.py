"""A restore: a database found behind the head of its audit trail that was kept outside."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, permit

SUBJECT = "trail"


@dataclass(frozen=True, slots=True)
class Restore:
    """A gap in the records, between what the database remembers and what its trail had come to. Times are UTC."""

    id: int
    at: datetime
    """When the gap was found."""
    since: datetime
    """The last moment that the database remembers."""
    until: datetime
    """The last moment of which a deed is known, by the head outside the database."""
    seq: int
    """The number of the row of that deed; 0 if the heads are gone."""
    hold_id: int
    last_proposal: int
    """The highest id of the proposals there were when the gap was found: their posts may be out unknown to us."""
    deeds: tuple[Deed, ...] = ()

    def found(self, rows: int) -> Self:
        """Record that the database, with so many rows in its trail, was found behind."""
        permit(Act.FIND_BEHIND, BY_ITSELF)
        details: tuple[tuple[str, Detail], ...] = (("head", self.seq), ("hold", self.hold_id), ("rows", rows))
        return replace(self, deeds=(*self.deeds, Deed(Act.FIND_BEHIND.value, SYSTEM, SUBJECT, self.at, details)))


@dataclass(frozen=True, slots=True)
class Gap:
    """The gaps in which a proposal's posts may have gone out unknown to us: from when to look, and when found."""

    since: datetime
    found_at: datetime
