"""Plans: content calendars brought to be checked row by row, and proposed only at their owner's word."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import NoReturn

from bot.authority.limits import OPEN_POSTS, PLANS, UNCHECKED_PLANS, see_room, take_turn
from bot.authority.roles import Authority
from bot.errors import Superseded
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.notice import PlanMessage, PlanSummary
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Card, Person
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.plan import Known, Plan, PlanState
from bot.model.plan_report import PlanReport
from bot.plans.checked import RowProposal
from bot.plans.checks import PlanChecks
from bot.plans.preview import PlanPreview
from bot.plans.rows import is_calendar
from bot.proposing.drafts import add_draft, send_draft
from bot.store import Store, Tx, plans

KEPT_FOR = timedelta(days=7)
"""How long a file waits for the owner's word."""
LONGEST_NAME = 200
CHANGED = (
    "Something has changed since the list was made, so nothing was proposed. It is brought up to date: look again."
)
BEING_CHECKED = "This plan is still being checked, so nothing was proposed. Its message says when the check is done."
NO_LONGER = "That plan is no longer here. Drop the file here again."


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """A plan as shown in messages: with the check's report while waiting, with the proposals made afterwards."""

    plan: Plan
    accounts: Mapping[str, Account]
    proposed: tuple[tuple[int, Known], ...] = ()
    """(number of the row, the proposal made from the row)."""

    @property
    def stamp(self) -> int:
        """A number carried by the buttons, so that a press counts only for the very rows shown."""
        return self.plan.report.stamp if self.plan.report else 0


