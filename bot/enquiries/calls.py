"""Calls: people of the rota asked in order until somebody takes a referral, and whoever has it reminded in time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.authority.rota import Rota
from bot.enquiries.call_outs import called_out
from bot.model.account import Department
from bot.model.call import Turn, calls_due, next_call, whose_turn
from bot.model.duty import Desk
from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState
from bot.model.organisation import Organisation
from bot.model.referral_notices import ReferralCall, ReferralChanged, ReferralDue
from bot.store import Store, Tx, call_outs, enquiries
from bot.store.engines import one_at_a_time

FRESH = timedelta(days=7)
"""Calls begin for questions that came within; older ones from before calls existed are in digests and App Home."""


@dataclass(frozen=True, slots=True)
class Calls:
    """Asks whoever is on duty, then the others of the rota, or of the media team where there is no rota."""

    store: Store
    rota: Rota
    organisation: Organisation

    def ask_due(self) -> int:
        """Make every call that is due now; gives their number."""
        now = self.organisation.clock()
        made = 0
        for department in self.organisation.departments.values():
            found = self.store.read(enquiries.waiting, department.key)
            people = self.people(department) if found else ()
            if self._due(found, people, self.store.read(call_outs.shared, department.key) if found else {}, now):
                made += self._ask(department, people)
        return made

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
        turn, now = self._turn(enquiry, people), self.organisation.clock()
        if turn is None:
            return None
        lately = self.store.read(call_outs.shared, enquiry.department)
        return turn.person, turn.not_before(lately.get(turn.person), now)

    def _turn(self, enquiry: Enquiry, people: tuple[str, ...]) -> Turn | None:
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
        person = whose_turn(enquiry.calls, people) if at else ""
        return Turn(enquiry.id, person, at, enquiry.life_at_risk, enquiry.deadline) if at else None

    def _due(
        self, waiting: Iterable[Enquiry], people: tuple[str, ...], lately: Mapping[str, datetime], now: datetime
    ) -> tuple[tuple[Turn, ...], ...]:
        turns = (self._turn(enquiry, people) for enquiry in waiting)
        return calls_due((turn for turn in turns if turn is not None), lately, now)

    def _ask(self, department: Department, people: tuple[str, ...]) -> int:
        """Make a department's calls in one transaction: other replicas wait, and find who was asked."""
        with self.store.begin() as tx:
            tx(one_at_a_time, f"calls:{department.key}")
            waiting = {enquiry.id: enquiry for enquiry in tx(enquiries.waiting_for_change, department.key)}
            calls = self._due(waiting.values(), people, tx(call_outs.shared, department.key), tx.now)
            for call in calls:
                self._call(tx, department, call[0].person, [waiting[turn.enquiry] for turn in call])
        return len(calls)

    def _call(self, tx: Tx, department: Department, person: str, several: Iterable[Enquiry]) -> None:
        """Ask a person to take referrals, the most urgent first."""
        urgent = sorted(several, key=lambda enquiry: enquiry.urgency)
        called = [tx.save_enquiry(enquiry.called(person, tx.now)) for enquiry in urgent]
        first, others = called[0], tuple(enquiry.id for enquiry in called[1:])
        if not first.life_at_risk:
            tx(call_outs.note_shared, department.key, person, tx.now)
        called_out(tx, department, first, person, others)
        number = first.calls[-1].number(first.at)
        changed = (ReferralChanged(each.id) for each in called if not each.gathered)
        tx.tell(ReferralCall(first.id, person, number, others), *changed)

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
