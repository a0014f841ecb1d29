"""Press lists in use: seen by the media team, kept longer, removed; the end is said beforehand."""

from dataclasses import dataclass
from datetime import date

from bot.authority.roles import Authority
from bot.enquiries.press_lists import LONGEST_BASIS, end_of, line_of, save, show_bringer, teams_of
from bot.errors import Superseded, Unusable
from bot.model.account import Department
from bot.model.acts import Act
from bot.model.notice import PressListEnds
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Person
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.press_list import NO_LONGER_IN_USE, SAID_BEFORE, PressList, PressListState
from bot.store import Store, Tx, press_lists


@dataclass(frozen=True, slots=True)
class KeptList:
    """A press list in use, with the number of people on the list now."""

    kept: PressList
    department: Department
    people: int


@dataclass(frozen=True, slots=True)
class KeptPressLists:
    """The media team's acts on press lists in use."""

    store: Store
    authority: Authority
    organisation: Organisation

    def of(self, by: Person) -> tuple[KeptList, ...]:
        """The lists in use of a person's media teams, by department, newest first. Raises NotAllowed or NotNow."""
        teams = teams_of(self.authority, self.organisation, by, Act.KEEP_PRESS_LIST)
        found = [kept for key in teams for kept in self.store.read(press_lists.in_use, key)]
        people = self.store.read(press_lists.counts_of_people, [kept.id for kept in found])
        return tuple(
            KeptList(kept, self.organisation.departments[kept.department], people.get(kept.id, 0)) for kept in found
        )

    def shown(self, list_id: int, by: Person, act: Act) -> KeptList:
        """A list in use, for somebody who may do `act` to it. Raises NotAllowed, NotNow or Superseded."""
        kept, _ = self._of_team(list_id, by, act)
        return self._seen(kept)

    def known_otherwise(self, kept: PressList) -> int:
        """How many people of a list would stay known by another list of the department."""
        return self.store.read(press_lists.count_known_otherwise, kept)

    def ending(self, list_id: int) -> KeptList | None:
        """A list in use whose end is near; None when the list has gone, or was kept longer."""
        kept = self.store.read(press_lists.by_id, list_id)
        if kept is None or kept.department not in self.organisation.departments:
            return None
        is_near = kept.state is PressListState.IN_USE and kept.until - self.organisation.clock() <= SAID_BEFORE
        return self._seen(kept) if is_near else None

    def keep(self, list_id: int, last: str, basis: str, by: Person) -> KeptList:
        """Keep a list until the end of a day, on a lawful basis.

        Raises Unusable for a field, NotAllowed, NotNow, or Superseded when the list is no longer in use.
        """
        kept, roles = self._of_team(list_id, by, Act.KEEP_PRESS_LIST)
        department, now = self.organisation.departments[kept.department], self.organisation.clock()
        until = end_of(_day(last), department, now)
        basis = line_of(basis, LONGEST_BASIS, "basis")
        with self.store.begin() as tx:
            current = _in_use(tx, list_id)
            if (current.basis, current.until) == (basis, until):
                return self._seen(current)
            changed = current.kept(basis, until, by.id, roles, tx.now)
            save(tx, changed)
            show_bringer(tx, changed)
        return self._seen(changed)

    def remove(self, list_id: int, by: Person) -> KeptList:
        """Delete a list, and everybody on the list; gives the list as it was.

        Raises NotAllowed, NotNow, or Superseded when the list is no longer in use.
        """
        _, roles = self._of_team(list_id, by, Act.REMOVE_PRESS_LIST)
        with self.store.begin() as tx:
            current = _in_use(tx, list_id)
            people = _remove(tx, current, by.id, roles)
        return KeptList(current, self.organisation.departments[current.department], people)

    def say_ends(self) -> int:
        """Tell the media teams, two weeks ahead, of the lists that end; gives the number of lists."""
        told = 0
        for list_id in self.store.read(press_lists.ending, self.organisation.clock() + SAID_BEFORE):
            with self.store.begin() as tx:
                current = tx(press_lists.for_change, list_id)
                if current is not None and current.state is PressListState.IN_USE and current.end_said_at is None:
                    save(tx, current.ends(tx.now))
                    tx.tell(PressListEnds(list_id))
                    told += 1
        return told

    def _seen(self, kept: PressList) -> KeptList:
        people = self.store.read(press_lists.count_people, kept.id)
        return KeptList(kept, self.organisation.departments[kept.department], people)

    def _of_team(self, list_id: int, by: Person, act: Act) -> tuple[PressList, frozenset[Role]]:
        kept = self.store.read(press_lists.by_id, list_id)
        if kept is None or kept.department not in self.organisation.departments:
            raise Superseded(NO_LONGER_IN_USE)
        roles = self.authority.roles_in_media_team(by.id, kept.department)
        permit(act, roles)
        if kept.state is not PressListState.IN_USE:
            raise Superseded(NO_LONGER_IN_USE)
        return kept, roles


def keep(store: Store, brought: PressList) -> bool:
    """Give the list in use from a source the basis and the last day of `brought`; says whether these changed."""
    with store.begin() as tx:
        current = tx(press_lists.source_alone, brought.department, brought.source)
        if current is None or (current.basis, current.until) == (brought.basis, brought.until):
            return False
        save(tx, current.kept(brought.basis, brought.until, SYSTEM, BY_ITSELF, tx.now))
        show_bringer(tx, current)
        return True


def remove(store: Store, department: str, source: str) -> int | None:
    """Delete the list in use from a source, and everybody on it; gives how many people, None without such a list."""
    with store.begin() as tx:
        current = tx(press_lists.source_alone, department, source)
        return None if current is None else _remove(tx, current, SYSTEM, BY_ITSELF)


def _remove(tx: Tx, current: PressList, by: str, roles: frozenset[Role]) -> int:
    people = tx(press_lists.forget_people, current.id)
    save(tx, current.removed(by, roles, tx.now, people))
    show_bringer(tx, current)
    return people


def _in_use(tx: Tx, list_id: int) -> PressList:
    """A list in use, for change. Raises Superseded."""
    current = tx(press_lists.for_change, list_id)
    if current is None or current.state is not PressListState.IN_USE:
        raise Superseded(NO_LONGER_IN_USE)
    return current


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unusable("Choose the last day of the list.", "until") from None
