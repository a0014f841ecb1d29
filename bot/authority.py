"""Who may: what somebody is to an account, asked of the workspace at the moment of the act."""

import threading
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import NotNow
from bot.model.account import Account, Department, Principal
from bot.model.people import Seen, Standing
from bot.model.permissions import PERMISSIONS, Act, Role
from bot.ports import Directory
from bot.store import Store

SNAPSHOT_IS_GOOD_FOR = timedelta(hours=12)
"""For publishing only: Slack being down stops no publishing."""
REMEMBERED_FOR = timedelta(minutes=15)
"""For offering choices only, never for a decision."""


@dataclass(slots=True)
class _Remembered:
    members: dict[str, tuple[frozenset[str], datetime]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True)
class Authority:
    """Roles, looked up by user id. Guests, strangers, bots and people who have left hold none."""

    store: Store
    directory: Directory
    accounts: Mapping[str, Account]
    departments: Mapping[str, Department]
    clock: Clock
    remembered: _Remembered = field(default_factory=_Remembered)

    def roles(self, person: str, accounts: Iterable[str], act: Act) -> frozenset[Role]:
        """Say what somebody is to all these accounts together, as far as `act` asks for it, asked afresh.

        No group is asked about that the act does not need: Slack answers only some 20 such questions a minute.
        Raises NotNow when the workspace does not answer. Never call it inside a transaction.
        """
        return self.roles_of_each(person, [accounts], act)[0]

    def roles_of_each(self, person: str, several: Iterable[Iterable[str]], act: Act) -> list[frozenset[Role]]:
        """Say the same for several sets of accounts, asking about the person and about each group only once."""
        wanted = [[self.accounts[key] for key in accounts if key in self.accounts] for accounts in several]
        needs = PERMISSIONS[act].needs
        seen = self._look_up(person, _principals((one for accounts in wanted for one in accounts), needs))
        return [_held(seen, accounts, needs) for accounts in wanted]

    def roles_in_media_team(self, person: str, department: str) -> frozenset[Role]:
        """Say what somebody is to a department's media team, asked afresh. Raises NotNow."""
        team = self.departments[department].media_team
        seen = self._look_up(person, set(team))
        if seen.standing is not Standing.MEMBER:
            return frozenset()
        return frozenset({Role.MEMBER, Role.MEDIA}) if _is_one_of(seen, team) else frozenset({Role.MEMBER})

    def roles_over(self, person: str, accounts: Iterable[str], departments: Iterable[str], act: Act) -> frozenset[Role]:
        """Say what somebody is to all of these accounts together, and to all of these departments. Raises NotNow."""
        wanted = [self.accounts[key] for key in accounts if key in self.accounts]
        led = [self.departments[key].digital_leads for key in departments if key in self.departments]
        needs = PERMISSIONS[act].needs
        seen = self._look_up(person, _principals(wanted, needs) | {one for leads in led for one in leads})
        leads = {Role.LEAD} if led and all(_is_one_of(seen, one) for one in led) else set()
        return _held(seen, wanted, needs) | (leads if seen.standing is Standing.MEMBER else set())

    def roles_somewhere(
        self, person: str, accounts: Iterable[str], departments: Iterable[str], act: Act
    ) -> frozenset[Role]:
        """Say what somebody is to any one of these accounts, or to any one of these departments. Raises NotNow."""
        wanted = [self.accounts[key] for key in accounts if key in self.accounts]
        led = {one for key in departments if key in self.departments for one in self.departments[key].digital_leads}
        needs = PERMISSIONS[act].needs
        seen = self._look_up(person, _principals(wanted, needs) | led)
        leads = {Role.LEAD} if seen.standing is Standing.MEMBER and _is_one_of(seen, led) else set()
        return frozenset({role for one in wanted for role in _held(seen, [one], needs)} | leads)

    def roles_for_publishing(self, person: str, account: str) -> tuple[frozenset[Role], datetime]:
        """Say what somebody is to an account, from a snapshot up to 12 hours old if the workspace is silent.

        Gives the roles and when they were seen. Raises NotNow when there is nothing recent enough.
        """
        wanted = [self.accounts[account]]
        needs = PERMISSIONS[Act.APPROVE].needs
        try:
            return self._roles(person, wanted, needs), self.clock()
        except NotNow:
            last = self.store.last_seen(person)
            groups = [one for one in _principals(wanted, needs) if one.startswith("S")]
            if last is None or not last.knows(groups, since=self.clock() - SNAPSHOT_IS_GOOD_FOR):
                raise
            return _held(last, wanted, needs), last.at

    def people(self, principals: Iterable[Principal]) -> tuple[str, ...]:
        """Name the people that principals stand for, from what was remembered lately; for showing, not deciding."""
        found: dict[str, None] = {}
        for principal in principals:
            if principal.startswith("S"):
                found.update(dict.fromkeys(sorted(self._members_lately(principal))))
            else:
                found[principal] = None
        return tuple(found)

    def writable(self, person: str) -> tuple[Account, ...]:
        """The accounts somebody may probably write for, at once: for offering; submitting asks afresh."""
        return self._offered(person) or self._offered_afresh(person)

    def _offered(self, person: str) -> tuple[Account, ...]:
        return tuple(
            account
            for account in self.accounts.values()
            if person in account.proposers
            or any(person in self._members_lately(group) for group in account.proposers if group.startswith("S"))
        )

    def _offered_afresh(self, person: str) -> tuple[Account, ...]:
        """Ask again before saying no: somebody may have been added a minute ago."""
        groups = {one for account in self.accounts.values() for one in account.proposers if one.startswith("S")}
        for group in sorted(groups):
            with suppress(NotNow):
                self._members_now(group)
        return self._offered(person)

    def warm(self) -> None:
        """Remember every group's members, so that the next modal opens at once."""
        for account in self.accounts.values():
            self.people((*account.proposers, *account.approvers, *account.seniors, *account.rota))
        for department in self.departments.values():
            self.people((*department.media_team, *department.media_rota, *department.digital_leads))

    def _roles(self, person: str, accounts: list[Account], needs: Set[Role]) -> frozenset[Role]:
        return _held(self._look_up(person, _principals(accounts, needs)), accounts, needs)

    def _look_up(self, person: str, principals: set[Principal]) -> Seen:
        standing = self.directory.standing(person)
        now = self.clock()
        asked = {principal for principal in principals if principal.startswith("S")}
        groups = frozenset(group for group in asked if person in self._members_now(group))
        if last := self.store.last_seen(person):
            seen = Seen(
                person, standing, groups | (last.groups - asked), {**last.asked, **dict.fromkeys(asked, now)}, now
            )
        else:
            seen = Seen(person, standing, groups, dict.fromkeys(asked, now), now)
        with self.store.begin() as tx:
            tx.remember_seen(seen)
        return seen

    def _members_now(self, group: str) -> frozenset[str]:
        members = self.directory.members(group)
        with self.remembered.lock:
            self.remembered.members[group] = (members, self.clock())
        return members

    def _members_lately(self, group: str) -> frozenset[str]:
        with self.remembered.lock:
            members, at = self.remembered.members.get(group, (frozenset(), None))
        if at is not None and self.clock() - at <= REMEMBERED_FOR:
            return members
        try:
            return self._members_now(group)
        except NotNow:
            return members


def _listed(account: Account, role: Role) -> tuple[Principal, ...]:
    """Whom the configuration names in a role on an account."""
    match role:
        case Role.PROPOSER:
            return account.proposers
        case Role.APPROVER:
            return account.approvers
        case Role.SENIOR:
            return account.seniors
        case Role.OWNER:
            return (account.owner,) if account.owner else ()
        case _:
            return ()


def _principals(accounts: Iterable[Account], needs: Set[Role]) -> set[Principal]:
    return {one for account in accounts for role in needs for one in _listed(account, role)}


def _is_one_of(seen: Seen, principals: Iterable[Principal]) -> bool:
    return any(principal == seen.person or principal in seen.groups for principal in principals)


def _held(seen: Seen, accounts: list[Account], needs: Set[Role]) -> frozenset[Role]:
    """The roles among those needed that somebody holds on every one of the accounts."""
    if seen.standing is not Standing.MEMBER:
        return frozenset()
    held = {role for role in needs if accounts and all(_is_one_of(seen, _listed(one, role)) for one in accounts)}
    return frozenset({Role.MEMBER, *held})
