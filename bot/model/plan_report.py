"""The report on a plan: each row as checked, with what the plan's messages say of the row."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a row, and the column at fault."""

    column: str
    says: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """A proposal made before, that a row would change."""

    proposal: int
    at: datetime
    zone: str
    text: str
    """The beginning of the words."""


@dataclass(frozen=True, slots=True)
class RowReport:
    """A row as checked."""

    number: int
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    """Remarks worth knowing, no obstacle to proposing."""
    is_there: bool = False
    """Every proposal of the row was made before."""
    is_left: bool = False
    """The row was left unchecked when the time was up."""
    keys: tuple[str, ...] = ()
    """The natural keys of the proposals that the row would make; empty with a problem."""
    accounts: tuple[str, ...] = ()
    """The keys of the accounts of those proposals."""
    text: str = ""
    """The beginning of the words."""
    when: datetime | None = None
    """When the post would go out; None for as soon as it is approved."""
    zone: str = ""
    to_confirm: bool = False
    """A proposal stays a draft until the author has confirmed something."""
    differs_from: tuple[Earlier, ...] = ()

    @property
    def is_fine(self) -> bool:
        """Whether the row would make a proposal."""
        return bool(self.keys)


@dataclass(frozen=True, slots=True)
class PlanReport:
    """What the check of a plan found, row by row, and remarks on the whole."""

    rows: tuple[RowReport, ...]
    notes: tuple[str, ...] = ()

    @property
    def fine(self) -> tuple[RowReport, ...]:
        """The rows that can be proposed."""
        return tuple(row for row in self.rows if row.is_fine)

    @property
    def faulty(self) -> tuple[RowReport, ...]:
        """The rows with problems."""
        return tuple(row for row in self.rows if row.problems)

    @property
    def there(self) -> tuple[RowReport, ...]:
        """The rows proposed before."""
        return tuple(row for row in self.rows if row.is_there)

    @property
    def left(self) -> tuple[RowReport, ...]:
        """The rows left unchecked when the time was up."""
        return tuple(row for row in self.rows if row.is_left)

    @property
    def stamp(self) -> int:
        """A number carried by the buttons, so that a press counts only for the very rows shown."""
        return stamp_of(key for row in self.fine for key in row.keys)


def stamp_of(keys: Iterable[str]) -> int:
    """A number for the proposals that a plan would make, by their natural keys."""
    return int(hashlib.sha256("".join(keys).encode()).hexdigest()[:7], 16) + 1
