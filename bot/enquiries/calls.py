"""Calls: people of the rota asked in order until somebody takes a referral, and whoever has it reminded in time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.authority.rota import Rota
from bot.enquiries.call_outs import called_out
from bot.model.account import Department
from bot.model.call import next_call, whose_turn
from bot.model.duty import Desk
from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState
from bot.model.organisation import Organisation
from bot.model.referral_notices import ReferralCall, ReferralChanged, ReferralDue
from bot.store import Store, enquiries

FRESH = timedelta(days=7)
"""Calls begin for questions that came within; older ones from before calls existed are in digests and App Home."""


@dataclass(frozen=True, slots=True)
class Calls:
    """Asks whoever is on duty, then the others of the rota, or of the media team where there is no rota."""

    store: Store
    rota: Rota
    organisation: Organisation

    def ask_due(self) -> int:
        """Ask everybody who is due to be asked now; gives their number."""
        now = self.organisation.clock()
        asked = 0
        for department in self.organisation.departments.values():
            found = self.store.read(enquiries.waiting, department.key)
            people = self.people(department) if found else ()
            asked += sum(self._ask(enquiry, people, now) for enquiry in found)
        return asked

    def remind_due(self) -> int:
        """Remind whoever has a referral of a deadline that is near, or has just passed; gives their number."""
        now, reminded = self.organisation.clock(), 0
        for department in self.organisation.departments:
            for enquiry in self.store.read(enquiries.taken_with_a_deadline, department):
                reminded += enquiry.is_to_be_reminded(now) and self._remind(enquiry.id)
        return reminded

    def people(self, department: Department) -> tuple[str, ...]:
        """The people to ask, in order: on duty first."""
        desk = Desk(department.key)
        listed = (*self.rota.on_duty(desk), *self.rota.everybody(desk))
        return tuple(dict.fromkeys(listed)) or self.rota.authority.people(department.media_team)

    def coming(self, enquiry: Enquiry, people: tuple[str, ...]) -> tuple[str, datetime] | None:
        """The next person to be asked about a referral that nobody has, and when; None when nobody is."""
        if enquiry.state is not EnquiryState.WAITING or not (enquiry.calls or self._is_fresh(enquiry)):
            return None
        if enquiry.only_wants_a_look:
            return None
        at = next_call(
            enquiry.at,
            enquiry.calls,
            len(people),
            now=self.organisation.clock(),
            deadline=enquiry.deadline,
            life_at_risk=enquiry.life_at_risk,
        )
        return (whose_turn(enquiry.calls, people), at) if at else None

    def _ask(self, enquiry: Enquiry, people: tuple[str, ...], now: datetime) -> bool:
        coming = self.coming(enquiry, people)
        if coming is None or coming[1] > now:
            return False
        with self.store.begin() as tx:
            current = tx(enquiries.for_change, enquiry.id)
            if current is None or current.state is not EnquiryState.WAITING or current.calls != enquiry.calls:
                return False
            called = tx.save_enquiry(current.called(coming[0], tx.now))
            number = called.calls[-1].number(called.at)
            called_out(tx, self.organisation.departments[called.department], called, coming[0])
            tx.tell(ReferralCall(enquiry.id, coming[0], number), ReferralChanged(enquiry.id))
        return True

    def _remind(self, enquiry_id: int) -> bool:
        with self.store.begin() as tx:
            current = tx(enquiries.for_change, enquiry_id)
            if current is None or not current.is_to_be_reminded(tx.now):
                return False
            tx.save_enquiry(current.reminded(tx.now))
            tx.tell(ReferralDue(enquiry_id, current.settled_by, passed=current.is_overdue(tx.now)))
        return True

    def _is_fresh(self, enquiry: Enquiry) -> bool:
        return enquiry.life_at_risk or self.organisation.clock() < enquiry.at + FRESH
