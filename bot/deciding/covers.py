"""Covers: a digital lead names a stand-in for an approver, on given accounts, until a given time."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.authority.limits import COVERS, see_room
from bot.authority.roles import Authority
from bot.errors import NotAllowed, Unusable, still_here
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.cover import Cover
from bot.model.notice import AboutCover
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Role, permit
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import RefreshCard
from bot.model.when import SECOND, Choice, WhenKind, chosen
from bot.scheduling.deliveries import drop_unsent, void
from bot.store import Store, Tx, covers, proposals

LONGEST = timedelta(days=92)
"""How far ahead a cover may end: an approver away for longer is better taken off the list of approvers."""


@dataclass(frozen=True, slots=True)
class Covers:
    """Setting a cover, ending a cover early, and ending covers whose time has come."""

    store: Store
    authority: Authority
    organisation: Organisation

    def led_by(self, person: Person) -> tuple[Account, ...]:
        """The accounts for which a person may probably set a cover; setting one asks afresh. Raises NotNow."""
        leads = self.authority.leads(person.id)
        return tuple(account for account in self.organisation.accounts.values() if account.department in leads)

    def standing(self, department: str) -> tuple[Cover, ...]:
        """A department's covers in force, soonest to end first."""
        standing = self.store.read(covers.standing, self.organisation.clock())
        return tuple(cover for cover in standing if cover.department == department)

    def set_cover(
        self, person: str, absent: str, accounts: Iterable[str], day: str, clock_time: str, by: Person
    ) -> tuple[Cover, ...]:
        """Let `person` stand in for `absent` on accounts until a time: one cover for each department of the accounts.

        Raises Unusable for a field, NotAllowed, or NotNow.
        """
        chosen = self.organisation.in_use(accounts)
        if not chosen:
            raise Unusable("Choose the accounts that this is for.", "accounts")
        if not person:
            raise Unusable("Choose who stands in.", "person")
        if not absent:
            raise Unusable("Choose for whom.", "absent")
        self._refuse_oneself({person}, absent, by)
        departments = dict.fromkeys(account.department for account in chosen)
        roles = {key: self.authority.roles_over(by.id, (), [key], Act.SET_COVER) for key in departments}
        for held in roles.values():
            permit(Act.SET_COVER, held)
        until = self._until(day, clock_time, chosen[0])
        wanted = []
        for department in departments:
            here = [account for account in chosen if account.department == department]
            self._refuse_roles(person, absent, department, here)
            self._refuse_oneself(self.authority.ids(person), absent, by)  # seen a moment ago, for the roles
            keys = tuple(account.key for account in here)
            wanted.append(Cover(0, department, person, absent, keys, until, by.id, self.organisation.clock()))
        with self.store.begin() as tx:
            see_room(tx, COVERS, by.id, self.organisation.departments[chosen[0].department], more=len(wanted))
            return tuple(self._added(tx, cover, roles[cover.department]) for cover in wanted)

    def end(self, cover_id: int, by: Person) -> Cover:
        """End a cover early: the stand-in's approvals fall from proposals that have not begun to go out."""
        cover = still_here(self.store.read(covers.by_id, cover_id), "cover")
        roles = self.authority.roles_over(by.id, (), [cover.department], Act.END_COVER)
        with self.store.begin() as tx:
            current = tx(covers.for_change, cover_id) or cover
            ended = current.ended(by.id, roles, tx.now)
            self._over(tx, ended)
        return ended

    def lapse(self) -> int:
        """End the covers whose time has come, and tell the people in them; gives how many."""
        lapsed = 0
        for cover in self.store.read(covers.over, self.organisation.clock()):
            with self.store.begin() as tx:
                current = tx(covers.for_change, cover.id)
                if current is None or current.state is not cover.state:
                    continue  # another replica was quicker
                self._over(tx, current.lapsed(tx.now))
                lapsed += 1
        return lapsed

    def _added(self, tx: Tx, cover: Cover, roles: frozenset[Role]) -> Cover:
        made = replace(cover, id=tx(covers.add, cover))
        tx.record(made.set_up(roles).deeds)
        self._tell(tx, made)
        for proposal in self._waiting(tx, made):
            tx.tell(RefreshCard(proposal.id, proposal.revision.number))
        return made

    def _over(self, tx: Tx, cover: Cover) -> None:
        """Write an ended cover; in the same transaction the stand-in's approvals fall and the three people are told."""
        resting = sorted(proposal.id for proposal in tx(proposals.resting_on, cover.person))
        # every lock first: the audit trail's comes with a write
        locked = [tx(proposals.for_change, proposal_id) for proposal_id in resting]
        tx(covers.write, cover)
        tx.record(cover.deeds)
        self._tell(tx, cover)
        for proposal in filter(None, locked):
            given = any(
                approval.person == cover.person and approval.stands_in_for == cover.absent
                for approval in proposal.approvals
            )
            if given and set(proposal.revision.accounts) & set(cover.accounts) and void(tx, proposal.id, cover.person):
                drop_unsent(tx, proposal)
        for proposal in self._waiting(tx, cover):
            tx.tell(RefreshCard(proposal.id, proposal.revision.number))

    def _waiting(self, tx: Tx, cover: Cover) -> tuple[Proposal, ...]:
        """The proposals waiting for approval on a cover's accounts, as their cards name the stand-in."""
        pending = tx(proposals.in_states, (ProposalState.PENDING,))
        return tuple(proposal for proposal in pending if set(proposal.revision.accounts) & set(cover.accounts))

    def _tell(self, tx: Tx, cover: Cover) -> None:
        people = dict.fromkeys((cover.person, cover.absent, cover.set_by))
        tx.tell(*(AboutCover(cover.id, person) for person in people))

    def _until(self, day: str, clock_time: str, account: Account) -> datetime:
        now = self.organisation.clock()
        if not (day and clock_time) or f"{day}T{clock_time}" <= f"{now.astimezone(account.zone):%Y-%m-%dT%H:%M}":
            raise Unusable("Choose when it ends: a date and a time that are still to come.", "when")
        until = chosen(Choice(WhenKind.AT, day, clock_time, SECOND), account.zone, now).instant
        if until - now > LONGEST:
            raise Unusable("A cover lasts three months at most. Choose an earlier end.", "when")
        return until

    def _refuse_oneself(self, ids: Set[str], absent: str, by: Person) -> None:
        """Refuse a stand-in, known by these ids, who is the absent person or the lead who sets the cover."""
        if absent in ids:
            raise Unusable("Somebody can't stand in for themselves. Choose a colleague.", "person")
        if by.id in ids:
            raise NotAllowed(
                "You can't make yourself somebody's stand-in. Another digital lead can, or choose a colleague.",
                why="own_cover",
            )

    def _refuse_roles(self, person: str, absent: str, department: str, accounts: list[Account]) -> None:
        """Refuse a stand-in who may not stand in, or an absent person who approves for none of the accounts."""
        if not self.authority.may_stand_in(person, department):
            name = self.organisation.departments[department].name
            raise Unusable(
                f"They can't stand in: only full members who approve for another account of {name} can, or whom its "
                "configuration lists under may_cover.",
                "person",
            )
        if not self.authority.approves(absent, [account.key for account in accounts]):
            handles = ", ".join(account.handle for account in accounts)
            raise Unusable(f"They approve nothing on {handles} themselves, so there is nothing to cover.", "absent")
