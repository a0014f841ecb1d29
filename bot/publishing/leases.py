"""Leases of claims: how long a claim holds, and which leases have run out.

The database's time measures a lease, so that replicas agree. But a clock that is set back would leave a dead claimer's
lease for hours: a lease that nobody renewed for LEASE, counted here in seconds that nobody sets, has run out too.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import elapsed
from bot.model.delivery import Lease

LEASE = timedelta(seconds=60)
"""How long a claim holds: more than twice what all the calls of one client may take. Each call renews the lease."""


@dataclass(slots=True)
class Leases:
    """Watches the leases of all claimers, our own and other replicas'."""

    elapsed: Callable[[], float] = elapsed
    _watched: dict[Lease, float] = field(default_factory=dict)
    """When each lease was first seen, in seconds that nobody sets; a renewed lease is another."""

    def run_out(self, every: Iterable[Lease], now: datetime | None) -> tuple[Lease, ...]:
        """The leases that have run out, of all that stand. `now` is the database's time; None when that is in doubt."""
        seconds = self.elapsed()
        self._watched = {lease: self._watched.get(lease, seconds) for lease in every}
        return tuple(
            lease
            for lease, since in self._watched.items()
            if (now is not None and lease.until < now) or seconds - since >= LEASE.total_seconds()
        )
