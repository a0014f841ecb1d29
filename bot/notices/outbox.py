"""The outbox: tells each notice left by a transaction once, in order, even after a long outage of Slack."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.clock import Clock
from bot.errors import CannotTell, NotNow, Unsayable
from bot.model.notice import Notice
from bot.model.people import Card
from bot.model.proposal_notices import CardTrouble, PostCard
from bot.notices.messages import remember
from bot.notices.pacing import Pacing
from bot.ports import Notifier
from bot.store import Store, notices
from bot.store.notices import Ahead, Gathering, Waiting

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=2), timedelta(minutes=5)
TAKEN_FOR = timedelta(minutes=2)
"""A replica's time for telling a notice; afterwards another may try, and looks first for the message in Slack."""
IDLE = 5.0
"""Most seconds between looks when the outbox is not woken: other replicas and commands leave new notices."""
AT_LEAST = 0.05
"""Fewest seconds between looks: a burst of notices is looked at together."""
AWAY_AFTER = 2
"""Notices in a row without an answer after which Slack counts as away: the others wait, untried, for the next look."""
MOST_FAULTS = 4
"""Tries after which one more failure is final, when Slack refuses a message or the bot cannot make the message."""

log = logging.getLogger(__name__)


class _Came(Enum):
    """The outcome of taking a notice up."""

    TOLD = auto()
    ASIDE = auto()  # out of the way of the others: given up, skipped, waiting for the place
    LATER = auto()
    SILENCE = auto()


