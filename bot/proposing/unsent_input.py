"""Unsent input of forms: kept while a person writes, so that a form that is closed loses no words.

Slack says nothing of a form's input when the form is closed; each change is heard as it is made. A replica writes a
person's input down once a second at most, and remembers the latest.
"""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.clock import Clock
from bot.model.form_input import FormInput
from bot.model.people import Person
from bot.store import Store, unsent_input

BETWEEN_WRITES = timedelta(seconds=1)
REMEMBERED_FOR = timedelta(days=1)
MOST_PEOPLE = 1000
"""The most people whose latest input is remembered beside the database."""


@dataclass(slots=True)
class _Latest:
    """A person's latest input, and the input written down last."""

    found: FormInput
    written: FormInput


@dataclass(frozen=True, slots=True)
class UnsentInput:
    """The input of open forms, a single form for each person."""

    store: Store
    clock: Clock
    _latest: OrderedDict[str, _Latest] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, by: Person, found: FormInput) -> None:
        """Keep the whole input of a form, as a person has just changed it; input older than the latest is left out."""
        with self._lock:
            latest = self._latest.pop(by.id, None)
            same = latest if latest and latest.found.form == found.form else None
            if same and found.at < same.found.at:
                self._latest[by.id] = same
                return
            soon = same is not None and found.at - same.written.at < BETWEEN_WRITES
            self._latest[by.id] = _Latest(found, same.written if same and soon else found)
            while len(self._latest) > MOST_PEOPLE:
                self._latest.popitem(last=False)
        if not soon:
            with self.store.begin() as tx:
                tx(unsent_input.write, by.id, found)

    def take(self, by: Person, form: str) -> Mapping[str, Any] | None:
        """Give a person's latest input of a form, and forget the input; None for a form without any."""
        with self._lock:
            latest = self._latest.pop(by.id, None)
        with self.store.begin() as tx:
            stored = tx(unsent_input.of, by.id)
            if stored is not None:
                tx(unsent_input.drop, by.id)
        every = [found for found in (stored, latest.found if latest else None) if found and found.form == form]
        return max(every, key=lambda found: found.at).values if every else None

    def forget(self) -> int:
        """Delete old input; gives how many."""
        with self.store.begin() as tx:
            return tx(unsent_input.forget, self.clock() - REMEMBERED_FOR)
