"""A person's part in what Countersign does, for App Home."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.authority.roles import Authority
from bot.errors import NotNow
from bot.model.account import Account
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.store import Store, covers


@dataclass(frozen=True, slots=True)
class Part:
    """A person's accounts by role, and departments, from remembered groups: for showing, never for deciding."""

    person: str
    is_member: bool
    writes: frozenset[str]
    approves: frozenset[str]
    owns: frozenset[str]
    senior: frozenset[str]
    led: frozenset[str]
    """Accounts of departments whose digital team the person leads."""
    media: tuple[str, ...]
    """The departments whose media team or rota has the person."""
    departments: tuple[str, ...]

    @property
    def sees_restricted(self) -> frozenset[str]:
        """The accounts whose restricted posts the person may see."""
        return self.approves | self.owns

    @property
    def takes_down(self) -> frozenset[str]:
        """The accounts whose posts the person may take down."""
        return self.approves | self.owns | self.led


@dataclass(frozen=True, slots=True)
class Parts:
    """Finds people's parts."""

    store: Store
    authority: Authority
    organisation: Organisation

    def of(self, by: Person) -> Part:
        """A person's accounts and departments, covers included; without a part, the first department to be shown."""
        writes = self._listed(by, lambda account: account.proposers)
        senior = self._listed(by, lambda account: account.seniors)
        approves = self._listed(by, lambda account: account.approvers) | senior
        owns = self._listed(by, lambda account: (account.owner,))
        for cover in self.store.read(covers.standing, self.organisation.clock(), person=by.id):
            absent = Person(cover.absent)
            lent = self._listed(absent, lambda account: account.seniors).intersection(cover.accounts)
            senior |= lent
            approves |= lent | self._listed(absent, lambda account: account.approvers).intersection(cover.accounts)
        mine = {self.organisation.accounts[key].department for key in writes | approves | owns}
        departments = tuple(
            key
            for key, department in self.organisation.departments.items()
            if key in mine or by.id in self.authority.people((*department.digital_leads, *department.media_team))
        )
        return Part(
            by.id,
            self._is_member(by),
            writes,
            approves,
            owns,
            senior,
            self._led(by),
            self._media_teams(by),
            departments or tuple(self.organisation.departments)[:1],
        )

    def _led(self, by: Person) -> frozenset[str]:
        departments = self.organisation.departments
        return self._listed(by, lambda account: departments[account.department].digital_leads)

    def _media_teams(self, by: Person) -> tuple[str, ...]:
        teams = {key: (*here.media_team, *here.media_rota) for key, here in self.organisation.departments.items()}
        return tuple(key for key, team in teams.items() if by.id in self.authority.people(team))

    def _listed(self, by: Person, role: Callable[[Account], Iterable[str]]) -> frozenset[str]:
        """The accounts that list a person in a role, by id or by group."""
        named = self.authority.people
        return frozenset(key for key, account in self.organisation.accounts.items() if by.id in named(role(account)))

    def _is_member(self, by: Person) -> bool:
        try:
            return self.authority.is_member(by.id)
        except NotNow:
            return False
