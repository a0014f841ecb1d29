"""Claims: several deliveries, each to another account, taken for sending in one short transaction."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.authority.trail import altered
from bot.errors import NotNow
from bot.model.delivery import Delivery, Why
from bot.model.hold import Hold, covering, says
from bot.model.organisation import Organisation
from bot.model.proposal import Proposal
from bot.model.restore import Gap
from bot.publishing.gate import ALTERED, Passed
from bot.publishing.leases import LEASE
from bot.scheduling.deliveries import record_held, record_stopped, record_waiting_for_a_person
from bot.scheduling.spacing import postpone_if_crowded
from bot.store import Store, Tx, attempts, corrections, deliveries, due_posts, holds, migrations, proposals, restores
from bot.store.due_posts import DuePost
from bot.store.engines import database_time
from bot.together import Together

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Checked:
    """A delivery that the gate lets through, with the proposal as checked."""

    delivery: Delivery
    proposal: Proposal
    passed: Passed
    by_hand: bool
    is_sure: Callable[[], bool] = lambda: True
    """Whether the time is sure, asked again in the transaction of the claim."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """The outcome of a claim: the delivery as claimed or handed over; None when there was nothing to claim."""

    delivery: Delivery | None = None
    gap: Gap | None = None
    """The gap in our records in which the post may have gone out."""
    is_locked: bool = False
    """Another transaction had hold of the proposal: nothing is known yet."""


@dataclass(slots=True)
class Claims:
    """Makes the claims of all senders, those asked for at the same time together.

    Everything is checked in the transaction of the claim, for each delivery: unchanged since the gate, due, as the
    audit trail has it, not held, far enough from other posts. A group never waits for a proposal that another
    transaction holds: only the sender of its own delivery does.
    """

    store: Store
    organisation: Organisation
    _together: Together[Checked, Claimed] = field(init=False)
    _reading: Together[int, DuePost | None] = field(init=False)

    def __post_init__(self) -> None:
        self._reading = Together(lambda ids: self.store.read(due_posts.by_ids, ids))
        self._together = Together(lambda group: self._claim(group, waits=len(group) == 1))

    def read(self, delivery_id: int) -> DuePost | None:
        """Read a delivery with its proposal, to be checked; those asked for at the same time together."""
        return self._reading(delivery_id)

    def claim(self, checked: Checked) -> Claimed:
        """Claim a checked delivery, if delivery and proposal are still exactly as checked; otherwise an empty claim."""
        claimed = self._together(checked)
        if claimed.is_locked:
            (claimed,) = self._claim((checked,), waits=True)
        return claimed

    def _claim(self, group: Sequence[Checked], *, waits: bool) -> list[Claimed]:
        with self.store.begin() as tx:
            tx(holds.stand_still)  # a hold placed before these claims is seen; none comes in between
            if tx(migrations.is_newer):
                raise NotNow("A newer Countersign has taken over this database. Upgrade this one, and start it again.")
            current = tx(deliveries.all_claimable, [checked.delivery.id for checked in group], waits=waits)
            of = {delivery.proposal_id for delivery in current.values()}
            under_way = _UnderWay(tx, tx(proposals.by_ids, of, lock=True), tx(database_time) + LEASE)
            under_way.altered = altered(tx, under_way.proposals.values(), current.values())
            gaps = tx(restores.gaps_of, of)
            found: dict[int, Delivery | None] = {}
            for checked in sorted(group, key=lambda checked: checked.delivery.account):  # locks in an order all share
                found[checked.delivery.id] = self._claimed(under_way, checked, current.get(checked.delivery.id))
            under_way.write()
        return [
            Claimed(
                found[checked.delivery.id],
                gaps.get(checked.proposal.id),
                is_locked=not waits and checked.delivery.id not in current,
            )
            for checked in group
        ]

    def _claimed(self, under_way: "_UnderWay", checked: Checked, current: Delivery | None) -> Delivery | None:
        tx = under_way.tx
        proposal = under_way.proposals.get(checked.proposal.id)
        if current != checked.delivery or current is None or proposal is None or not same(proposal, checked.proposal):
            return None
        if current.account in under_way.accounts:
            return None  # a claim of an account at a time: its next post comes after this
        if current.wakes_at > tx.now or not checked.is_sure():
            return None  # given a later time since it was due, or the clock has been set
        if off := under_way.altered.get(proposal.subject) or under_way.altered.get(current.subject):
            log.error("delivery %s is not as the audit trail has it: %s", current.id, off)
            record_stopped(tx, current, Why.ALTERED, ALTERED)
            return None
        if held_by := under_way.holds_on(current, proposal):
            record_held(tx, current, held_by)
            return None
        if (post := proposal.revision.content.corrects) and not corrections_may_begin(tx, post.delivery, current.id):
            return None  # another change of the same post is being made: checked again at the next waking
        account = self.organisation.accounts[current.account]
        if not checked.by_hand and postpone_if_crowded(tx, current, proposal, account):
            return None
        under_way.freeze(proposal)
        if checked.by_hand:
            handed = current.handed_over(tx.now, seen=checked.passed.seen_at)
            return handed if record_waiting_for_a_person(tx, handed) else None
        claimed = current.claimed(under_way.lease_until, tx.now, seen=checked.passed.seen_at)
        under_way.accounts.add(current.account)
        under_way.claimed.append((claimed, current.fence, claimed.key(proposal.revision.salt, 0)))
        return replace(claimed, deeds=())  # recorded with the claim, and not again with the result


def corrections_may_begin(tx: Tx, post: int, delivery: int) -> bool:
    """Whether a correction of a delivery's post may be claimed now: no other is being claimed, or under way."""
    return tx(corrections.take, post) and not tx(corrections.under_way, post, besides=delivery)


