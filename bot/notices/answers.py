"""Answers to messages that people write to the bot, each given once however often Slack brings the message."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.model.people import Card
from bot.store import Store, requests

REMEMBERED_FOR = timedelta(days=2)
"""How long requests are remembered: Slack brings an event again within minutes."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Gives an answer unless the message has one. Slack names a repeat by another event id; the message stays."""

    store: Store
    clock: Clock

    def once(self, message: Card, give: Callable[[], object]) -> bool:
        """Give the answer to a message, unless given already; an answer that fails can be given by the next try."""
        request = f"message:{message.channel}:{message.ts}"
        with self.store.begin() as tx:
            if not tx(requests.is_first, request, tx.now):
                return False
        try:
            give()
        except Exception:
            with self.store.begin() as tx:
                tx(requests.take_back, request)
            raise
        return True

    def forget(self) -> int:
        """Forget old requests; gives how many."""
        with self.store.begin() as tx:
            return tx(requests.forget, self.clock() - REMEMBERED_FOR)
