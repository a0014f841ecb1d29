"""Reminding: when people are asked again to look at what waits for approval, and its time comes near."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.model.hold import says
from bot.model.notice import Nudge
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import WhenKind
from bot.model.working_days import is_working_day, working_day_before, working_days_after
from bot.store import Store, Tx, holds, nudges, proposals
from bot.store.nudges import Awaited

THREAD, DUTY, EVERYBODY = 1, 2, 3
"""The stages: a line in the thread, whoever is on duty by name, all who can approve it."""
SHARES = {THREAD: 1 / 3, DUTY: 2 / 3, EVERYBODY: 0.9}
"""Of the time that there is for "as soon as it is approved", and for what is proposed for the same day."""
BEFORE = {DUTY: timedelta(hours=1), EVERYBODY: timedelta(minutes=20)}
"""Before a chosen time, where that leaves people more than a share would."""
AFTERNOON, MORNING = time(15), time(9)
DAY_BEGINS, DAY_ENDS = time(8), time(20)


@dataclass(frozen=True, slots=True)
class Reminders:
    """Leaves a reminder to be told at each stage, once, whatever restarts."""

    store: Store
    clock: Clock

    def remind(self) -> int:
        """Remind of everything whose moment has come; gives of how many."""
        now = self.clock()
        return sum(self._remind(one, now) for one in self.store.read(nudges.awaited, now))

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
    """The last stage whose moment has come; 0 before the first. Earlier ones that were slept through are left out."""
    return max((stage for stage, moment in moments(awaited) if moment <= now), default=0)


def moments(awaited: Awaited) -> Iterator[tuple[int, datetime]]:
    """Every stage with its moment, quiet hours left out."""
    zone, length = ZoneInfo(awaited.zone), awaited.due - awaited.since
    for stage, share in SHARES.items():
        moment = awaited.since + length * share
        if awaited.kind is WhenKind.AT:
            moment = _before(stage, awaited, moment, zone)
        yield stage, waking(moment, awaited.due, zone)


def _before(stage: int, awaited: Awaited, share: datetime, zone: ZoneInfo) -> datetime:
    """For a chosen time: the afternoon before, then shortly before it, as far as there is time for that."""
    if stage in BEFORE:
        return max(share, awaited.due - BEFORE[stage])
    afternoon = _afternoon_before(awaited.due.astimezone(zone))
    return afternoon if afternoon > awaited.since else share


def _afternoon_before(due: datetime) -> datetime:
    return datetime.combine(working_day_before(due.date()), AFTERNOON, due.tzinfo)


def waking(moment: datetime, due: datetime, zone: ZoneInfo) -> datetime:
    """The same moment, or, by night or on a day off, the next working morning, unless what it is about is due before.

    Something that is due by then cannot wait until people are back.
    """
    local = moment.astimezone(zone)
    if is_working_day(local.date()) and DAY_BEGINS <= local.time() < DAY_ENDS:
        return moment
    early = is_working_day(local.date()) and local.time() < DAY_BEGINS
    day = local.date() if early else working_days_after(local.date(), 1)
    morning = datetime.combine(day, MORNING, zone)
    return moment if due < morning else morning.astimezone(moment.tzinfo)


def _is_held(tx: Tx, proposal: Proposal) -> bool:
    """Whether holds stop all of it: nobody needs to hurry then."""
    said = [says(proposal.revision, key, proposal.department) for key in proposal.revision.accounts]
    return all(tx(holds.on_delivery, 0, one) for one in said)
