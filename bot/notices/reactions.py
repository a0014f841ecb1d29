"""Reconciling: after an outage, reactions on live cards are read again, as many at a time as Slack answers."""

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Event, Lock

from bot.errors import CountersignError, NotNow
from bot.model.people import Card
from bot.notices.pacing import Allowance

MOST_EARLY = 100
"""Messages that somebody acted on before they were known as cards; most never will be."""
A_MOMENT = 1.5
"""Seconds that a press waits at most for its card to be known: its form must open within three."""
BETWEEN_LOOKS = 0.05
A_MINUTE = 40
"""Cards read a minute: Slack answers about 50 such questions, and each decision asks one, too."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Reactions:
    """Goes round the live cards, newest first, and goes on where it had to stop."""

    live_cards: Callable[[], Iterable[Card]]
    reconcile: Callable[[Card], int | None]
    """Gives how much has changed, or None for a card that is no longer to be seen."""
    known: Callable[[Card], object]
    """Whether a message is known to be a card: something, or None."""
    on_gone: Callable[[Card], object] = lambda _: None
    """Called with a card that is no longer to be seen."""
    allowance: Allowance = field(default_factory=lambda: Allowance(A_MINUTE))
    monotonic: Callable[[], float] = time.monotonic
    pause: Callable[[float], object] = field(default_factory=lambda: Event().wait)
    _left: deque[Card] = field(default_factory=deque)
    _once_more: bool = False
    _early: dict[Card, list[Callable[[], object]]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def begin(self) -> int:
        """Begin a round and go on with it, or, while one is under way, have another follow; gives what has changed.

        What the one under way has read already may have changed since.
        """
        with self._lock:
            if self._left:
                self._once_more = True
            else:
                self._left.extend(self.live_cards())
        return self.go_on()

    def go_on(self) -> int:
        """Read the next cards again; gives how much has changed. What Slack does not answer now is kept for later."""
        changed = 0
        while card := self._next():
            changed += self._read(card)
        return changed

    def came_early(self, card: Card, act: Callable[[], object]) -> None:
        """Keep what somebody did to a message of ours until it is known to be a card, and do it then."""
        with self._lock:
            while len(self._early) >= MOST_EARLY:
                self._early.pop(next(iter(self._early)))
            self._early.setdefault(card, []).append(act)
        if self.known(card) is not None:
            self._do_what_came_early(card)

    def wait_for(self, card: Card) -> None:
        """Wait, for a moment at most, until a message is known to be a card: people see it before that is written.

        It is looked for again and again, since another replica may be the one that writes it.
        """
        until = self.monotonic() + A_MOMENT
        while self.known(card) is None and self.monotonic() < until:
            self.pause(BETWEEN_LOOKS)

    def _do_what_came_early(self, card: Card) -> None:
        with self._lock:
            acts = self._early.pop(card, [])
        for act in acts:
            act()

    def one(self, card: Card) -> int:
        """Do what came before a new card was known, and read its reactions again: another replica may have heard.

        Somebody may have deleted it before it was known, too.
        """
        self._do_what_came_early(card)
        try:
            return self._look_at(card)
        except CountersignError as error:
            log.warning("reactions on a card wait: %s", error)
            with self._lock:
                self._left.append(card)
            return 0

    def _next(self) -> Card | None:
        with self._lock:
            if not self._left and self._once_more:
                self._once_more = False
                self._left.extend(self.live_cards())
            return self._left.popleft() if self._left and self.allowance.take() else None

    def _read(self, card: Card) -> int:
        try:
            return self._look_at(card)
        except NotNow:
            with self._lock:
                self._left.appendleft(card)
            raise

    def _look_at(self, card: Card) -> int:
        changed = self.reconcile(card)
        if changed is None:
            self.on_gone(card)
        return changed or 0
