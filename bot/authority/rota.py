"""The rota: who is on duty now, for an account or for a department's media team."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.authority.roles import Authority
from bot.model.account import Principal
from bot.model.duty import Desk, Duty
from bot.model.organisation import Organisation
from bot.store import Store, duties

Latest = Mapping[Desk, Duty]


@dataclass(frozen=True, slots=True)
class Rota:
    """Says who is on duty: whom it was handed to, or else the first on the configured list."""

    store: Store
    authority: Authority
    organisation: Organisation

    def latest(self) -> Latest:
        """The last handing over of everything there is duty for, to ask about several without reading it again."""
        return self.store.read(duties.latest)

    def on_duty(self, desk: Desk, latest: Latest | None = None) -> tuple[str, ...]:
        """Name who is on duty now: several where the first on the list is a group."""
        if duty := self.standing(desk, latest):
            return (duty.person,)
        return self.authority.people(self._listed(desk)[:1])

    def standing(self, desk: Desk, latest: Latest | None = None) -> Duty | None:
        """The handing over that stands now, if there is one."""
        duty = (self.latest() if latest is None else latest).get(desk)
        return duty if duty is not None and duty.stands(self.organisation.clock()) else None

    def everybody(self, desk: Desk) -> tuple[str, ...]:
        """Name everybody on the list, in its order."""
        return self.authority.people(self._listed(desk))

    def _listed(self, desk: Desk) -> tuple[Principal, ...]:
        if desk.account:
            return self.organisation.accounts[desk.account].rota if desk.account in self.organisation.accounts else ()
        return self.organisation.departments[desk.department].media_rota
