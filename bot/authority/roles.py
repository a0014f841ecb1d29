"""Roles of people on accounts and departments, asked of the workspace at the moment of the act."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.authority.snapshots import READ_FOR, Snapshots, groups_in
from bot.model.account import Account, Principal
from bot.model.acts import Act
from bot.model.content import Content
from bot.model.cover import Cover, StandIn
from bot.model.organisation import Organisation
from bot.model.people import Seen, Standing
from bot.model.permissions import PERMISSIONS, Role
from bot.store import Store, covers, people
from bot.together import Alike
from policy.department import Delegation

LENT = frozenset({Role.APPROVER, Role.SENIOR})
"""The roles lent to a stand-in; the right to write and an ownership are never lent."""
LISTED = frozenset(
    {Role.PROPOSER, Role.APPROVER, Role.SENIOR, Role.OWNER, Role.LEAD, Role.MEDIA, Role.CONTRIBUTOR, Role.SYSTEM}
)
"""Roles known by a list or from the records: somebody refused for want of these is refused again from memory."""
LookUp = Callable[[str, set[Principal]], Seen]
"""Looks at a person and at the groups among principals."""


class LooksUntil(Protocol):
    """Looks at a person and at the groups among principals, or at as many as are enough."""

    def __call__(
        self, person: str, principals: Iterable[Principal], enough: Callable[[Seen], bool] = ..., /
    ) -> Seen: ...


@dataclass(frozen=True, slots=True)
class Held:
    """A person's roles on some accounts, and the right to each: own, or lent by a cover."""

    roles: frozenset[Role]
    ids: frozenset[str]
    """Every id under which the person was ever seen, with the id in use."""
    seen_at: datetime
    """The moment of the oldest look at the workspace behind the roles."""
    lent: frozenset[Role] = frozenset()
    """The roles held only as a stand-in."""
    stand_in: StandIn | None = None

    def stands_in(self, *, senior: bool) -> StandIn | None:
        """The cover under which the person approves; None if the person's own roles suffice."""
        own = self.roles - self.lent
        short = not own & LENT or (senior and Role.SENIOR not in own)
        return self.stand_in if short else None

    def roles_beside(self, contributors: Set[str]) -> frozenset[Role]:
        """The roles, with CONTRIBUTOR if any of the person's ids is among the contributors."""
        return self.roles | {Role.CONTRIBUTOR} if self.ids & contributors else self.roles


@dataclass(frozen=True, slots=True)
class _Known:
    """A person as seen, with the person's ids and the covers as stand-in: enough to tell the roles on any account."""

    seen: Seen
    ids: frozenset[str]
    lending: tuple[Cover, ...]


