"""The order of dates in the audit trail: no row is dated before an earlier row, but where a clock was set.

A clock that is set leaves a row of its own: the time came into doubt. Until the doubt ends the dates say nothing, as
replicas have different clocks. Rows of the seconds before the doubt was noticed are excused by the row that follows.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.model.acts import Act
from policy.times import in_utc

BACKWARDS = timedelta(minutes=5)
"""How far a row may be dated before an earlier row: transactions are dated at their beginning, and clocks differ."""


class Dated(NamedTuple):
    """A row's number, moment, act and subject."""

    seq: int
    at: datetime
    act: str
    subject: str


class BackDated(NamedTuple):
    """A row dated before an earlier row, with a sentence about the two."""

    seq: int
    says: str


@dataclass(slots=True)
class Dates:
    """Follows the dates of the rows, from the first to the last."""

    _newest: datetime | None = None
    _doubts: set[str] = field(default_factory=set)
    """The doubts about the time that stand."""
    _suspect: tuple[BackDated, datetime] | None = None
    """A row dated back, unless a doubt about the time comes up within BACKWARDS of the row."""

    def fault(self, row: Dated) -> BackDated | None:
        """Take the next row; gives a row dated back, once no doubt about the time can excuse the row any more."""
        if row.act == Act.DOUBT_TIME:
            excused = self._suspect is None or abs(row.at - self._suspect[1]) <= BACKWARDS
            if excused:
                self._doubts.add(row.subject)
                self._suspect, self._newest = None, None
                return None
        if row.act in {Act.ANCHOR_TIME, Act.CONFIRM_TIME} and row.subject in self._doubts:
            self._doubts.discard(row.subject)
            self._newest = None
        if self._suspect is not None and abs(row.at - self._suspect[1]) > BACKWARDS:
            return self._suspect[0]
        if self._doubts or self._suspect is not None:
            return None
        if self._newest is not None and row.at < self._newest - BACKWARDS:
            self._suspect = BackDated(row.seq, _says(row, self._newest)), row.at
            return None
        self._newest = max(row.at, self._newest or row.at)
        return None

    def left(self) -> BackDated | None:
        """The row dated back that no doubt has excused by the end."""
        return self._suspect[0] if self._suspect else None


def _says(row: Dated, newest: datetime) -> str:
    return (
        f"row {row.seq} is dated {in_utc(row.at)}, and a row before it {in_utc(newest)}: it was "
        "back-dated, or the machine's clock was put back, and no doubt about the time was noted"
    )
