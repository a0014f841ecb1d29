"""Windows ahead: a week before a window begins, people hear of the queued posts that the window will stop."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.checking.checking import Checking
from bot.checking.settings_in_force import SettingsInForce
from bot.enquiries.reply_check import ReplyChecks
from bot.errors import Unusable
from bot.model.account import Department
from bot.model.audit import Deed
from bot.model.delivery import DeliveryState
from bot.model.notice import WindowAhead
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Card
from bot.model.permissions import BY_ITSELF, Act, permit
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import WhenKind
from bot.store import Store, cards, deliveries, proposals, settings
from policy.department import Window
from policy.outcome import Outcome
from policy.settings import Settings

AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WillStop:
    """A queued post that a window will stop, with the time due (UTC) and the card."""

    proposal: Proposal
    due: datetime
    card: Card | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """A window that begins, or has begun, with the posts to be stopped."""

    department: Department
    window: Window
    stops: tuple[WillStop, ...]


@dataclass(frozen=True, slots=True)
class Windows:
    """Announces windows, and tells the posts a window will stop."""

    store: Store
    settings_in_force: SettingsInForce
    checking: Checking
    reply_checks: ReplyChecks
    organisation: Organisation

    def announce(self) -> int:
        """Queue a notice, once, for every window that begins within a week; gives how many."""
        return sum(
            self._announce(key, window)
            for key in self.organisation.departments
            for window in self.settings_in_force.of(key).windows
        )

    def ahead(self, department: str, window_id: str) -> Ahead | None:
        """A window with the posts to be stopped, by the queue of this moment; None when the window is gone."""
        windows = self.settings_in_force.of(department).windows
        window = next((window for window in windows if window.id == window_id), None)
        return (
            Ahead(self.organisation.departments[department], window, self._stopped_by(department, window))
            if window
            else None
        )

    def _announce(self, department: str, window: Window) -> bool:
        now = self.organisation.clock()
        if not window.start - AHEAD <= now or (window.until is not None and window.until < now):
            return False
        if self.store.read(settings.window_was_told, department, window):
            return False
        quiet = window.start <= now and not self._stopped_by(department, window)  # open, and no post is concerned
        permit(Act.SAY_WINDOW_BEGINS, BY_ITSELF)
        with self.store.begin() as tx:
            if not tx(settings.tell_window, department, window, tx.now):
                return False
            details = (("begins", window.start.isoformat()), ("quiet", quiet))
            tx.record([Deed(Act.SAY_WINDOW_BEGINS.value, SYSTEM, f"department:{department}", tx.now, details)])
            if not quiet:
                tx.tell(WindowAhead(department, window.id))
        return not quiet

    def _stopped_by(self, department: str, window: Window) -> tuple[WillStop, ...]:
        today = self.settings_in_force.of(department)
        without = replace(today, windows=tuple(other for other in today.windows if other != window))
        return tuple(
            WillStop(proposal, due, self.store.read(cards.of_revision, proposal.id, proposal.revision.number))
            for proposal, due in sorted(self._queued(department), key=lambda queued: (queued[1], queued[0].id))
            if window.open_at(due) and self._stops(proposal, due, today) and not self._stops(proposal, due, without)
        )

    def _queued(self, department: str) -> Iterable[tuple[Proposal, datetime]]:
        """A department's pending proposals with a set time, and approved proposals not out yet; with the time due."""
        for proposal in self.store.read(proposals.in_states, (ProposalState.PENDING,)):
            if proposal.department == department and proposal.when.kind is WhenKind.AT:
                yield proposal, proposal.when.instant
        soonest: dict[int, datetime] = {}
        for delivery in self.store.read(deliveries.in_states, (DeliveryState.SCHEDULED,)):
            soonest.setdefault(delivery.proposal_id, delivery.due_at)
        for proposal_id, due in soonest.items():
            found = self.store.read(proposals.by_id, proposal_id)
            if found is not None and found.department == department:
                yield found, due

    def _stops(self, proposal: Proposal, due: datetime, under: Settings) -> bool:
        revision = proposal.revision
        answering = self.reply_checks.about(revision.content, proposal.department)
        try:
            report = self.checking.again(revision, answering, at=due, settings=under)
        except Unusable:  # none of the accounts is set up any more
            return False
        stands = report.waiving(proposal.waivers).unsettled
        return any(found.outcome in {Outcome.SENIOR, Outcome.BLOCK} for found in stands)
