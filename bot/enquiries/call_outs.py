"""Call-outs taken up: sent beside Slack, asked after, and told of where they fail."""

import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.errors import ConfigError, CountersignError, Refused, Unreached, Unsure
from bot.model.account import Department
from bot.model.call_out import CallOut, CallOutState, CallOutWords
from bot.model.enquiry import Enquiry
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.model.referral_notices import CallOutFailed, ReferralChanged
from bot.outbound.call_outs import Caller
from bot.outbound.notify import Fate
from bot.store import Store, Tx, call_outs, enquiries
from policy.times import clock_time

STALE = timedelta(minutes=30)
"""After so long a call-out that could not be sent is left: newer calls have gone out."""
IN_SLACK = "in your messages from Countersign in Slack"
"""Where to look, while no address of the card is known."""
DID_NOT_ARRIVE = "It was sent, and did not arrive: the number or address is wrong, or out of reach."
NO_PAGING = "The department has no way out beside Slack any more."

log = logging.getLogger(__name__)


CARD_COMES = timedelta(seconds=5)
"""How long the first call-outs about a referral wait for the card, to lead to the card."""


def called_out(tx: Tx, department: Department, enquiry: Enquiry, person: str, others: tuple[int, ...]) -> None:
    """Leave the call-outs of a referral's newest call, to be sent once the transaction is committed.

    `others` are the other referrals of the same call.
    """
    number = enquiry.calls[-1].number(enquiry.at)
    has_card = tx(enquiries.is_shown, enquiry.id)
    several = [
        CallOut(
            id=0,
            enquiry=enquiry.id,
            department=department.key,
            person=person,
            number=number,
            way=way,
            reference=f"countersign-{secrets.token_hex(16)}",
            at=tx.now,
            try_at=tx.now if has_card else tx.now + CARD_COMES,
            others=others,
        )
        for way in department.paging.ways(person)
    ]
    if several:
        tx(call_outs.add, several)
        tx.due = True


def words_for(several: Sequence[Enquiry], zone: ZoneInfo, link: str) -> CallOutWords:
    """What a call-out says: how urgent it is, by when an answer is wanted, and where to look. Nothing of anybody's.

    The first of several that wait is the most urgent.
    """
    enquiry, more = several[0], len(several) - 1
    who = "A journalist is waiting" if enquiry.refer else "Somebody is waiting"
    what = f"{who}, and {more:,} more" if more else f"{who} for an answer"
    if enquiry.life_at_risk:
        what = "Somebody's life may be at risk"
    deadline = "No deadline is known"
    if enquiry.deadline is not None:
        at = enquiry.deadline.astimezone(zone)
        wanted = "First answer" if more else "An answer is wanted"  # a text has 160 characters, and a link
        deadline = f"{wanted} by {at:%A} {at.day} {at:%B}, {clock_time(at)}"
    return CallOutWords(what, deadline, link or IN_SLACK, life_at_risk=enquiry.life_at_risk)


@dataclass(frozen=True, slots=True)
class CallOuts:
    """Sends what is due, at least once: what a process left in hand is taken up again when its lease is over."""

    store: Store
    organisation: Organisation
    caller: Caller
    link: Callable[[Card], str] = lambda _: ""
    """Gives the address of a card; empty while Slack has not said where its messages are."""

    def due(self) -> tuple[tuple[int, str], ...]:
        """The call-outs to be taken up, each in a lane of its own: nobody's telephone waits for another's."""
        found = self.store.read(call_outs.due, self.organisation.clock())
        return tuple((call_out.id, f"{call_out.person}:{call_out.way}") for call_out in found)

    def take_up(self, call_out_id: int) -> bool:
        """Send a call-out, or ask what became of it; False when another process has it in hand."""
        with self.store.begin() as tx:
            current = tx(call_outs.for_change, call_out_id)
            if current is None or current.try_at is None or current.try_at > tx.now:
                return False
            taken = current.taken(tx.now)
            if not self._is_wanted(tx, taken):
                taken = taken.dropped(tx.now)
            tx(call_outs.write, taken)
            tx.record(taken.deeds)
        if taken.state is not CallOutState.DROPPED:
            self._write(taken, self._sent(taken) if taken.state is CallOutState.DUE else self._asked_after(taken))
        return True

    def _is_wanted(self, tx: Tx, call_out: CallOut) -> bool:
        """Whether a call-out that was not sent yet still has a purpose; a sent one is asked after anyhow."""
        if call_out.state is CallOutState.SENT:
            return True
        return tx.now < call_out.at + STALE and bool(tx(enquiries.still_waiting, call_out.enquiries))

    def _sent(self, taken: CallOut) -> CallOut:
        department = self.organisation.departments.get(taken.department)
        if department is None:
            return taken.failed(NO_PAGING, self.organisation.clock())
        waiting = self.store.read(enquiries.still_waiting, taken.enquiries)
        if not waiting:
            return taken.dropped(self.organisation.clock())
        card = waiting[0].card
        words = words_for([each.enquiry for each in waiting], department.zone, self.link(card) if card else "")
        try:
            if taken.tries > 1 and self.caller.fate(department.paging, taken) is not Fate.UNKNOWN:
                return taken.sent(self.organisation.clock())  # an earlier try was taken after all
            self.caller.send(department.paging, taken, words)
        except (Refused, ConfigError) as error:
            return taken.failed(str(error), self.organisation.clock())
        except (Unreached, Unsure) as error:
            not_before = error.not_before if isinstance(error, Unreached) else None
            return taken.put_off(str(error), self.organisation.clock(), not_before)
        return taken.sent(self.organisation.clock())

    def _asked_after(self, taken: CallOut) -> CallOut:
        department = self.organisation.departments.get(taken.department)
        fate = Fate.UNKNOWN
        try:
            if department is not None:
                fate = self.caller.fate(department.paging, taken)
        except CountersignError as error:
            log.info("what became of call-out %s is not known: %s", taken.id, type(error).__name__)
        match fate:
            case Fate.ARRIVED:
                return taken.arrived(self.organisation.clock())
            case Fate.FAILED:
                return taken.failed(DID_NOT_ARRIVE, self.organisation.clock())
        return taken.looked_at(self.organisation.clock())

    def _write(self, taken: CallOut, after: CallOut) -> None:
        """Write what came of a try, unless the lease ran out and another process took the call-out up since."""
        with self.store.begin() as tx:
            current = tx(call_outs.for_change, taken.id)
            if current is None or (current.state, current.tries) != (taken.state, taken.tries):
                return
            tx(call_outs.write, after)
            tx.record(after.deeds)
            tx.due = True
            if after.state is not taken.state:
                tx.tell(*map(ReferralChanged, after.enquiries))
            if after.state is CallOutState.FAILED and not self._is_known(tx, after):
                tx.tell(CallOutFailed(after.id))

    @staticmethod
    def _is_known(tx: Tx, failed: CallOut) -> bool:
        """Whether the media team has heard that the person can't be reached that way."""
        waiting = tx(enquiries.still_waiting, failed.enquiries)
        return tx(call_outs.failed_before, failed, life_at_risk=any(each.enquiry.life_at_risk for each in waiting))
