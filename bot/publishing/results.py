"""Results of posts that are out: several, each of another account, written in one short transaction."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.errors import Unsure
from bot.model.delivery import Delivery, DeliveryState
from bot.model.post import Receipt
from bot.scheduling.deliveries import record_published
from bot.store import Store, attempts, deliveries, recorded_posts
from bot.together import Together

ANOTHER = "The network answered with another post of ours. This one may be out, too; we're looking."

log = logging.getLogger(__name__)


class FencedOff(Exception):
    """A later claim was made, or our claim ran out: our result no longer counts."""


@dataclass(frozen=True, slots=True)
class Out:
    """A delivery whose last part the network has taken, with the part's place and receipt."""

    delivery: Delivery
    place: int
    receipt: Receipt


@dataclass(slots=True)
class Results:
    """Writes what came of the last parts, those that came at the same time together."""

    store: Store
    _together: Together[Out, Exception | None] = field(init=False)

    def __post_init__(self) -> None:
        self._together = Together(self._write)

    def published(self, out: Out) -> None:
        """Write that a delivery is out. Raises FencedOff, and Unsure for a receipt that names another post of ours."""
        error = self._together(out)
        if error is not None:
            raise error

    def _write(self, group: Sequence[Out]) -> list[Exception | None]:
        with self.store.begin() as tx:
            current = tx(deliveries.all_claimable, [out.delivery.id for out in group], for_result=True)
            known = set(tx(recorded_posts.recorded_of, [(out.delivery.account, out.receipt.id) for out in group]))
            found: list[Exception | None] = []
            written: list[Out] = []
            for out in group:
                name = (out.delivery.account, out.receipt.id)
                if not still_ours(current.get(out.delivery.id), out.delivery):
                    found.append(FencedOff())
                elif name in known:
                    found.append(Unsure(ANOTHER))
                else:
                    found.append(None)
                    written.append(out)
                    known.update({name} if out.receipt.id else ())
            noted = [(out.delivery.part_sent(out.receipt, out.delivery.lease_until or tx.now), out) for out in written]
            tx(attempts.add_steps, [(delivery, out.place, out.receipt) for delivery, out in noted], tx.now)
            record_published(tx, *(delivery.published(tx.now) for delivery, _ in noted))
            tx(attempts.end_several, [(delivery, "published") for delivery, _ in noted], tx.now)
        for out in written:
            log.info("delivery %s (%s) is out", out.delivery.id, out.delivery.account)
        return found


def still_ours(current: Delivery | None, claimed: Delivery) -> bool:
    """Whether a claim still stands, with no result: a result already written is not written over."""
    return current is not None and current.fence == claimed.fence and current.state is DeliveryState.SENDING
