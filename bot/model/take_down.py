"""State machine of a take-down, the removal of a published post from a network: asked → down, perhaps by hand.

No other module assigns a take-down's state. The delivery stays published: what was out was out.
"""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.transitions import Transitions, reached

TRY_AGAIN = timedelta(seconds=30)
GIVE_UP = timedelta(minutes=10)
"""How long a network that gives no answer is asked before a person takes the post down by hand."""


class TakeDownState(StrEnum):
    """Where a take-down stands."""

    ASKED = "asked"
    BY_HAND = "by_hand"
    DOWN = "down"


_S = TakeDownState
TRANSITIONS: Transitions[TakeDownState] = {
    Act.TRY_TAKE_DOWN: ({_S.ASKED}, {_S.ASKED}),
    Act.RECORD_DOWN: ({_S.ASKED}, {_S.DOWN}),
    Act.LEAVE_TAKE_DOWN: ({_S.ASKED}, {_S.BY_HAND}),
    Act.CONFIRM_DOWN: ({_S.BY_HAND}, {_S.DOWN}),
    Act.REVIEW_TAKE_DOWN: ({_S.DOWN}, {_S.DOWN}),
}
_SAID = {
    _S.ASKED: "This is being taken down right now.",
    _S.BY_HAND: "Somebody has to take this down by hand first.",
    _S.DOWN: "This is down already.",
}


@dataclass(frozen=True, slots=True)
class TakeDown:
    """A published delivery on its way off a network. Each method gives the take-down after the act. Times are UTC."""

    id: int
    delivery: int
    by: str
    at: datetime
    reason: str
    state: TakeDownState = TakeDownState.ASKED
    try_at: datetime | None = None
    """When the network is asked next; None once it is not asked any more."""
    trouble: str = ""
    """Why it takes a person, in words for people."""
    down_by: str = ""
    down_at: datetime | None = None
    reviewed_by: str = ""
    reviewed_at: datetime | None = None
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The take-down's name in the audit trail."""
        return f"take_down:{self.id}"

    @property
    def waits_for_a_person(self) -> bool:
        """Whether somebody has to take the post down by hand, or to review that it was."""
        return self.state is _S.BY_HAND or (self.state is _S.DOWN and not self.reviewed_by)

    def asked_for(self, roles: Set[Role]) -> Self:
        """Record that a person asked for the take-down."""
        permit(Act.TAKE_DOWN, roles)
        return self._noted(Act.TAKE_DOWN, self.by, self.at)

    def put_off(self, trouble: str, not_before: datetime, at: datetime) -> Self:
        """Have the network asked again after no answer; after GIVE_UP a person does it by hand."""
        again = max(not_before, at + TRY_AGAIN)
        if again >= self.at + GIVE_UP:
            return self.left(trouble, at)
        return replace(self._to(_S.ASKED, Act.TRY_TAKE_DOWN, BY_ITSELF), try_at=again, trouble=trouble)

    def left(self, trouble: str, at: datetime) -> Self:
        """Leave the take-down to a person."""
        left = replace(self._to(_S.BY_HAND, Act.LEAVE_TAKE_DOWN, BY_ITSELF), try_at=None, trouble=trouble)
        return left._noted(Act.LEAVE_TAKE_DOWN, SYSTEM, at)

    def done(self, at: datetime) -> Self:
        """Record that the network has taken the post down."""
        down = replace(self._to(_S.DOWN, Act.RECORD_DOWN, BY_ITSELF), try_at=None, trouble="", down_at=at)
        return down._noted(Act.RECORD_DOWN, SYSTEM, at)

    def confirmed(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take a person's word that they took the post down by hand."""
        down = replace(self._to(_S.DOWN, Act.CONFIRM_DOWN, roles), trouble="", down_by=by, down_at=at)
        return down._noted(Act.CONFIRM_DOWN, by, at)

    def reviewed(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Record that somebody else looked at the take-down afterwards; a second look changes nothing."""
        after = self._to(_S.DOWN, Act.REVIEW_TAKE_DOWN, roles)
        if self.reviewed_by:
            raise Superseded(f"<@{self.reviewed_by}> has looked at it already. Nothing else is needed.")
        return replace(after, reviewed_by=by, reviewed_at=at)._noted(Act.REVIEW_TAKE_DOWN, by, at)

    def _to(self, state: TakeDownState, act: Act, roles: Set[Role]) -> Self:
        permit(act, roles)
        return replace(self, state=reached(state, act, self.state, TRANSITIONS, _SAID))

    def _noted(self, act: Act, by: str, at: datetime) -> Self:
        deed = Deed(act.value, by, self.subject, at, (("delivery", self.delivery),))
        return replace(self, deeds=(*self.deeds, deed))
