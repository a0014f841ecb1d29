"""Press lists: brought as a file, summed up, taken into use at a word, and forgotten after their last day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.authority.limits import PRESS_LISTS, see_room, take_turn
from bot.authority.roles import Authority
from bot.enquiries.press_list_file import PressFile, beside, read
from bot.errors import Superseded, Unusable
from bot.model.account import Department
from bot.model.acts import Act
from bot.model.notice import PressListMessage
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Card, Person
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.press_list import PressList, PressListState, PressReport, differences
from bot.store import Store, Tx, press_lists

WAITS_FOR = timedelta(days=7)
"""How long a file waits for a word."""
KEPT_FOR = timedelta(days=365)
"""How long a list is kept where nobody says otherwise."""
LONGEST = timedelta(days=3 * 365)
"""Nobody's list is true for longer."""
BASIS = "public task"
"""The lawful basis where nobody says otherwise: UK GDPR, article 6(1)(e)."""
LONGEST_SOURCE, LONGEST_NAME, LONGEST_BASIS = 100, 200, 300
CHANGED = "The list from this source has changed since the file was read, so nothing was imported. Drop the file again."
NO_LONGER = "That press list is no longer here. Drop the file here again."


@dataclass(frozen=True, slots=True)
class Terms:
    """Whose a list is, and how it is kept: the basis and the last day are empty for the usual."""

    department: str
    source: str
    basis: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ShownList:
    """A press list as shown in messages."""

    brought: PressList
    department: Department
    others: tuple[str, ...] = ()
    """The sources of the department's other lists in use."""


@dataclass(frozen=True, slots=True)
class PressLists:
    """The media team's acts on press lists."""

    store: Store
    authority: Authority
    organisation: Organisation

    def bring(self, name: str, data: bytes, typed: str, by: Person, request: str) -> tuple[PressList, ...]:
        """Read a file, and ask its bringer once for each department whose media team the bringer is in.

        `typed` are the words beside the file. Gives the lists that would change nothing: these are not kept. `request`
        names the file, as Slack may tell of a file twice. Raises Unusable for a file that is no press list, NotAllowed
        for anybody else, or NotNow.
        """
        teams = teams_of(self.authority, self.organisation, by, Act.BRING_PRESS_LIST)
        file = read(data)
        zone = self.organisation.departments[next(iter(teams))].zone
        said = beside(typed, name, self.organisation.clock().astimezone(zone).date())
        made = [as_brought(self.store, self.organisation, Terms(key, *said), name, data, file, by.id) for key in teams]
        with self.store.begin() as tx:
            take_turn(tx, by.id)
            if any(tx(press_lists.is_known, f"{request}:{brought.department}") for brought in made):
                return ()
            for brought in made:
                see_room(tx, PRESS_LISTS, by.id, self.organisation.departments[brought.department])
                if brought.report is not None and brought.report.has_changes:
                    kept = _add(tx, brought, f"{request}:{brought.department}", teams[brought.department])
                    tx.tell(PressListMessage(kept.id))
        return tuple(brought for brought in made if brought.report is not None and not brought.report.has_changes)

    def shown(self, list_id: int) -> ShownList | None:
        """A list as stored; None when unknown, or when the department is no longer set up."""
        brought = self.store.read(press_lists.by_id, list_id)
        if brought is None or brought.department not in self.organisation.departments:
            return None
        others = [other.source for other in self.store.read(press_lists.in_use, brought.department)]
        department = self.organisation.departments[brought.department]
        same = press_lists.source_key(brought.source)
        return ShownList(brought, department, tuple(other for other in others if press_lists.source_key(other) != same))

    def message_to(self, list_id: int) -> Card | None:
        """Find the message about a list."""
        return self.store.read(press_lists.card_of, list_id)

    def take_in(self, list_id: int, by: Person) -> None:
        """Take a waiting list into use, in place of the list from the same source; a second press changes nothing.

        Raises NotAllowed, NotNow, or Superseded when the list in use has changed since the file was read.
        """
        brought, roles = self._of_team(list_id, by, Act.IMPORT_PRESS_LIST)
        if brought.state is not PressListState.WAITING:
            return
        file = read(brought.data)
        with self.store.begin() as tx:
            current = tx(press_lists.for_change, list_id)
            if current is not None and current.state is PressListState.WAITING:
                _take_in(tx, current, file, by.id, roles)
                tx.tell(PressListMessage(list_id))

    def cancel(self, list_id: int, by: Person) -> None:
        """Cancel a waiting list, and forget the file. Raises NotAllowed or NotNow."""
        _, roles = self._of_team(list_id, by, Act.CANCEL_PRESS_LIST)
        with self.store.begin() as tx:
            current = tx(press_lists.for_change, list_id)
            if current is not None and current.state is PressListState.WAITING:
                save(tx, current.cancelled(by.id, roles, tx.now))
                tx.tell(PressListMessage(list_id))

    def forget(self) -> int:
        """Cancel the lists that have waited a week, and forget everybody on lists whose last day is over."""
        now = self.organisation.clock()
        waiting = self.store.read(press_lists.waiting_since, now - WAITS_FOR)
        over = self.store.read(press_lists.over, now)
        for list_id in waiting:
            with self.store.begin() as tx:
                current = tx(press_lists.for_change, list_id)
                if current is not None and current.state is PressListState.WAITING:
                    save(tx, current.cancelled(SYSTEM, BY_ITSELF, tx.now))
                    tx.tell(PressListMessage(list_id))
        for list_id in over:
            with self.store.begin() as tx:
                current = tx(press_lists.for_change, list_id)
                if current is not None and current.state is PressListState.IN_USE and current.until <= tx.now:
                    save(tx, current.expired(tx.now, tx(press_lists.forget_people, list_id)))
                    show_bringer(tx, current)
        return len(waiting) + len(over)

    def _of_team(self, list_id: int, by: Person, act: Act) -> tuple[PressList, frozenset[Role]]:
        brought = self.store.read(press_lists.by_id, list_id)
        if brought is None or brought.department not in self.organisation.departments:
            raise Superseded(NO_LONGER)
        roles = self.authority.roles_in_media_team(by.id, brought.department)
        permit(act, roles)
        return brought, roles


