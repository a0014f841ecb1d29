"""The links of a post, opened before approval and again before publishing: where they lead, and what is there."""

import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from threading import Lock

from bot.clock import Clock
from bot.errors import Refused, Unreached
from bot.model.account import Account
from bot.model.content import Content
from bot.model.link import Link
from bot.outbound.fetching import Page
from bot.outbound.page_head import head_of
from policy.detectors.links import addresses

TO_LOOK = 1.0
"""Seconds that a form has for all links, beside the look for the post answered."""
MOST_LINKS = 8
"""Links looked at in a post."""
SIDE_BY_SIDE = 8
MOST_WAITING = 400
"""Looks asked for and not over; more are not begun, and those links stay unknown."""
FRESH, FRESH_TROUBLE = 300.0, 20.0
"""Seconds for which the outcome of a look is given again: of a page that opened, and of any other."""

Fetch = Callable[[str], Page]
"""`bot.outbound.fetching.Fetcher.fetch`. Raises Refused or Unreached."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Looks:
    """Opens links in threads of its own, each link once for all who ask in the same minutes."""

    fetch: Fetch
    clock: Clock
    monotonic: Callable[[], float] = time.monotonic
    pool: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, SIDE_BY_SIDE, "links"))
    _known: dict[str, tuple[float, "Future[Link | None]"]] = field(default_factory=dict)
    """By address: when the look began, and the look."""
    _lock: Lock = field(default_factory=Lock)

    def look(self, written: str) -> "Future[Link | None] | None":
        """The look at a link, begun now unless there is one; None when too many wait. Returns at once."""
        with self._lock:
            now = self.monotonic()
            self._known = {link: look for link, look in self._known.items() if _is_fresh(look, now)}
            if written in self._known:
                return self._known[written][1]
            if sum(not look.done() for _, look in self._known.values()) >= MOST_WAITING:
                return None
            look = self.pool.submit(self._open, written)
            self._known[written] = now, look
            return look

    def _open(self, written: str) -> Link | None:
        """The facts of a link; None for a link that is not to be opened from here."""
        try:
            page = self.fetch(written if "://" in written else f"https://{written}")
            head = head_of(page.beginning, page.kind)
        except Refused:
            return None
        except Unreached:
            return Link(written, self.clock())
        except Exception:  # a look that fails keeps nobody from writing
            log.exception("looking at a link failed in a way we did not foresee")
            return None
        return Link(
            written, self.clock(), page.url, page.status, head.title, head.description, has_image=head.has_image
        )


def _is_fresh(known: tuple[float, "Future[Link | None]"], now: float) -> bool:
    began, look = known
    if not look.done():
        return True
    link = look.result()
    return now - began < (FRESH if link is not None and link.is_open else FRESH_TROUBLE)


@dataclass(frozen=True, slots=True)
class Links:
    """Gathers the facts of a post's links. Never within a transaction."""

    looks: Looks | None
    """None where no link is opened."""
    patience: float = TO_LOOK

    def begin(
        self, content: Content, accounts: Iterable[Account], before: Iterable[Link] = ()
    ) -> Callable[[], tuple[Link, ...]]:
        """Begin to look at the links of a content; the callable waits for the facts, in the order of the text.

        A link that opened `before` is not looked at again. A link without an answer in time is left out, or as it was.
        """
        wanted = links_in(content.text_for(account.key) for account in accounts)
        known = {link.written: link for link in before}
        if (looks := self.looks) is None:
            return lambda: tuple(known[link] for link in wanted if link in known)
        ends = looks.monotonic() + self.patience
        begun = {link: looks.look(link) for link in wanted if link not in known or not known[link].is_open}
        asked = {link: look for link, look in begun.items() if look is not None}

        def gathered() -> tuple[Link, ...]:
            done = wait(asked.values(), timeout=max(0.0, ends - looks.monotonic())).done
            seen = {link: look.result() for link, look in asked.items() if look in done}
            facts = known | {link: found for link, found in seen.items() if found is not None}
            return tuple(facts[link] for link in wanted if link in facts)

        return gathered


def links_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The web addresses in some texts, as written, each once; no more than are looked at."""
    return tuple(dict.fromkeys(link for text in texts for link in addresses(text)))[:MOST_LINKS]
