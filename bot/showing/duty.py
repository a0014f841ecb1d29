"""Duty: showing the rota and who is on duty now, and handing over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.authority.roles import Authority
from bot.authority.rota import Rota
from bot.errors import Superseded, Unusable
from bot.model.account import Account, Department
from bot.model.duty import Desk, Duty
from bot.model.notice import AboutDuty
from bot.model.organisation import Organisation
from bot.model.people import Person, Standing
from bot.model.permissions import Act, Role, permit
from bot.model.when import SECOND, Choice, WhenKind, chosen
from bot.ports import Directory
from bot.store import Store, duties
from bot.store.engines import one_at_a_time

LONGEST = timedelta(days=31)
"""How far ahead a duty may end: what is for longer belongs into the configured rota."""


@dataclass(frozen=True, slots=True)
class ShownDesk:
    """What there is duty for, who is on duty, and who else is on the list."""

    desk: Desk
    account: Account | None
    """None for the media team of the department."""
    department: Department
    on_duty: tuple[str, ...]
    everybody: tuple[str, ...]
    handed_over: Duty | None

    @property
    def zone(self) -> ZoneInfo:
        """The zone its times are in."""
        return self.account.zone if self.account else self.department.zone


@dataclass(frozen=True, slots=True)
class Duties:
    """What people can do about who is on duty."""

    store: Store
    authority: Authority
    rota: Rota
    directory: Directory
    organisation: Organisation

    def shown(self) -> tuple[ShownDesk, ...]:
        """Everything that there is duty for: each department's media team, then its accounts that have a rota."""
        latest = self.rota.latest()
        return tuple(
            ShownDesk(
                desk,
                self.organisation.accounts.get(desk.account),
                self.organisation.departments[desk.department],
                self.rota.on_duty(desk, latest),
                everybody,
                self.rota.standing(desk, latest),
            )
            for desk in self._desks()
            if (everybody := self.rota.everybody(desk))
        )

    def desk(self, number: int) -> ShownDesk:
        """One of what is shown, by its number among all desks. Raises Superseded when it is no longer there."""
        desks = list(self._desks())
        found = next((one for one in self.shown() if number < len(desks) and one.desk == desks[number]), None)
        if found is None:
            raise Superseded("That rota is no longer set up here.")
        return found

    def number(self, desk: Desk) -> int:
        """The number of a desk, as a button carries it."""
        return list(self._desks()).index(desk)

    def hand_over(self, desk: Desk, to: str, day: str, clock_time: str, by: Person, request: str) -> Duty:
        """Hand duty over to somebody on the list until a time. `request` names the form: sent twice it is one.

        Raises Unusable for a field, NotAllowed or NotNow.
        """
        before = self.store.read(duties.by_request, request)
        if before is not None and before.by == by.id:
            return before  # whoever has handed over is not on duty any more
        until = self._until(desk, day, clock_time)
        if to not in self.rota.everybody(desk):
            raise Unusable("Choose somebody who is on this rota.", "person")
        if self.directory.who(to).standing is not Standing.MEMBER:
            raise Unusable("They are no longer a full member of this workspace. Choose a colleague.", "person")
        accounts = [desk.account] if desk.account else []
        roles = self.authority.roles_over(by.id, accounts, [desk.department], Act.HAND_OVER_DUTY)
        if Role.MEMBER in roles and by.id in self.rota.on_duty(desk):
            roles |= {Role.ON_DUTY}
        permit(Act.HAND_OVER_DUTY, roles)
        with self.store.begin() as tx:
            tx(one_at_a_time, request)
            if (before := tx(duties.by_request, request)) is not None:
                return before
            duty = Duty(0, desk, to, until, by.id, tx.now)
            kept = replace(duty, id=tx(duties.add, duty, request))
            tx.record(kept.handed_over(roles).deeds)
            if to != by.id:
                tx.tell(AboutDuty(kept.id, to))
        return kept

    def _desks(self) -> Iterator[Desk]:
        for key in self.organisation.departments:
            yield Desk(key)
            yield from (Desk(key, one.key) for one in self.organisation.accounts.values() if one.department == key)

    def _until(self, desk: Desk, day: str, clock_time: str) -> datetime:
        now = self.organisation.clock()
        zone = (
            self.organisation.accounts[desk.account].zone
            if desk.account
            else self.organisation.departments[desk.department].zone
        )
        until = chosen(Choice(WhenKind.AT, day, clock_time, SECOND), zone, now).instant
        if until - now > LONGEST:
            raise Unusable("A duty is handed over for a month at most. Choose an earlier end.", "when")
        return until
