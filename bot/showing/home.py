"""App Home: a person's waiting approvals, own posts, calendar, holds, cover, posts gone wrong, and posts out lately."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.credentials.states import CredentialState, in_trouble
from bot.model.account import Account, Department
from bot.model.cover import Cover
from bot.model.hold import NamedHold, named
from bot.model.list_row import Listed, ListedDelivery, Place, page_of
from bot.model.listed_referral import ListedReferral
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.proposal_states import ProposalState
from bot.model.published_post import PublishedPost
from bot.model.setting import with_settled
from bot.outbound.network import Network
from bot.showing.grid import MOST_COUNTED, Grid, grid_of
from bot.showing.part import Part, Parts
from bot.showing.timelines import TimelineState, states_with_alarms
from bot.store import (
    Store,
    closed_channels,
    corrections,
    covers,
    credentials,
    enquiries,
    holds,
    lists,
    published_posts,
    settings,
    time_doubts,
)
from bot.store.lists import Whose
from policy.department import SensitiveDay, Window

ON_A_PAGE = 20
LATELY = timedelta(days=7)
"""How long ended posts stay among a proposer's own, and refused deliveries among those gone wrong."""
MOST_TAKE_DOWNS = 10
"""The most take-downs listed that wait for a person."""
AHEAD = timedelta(days=31)
"""How long before the beginning a window or a sensitive day is listed."""

Row = TypeVar("Row", Listed, ListedDelivery, Listed | ListedDelivery)


class Tab(StrEnum):
    """The lists of App Home."""

    WAITING = "waiting"
    REFERRALS = "referrals"
    MINE = "mine"
    WEEK = "week"
    HOLDS = "holds"
    COVER = "cover"
    WRONG = "wrong"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Where:
    """The list and page in view; for the calendar, the week by the first day."""

    tab: Tab | None = None
    """None stands for the first of the person's lists."""
    place: Place | None = None
    monday: date | None = None
    account: int = 0
    """The only account in view of the calendar, by its number among the department's from 1; 0 for all accounts."""


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
    tabs: tuple[Tab, ...] = tuple(Tab)
    """The person's lists, the first one first."""
    approves: frozenset[str] = frozenset()
    senior: frozenset[str] = frozenset()
    owns: frozenset[str] = frozenset()
    corrects: frozenset[str] = frozenset()
    takes_down: frozenset[str] = frozenset()
    """The accounts whose posts the person may correct, and may take down."""
    out: tuple[PublishedPost, ...] = ()
    """The rows of the list of posts that are out."""
    take_downs: tuple[PublishedPost, ...] = ()
    """The posts whose take-down waits for an act that the person can do."""
    grid: Grid | None = None
    may_propose: bool = False
    keeps_press_lists: bool = False
    """Whether the person is in a media team."""
    waiting: int = 0
    wrong: int = 0
    holds: tuple[NamedHold, ...] = ()
    referrals: int = 0
    """The open referrals of the person's media teams."""
    asked: tuple[tuple[ListedReferral, Department], ...] = ()
    """The rows of the list of referrals, the most urgent first."""
    rows: tuple[Listed | ListedDelivery, ...] = ()
    ended: Mapping[int, tuple[ListedDelivery, ...]] = field(default_factory=dict)
    """What became of the person's own finished proposals, by proposal."""
    before: Place | None = None
    after: Place | None = None
    """The places of the pages before and after."""
    monday: date | None = None
    covers: tuple[Cover, ...] = ()
    doubted_in: tuple[str, ...] = ()
    """The channels with the message about a clock in doubt, while posts wait for the time."""
    credentials: tuple[CredentialState, ...] = ()
    """The credentials of the person's accounts that were refused, end soon, or ended."""
    timelines: tuple[TimelineState, ...] = ()
    """How the own timelines of the accounts that the person approves for or owns are watched."""
    ahead: tuple[Window | SensitiveDay, ...] = ()
    closed: tuple[tuple[str, str], ...] = ()
    """The person's channels closed to the bot, where no post can be decided, and Slack's code for the reason."""


