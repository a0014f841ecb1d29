"""Plans: a content calendar is checked, row by row, and proposed only when whoever brought it says so."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.authority.roles import Authority
from bot.errors import NotAllowed, Superseded
from bot.model.account import Account
from bot.model.notice import PlanMessage, PlanSummary
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Card, Person
from bot.model.permissions import BY_ITSELF, Act, Role, permit
from bot.model.plan import Known, Plan, PlanState
from bot.plans.preview import Checked, Entry, PlanPreview
from bot.plans.rows import Sheet
from bot.proposing.drafts import added, sent
from bot.proposing.quota import see_room
from bot.store import Store, Tx, plans

KEPT_FOR = timedelta(days=7)
"""How long a file waits for a word about it."""
LONGEST_NAME = 200
CHANGED = (
    "Something has changed since the list was made, so nothing was proposed. It is brought up to date: look again."
)
NO_LONGER = "That plan is no longer here. Drop the file here again."


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """A plan as its messages show it: checked while it waits, and what has become of it afterwards."""

    plan: Plan
    accounts: Mapping[str, Account]
    checked: Checked | None = None
    proposed: tuple[tuple[int, Known], ...] = ()
    """(number of the row, what it became)."""

    @property
    def stamp(self) -> int:
        """What its buttons carry: they count only for the very rows that were shown."""
        keys = [entry.key for row in self.checked.fine for entry in row.new] if self.checked else []
        return int(hashlib.sha256("".join(keys).encode()).hexdigest()[:7], 16) + 1


@dataclass(frozen=True, slots=True)
class Plans:
    """What people do with content calendars."""

    store: Store
    authority: Authority
    planning: PlanPreview
    organisation: Organisation

    def bring(self, name: str, data: bytes, by: Person, request: str) -> int:
        """Take a file in, and leave it to be said what is in it; gives its id, or 0 for one that is here already.

        `request` names the file: told of it twice, we take it once. Raises Unusable for what is no calendar,
        NotAllowed, or NotNow.
        """
        roles = self.authority.roles(by.id, (), Act.BRING_PLAN)
        permit(Act.BRING_PLAN, roles)
        return _kept(
            self.store,
            self.planning,
            Plan(0, by.id, name, data, PlanState.WAITING, self.organisation.clock(), by.id),
            request,
            roles,
        )

    def shown(self, plan_id: int) -> ShownPlan | None:
        """Show a plan as it is now; while it waits, checked anew. Raises NotNow."""
        plan = self.store.read(plans.by_id, plan_id)
        if plan is None:
            return None
        if plan.state is PlanState.WAITING:
            return ShownPlan(plan, self.organisation.accounts, self._checked(plan))
        rows = self.store.read(plans.rows_of, plan_id)
        every = self.store.read(plans.known, (), plan.at, plan.at, besides=[proposal for _, proposal in rows])
        known = {one.proposal: one for one in every}
        return ShownPlan(
            plan, self.organisation.accounts, None, tuple((row, known[one]) for row, one in rows if one in known)
        )

    def person_of(self, plan_id: int) -> str:
        """Who brought a plan; empty for one that is not there."""
        plan = self.store.read(plans.by_id, plan_id)
        return plan.person if plan else ""

    def message_to(self, plan_id: int, place: str = plans.SUMMARY) -> Card | None:
        """Find the message about a plan in an approvers' channel, or to whoever brought it."""
        return self.store.read(plans.message, plan_id, place)

    def is_about_one(self, message: Card) -> bool:
        """Whether a message says something of a plan."""
        return self.store.read(plans.is_message, message)

    def awaits_message(self, proposal: int, channel: str) -> bool:
        """Whether a proposal came with a plan that its channel has yet to hear of."""
        return self.store.read(plans.awaits_message, proposal, channel)

    def forget_message(self, message: Card) -> None:
        """Forget a message about a plan that is no longer there."""
        with self.store.begin() as tx:
            tx(plans.forget_message, message)

    def propose(self, plan_id: int, stamp: int, by: Person) -> None:
        """Propose the rows that nothing stands against: all of them, or, when something goes wrong, none.

        `stamp` is that of the list that was shown. Pressed twice it proposes once. Raises NotAllowed, NotNow, or
        Superseded when the list is no longer as it was.
        """
        plan, roles = self._for_its_owner(plan_id, by, Act.PROPOSE_PLAN)
        if plan.state is not PlanState.WAITING:
            return
        shown = ShownPlan(plan, self.organisation.accounts, self._checked(plan))
        if shown.checked is None or shown.stamp != stamp or not shown.checked.fine:
            with self.store.begin() as tx:
                tx.tell(PlanSummary(plan_id))
            raise Superseded(CHANGED)
        entries = [(row.number, entry) for row in shown.checked.fine for entry in row.new]
        theirs = self.authority.roles_of_each(by.id, [_keys(entry) for _, entry in entries], Act.SUBMIT)
        for one in theirs:
            permit(Act.DRAFT, one)
            permit(Act.SUBMIT, one)
        with self.store.begin() as tx:
            current = tx(plans.for_change, plan_id)
            if current is None or current.state is not PlanState.WAITING:
                return
            see_room(tx, by.id, more=sum(not entry.to_confirm for _, entry in entries), in_a_plan=True)
            tx.tell(
                *(PlanMessage(plan_id, one) for one in dict.fromkeys(entry.accounts[0].channel for _, entry in entries))
            )
            made = self._proposed(tx, current, entries, theirs, by)
            _save(tx, current.proposed(by.id, roles, tx.now, made))
            tx.tell(PlanSummary(plan_id))

    def cancel(self, plan_id: int, by: Person) -> None:
        """Forget a plan: nothing of it was wanted. Raises NotAllowed or NotNow."""
        plan, roles = self._for_its_owner(plan_id, by, Act.CANCEL_PLAN)
        with self.store.begin() as tx:
            current = tx(plans.for_change, plan.id)
            if current is not None and current.state is PlanState.WAITING:
                _save(tx, current.cancelled(by.id, roles, tx.now))
                tx.tell(PlanSummary(plan_id))

    def forget(self) -> int:
        """Forget the files that nobody has said anything about for a week; gives how many."""
        forgotten = 0
        for plan_id in self.store.read(plans.waiting_since, self.organisation.clock() - KEPT_FOR):
            with self.store.begin() as tx:
                current = tx(plans.for_change, plan_id)
                if current is not None and current.state is PlanState.WAITING:
                    _save(tx, current.cancelled(SYSTEM, BY_ITSELF, tx.now))
                    tx.tell(PlanSummary(plan_id))
                    forgotten += 1
        return forgotten

    def _proposed(
        self,
        tx: Tx,
        plan: Plan,
        entries: list[tuple[int, Entry]],
        theirs: list[frozenset[Role]],
        by: Person,
    ) -> int:
        """Write down what its rows propose; what still needs its author's word is kept as a draft. Gives how many."""
        for department in sorted({entry.department for _, entry in entries}):
            tx(plans.rows_alone, department)
        made = 0
        for (number, entry), roles in zip(entries, theirs, strict=True):
            if entry.drafted is None or tx(plans.has_row, entry.department, entry.key):
                continue
            key = f"plan:{entry.department}:{entry.key}"
            kept = added(tx, entry.drafted, by, f"plan:{plan.id}:{number}", key)
            tx(plans.add_row, entry.department, entry.key, plan.id, number, kept.id)
            if not entry.to_confirm:
                sent(tx, kept, by, roles | {Role.PROPOSER}, self.organisation.accounts)
            made += 1
        return made

    def _checked(self, plan: Plan) -> Checked:
        """Check a plan under what its owner may do now. Raises NotNow."""
        by, sheet = Person(plan.person), self.planning.read(plan.data)
        return self.planning.check(sheet, by, self._refused(sheet, by))

    def _refused(self, sheet: Sheet, by: Person) -> dict[str, str]:
        """The accounts of a file that somebody may not write for, and what they are told."""
        keys = sorted({key for line in sheet.lines if line.wording for key in line.wording.accounts})
        found = {}
        for key, roles in zip(
            keys, self.authority.roles_of_each(by.id, [[key] for key in keys], Act.SUBMIT), strict=True
        ):
            try:
                permit(Act.SUBMIT, roles)
            except NotAllowed:
                found[key] = f"You don't write for {self.organisation.accounts[key].handle} yet. Its owner can add you."
        return found

    def _for_its_owner(self, plan_id: int, by: Person, act: Act) -> tuple[Plan, frozenset[Role]]:
        plan = self.store.read(plans.by_id, plan_id)
        if plan is None:
            raise Superseded(NO_LONGER)
        roles = self.authority.roles(by.id, (), act)
        theirs = roles | ({Role.CONTRIBUTOR} if plan.person == by.id and Role.MEMBER in roles else frozenset())
        permit(act, theirs)
        return plan, theirs


def from_the_command_line(store: Store, planning: PlanPreview, name: str, data: bytes, person: str) -> int:
    """Leave a file for somebody to say yes to in Slack; gives its id, or 0 for one that waits for them already."""
    digest = hashlib.sha256(data).hexdigest()
    plan = Plan(0, person, name, data, PlanState.WAITING, store.clock(), SYSTEM)
    return _kept(store, planning, plan, f"command line:{person}:{digest}:{store.clock():%Y-%m-%dT%H:%M}", BY_ITSELF)


def _kept(store: Store, planning: PlanPreview, plan: Plan, request: str, roles: frozenset[Role]) -> int:
    planning.read(plan.data)  # what can't be read is refused at once
    named = replace(plan, name=plan.name[:LONGEST_NAME])
    with store.begin() as tx:
        new_id = tx(plans.add, named, request)
        if new_id:
            tx.record(replace(named, id=new_id).brought(roles).deeds)
            tx.tell(PlanSummary(new_id))
    return new_id


def _save(tx: Tx, plan: Plan) -> None:
    tx(plans.write, plan)
    tx.record(plan.deeds)


def _keys(entry: Entry) -> tuple[str, ...]:
    return tuple(account.key for account in entry.accounts)
