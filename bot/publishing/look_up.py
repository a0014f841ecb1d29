"""Look-ups: whether a delivery of unknown outcome is out on the network.

A delivery not found is sent again only where a repeat is harmless, and otherwise left to a person.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.errors import ConfigError, Refused, Unreached, Unsure
from bot.model.delivery import Delivery
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.post import Receipt
from bot.model.proposal_notices import RefreshCard, Story
from bot.model.restore import Gap
from bot.model.revision import Revision
from bot.outbound.network import Network
from bot.ports import Publisher
from bot.publishing.leases import Leases
from bot.publishing.replacement import Connect, Reach, publisher_of
from bot.scheduling.deliveries import outgoing, record_published, record_waiting_for_a_person
from bot.store import Store, attempts, deliveries, proposals, recorded_posts, restores
from bot.store.engines import database_time

SLACK_IN_CLOCKS = timedelta(minutes=1)
"""A network's clock and ours may differ by this much."""
LOOK_AGAIN = timedelta(minutes=1)
GIVE_UP = timedelta(minutes=15)
"""Time after the sending when a network that does not answer look-ups leaves the delivery to a person."""

log = logging.getLogger(__name__)


def looked_up(
    store: Store,
    publisher: Publisher,
    delivery: Delivery,
    revision: Revision,
    out: Sequence[Receipt],
    gap: Gap | None = None,
) -> Receipt | None:
    """Look for the part after those in `out`; no post recorded for another delivery is found. Errors as the port's.

    With a gap in the records, from the beginning of the gap on.
    """
    began = delivery.sent_at or delivery.due_at
    since = min(began, gap.since if gap else began) - SLACK_IN_CLOCKS
    known = store.read(recorded_posts.recorded, delivery.account, since - SLACK_IN_CLOCKS)
    place = len(out)
    prepared = store.read(attempts.prepared_for, delivery, place)
    part = replace(outgoing(revision, delivery.account, out), prepared=prepared)
    return publisher.look_up(part, delivery.key(revision.salt, place), since, known)


