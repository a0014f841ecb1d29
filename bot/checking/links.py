"""The links of a post, opened before approval and again before publishing: where they lead, and what is there."""

import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from urllib.parse import urljoin

from bot.clock import Clock
from bot.errors import Refused, Unreached
from bot.model.account import Account
from bot.model.content import Content
from bot.model.link import Link, hosts_of
from bot.outbound.fetching import Page
from bot.outbound.page_head import head_of
from policy.detectors.links import addresses

TO_LOOK = 1.0
"""Seconds for all links of a form, beside the look for the post answered, or of a post at the gate."""
MOST_LINKS = 8
"""Links looked at in a post."""
SIDE_BY_SIDE = 8
MOST_WAITING = 400
"""Looks asked for and not over; more are not begun, and those links stay unknown."""
FRESH, FRESH_TROUBLE = 300.0, 20.0
"""Seconds for which the outcome of a look is given again: of a page that opened, and of any other."""

Fetch = Callable[[str], Page]
"""`bot.outbound.fetching.Fetcher.fetch`. Raises Refused or Unreached."""
Look = Future[Link | None]

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Looks:
    """Opens links in threads of its own, each link once for all who ask in the same minutes."""

    fetch: Fetch
    clock: Clock
    patience: float = TO_LOOK
    monotonic: Callable[[], float] = time.monotonic
    pool: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, SIDE_BY_SIDE, "links"))
    waiting: int = 0
    """Looks asked for and not over."""
    _known: dict[str, tuple[float, Look]] = field(default_factory=dict)
    """By address: when the look began, and the look."""
    _tidied_at: float = 0.0
    _stopped: bool = False
    _lock: Lock = field(default_factory=Lock)

    def look(self, written: str, *, trouble_is_fresh_for: float = FRESH_TROUBLE) -> Look | None:
        """The look at a link, begun now unless there is one; None when too many wait, or at the end."""
        with self._lock:
            now = self.monotonic()
            began, known = self._known.get(written, (now, None))
            if known is not None and now - began < (FRESH if _is_good(known) else trouble_is_fresh_for):
                return known
            if self._stopped or self.waiting >= MOST_WAITING:
                return None
            self._tidy(now)
            self.waiting += 1
            look = self.pool.submit(self._open, written)
            self._known[written] = now, look
            return look

    def forget(self, written: str) -> None:
        """Open a link anew when next asked for."""
        with self._lock:
            self._known.pop(written, None)

    def stop(self) -> None:
        """Open no more links: of looks that have not begun, none begins."""
        with self._lock:
            self._stopped = True
        self.pool.shutdown(wait=False, cancel_futures=True)

    def _tidy(self, now: float) -> None:
        if now - self._tidied_at >= FRESH:
            self._tidied_at = now
            self._known = {link: known for link, known in self._known.items() if now - known[0] < FRESH}

    def _open(self, written: str) -> Link | None:
        try:
            return self._opened(written)
        finally:
            with self._lock:
                self.waiting -= 1

    def _opened(self, written: str) -> Link | None:
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
            written,
            self.clock(),
            page.url,
            page.status,
            head.title,
            head.description,
            has_image=bool(head.image),
            image=_joined(page.url, head.image),
            hosts=hosts_of(page.via),
        )


def _joined(page: str, image: str) -> str:
    """The address of a page's picture, which pages may give relative to their own; empty for none, and for others."""
    with suppress(ValueError):
        whole = urljoin(page, image) if image else ""
        return whole if whole.startswith(("https://", "http://")) else ""
    return ""


def _is_good(known: Look) -> bool:
    """Whether a look is under way, or found an open page."""
    if not known.done():
        return True
    if known.cancelled():
        return False
    link = known.result()
    return link is not None and link.is_open


@dataclass(frozen=True, slots=True)
class Links:
    """Gathers the facts of a post's links. Never within a transaction."""

    looks: Looks | None
    """None where no link is opened."""
    waits: bool = True
    """Whether drafts wait for pages that have not answered yet."""

    def warm(self, texts: Iterable[str], within: float) -> None:
        """Look at the links of many texts, side by side, so that `begin` finds what is known; waits some seconds."""
        if (looks := self.looks) is not None:
            begun = [looks.look(link) for text in texts for link in links_in((text,))]
            wait([look for look in begun if look is not None], timeout=within)

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
        ends = looks.monotonic() + (looks.patience if self.waits else 0.0)
        begun = {link: looks.look(link) for link in wanted if link not in known or not known[link].is_open}
        asked = {link: look for link, look in begun.items() if look is not None}

        def gathered() -> tuple[Link, ...]:
            done = wait(asked.values(), timeout=max(0.0, ends - looks.monotonic())).done
            seen = {link: look.result() for link, look in asked.items() if look in done and not look.cancelled()}
            facts = known | {link: found for link, found in seen.items() if found is not None}
            return tuple(facts[link] for link in wanted if link in facts)

        return gathered


def links_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The web addresses in some texts, as written, each once; no more than are looked at."""
    return tuple(dict.fromkeys(link for text in texts for link in addresses(text)))[:MOST_LINKS]
