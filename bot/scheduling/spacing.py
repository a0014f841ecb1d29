"""The least spacing between posts to an account, kept even between approved times."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.model.account import Account
from bot.model.content import Content
from bot.model.delivery import Delivery, Why
from bot.model.proposal import Proposal
from bot.model.proposal_notices import RefreshCard
from bot.scheduling.deliveries import record_waiting_for_a_person
from bot.store import Tx, account_times, attempts
from bot.store.engines import one_at_a_time
from policy.draft import Kind
from policy.times import clock_time

SAFETY = "safety"
"""The tag of safety information, which never waits."""
LEEWAY = timedelta(seconds=30)
"""Tolerance, as sending takes a moment: posts with times just far enough apart don't wait."""
AHEAD = timedelta(days=1)


def is_spaced(content: Content) -> bool:
    """Whether a post is kept apart from others: safety information, answers to people and corrections never wait."""
    return not content.corrects and SAFETY not in content.tags and content.kind not in {Kind.REPLY, Kind.DM}


def apart(account: Account) -> timedelta:
    """How far from other posts a time offered by the bot must be: never the same minute."""
    return max(account.spacing, timedelta(minutes=1))


def postpone_if_crowded(tx: Tx, delivery: Delivery, proposal: Proposal, account: Account) -> bool:
    """Postpone a delivery about to be sent too near to another post on the account; False when the delivery may go.

    If the next room comes too late for the delivery, the delivery stops and a person is asked. A delivery partly out
    already never waits.
    """
    if not account.spacing or not is_spaced(proposal.revision.content) or tx(attempts.may_be_out, delivery):
        return False
    tx(one_at_a_time, f"spacing:{account.key}")  # or two replicas would each find the account at rest
    least = account.spacing - min(LEEWAY, account.spacing / 2)
    mine = proposal.id
    sent = tx(account_times.sent, (account.key,), tx.now - least, tx.now, mine)
    if not sent:
        return False
    to_come = tx(account_times.scheduled, (account.key,), tx.now + timedelta.resolution, tx.now + AHEAD, mine)
    free = _next_free(tx.now, account.spacing, [moment for _, moment in (*sent, *to_come)])
    last = clock_time(max(moment for _, moment in sent).astimezone(account.zone))
    if free > delivery.latest_by:
        says = f"Another post went to this account at {last}, and the next room for this one comes too late for it."
        return record_waiting_for_a_person(tx, delivery.held_back(Why.LATE, says, tx.now))
    waits = f"It waits until {clock_time(free.astimezone(account.zone))}, because another post went out at {last}."
    tx.save_delivery(delivery.spread(free, waits, tx.now))
    tx.tell(RefreshCard(delivery.proposal_id, delivery.revision))
    return True


def _next_free(moment: datetime, apart: timedelta, taken: Iterable[datetime]) -> datetime:
    """The first moment, from `moment` on, far enough from every taken moment."""
    for other in sorted(taken):
        if abs(other - moment) < apart:
            moment = other + apart
    return moment
