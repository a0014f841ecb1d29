"""Work that several callers ask for at the same time, done as one group: one transaction in place of many."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.errors import NotNow

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
MOST = 50
"""Most items of a group: a group takes some milliseconds, so that others come in between."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Entry(Generic[Item, Outcome]):
    item: Item
    outcomes: list[Outcome] = field(default_factory=list)
    error: Exception | None = None

    @property
    def is_done(self) -> bool:
        return bool(self.outcomes) or self.error is not None


@dataclass(slots=True)
class Together(Generic[Item, Outcome]):
    """Does at once what callers in several threads ask for; each gets the outcome of its own item.

    Nobody waits for a group to fill: whoever comes while a group is being done belongs to the next.
    """

    act: Callable[[Sequence[Item]], Sequence[Outcome]]
    """Does a group, whole or not at all: an outcome for each item, in order."""
    _waiting: deque[_Entry[Item, Outcome]] = field(default_factory=deque)
    _turn: threading.Lock = field(default_factory=threading.Lock)
    """Held by whoever does a group."""

    def __call__(self, item: Item) -> Outcome:
        """Do an item, alone or in a group. Raises whatever the act raises for the item."""
        entry: _Entry[Item, Outcome] = _Entry(item)
        self._waiting.append(entry)
        while not entry.is_done:
            with self._turn:
                if not entry.is_done:
                    self._do([self._waiting.popleft() for _ in range(min(len(self._waiting), MOST))])
        if entry.error is not None:
            raise entry.error
        return entry.outcomes[0]

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
