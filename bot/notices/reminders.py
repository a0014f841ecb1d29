"""Reminders of posts waiting for approval as their time comes near, in three stages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.model.hold import says
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Nudge
from bot.model.when import WhenKind
from bot.model.working_days import is_working_day, working_day_before, working_days_after
from bot.store import Store, Tx, holds, nudges, proposals
from bot.store.nudges import Awaited

THREAD, DUTY, EVERYBODY = 1, 2, 3
"""The stages: a line in the thread, the people on duty by name, every possible approver."""
SHARES = {THREAD: 1 / 3, DUTY: 2 / 3, EVERYBODY: 0.9}
"""Shares of the time from card to due, for "as soon as approved" and for posts due on the day of the proposal."""
BEFORE = {DUTY: timedelta(hours=1), EVERYBODY: timedelta(minutes=20)}
"""Lead before a chosen time, where the lead comes later than the share."""
AFTERNOON, MORNING = time(15), time(9)
DAY_BEGINS, DAY_ENDS = time(8), time(20)


@dataclass(frozen=True, slots=True)
class Reminders:
    """Leaves a reminder to be told at each stage, once, across restarts."""

    store: Store
    clock: Clock

    def remind(self) -> int:
        """Leave the reminders due now; gives their number."""
        now = self.clock()
        return sum(self._remind(awaited, now) for awaited in self.store.read(nudges.awaited, now))

    def _remind(self, awaited: Awaited, now: datetime) -> bool:
        stage = due_stage(awaited, now)
        if stage <= awaited.stage:
            return False
        with self.store.begin() as tx:
            proposal = tx(proposals.for_change, awaited.proposal)
            if proposal is None or proposal.state is not ProposalState.PENDING or _is_held(tx, proposal):
                return False
            if proposal.revision.number != awaited.revision or proposal.when.instant != awaited.due:
                return False
            if not tx(nudges.add, proposal.id, awaited.revision, stage, tx.now):
                return False
            tx.tell(Nudge(proposal.id, awaited.revision, stage))
        return True


def due_stage(awaited: Awaited, now: datetime) -> int:
    """The last stage due; 0 before the first. Earlier stages missed by a bot not running are left out."""
    return max((stage for stage, moment in moments(awaited) if moment <= now), default=0)


def moments(awaited: Awaited) -> Iterator[tuple[int, datetime]]:
    """Every stage with the moment to remind, moved out of quiet hours."""
    zone, length = ZoneInfo(awaited.zone), awaited.due - awaited.since
    for stage, share in SHARES.items():
        moment = awaited.since + length * share
        if awaited.kind is WhenKind.AT:
            moment = _before(stage, awaited, moment, zone)
        yield stage, waking(moment, awaited.due, zone)


def _before(stage: int, awaited: Awaited, share: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a stage for a chosen time: the afternoon before, or the lead; the share where time is short."""
    if stage in BEFORE:
        return max(share, awaited.due - BEFORE[stage])
    afternoon = _afternoon_before(awaited.due.astimezone(zone))
    return afternoon if afternoon > awaited.since else share


def _afternoon_before(due: datetime) -> datetime:
    return datetime.combine(working_day_before(due.date()), AFTERNOON, due.tzinfo)


def waking(moment: datetime, due: datetime, zone: ZoneInfo) -> datetime:
    """The moment, or, by night or on a day off, the next working morning, unless the post is due before the morning.

    A post due before people are back cannot wait.
    """
    local = moment.astimezone(zone)
    if is_working_day(local.date()) and DAY_BEGINS <= local.time() < DAY_ENDS:
        return moment
    early = is_working_day(local.date()) and local.time() < DAY_BEGINS
    day = local.date() if early else working_days_after(local.date(), 1)
    morning = datetime.combine(day, MORNING, zone)
    return moment if due < morning else morning.astimezone(moment.tzinfo)


def _is_held(tx: Tx, proposal: Proposal) -> bool:
    """Whether holds stop the proposal on every account, so that no approval is urgent."""
    texts = [says(proposal.revision, key, proposal.department) for key in proposal.revision.accounts]
    return all(tx(holds.on_delivery, 0, text) for text in texts)
