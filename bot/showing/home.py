"""App Home: a person's waiting approvals, own posts, calendar, holds, cover, and posts gone wrong."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.authority.roles import Authority
from bot.errors import NotNow
from bot.model.account import Account, Department
from bot.model.cover import Cover
from bot.model.hold import NamedHold, named
from bot.model.list_row import Listed, ListedDelivery, Place
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.setting import with_settled
from bot.store import Store, closed_channels, covers, holds, lists, settings
from bot.store.lists import Whose
from policy.department import SensitiveDay, Window

ON_A_PAGE = 20
LATELY = timedelta(days=7)
"""How long ended posts stay among a proposer's own, and refused deliveries among those gone wrong."""
AHEAD = timedelta(days=31)
"""How long before the beginning a window or a sensitive day is listed."""

Row = TypeVar("Row", Listed, ListedDelivery, Listed | ListedDelivery)


class Tab(StrEnum):
    """The lists of App Home."""

    WAITING = "waiting"
    MINE = "mine"
    WEEK = "week"
    HOLDS = "holds"
    COVER = "cover"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Where:
    """The list and page in view; for the calendar, the week by the first day."""

    tab: Tab = Tab.WAITING
    place: Place | None = None
    monday: date | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A person's accounts by role, and departments, from remembered groups: for showing, never for deciding."""

    person: str
    is_member: bool
    writes: frozenset[str]
    approves: frozenset[str]
    owns: frozenset[str]
    senior: frozenset[str]
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of App Home for a person."""

    person: str
    at: datetime
    department: Department
    """The times are in the department's zone."""
    accounts: Mapping[str, Account]
    where: Where
    is_member: bool
    may_propose: bool = False
    waiting: int = 0
    wrong: int = 0
    holds: tuple[NamedHold, ...] = ()
    rows: tuple[Listed | ListedDelivery, ...] = ()
    before: Place | None = None
    after: Place | None = None
    """The places of the pages before and after."""
    monday: date | None = None
    covers: tuple[Cover, ...] = ()
    ahead: tuple[Window | SensitiveDay, ...] = ()
    closed: tuple[tuple[str, str], ...] = ()
    """The person's channels closed to the bot, where no post can be decided, and Slack's code for the reason."""


