"""Digests of every working day: posts for a person, pending posts, posts going out today, coming ends."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Generic, Protocol, Self, TypeVar

from bot.credentials.states import CredentialState, in_trouble
from bot.model.account import Account, Department
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.cover import Cover
from bot.model.head import Head
from bot.model.hold import NamedHold, named
from bot.model.line import Line
from bot.model.list_row import Listed, ListedDelivery
from bot.model.listed_referral import ListedReferral
from bot.model.notice import DigestDue
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.proposal_states import ProposalState
from bot.model.setting import with_settled
from bot.model.take_down import TakeDown
from bot.model.tally import PostTally, latest
from bot.model.timeline_alarm import ListedAlarm
from bot.model.working_days import is_working_day, working_day_before, working_days_after
from bot.showing.enquiry_figures import Figures, counted_between, figures
from bot.store import (
    Store,
    covers,
    credentials,
    digests,
    enquiries,
    holds,
    ledger,
    lines,
    lists,
    settings,
    take_downs,
    tallies,
    timeline_alarms,
)
from bot.store.lists import Whose
from policy.department import SensitiveDay, Window

TOO_LATE = time(18, 0)
"""A digest not sent by 18:00, in the department's zone, is left to the next working day."""
OPEN = (ProposalState.PENDING, ProposalState.NOT_YET)
FAILED_LATELY = timedelta(days=1)
AHEAD = timedelta(days=7)
"""How long before the beginning a window or a sensitive day is named."""
COVER_ENDS_WITHIN = 2
"""Working days."""
MOST = 12
"""Rows read of each kind; the rest are counted."""
A_WEEK = timedelta(days=7)
MOST_NOTICED = 10
"""Posts of last week listed with what came of them; the rest are counted."""


class _Row(Protocol):
    def seen_by_all(self) -> Self: ...


Row = TypeVar("Row", bound=_Row)


@dataclass(frozen=True, slots=True)
class Some(Generic[Row]):
    """The first rows of a list, and the number of all."""

    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """An election window or sensitive days, and the number of posts queued within."""

    what: Window | SensitiveDay
    queued: int


@dataclass(frozen=True, slots=True)
class CameOf:
    """A published delivery with when it was out, and the last look at what came of it, if there was a look."""

    row: ListedDelivery
    at: datetime
    tally: PostTally | None

    def seen_by_all(self) -> Self:
        """The row as everybody may see it."""
        return replace(self, row=self.row.seen_by_all())


@dataclass(frozen=True, slots=True)
class Digest:
    """All that a department, or a person, should know today."""

    department: Department
    at: datetime
    accounts: Mapping[str, Account]
    needs_a_person: Some[ListedDelivery]
    """Deliveries that wait for a decision, and deliveries refused lately."""
    pending: Some[Listed]
    today: Some[ListedDelivery]
    drafts: Some[Listed]
    """Only in a person's digest: the person's own."""
    referrals: tuple[ListedReferral, ...]
    """Every referral until its end."""
    holds: tuple[NamedHold, ...]
    ahead: tuple[Ahead, ...]
    covers: tuple[Cover, ...]
    credentials: tuple[CredentialState, ...]
    """The credentials that were refused, that end soon, or ended."""
    lines: tuple[Line, ...]
    """Agreed lines with a last day within a week, or past."""
    taken_down: tuple[tuple[TakeDown, ListedDelivery], ...]
    """Take-downs that wait for a person: to be made by hand, or to be looked at afterwards."""
    under_mandate: Some[Listed]
    """Posts sent under delegated authority since the last working day began."""
    asked: Figures | None
    """In the week's first digest: last week's enquiries; None where nobody asked."""
    came_of: Some[CameOf]
    """In the week's first digest: what came of last week's posts, the most noticed first."""
    alarms: tuple[ListedAlarm, ...]
    """Posts on our accounts of which nobody has said whose they are; or that are not ours, and not dealt with."""
    audit_head: Head
    """The last head that was kept outside the database, or else the trail's own."""


