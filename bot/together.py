"""Work that several callers ask for at the same time, done as one group: one transaction in place of many."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.errors import NotNow

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
Key = TypeVar("Key", bound=Hashable)
MOST = 50
"""Most items of a group: a group takes some milliseconds, so that others come in between."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Entry(Generic[Item, Outcome]):
    item: Item
    outcomes: list[Outcome] = field(default_factory=list)
    error: Exception | None = None
    woken: threading.Event = field(default_factory=threading.Event)
    """Set when the item is done, or when the caller is to do the next group."""

    @property
    def is_done(self) -> bool:
        return bool(self.outcomes) or self.error is not None


@dataclass(slots=True)
class Together(Generic[Item, Outcome]):
    """Does at once what callers in several threads ask for; each gets the outcome of its own item.

    Nobody waits for a group to fill: whoever comes while a group is being done belongs to the next. A waiting caller is
    woken a single time.
    """

    act: Callable[[Sequence[Item]], Sequence[Outcome]]
    """Does a group, whole or not at all: an outcome for each item, in order."""
    _waiting: deque[_Entry[Item, Outcome]] = field(default_factory=deque)
    _is_taken: bool = False
    """Whether a caller does a group, or is about to."""
    _lock: threading.Lock = field(default_factory=threading.Lock)
    """Held for a moment, around the two above."""
    _turn: threading.Lock = field(default_factory=threading.Lock)
    """Held by whoever does a group."""

    def __call__(self, item: Item) -> Outcome:
        """Do an item, alone or in a group. Raises whatever the act raises for the item."""
        entry: _Entry[Item, Outcome] = _Entry(item)
        with self._lock:
            self._waiting.append(entry)
            waits, self._is_taken = self._is_taken, True
        if waits:
            entry.woken.wait()
        if not entry.is_done:
            self._take_turn()
        if entry.error is not None:
            raise entry.error
        return entry.outcomes[0]

    def _take_turn(self) -> None:
        """Do the group that waits, our own item first, and hand the turn on."""
        group: Sequence[_Entry[Item, Outcome]] = ()
        try:
            with self._turn:
                with self._lock:
                    group = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST))]
                self._do(group)
        finally:
            with self._lock:
                following = self._waiting[0] if self._waiting else None
                self._is_taken = following is not None
            for entry in (*group[1:], following):
                if entry is not None:
                    entry.woken.set()

    def _do(self, group: Sequence[_Entry[Item, Outcome]]) -> None:
        try:
            for entry, outcome in zip(group, self.act([entry.item for entry in group]), strict=True):
                entry.outcomes.append(outcome)
        except NotNow as error:  # the database does not let anybody in
            for entry in group:
                entry.error = error
        except Exception as error:
            if len(group) == 1:
                group[0].error = error
                return
            log.exception("a group of %s could not be done together; each is done alone", len(group))
            for entry in group:
                self._do((entry,))


@dataclass(slots=True)
class Alike(Generic[Key, Outcome]):
    """Asks one time for all callers in several threads that ask the same at the same time.

    An answer is never older than the question: whoever comes while an answer is on its way gets the next.
    """

    _by_key: dict[Key, Together[None, Outcome]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, key: Key, ask: Callable[[], Outcome]) -> Outcome:
        """Give the answer to a question, asked alone or together; a key always means the same question.

        Raises whatever asking raises.
        """
        with self._lock:
            if key not in self._by_key:
                self._by_key[key] = Together(lambda group: [ask()] * len(group))
            together = self._by_key[key]
        return together(None)