@dataclass(frozen=True, slots=True)
class Plans:
    """People's acts on content calendars."""

    store: Store
    authority: Authority
    preview: PlanPreview
    checks: PlanChecks
    organisation: Organisation

    def bring(self, name: str, data: bytes, by: Person, request: str) -> int:
        """Store a file as a plan to be checked; gives the plan's id, or 0 when `request` was stored before.

        `request` names the file, as Slack may tell of a file twice. Raises Unusable for a file that is no calendar,
        NotAllowed, or NotNow.
        """
        roles = self.authority.roles(by.id, (), Act.BRING_PLAN)
        permit(Act.BRING_PLAN, roles)
        plan = Plan(0, by.id, name, data, PlanState.WAITING, self.organisation.clock(), by.id)
        self.preview.read(data)  # an unreadable file is refused at once
        department = next(iter(self.organisation.departments.values()))
        with self.store.begin() as tx:
            take_turn(tx, by.id)
            if tx(plans.is_known, request):
                return 0
            for limit in (UNCHECKED_PLANS, PLANS):
                see_room(tx, limit, by.id, department)
            return _add_plan(tx, plan, request, roles)

    def is_calendar(self, data: bytes) -> bool:
        """Whether a file has the columns of a content calendar."""
        return is_calendar(data, self.organisation.accounts)

    def shown(self, plan_id: int) -> ShownPlan | None:
        """A plan as stored; None when unknown."""
        plan = self.store.read(plans.by_id, plan_id)
        if plan is None:
            return None
        if plan.state is PlanState.WAITING:
            return ShownPlan(plan, self.organisation.accounts)
        rows = self.store.read(plans.rows_of, plan_id)
        posts = self.store.read(plans.known, (), plan.at, plan.at, besides=[proposal for _, proposal in rows])
        known = {post.proposal: post for post in posts}
        return ShownPlan(
            plan,
            self.organisation.accounts,
            tuple((row, known[proposal]) for row, proposal in rows if proposal in known),
        )

    def person_of(self, plan_id: int) -> str:
        """The id of a plan's owner; empty for an unknown plan."""
        plan = self.store.read(plans.by_id, plan_id)
        return plan.person if plan else ""

    def message_to(self, plan_id: int, place: str = plans.SUMMARY) -> Card | None:
        """Find the message about a plan in an approvers' channel, or the summary to the owner."""
        return self.store.read(plans.message, plan_id, place)

    def is_about_plan(self, message: Card) -> bool:
        """Whether a message is about a plan."""
        return self.store.read(plans.is_message, message)

    def awaits_message(self, proposal: int, channel: str) -> bool:
        """Whether a proposal came with a plan not yet announced in the channel."""
        return self.store.read(plans.awaits_message, proposal, channel)

    def forget_message(self, message: Card) -> None:
        """Forget a message about a plan, as the message is gone."""
        with self.store.begin() as tx:
            tx(plans.forget_message, message)

    def propose(self, plan_id: int, stamp: int, by: Person) -> None:
        """Propose all rows without problems, or none when an error comes in between; a second press proposes no more.

        `stamp` is from the list shown. Raises NotAllowed, NotNow, or Superseded when the list has changed since.
        """
        plan, roles = self._owned_plan(plan_id, by, Act.PROPOSE_PLAN)
        if plan.state is not PlanState.WAITING:
            return
        if plan.report is None:
            raise Superseded(BEING_CHECKED)
        if plan.report.stamp != stamp or not plan.report.fine:
            self._bring_up_to_date(plan_id, None)
        with self.checks.taken(plan_id) as take:
            self._propose(plan, stamp, take, by, roles)

    def cancel(self, plan_id: int, by: Person) -> None:
        """Cancel a waiting plan, and forget the file. Raises NotAllowed or NotNow."""
        plan, roles = self._owned_plan(plan_id, by, Act.CANCEL_PLAN)
        with self.store.begin() as tx:
            current = tx(plans.for_change, plan.id)
            if current is not None and current.state is PlanState.WAITING:
                _save(tx, current.cancelled(by.id, roles, tx.now))
                tx.tell(PlanSummary(plan_id))

    def forget(self) -> int:
        """Cancel the plans that have waited a week without the owner's word; gives how many."""
        forgotten = 0
        for plan_id in self.store.read(plans.waiting_since, self.organisation.clock() - KEPT_FOR):
            with self.store.begin() as tx:
                current = tx(plans.for_change, plan_id)
                if current is not None and current.state is PlanState.WAITING:
                    _save(tx, current.cancelled(SYSTEM, BY_ITSELF, tx.now))
                    tx.tell(PlanSummary(plan_id))
                    forgotten += 1
        return forgotten

    def _propose(self, plan: Plan, stamp: int, take: int, by: Person, roles: frozenset[Role]) -> None:
        """Check the rows without problems once more, and propose all of them. Raises as `propose`."""
        numbers = {row.number for row in plan.report.fine} if plan.report else set()
        sheet = self.preview.read(plan.data)
        fine = replace(sheet, rows=tuple(row for row in sheet.rows if row.number in numbers))
        self.preview.open_links(fine)
        checked = self.checks.check(plan, fine, take)
        if checked.stamp != stamp:
            self._bring_up_to_date(plan.id, plan.report)
        new = [(row.number, proposal) for row in checked.fine for proposal in row.new]
        roles_of_new = self.authority.roles_of_each(by.id, [_keys(proposal) for _, proposal in new], Act.SUBMIT)
        for held in roles_of_new:
            permit(Act.DRAFT, held)
            permit(Act.SUBMIT, held)
        with self.store.begin() as tx:
            current = tx(plans.for_change, plan.id)
            if current is None or current.state is not PlanState.WAITING:
                return
            department = self.organisation.departments[new[0][1].department]
            sent = sum(not proposal.to_confirm for _, proposal in new)
            see_room(tx, OPEN_POSTS, by.id, department, more=sent)
            tx.tell(
                *(
                    PlanMessage(plan.id, channel)
                    for channel in dict.fromkeys(proposal.accounts[0].channel for _, proposal in new)
                )
            )
            made = self._add_proposals(tx, current, new, roles_of_new, by)
            _save(tx, current.proposed(by.id, roles, tx.now, made))
            tx.tell(PlanSummary(plan.id))

    def _bring_up_to_date(self, plan_id: int, outdated: PlanReport | None) -> NoReturn:
        """Have a plan shown as it stands, checked anew where its report is out of date. Raises Superseded."""
        with self.store.begin() as tx:
            current = tx(plans.for_change, plan_id)
            if current is not None and outdated is not None and current.report == outdated:
                tx(plans.write, current.checked(None))
            tx.tell(PlanSummary(plan_id))
        raise Superseded(CHANGED)

    def _add_proposals(
        self,
        tx: Tx,
        plan: Plan,
        new: list[tuple[int, RowProposal]],
        roles_of_new: list[frozenset[Role]],
        by: Person,
    ) -> int:
        """Write the proposals of (row number, proposal), as drafts where the author must confirm; gives how many."""
        for department in sorted({proposal.department for _, proposal in new}):
            tx(plans.rows_alone, department)
        made = 0
        for (number, proposal), roles in zip(new, roles_of_new, strict=True):
            if proposal.drafted is None or tx(plans.has_row, proposal.department, proposal.key):
                continue
            key = f"plan:{proposal.department}:{proposal.key}"
            kept = add_draft(tx, proposal.drafted, by, f"plan:{plan.id}:{number}", key)
            tx(plans.add_row, proposal.department, proposal.key, plan.id, number, kept.id)
            if not proposal.to_confirm:
                send_draft(tx, kept, by, roles | {Role.PROPOSER}, self.organisation.accounts)
            made += 1
        return made

    def _owned_plan(self, plan_id: int, by: Person, act: Act) -> tuple[Plan, frozenset[Role]]:
        plan = self.store.read(plans.by_id, plan_id)
        if plan is None:
            raise Superseded(NO_LONGER)
        roles = self.authority.roles(by.id, (), act)
        with_owner = roles | ({Role.CONTRIBUTOR} if plan.person == by.id and Role.MEMBER in roles else frozenset())
        permit(act, with_owner)
        return plan, with_owner


def from_the_command_line(store: Store, preview: PlanPreview, name: str, data: bytes, person: str) -> int:
    """Store a file for a person to decide on in Slack; gives the plan's id, or 0 for a repeat within a minute."""
    digest = hashlib.sha256(data).hexdigest()
    plan = Plan(0, person, name, data, PlanState.WAITING, store.clock(), SYSTEM)
    preview.read(data)  # an unreadable file is refused at once
    with store.begin() as tx:
        return _add_plan(tx, plan, f"command line:{person}:{digest}:{store.clock():%Y-%m-%dT%H:%M}", BY_ITSELF)


def _add_plan(tx: Tx, plan: Plan, request: str, roles: frozenset[Role]) -> int:
    named = replace(plan, name=plan.name[:LONGEST_NAME])
    new_id = tx(plans.add, named, request)
    if new_id:
        tx.record(replace(named, id=new_id).brought(roles).deeds)
        tx.tell(PlanSummary(new_id))
    return new_id


def _save(tx: Tx, plan: Plan) -> None:
    tx(plans.write, plan)
    tx.record(plan.deeds)


def _keys(proposal: RowProposal) -> tuple[str, ...]:
    return tuple(account.key for account in proposal.accounts)
