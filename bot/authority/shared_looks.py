"""Looks at groups that serve several decisions: whoever arrives while a look waits to begin shares that look.

A look begun after an act was received is fresh for the act, whoever asked for the look. A look under way is not: its
answer may be from before the act.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.errors import NotNow
from bot.model.account import Principal

NO_ANSWER = "Slack didn't answer just now, so nothing has changed. Please try again in a minute."


@dataclass(slots=True)
class _Look:
    sharing: int = 0
    """Decisions that wait for the look, beside the decision that asks."""
    ended: threading.Event = field(default_factory=threading.Event)
    members: frozenset[str] | None = None
    """None for no answer."""
    error: NotNow | None = None


@dataclass(slots=True)
class SharedLooks:
    """A single look at each group at a time, and at most a single look waiting behind it. Safe from any thread."""

    _turns: dict[Principal, threading.Lock] = field(default_factory=dict)
    _waiting: dict[Principal, _Look] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def members(self, group: Principal, ask: Callable[[], frozenset[str]]) -> frozenset[str]:
        """The members of a group, by a look that begins after the call. Raises NotNow."""
        with self._lock:
            turn = self._turns.setdefault(group, threading.Lock())
            shared = self._waiting.get(group)
            look = shared or self._waiting.setdefault(group, _Look())
            look.sharing += shared is not None
        if shared is None:
            self._look(group, turn, look, ask)
        look.ended.wait()
        if look.members is None:
            raise look.error or NotNow(NO_ANSWER)
        return look.members

    def sharing(self, group: Principal) -> int:
        """How many decisions share the look that waits to begin."""
        with self._lock:
            look = self._waiting.get(group)
            return look.sharing if look else 0

    def _look(self, group: Principal, turn: threading.Lock, look: _Look, ask: Callable[[], frozenset[str]]) -> None:
        with turn:
            with self._lock:
                del self._waiting[group]  # begun: whoever comes from here on waits for another look
            try:
                look.members = ask()
            except NotNow as error:
                look.error = error
            finally:
                look.ended.set()
