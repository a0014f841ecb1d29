"""Grants: tokens that a network gives for a time, and renews."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Grant:
    """A network's tokens for an account. Empty and None where the network gives none."""

    access: str = field(repr=False)
    expires_at: datetime | None = None
    refresh: str = field(default="", repr=False)
    refresh_expires_at: datetime | None = None
    holder: str = ""
    """The account's own id at the network, such as a DID."""

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

        The new grant is kept before anybody gets it: a network may take back the old one at once. Errors are those of
        `renew`.
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
                self.grant = renew(self.grant)
            return self.grant
