"""State machine of an alarm about posts that somebody made on an account without Countersign: open → ours, not ours.

An alarm ends once the posts are ours, or are said to be dealt with. No other module assigns an alarm's state.
"""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.people import SYSTEM, Card
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.transitions import Transitions, reached


class AlarmState(StrEnum):
    """Where an alarm stands."""

    OPEN = "open"
    OURS = "ours"
    NOT_OURS = "not_ours"


_S = AlarmState
TRANSITIONS: Transitions[AlarmState] = {
    Act.SAY_OURS: ({_S.OPEN, _S.NOT_OURS}, {_S.OURS}),
    Act.SAY_NOT_OURS: ({_S.OPEN}, {_S.NOT_OURS}),
    Act.SAY_DEALT_WITH: ({_S.NOT_OURS}, {_S.NOT_OURS}),
    Act.FIND_OURS: ({_S.OPEN, _S.NOT_OURS}, {_S.OURS}),
}
_SAID = {
    _S.OPEN: "Nobody has said yet whose this is.",
    _S.OURS: "That is settled: it is ours. The message says who said so.",
    _S.NOT_OURS: "That is known: it is not ours. The message says what to do.",
}


@dataclass(frozen=True, slots=True)
class TimelineAlarm:
    """An alarm about posts of a single look. Each method gives the alarm after the act. Times are UTC."""

    id: int
    account: str
    at: datetime
    state: AlarmState = AlarmState.OPEN
    by: str = ""
    """Who said whose the posts are."""
    settled_at: datetime | None = None
    dealt_by: str = ""
    """Who said that posts that are not ours are dealt with."""
    dealt_at: datetime | None = None
    how: str = ""
    """What was done about them, in that colleague's words; "" where nothing was written."""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The alarm's name in the audit trail."""
        return f"timeline_alarm:{self.id}"

    @property
    def has_ended(self) -> bool:
        """Whether nobody needs to do anything any more."""
        return self.state is _S.OURS or self.dealt_at is not None

    def raised(self, posts: int) -> Self:
        """Record that people are told of so many posts."""
        permit(Act.RAISE_ALARM, BY_ITSELF)
        details = (("account", self.account), ("posts", posts))
        deed = Deed(Act.RAISE_ALARM.value, SYSTEM, self.subject, self.at, details)
        return replace(self, deeds=(*self.deeds, deed))

    def ours(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take a colleague's word that the posts are ours, also after another said otherwise."""
        return self._settled(_S.OURS, Act.SAY_OURS, by, roles, at)

    def not_ours(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take a colleague's word that the posts are not ours."""
        return self._settled(_S.NOT_OURS, Act.SAY_NOT_OURS, by, roles, at)

    def dealt_with(self, by: str, how: str, roles: Set[Role], at: datetime) -> Self:
        """Take a colleague's word that posts that are not ours are dealt with; the first word stands."""
        permit(Act.SAY_DEALT_WITH, roles)
        reached(_S.NOT_OURS, Act.SAY_DEALT_WITH, self.state, TRANSITIONS, _SAID)
        if self.dealt_at is not None:
            return self
        return replace(self, dealt_by=by, dealt_at=at, how=how, deeds=self._deeds(Act.SAY_DEALT_WITH, by, at))

    def found_ours(self, at: datetime) -> Self:
        """Record that every post turned out to be of a delivery: a link was brought, or a look found the post."""
        return self._settled(_S.OURS, Act.FIND_OURS, SYSTEM, BY_ITSELF, at)

    def _settled(self, state: AlarmState, act: Act, by: str, roles: Set[Role], at: datetime) -> Self:
        permit(act, roles)
        if self.state is state:  # two colleagues pressed at once: the first word stands
            return self
        after = reached(state, act, self.state, TRANSITIONS, _SAID)
        return replace(self, state=after, by=by, settled_at=at, deeds=self._deeds(act, by, at))

    def _deeds(self, act: Act, by: str, at: datetime) -> tuple[Deed, ...]:
        return (*self.deeds, Deed(act.value, by, self.subject, at, (("account", self.account),)))


@dataclass(frozen=True, slots=True)
class AlarmsOpen:
    """An account's alarms in a state that have not ended."""

    state: AlarmState
    number: int
    first_at: datetime


@dataclass(frozen=True, slots=True)
class ListedAlarm:
    """An alarm in a list, with its message."""

    alarm: TimelineAlarm
    message: Card | None
