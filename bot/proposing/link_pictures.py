"""Pictures that pages want shown with links to them: fetched, decoded and kept, in threads of their own."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from threading import Lock

from bot.errors import CountersignError
from bot.model.content import Picture
from bot.proposing.pictures import Pictures

LARGEST = 1_000_000
"""Bytes of a card's picture: `thumb` of app.bsky.embed.external (github.com/bluesky-social/atproto, lexicons)."""
SIDE_BY_SIDE, MOST_WAITING = 4, 50
FRESH, FRESH_TROUBLE = 3600.0, 60.0
"""Seconds for which a picture, or the want of a picture, is given again without asking."""
FetchPicture = Callable[[str], bytes]
"""`bot.outbound.fetching.Fetcher.picture`. Raises Refused or Unreached."""
Coming = Future[Picture | None]

log = logging.getLogger(__name__)


@dataclass(slots=True)
class LinkPictures:
    """Takes in pages' pictures, each once for all who ask in the same hour."""

    fetch: FetchPicture
    pictures: Pictures
    monotonic: Callable[[], float] = time.monotonic
    pool: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, SIDE_BY_SIDE, "link-pictures"))
    _known: dict[str, tuple[float, Coming]] = field(default_factory=dict)
    """By address: when the fetching began, and the picture."""
    _stopped: bool = False
    _lock: Lock = field(default_factory=Lock)

    def begin(self, address: str) -> Coming | None:
        """The picture at an address, fetched from now unless known; None where too many are fetched, or at the end."""
        with self._lock:
            now = self.monotonic()
            self._known = {
                other: known for other, known in self._known.items() if now - known[0] < _fresh_for(known[1])
            }
            if address in self._known:
                return self._known[address][1]
            waiting = sum(not coming.done() for _, coming in self._known.values())
            if self._stopped or waiting >= MOST_WAITING:
                return None
            coming = self.pool.submit(self._take_in, address)
            self._known[address] = now, coming
            return coming

    def stop(self) -> None:
        """Fetch no more."""
        with self._lock:
            self._stopped = True
        self.pool.shutdown(wait=False, cancel_futures=True)

    def _take_in(self, address: str) -> Picture | None:
        try:
            picture = self.pictures.take_in(self.fetch(address), for_card=True)
        except CountersignError as error:  # a card goes without a picture that can't be had
            log.info("a link's picture was not taken in: %s", type(error).__name__)
            return None
        except Exception:  # nor does any other fault keep anybody from writing
            log.exception("taking in a link's picture failed in a way we did not foresee")
            return None
        return picture if picture.size <= LARGEST else None


def _fresh_for(coming: Coming) -> float:
    return FRESH_TROUBLE if coming.done() and (coming.cancelled() or coming.result() is None) else FRESH