@dataclass(frozen=True, slots=True)
class Home:
    """Gathers a page, in a few statements for any number of posts."""

    store: Store
    parts: Parts
    organisation: Organisation
    networks: Mapping[str, Network]

    def page(self, by: Person, where: Where) -> Page:
        """Gather a page for a person, or the first page if the page has emptied; empty for a guest or a bot."""
        found = self._page(by, where)
        is_empty = not (found.rows or found.out or found.asked)
        return self._page(by, replace(where, place=None)) if is_empty and where.place else found

    def waiting(self, by: Person, most: int) -> tuple[tuple[Listed, ...], int]:
        """The first posts waiting for a person's own approval, soonest first, and the number of all."""
        part = self.parts.of(by)
        if not part.is_member:
            return (), 0
        rows = self.store.read(lists.waiting_for, by.id, part.approves, part.senior, place=None, most=most)
        return rows, self.store.read(lists.count_waiting_for, by.id, part.approves, part.senior)

    def _page(self, by: Person, where: Where) -> Page:
        part = self.parts.of(by)
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
        closed, referrals = self._closed(part), self._referrals(part)
        tabs = _tabs(part)
        tab = where.tab or tabs[0]
        where = replace(where, tab=tab)
        waiting, wrong = self.store.read(
            lists.count_waiting_and_wrong, by.id, part.approves, part.senior, _wrong_for(part), now - LATELY, now
        )
        page = replace(
            empty,
            where=where,
            tabs=tabs if tab in tabs else (*tabs, tab),  # in view, and theirs no more
            approves=part.approves,
            senior=part.senior,
            owns=part.owns,
            corrects=part.writes,
            takes_down=part.takes_down,
            take_downs=self._take_downs(part),
            may_propose=bool(part.writes),
            keeps_press_lists=bool(part.media),
            waiting=waiting,
            wrong=wrong + len(closed),
            holds=self._holds(part),
            referrals=len(referrals),
            closed=closed,
            doubted_in=self._doubted_in(part),
            credentials=self._credentials(part),
            timelines=self._timelines(part),
        )
        match where.tab:
            case Tab.WAITING:
                return self._waiting(page, part)
            case Tab.MINE:
                return self._mine(page, part)
            case Tab.WEEK:
                return self._week(page, part)
            case Tab.REFERRALS:
                return _asked(page, referrals)
            case Tab.HOLDS:
                return replace(page, ahead=self._ahead(page))
            case Tab.COVER:
                return replace(page, covers=self._covers(part, now))
            case Tab.OUT:
                return self._out(page, part)
            case _:
                return self._wrong(page, part)

    def _waiting(self, page: Page, part: Part) -> Page:
        rows = self.store.read(
            lists.waiting_for, part.person, part.approves, part.senior, place=page.where.place, most=ON_A_PAGE + 1
        )
        return _paged(page, rows, lists.soonest_key)

    def _mine(self, page: Page, part: Part) -> Page:
        place, since = page.where.place, page.at - LATELY
        rows = self.store.read(lists.of_proposer, part.person, since, place=place, most=ON_A_PAGE + 1)
        shown = _paged(page, rows, lists.own_key)
        return replace(shown, ended=self._ended(shown.rows))

    def _ended(self, rows: Iterable[Listed | ListedDelivery]) -> Mapping[int, tuple[ListedDelivery, ...]]:
        done = [row.id for row in rows if isinstance(row, Listed) and row.state is ProposalState.DONE]
        sent = self.store.read(lists.deliveries_of_proposals, done) if done else ()
        changed = self.store.read(corrections.last_of, [row.id for row in sent])
        found: dict[int, list[ListedDelivery]] = {}
        for row in sent:
            found.setdefault(row.of.id, []).append(replace(row, changed_since=row.id in changed))
        return {proposal: tuple(places) for proposal, places in found.items()}

    def _week(self, page: Page, part: Part) -> Page:
        today = page.at.astimezone(page.department.zone).date()
        monday = page.where.monday or today - timedelta(days=today.weekday())
        since, until = (
            datetime.combine(day, time(), page.department.zone) for day in (monday, monday + timedelta(days=7))
        )
        accounts = tuple(
            key for key, account in self.organisation.accounts.items() if account.department in part.departments
        )
        chosen = accounts[page.where.account - 1 : page.where.account] if page.where.account else ()
        whose = Whose(accounts=frozenset(chosen or accounts), or_by="" if chosen else part.person)
        place, most = page.where.place, ON_A_PAGE + 1
        all_week = replace(whose, accounts=frozenset(accounts), or_by=part.person)
        counted = self.store.read(lists.calendar, all_week, since, until, place=None, most=MOST_COUNTED)
        if place is None and whose == all_week:
            rows = counted[:most]
        else:
            rows = self.store.read(lists.calendar, whose, since, until, place=place, most=most)
        seen = tuple(row.seen_by(part.person, part.sees_restricted) for row in rows)
        grid = grid_of(counted, accounts, monday, page.department)
        return replace(_paged(page, seen, lists.calendar_key), monday=monday, grid=grid)

    def _wrong(self, page: Page, part: Part) -> Page:
        place, since = page.where.place, page.at - LATELY
        rows = self.store.read(lists.went_wrong, _wrong_for(part), since, page.at, place=place, most=ON_A_PAGE + 1)
        seen = tuple(row.seen_by(part.person, part.sees_restricted) for row in rows)
        return _paged(page, seen, lists.wrong_key)

    def _out(self, page: Page, part: Part) -> Page:
        place, since = page.where.place, page.at - LATELY
        accounts = part.takes_down | part.writes
        rows = self.store.read(published_posts.lately, accounts, since, place=place, most=ON_A_PAGE + 1)
        seen = tuple(row.seen_by(part.person, part.sees_restricted) for row in rows)
        shown, before, after = page_of(seen, place, ON_A_PAGE, published_posts.newest_key)
        return replace(page, out=shown, before=before, after=after)

    def _take_downs(self, part: Part) -> tuple[PublishedPost, ...]:
        """The posts whose take-down waits for the person; none that the person is not let in to see."""
        found = self.store.read(
            published_posts.to_be_seen_to, part.person, part.sees_restricted, part.takes_down, most=MOST_TAKE_DOWNS
        )
        seen = (post.seen_by(part.person, part.sees_restricted) for post in found)
        return tuple(post for post in seen if not post.row.of.hidden)

    def _closed(self, part: Part) -> tuple[tuple[str, str], ...]:
        """The closed channels, each with the reason, of the accounts that the person approves for or owns."""
        theirs = {channel for key in part.approves | part.owns for channel in self.organisation.accounts[key].channels}
        return tuple(closed for closed in self.store.read(closed_channels.closed) if closed[0] in theirs)

    def _holds(self, part: Part) -> tuple[NamedHold, ...]:
        """The holds on every department, or on a department of the person's."""
        found = (named(hold, self.organisation) for hold in self.store.read(holds.standing))
        return tuple(hold for hold in found if _department(hold) in ("", *part.departments))

    def _referrals(self, part: Part) -> tuple[tuple[ListedReferral, Department], ...]:
        departments = [self.organisation.departments[key] for key in part.media]
        found = [(row, here) for here in departments for row in self.store.read(enquiries.unanswered, here.key)]
        return tuple(sorted(found, key=_urgency_key))

    def _doubted_in(self, part: Part) -> tuple[str, ...]:
        """The channels of the person's accounts, or else of their departments, while a clock is in doubt."""
        if not self.store.read(time_doubts.told):
            return ()
        accounts = self.organisation.accounts
        own = [accounts[key] for key in accounts if key in part.writes | part.approves | part.owns]
        here = own or [account for account in accounts.values() if account.department in part.departments]
        return tuple(dict.fromkeys(account.channel for account in here))

    def _credentials(self, part: Part) -> tuple[CredentialState, ...]:
        accounts = self.organisation.accounts
        own = [accounts[key] for key in accounts if key in part.writes | part.approves | part.owns]
        return in_trouble(own, self.store.read(credentials.every), self.organisation.clock())

    def _timelines(self, part: Part) -> tuple[TimelineState, ...]:
        own = [account for key, account in self.organisation.accounts.items() if key in part.approves | part.owns]
        return states_with_alarms(self.store, own, self.networks) if own else ()

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


