"""Grants: tokens that a network gives for a time, and renews."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Protocol

from bot.errors import Unreached, Unsure


@dataclass(frozen=True, slots=True)
class Grant:
    """A network's tokens for an account. Empty and None where the network gives none."""

    access: str = field(repr=False)
    expires_at: datetime | None = None
    refresh: str = field(default="", repr=False)
    refresh_expires_at: datetime | None = None
    holder: str = ""
    """The account's own id at the network, such as a DID."""
    scopes: tuple[str, ...] = ()
    """What the network lets us do, where it says so."""

    @property
    def ends_at(self) -> datetime | None:
        """When the account has to be connected again, unless the grant is renewed before; None where nobody knows."""
        return self.refresh_expires_at if self.refresh else self.expires_at

    def lasts(self, until: datetime) -> bool:
        """Whether the access token is good until a moment, as far as known."""
        return self.expires_at is None or self.expires_at > until


Renews = Callable[[Grant | None], Grant]
"""Gets a new grant from the network, given the one to be replaced, if any. Raises Refused, Unreached or Unsure."""


class Grants(Protocol):
    """Where an account's grant is kept."""

    def current(self) -> Grant | None:
        """The grant as kept now."""
        ...

    def renewed(self, stale: Grant | None, renew: Renews) -> Grant:
        """Replace a stale grant: one caller at a time renews, and the others get the grant of the first.

        The new grant is kept before anybody gets it: a network may take back the old one at once. Raises Refused or
        Unreached: a renewal whose answer was lost is no post that may be out.
        """
        ...


@dataclass(slots=True)
class KeptInMemory:
    """A grant kept as long as the connection lives."""

    grant: Grant | None = field(default=None, repr=False)
    _lock: Lock = field(default_factory=Lock)

    def current(self) -> Grant | None:
        """The grant as kept now."""
        return self.grant

    def renewed(self, stale: Grant | None, renew: Renews) -> Grant:
        """Replace a stale grant."""
        with self._lock:
            if self.grant is None or self.grant == stale:
                try:
                    self.grant = renew(self.grant)
                except Unsure:
                    raise Unreached("The answer to a renewal was lost. Nothing was sent; we'll try again.") from None
            return self.grant
