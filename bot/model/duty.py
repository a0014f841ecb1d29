"""Duty: who is on duty for an account, or for a department's media team, and until when. Gives no authority."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.permissions import Role, permit


@dataclass(frozen=True, slots=True)
class Desk:
    """A place to be on duty: an account or, without an account, the department's media team."""

    department: str
    account: str = ""

    @property
    def subject(self) -> str:
        """The desk's name in the audit trail."""
        return f"duty:{self.account}" if self.account else f"duty:media-team:{self.department}"


@dataclass(frozen=True, slots=True)
class Duty:
    """A handing over of duty to `person` until a time, when the rota's first takes over again. Times are UTC."""

    id: int
    desk: Desk
    person: str
    until: datetime
    by: str
    at: datetime
    deeds: tuple[Deed, ...] = ()

    def stands(self, now: datetime) -> bool:
        """Whether the duty still runs."""
        return now < self.until

    def handed_over(self, roles: Set[Role]) -> Self:
        """Record the handing over."""
        permit(Act.HAND_OVER_DUTY, roles)
        details = (("person", self.person), ("until", self.until.isoformat()))
        deed = Deed(Act.HAND_OVER_DUTY.value, self.by, self.desk.subject, self.at, details)
        return replace(self, deeds=(*self.deeds, deed))
