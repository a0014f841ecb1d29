"""Windows ahead: a week before a window begins, people hear of the queued posts that the window will stop."""

from dataclasses import dataclass
from datetime import timedelta

from bot.checking.settings_in_force import SettingsInForce
from bot.model.account import Department
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.notice import WindowAhead
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, permit
from bot.stopping.ahead import StopsAhead, WillStop
from bot.store import Store, settings
from policy.department import Window

AHEAD = timedelta(days=7)


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
    stops_ahead: StopsAhead
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
        if window is None:
            return None
        return Ahead(self.organisation.departments[department], window, self._stopped_by(department, window))

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
        return self.stops_ahead.by_period(department, window, in_force=True)