@dataclass(frozen=True, slots=True)
class Digests:
    """Gathers digests, in a fixed number of statements, and leaves each department's to be told once a working day."""

    store: Store
    organisation: Organisation

    def open_due(self) -> tuple[str, ...]:
        """Leave every digest due now to be told; gives the departments."""
        return tuple(
            department.key for department in self.organisation.departments.values() if self._is_due(department)
        )

    def open_now(self, department: str) -> bool:
        """Leave today's digest to be told, at any hour; False if today's is made already."""
        return self._open(self.organisation.departments[department])

    def digest(self, department: str, *, of: str = "", day: date | None = None) -> Digest:
        """Gather a department's digest as of now, or, with `of`, a person's, across departments.

        A department's digest says of a restricted post only that the post is restricted. `day` is the date that the
        digest was made for, if not today.
        """
        here = self.organisation.departments[department]
        whose = Whose(proposer=of) if of else Whose(department=department)
        gathered = self._gathered(here, whose)
        return gathered if of else _for_all(self._with_department_parts(gathered, day))

    def _gathered(self, here: Department, whose: Whose) -> Digest:
        now = self.organisation.clock()
        failed_since = now - FAILED_LATELY
        midnight, tomorrow = _day(now.astimezone(here.zone).date(), here), self._tomorrow(here)
        read = self.store.read
        drafts = (ProposalState.DRAFT,)
        empty: Some[Listed] = Some((), 0)
        return Digest(
            department=here,
            at=now,
            accounts=self.organisation.accounts,
            needs_a_person=Some(
                read(lists.went_wrong, whose, failed_since, now, place=None, most=MOST),
                read(lists.count_wrong, whose, failed_since, now),
            ),
            pending=Some(read(lists.open_of, whose, OPEN, most=MOST), read(lists.count_open, whose, OPEN)),
            today=Some(
                read(lists.scheduled, whose, midnight, tomorrow, most=MOST),
                read(lists.count_scheduled, whose, midnight, tomorrow),
            ),
            drafts=Some(read(lists.open_of, whose, drafts, most=MOST), read(lists.count_open, whose, drafts))
            if whose.proposer
            else empty,
            referrals=(),
            holds=tuple(named(hold, self.organisation) for hold in read(holds.standing, here.key)),
            ahead=(),
            covers=(),
            credentials=(),
            lines=(),
            taken_down=(),
            alarms=(),
            under_mandate=empty,
            asked=None,
            came_of=Some((), 0),
            audit_head=self._head(),
        )

    def _head(self) -> Head:
        kept = self.store.heads.last_kept() if self.store.heads else None
        return kept or Head(*self.store.read(ledger.head), self.organisation.clock())

    def _with_department_parts(self, found: Digest, day: date | None) -> Digest:
        here, now, read = found.department, found.at, self.store.read
        today = now.astimezone(here.zone).date()
        end = _day(working_days_after(today, COVER_ENDS_WITHIN) + timedelta(days=1), here)
        since, until = _day(working_day_before(today), here), _day(today, here)
        week = self._last_week(here, day or today)
        ours = [account for account in self.organisation.accounts.values() if account.department == here.key]
        return replace(
            found,
            referrals=read(enquiries.unanswered, here.key),
            ahead=self._ahead(here, now),
            covers=tuple(
                cover for cover in read(covers.standing, now) if cover.department == here.key and cover.until < end
            ),
            credentials=in_trouble(ours, read(credentials.every), now),
            taken_down=self._taken_down(here),
            alarms=read(timeline_alarms.not_ended, [account.key for account in ours]),
            lines=read(lines.running_out, today + AHEAD, here.key),
            under_mandate=Some(
                read(lists.under_mandate, here.key, since, until, most=MOST),
                read(lists.count_under_mandate, here.key, since, until),
            ),
            asked=self._asked(here, week),
            came_of=self._came_of(here, week),
        )

    def _last_week(self, here: Department, day: date) -> tuple[datetime, datetime] | None:
        """The week before, in the first digest that the department has in a week; None in later digests."""
        monday = day - timedelta(days=day.weekday())
        if self.store.read(digests.was_opened_between, here.key, monday, day):
            return None
        return _day(monday - A_WEEK, here), _day(monday, here)

    def _asked(self, here: Department, week: tuple[datetime, datetime] | None) -> Figures | None:
        several = counted_between(self.store, here.key, *week) if week else ()
        return figures(several) if several else None

    def _came_of(self, here: Department, week: tuple[datetime, datetime] | None) -> Some[CameOf]:
        """What came of last week's posts."""
        if week is None:
            return Some((), 0)
        read = self.store.read
        posts = {post.delivery: post for post in read(tallies.published, *week, department=here.key)}
        if not posts:
            return Some((), 0)
        last = latest(read(tallies.of_deliveries, posts).values())
        ranked = sorted(posts, key=lambda number: -last[number].noticed if number in last else 1)[:MOST_NOTICED]
        rows = {row.id: row for row in read(lists.deliveries_by_ids, ranked)}
        shown = (CameOf(rows[number], posts[number].at, last.get(number)) for number in ranked if number in rows)
        return Some(tuple(shown), len(posts))

    def _taken_down(self, here: Department) -> tuple[tuple[TakeDown, ListedDelivery], ...]:
        waiting = self.store.read(take_downs.waiting, here.key)
        of = {row.id: row for row in self.store.read(lists.deliveries_by_ids, [found.delivery for found in waiting])}
        return tuple((found, of[found.delivery]) for found in waiting if found.delivery in of)

    def _ahead(self, here: Department, now: datetime) -> tuple[Ahead, ...]:
        """The windows and sensitive days under way or beginning within a week, the soonest first."""
        today = with_settled(here.settings, self.store.read(settings.in_states, here.key))
        found: list[tuple[datetime, datetime | None, Window | SensitiveDay]] = [
            *((window.start, window.until, window) for window in today.windows),
            *(
                (_day(days.start, here), _day(days.until + timedelta(days=1), here), days)
                for days in today.sensitive_days
            ),
        ]
        near = [span for span in found if span[0] <= now + AHEAD and (span[1] is None or now < span[1])]
        return tuple(
            Ahead(period, self._queued(here, max(start, now), until))
            for start, until, period in sorted(near, key=lambda span: span[0])
        )

    def _queued(self, here: Department, since: datetime, until: datetime | None) -> int:
        last = until or since + timedelta(days=366)
        return self.store.read(lists.count_scheduled, Whose(department=here.key), since, last)

    def _is_due(self, department: Department) -> bool:
        local = self.organisation.clock().astimezone(department.zone)
        if not is_working_day(local.date()) or not department.digest_at <= local.time() < TOO_LATE:
            return False
        return self._open(department)

    def _open(self, department: Department) -> bool:
        day = self.organisation.clock().astimezone(department.zone).date()
        if self.store.read(digests.was_opened, department.key, day):
            return False
        with self.store.begin() as tx:
            if not tx(digests.open_once, department.key, day, tx.now):
                return False
            subject = f"digest:{department.key}:{day.isoformat()}"
            tx.record([Deed(Act.SEND_DIGEST.value, SYSTEM, subject, tx.now)])
            tx.tell(DigestDue(department.key, day.isoformat()))
        if self.store.heads is not None:
            self.store.heads.keep(*self.store.read(ledger.head), self.organisation.clock())
        return True

    def _tomorrow(self, department: Department) -> datetime:
        return _day(self.organisation.clock().astimezone(department.zone).date() + timedelta(days=1), department)


def _for_all(found: Digest) -> Digest:
    """The digest as the whole channel may read: restricted posts masked."""
    return replace(
        found,
        needs_a_person=_masked(found.needs_a_person),
        pending=_masked(found.pending),
        today=_masked(found.today),
        taken_down=tuple((take_down, row.seen_by_all()) for take_down, row in found.taken_down),
        under_mandate=_masked(found.under_mandate),
        came_of=_masked(found.came_of),
    )


def _masked(some: Some[Row]) -> Some[Row]:
    return replace(some, rows=tuple(row.seen_by_all() for row in some.rows))


def _day(day: date, department: Department) -> datetime:
    """Midnight at the beginning of a day, in the department's zone."""
    return datetime.combine(day, time(), department.zone)
