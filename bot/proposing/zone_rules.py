"""Changed rules of time zones: posts keep the times of day that people chose."""

import logging
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.model.delivery import TERMINAL, Delivery, DeliveryState, Why
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Person
from bot.model.permissions import Role
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Direct, News, RefreshCard, Story
from bot.model.when import FURTHEST, When, WhenKind
from bot.proposing.drafts import send_draft
from bot.scheduling.deliveries import drop_unsent, record_stopped
from bot.store import Store, Tx, deliveries, proposals

OPEN = frozenset(
    {ProposalState.DRAFT, ProposalState.PENDING, ProposalState.NOT_YET, ProposalState.APPROVED},
)
TRUSTED = frozenset({Role.PROPOSER})
"""To put up a new card of the same words: FOLLOW_ZONE was permitted."""
KEPT_BACK = (
    "The rules of its time zone have changed since it was given its time, and its approval can't tell which moment was "
    "meant. So it was kept back: choose a time for it."
)
log = logging.getLogger(__name__)


@dataclass(slots=True)
class ZoneRules:
    """Compares the instants of open posts with the wall times that people chose.

    A wall time that comes later than it was approved for, within the account's limit, is kept to; the approval stands.
    A wall time that comes earlier, or much later, or not at all, or twice, is approved anew on a card of its own.
    """

    store: Store
    organisation: Organisation
    outdated: str = ""
    """The reason to start the program anew, in words: a post's time of day now means another instant."""

    def look(self) -> None:
        """Compare the machine's zone files with the rules of this process, which zoneinfo reads once and keeps."""
        now = self.organisation.clock()
        zones = {account.zone.key: account.zone for account in self.organisation.accounts.values()}
        changed = {key: new for key, old in zones.items() if (new := _in_file(key)) and _differ(old, new, now)}
        if not changed:
            return
        for _, when in self.store.read(proposals.times_in, OPEN):
            if when.zone in changed and _agrees(when) and not when.agrees(changed[when.zone]):
                self.outdated = f"the rules of {when.zone} have changed on this machine"

    def follow(self) -> int:
        """Bring instants and wall times together by the zones' rules of today; gives the number of posts changed.

        At the start, before a post is taken up: a process keeps the rules with which it started.
        """
        changed = 0
        for proposal_id, when in self.store.read(proposals.times_in, OPEN):
            if not _agrees(when):
                with self.store.begin() as tx:
                    changed += self._follow(tx, proposal_id)
        if changed:
            log.warning("the rules of time zones have changed: %s posts follow their wall times", changed)
        return changed

    def _follow(self, tx: Tx, proposal_id: int) -> bool:
        current = tx(proposals.for_change, proposal_id)
        if current is None or current.state not in OPEN or _agrees(current.when):
            return False  # another replica was quicker
        followed = current.followed_zone(current.when.followed(), tx.now)
        of_these = [
            delivery
            for delivery in tx(deliveries.of_proposal, current.id)
            if delivery.revision == current.revision.number and delivery.state not in TERMINAL
        ]
        if self._stands(current, followed.when):
            self._keep(tx, current, followed, of_these)
        elif not current.frozen and all(self._goes_with(delivery, current) for delivery in of_these):
            _ask_anew(tx, current, followed)
        else:
            _stop(tx, tx.save(followed), of_these)
        return True

    def _stands(self, current: Proposal, when: When) -> bool:
        """Whether the proposal as it was decided, or shown to those who decide, covers the instant found now."""
        if current.when.kind is not WhenKind.AT or current.state not in {
            ProposalState.PENDING,
            ProposalState.APPROVED,
        }:
            return True
        if when.wall != current.when.wall or when.which:
            return False
        if not (current.approvals or current.mandate):
            return True
        known = self.organisation.in_use(current.revision.accounts)
        return all(current.keeps_approval_at(when.instant, account.later) for account in known)

    def _keep(self, tx: Tx, before: Proposal, followed: Proposal, of_these: Sequence[Delivery]) -> None:
        """Write the new instant, and have the deliveries follow."""
        after = tx.save(followed)
        waiting = [delivery for delivery in of_these if delivery.state is DeliveryState.SCHEDULED]
        for delivery in waiting:
            if self._goes_with(delivery, before):
                tx.save_delivery(_followed(delivery, before.when, after.when, tx))
            else:
                record_stopped(tx, delivery, Why.ZONE, KEPT_BACK)
        if after.state is ProposalState.DRAFT:
            return
        number = after.revision.number
        tx.tell(RefreshCard(after.id, number))
        if after.when.kind is not WhenKind.SOON:
            tx.tell(
                Story(after.id, number, Event.ZONE_CHANGED),
                News(after.id, after.proposer, Event.ZONE_CHANGED),
            )

    def _goes_with(self, delivery: Delivery, proposal: Proposal) -> bool:
        """Whether a delivery waits for its proposal's own time, and for no other that a person gave it since."""
        account = self.organisation.accounts.get(delivery.account)
        if delivery.state is not DeliveryState.SCHEDULED or account is None:
            return False
        return delivery.latest_by == proposal.latest(account.grace) or (
            proposal.when.kind is WhenKind.AT and delivery.due_at == proposal.when.instant
        )


def _in_file(key: str) -> ZoneInfo | None:
    """The zone by the file as it is now; None while the file is away, or being written."""
    try:
        return ZoneInfo.no_cache(key)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return None


def _differ(old: ZoneInfo, new: ZoneInfo, now: datetime) -> bool:
    """Whether two rules of a zone differ within the time for which posts are scheduled."""
    hours = (now + timedelta(hours=ahead) for ahead in range(-24, FURTHEST // timedelta(hours=1)))
    return any(old.utcoffset(hour) != new.utcoffset(hour) for hour in hours)


def _agrees(when: When) -> bool:
    try:
        return when.agrees()
    except ZoneInfoNotFoundError:
        log.error("the time zone %s is not known on this machine any more", when.zone)  # noqa: TRY400 - no trace
        return True


def _followed(delivery: Delivery, before: When, after: When, tx: Tx) -> Delivery:
    """The delivery at the new instant; where the time is only an end, at the moment that was due."""
    due = delivery.due_at
    if before.kind is WhenKind.AT:
        due = after.instant if due == before.instant else max(due, after.instant)
    return delivery.followed_zone(due, delivery.latest_by + (after.instant - before.instant), tx.now)


def _ask_anew(tx: Tx, current: Proposal, followed: Proposal) -> None:
    """Ask for approval of the same words at the instant found now, on a new card."""
    before = current.revision
    drop_unsent(tx, current)
    revision = replace(before, number=before.number + 1, at=tx.now, salt=secrets.token_hex(16))
    moved = followed.revised(revision, followed.when, SYSTEM, TRUSTED, tx.now, needed=current.needed, wrote=False)
    tx.tell(
        RefreshCard(current.id, before.number),
        Story(current.id, before.number, Event.ZONE_CHANGED),
        Direct(current.id, current.proposer, Event.ZONE_CHANGED),
    )
    send_draft(tx, tx.save(moved), Person(SYSTEM), TRUSTED, {})


def _stop(tx: Tx, after: Proposal, of_these: Sequence[Delivery]) -> None:
    """Stop the deliveries that wait, of a proposal that can't be approved anew as a whole, and ask a person."""
    tx.tell(RefreshCard(after.id, after.revision.number))
    for delivery in of_these:
        if delivery.state is DeliveryState.SCHEDULED:
            record_stopped(tx, delivery, Why.ZONE, KEPT_BACK)
