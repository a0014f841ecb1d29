"""The digest: every working day, what needs a person, what is pending, what goes out today, what ends soon."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Generic, Protocol, Self, TypeVar

from bot.model.account import Account, Department
from bot.model.audit import Deed
from bot.model.cover import Cover
from bot.model.enquiry import Enquiry
from bot.model.hold import NamedHold, named
from bot.model.line import Line
from bot.model.list_row import Listed, ListedDelivery
from bot.model.notice import DigestDue
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.permissions import Act
from bot.model.proposal_states import ProposalState
from bot.model.setting import with_settled
from bot.model.working_days import is_working_day, working_day_before, working_days_after
from bot.store import Store, covers, digests, enquiries, holds, ledger, lines, lists, settings
from bot.store.lists import Whose
from policy.department import SensitiveDay, Window

TOO_LATE = time(18, 0)
"""A digest that could not be sent by then, in the department's zone, is left to the next working day."""
OPEN = (ProposalState.PENDING, ProposalState.NOT_YET)
FAILED_LATELY = timedelta(days=1)
AHEAD = timedelta(days=7)
"""How long before it begins a window or a sensitive day is named."""
COVER_ENDS_WITHIN = 2
"""Working days."""
CREDENTIAL_ENDS_WITHIN = timedelta(days=30)
MOST = 12
"""Rows of one kind that are read; the rest are counted."""


class _Row(Protocol):
    def seen_by_all(self) -> Self: ...


Row = TypeVar("Row", bound=_Row)


@dataclass(frozen=True, slots=True)
class Some(Generic[Row]):
    """The first of a list, and how many there are."""

    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """An election window or sensitive days, and how many posts are queued in them."""

    what: Window | SensitiveDay
    queued: int


@dataclass(frozen=True, slots=True)
class Digest:
    """What a department, or one person, should know today."""

    department: Department
    at: datetime
    accounts: Mapping[str, Account]
    needs_a_person: Some[ListedDelivery]
    """What was refused lately among it."""
    pending: Some[Listed]
    today: Some[ListedDelivery]
    drafts: Some[Listed]
    """One person's own."""
    referrals: tuple[Enquiry, ...]
    holds: tuple[NamedHold, ...]
    ahead: tuple[Ahead, ...]
    covers: tuple[Cover, ...]
    credentials: tuple[Account, ...]
    """Accounts whose credential is known to end soon, or has ended."""
    lines: tuple[Line, ...]
    """Agreed lines whose last day is within a week, or has passed."""
    under_mandate: Some[Listed]
    """What delegated authority sent since the last working day began."""
    audit_head: tuple[int, str]


@dataclass(frozen=True, slots=True)
class Digests:
    """Makes digests, and makes each department's once a working day. However much waits, the statements are as many."""

    store: Store
    organisation: Organisation

    def open_due(self) -> tuple[str, ...]:
        """Leave to be told every digest whose hour has come; gives the departments."""
        return tuple(
            department.key for department in self.organisation.departments.values() if self._is_due(department)
        )

    def open_now(self, department: str) -> bool:
        """Leave today's digest to be told, whatever the hour; False when today's has been."""
        return self._open(self.organisation.departments[department])

    def digest(self, department: str, *, of: str = "") -> Digest:
        """Gather a department's digest as things stand now; `of` makes it one person's, whatever the department.

        Of what is restricted, a department's says only that it is.
        """
        here = self.organisation.departments[department]
        whose = Whose(proposer=of) if of else Whose(department=department)
        gathered = self._gathered(here, whose)
        return gathered if of else _for_all(self._with_the_departments_own(gathered))

    def _gathered(self, here: Department, whose: Whose) -> Digest:
        now = self.organisation.clock()
        failed_since = now - FAILED_LATELY
        midnight, tomorrow = _day(now.astimezone(here.zone).date(), here), self._tomorrow(here)
        read = self.store.read
        drafts = (ProposalState.DRAFT,)
        nothing: Some[Listed] = Some((), 0)
        return Digest(
            department=here,
            at=now,
            accounts=self.organisation.accounts,
            needs_a_person=Some(
                read(lists.went_wrong, whose, failed_since, place=None, most=MOST),
                read(lists.count_wrong, whose, failed_since),
            ),
            pending=Some(read(lists.open_of, whose, OPEN, most=MOST), read(lists.count_open, whose, OPEN)),
            today=Some(
                read(lists.scheduled, whose, midnight, tomorrow, most=MOST),
                read(lists.count_scheduled, whose, midnight, tomorrow),
            ),
            drafts=Some(read(lists.open_of, whose, drafts, most=MOST), read(lists.count_open, whose, drafts))
            if whose.proposer
            else nothing,
            referrals=(),
            holds=tuple(named(one, self.organisation) for one in read(holds.standing, here.key)),
            ahead=(),
            covers=(),
            credentials=(),
            lines=(),
            under_mandate=nothing,
            audit_head=self.store.read(ledger.head),
        )

    def _with_the_departments_own(self, found: Digest) -> Digest:
        here, now, read = found.department, found.at, self.store.read
        today = now.astimezone(here.zone).date()
        end = _day(working_days_after(today, COVER_ENDS_WITHIN) + timedelta(days=1), here)
        since, until = _day(working_day_before(today), here), _day(today, here)
        ours = [account for account in self.organisation.accounts.values() if account.department == here.key]
        return replace(
            found,
            referrals=self.store.read(enquiries.waiting, here.key),
            ahead=self._ahead(here, now),
            covers=tuple(one for one in read(covers.standing, now) if one.department == here.key and one.until < end),
            credentials=tuple(
                one
                for one in ours
                if one.credential_expires and one.credential_expires <= today + CREDENTIAL_ENDS_WITHIN
            ),
            lines=read(lines.running_out, today + AHEAD, here.key),
            under_mandate=Some(
                read(lists.under_mandate, here.key, since, until, most=MOST),
                read(lists.count_under_mandate, here.key, since, until),
            ),
        )

    def _ahead(self, here: Department, now: datetime) -> tuple[Ahead, ...]:
        """The windows and sensitive days that are on or begin within a week, the soonest first."""
        today = with_settled(here.settings, self.store.read(settings.in_states, here.key))
        found: list[tuple[datetime, datetime | None, Window | SensitiveDay]] = [
            *((one.start, one.until, one) for one in today.windows),
            *((_day(one.start, here), _day(one.until + timedelta(days=1), here), one) for one in today.sensitive_days),
        ]
        near = [one for one in found if one[0] <= now + AHEAD and (one[1] is None or now < one[1])]
        return tuple(
            Ahead(what, self._queued(here, max(start, now), until))
            for start, until, what in sorted(near, key=lambda one: one[0])
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
        return True

    def _tomorrow(self, department: Department) -> datetime:
        return _day(self.organisation.clock().astimezone(department.zone).date() + timedelta(days=1), department)


def _for_all(found: Digest) -> Digest:
    """As everybody in the digest's channel may read it."""
    return replace(
        found,
        needs_a_person=_masked(found.needs_a_person),
        pending=_masked(found.pending),
        today=_masked(found.today),
        under_mandate=_masked(found.under_mandate),
    )


def _masked(some: Some[Row]) -> Some[Row]:
    return replace(some, rows=tuple(one.seen_by_all() for one in some.rows))


def _day(day: date, department: Department) -> datetime:
    """When a day begins, in the department's zone."""
    return datetime.combine(day, time(), department.zone)