@dataclass(slots=True)
class Outbox:
    """A thread telling the outbox's notices through a Notifier."""

    store: Store
    notifier: Notifier
    clock: Clock
    pacing: Pacing = field(default_factory=Pacing)
    hears_of: Callable[[int], tuple[str, ...]] = lambda _: ()
    """Gives the people to hear of trouble with the card of a proposal."""
    on_card: Callable[[Card], object] = lambda _: None
    """Called once a message is written down as a card: a reaction may have come before."""
    on_gone: Callable[[Card], object] = lambda _: None
    """Called with a deleted message of the bot's."""
    on_closed: Callable[[str, str], object] = lambda _, __: None
    """Called with a place closed to the bot, and Slack's code for the reason."""
    on_open: Callable[[str], object] = lambda _: None
    """Called with a place open to the bot again."""
    beat: Callable[[], object] = lambda: None
    """Called before each notice and each look, as a sign of life."""
    _waking: threading.Event = field(default_factory=threading.Event)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None
    _away: bool = False
    """Whether Slack gave no answer at the last look."""

    def start(self) -> None:
        """Begin telling."""
        self._thread = threading.Thread(target=self._run, name="outbox", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Wake the thread for a new notice."""
        self._waking.set()

    def stop(self, within: float = 10.0) -> None:
        """Finish the notice in hand, and stop."""
        self._stopping.set()
        self._waking.set()
        if self._thread is not None:
            self._thread.join(within)

    def tell_all(self) -> int:
        """Tell every notice due now; gives the number told."""
        told, moves = 0, True
        self._away = False
        while moves:
            moves, silences = False, 0
            aside: dict[str, list[Waiting]] = {}
            for waiting in self._due():
                if self._stopping.is_set():
                    return told
                if silences == AWAY_AFTER:
                    self._away = True
                    break
                place = self._place(waiting)
                if self.pacing.rests(place):
                    aside.setdefault(place, []).append(waiting)
                    continue
                self.beat()
                came = self._take_up(waiting, place)
                told += came is _Came.TOLD
                moves |= came in {_Came.TOLD, _Came.ASIDE}
                silences = silences + 1 if came is _Came.SILENCE else 0
            moves = (moves or self._let_wait(aside)) and not self._away
        return told

    def rests(self) -> float:
        """The seconds until a notice can be told, as far as known now, but at least AT_LEAST and at most IDLE."""
        if self._away:
            return IDLE
        now = self.clock()
        waits = (
            max(self.pacing.waits(ahead.place), self._wait(ahead, now)) for ahead in self.store.read(notices.ahead)
        )
        return max(AT_LEAST, min([IDLE, *waits]))

    def _wait(self, ahead: Ahead, now: datetime) -> float:
        """The seconds until a moment, or until a bundle has gathered."""
        moments = [ahead.not_before]
        if ahead.left_at is not None:
            moments.append(ahead.left_at + self.pacing.gathers)
        if ahead.last_told is not None:
            moments.append(ahead.last_told + self.pacing.between_bundles)
        return (max(moments) - now).total_seconds()

    def _due(self) -> tuple[Waiting, ...]:
        now = self.clock()
        gathering = Gathering(now - self.pacing.gathers, now - self.pacing.between_bundles)
        return self.store.read(notices.due, now, self.pacing.resting(), gathering=gathering)

    def _let_wait(self, aside: Mapping[str, Sequence[Waiting]]) -> bool:
        """Note the places that notices wait for, and read no such notice again until a place is free."""
        if not aside:
            return False
        with self.store.begin() as tx:
            for place, several in aside.items():
                tx(notices.let_wait, several, place)
        return True

    def _run(self) -> None:
        while not self._stopping.is_set():
            self.beat()
            self._waking.clear()
            rests = IDLE
            try:
                self.tell_all()
                rests = self.rests()
            except NotNow as error:
                log.warning("notices wait: %s", error)
            except Exception:
                log.exception("the outbox met something it did not foresee; it goes on")
            self._stopping.wait(AT_LEAST)
            self._waking.wait(rests - AT_LEAST)

    def _take_up(self, waiting: Waiting, place: str) -> _Came:
        with self.store.begin() as tx:
            taken = tx(notices.take, waiting, tx.now, tx.now + TAKEN_FOR)
        if taken is None:
            return _Came.ASIDE
        self.pacing.used(place)
        return self._tell(taken, place)

    def _place(self, waiting: Waiting) -> str:
        try:
            return self.notifier.place(waiting.notice)
        except NotNow:
            raise
        except Exception:
            log.exception("where notice %s goes could not be said", waiting.id)
            return ""  # telling meets the same fault, and counts the try

    def _tell(self, waiting: Waiting, place: str) -> _Came:
        notice = waiting.notice
        try:
            made = self.notifier.tell(waiting.notices, f"outbox-{waiting.name}", again=waiting.tries > 0)
        except NotNow as error:
            at = self.clock()
            if error.not_before is not None:
                self.pacing.rest(place, max(0.0, (error.not_before - at).total_seconds()))
            self._put_off(waiting, max(error.not_before or at, at + _pause(waiting)) - at, "no answer")
            return _Came.LATER if error.not_before else _Came.SILENCE
        except CannotTell as error:
            if isinstance(error, Unsayable) and waiting.tries < MOST_FAULTS:
                self._put_off(waiting, _pause(waiting), error.why)
                return _Came.LATER
            return self._set_aside(waiting, error, place)
        except Exception:
            log.exception("notice %s (%s) could not be told", waiting.id, type(notice).__name__)
            if waiting.tries < MOST_FAULTS:
                self._put_off(waiting, _pause(waiting), "a fault of ours")
                return _Came.LATER
            return self._set_aside(waiting, Unsayable("It could not be made.", why="a_fault_of_ours"), place)
        self._record_told(waiting, made, place)
        log.debug("notice %s (%s) was told in %s", waiting.id, type(notice).__name__, place)
        return _Came.TOLD

    def _record_told(self, waiting: Waiting, made: Mapping[str, Card], place: str) -> None:
        notice, card = waiting.notice, made.get("message")
        waited = waiting.blocked and card is not None
        troubles = self._card_troubles(notice) if waited else ()
        with self.store.begin() as tx:
            if card is not None and notice.kind.remembered:
                remember(notice, tx, card)
            tx(notices.told, waiting, tx.now)
            tx.tell(*troubles)
        if waited:
            self.on_open(place)
        if card is not None and isinstance(notice, PostCard):
            self.on_card(card)
        if (gone := made.get("gone")) is not None:
            self.on_gone(gone)

    def _set_aside(self, waiting: Waiting, error: CannotTell, place: str) -> _Came:
        """Give a notice up, or, when the notice asks for a decision, keep it out of the way of the others."""
        notice, ours = waiting.notice, isinstance(error, Unsayable)
        troubles = self._card_troubles(notice, error.why)
        with self.store.begin() as tx:
            if notice.kind.asks:
                news = tx(notices.block, waiting, tx.now + _pause(waiting), error.why, place)
                tx.tell(*(troubles if news else ()))
            else:
                news = True
                tx(notices.give_up, waiting, tx.now, error.why, place)
        if news:
            level, kind = logging.ERROR if ours else logging.WARNING, type(notice).__name__
            log.log(level, "notice %s (%s) can't be told in %s: %s", waiting.id, kind, place, error.why)
        if not ours:
            self.on_closed(place, error.why)
        return _Came.ASIDE

    def _card_troubles(self, notice: Notice, why: str = "") -> tuple[CardTrouble, ...]:
        """The notices about a card that can't be posted or, without a reason, was posted; empty for other notices."""
        if not isinstance(notice, PostCard):
            return ()
        return tuple(CardTrouble(notice.proposal, person, why) for person in self.hears_of(notice.proposal))

    def _put_off(self, waiting: Waiting, pause: timedelta, trouble: str) -> None:
        with self.store.begin() as tx:
            tx(notices.put_off, waiting, tx.now + pause, trouble)


def _pause(waiting: Waiting) -> timedelta:
    return min(FIRST_PAUSE * (1 << min(waiting.tries, 10)), LONGEST_PAUSE)
