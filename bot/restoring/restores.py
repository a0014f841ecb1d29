"""What happens when the database is behind the head of its trail: all is held, and what may be out is looked for."""

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.holding.holds import EVERYTHING, a_hold, place, range_of
from bot.model.delivery import DeliveryState
from bot.model.event import Event
from bot.model.head import Head
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF
from bot.model.proposal_notices import RefreshCard, Story
from bot.model.restore import Restore
from bot.store import Store, deliveries, ledger, restores
from bot.store.head_file import HeadFile
from policy.times import clock_time

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
NEXT = "What was due since is being looked for. See what is out before you lift this."
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Restores:
    """Compares the database with the head of its trail that is kept outside."""

    store: Store
    organisation: Organisation

    def look(self) -> Restore | None:
        """Note how far the trail has gone; gives the restore if the database turns out to be behind.

        At the start, before any post is taken up, and each minute. Raises CountersignError for heads that can't be read
        or written.
        """
        heads = self.store.heads
        if heads is None:
            return None
        rows, _ = self.store.read(ledger.head)
        if not heads.is_there:
            return self._without_heads(heads, rows)
        outside = heads.newest()
        if outside is None or self.store.read(ledger.has, outside.seq, outside.hash):
            self.store.note_head()
            return None
        return self._behind(heads, outside, rows)

    def _without_heads(self, heads: HeadFile, rows: int) -> Restore | None:
        """Begin the file; a SQLite database that has a past and no heads may be a backup's."""
        if rows and not self.store.engines.is_sqlite:  # another replica's machine: the new file of a new one
            log.warning("heads of the audit trail are kept in %s from here on: row %s", heads.path, rows)
        if not rows or not self.store.engines.is_sqlite:
            self.store.begin_heads()
            return None
        now = self.store.clock()
        since = self._moment_before(now) or now
        why = (
            f"The file {heads.path.name} is gone, so these records may be from a backup: they end on {_in_words(since)}"
        )
        return self._held(heads, Head(0, "", now), since, rows, why)

    def _behind(self, heads: HeadFile, outside: Head, rows: int) -> Restore:
        known = self.store.read(restores.latest)
        if known is not None and known.at > outside.at and known.seq >= outside.seq:
            self._follow(heads)  # another replica has found the same gap
            return known
        since = self._since(heads, outside)
        if since == BEGINNING:
            why = f"These records are not those that were here, which had come to {_in_words(outside.at)}"
        else:
            ends, came_to = _in_words(since), _in_words(outside.at)
            why = f"These records are from a backup: they end on {ends}, and had come to {came_to}"
        return self._held(heads, outside, since, rows, why)

    def _moment_before(self, moment: datetime) -> datetime | None:
        with self.store.unchanging() as look:  # read a few rows at a time
            return look(ledger.moment_before, moment)

    def _since(self, heads: HeadFile, outside: Head) -> datetime:
        """The last moment up to which the database surely is what it was."""
        agreed = [head.at for head in heads.kept() if self.store.read(ledger.has, head.seq, head.hash)]
        rows, _ = self.store.read(ledger.head)
        last = self._moment_before(outside.at) if rows < outside.seq else None
        return last or max(agreed, default=BEGINNING)

    def _held(self, heads: HeadFile, outside: Head, since: datetime, rows: int, why: str) -> Restore:
        log.warning("the database is behind the heads in %s: everything is put on hold", heads.path)
        reason = f"{why}. {NEXT}"
        hold = a_hold(range_of(EVERYTHING, self.organisation), reason, SYSTEM, self.store.clock()).placed(BY_ITSELF)
        placed = place(self.store, hold, self.organisation, f"behind:{outside.seq}:{outside.hash}:{outside.at}")
        with self.store.begin() as tx:
            restore = Restore(0, tx.now, since, outside.at, outside.seq, placed.id, tx(restores.last_proposal))
            restore = replace(restore, id=tx(restores.add, restore))
            for delivery_id in tx(restores.perhaps_out, outside.at):
                delivery = tx(deliveries.for_change, delivery_id)
                if delivery is not None and delivery.state is DeliveryState.SCHEDULED:
                    tx.save_delivery(delivery.doubted(tx.now))
                    tx.tell(
                        RefreshCard(delivery.proposal_id, delivery.revision),
                        Story(delivery.proposal_id, delivery.revision, Event.LOOKING, delivery=delivery.id),
                    )
            tx.record(restore.found(rows).deeds)
        self._follow(heads)
        return restore

    def _follow(self, heads: HeadFile) -> None:
        """Go by the trail as it is from here on; the heads of before stay in the file."""
        heads.begin(Head(*self.store.read(ledger.head), self.store.clock(), restored=True))


def _in_words(moment: datetime) -> str:
    """A moment for the people of every department, whose zones may differ."""
    return f"{moment.day} {moment:%B %Y} at {clock_time(moment)} UTC"
