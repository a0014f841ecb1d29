"""The digest: every working day, what needs a person, what is pending, what goes out today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.clock import Clock
from bot.model.account import Account, Department
from bot.model.audit import Deed
from bot.model.delivery import Delivery, DeliveryState
from bot.model.enquiry import Enquiry
from bot.model.notice import DigestDue
from bot.model.people import SYSTEM
from bot.model.permissions import Act
from bot.model.proposal import Proposal, ProposalState
from bot.store import Store
from bot.working_days import is_working_day

TOO_LATE = time(18, 0)
"""A digest that could not be sent by then, in the department's zone, is left to the next working day."""
OPEN = (ProposalState.PENDING, ProposalState.NOT_YET)
OWN = (*OPEN, ProposalState.DRAFT)
"""To whoever asks, their own drafts too."""
FAILED_LATELY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Item:
    """A delivery in a digest, with the proposal that it is of."""

    proposal: Proposal
    delivery: Delivery
    account: Account | None


@dataclass(frozen=True, slots=True)
class Digest:
    """What a department, or one person in it, should know today."""

    department: Department
    at: datetime
    needs_a_person: tuple[Item, ...]
    failed: tuple[Item, ...]
    pending: tuple[Proposal, ...]
    today: tuple[Item, ...]
    referrals: tuple[Enquiry, ...]
    audit_head: tuple[int, str]


@dataclass(frozen=True, slots=True)
class Digests:
    """Makes digests, and makes each department's once a working day."""

    store: Store
    accounts: Mapping[str, Account]
    departments: Mapping[str, Department]
    clock: Clock

    def open_due(self) -> tuple[str, ...]:
        """Leave to be told every digest whose hour has come; gives the departments."""
        return tuple(department.key for department in self.departments.values() if self._is_due(department))

    def open_now(self, department: str) -> bool:
        """Leave today's digest to be told, whatever the hour; False when today's has been."""
        return self._open(self.departments[department])

    def digest(self, department: str, *, of: str = "") -> Digest:
        """Gather a department's digest as things stand now; `of` narrows it to one person's proposals."""
        here = self.departments[department]
        now = self.clock()
        asking = self.store.deliveries_in(
            DeliveryState.STOPPED, DeliveryState.UNCONFIRMED, DeliveryState.HANDED_OVER, DeliveryState.SENDING
        )
        return Digest(
            department=here,
            at=now,
            needs_a_person=self._items([one for one in asking if one.asks_a_person], department, of),
            failed=self._items(self.store.failed_since(now - FAILED_LATELY), department, of),
            pending=tuple(
                proposal
                for proposal in self.store.open_proposals(*(OWN if of else OPEN), proposer=of)
                if proposal.department == department
            ),
            today=self._items(
                [one for one in self.store.deliveries_in(DeliveryState.SCHEDULED) if self._is_today(one, here)],
                department,
                of,
            ),
            referrals=() if of else self.store.referrals_waiting(department),
            audit_head=self.store.audit_head(),
        )

    def _is_due(self, department: Department) -> bool:
        local = self.clock().astimezone(department.zone)
        if not is_working_day(local.date()) or not department.digest_at <= local.time() < TOO_LATE:
            return False
        return self._open(department)

    def _open(self, department: Department) -> bool:
        day = self.clock().astimezone(department.zone).date()
        if self.store.digest_was_opened(department.key, day):
            return False
        with self.store.begin() as tx:
            if not tx.open_digest(department.key, day):
                return False
            subject = f"digest:{department.key}:{day.isoformat()}"
            tx.record([Deed(Act.SEND_DIGEST.value, SYSTEM, subject, tx.now)])
            tx.tell(DigestDue(department.key, day.isoformat()))
        return True

    def _items(self, deliveries: Iterable[Delivery], department: str, of: str) -> tuple[Item, ...]:
        found = []
        for delivery in deliveries:
            proposal = self.store.proposal(delivery.proposal_id)
            if proposal is None or proposal.department != department or (of and proposal.proposer != of):
                continue
            found.append(Item(proposal, delivery, self.accounts.get(delivery.account)))
        return tuple(found)

    def _is_today(self, delivery: Delivery, department: Department) -> bool:
        today: date = self.clock().astimezone(department.zone).date()
        return delivery.due_at.astimezone(department.zone).date() == today
