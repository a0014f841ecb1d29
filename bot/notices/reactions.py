"""Rounds over the live cards to read reactions again after an outage, within the rate of Slack's answers."""

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
"""Messages acted on before being known as cards, kept at most; most messages never become cards."""
A_MOMENT = 1.5
"""Seconds, at most, for a press to wait for a card to be known: Slack opens a form only within three."""
BETWEEN_LOOKS = 0.05
A_MINUTE = 25
"""Cards read a minute: half of the questions that Slack answers, for each decision asks a question, too."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Reactions:
    """Goes round the live cards, newest first; after a stop the round goes on at the same card."""

    live_cards: Callable[[], Iterable[Card]]
    reconcile: Callable[[Card], int | None]
    """Gives the number of changes, or None for a card gone from Slack."""
    known: Callable[[Card], object]
    """Gives None for a message not known to be a card."""
    on_gone: Callable[[Card], object] = lambda _: None
    """Called with a card gone from Slack."""
    allowance: Allowance = field(default_factory=lambda: Allowance(A_MINUTE))
    monotonic: Callable[[], float] = time.monotonic
    pause: Callable[[float], object] = field(default_factory=lambda: Event().wait)
    _left: deque[Card] = field(default_factory=deque)
    _once_more: bool = False
    _early: dict[Card, list[Callable[[], object]]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def begin(self) -> int:
        """Begin a round, or have a round follow the round under way, and read; gives the number of changes.

        Cards already read in the round under way may have changed since.
        """
        with self._lock:
            if self._left:
                self._once_more = True
            else:
                self._left.extend(self.live_cards())
        return self.go_on()

    def go_on(self) -> int:
        """Read the next cards of the round; gives the number of changes. Cards without an answer are kept for later."""
        changed = 0
        while card := self._next():
            changed += self._read(card)
        return changed

    def came_early(self, card: Card, act: Callable[[], object]) -> None:
        """Keep an act on a message of the bot's until the message is known to be a card, and do the act then."""
        with self._lock:
            while len(self._early) >= MOST_EARLY:
                self._early.pop(next(iter(self._early)))
            self._early.setdefault(card, []).append(act)
        if self.known(card) is not None:
            self._do_early_acts(card)

    def wait_for(self, card: Card) -> None:
        """Wait, at most A_MOMENT, until a message is known to be a card: people see cards before the record is written.

        The record is looked for again and again, since another replica may be writing.
        """
        until = self.monotonic() + A_MOMENT
        while self.known(card) is None and self.monotonic() < until:
            self.pause(BETWEEN_LOOKS)

    def _do_early_acts(self, card: Card) -> None:
        with self._lock:
            acts = self._early.pop(card, [])
        for act in acts:
            act()

    def one(self, card: Card) -> int:
        """Do the acts that came before a card was known, and read the card's reactions; gives the number of changes.

        Another replica may have heard of a reaction, or the card may be deleted, before the card was known.
        """
        self._do_early_acts(card)
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