@dataclass(frozen=True, slots=True)
class Home:
    """Gathers a page, in a few statements for any number of posts."""

    store: Store
    authority: Authority
    organisation: Organisation

    def page(self, by: Person, where: Where) -> Page:
        """Gather a page for a person, or the first page if the page has emptied; empty for a guest or a bot."""
        found = self._page(by, where)
        return found if found.rows or not where.place else self._page(by, replace(where, place=None))

    def waiting(self, by: Person, most: int) -> tuple[tuple[Listed, ...], int]:
        """The first posts waiting for a person's own approval, soonest first, and the number of all."""
        part = self.part_of(by)
        if not part.is_member:
            return (), 0
        rows = self.store.read(lists.waiting_for, by.id, part.approves, part.senior, place=None, most=most)
        return rows, self.store.read(lists.count_waiting_for, by.id, part.approves, part.senior)

    def part_of(self, by: Person) -> Part:
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
            departments or tuple(self.organisation.departments)[:1],
        )

    def _page(self, by: Person, where: Where) -> Page:
        part = self.part_of(by)
        now = self.organisation.clock()
        empty = Page(
            by.id,
            now,
            self.organisation.departments[part.departments[0]],
            self.organisation.accounts,
            where,
            part.is_member,
        )
        if not part.is_member:
            return empty
        read = self.store.read
        closed = self._closed(part)
        page = replace(
            empty,
            may_propose=bool(part.writes),
            waiting=read(lists.count_waiting_for, by.id, part.approves, part.senior),
            wrong=read(lists.count_wrong, _wrong_for(part), now - LATELY, now) + len(closed),
            holds=self._holds(part),
            closed=closed,
        )
        match where.tab:
            case Tab.WAITING:
                return self._waiting(page, part)
            case Tab.MINE:
                return self._mine(page, part)
            case Tab.WEEK:
                return self._week(page, part)
            case Tab.HOLDS:
                return replace(page, ahead=self._ahead(page))
            case Tab.COVER:
                return replace(page, covers=self._covers(part, now))
            case Tab.WRONG:
                return self._wrong(page, part)

    def _listed(self, by: Person, role: Callable[[Account], Iterable[str]]) -> frozenset[str]:
        """The accounts that list a person in a role, by id or by group."""
        named = self.authority.people
        return frozenset(key for key, account in self.organisation.accounts.items() if by.id in named(role(account)))

    def _is_member(self, by: Person) -> bool:
        try:
            return self.authority.is_member(by.id)
        except NotNow:
            return False

    def _waiting(self, page: Page, part: Part) -> Page:
        rows = self.store.read(
            lists.waiting_for, part.person, part.approves, part.senior, place=page.where.place, most=ON_A_PAGE + 1
        )
        return _paged(page, rows, lists.soonest_key)

    def _mine(self, page: Page, part: Part) -> Page:
        place, since = page.where.place, page.at - LATELY
        rows = self.store.read(lists.of_proposer, part.person, since, place=place, most=ON_A_PAGE + 1)
        return _paged(page, rows, lists.own_key)

    def _week(self, page: Page, part: Part) -> Page:
        today = page.at.astimezone(page.department.zone).date()
        monday = page.where.monday or today - timedelta(days=today.weekday())
        since, until = (
            datetime.combine(day, time(), page.department.zone) for day in (monday, monday + timedelta(days=7))
        )
        accounts = frozenset(
            key for key, account in self.organisation.accounts.items() if account.department in part.departments
        )
        whose = Whose(accounts=accounts, or_by=part.person)
        place, most = page.where.place, ON_A_PAGE + 1
        rows = self.store.read(lists.calendar, whose, since, until, place=place, most=most)
        seen = tuple(row.seen_by(part.person, part.approves | part.owns) for row in rows)
        return replace(_paged(page, seen, lists.calendar_key), monday=monday)

    def _wrong(self, page: Page, part: Part) -> Page:
        place, since = page.where.place, page.at - LATELY
        rows = self.store.read(lists.went_wrong, _wrong_for(part), since, page.at, place=place, most=ON_A_PAGE + 1)
        seen = tuple(row.seen_by(part.person, part.approves | part.owns) for row in rows)
        return _paged(page, seen, lists.wrong_key)

    def _closed(self, part: Part) -> tuple[tuple[str, str], ...]:
        """The closed channels, each with the reason, of the accounts that the person approves for or owns."""
        theirs = {channel for key in part.approves | part.owns for channel in self.organisation.accounts[key].channels}
        return tuple(closed for closed in self.store.read(closed_channels.closed) if closed[0] in theirs)

    def _holds(self, part: Part) -> tuple[NamedHold, ...]:
        """The holds on every department, or on a department of the person's."""
        found = (named(hold, self.organisation) for hold in self.store.read(holds.standing))
        return tuple(hold for hold in found if _department(hold) in ("", *part.departments))

    def _ahead(self, page: Page) -> tuple[Window | SensitiveDay, ...]:
        here, today = page.department, page.at.astimezone(page.department.zone).date()
        found = with_settled(here.settings, self.store.read(settings.in_states, here.key))
        last = today + AHEAD
        windows = [
            window
            for window in found.windows
            if window.start.date() <= last and (not window.until or page.at < window.until)
        ]
        days = [days for days in found.sensitive_days if days.start <= last and today <= days.until]
        return (*windows, *days)

    def _covers(self, part: Part, now: datetime) -> tuple[Cover, ...]:
        return tuple(cover for cover in self.store.read(covers.standing, now) if cover.department in part.departments)


def _wrong_for(part: Part) -> Whose:
    """The filter of deliveries gone wrong: on accounts the person writes or approves for or owns, and own proposals."""
    return Whose(accounts=part.writes | part.approves | part.owns, or_by=part.person)


def _department(hold: NamedHold) -> str:
    return hold.account.department if hold.account else hold.hold.on.department


def _paged(page: Page, rows: Sequence[Row], key: Callable[[Row], tuple[int, ...]]) -> Page:
    """A page of rows; a row more than a page was read, to know of further pages."""
    place = page.where.place
    back, more = place is not None and place.back, len(rows) > ON_A_PAGE
    shown = rows[-ON_A_PAGE:] if back else rows[:ON_A_PAGE]
    before = bool(shown) and (more if back else place is not None)
    after = bool(shown) and (more or back)
    return replace(
        page,
        rows=tuple(shown),
        before=Place(key(shown[0]), back=True) if before else None,
        after=Place(key(shown[-1])) if after else None,
    )