@dataclass(frozen=True, slots=True)
class LookUps:
    """Finds out the outcome of deliveries that may or may not be out."""

    store: Store
    organisation: Organisation
    networks: Mapping[str, Network]
    connect: Connect
    reach: Reach
    is_sure: Callable[[], bool] = lambda: True
    """Whether the time is sure (bot/scheduling/anchored_time.py)."""
    leases: Leases = field(default_factory=Leases)

    def sweep(self) -> int:
        """Mark deliveries whose claimers died or froze as to be looked for; gives how many."""
        swept = 0
        now = self.store.read(database_time) if self.is_sure() else None
        for lease in self.leases.run_out(self.store.read(deliveries.leases), now):
            with self.store.begin() as tx:
                delivery = tx(deliveries.claimable, lease.delivery)
                if delivery is None or delivery.lease != lease:
                    continue  # settled or renewed since
                tx(attempts.end, delivery, "abandoned", tx.now)
                if tx.save_delivery(delivery.abandoned(tx.now), fence=delivery.fence):
                    tx.tell(
                        RefreshCard(delivery.proposal_id, delivery.revision),
                        Story(delivery.proposal_id, delivery.revision, Event.LOOKING, delivery=delivery.id),
                    )
                    log.warning("delivery %s (%s) is unconfirmed: interrupted", delivery.id, delivery.account)
                    swept += 1
        return swept

    def due(self) -> tuple[tuple[int, str], ...]:
        """The deliveries to look for now, soonest first: (id, account). None while the time is in doubt.

        By a clock set forward all looks would come at once, and "not found" right after the call proves nothing.
        """
        now = self.organisation.clock()
        return self.store.read(deliveries.to_look_at, now) if self.is_sure() else ()

    def look_for(self, delivery_id: int) -> bool:
        """Look on the network for a delivery; False when the delivery is unchanged."""
        delivery = self.store.read(deliveries.by_id, delivery_id)
        if delivery is None:
            return False
        if delivery.account not in self.organisation.accounts:
            return self._ask(delivery, "This account is no longer set up here, so we can't look whether it is out.")
        account = self.organisation.accounts[delivery.account]
        revision = self.store.read(proposals.revision, delivery.proposal_id, delivery.revision)
        if revision is None:
            return False
        out = self.store.read(attempts.steps_of, delivery)
        parts = next(rendered.parts for rendered in revision.rendered if rendered.account == delivery.account)
        if len(out) == len(parts):
            return self._all_out(delivery, out[0])
        gap, new = self.store.read(restores.gap_of, delivery.proposal_id), list[Receipt]()
        try:
            publisher = publisher_of(
                account, revision.content, connect=self.connect, reach=self.reach, networks=self.networks
            )
            while len(out) + len(new) < len(parts):
                found = looked_up(self.store, publisher, delivery, revision, (*out, *new), gap)
                if found is None:
                    break
                new.append(found)
                if gap is None:  # one call was under way: the parts after it were not sent
                    break
        except Unreached as error:
            return self._put_off(delivery, error, gap)
        except (Unsure, Refused, ConfigError) as error:
            return self._ask(delivery, str(error))
        except Exception:  # tried again for ever, the fault would reach no person
            log.exception("delivery %s: looking failed in a way we did not foresee", delivery.id)
            return self._ask(delivery, "Something went wrong here while looking. Look at the account before deciding.")
        if new:
            return self._found(delivery, out, new, len(parts))
        if self.networks[account.network].repeat_is_harmless:
            return self._repeat(delivery)
        return self._not_found(delivery)

    def _all_out(self, delivery: Delivery, first: Receipt) -> bool:
        """Write as published a delivery that broke off after the last part was out and noted."""
        with self.store.begin() as tx:
            still = tx(deliveries.claimable, delivery.id) == delivery
            return still and record_published(tx, delivery.seen_out(first, tx.now))

    def _found(self, delivery: Delivery, out: Sequence[Receipt], new: Sequence[Receipt], parts: int) -> bool:
        every = (*out, *new)
        with self.store.begin() as tx:
            if tx(deliveries.claimable, delivery.id) != delivery:
                return False
            if any(tx(recorded_posts.is_recorded, delivery.account, found.id) for found in new):
                return False  # found for another delivery a moment ago; the next look leaves it out
            for place, found in enumerate(new, start=len(out)):
                tx(attempts.add_step, delivery, place, found, tx.now)
            if len(every) < parts:
                return tx.save_delivery(delivery.repeated(tx.now))  # goes on with the next part
            written = record_published(tx, delivery.seen_out(every[0], tx.now))
        if written:
            log.info("delivery %s (%s) was found to be out", delivery.id, delivery.account)
        return written

    def _not_found(self, delivery: Delivery) -> bool:
        with self.store.begin() as tx:
            if tx(deliveries.claimable, delivery.id) != delivery:
                return False
            after = delivery.not_seen(tx.now)
            return record_waiting_for_a_person(tx, after) if after.asks_a_person else tx.save_delivery(after)

    def _repeat(self, delivery: Delivery) -> bool:
        with self.store.begin() as tx:
            return tx(deliveries.claimable, delivery.id) == delivery and tx.save_delivery(delivery.repeated(tx.now))

    def _put_off(self, delivery: Delivery, error: Unreached, gap: Gap | None) -> bool:
        moments = [delivery.sent_at, gap.found_at if gap else None]
        ends = max((moment for moment in moments if moment), default=self.organisation.clock()) + GIVE_UP
        if self.organisation.clock() >= ends:
            return self._ask(delivery, str(error))
        with self.store.begin() as tx:
            if tx(deliveries.claimable, delivery.id) != delivery:
                return False
            again = max(tx.now + LOOK_AGAIN, error.not_before or tx.now)
            return tx.save_delivery(delivery.look_later(min(again, ends)))

    def _ask(self, delivery: Delivery, says: str) -> bool:
        with self.store.begin() as tx:
            if tx(deliveries.claimable, delivery.id) != delivery:
                return False
            return record_waiting_for_a_person(tx, delivery.asked(says, tx.now))
