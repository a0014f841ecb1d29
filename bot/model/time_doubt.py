"""Doubts about the time: a machine's clock that can't be believed, until others agree or a person vouches for it."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Role, permit

AHEAD = timedelta(days=1)
"""Posts due within a day are named as waiting, on their cards too."""


class Doubt(StrEnum):
    """Why the time of a machine is in doubt."""

    STEPPED = "stepped"  # the clock was set, and nobody has said which time is right
    BEHIND = "behind"  # at the start, the clock was before the last deed of the audit trail
    CONTRADICTED = "contradicted"  # servers outside agree on another time
    UNSETTLED = "unsettled"  # still in doubt when the machine was last switched off


class Sure(StrEnum):
    """How a time in doubt became sure."""

    RETURNED = "returned"  # the clock is back where the count says
    SERVERS = "servers"
    DATABASE = "database"
    VOUCHED_FOR = "vouched_for"
    SET_AGAIN = "set_again"  # not sure: another doubt has taken the place of this
    SWITCHED_OFF = "switched_off"  # not sure: the machine was, and another doubt has taken the place of this


@dataclass(frozen=True, slots=True)
class TimeDoubt:
    """A doubt about the time of a machine. An origin is the moment (UTC) at which the machine's count stood at zero."""

    id: int
    boot: str
    """Names the machine's run from switching on to switching off: origins of different runs have nothing in common."""
    machine: str
    why: Doubt
    expected: datetime
    """The origin believed before."""
    seen: datetime
    """The origin by the clock in doubt."""
    at: datetime
    """When the doubt came up, by the clock in doubt."""
    told_at: datetime | None = None
    ended_at: datetime | None = None
    how: Sure | None = None
    by: str = ""
    """Who ended the doubt."""
    hosts: tuple[str, ...] = ()
    """The servers that agreed."""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The doubt's name in the audit trail."""
        return f"time:{self.id}"

    @property
    def stands(self) -> bool:
        """Whether the time is still in doubt."""
        return self.ended_at is None

    @property
    def ahead(self) -> timedelta:
        """How far the clock is ahead of what was believed before; negative when behind."""
        return self.seen - self.expected

    def came_up(self) -> Self:
        """Record that the time came into doubt."""
        seconds = round(self.ahead.total_seconds())
        return self._noted(Act.DOUBT_TIME, SYSTEM, self.at, why=self.why.value, ahead=seconds)

    def told(self, at: datetime) -> Self:
        """Note that people are told."""
        return replace(self, told_at=at)

    def ended(self, how: Sure, at: datetime, hosts: tuple[str, ...] = ()) -> Self:
        """End the doubt by evidence."""
        return self._end(Act.ANCHOR_TIME, how, SYSTEM, BY_ITSELF, at, hosts)

    def vouched_for(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """End the doubt on a person's word that the clock is right."""
        return self._end(Act.CONFIRM_TIME, Sure.VOUCHED_FOR, by, roles, at)

    def _end(self, act: Act, how: Sure, by: str, roles: Set[Role], at: datetime, hosts: tuple[str, ...] = ()) -> Self:
        permit(act, roles)
        if not self.stands:
            raise Superseded("That is settled already: the message about the time says how.")
        return replace(self, ended_at=at, how=how, by=by, hosts=hosts)._noted(act, by, at, how=how.value)

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(details.items())))))