def teams_of(authority: Authority, organisation: Organisation, by: Person, act: Act) -> Mapping[str, frozenset[Role]]:
    """The roles of a person, by the departments whose media team the person is in. Raises NotAllowed or NotNow."""
    every = {key: authority.roles_in_media_team(by.id, key) for key in organisation.departments}
    teams = {key: roles for key, roles in every.items() if Role.MEDIA in roles}
    if not teams:
        permit(act, frozenset().union(*every.values()))
    return teams


def as_brought(
    store: Store, organisation: Organisation, terms: Terms, name: str, data: bytes, file: PressFile, person: str
) -> PressList:
    """A list as brought, with the changes that the import would make; not stored. Raises Unusable."""
    department, now = organisation.departments[terms.department], organisation.clock()
    before = store.read(press_lists.of_source, terms.department, terms.source)
    known = store.read(press_lists.people, before.id) if before else ()
    return PressList(
        id=0,
        department=terms.department,
        source=line_of(terms.source, LONGEST_SOURCE, "source"),
        basis=line_of(terms.basis or (before.basis if before else BASIS), LONGEST_BASIS, "basis"),
        name=name[:LONGEST_NAME],
        data=data,
        state=PressListState.WAITING,
        person=person,
        at=now,
        until=end_of(terms.until, department, now),
        report=PressReport(len(file.people), *differences(known, file.people), file.left_out, file.notes),
        replaces=before.id if before else 0,
    )


def from_the_command_line(store: Store, brought: PressList, file: PressFile) -> PressList:
    """Take a list into use that was read on the command line; gives the list as stored. Raises Superseded."""
    request = f"command line:{brought.department}:{press_lists.source_key(brought.source)}:{store.clock().isoformat()}"
    with store.begin() as tx:
        return _take_in(tx, _add(tx, brought, request, BY_ITSELF), file, SYSTEM, BY_ITSELF)


def _add(tx: Tx, brought: PressList, request: str, roles: frozenset[Role]) -> PressList:
    kept = replace(brought, id=tx(press_lists.add, brought, request))
    tx.record(kept.brought(roles).deeds)
    return kept


def _take_in(tx: Tx, brought: PressList, file: PressFile, by: str, roles: frozenset[Role]) -> PressList:
    """Put the people of a list in place of those from the same source. Raises Superseded."""
    before = tx(press_lists.source_alone, brought.department, brought.source)
    if (before.id if before else 0) != brought.replaces:
        raise Superseded(CHANGED)
    if before is not None:
        tx(press_lists.forget_people, before.id)
        save(tx, before.replaced(tx.now))
        show_bringer(tx, before)
    taken = brought.imported(by, roles, tx.now)
    tx(press_lists.add_people, brought.id, file.people)
    save(tx, taken)
    return replace(taken, deeds=())


def save(tx: Tx, changed: PressList) -> None:
    """Write a changed list, with the deeds."""
    tx(press_lists.write, changed)
    tx.record(changed.deeds)


def show_bringer(tx: Tx, changed: PressList) -> None:
    """Bring the message about a list up to date; of a list from the command line there is none."""
    if changed.person != SYSTEM:
        tx.tell(PressListMessage(changed.id))


def line_of(text: str, longest: int, field: str) -> str:
    """A line of words, as typed on the command line or beside a file. Raises Unusable for none, or too many."""
    line = " ".join(text.split())
    if not line:
        raise Unusable(f"Say the {field} of the list: where it comes from.", field)
    if len(line) > longest:
        raise Unusable(f"The {field} has {len(line)} characters; {longest} is the most.", field)
    return line


def end_of(last: date | None, department: Department, now: datetime) -> datetime:
    """The end of a list's last day in the department's zone; in a year, unless said. Raises Unusable."""
    today = now.astimezone(department.zone).date()
    day = last or today + KEPT_FOR
    if not today <= day <= today + LONGEST:
        raise Unusable(
            f"A press list is kept for {LONGEST.days // 365} years at most, and at least until today. Choose a day "
            f"from {today} to {today + LONGEST}.",
            "until",
        )
    return datetime.combine(day + timedelta(days=1), time(), department.zone).astimezone(UTC)
