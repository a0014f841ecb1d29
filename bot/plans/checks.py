"""Checks of plans: each plan once, by one replica, apart from presses and from the outbox, within a budget of time.

The database says which plans are due: a plan without a report. A replica that dies leaves a take that runs out.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from bot.authority.roles import Authority
from bot.errors import NotAllowed, NotNow, Unusable
from bot.model.acts import Act
from bot.model.notice import PlanChecked
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import permit
from bot.model.plan import Plan
from bot.model.plan_report import PlanReport
from bot.plans.checked import CheckedPlan
from bot.plans.preview import PlanPreview
from bot.plans.rows import Sheet
from bot.store import Store, plans

BUDGET = 45.0
"""Seconds for the rows of a plan. Two hundred ordinary rows need about two."""
TAKEN_FOR = timedelta(minutes=1)
"""How long a replica has a plan without a word; afterwards another may take the plan up."""
A_WORD_EVERY = 15.0
"""Seconds after which a replica at work takes the plan for longer."""
A_FAULT = "The checks failed, through a fault of ours. Your file is fine as it is: drop it here again a little later."

log = logging.getLogger(__name__)


class LeftOff(Exception):
    """The check ends without a result: the bot stops, or another replica has the plan."""


@dataclass(slots=True)
class PlanChecks:
    """Checks the plans that are due."""

    store: Store
    authority: Authority
    preview: PlanPreview
    organisation: Organisation
    monotonic: Callable[[], float] = time.monotonic
    budget: float = BUDGET
    """Seconds for a plan, by `monotonic`."""
    _stopping: threading.Event = field(default_factory=threading.Event)

    def due(self) -> tuple[tuple[int, str], ...]:
        """The plans to be checked, oldest first: (id, person). A person's plans are checked one after another."""
        return self.store.read(plans.to_check)

    def take_up(self, plan_id: int) -> bool:
        """Check a plan, keep the report and tell the owner; False when the plan is to be taken up again later."""
        try:
            with self.taken(plan_id) as take:
                plan = self.store.read(plans.by_id, plan_id)
                if plan is None or not plan.is_to_be_checked:
                    return True
                report = self._report(plan, take)
                with self.store.begin() as tx:
                    current = tx(plans.for_change, plan_id)
                    if current is not None and current.is_to_be_checked and tx(plans.let_go, plan_id, take):
                        tx(plans.write, current.checked(report))
                        tx.tell(PlanChecked(plan_id))
        except NotNow as error:
            log.info("plan %s waits for its check: %s", plan_id, error)
            return False
        except LeftOff:
            return False
        return True

    def stop(self) -> None:
        """Leave off at the next row; the plans in hand are taken up again at the next start."""
        self._stopping.set()

    @contextmanager
    def taken(self, plan_id: int) -> Iterator[int]:
        """Have a plan to oneself during the block; gives the number of the take. Raises NotNow when taken already."""
        with self.store.begin() as tx:
            take = tx(plans.take, plan_id, TAKEN_FOR)
        if not take:
            raise NotNow("This plan is being worked on just now. Please look at it again in a minute.")
        try:
            yield take
        finally:
            with self.store.begin() as tx:
                tx(plans.let_go, plan_id, take)

    def check(self, plan: Plan, sheet: Sheet, take: int, *, budget: float | None = None) -> CheckedPlan:
        """Check rows of a taken plan, with the owner's permissions of now; without a budget, all of the rows.

        Raises NotNow, or LeftOff.
        """
        by, goes_on = Person(plan.person), self._watch(plan.id, take, budget)
        return self.preview.check(sheet, by, self._refused(sheet, by), goes_on)

    def _report(self, plan: Plan, take: int) -> PlanReport:
        try:
            return self.check(plan, self.preview.read(plan.data), take, budget=self.budget).report
        except (NotNow, LeftOff):
            raise
        except Unusable as error:  # what was a calendar when brought: the accounts have changed since
            return PlanReport((), (str(error),))
        except Exception:
            log.exception("plan %s could not be checked", plan.id)
            return PlanReport((), (A_FAULT,))

    def _watch(self, plan_id: int, take: int, budget: float | None) -> Callable[[], bool]:
        """Say before each row whether time is left, and keep the plan taken; the callable raises LeftOff."""
        started = said = self.monotonic()

        def goes_on() -> bool:
            nonlocal said
            now = self.monotonic()
            if self._stopping.is_set():
                raise LeftOff
            if now - said >= A_WORD_EVERY:
                said = now
                with self.store.begin() as tx:
                    if not tx(plans.keep, plan_id, take, TAKEN_FOR):
                        raise LeftOff
            return budget is None or now - started < budget

        return goes_on

    def _refused(self, sheet: Sheet, by: Person) -> dict[str, str]:
        """The accounts of a file that a person may not write for: words for the person, by account key."""
        keys = sorted({key for row in sheet.rows if row.wording for key in row.wording.accounts})
        found = {}
        for key, roles in zip(
            keys, self.authority.roles_of_each(by.id, [[key] for key in keys], Act.SUBMIT), strict=True
        ):
            try:
                permit(Act.SUBMIT, roles)
            except NotAllowed:
                found[key] = f"You don't write for {self.organisation.accounts[key].handle} yet. Its owner can add you."
        return found
