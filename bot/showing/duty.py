"""Rotas as shown to people, with the people on duty now, and handings over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.authority.roles import Authority
from bot.authority.rota import Rota
from bot.errors import Superseded, Unusable
from bot.model.account import Account, Department
from bot.model.acts import Act
from bot.model.duty import Desk, Duty
from bot.model.notice import AboutDuty, Notice
from bot.model.organisation import Organisation
from bot.model.people import Person, Standing
from bot.model.permissions import Role, permit
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import RefreshCard
from bot.model.referral_notices import ReferralChanged
from bot.model.when import SECOND, Choice, WhenKind, chosen
from bot.ports import Directory
from bot.store import Store, Tx, duties, enquiries, people, proposals
from bot.store.engines import one_at_a_time

LONGEST = timedelta(days=31)
"""How far ahead a duty may end: a longer duty belongs into the configured rota."""


@dataclass(frozen=True, slots=True)
class ShownDesk:
    """A desk of the rota: the people on duty, and the whole list."""

    desk: Desk
    account: Account | None
    """None for the media team of the department."""
    department: Department
    on_duty: tuple[str, ...]
    everybody: tuple[str, ...]
    handed_over: Duty | None

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the desk's times."""
        return self.account.zone if self.account else self.department.zone


@dataclass(frozen=True, slots=True)
class Duties:
    """Shows desks, and hands duty over."""

    store: Store
    authority: Authority
    rota: Rota
    directory: Directory
    organisation: Organisation

    def shown(self) -> tuple[ShownDesk, ...]:
        """Every desk with a rota: of each department the media team, then the accounts."""
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
        """A shown desk, by number among all desks. Raises Superseded when the desk is no longer set up."""
        desks = list(self._desks())
        found = next((shown for shown in self.shown() if number < len(desks) and shown.desk == desks[number]), None)
        if found is None:
            raise Superseded("That rota is no longer set up here.")
        return found

    def may_take_over(self, shown: ShownDesk) -> tuple[str, ...]:
        """The people of a rota to choose from: who was last seen as a full member, but for who is on duty anyway."""
        on_duty = shown.on_duty if len(shown.on_duty) == 1 and shown.handed_over is None else ()
        others = (person for person in shown.everybody if person not in on_duty)
        seen = ((person, self.store.read(people.last_seen, person)) for person in others)
        return tuple(person for person, last in seen if last is None or last.standing is Standing.MEMBER)

    def number(self, desk: Desk) -> int:
        """The number of a desk among all desks, for a button to carry."""
        return list(self._desks()).index(desk)

    def hand_over(self, desk: Desk, to: str, day: str, clock_time: str, by: Person, request: str) -> Duty:
        """Hand duty over to a person on the list until a time. `request` names the form: sent twice, the first counts.

        Raises Unusable for a field, NotAllowed or NotNow.
        """
        before = self.store.read(duties.by_request, request)
        if before is not None and before.by == by.id:
            return before  # a second look would refuse: after handing over, a person is not on duty
        until = self._until(desk, day, clock_time)
        if to not in self.rota.everybody(desk):
            raise Unusable(
                "Choose somebody who is on this rota. Whoever runs Countersign adds others to it.",
                "person",
            )
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
            tx.tell(*_cards_of(tx, desk))
        return kept

    def _desks(self) -> Iterator[Desk]:
        for key in self.organisation.departments:
            yield Desk(key)
            accounts = self.organisation.accounts.values()
            yield from (Desk(key, account.key) for account in accounts if account.department == key)

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


def _cards_of(tx: Tx, desk: Desk) -> Iterator[Notice]:
    """The cards that name whoever is on duty, to be drawn anew."""
    if desk.account:
        for proposal in tx(proposals.in_states, (ProposalState.PENDING,)):
            if desk.account in proposal.revision.accounts:
                yield RefreshCard(proposal.id, proposal.revision.number)
    else:
        for enquiry in tx(enquiries.waiting, desk.department):
            if not enquiry.gathered:
                yield ReferralChanged(enquiry.id)
