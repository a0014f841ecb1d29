"""Lists brought up to date after a person's own acts: App Home, a digest, a private list."""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Set
from concurrent.futures import Executor
from dataclasses import dataclass, field

from slack_sdk.errors import SlackClientError

from bot.errors import CountersignError

MOST = 5000
"""The most people to remember; the longest unseen are forgotten, and find a fresh list on opening it."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Refreshing:
    """Remembers how to draw each person's latest list, and draws the list again after the person's own deeds."""

    executor: Executor
    _draw: OrderedDict[str, Callable[[], object]] = field(default_factory=OrderedDict)
    _waiting: set[str] = field(default_factory=set)
    _owed: set[str] = field(default_factory=set)
    """People who have gone on to a list that is not remembered yet: drawn again once it is."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, person: str, draw: Callable[[], object]) -> None:
        """Remember a person's latest list, in place of an earlier list.

        `draw` gives False when the person has gone on to another list.
        """
        with self._lock:
            self._draw[person] = draw
            self._draw.move_to_end(person)
            while len(self._draw) > MOST:
                self._draw.popitem(last=False)
            is_owed = person in self._owed
            self._owed.discard(person)
        if is_owed:
            self.acted({person})

    def acted(self, people: Set[str]) -> None:
        """Draw these people's lists again: soon, on another thread, and once for several deeds together."""
        for person in people:
            with self._lock:
                if person not in self._draw or person in self._waiting:
                    continue
                self._waiting.add(person)
            self.executor.submit(self._draw_again, person)

    def _draw_again(self, person: str) -> None:
        with self._lock:
            self._waiting.discard(person)
            draw = self._draw.get(person)
        try:
            if draw is None or draw() is not False:
                return
            with self._lock:
                has_another = self._draw.get(person) is not draw
                if not has_another:
                    self._owed.add(person)
            if has_another:
                self.acted({person})
        except (CountersignError, SlackClientError, OSError) as error:
            log.warning("what somebody looks at could not be brought up to date: %s", type(error).__name__)
