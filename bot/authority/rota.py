"""The rota: the people on duty now, for an account or for a department's media team."""

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
    """Finds the people on duty: the person handed over to, or else the first on the configured list."""

    store: Store
    authority: Authority
    organisation: Organisation

    def latest(self) -> Latest:
        """The last handing over for each desk, to ask about several desks with a single read."""
        return self.store.read(duties.latest)

    def on_duty(self, desk: Desk, latest: Latest | None = None) -> tuple[str, ...]:
        """The people on duty now: several if the first on the list is a group."""
        if duty := self.standing(desk, latest):
            return (duty.person,)
        return self.authority.people(self._listed(desk)[:1])

    def standing(self, desk: Desk, latest: Latest | None = None) -> Duty | None:
        """The handing over in force now, or None."""
        duty = (self.latest() if latest is None else latest).get(desk)
        return duty if duty is not None and duty.stands(self.organisation.clock()) else None

    def everybody(self, desk: Desk) -> tuple[str, ...]:
        """All the people on the list, in order."""
        return self.authority.people(self._listed(desk))

    def _listed(self, desk: Desk) -> tuple[Principal, ...]:
        if desk.account:
            return self.organisation.accounts[desk.account].rota if desk.account in self.organisation.accounts else ()
        return self.organisation.departments[desk.department].media_rota
