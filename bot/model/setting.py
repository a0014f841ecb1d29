"""State machine of a setting agreed in Slack by two people: sensitive day, election window or published contact."""

import hashlib
from collections.abc import Iterable, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.errors import NotAllowed
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.permissions import Role, permit
from bot.model.transitions import Transitions, reached
from policy.department import SensitiveDay, Window
from policy.settings import Settings


@dataclass(frozen=True, slots=True)
class PublishedContact:
    """A telephone number, a mailbox or an address that is published for everybody's use."""

    contact: str


Value = SensitiveDay | Window | PublishedContact


class SettingState(StrEnum):
    """Where a setting stands. In force from `settled` until `ended`."""

    ASKED = "asked"
    SETTLED = "settled"
    ENDING = "ending"
    """In force; a person has asked to end it."""
    ENDED = "ended"
    DECLINED = "declined"


_S = SettingState
IN_FORCE = frozenset({_S.SETTLED, _S.ENDING})
TRANSITIONS: Transitions[SettingState] = {
    Act.SETTLE: ({_S.ASKED}, {_S.SETTLED}),
    Act.DECLINE_TO_SETTLE: ({_S.ASKED, _S.ENDING}, {_S.DECLINED, _S.SETTLED}),
    Act.ASK_TO_END: ({_S.SETTLED}, {_S.ENDING}),
    Act.END_SETTING: ({_S.ENDING}, {_S.ENDED}),
}
"""For each act on a setting, the possible states before and after."""
_SAID = {
    _S.ASKED: "This waits for a second person to agree.",
    _S.SETTLED: "This is in force.",
    _S.ENDING: "Somebody has asked to end this, and it waits for a second person.",
    _S.ENDED: "This has ended.",
    _S.DECLINED: "This was declined, so nothing has changed.",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """A policy setting agreed by two people for a department. Methods give it after the act, with a new deed."""

    id: int
    department: str
    value: Value
    note: str
    state: SettingState
    asked_by: str
    asked_at: datetime
    salt: str
    agreed_by: str = ""
    agreed_at: datetime | None = None
    end_asked_by: str = ""
    ended_by: str = ""
    ended_at: datetime | None = None
    deeds: tuple[Deed, ...] = field(default=(), compare=False)

    @property
    def subject(self) -> str:
        """The setting's name in the audit trail."""
        return f"setting:{self.id}"

    @property
    def is_in_force(self) -> bool:
        """Whether the checks go by the setting."""
        return self.state in IN_FORCE

    def asked(self, roles: Set[Role]) -> Self:
        """Record that a first person asked for the setting."""
        permit(Act.ASK_TO_SETTLE, roles)
        seal = hashlib.sha256(f"{self.salt}:{self.value}:{self.note}".encode()).hexdigest()
        return self._noted(Act.ASK_TO_SETTLE, self.asked_by, self.asked_at, what=kind_of(self.value), seal=seal)

    def settled(self, by: str, roles: Set[Role], at: datetime, *, ids: Set[str] = frozenset()) -> Self:
        """Put the setting in force: a second person agrees; `ids` are all ids of that person."""
        permit(Act.SETTLE, roles)
        moved = self._to(_S.SETTLED, Act.SETTLE)
        self._by_somebody_else({by, *ids}, self.asked_by)
        return replace(moved, agreed_by=by, agreed_at=at)._noted(Act.SETTLE, by, at, asked_by=self.asked_by)

    def declined(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Leave things as they are; the asker may take a request back in the same way."""
        permit(Act.DECLINE_TO_SETTLE, roles)
        stays = _S.SETTLED if self.state is _S.ENDING else _S.DECLINED
        moved = replace(self._to(stays, Act.DECLINE_TO_SETTLE), end_asked_by="")
        return moved._noted(Act.DECLINE_TO_SETTLE, by, at)

    def ending(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Ask to end the setting, which stays in force until a second person agrees."""
        permit(Act.ASK_TO_END, roles)
        return replace(self._to(_S.ENDING, Act.ASK_TO_END), end_asked_by=by)._noted(Act.ASK_TO_END, by, at)

    def ended(self, by: str, roles: Set[Role], at: datetime, *, ids: Set[str] = frozenset()) -> Self:
        """End the setting: a second person agrees; `ids` are all ids of that person."""
        permit(Act.END_SETTING, roles)
        moved = self._to(_S.ENDED, Act.END_SETTING)
        self._by_somebody_else({by, *ids}, self.end_asked_by)
        return replace(moved, ended_by=by, ended_at=at)._noted(Act.END_SETTING, by, at, asked_by=self.end_asked_by)

    def _by_somebody_else(self, ids: Set[str], first: str) -> None:
        if first in ids:
            raise NotAllowed("You asked for this, so somebody else agrees. Nothing else is needed from you.")

    def _to(self, state: SettingState, act: Act) -> Self:
        return replace(self, state=reached(state, act, self.state, TRANSITIONS, _SAID))

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        given = {"department": self.department, **details}
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(given.items())))))


def kind_of(value: Value) -> str:
    """A value's kind, as stored."""
    match value:
        case SensitiveDay():
            return "sensitive_day"
        case Window():
            return "window"
        case PublishedContact():
            return "published_contact"


def with_settled(settings: Settings, settled: Iterable[Setting]) -> Settings:
    """A department's settings in the file, with the values settled by people since."""
    values = [setting.value for setting in settled if setting.is_in_force]
    if not values:
        return settings
    return replace(
        settings,
        sensitive_days=(*settings.sensitive_days, *(value for value in values if isinstance(value, SensitiveDay))),
        windows=(*settings.windows, *(value for value in values if isinstance(value, Window))),
        published_contacts=(
            *settings.published_contacts,
            *(value.contact for value in values if isinstance(value, PublishedContact)),
        ),
    )