def _tabs(part: Part) -> tuple[Tab, ...]:
    """A person's lists: first what waits for an approver or the media team, what a writer wrote, or else the week."""
    theirs = {
        Tab.WAITING: part.approves,
        Tab.REFERRALS: part.media,
        Tab.MINE: part.writes,
        Tab.OUT: part.takes_down | part.writes,
    }
    first = [tab for tab in (Tab.WAITING, Tab.REFERRALS, Tab.MINE) if theirs[tab]]
    left_out = {Tab.WAITING, Tab.REFERRALS, *(() if theirs[Tab.OUT] else (Tab.OUT,))}
    return (*first, Tab.WEEK, *(tab for tab in Tab if tab not in {*first, Tab.WEEK, *left_out}))


def _wrong_for(part: Part) -> Whose:
    """The filter of deliveries gone wrong: on accounts the person writes or approves for or owns, and own proposals."""
    return Whose(accounts=part.writes | part.approves | part.owns, or_by=part.person)


def _urgency_key(asked: tuple[ListedReferral, Department]) -> tuple[int, ...]:
    return enquiries.urgency_key(asked[0])


def _asked(page: Page, referrals: Sequence[tuple[ListedReferral, Department]]) -> Page:
    """The page of the list of referrals: all are read for their number, so a page is cut out of them."""
    place, rows = page.where.place, referrals
    if place is not None and place.back:
        rows = [row for row in referrals if _urgency_key(row) < place.key][-ON_A_PAGE - 1 :]
    elif place is not None:
        rows = [row for row in referrals if _urgency_key(row) > place.key]
    shown, before, after = page_of(rows, place, ON_A_PAGE, _urgency_key)
    return replace(page, asked=shown, before=before, after=after)


def _department(hold: NamedHold) -> str:
    return hold.account.department if hold.account else hold.hold.on.department


def _paged(page: Page, rows: Sequence[Row], key: Callable[[Row], tuple[int, ...]]) -> Page:
    shown, before, after = page_of(rows, page.where.place, ON_A_PAGE, key)
    return replace(page, rows=shown, before=before, after=after)