@dataclass(slots=True)
class _UnderWay:
    """The writes of a group's claims, left to the end of the transaction."""

    tx: Tx
    proposals: dict[int, Proposal]
    """As they stand, claims of the same group included."""
    lease_until: datetime
    """By the database's own clock."""
    frozen: list[Proposal] = field(default_factory=list)
    claimed: list[tuple[Delivery, int, str]] = field(default_factory=list)
    """Claimed deliveries, each with the fence before and the key of the first part."""
    accounts: set[str] = field(default_factory=set)
    """The accounts of the claimed deliveries."""
    altered: Mapping[str, str] = field(default_factory=dict)
    """How proposals and deliveries differ from the audit trail, by subject."""
    _standing: dict[str, tuple[Hold, ...]] = field(default_factory=dict)

    def holds_on(self, delivery: Delivery, proposal: Proposal) -> tuple[Hold, ...]:
        """The holds that stop a delivery; a department's holds are read once for the group."""
        department = proposal.department
        if department not in self._standing:
            self._standing[department] = self.tx(holds.standing, department)
        what = says(proposal.revision, delivery.account, department, delivery.due_at)
        if not covering(self._standing[department], what):
            return ()
        return self.tx(holds.on_delivery, delivery.id, what)

    def freeze(self, proposal: Proposal) -> None:
        """Freeze a proposal by its first claim."""
        if not proposal.frozen:
            after = proposal.claimed(self.tx.now)
            self.frozen.append(after)
            self.proposals[proposal.id] = replace(after, deeds=())

    def write(self) -> None:
        """Write everything. Raises RuntimeError if a delivery, locked as it is, was claimed by somebody else."""
        self.tx.save_states(self.frozen)
        if not self.tx.save_deliveries([(delivery, fence) for delivery, fence, _ in self.claimed]):
            raise RuntimeError("A delivery that is locked was claimed by somebody else.")
        self.tx(attempts.begin, [(delivery, key) for delivery, _, key in self.claimed], self.tx.now)


def same(proposal: Proposal, checked: Proposal) -> bool:
    """Whether a proposal is still as checked; being frozen by a sibling's claim is no change."""
    return (proposal.state, proposal.revision, proposal.approvals, proposal.mandate, proposal.when) == (
        checked.state,
        checked.revision,
        checked.approvals,
        checked.mandate,
        checked.when,
    )
