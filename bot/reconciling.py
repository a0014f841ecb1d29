"""Reconciling: after an outage, reactions on live cards are read again, as many at a time as Slack answers."""

import logging
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock

from bot.errors import CountersignError, NotNow
from bot.model.people import Card

MOST_EARLY = 100
"""Messages that somebody acted on before they were known as cards; most never will be."""
AT_ONCE = 40
"""Cards at a time: Slack answers about 50 such questions a minute."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Reconciling:
    """Goes round the live cards, and goes on where it had to stop."""

    live_cards: Callable[[], Iterable[Card]]
    reconcile: Callable[[Card], int]
    known: Callable[[Card], object]
    """Whether a message is known to be a card: something, or None."""
    _left: deque[Card] = field(default_factory=deque)
    _early: dict[Card, list[Callable[[], object]]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def begin(self) -> int:
        """Begin a round, unless one is under way, and go on with it; gives how much has changed."""
        with self._lock:
            if not self._left:
                self._left.extend(self.live_cards())
        return self.go_on()

    def go_on(self) -> int:
        """Read the next cards again; gives how much has changed. What Slack does not answer now is kept for later."""
        return sum(self._next() for _ in range(AT_ONCE) if self._left)

    def came_early(self, card: Card, act: Callable[[], object]) -> None:
        """Keep what somebody did to a message of ours until it is known to be a card, and do it then."""
        with self._lock:
            while len(self._early) >= MOST_EARLY:
                self._early.pop(next(iter(self._early)))
            self._early.setdefault(card, []).append(act)
        if self.known(card) is not None:
            self._do_what_came_early(card)

    def _do_what_came_early(self, card: Card) -> None:
        with self._lock:
            acts = self._early.pop(card, [])
        for act in acts:
            act()

    def one(self, card: Card) -> int:
        """Do what came before a new card was known, and read its reactions again: another replica may have heard."""
        self._do_what_came_early(card)
        try:
            return self.reconcile(card)
        except CountersignError as error:
            log.warning("reactions on a card wait: %s", error)
            with self._lock:
                self._left.append(card)
            return 0

    def _next(self) -> int:
        with self._lock:
            card = self._left.popleft() if self._left else None
        if card is None:
            return 0
        try:
            return self.reconcile(card)
        except NotNow:
            with self._lock:
                self._left.appendleft(card)
            raise
