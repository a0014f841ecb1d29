"""The credential of an account: the sealed grant, its renewal under way, and the fault found last."""

from dataclasses import dataclass, field, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Credential:
    """What is recorded of an account's credential. An account without a record has no grant and no known fault."""

    account: str
    sealed: str = field(default="", repr=False)
    """The grant, encrypted under a key that the database does not have; "" without a grant."""
    version: int = 0
    """Counts the grants that were written: a result is written only over the grant it was asked for."""
    changed_at: datetime | None = None
    """When the grant was written."""
    ends_at: datetime | None = None
    """When the grant ends unless renewed; None where nobody knows."""
    fence: int = 0
    """Counts the renewals that were begun."""
    renewing_until: datetime | None = None
    """The end of a renewal's lease, by the database's time; None while nobody renews."""
    in_doubt: bool = False
    """Whether a renewal ended without an answer: the network may have taken the grant back."""
    fault: str = ""
    """The network's last no to the credential, for people; "" once the credential worked again."""
    fault_at: datetime | None = None

    def renewal_begun(self, until: datetime) -> "Credential":
        """Take the lease; an earlier lease that nobody gave back leaves the grant in doubt."""
        cut_off = self.in_doubt or self.renewing_until is not None
        return replace(self, fence=self.fence + 1, renewing_until=until, in_doubt=cut_off)

    def renewal_ended(self, *, in_doubt: bool) -> "Credential":
        """Give the lease back without a new grant."""
        return replace(self, renewing_until=None, in_doubt=in_doubt)

    def granted(self, sealed: str, ends_at: datetime | None, at: datetime) -> "Credential":
        """Keep a new grant: a credential that was refused is well again."""
        return replace(
            self,
            sealed=sealed,
            version=self.version + 1,
            changed_at=at,
            ends_at=ends_at,
            renewing_until=None,
            in_doubt=False,
            fault="",
            fault_at=None,
        )

    def sealed_anew(self, sealed: str) -> "Credential":
        """Keep the same grant under another key."""
        return replace(self, sealed=sealed)

    def refused(self, says: str, at: datetime) -> "Credential":
        """Note that the network does not accept the credential."""
        return replace(self, fault=says, fault_at=self.fault_at or at)

    def worked(self) -> "Credential":
        """Note that the network accepts the credential."""
        return replace(self, fault="", fault_at=None)
