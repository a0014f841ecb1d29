"""State machine of a cover, an approver standing in for another until a set time: standing → ended.

No other module assigns a cover's state.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Role, permit


class CoverState(StrEnum):
    """Where a cover stands."""

    STANDING = "standing"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class StandIn:
    """An absent approver's place, and until when another person may fill it."""

    absent: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Cover:
    """`person` stands in for `absent` on some accounts, until a time. Each method gives the cover after the act."""

    id: int
    department: str
    person: str
    absent: str
    accounts: tuple[str, ...]
    until: datetime
    set_by: str
    at: datetime
    state: CoverState = CoverState.STANDING
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The cover's name in the audit trail."""
        return f"cover:{self.id}"

    @property
    def stand_in(self) -> StandIn:
        """The absent approver, and until when their place is filled."""
        return StandIn(self.absent, self.until)

    def stands(self, now: datetime) -> bool:
        """Whether the cover still lends authority: to the minute, even before the lapse is recorded."""
        return self.state is CoverState.STANDING and now < self.until

    def is_for(self, accounts: Iterable[str]) -> bool:
        """Whether the cover includes all of these accounts."""
        return set(accounts) <= set(self.accounts)

    def set_up(self, roles: Set[Role]) -> Self:
        """Record that the cover was set."""
        permit(Act.SET_COVER, roles)
        return self._noted(Act.SET_COVER, self.set_by, self.at)

    def ended(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """End the cover early."""
        return self._over(Act.END_COVER, roles)._noted(Act.END_COVER, by, at)

    def lapsed(self, at: datetime) -> Self:
        """End the cover at its time."""
        return self._over(Act.LAPSE_COVER, BY_ITSELF)._noted(Act.LAPSE_COVER, SYSTEM, at)

    def _over(self, act: Act, roles: Set[Role]) -> Self:
        permit(act, roles)
        if self.state is not CoverState.STANDING:
            raise Superseded("That cover has ended already.")
        return replace(self, state=CoverState.ENDED)

    def _noted(self, act: Act, by: str, at: datetime) -> Self:
        details = (
            ("absent", self.absent),
            ("accounts", " ".join(self.accounts)),
            ("person", self.person),
            ("until", self.until.isoformat()),
        )
        deed = Deed(act.value, by, self.subject, at, details)
        return replace(self, deeds=(*self.deeds, deed))
