"""Handovers of duty as shown to whoever takes over: what is open at that moment, the most urgent first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.model.account import Account, Department
from bot.model.duty import Desk, Duty
from bot.model.enquiry import Enquiry
from bot.model.hold import NamedHold, named
from bot.model.inbox import LISTED_FOR
from bot.model.list_row import Listed, ListedDelivery
from bot.model.listed_referral import ListedReferral
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.showing.digests import FAILED_LATELY, OPEN, Some
from bot.store import Store, duties, enquiries, holds, inboxes, lists
from bot.store.lists import Whose

MOST = 10
"""Rows read of each kind; the rest are counted."""
UNCLEAR_FOR = timedelta(days=7)
"""Enquirers whom nobody could tell are named for a week; after that nobody waits for a look."""


class WroteIn(NamedTuple):
    """People who wait on the list of an account, and the message that has the list."""

    account: Account
    people: int
    message: Card | None


class Unclear(NamedTuple):
    """An enquirer who waits for a look, and the message that lists them, if one does."""

    enquiry: Enquiry
    message: Card | None


@dataclass(frozen=True, slots=True)
class InShort:
    """The open work of a desk in numbers, for whoever may see no more."""

    at: datetime
    referrals: int = 0
    """For the media team: open referrals."""
    first_by: datetime | None = None
    """The nearest deadline of the referrals."""
    unclear: int = 0
    """For the media team: people whom nobody could tell, without those of the referrals."""
    unclear_by: datetime | None = None
    """The nearest deadline of those."""
    wrote_in: tuple[WroteIn, ...] = ()


@dataclass(frozen=True, slots=True)
class Handover:
    """A duty handed over, with what is open at its desk."""

    duty: Duty
    account: Account | None
    """None for the media team of the department."""
    department: Department
    at: datetime
    accounts: Mapping[str, Account]
    referrals: tuple[ListedReferral, ...]
    """For the media team: every open referral, the most urgent first."""
    unclear: tuple[Unclear, ...]
    """For the media team: people who wait for a look, the nearest deadline first; the first of `all_unclear`."""
    all_unclear: int
    needs_a_person: Some[ListedDelivery]
    pending: Some[Listed]
    holds: tuple[NamedHold, ...]
    wrote_in: tuple[WroteIn, ...]
    """For each account of the desk on whose list somebody waits."""


@dataclass(frozen=True, slots=True)
class Handovers:
    """Gathers what whoever takes over should know."""

    store: Store
    organisation: Organisation

    def shown(self, duty_id: int) -> Handover | None:
        """Show a handing over, as of now; None when unknown, or when the desk is no longer set up.

        Of restricted posts it says no more than that they are: being on duty gives no right to read them.
        """
        duty = self.store.read(duties.by_id, duty_id)
        here = self.organisation.departments.get(duty.desk.department) if duty else None
        if duty is None or here is None:
            return None
        now, read = self.organisation.clock(), self.store.read
        account = self.organisation.accounts.get(duty.desk.account)
        is_media_team = not duty.desk.account
        one_account = None if is_media_team else frozenset({duty.desk.account})
        whose = Whose(department=here.key, accounts=one_account)
        failed_since = now - FAILED_LATELY
        unclear, all_unclear = self._unclear(duty.desk, MOST)
        stuck = read(lists.went_wrong, whose, failed_since, now, place=None, most=MOST)
        pending = read(lists.open_of, whose, OPEN, most=MOST)
        return Handover(
            duty=duty,
            account=account,
            department=here,
            at=now,
            accounts=self.organisation.accounts,
            referrals=read(enquiries.unanswered, here.key) if is_media_team else (),
            unclear=tuple(Unclear(enquiry, self._listed_in(enquiry)) for enquiry in unclear),
            all_unclear=all_unclear,
            needs_a_person=Some(
                tuple(row.seen_by_all() for row in stuck), read(lists.count_wrong, whose, failed_since, now)
            ),
            pending=Some(tuple(row.seen_by_all() for row in pending), read(lists.count_open, whose, OPEN)),
            holds=tuple(
                named(hold, self.organisation)
                for hold in read(holds.standing, here.key)
                if is_media_team or hold.on.reaches(here.key, duty.desk.account)
            ),
            wrote_in=tuple(self._wrote_in(duty.desk)),
        )

    def in_short(self, desk: Desk) -> InShort:
        """Count what whoever takes a desk over is told of."""
        asked = () if desk.account else self.store.read(enquiries.unanswered, desk.department)
        by = min((row.enquiry.deadline for row in asked if row.enquiry.deadline), default=None)
        first, unclear = self._unclear(desk, 1)
        unclear_by = first[0].deadline if first else None
        return InShort(self.organisation.clock(), len(asked), by, unclear, unclear_by, tuple(self._wrote_in(desk)))

    def _unclear(self, desk: Desk, most: int) -> tuple[tuple[Enquiry, ...], int]:
        """The people whom the media team is to look at, `most` at most, and the number of all."""
        if desk.account:
            return (), 0
        return self.store.read(enquiries.unclear, desk.department, self.organisation.clock() - UNCLEAR_FOR, most)

    def _listed_in(self, enquiry: Enquiry) -> Card | None:
        """The message of the account that lists an enquiry which came by an inbox."""
        found = self.store.read(inboxes.card_of, enquiry.account) if enquiry.is_listed else None
        return found[0] if found else None

    def _wrote_in(self, desk: Desk) -> Iterator[WroteIn]:
        since = self.organisation.clock() - LISTED_FOR
        for account in self.organisation.accounts_of(desk.department):
            if desk.account not in {"", account.key}:
                continue
            _, people = self.store.read(inboxes.count_listed, account.key, since)
            if people:
                message, _ = self.store.read(inboxes.card_of, account.key) or (None, None)
                yield WroteIn(account, people, message)