@dataclass(frozen=True, slots=True)
class Authority:
    """Looks roles up by user id. Guests, strangers, bots and leavers hold no role."""

    store: Store
    snapshots: Snapshots
    organisation: Organisation
    publishing: Alike[tuple[str, tuple[Principal, ...]], _Known] = field(default_factory=Alike)
    """Looks at people for publishing: posts that go out in the same second rest on the same few people."""

    def roles(self, person: str, accounts: Iterable[str], act: Act) -> frozenset[Role]:
        """A person's roles on all the accounts together that let them do `act`, asked afresh.

        Only groups needed for the act are asked about, until a role is found that lets the person do the act: Slack
        answers only some 20 such questions a minute. Raises NotNow when the workspace does not answer. Never to be
        called inside a transaction.
        """
        return self.roles_of_each(person, [accounts], act)[0]

    def roles_of_each(self, person: str, several: Iterable[Iterable[str]], act: Act) -> list[frozenset[Role]]:
        """The `roles` for several sets of accounts, asking about the person and about each group only once."""
        wanted, needs = [self.organisation.in_use(accounts) for accounts in several], PERMISSIONS[act].needs

        def enough(seen: Seen) -> bool:
            return all(needs & _held(seen, accounts, needs) for accounts in wanted)

        seen = self._deciding(needs)(person, _principals(_all_of(wanted), needs), enough)
        return [held.roles for held in self._held_by(seen, wanted, needs, self.snapshots.afresh)]

    def roles_lately(self, person: str, several: Iterable[Iterable[str]], act: Act) -> list[frozenset[Role]]:
        """The `roles` for several sets of accounts, as seen within a minute: to decide nothing. Raises NotNow."""
        wanted, needs = [self.organisation.in_use(accounts) for accounts in several], PERMISSIONS[act].needs
        seen = self.snapshots.for_reading(person, _principals(_all_of(wanted), needs))
        return [held.roles for held in self._held_by(seen, wanted, needs, self.snapshots.for_reading)]

    def is_member(self, person: str) -> bool:
        """Whether a person is a full member, as seen within a minute: for showing, not deciding. Raises NotNow."""
        return self.snapshots.for_reading(person).standing is Standing.MEMBER

    def held(self, person: str, accounts: Iterable[str], act: Act) -> Held:
        """Every role that counts for `act`, with the right to each: own, or lent by a cover. Raises NotNow."""
        return self._held(person, accounts, act, self._deciding(PERMISSIONS[act].needs))

    def held_for_publishing(self, person: str, accounts: Iterable[str]) -> Held:
        """The roles by which a person approves for accounts, if Slack is silent from a snapshot up to 12 hours old.

        Raises NotNow without a recent snapshot. Posts checked at the same time share the looks.
        """
        wanted, needs = self.organisation.in_use(accounts), PERMISSIONS[Act.APPROVE].needs
        groups, look_up = groups_in(_principals(wanted, needs)), self.snapshots.for_publishing
        known = self.publishing((person, groups), lambda: self._known(look_up(person, groups), needs))
        return self._with_lent(known, wanted, needs, look_up)

    def stand_ins(self, accounts: Iterable[str]) -> tuple[Cover, ...]:
        """The covers standing now for some of the accounts, soonest to end first; for showing."""
        wanted = set(accounts)
        found = self.store.read(covers.standing, self.organisation.clock())
        return tuple(cover for cover in found if wanted & set(cover.accounts))

    def may_stand_in(self, person: str, department: str) -> bool:
        """Whether a person may stand in for an approver of a department: a member, and listed as a stand-in."""
        return self._is_eligible(self.snapshots.afresh(person, self._stand_ins(department)), department)

    def approves(self, person: str, accounts: Iterable[str]) -> bool:
        """Whether a person approves for all the accounts in their own right, asked afresh. Raises NotNow."""
        wanted = self.organisation.in_use(accounts)
        return bool(LENT & _held(self.snapshots.afresh(person, _principals(wanted, LENT)), wanted, LENT))

    def a_senior(self, accounts: Iterable[str], besides: Set[str]) -> str:
        """A senior approver of all the accounts in their own right, asked afresh; "" without any. Raises NotNow.

        `besides` holds the ids of people left out, with every other id of theirs.
        """
        keys = tuple(accounts)
        for person in self.people(senior for account in self.organisation.in_use(keys) for senior in account.seniors):
            held = self.held(person, keys, Act.APPROVE)
            if Role.SENIOR in held.roles - held.lent and not held.ids & besides:
                return person
        return ""

    def delegation(
        self, person: str, accounts: tuple[str, ...], content: Content, *, lately: bool = False
    ) -> tuple[Delegation, datetime] | None:
        """Find the delegated authority that lets a person send the content today, and when the person was seen.

        None for a change of a post that is out. With `lately`, a snapshot up to 12 hours old is enough if Slack is
        silent. Raises NotNow.
        """
        known = self.organisation.in_use(accounts)
        if (
            content.corrects
            or len(known) < len(accounts)
            or any(account.senior_required or account.approvals > 1 for account in known)
        ):
            return None
        department = self.organisation.departments[known[0].department]
        today = self.organisation.clock().astimezone(department.zone).date()
        for delegation in department.settings.delegations:
            if delegation.is_enough_for(content.kind.value, content.topics, accounts, today):
                seen = self._looking(lately=lately)(person, {*delegation.to})
                if seen.standing is Standing.MEMBER and seen.is_among(delegation.to):
                    return delegation, seen.at
        return None

    def seen_among(
        self, person: str, several: Iterable[Iterable[Principal]], *, lately: bool = False
    ) -> datetime | None:
        """When a person was seen to be a full member and in each set of principals; None for other people.

        With `lately`, a snapshot up to 12 hours old is enough if Slack is silent. Raises NotNow.
        """
        each = [{*principals} for principals in several]
        seen = self._looking(lately=lately)(person, set[Principal]().union(*each))
        held = bool(each) and seen.standing is Standing.MEMBER and all(seen.is_among(group) for group in each)
        return seen.at if held else None

    def leads(self, person: str) -> tuple[str, ...]:
        """The departments whose digital team a person leads, as seen within a minute: for offering. Raises NotNow."""
        led = {key: department.digital_leads for key, department in self.organisation.departments.items()}
        seen = self.snapshots.for_reading(person, {principal for leads in led.values() for principal in leads})
        return tuple(key for key, leads in led.items() if seen.standing is Standing.MEMBER and seen.is_among(leads))

    def see_again(self, person: str) -> None:
        """Look at a person's standing now, as something about it changed: no older look counts from here on."""
        self.snapshots.afresh(person, ())

    def note_change(self) -> None:
        """Hear that people or groups changed in the workspace: whoever was added need not wait."""
        self.snapshots.note_change()

    def is_in_department(self, person: str, department: str) -> bool:
        """Whether a person has some part in a department, as seen within a minute: to read, not to decide.

        Raises NotNow.
        """
        home = self.organisation.departments.get(department)
        teams = (*home.media_team, *home.media_rota, *home.digital_leads, *home.may_cover) if home else ()
        listed = {
            principal
            for role in Role
            for account in self.organisation.accounts_of(department)
            for principal in (*_listed(account, role), *account.rota)
        } | {*teams}
        return person in listed or any(person in self.snapshots.members(group, READ_FOR) for group in groups_in(listed))

    def roles_in_media_team(self, person: str, department: str) -> frozenset[Role]:
        """A person's roles in a department's media team, its rota included, asked afresh. Raises NotNow."""
        here = self.organisation.departments[department]
        team = (*here.media_team, *here.media_rota)
        seen = self.snapshots.unless_refused(person, team)
        if seen.standing is not Standing.MEMBER:
            return frozenset()
        return frozenset({Role.MEMBER, Role.MEDIA}) if seen.is_among(team) else frozenset({Role.MEMBER})

    def roles_over(self, person: str, accounts: Iterable[str], departments: Iterable[str], act: Act) -> frozenset[Role]:
        """A person's roles on all the accounts together, and over all the departments. Raises NotNow."""
        wanted, led, needs = self.organisation.in_use(accounts), self._leads(departments), PERMISSIONS[act].needs
        seen = self._deciding(needs)(person, _principals(wanted, needs).union(*led))
        leads = {Role.LEAD} if led and all(seen.is_among(listed) for listed in led) else set()
        return _held(seen, wanted, needs) | (leads if seen.standing is Standing.MEMBER else set())

    def roles_somewhere(
        self, person: str, accounts: Iterable[str], departments: Iterable[str], act: Act
    ) -> frozenset[Role]:
        """A person's roles on any of the accounts, or over any of the departments. Raises NotNow."""
        wanted, led, needs = self.organisation.in_use(accounts), self._leads(departments), PERMISSIONS[act].needs
        seen = self._deciding(needs)(person, _principals(wanted, needs).union(*led))
        leads = {Role.LEAD} if any(seen.is_among(listed) for listed in led) else set()
        here = {role for account in wanted for role in _held(seen, (account,), needs)}
        return frozenset(here | (leads if seen.standing is Standing.MEMBER else set()))

    def ids(self, person: str) -> frozenset[str]:
        """Every id of a person, as far as seen: an organisation of several workspaces gives people more than one."""
        seen = self.store.read(people.last_seen, person)
        return (self.store.read(people.ids_of, seen.identity) if seen else frozenset()) | {person}

    def people(self, principals: Iterable[Principal]) -> tuple[str, ...]:
        """The people behind principals, with remembered group members; for showing, not deciding."""
        found: dict[str, None] = {}
        for principal in principals:
            if principal.startswith("S"):
                found.update(dict.fromkeys(sorted(self.snapshots.members(principal))))
            else:
                found[principal] = None
        return tuple(found)

    def writable(self, person: str) -> tuple[Account, ...]:
        """The accounts a person may probably write for, by remembered groups: for offering; submitting asks afresh."""
        return self._offered(person) or self._offered_afresh(person)

    def _offered(self, person: str) -> tuple[Account, ...]:
        return tuple(
            account
            for account in self.organisation.accounts.values()
            if person in account.proposers
            or any(person in self.snapshots.members(group) for group in groups_in(account.proposers))
        )

    def _offered_afresh(self, person: str) -> tuple[Account, ...]:
        """The accounts to offer, after asking for the groups again: the person may have been added a minute ago."""
        for group in groups_in(
            principal for account in self.organisation.accounts.values() for principal in account.proposers
        ):
            self.snapshots.members(group, READ_FOR)
        return self._offered(person)

    def warm(self) -> None:
        """Remember every group's members, so that the next modal opens at once."""
        for account in self.organisation.accounts.values():
            self.people((*account.proposers, *account.approvers, *account.seniors, *account.rota))
        for department in self.organisation.departments.values():
            self.people((*department.media_team, *department.media_rota, *department.digital_leads))

    def _deciding(self, needs: Set[Role]) -> LooksUntil:
        """How a person is looked at for a decision: never from memory where a role is found only after the look."""
        return self.snapshots.unless_refused if needs <= LISTED else self.snapshots.afresh

    def _looking(self, *, lately: bool) -> LookUp:
        return self.snapshots.for_publishing if lately else self.snapshots.afresh

    def _held(self, person: str, accounts: Iterable[str], act: Act, look_up: LookUp) -> Held:
        wanted, needs = self.organisation.in_use(accounts), PERMISSIONS[act].needs
        return self._held_by(look_up(person, _principals(wanted, needs)), [wanted], needs, look_up)[0]

    def _held_by(
        self, seen: Seen, wanted: Sequence[tuple[Account, ...]], needs: Set[Role], look_up: LookUp
    ) -> list[Held]:
        """The roles of a person on each set of accounts, covers included."""
        known = self._known(seen, needs)
        return [self._with_lent(known, accounts, needs, look_up) for accounts in wanted]

    def _known(self, seen: Seen, needs: Set[Role]) -> _Known:
        ids = self.store.read(people.ids_of, seen.identity) | {seen.person}
        if seen.standing is not Standing.MEMBER or not LENT & needs:
            return _Known(seen, ids, ())
        return _Known(seen, ids, self.store.read(covers.standing, self.organisation.clock(), person=seen.person))

    def _with_lent(self, known: _Known, accounts: tuple[Account, ...], needs: Set[Role], look_up: LookUp) -> Held:
        """A person's own roles, with roles lent by a cover: the absent person's, as of now."""
        own = Held(_held(known.seen, accounts, needs), known.ids, known.seen.at)
        lacking = (LENT & needs) - own.roles
        for cover in known.lending if lacking and accounts else ():
            if not cover.is_for(account.key for account in accounts):
                continue
            eligible = look_up(cover.person, self._stand_ins(cover.department))
            absent = look_up(cover.absent, _principals(accounts, lacking))
            lent = _held(absent, accounts, lacking) - {Role.MEMBER}
            if lent and self._is_eligible(eligible, cover.department):
                oldest = min(own.seen_at, eligible.at, absent.at)
                return Held(own.roles | lent, own.ids, oldest, lent, cover.stand_in)
        return own

    def _stand_ins(self, department: str) -> set[Principal]:
        """The possible stand-ins of a department: the accounts' approvers, and the people named by the department."""
        ours = self.organisation.accounts_of(department)
        named = (
            self.organisation.departments[department].may_cover if department in self.organisation.departments else ()
        )
        return _principals(ours, LENT) | {*named}

    def _is_eligible(self, seen: Seen, department: str) -> bool:
        return seen.standing is Standing.MEMBER and seen.is_among(self._stand_ins(department))

    def _leads(self, departments: Iterable[str]) -> list[tuple[Principal, ...]]:
        return [
            self.organisation.departments[key].digital_leads
            for key in departments
            if key in self.organisation.departments
        ]


def _listed(account: Account, role: Role) -> tuple[Principal, ...]:
    """The principals configured in a role on an account."""
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


def _all_of(several: Iterable[Iterable[Account]]) -> Iterator[Account]:
    return (account for accounts in several for account in accounts)


def _principals(accounts: Iterable[Account], needs: Set[Role]) -> set[Principal]:
    return {principal for account in accounts for role in needs for principal in _listed(account, role)}


def _held(seen: Seen, accounts: tuple[Account, ...], needs: Set[Role]) -> frozenset[Role]:
    """The roles among those needed that a person holds on every account."""
    if seen.standing is not Standing.MEMBER:
        return frozenset()
    held = {role for role in needs if accounts and all(seen.is_among(_listed(account, role)) for account in accounts)}
    return frozenset({Role.MEMBER, *held})
